import {bit, edge, headerLength, magic} from './format.js'

/** A word near another. */
export interface Near {
  readonly word: string
  /** Bits of `format.ts`. */
  readonly value: number
  /** Letters inserted, deleted, replaced, or swapped with their neighbour. */
  readonly distance: number
}

/** Where not to look. */
export interface NearOptions {
  /** How many letters at the start must be as they are. */
  readonly fixed?: number
  /** Whether to add no letters but vowels and those of the word. */
  readonly alike?: boolean
}

/**
 * Words packed in a graph whose beginnings and endings are shared (a DAFSA).
 *
 * Read as it lies in the file: nothing is parsed, and a word is found in as
 * many steps as it has letters.
 */
export class PackedWords {
  /** Forms that the bits of a value cannot say, such as `iPhone`. */
  readonly exact: ReadonlySet<string>
  readonly size: number
  readonly #edges: Uint32Array
  readonly #values: Uint16Array
  readonly #characters: string
  readonly #codes: Uint8Array
  /** For each edge, how many words of its node stand before those of the edge. */
  readonly #skipped: Uint32Array
  readonly #root: number

  /** @throws Error where the bytes are no packed words of this version. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < headerLength || view.getUint32(0, true) !== magic) {
      throw new Error('Cannot read lexicon, expected packed words of version 1')
    }

    const edges = view.getUint32(4, true)
    const words = view.getUint32(8, true)
    const characters = view.getUint32(12, true)
    const exact = view.getUint32(16, true)
    let offset = headerLength
    // Copied, since a file’s bytes need not start where numbers may; and not by
    // the `slice` of a Buffer, which copies nothing.
    const part = (length: number) => {
      const from = offset
      offset += length
      return Uint8Array.prototype.slice.call(bytes, from, offset).buffer
    }

    this.#root = view.getUint32(20, true)
    this.size = words
    this.#edges = new Uint32Array(part(edges * 4))
    this.#values = new Uint16Array(part(words * 2))
    const units = new Uint16Array(part(characters * 2))
    this.#characters = String.fromCharCode(...units)
    this.#codes = new Uint8Array(0x1_00_00)
    units.forEach((unit, index) => {
      this.#codes[unit] = index + 1
    })
    this.exact = new Set(
      new TextDecoder().decode(bytes.subarray(offset, offset + exact)).split('\n')
    )
    this.#skipped = countSkipped(this.#edges)
  }

  /** The bits of a lower-case word; 0 where it is not there. */
  value(word: string): number {
    let node = this.#root
    let index = 0
    let ends = false

    for (let position = 0; position < word.length; position++) {
      const code = this.#codes[word.charCodeAt(position)] as number
      if (code === 0 || node === 0) return 0
      const wanted = code - 1
      let at = node

      while (((this.#edges[at] as number) & edge.character) !== wanted) {
        if ((this.#edges[at] as number) & edge.last) return 0
        at++
      }

      const found = this.#edges[at] as number
      index += this.#skipped[at] as number
      ends = (found & edge.word) !== 0
      // A word that ends here stands before all that go on from here.
      if (ends && position + 1 < word.length) index++
      node = found >>> edge.node
    }

    return ends ? (this.#values[index] as number) : 0
  }

  /**
   * Words one letter away from a lower-case word, and the word itself if it is
   * there.
   *
   * Follows the word, and at each letter tries the one slip that may be there;
   * what comes after must then be as it stands, which mostly fails at once.
   */
  beside(word: string): Near[] {
    const codes = Array.from(word, (_, position) => this.#code(word, position))
    const found = new Map<string, Near>()
    const {length} = codes
    const add = (text: string, index: number, distance: number) => {
      if (index >= 0 && !found.has(text)) {
        found.set(text, {word: text, value: this.#values[index] as number, distance})
      }
    }
    let node = this.#root
    /** Words before those below the node. */
    let base = 0
    /** The index of the word that ends at the node, or -1. */
    let here = -1

    for (let position = 0; position <= length; position++) {
      const before = word.slice(0, position)
      const rest = word.slice(position)
      const own = codes[position] as number

      if (position < length) {
        add(before + rest.slice(1), this.#follow(node, base, here, codes, position + 1), 1)
        const next = codes[position + 1]

        if (next !== undefined && next !== own) {
          const swapped = [next, own, ...codes.slice(position + 2)]
          const text = before + rest[1] + rest[0] + rest.slice(2)
          add(text, this.#follow(node, base, here, swapped, 0), 1)
        }
      }

      if (node === 0) break
      let follows = 0
      let followed = false

      for (let at = node; ; at++) {
        const entry = this.#edges[at] as number
        const code = (entry & edge.character) + 1
        const index = base + (this.#skipped[at] as number)
        const ends = (entry & edge.word) !== 0 ? index : -1
        const below = ends < 0 ? index : index + 1
        const next = entry >>> edge.node
        const letter = this.#characters[code - 1] as string

        if (position < length && code === own) {
          followed = true
          follows = at
        } else if (position < length) {
          add(
            before + letter + rest.slice(1),
            this.#follow(next, below, ends, codes, position + 1),
            1
          )
        }

        add(before + letter + rest, this.#follow(next, below, ends, codes, position), 1)
        if (entry & edge.last) break
      }

      if (!followed) {
        if (position < length) break
        continue
      }

      const entry = this.#edges[follows] as number
      const index = base + (this.#skipped[follows] as number)
      here = (entry & edge.word) !== 0 ? index : -1
      base = here < 0 ? index : index + 1
      node = entry >>> edge.node
      if (position + 1 === length && here >= 0) {
        found.delete(word)
        add(word, here, 0)
      }
    }

    return [...found.values()]
  }

  #code(word: string, position: number): number {
    return this.#codes[word.charCodeAt(position)] as number
  }

  /** The index of the word that letters from a place on lead to, or -1. */
  #follow(
    node: number,
    base: number,
    here: number,
    codes: readonly number[],
    from: number
  ): number {
    for (let position = from; position < codes.length; position++) {
      if (node === 0) return -1
      const wanted = (codes[position] as number) - 1
      let at = node

      while (((this.#edges[at] as number) & edge.character) !== wanted) {
        if ((this.#edges[at] as number) & edge.last) return -1
        at++
      }

      const entry = this.#edges[at] as number
      const index = base + (this.#skipped[at] as number)
      here = (entry & edge.word) !== 0 ? index : -1
      base = here < 0 ? index : index + 1
      node = entry >>> edge.node
    }

    return here
  }

  /**
   * Words within a distance (Damerau–Levenshtein, neighbours swapped once) of
   * a lower-case word, in the order of the alphabet.
   *
   * The graph is walked once with a row of distances for each letter, and left
   * where no word below can be near enough, so that the cost depends on the
   * words near by and not on the size of the lexicon.
   */
  near(word: string, most: number, {fixed = 0, alike = false}: NearOptions = {}): Near[] {
    const found: Near[] = []
    const length = word.length
    const far = most + 1
    const letters = alike ? new Set([...vowels, ...word].map((d) => this.#code(d, 0))) : undefined
    const codes = Array.from(
      word,
      (_, position) => this.#codes[word.charCodeAt(position)] as number
    )
    const rows: Uint8Array[] = [Uint8Array.from({length: length + 1}, (_, index) => index)]
    const path: number[] = []

    // Whether a letter that fits nowhere may be the first of two that are swapped.
    const maySwap = (code: number, depth: number): boolean => {
      const above = rows[depth - 1] as Uint8Array
      const to = Math.min(length - 1, depth - 1 + most)
      for (let column = Math.max(1, depth - most); column <= to; column++) {
        if (codes[column] === code && (above[column - 1] as number) < most) return true
      }
      return false
    }

    const visit = (node: number, index: number): void => {
      const depth = path.length + 1
      rows[depth] ??= new Uint8Array(length + 1)
      const row = rows[depth] as Uint8Array
      const above = rows[depth - 1] as Uint8Array
      const before = rows[depth - 2]
      // Further from the diagonal, the difference in length alone is too much.
      const from = Math.max(1, depth - most)
      const to = Math.min(length, depth + most)
      if (from > to) return

      for (let at = node; ; at++) {
        const entry = this.#edges[at] as number
        const code = (entry & edge.character) + 1
        if ((depth <= fixed && code !== codes[depth - 1]) || letters?.has(code) === false) {
          if (entry & edge.last) break
          continue
        }

        let least = depth <= most ? depth : far
        if (from > 1) row[from - 1] = far
        else row[0] = depth

        for (let column = from; column <= to; column++) {
          const own = codes[column - 1] as number
          let cost = (above[column - 1] as number) + (own === code ? 0 : 1)
          if ((above[column] as number) + 1 < cost) cost = (above[column] as number) + 1
          if ((row[column - 1] as number) + 1 < cost) cost = (row[column - 1] as number) + 1

          if (
            before &&
            column > 1 &&
            own === path[depth - 2] &&
            code === codes[column - 2] &&
            (before[column - 2] as number) + 1 < cost
          ) {
            cost = (before[column - 2] as number) + 1
          }

          row[column] = cost
          if (cost < least) least = cost
        }

        if (to < length) row[to + 1] = far
        const next = entry >>> edge.node
        const here = index + (this.#skipped[at] as number)
        const ends = (entry & edge.word) !== 0
        path.push(code)

        if (ends && to === length && (row[length] as number) <= most) {
          found.push({
            word: path.map((code) => this.#characters[code - 1]).join(''),
            value: this.#values[here] as number,
            distance: row[length] as number
          })
        }

        if (next !== 0 && (least <= most || maySwap(code, depth))) {
          visit(next, ends ? here + 1 : here)
        }

        path.pop()
        if (entry & edge.last) break
      }
    }

    visit(this.#root, 0)
    return found
  }
}

/** Letters by which words that sound alike differ. */
const vowels = 'aeiouy'

/** The frequency in a value, on the Zipf scale: 0 (not counted) to 7.9. */
export function frequencyOf(value: number): number {
  return (value >>> bit.frequency) / 8
}

function countSkipped(edges: Uint32Array): Uint32Array {
  const skipped = new Uint32Array(edges.length)
  /** Words below each node, kept at its first edge. */
  const below = new Uint32Array(edges.length)
  let first = 1
  let sum = 0

  for (let at = 1; at < edges.length; at++) {
    const entry = edges[at] as number
    skipped[at] = sum
    sum += (below[entry >>> edge.node] as number) + (entry & edge.word ? 1 : 0)

    if (entry & edge.last) {
      below[first] = sum
      first = at + 1
      sum = 0
    }
  }

  return skipped
}
