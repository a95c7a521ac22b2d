import type {Element, ElementContent, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import {StoryError} from '../error.js'
import {Refusal} from '../map.js'
import {decodeXmlReference} from '../references.js'
import type {Context, Reading} from './format.js'
import {encodeMarkup, readText, refuseLines} from './html.js'

/** Elements of NITF that begin a passage, and what that is; `undefined` is what it stands in. */
const blocks: Readonly<Record<string, Role | undefined>> = {
  hl1: 'headline',
  hl2: 'headline',
  hedline: 'headline',
  byline: 'byline',
  byttl: 'byline',
  dateline: 'dateline',
  abstract: 'caption',
  'media-caption': 'caption',
  p: undefined,
  li: undefined,
  dd: undefined,
  dt: undefined,
  td: undefined,
  th: undefined,
  tr: undefined,
  bq: undefined,
  block: undefined,
  credit: undefined,
  tagline: undefined,
  note: undefined,
  copyrite: undefined,
  table: undefined,
  fn: undefined
}

/** Not for readers, or not prose. */
const skipped = new Set(
  (
    'head distributor rights credit media-reference media-metadata media-producer media-object ' +
    'nitf-table pre story.date object.title copyrite delivery.point postaddr custom-table datasource'
  ).split(' ')
)

/** The News Industry Text Format. No DTD is fetched, and no entity of a DTD is expanded. */
export function readNitfFile(source: string, context: Context): Reading {
  const builder = new Builder(source)
  readNitf(builder, 0, source.length, context)
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}

/** Add the prose of the NITF between two offsets of the builder's lower text. */
export function readNitf(builder: Builder, start: number, end: number, context: Context): void {
  readXml(builder, start, end, context, {blocks, skipped, root: 'nitf'})
}

/** Which elements of an XML vocabulary hold prose. */
export interface Vocabulary {
  /** Elements that begin a passage, and its role; `undefined` keeps that of the parent. */
  readonly blocks: Readonly<Record<string, Role | undefined>>
  readonly skipped: ReadonlySet<string>
  /** The element that holds the story; around it stands the envelope of a feed. */
  readonly root?: string
}

/** Add the prose of the XML between two offsets of the builder's lower text. */
export function readXml(
  builder: Builder,
  start: number,
  end: number,
  context: Context,
  vocabulary: Vocabulary
): void {
  const tree = parseXml(builder.lower.slice(start, end), context)
  const data: Array<readonly [start: number, end: number]> = []

  builder.region(start, end, (text, offset) => {
    if (data.some((span) => offset >= span[0] && offset <= span[1])) {
      if (text.includes(']]>')) return new Refusal('The edit would end the CDATA section it is in.')
      return /\n\s*\n/.test(text) ? refuseLines() : text
    }
    return encodeMarkup(builder.lower, start, text, offset, context)
  })
  builder.block('body')
  walk(vocabulary.root ? within(tree.children, vocabulary.root) : tree.children, 'body')
  builder.block('body')

  function walk(nodes: ReadonlyArray<ElementContent | Root['children'][number]>, role: Role): void {
    for (const node of nodes) {
      const from = start + (node.position?.start.offset ?? 0)
      const to = start + (node.position?.end.offset ?? 0)

      if (node.type === 'text') readText(builder, from, to, decodeXmlReference)
      else if (node.type === 'cdata') {
        // After `<![CDATA[`, before `]]>`.
        data.push([from + 9, to - 3])
        builder.verbatim(from + 9, to - 3)
      } else if (node.type === 'element') readElement(node, role)
    }
  }

  function readElement(node: Element, role: Role): void {
    const name = localName(node)
    if (vocabulary.skipped.has(name)) return
    if (name === 'br') builder.lineBreak()
    else if (Object.hasOwn(vocabulary.blocks, name)) {
      const inner = vocabulary.blocks[name] ?? role
      builder.block(inner)
      walk(node.children, inner)
      builder.block(role)
    } else walk(node.children, role)
  }
}

/** The outermost elements of a name. */
function within(nodes: Root['children'] | ElementContent[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return localName(node) === name ? [node] : within(node.children, name)
  })
}

function localName(element: Element): string {
  return element.name.replace(/^.*:/, '')
}

/** Entities that every XML has. */
const ownEntities = /&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);/y

/**
 * Parse XML whose entities may be declared nowhere.
 *
 * Feeds write `&nbsp;` without the DTD that has it, and `AT&T`: both are hidden
 * from the parser, behind as many other characters, so that offsets hold.
 */
function parseXml(source: string, context: Context): Root {
  let bare = 0
  const visible = source.replace(
    /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&[^\s;<&]{0,40};?/g,
    (found, offset: number) => {
      ownEntities.lastIndex = offset
      if (found.startsWith('<') || ownEntities.test(source)) return found
      if (!/^&[A-Za-z][A-Za-z0-9]*;$/.test(found)) bare++
      return 'x'.repeat(found.length)
    }
  )
  if (bare > 0) context.note(`A bare “&” stands in the markup, ${bare} times; “&amp;” was wanted.`)

  try {
    return fromXml(visible)
  } catch (error) {
    const {place, cause} = error as {
      place?: {line: number; column: number}
      cause?: {message?: string}
    }
    const detail = (cause?.message ?? String(error)).split('\n')[0]!.replace(/ \(line.*$/, '')
    throw new StoryError(`Cannot read the XML: ${detail}`, {
      ...(place ? {place: {line: place.line, column: place.column}} : {}),
      cause: error
    })
  }
}
