import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import {Refusal} from '../map.js'
import {decodeReference, escapeMarkup, reference} from '../references.js'
import type {Context, Reading} from './format.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** Not prose, whatever it holds. */
const skipped = new Set(
  (
    'script style template noscript nav footer form button select option textarea svg math iframe ' +
    'object audio video canvas map dialog menu pre head'
  ).split(' ')
)

/** Not prose, but part of a sentence. */
const inlineCode = new Set(['code', 'kbd', 'samp', 'var', 'tt'])

const blocks = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p section summary table tbody td tfoot th ' +
    'thead title tr ul caption'
  ).split(' ')
)

/** HTML pages and fragments. White space stays as the source has it, so that maps stay long. */
export function readHtmlFile(source: string, context: Context): Reading {
  const builder = new Builder(source)
  readHtml(builder, 0, source.length, context)
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}

/** Add the prose of the HTML between two offsets of the builder's lower text. */
export function readHtml(
  builder: Builder,
  start: number,
  end: number,
  context: Context,
  role: Role = 'body'
): void {
  const source = builder.lower.slice(start, end)
  const whole =
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body)\b/i.test(source)
  const options = {sourceCodeLocationInfo: true} as const
  const tree: Parent = whole ? parse(source, options) : parseFragment(source, options)

  builder.region(start, end, (text, offset) =>
    encodeMarkup(builder.lower, start, text, offset, context)
  )
  builder.block(role)
  // A page's title repeats its heading, with the name of the site.
  const title = find(tree, (element) => element.tagName === 'title')
  if (title && !find(tree, (element) => element.tagName === 'h1')) {
    builder.block('headline')
    walk(title, 'headline')
  }
  builder.block(role)
  walk(storyOf(tree), role)
  builder.block(role)

  function walk(parent: Parent, role: Role): void {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') {
        const location = node.sourceCodeLocation
        if (location) readText(builder, start + location.startOffset, start + location.endOffset)
        continue
      }

      if (!('tagName' in node)) continue
      const name = node.tagName
      if (name === 'br') builder.lineBreak()
      else if (isSkipped(node)) {
        if (blocks.has(name)) builder.block(role)
      } else if (inlineCode.has(name)) {
        builder.placeholder(start + (node.sourceCodeLocation?.startOffset ?? 0))
      } else if (blocks.has(name)) {
        const inner = roleOf(node, role)
        builder.block(inner)
        walk(node, inner)
        builder.block(role)
      } else {
        const inner = roleOf(node, role)
        if (inner !== role) builder.block(inner)
        walk(node, inner)
        if (inner !== role) builder.block(role)
      }
    }
  }
}

/**
 * Add running text of markup: references become what they stand for.
 *
 * The parser joins text across tags that it moves or drops, so those are
 * stepped over here.
 */
export function readText(
  builder: Builder,
  start: number,
  end: number,
  decode: (raw: string) => string = decodeReference
): void {
  const {lower} = builder
  let from = start
  let index = start

  while (index < end) {
    const code = lower.charCodeAt(index)

    if (code === 38 /* & */) {
      reference.lastIndex = index
      const raw = reference.exec(lower)?.[0]
      const text = raw && index + raw.length <= end ? decode(raw) : raw
      if (raw && text !== undefined && text !== raw) {
        if (index > from) builder.verbatim(from, index)
        builder.replaced(index, index + raw.length, text)
        index += raw.length
        from = index
        continue
      }
    } else if (code === 60 /* < */ && /[a-z/!?]/i.test(lower[index + 1] ?? '')) {
      const close = lower.indexOf('>', index)
      if (close >= 0 && close < end) {
        if (index > from) builder.verbatim(from, index)
        index = close + 1
        from = index
        continue
      }
    }

    index++
  }

  if (end > from) builder.verbatim(from, end)
}

/** The one element that holds the story, if the page says so. */
function storyOf(tree: Parent): Parent {
  const articles: Element[] = []
  const mains: Element[] = []
  each(tree, (element) => {
    if (element.tagName === 'article') articles.push(element)
    if (element.tagName === 'main') mains.push(element)
  })
  if (articles.length === 1) return articles[0]!
  return mains.length === 1 ? mains[0]! : tree
}

function roleOf(element: Element, role: Role): Role {
  const name = element.tagName
  if (/^h[1-6]$/.test(name) || name === 'title') return 'headline'
  if (name === 'figcaption' || name === 'caption') return 'caption'
  const named = ['class', 'rel', 'itemprop'].map((key) => attribute(element, key) ?? '').join(' ')
  if (/\b(?:byline|author)\b/i.test(named)) return 'byline'
  if (/\bdateline\b/i.test(named)) return 'dateline'
  if (/\b(?:caption|wp-caption-text)\b/i.test(named)) return 'caption'
  return role
}

function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'translate') === 'no'
  )
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value
}

function each(parent: Parent, visit: (element: Element) => void): void {
  for (const node of parent.childNodes as readonly Node[]) {
    if (!('tagName' in node)) continue
    visit(node)
    each(node, visit)
  }
}

function find(parent: Parent, test: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes as readonly Node[]) {
    if (!('tagName' in node)) continue
    const found = test(node) ? node : find(node, test)
    if (found) return found
  }
  return undefined
}

/** Write text among markup; a blank line is a new paragraph, where one can begin. */
export function encodeMarkup(
  lower: string,
  start: number,
  text: string,
  offset: number,
  context: Context
): string | Refusal {
  const paragraphs = text.split(/\n\s*\n/)
  if (paragraphs.length > 1) {
    const open = lower.lastIndexOf('<', offset - 1)
    if (open < start || !/^<p[\s>]/i.test(lower.slice(open, open + 3))) return refuseLines()
  }
  return paragraphs.map((part) => escapeMarkup(part, context.lacking)).join('</p>\n<p>')
}

/** Says that no new paragraph can be made where an edit wants one. */
export function refuseLines(): Refusal {
  return new Refusal('A new paragraph needs markup here, which the edit does not have.')
}
