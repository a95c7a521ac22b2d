import type {Passage, Role} from '../model.js'
import {type Encode, Layer, Pieces} from './map.js'
import {bylineWindow, isByline, isDeskLine, trimmed} from './passages.js'

/** Stands for what is not prose but holds a place in a sentence: inline code, an image. */
const placeholder = '\uFFFC'

/** A stretch of the lower text in which edits are written in one way. */
interface Region {
  readonly start: number
  readonly end: number
  readonly encode: Encode
}

/**
 * Puts prose together from the pieces of a lower text, in order, with their map.
 *
 * Passages are separated by a blank line that has no source.
 */
export class Builder {
  readonly lower: string
  readonly #pieces = new Pieces()
  readonly #parts: string[] = []
  readonly #passages: Passage[] = []
  readonly #regions: Region[] = []
  #role: Role = 'body'
  #start = -1
  #breaks = 0
  #tail = ''

  constructor(lower: string) {
    this.lower = lower
  }

  /** Where a piece of the upper text would come to stand. */
  get length(): number {
    return this.#pieces.length
  }

  /** End the passage; text that follows is in another, of this role. */
  block(role: Role): void {
    this.#close()
    this.#role = role
  }

  /** A line break inside a block: a new paragraph, unless the sentence goes on after it. */
  lineBreak(): void {
    if (this.#start >= 0) this.#breaks++
  }

  /** Text that stands in the lower text as it is. */
  verbatim(start: number, end: number): void {
    let from = start
    if (this.#start < 0 || this.#breaks > 0) {
      from = trimmed(this.lower, start, end).start
      if (from === end) return
      this.#open(from, this.lower.slice(from, from + 2))
    }
    if (from === end) return
    const text = this.lower.slice(from, end)
    this.#pieces.verbatim(from, end - from)
    this.#push(text)
  }

  /** Text that the lower text writes in another way, such as an entity. */
  replaced(start: number, end: number, text: string): void {
    if (this.#start < 0 || this.#breaks > 0) {
      if (text.trim() === '') return
      this.#open(start, text)
    }
    this.#pieces.replaced(start, end, text.length)
    this.#push(text)
  }

  /** Something that is not prose, in the middle of prose; text that cannot be edited. */
  placeholder(lower: number, text = placeholder): void {
    if (this.#start < 0 || this.#breaks > 0) {
      if (text.trim() === '') return
      this.#open(lower, text)
    }
    this.#pieces.synthetic(lower, text.length)
    this.#push(text)
  }

  /** Edits of the lower text between two offsets are written so. */
  region(start: number, end: number, encode: Encode): void {
    this.#regions.push({start, end, encode})
  }

  finish(): {text: string; layer: Layer; passages: Passage[]} {
    this.#close()
    const text = this.#parts.join('')
    const regions = this.#regions.sort((a, b) => a.start - b.start)
    const encode: Encode = (edit, offset) => {
      let low = 0
      let high = regions.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (regions[middle]!.start <= offset) low = middle
        else high = middle - 1
      }
      const region = regions[low]
      return region ? region.encode(edit, offset) : edit
    }
    const passages = this.#passages.flatMap(({start, end, role}, index): Passage[] => {
      const span = trimmed(text, start, end)
      const words = text.slice(span.start, span.end)
      if (isDeskLine(words, role)) return []
      const mayBeByline = role === 'body' && index < bylineWindow
      return [{...span, role: mayBeByline && isByline(words) ? 'byline' : role}]
    })
    return {text, layer: new Layer(text, this.#pieces, encode), passages}
  }

  #open(lower: number, next: string): void {
    if (this.#start >= 0) {
      // A line break: text goes on in lower case where a line was wrapped by hand.
      const wrapped =
        this.#breaks === 1 && /^\p{Ll}/u.test(next) && !/[.!?:…]["'”’»)]?\s*$/u.test(this.#tail)
      this.#breaks = 0
      if (wrapped) {
        this.#pieces.synthetic(lower, 1)
        this.#push('\n')
        return
      }
      this.#close()
    }

    if (this.#pieces.length > 0) {
      this.#pieces.synthetic(lower, 2)
      this.#push('\n\n')
    }
    this.#start = this.#pieces.length
    this.#breaks = 0
  }

  #close(): void {
    if (this.#start >= 0) {
      this.#passages.push({start: this.#start, end: this.#pieces.length, role: this.#role})
    }
    this.#start = -1
    this.#breaks = 0
  }

  #push(text: string): void {
    this.#parts.push(text)
    this.#tail = (this.#tail + text.slice(-4)).slice(-4)
  }
}
