import {type NameEntry, parseEntry} from './format.js'
import type {NameTables} from './lookup.js'

/** Raised when the layout changes; a file of another version is not read. */
const version = 1

/** Nine counts before the sections, as 32-bit numbers. */
const headerBytes = 40

/** A million bits, one in ten of them set. */
const filterMask = 0xfffff

const none: readonly number[] = []

/**
 * Name lists as bytes that are looked up in place: nothing is parsed but the
 * lines of names that a story is near to.
 */
export class PackedNames {
  readonly entryCount: number
  readonly surfaceCount: number
  readonly wrongCount: number
  readonly #bytes: Uint8Array
  readonly #kinds: readonly string[]
  readonly #keys: Float64Array
  readonly #starts: Uint32Array
  readonly #postings: Uint32Array
  readonly #surfaces: Uint32Array
  readonly #wrongs: Uint32Array
  readonly #lines: Uint32Array
  readonly #textStart: number
  readonly #slots: Uint32Array
  readonly #mask: number
  readonly #filter = new Uint32Array((filterMask + 1) / 32)
  readonly #entries = new Map<number, NameEntry>()
  readonly #decoder = new TextDecoder()

  /**
   * @throws Error where the bytes are of another version.
   */
  constructor(file: Uint8Array) {
    // Numbers of eight bytes must lie at a multiple of eight.
    const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file)
    const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerBytes / 4)
    if (header[0] !== version) throw new Error(`Unknown version \`${header[0]}\` of the name index`)
    const [, keys, postings, surfaces, wrongs, entries, kindBytes, textBytes] = header
    let at = bytes.byteOffset + headerBytes
    this.#keys = new Float64Array(bytes.buffer, at, keys!)
    at += keys! * 8
    this.#starts = new Uint32Array(bytes.buffer, at, keys! + 1)
    at += (keys! + 1) * 4
    this.#postings = new Uint32Array(bytes.buffer, at, postings!)
    at += postings! * 4
    this.#surfaces = new Uint32Array(bytes.buffer, at, surfaces!)
    at += surfaces! * 4
    this.#wrongs = new Uint32Array(bytes.buffer, at, wrongs!)
    at += wrongs! * 4
    this.#lines = new Uint32Array(bytes.buffer, at, entries! + 1)
    at += (entries! + 1) * 4
    at -= bytes.byteOffset
    this.#kinds = this.#decoder.decode(bytes.subarray(at, at + kindBytes!)).split(' ')
    this.#textStart = at + kindBytes!
    this.#bytes = bytes.subarray(0, this.#textStart + textBytes!)
    this.entryCount = entries!
    this.surfaceCount = surfaces!
    this.wrongCount = wrongs!

    // A binary search takes seventeen steps for each of the many keys that are not there.
    let size = 1024
    while (size < keys! * 2) size *= 2
    this.#mask = size - 1
    this.#slots = new Uint32Array(size)

    const [sums, slots, mask] = [this.#keys, this.#slots, this.#mask]

    for (let index = 0; index < keys!; index++) {
      let slot = slotOf(sums[index]!) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
      const bit = slotOf(sums[index]!) & filterMask
      this.#filter[bit >>> 5]! |= 1 << (bit & 31)
    }
  }

  has(key: number): boolean {
    return this.#indexOf(key) !== -1
  }

  find(key: number): readonly number[] {
    const index = this.#indexOf(key)
    if (index === -1) return none
    return [...this.#postings.subarray(this.#starts[index]!, this.#starts[index + 1]!)]
  }

  surface(id: number): readonly [entry: number, form: number] {
    return split(this.#surfaces[id]!)
  }

  wrong(id: number): readonly [entry: number, form: number] {
    return split(this.#wrongs[id]!)
  }

  entry(id: number): NameEntry {
    let entry = this.#entries.get(id)

    if (!entry) {
      const start = this.#textStart + this.#lines[id]!
      const kind = this.#kinds[this.#bytes[start]!]!
      const end = this.#textStart + this.#lines[id + 1]!
      const line = this.#decoder.decode(this.#bytes.subarray(start + 1, end))
      entry = parseEntry(line, kind) as NameEntry
      this.#entries.set(id, entry)
    }

    return entry
  }

  #indexOf(key: number): number {
    const hash = slotOf(key)
    // Nine in ten keys are not there, which a few bits near at hand can tell.
    if ((this.#filter[(hash & filterMask) >>> 5]! & (1 << (hash & 31))) === 0) return -1
    let slot = hash & this.#mask

    for (;;) {
      const index = this.#slots[slot]!
      if (index === 0) return -1
      if (this.#keys[index - 1] === key) return index - 1
      slot = (slot + 1) & this.#mask
    }
  }
}

/** The bits of a sum, mixed. (The operator `%` takes longer than all the rest.) */
function slotOf(key: number): number {
  const high = Math.floor(key / 4294967296)
  return Math.imul((key - high * 4294967296) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 8
}

/** An entry has fewer than 256 forms. */
function split(value: number): readonly [number, number] {
  return [value >>> 8, value & 0xff]
}

/** Write what `PackedNames` reads. The same names give the same bytes. */
export function packNames(tables: NameTables): Uint8Array {
  const encoder = new TextEncoder()
  const kinds = [...new Set(tables.entries.map((entry) => entry.kind))]
  const texts = tables.entries.map((entry) => encoder.encode(lineOf(entry)))
  const lines = new Uint32Array(texts.length + 1)
  for (const [index, text] of texts.entries()) lines[index + 1] = lines[index]! + text.length + 1
  const keys = [...tables.keys].sort(([a], [b]) => a - b)
  const starts = new Uint32Array(keys.length + 1)
  for (const [index, [, ids]] of keys.entries()) starts[index + 1] = starts[index]! + ids.length
  const kindBytes = encoder.encode(kinds.join(' '))
  const text = new Uint8Array(lines.at(-1)!)

  for (const [index, bytes] of texts.entries()) {
    text[lines[index]!] = kinds.indexOf(tables.entries[index]!.kind)
    text.set(bytes, lines[index]! + 1)
  }

  const header = new Uint32Array(headerBytes / 4)
  header.set([
    version,
    keys.length,
    starts.at(-1)!,
    tables.surfaces.length,
    tables.wrongs.length,
    texts.length,
    kindBytes.length,
    text.length
  ])

  return joined([
    header,
    Float64Array.from(keys, ([key]) => key),
    starts,
    Uint32Array.from(keys.flatMap(([, ids]) => ids)),
    Uint32Array.from(tables.surfaces, ([entry, form]) => (entry << 8) | form),
    Uint32Array.from(tables.wrongs, ([entry, form]) => (entry << 8) | form),
    lines,
    kindBytes,
    text
  ])
}

function joined(parts: ReadonlyArray<Float64Array | Uint8Array | Uint32Array>): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0

  for (const part of parts) {
    result.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }

  return result
}

/** The line of a list that gives an entry. */
export function lineOf(entry: NameEntry): string {
  return [
    entry.canonical,
    ...entry.accepted.map((form) => `=${form}`),
    ...entry.abbreviations,
    ...entry.adjectives.map((form) => `+${form}`),
    ...entry.wrong.map(({text, beside}) => `~${text}${beside ? ` @${beside}` : ''}`),
    ...entry.owners.map((owner) => `@${owner}`)
  ].join(' | ')
}
