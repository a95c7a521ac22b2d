import type {Element, ElementContent, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {StoryError} from './error.js'
import type {Context} from './formats/format.js'

export type {Element, ElementContent, Root} from 'xast'

/** Any node of a tree of XML. */
export type XmlNode = ElementContent | Root['children'][number]

/** Entities that every XML has. */
const ownEntities = /&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);/y

/**
 * Parse XML whose entities may be declared nowhere.
 *
 * Feeds write `&nbsp;` without the DTD that has it, `AT&T`, and control
 * characters, which XML forbids: all are hidden from the parser behind as many
 * other characters, so that offsets hold. So no entity of a document is ever
 * expanded, and no DTD is fetched.
 *
 * @throws {StoryError}
 *   On broken XML, with the place.
 */
export function parseXml(source: string, context: Pick<Context, 'note'>): Root {
  let bare = 0
  let controls = 0
  const visible = source.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&[^\s;<&]{0,40};?|[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
    (found, offset: number) => {
      if (found.length === 1 && found !== '&') {
        controls++
        return ' '
      }
      if (found.startsWith('<![')) return found.replace(forbidden, ' ')
      ownEntities.lastIndex = offset
      if (found.startsWith('<') || (ownEntities.test(source) && isCharacter(found))) return found
      if (!/^&#?[A-Za-z0-9]+;$/.test(found)) bare++
      return 'x'.repeat(found.length)
    }
  )
  if (bare > 0) context.note(`A bare “&” stands in the markup, ${bare} times; “&amp;” was wanted.`)
  if (/<!ENTITY\s/.test(source)) {
    context.note('The document declares entities of its own, which are not expanded.')
  }
  if (controls > 0) context.note('The XML holds control characters, which XML forbids.')

  try {
    return fromXml(visible)
  } catch (error) {
    if (error instanceof RangeError) throw error
    const {place, cause} = error as {
      place?: {line: number; column: number}
      cause?: {message?: string}
    }
    if (cause instanceof RangeError) throw cause
    const detail = (cause?.message ?? String(error)).split('\n')[0]!.replace(/ \(line.*$/, '')
    throw new StoryError(`Cannot read the XML: ${detail}`, {
      ...(place ? {place: {line: place.line, column: place.column}} : {}),
      cause: error
    })
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Whether a numeric reference stands for a character that XML allows; the parser throws on others. */
function isCharacter(found: string): boolean {
  const number = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(found)
  if (!number) return true
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2])
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Name of an element without its prefix. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.attributes?.[name]
  return typeof value === 'string' ? value : undefined
}

/** Offsets of a node. */
export function spanOfNode(node: XmlNode): {start: number; end: number} {
  const start = node.position?.start.offset ?? 0
  return {start, end: node.position?.end.offset ?? start}
}

/** The outermost elements of a name. */
export function elementsOf(nodes: readonly XmlNode[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    return localName(node) === name ? [node] : elementsOf(node.children, name)
  })
}
