import type {Nodes, Parents, Text} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import {placeAt} from '../depth.js'
import {StoryError} from '../error.js'
import {decodeReference, reference} from '../references.js'
import type {Reading} from './format.js'

const plain = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const github = plain().use(remarkGfm).freeze()

/** Tables, struck words, footnotes, tasks and bare addresses: the parser of them takes thrice the time. */
const githubMarks = /\||~~|\[\^|^\s*[-*+] \[[ xX]\]|:\/\/|www\.|\S@\S/m

/** Markdown. Front matter, code, addresses and inline HTML are not prose. */
export function readMarkdown(source: string): Reading {
  refuseDepth(source)
  const builder = new Builder(source)
  builder.region(0, source.length, escapeMarkdown)
  readNode(builder, (githubMarks.test(source) ? github : plain).parse(source), 'body')
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}

/** Marks of quotations and lists at the start of a line. */
const nesting = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gm

/** More than anybody nests; the parser's time grows with the square of it. */
const deepest = 100

function refuseDepth(source: string): void {
  for (const match of source.matchAll(nesting)) {
    const depth = match[0].match(/[>*+-]|[.)]/g)?.length ?? 0
    if (depth > deepest) {
      throw new StoryError('Cannot read the file as markdown: it is nested too deep', {
        place: placeAt(source, match.index)
      })
    }
  }
}

function readNode(builder: Builder, node: Nodes, role: Role): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start

  switch (node.type) {
    case 'text':
      readText(builder, node, start, end)
      return
    case 'break':
      builder.replaced(start, end, '\n')
      return
    case 'inlineCode':
    case 'footnoteReference':
      if (node.type === 'inlineCode') builder.placeholder(start)
      return
    case 'link':
      // A bare address is no prose, but holds a place in its sentence.
      if (/^(?:https?:|mailto:|www\.|<)/i.test(builder.lower.slice(start, end))) {
        builder.placeholder(start)
        return
      }
      readChildren(builder, node, role)
      return
    case 'heading':
      block(builder, node, 'headline')
      return
    case 'paragraph':
    case 'tableCell':
      block(builder, node, role)
      return
    default:
      if ('children' in node) readChildren(builder, node, role)
  }
}

function block(builder: Builder, node: Parents, role: Role): void {
  builder.block(role)
  readChildren(builder, node, role)
  builder.block(role)
}

function readChildren(builder: Builder, node: Parents, role: Role): void {
  for (const child of node.children) readNode(builder, child, role)
}

/** Add a text node: its value is the source without escapes, references and the marks of its block. */
function readText(builder: Builder, node: Text, start: number, end: number): void {
  const {lower} = builder
  const {value} = node
  let raw = start
  let from = start
  let index = 0

  const flush = () => {
    if (raw > from) builder.verbatim(from, raw)
  }

  while (raw < end && index < value.length) {
    if (lower[raw] === '&') {
      reference.lastIndex = raw
      const found = reference.exec(lower)?.[0]
      const decoded = found?.endsWith(';') ? decodeReference(found) : found
      if (found && decoded && decoded !== found && value.startsWith(decoded, index)) {
        flush()
        builder.replaced(raw, raw + found.length, decoded)
        raw += found.length
        index += decoded.length
        from = raw
        continue
      }
    }

    if (lower[raw] === '\\' && lower[raw + 1] === value[index] && lower[raw + 1] !== '\\') {
      flush()
      builder.replaced(raw, raw + 2, value[index]!)
      raw += 2
      index++
      from = raw
    } else if (lower[raw] === '\\' && lower[raw + 1] === '\\' && value[index + 1] !== '\\') {
      flush()
      builder.replaced(raw, raw + 2, '\\')
      raw += 2
      index++
      from = raw
    } else if (lower[raw] === value[index]) {
      raw++
      index++
    } else {
      // The mark of a quotation or the indent of a list, at the start of a line.
      flush()
      raw++
      from = raw
    }
  }

  flush()
}

/** Write text so that Markdown reads it as text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<]|&(?=[A-Za-z#][\w]*;)/g, '\\$&')
}
