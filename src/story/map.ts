import type {Edit, Span} from '../model.js'
import {trim, wordEdits} from './differences.js'
import {type Pieces, replaced, synthetic, verbatim} from './pieces.js'

export {Pieces} from './pieces.js'

/** Write text for its place in the lower text, or say why that cannot be. */
export type Encode = (text: string, lowerOffset: number) => string | Refusal

/** Why an edit cannot be made where it stands. */
export class Refusal {
  constructor(readonly reason: string) {}
}

/** An edit carried down one layer, and which replaced pieces it took with it. */
export interface MappedEdit extends Edit {
  /** Indexes, in order of making, of the replaced pieces that the edit contains. */
  readonly pieces?: readonly number[]
}

/**
 * One layer of a story's map: upper text on lower text, as a list of pieces.
 *
 * Pieces tile the upper text. They are in order in the lower text too, but may
 * leave gaps there: what a reader does not see, such as a tag. Numbers are kept
 * in typed arrays, so that a map of many pieces stays small, and a look-up is a
 * binary search.
 */
export class Layer {
  readonly upper: string
  readonly #kind: Uint8Array
  readonly #upper: Int32Array
  readonly #lower: Int32Array
  readonly #lowerEnd: Int32Array
  readonly #replacedIndex: Int32Array
  readonly #encode: Encode

  constructor(upper: string, pieces: Pieces, encode: Encode = (text) => text) {
    this.upper = upper
    this.#kind = Uint8Array.from(pieces.kind)
    this.#upper = Int32Array.from(pieces.upper)
    this.#lower = Int32Array.from(pieces.lower)
    this.#lowerEnd = Int32Array.from(pieces.lowerEnd)
    this.#replacedIndex = new Int32Array(pieces.kind.length)
    this.#encode = encode
    let count = 0
    for (let index = 0; index < pieces.kind.length; index++) {
      this.#replacedIndex[index] = pieces.kind[index] === replaced ? count++ : -1
    }
  }

  /** Carry an edit of the upper text down, as one or more edits of the lower one. */
  edit(edit: Edit): MappedEdit[] | Refusal {
    if (this.#kind.length === 0) return new Refusal('There is no text here to edit.')
    if (edit.start === edit.end) return this.#insertion(edit)

    const runs = this.#runs(edit)
    const only = runs[0]
    if (runs.length === 1 && only && !only.synthetic) return this.#replace(edit, only)
    if (edit.text === '') return this.#deletion(edit, runs)

    const narrow = trim(this.upper, edit)
    if (narrow.start === edit.start && narrow.end === edit.end) return split(this, edit)
    if (narrow.start === narrow.end && narrow.text === '') return []
    return this.edit(narrow)
  }

  /** The span of the lower text that a span of the upper text came from. */
  down(span: Span): Span {
    if (this.#kind.length === 0) return {start: 0, end: 0}
    if (span.start === span.end) {
      const offset = this.#insertionPoint(span.start, '').offset
      return {start: offset, end: offset}
    }

    let start = Number.POSITIVE_INFINITY
    let end = -1

    for (let index = this.#first(span.start); index < this.#kind.length; index++) {
      if (this.#upper[index]! >= span.end) break
      if (this.#upperEnd(index) <= span.start) continue
      if (this.#kind[index] === synthetic) continue
      start = Math.min(
        start,
        this.#lowerAt(index, Math.max(span.start, this.#upper[index]!), false)
      )
      end = Math.max(end, this.#lowerAt(index, Math.min(span.end, this.#upperEnd(index)), true))
    }

    if (end < 0) {
      const offset = this.#lower[this.#first(span.start)]!
      return {start: offset, end: offset}
    }

    return {start, end}
  }

  /** Where an offset of the lower text stands in the upper one, the nearest place if in a gap. */
  up(offset: number): number {
    let low = 0
    let high = this.#kind.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lower[middle]! <= offset) low = middle
      else high = middle - 1
    }
    if (high < 0) return 0
    const from = this.#upper[low]!
    if (this.#kind[low] === verbatim) {
      return Math.min(this.#upperEnd(low), from + Math.max(0, offset - this.#lower[low]!))
    }
    return offset >= this.#lowerEnd[low]! ? this.#upperEnd(low) : from
  }

  #upperEnd(index: number): number {
    return index + 1 < this.#upper.length ? this.#upper[index + 1]! : this.upper.length
  }

  /** The first piece that ends at or after an offset of the upper text. */
  #first(offset: number): number {
    let low = 0
    let high = this.#kind.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#upperEnd(middle) >= offset) high = middle
      else low = middle + 1
    }
    return low
  }

  #lowerAt(index: number, upper: number, end: boolean): number {
    if (this.#kind[index] === verbatim) return this.#lower[index]! + upper - this.#upper[index]!
    return end ? this.#lowerEnd[index]! : this.#lower[index]!
  }

  /** The pieces an edit covers, in runs that have no gap inside. */
  #runs(edit: Span): Run[] {
    const runs: Run[] = []
    let run: Run | undefined

    for (let index = this.#first(edit.start); index < this.#kind.length; index++) {
      const from = this.#upper[index]!
      const to = this.#upperEnd(index)
      if (from >= edit.end) break
      if (to <= edit.start) continue
      const isSynthetic = this.#kind[index] === synthetic
      if (
        run &&
        !isSynthetic &&
        !run.synthetic &&
        this.#lowerEnd[run.last] === this.#lower[index]
      ) {
        run.last = index
      } else {
        run = {first: index, last: index, synthetic: isSynthetic}
        runs.push(run)
      }
    }

    return runs
  }

  #replace(edit: Edit, run: Run): MappedEdit[] | Refusal {
    const {first, last} = run
    // An edit that cuts a replaced piece takes all of it, and keeps the rest as text.
    const head =
      this.#kind[first] === replaced ? this.upper.slice(this.#upper[first]!, edit.start) : ''
    const tail =
      this.#kind[last] === replaced ? this.upper.slice(edit.end, this.#upperEnd(last)) : ''
    const start = this.#lowerAt(first, Math.max(edit.start, this.#upper[first]!), false)
    const end = this.#lowerAt(last, Math.min(edit.end, this.#upperEnd(last)), true)
    const text = this.#encode(head + edit.text + tail, start)
    if (text instanceof Refusal) return text
    const pieces: number[] = []
    for (let index = first; index <= last; index++) {
      if (this.#kind[index] === replaced) pieces.push(this.#replacedIndex[index]!)
    }
    return [pieces.length > 0 ? {start, end, text, pieces} : {start, end, text}]
  }

  #deletion(edit: Edit, runs: readonly Run[]): MappedEdit[] | Refusal {
    const result: MappedEdit[] = []
    for (const run of runs) {
      if (run.synthetic) {
        return new Refusal('The edit would join two blocks that the markup keeps apart.')
      }
      const mapped = this.#replace(
        {
          start: Math.max(edit.start, this.#upper[run.first]!),
          end: Math.min(edit.end, this.#upperEnd(run.last)),
          text: ''
        },
        run
      )
      if (mapped instanceof Refusal) return mapped
      result.push(...mapped)
    }
    return result
  }

  #insertion(edit: Edit): MappedEdit[] | Refusal {
    const point = this.#insertionPoint(edit.start, edit.text)

    if (point.inside !== undefined) {
      const index = point.inside
      if (this.#kind[index] === synthetic) {
        return new Refusal('The edit falls between two blocks of the markup.')
      }
      return this.#replace(edit, {first: index, last: index, synthetic: false})
    }

    const text = this.#encode(edit.text, point.offset)
    if (text instanceof Refusal) return text
    return [{start: point.offset, end: point.offset, text}]
  }

  /**
   * Choose the side of a gap on which text is inserted.
   *
   * Text goes to the neighbour it touches; between two neighbours an opening
   * mark, or text that ends in a space, goes right, and all else goes left.
   */
  #insertionPoint(offset: number, text: string): {offset: number; inside?: number} {
    const left = this.#first(offset)
    if (this.#upper[left]! < offset && offset < this.#upperEnd(left)) {
      return this.#kind[left] === verbatim
        ? {offset: this.#lowerAt(left, offset, false)}
        : {offset: this.#lower[left]!, inside: left}
    }

    // The start of the text, or its end: only one neighbour.
    if (this.#upper[left] === offset && this.#upperEnd(left) > offset) {
      return {offset: this.#lower[left]!}
    }
    const right = left + 1
    if (right >= this.#kind.length) return {offset: this.#lowerEnd[left]!}
    if (this.#kind[left] === synthetic) return {offset: this.#lower[right]!}
    if (this.#kind[right] === synthetic) return {offset: this.#lowerEnd[left]!}

    return {
      offset: goesRight(this.upper, offset, text) ? this.#lower[right]! : this.#lowerEnd[left]!
    }
  }
}

interface Run {
  first: number
  last: number
  readonly synthetic: boolean
}

const openingMark = /[([{“‘«„‚‹¿¡]$/

function goesRight(upper: string, offset: number, text: string): boolean {
  const before = upper.charAt(offset - 1)
  const after = upper.charAt(offset)
  const spaceBefore = before === '' || /\s/.test(before)
  const spaceAfter = after === '' || /\s/.test(after)
  if (spaceBefore !== spaceAfter) return spaceBefore
  return /\s$/.test(text) || openingMark.test(text)
}

/**
 * Make an edit that crosses a gap as several that do not: the words it keeps
 * stay where they are, and only the others change.
 */
function split(layer: Layer, edit: Edit): MappedEdit[] | Refusal {
  const parts = wordEdits(layer.upper, edit)
  if (!parts) return new Refusal('The edit crosses a tag, and cannot be made in place.')
  const result: MappedEdit[] = []

  for (const part of parts) {
    const mapped = layer.edit(part)
    if (mapped instanceof Refusal) return mapped
    result.push(...mapped)
  }

  return result
}
