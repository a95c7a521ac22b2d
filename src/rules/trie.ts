/**
 * All sequences of all rules as one tree of words: `node × symbol → node`.
 *
 * One open-addressed table of numbers holds every edge. A `Map` a node would
 * cost half a second to build for a hundred thousand rules, and its cache
 * misses would be paid at every word of the copy.
 */
export class Trie {
  /** Three numbers a slot: node (0 for an empty slot), symbol, node reached. */
  #slots = new Int32Array(3 * 1024)
  #mask = 1023
  #edges = 0
  #nodes = 1
  /** Which classes may follow a node, a bit each. */
  #classes = new Uint8Array(1024)
  /** What ends at a node. */
  readonly ends: (number[] | undefined)[] = []

  /** The first node. Node 0 is none. */
  readonly root = 1

  /** The node after a symbol, or 0. */
  next(node: number, symbol: number): number {
    const slots = this.#slots
    let slot = hash(node, symbol) & this.#mask

    for (;;) {
      const at = slot * 3
      const found = slots[at] as number
      if (found === 0) return 0
      if (found === node && slots[at + 1] === symbol) return slots[at + 2] as number
      slot = (slot + 1) & this.#mask
    }
  }

  /** The node after a symbol, made if need be. */
  grow(node: number, symbol: number): number {
    const existing = this.next(node, symbol)
    if (existing !== 0) return existing
    if (this.#edges * 2 > this.#mask) this.#enlarge()
    const made = ++this.#nodes
    this.#put(node, symbol, made)
    this.#edges++
    return made
  }

  /** Which classes may follow a node. */
  classesAt(node: number): number {
    return node < this.#classes.length ? (this.#classes[node] as number) : 0
  }

  /** Allow a class after a node. */
  allowClass(node: number, bit: number): void {
    if (node >= this.#classes.length) {
      const larger = new Uint8Array(Math.max(node + 1, this.#classes.length * 2))
      larger.set(this.#classes)
      this.#classes = larger
    }
    this.#classes[node] = (this.#classes[node] as number) | bit
  }

  #put(node: number, symbol: number, made: number): void {
    let slot = hash(node, symbol) & this.#mask
    while (this.#slots[slot * 3] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * 3] = node
    this.#slots[slot * 3 + 1] = symbol
    this.#slots[slot * 3 + 2] = made
  }

  #enlarge(): void {
    const old = this.#slots
    this.#mask = this.#mask * 4 + 3
    this.#slots = new Int32Array(3 * (this.#mask + 1))

    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number)
    }
  }
}

function hash(node: number, symbol: number): number {
  let mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x2c1b3c6d) >>> 8
}

/** Bits; a quarter of a megabyte stays in the processor's cache. */
const filterBits = 2 ** 21

/**
 * Remembers pairs of words, and now and then one too many.
 *
 * Nearly every word of the copy begins some rule where there are very many.
 * Asking the table for the second word would be a cache miss at each; this
 * says no to nearly all of them.
 */
export class PairFilter {
  readonly #bits = new Uint32Array(filterBits / 32)

  add(word: number, symbol: number): void {
    const bit = hash(word, symbol) & (filterBits - 1)
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31))
  }

  /** Whether this pair was perhaps added. */
  has(word: number, symbol: number): boolean {
    const bit = hash(word, symbol) & (filterBits - 1)
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
  }
}
