import type {Edit, Passage, Role} from '../model.js'
import {Builder} from './builder.js'
import {decode, encode} from './encoding.js'
import {readRunning} from './formats/markup.js'
import {type Layer, Refusal} from './map.js'
import {decodeXmlReference, escapeMarkup} from './references.js'
import {attributeOf, type Element, localName, parseXml, spanOfNode, type XmlNode} from './xml.js'
import {readZip, unpack, withEntry} from './zip.js'

/** The one part of the archive that holds the story; no other is unpacked. */
const mainPart = 'word/document.xml'

/** Deleted text, field codes, and what stands a second time for older programs. */
const skipped = new Set('del moveFrom instrText delText Fallback pPr rPr sectPr tblPr'.split(' '))

/** The prose of a Word document, and the way back into its archive. */
export interface Docx {
  /** Paragraphs, with a blank line between them: what a patch is made of. */
  readonly text: string
  readonly passages: readonly Passage[]
  /** From the text to the XML of the main part. */
  readonly layer: Layer
  /** The archive with edits of the XML made in the main part; every other entry as it was. */
  write(edits: readonly Edit[]): Uint8Array
}

/**
 * Read a Word document.
 *
 * @returns
 *   Nothing, if the archive is another.
 * @throws {StoryError}
 *   On a damaged archive, one that unpacks to too much, or broken XML.
 */
export function readDocx(bytes: Uint8Array, note: (text: string) => void): Docx | undefined {
  const zip = readZip(bytes)
  const entry = zip.entries.find(({name}) => name === mainPart)
  if (!entry) return undefined
  const part = unpack(zip, entry)
  const {source, encoding, offset} = decode(part)
  const tree = parseXml(source, {note})
  const builder = new Builder(source)
  /** Tags of texts whose outer spaces are not kept, by where their text begins. */
  const trimming: number[] = []

  builder.region(0, source.length, (text) =>
    text.includes('\n')
      ? new Refusal('A new paragraph cannot be made in a Word document.')
      : escapeMarkup(text, () => undefined)
  )
  walk(tree.children, 'body')
  const {text, layer, passages} = builder.finish()
  return {text, layer, passages, write}

  function walk(nodes: readonly XmlNode[], role: Role): void {
    for (const node of nodes) if (node.type === 'element') visit(node, role)
  }

  function visit(element: Element, role: Role): void {
    const name = localName(element)
    const {start} = spanOfNode(element)
    if (skipped.has(name)) return
    switch (name) {
      case 'p': {
        const own = roleOf(element)
        builder.block(own)
        walk(element.children, own)
        builder.block(role)
        return
      }
      case 't':
        for (const child of element.children) {
          if (child.type !== 'text') continue
          const span = spanOfNode(child)
          if (attributeOf(element, 'xml:space') !== 'preserve') trimming.push(span.start)
          readRunning(builder, span.start, span.end, decodeXmlReference)
        }
        return
      case 'br':
      case 'cr':
        builder.lineBreak()
        return
      case 'tab':
        builder.placeholder(start, '\t')
        return
      case 'noBreakHyphen':
        builder.placeholder(start, '\u2011')
        return
      default:
        walk(element.children, role)
    }
  }

  function write(edits: readonly Edit[]): Uint8Array {
    if (edits.length === 0) return zip.bytes
    const parts: string[] = []
    let from = 0
    for (const edit of [...edits, ...kept(edits)].sort((a, b) => a.start - b.start)) {
      parts.push(source.slice(from, edit.start), edit.text)
      from = edit.end
    }
    parts.push(source.slice(from))
    const data = Buffer.concat([part.subarray(0, offset), encode(parts.join(''), encoding)])
    return withEntry(zip, entry!, data)
  }

  /** Word drops spaces at the ends of a text that does not ask to keep them. */
  function kept(edits: readonly Edit[]): Edit[] {
    const at = new Set<number>()
    for (const edit of edits) {
      const text = trimming.findLast((start) => start <= edit.start)
      if (text !== undefined && !source.slice(text, edit.start).includes('<')) at.add(text - 1)
    }
    return [...at].map((end) => ({start: end, end, text: ' xml:space="preserve"'}))
  }
}

/** Headings and the like, by their style. */
function roleOf(paragraph: Element): Role {
  const style = find(paragraph, 'pStyle')
  const name = style ? (attributeOf(style, 'w:val') ?? '') : ''
  if (/^(?:heading|title|subtitle|headline)/i.test(name)) return 'headline'
  if (/^byline/i.test(name)) return 'byline'
  return /^caption/i.test(name) ? 'caption' : 'body'
}

function find(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element' || !/^(?:pPr|pStyle)$/.test(localName(child))) continue
    return localName(child) === name ? child : find(child, name)
  }
  return undefined
}
