/**
 * How a piece of the upper text came from the lower one.
 *
 * - `verbatim`: the same characters.
 * - `replaced`: other characters, to be taken or left whole: an entity, an
 *   escape, damage undone. Either side may be empty.
 * - `synthetic`: text that has no source, such as the blank line between two
 *   blocks of markup.
 */
export const verbatim = 0
export const replaced = 1
export const synthetic = 2

/** The pieces of a layer while it is made. Offsets ascend. */
export class Pieces {
  readonly kind: number[] = []
  readonly upper: number[] = []
  readonly lower: number[] = []
  readonly lowerEnd: number[] = []
  #length = 0

  /** Length of the upper text so far. */
  get length(): number {
    return this.#length
  }

  /** Characters that both texts have. */
  verbatim(lower: number, length: number): void {
    if (length === 0) return
    const last = this.kind.length - 1
    if (last >= 0 && this.kind[last] === verbatim && this.lowerEnd[last] === lower) {
      this.lowerEnd[last] = lower + length
    } else {
      this.#push(verbatim, lower, lower + length)
    }
    this.#length += length
  }

  /** A piece of the lower text that reads as `length` other characters in the upper. */
  replaced(lower: number, lowerEnd: number, length: number): void {
    this.#push(replaced, lower, lowerEnd)
    this.#length += length
  }

  /** Characters of the upper text that stand nowhere in the lower. */
  synthetic(lower: number, length: number): void {
    this.#push(synthetic, lower, lower)
    this.#length += length
  }

  #push(kind: number, lower: number, lowerEnd: number): void {
    this.kind.push(kind)
    this.upper.push(this.#length)
    this.lower.push(lower)
    this.lowerEnd.push(lowerEnd)
  }
}
