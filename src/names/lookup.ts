import type {NameEntry} from './format.js'
import type {Synonyms} from './synonyms.js'
import {
  englishFunctionWords,
  fold,
  functionWords,
  letterSet,
  skeleton,
  sound,
  stem
} from './words.js'

/** One way of writing a name. */
export interface Surface {
  /** Index into `NameLookup.entries`. */
  readonly entry: number
  readonly text: string
}

/** A wrong form, and what it is a wrong form of. */
export interface WrongSurface extends Surface {
  readonly words: readonly string[]
  readonly beside: string | undefined
}

/** What looking up needs of a word. Sums of these are the keys of names. */
export interface WordKeys {
  readonly folded: string
  readonly stem: string
  /** Whether it only holds a name together. */
  readonly functional: boolean
  readonly exact: number
  readonly skeleton: number
  readonly classes: readonly number[]
  /** Whether a name holds the word, or a class does. */
  known: boolean
}

/** More names than this under one key say that the key tells nothing. */
const mostCandidates = 24

/** Longer names are found whole or with one word changed only, to keep the index small. */
const mostWordsForTwoChanges = 5

const piece = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Names, found by what near misses leave alone.
 *
 * The key of a name is the sum of its words' numbers, in no order; further keys
 * have one word replaced by its consonants, or one or two by their classes of
 * synonyms. A span of the copy makes its keys in the same way, so that a look-up
 * costs the same for a thousand names as for a hundred thousand.
 */
export class NameLookup {
  readonly entries: NameEntry[] = []
  readonly surfaces: Surface[] = []
  readonly synonyms: Synonyms
  /** Surfaces of one word, by their folded form. */
  readonly single = new Map<string, number[]>()
  readonly abbreviations = new Map<string, number[]>()
  /** Wrong forms by their first word, folded. */
  readonly wrong = new Map<string, WrongSurface[]>()
  /** Places and given names of one word by their consonants. */
  readonly spoken = new Map<string, number[]>()
  readonly #keys = new Map<number, number | number[]>()
  readonly #words = new Map<string, WordKeys>()
  readonly #vocabulary = new Set<string>()
  readonly #classNumbers: number[] = []

  constructor(synonyms: Synonyms) {
    this.synonyms = synonyms
  }

  get size(): number {
    return this.#keys.size
  }

  /** Add the names of a list. */
  add(entries: readonly NameEntry[]): void {
    for (const entry of entries) this.#addEntry(entry)
  }

  /** The keys of a word as it stands in the copy or in a name. */
  word(text: string): WordKeys {
    const cached = this.#words.get(text)
    if (cached) return cached
    const folded = fold(text)
    const stemmed = stem(folded)
    const functional =
      functionWords.has(folded) && (text === folded || englishFunctionWords.has(folded))
    const classes = functional ? [] : this.synonyms.classes(stemmed)
    const made: WordKeys = {
      folded,
      stem: stemmed,
      functional,
      exact: numberOf(stemmed),
      skeleton: numberOf(
        text.length < 6 && text === text.toUpperCase() ? letterSet(text) : `~${skeleton(folded)}`
      ),
      classes: classes.length === 0 ? none : classes.map((id) => this.#classNumber(id)),
      known: classes.length > 0 || this.#vocabulary.has(stemmed)
    }
    this.#words.set(text, made)
    return made
  }

  /** The surfaces under a key. */
  find(key: number): readonly number[] {
    const found = this.#keys.get(key)
    if (found === undefined) return none
    return typeof found === 'number' ? [found] : found.length > mostCandidates ? none : found
  }

  /** The country of a name. */
  country(name: string): NameEntry | undefined {
    for (const id of this.single.get(fold(name)) ?? this.find(this.#keyOf(name))) {
      const entry = this.entries[this.surfaces[id]!.entry]!
      if (entry.kind === 'country') return entry
    }
    return
  }

  #keyOf(name: string): number {
    return piecesOf(name).reduce((sum, text) => {
      const word = this.word(text)
      return word.functional ? sum : sum + word.exact
    }, 0)
  }

  /** Places and given names of one word that sound like a word. */
  soundingLike(folded: string): NameEntry[] {
    const found: NameEntry[] = []

    for (const id of this.spoken.get(skeleton(folded)) ?? none) {
      const {entry, text} = this.surfaces[id]!
      if (sound(fold(text)) === sound(folded)) found.push(this.entries[entry]!)
    }

    return found
  }

  /** Whether any surface is under a key: cheaper than to find it. */
  has(key: number): boolean {
    return this.#keys.has(key)
  }

  #addEntry(entry: NameEntry): void {
    const id = this.entries.length
    this.entries.push(entry)
    this.#addSurface(entry.canonical, id)
    for (const text of entry.accepted) this.#addSurface(text, id)
    for (const text of entry.adjectives) this.#addSurface(text, id)

    for (const text of entry.abbreviations) {
      push(this.abbreviations, text.replaceAll('.', ''), id)
    }

    for (const {text, beside} of entry.wrong) {
      const words = piecesOf(text).map(fold)
      if (words.length > 0) push(this.wrong, words[0]!, {entry: id, text, words, beside})
    }
  }

  #addSurface(text: string, entry: number): void {
    const id = this.surfaces.length
    this.surfaces.push({entry, text})
    const words: WordKeys[] = []

    for (const value of piecesOf(text)) {
      const word = this.word(value)
      word.known = true
      this.#vocabulary.add(word.stem)
      if (!word.functional) words.push(word)
    }

    if (words.length < 2) {
      const word = words[0]
      if (!word || piecesOf(text).length > 1) {
        if (word) this.#put(word.exact, id)
        return
      }

      push(this.single, word.folded, id)
      const {kind} = this.entries[entry]!
      if ((placeKinds.has(kind) || kind === 'given') && word.folded.length > 4) {
        push(this.spoken, skeleton(word.folded), id)
      }
      return
    }

    const sum = words.reduce((total, word) => total + word.exact, 0)
    this.#put(sum, id)

    for (const [at, word] of words.entries()) {
      this.#put(sum - word.exact + word.skeleton, id)

      for (const one of word.classes) {
        const changed = sum - word.exact + one
        this.#put(changed, id)
        if (words.length < 3 || words.length > mostWordsForTwoChanges) continue

        for (const second of words.slice(at + 1)) {
          for (const other of second.classes) this.#put(changed - second.exact + other, id)
        }
      }
    }
  }

  #put(key: number, id: number): void {
    const found = this.#keys.get(key)
    if (found === undefined) this.#keys.set(key, id)
    else if (typeof found === 'number') {
      if (found !== id) this.#keys.set(key, [found, id])
    } else if (found.length <= mostCandidates && found.at(-1) !== id) found.push(id)
  }

  #classNumber(id: number): number {
    this.#classNumbers[id] ??= numberOf(`#${id}`)
    return this.#classNumbers[id]!
  }
}

const none: readonly number[] = []

/** Kinds whose one-word names travel through other alphabets most. */
export const placeKinds: ReadonlySet<string> = new Set(['city', 'country', 'region', 'nature'])

/** The words of a name without `'s`: hyphens and points part them, apostrophes within do not. */
export function piecesOf(text: string): string[] {
  return (text.match(piece) ?? []).map((word) => word.replace(/['’]s$/, ''))
}

/** A number below 2^48, so that a sum of a dozen is exact. */
function numberOf(text: string): number {
  let high = 0x811c9dc5
  let low = 0x9e37

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = (Math.imul(low, 31) + code) | 0
  }

  return (high >>> 0) * 0x10000 + ((low ^ (low >>> 16)) & 0xffff)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
