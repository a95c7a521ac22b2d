import type {Role} from '../../model.js'
import type {Builder} from '../builder.js'
import {Refusal} from '../map.js'
import {paragraphsOf} from '../passages.js'
import {decodeXmlReference} from '../references.js'
import {type Element, elementsOf, localName, parseXml, spanOfNode, type XmlNode} from '../xml.js'
import type {Context} from './format.js'
import {encodeMarkup, readRunning, refuseLines} from './markup.js'

/** Which elements of an XML vocabulary hold prose. */
export interface Vocabulary {
  /** The role of an element that begins a passage; `skip` if it holds no prose; else it runs on. */
  roleOf(element: Element, name: string, role: Role): Role | 'skip' | undefined
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
  walk(vocabulary.root ? elementsOf(tree.children, vocabulary.root) : tree.children, 'body')
  builder.block('body')

  function walk(nodes: readonly XmlNode[], role: Role): void {
    for (const node of nodes) {
      const span = spanOfNode(node)
      const from = start + span.start
      const to = start + span.end

      if (node.type === 'text') readRunning(builder, from, to, decodeXmlReference)
      else if (node.type === 'cdata') {
        // After `<![CDATA[`, before `]]>`.
        data.push([from + 9, to - 3])
        builder.verbatim(from + 9, to - 3)
      } else if (node.type === 'element') readElement(node, role)
    }
  }

  function readElement(node: Element, role: Role): void {
    const name = localName(node)
    if (name === 'br') {
      builder.lineBreak()
      return
    }
    const inner = vocabulary.roleOf(node, name, role)
    if (inner === 'skip') return
    if (inner === undefined) {
      walk(node.children, role)
      return
    }
    builder.block(inner)
    if (name === 'pre') readLines(node, inner)
    else walk(node.children, inner)
    builder.block(role)
  }

  /** In `pre`, line breaks mean what they mean in plain text. */
  function readLines(node: Element, role: Role): void {
    for (const child of node.children) {
      if (child.type !== 'text') {
        walk([child], role)
        continue
      }
      const span = spanOfNode(child)
      const text = builder.lower.slice(start + span.start, start + span.end)
      for (const line of paragraphsOf(text)) {
        // Columns are a table, whatever stands in them.
        if (/\S {3,}\S/.test(text.slice(line.start, line.end))) continue
        builder.block(role)
        const from = start + span.start
        readRunning(builder, from + line.start, from + line.end, decodeXmlReference)
      }
      builder.block(role)
    }
  }
}
