import type {Nodes, Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {Point} from 'unist'
import type {Passage, Span} from './model.js'

/**
 * Longest text, in UTF-16 units, that goes to the parser at once. retext-english
 * is superlinear in the length of one text; at this length a parse costs what
 * its sentences cost, and few published paragraphs are longer.
 */
const longestParse = 16_384

/**
 * Prose, in UTF-16 units, that is in memory as a tree at one time. A tree takes
 * some 100 bytes for each character, so this bounds what a story of any size
 * needs; all but archives and books are one piece.
 */
const pieceLength = 65_536

/** A run of whole passages that is parsed and checked together. Offsets into the prose. */
export interface Piece extends Span {
  readonly passages: readonly Passage[]
}

/**
 * Cut a story into pieces at the ends of passages; a passage longer than a
 * piece is cut at the end of a sentence, or of a word where none ends in reach.
 */
export function* piecesOf(text: string, passages: readonly Passage[]): Generator<Piece> {
  let piece: Passage[] = []

  for (const whole of passages) {
    for (const passage of cut(text, whole, pieceLength)) {
      const first = piece[0]

      if (first && passage.end - first.start > pieceLength) {
        yield toPiece(piece)
        piece = []
      }

      piece.push(passage)
    }
  }

  if (piece.length > 0) yield toPiece(piece)
}

function toPiece(passages: readonly Passage[]): Piece {
  const start = passages[0]?.start ?? 0
  const end = passages.at(-1)?.end ?? start
  return {
    start,
    end,
    passages: passages.map((d) => ({...d, start: d.start - start, end: d.end - start}))
  }
}

function* cut(text: string, passage: Passage, length: number): Generator<Passage> {
  let {start} = passage

  while (passage.end - start > length) {
    const window = text.slice(start + length / 2, start + length)
    const sentence = window.lastIndexOf('. ')
    const word = sentence < 0 ? window.lastIndexOf(' ') : sentence + 1
    let end = word < 0 ? start + length : start + length / 2 + word
    // Never between the halves of a surrogate pair.
    if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end--
    yield {...passage, start, end}
    start = end
  }

  yield {...passage, start}
}

const english = unified().use(retextEnglish).freeze()

/**
 * Parse text, passage by passage, into one nlcst root whose positions count in
 * that text.
 */
export function parse(text: string, passages: readonly Passage[]): Root {
  const root: Root = {type: 'RootNode', children: []}
  const at: At = {offset: 0, line: 1, column: 1}

  const whiteSpace = (end: number) => {
    if (end === at.offset) return
    const value = text.slice(at.offset, end)
    const start = pointOf(at)
    advance(at, value)
    root.children.push({type: 'WhiteSpaceNode', value, position: {start, end: pointOf(at)}})
  }

  for (const whole of passages) {
    for (const passage of cut(text, whole, longestParse)) {
      whiteSpace(passage.start)
      const value = text.slice(passage.start, passage.end)
      const tree = english.parse(value)

      for (const child of tree.children) {
        move(child, at)
        root.children.push(child)
      }

      advance(at, value)
    }
  }

  whiteSpace(text.length)
  root.position = {start: {line: 1, column: 1, offset: 0}, end: pointOf(at)}
  return root
}

interface At {
  offset: number
  line: number
  column: number
}

function pointOf(at: At) {
  return {line: at.line, column: at.column, offset: at.offset}
}

function advance(at: At, value: string): void {
  let from = 0

  for (let index = value.indexOf('\n'); index >= 0; index = value.indexOf('\n', from)) {
    at.line++
    at.column = 1
    from = index + 1
  }

  at.column += value.length - from
  at.offset += value.length
}

/**
 * Count the points of a node, and of all in it, from `at`.
 *
 * Points are changed, not made anew, which halves the cost. A parent shares its
 * points with its first and last child where it has none of its own.
 */
function move(node: Nodes, at: At): void {
  const {position} = node

  if ('children' in node) {
    for (const child of node.children) move(child, at)
    if (!position) return
    const {start, end} = position
    if (start !== node.children[0]?.position?.start) movePoint(start, at)
    if (end !== node.children.at(-1)?.position?.end) movePoint(end, at)
  } else if (position) {
    movePoint(position.start, at)
    movePoint(position.end, at)
  }
}

function movePoint(point: Point, at: At): void {
  if (point.line === 1) point.column += at.column - 1
  point.line += at.line - 1
  point.offset = (point.offset ?? 0) + at.offset
}
