import type {NameEntry} from './format.js'
import type {PackedNames} from './packed.js'
import type {Synonyms} from './synonyms.js'
import {
  englishFunctionWords,
  fold,
  functionWords,
  letterSet,
  numberOf,
  skeleton,
  sound,
  stem
} from './words.js'

/** One way of writing a name. */
export interface Surface {
  /** Number of its entry. */
  readonly entry: number
  readonly text: string
}

/** A wrong form, and what it is a wrong form of. */
export interface WrongSurface extends Surface {
  /** Its words, folded. */
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
  readonly known: boolean
  /** Whether a wrong form is the word, and whether a longer one begins with it. */
  readonly wrong: boolean
  readonly beginsWrong: boolean
}

/** Everything that can be looked up, as it is built and packed. */
export interface NameTables {
  readonly entries: readonly NameEntry[]
  /** Entry of a surface, and which of its forms it is, by `formOf`. */
  readonly surfaces: ReadonlyArray<readonly [entry: number, form: number]>
  /** Entry of a wrong form, and which of them it is. */
  readonly wrongs: ReadonlyArray<readonly [entry: number, form: number]>
  readonly keys: ReadonlyMap<number, readonly number[]>
}

/** More names than this under one key say that the key tells nothing. */
const mostCandidates = 24

/** Longer names are found whole or with one word changed only, to keep the index small. */
const mostWordsForTwoChanges = 5

/** Kinds whose one-word names travel through other alphabets most. */
export const placeKinds: ReadonlySet<string> = new Set(['city', 'country', 'region', 'nature'])

/** What is looked up by a word and not by a sum: each has numbers of its own. */
const shelf = {
  single: '1:',
  abbreviation: '2:',
  wrong: '3:',
  beginning: '6:',
  spoken: '4:',
  vocabulary: '5:'
}

const none: readonly never[] = []
const piece = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Names, found by what near misses leave alone.
 *
 * The key of a name is the sum of its words' numbers, in no order; further keys
 * have one word replaced by its consonants, or one or two by their classes of
 * synonyms. A span of the copy makes its keys in the same way, so that a look-up
 * costs the same for a thousand names as for a hundred thousand.
 *
 * The lists of the package come packed, since to make their keys takes longer
 * than to read a story; further lists may be added.
 */
export class NameLookup {
  readonly synonyms: Synonyms
  readonly #packed: PackedNames | undefined
  readonly #entries: NameEntry[] = []
  readonly #surfaces: Array<readonly [number, number]> = []
  readonly #wrongs: Array<readonly [number, number]> = []
  readonly #keys = new Map<number, number[]>()
  readonly #words = new Map<string, WordKeys>()
  readonly #wrongOf = new Map<string, readonly WrongSurface[]>()
  readonly #singleOf = new Map<string, readonly number[]>()
  readonly #classNumbers: number[] = []

  constructor(synonyms: Synonyms, packed?: PackedNames) {
    this.synonyms = synonyms
    this.#packed = packed
  }

  /** Add the names of a list. */
  add(entries: readonly NameEntry[]): void {
    for (const entry of entries) this.#addEntry(entry)
    this.#words.clear()
    this.#wrongOf.clear()
    this.#singleOf.clear()
  }

  /** What has been added, for packing. */
  get tables(): NameTables {
    return {
      entries: this.#entries,
      surfaces: this.#surfaces,
      wrongs: this.#wrongs,
      keys: this.#keys
    }
  }

  /** The entry of a number. */
  entry(id: number): NameEntry {
    const before = this.#packed?.entryCount ?? 0
    return id < before ? this.#packed!.entry(id) : this.#entries[id - before]!
  }

  /** The surface of a number, as `find` and `single` give it. */
  surface(id: number): Surface {
    const before = this.#packed?.surfaceCount ?? 0
    const [entry, form] = id < before ? this.#packed!.surface(id) : this.#surfaces[id - before]!
    return {entry, text: formsOf(this.entry(entry))[form]!}
  }

  /** The keys of a word as it stands in the copy or in a name. */
  word(text: string): WordKeys {
    const cached = this.#words.get(text)
    if (cached) return cached
    const folded = fold(text)
    const stemmed = stem(folded)
    const functional =
      functionWords.has(folded) && (text === folded || englishFunctionWords.has(folded))
    const classes = functional ? none : this.synonyms.classes(stemmed)
    let spoken: number | undefined
    const made: WordKeys = {
      folded,
      stem: stemmed,
      functional,
      exact: numberOf(stemmed),
      // Made when asked for: most words only follow a name, and it takes long.
      get skeleton() {
        spoken ??= skeletonNumber(text, folded)
        return spoken
      },
      classes: classes.length === 0 ? none : classes.map((id) => this.#classNumber(id)),
      known: classes.length > 0 || this.has(numberOf(shelf.vocabulary + stemmed)),
      wrong: this.has(numberOf(shelf.wrong + folded)),
      beginsWrong: this.has(numberOf(shelf.beginning + folded))
    }
    // Words return; a story of nothing but new ones must not be kept whole.
    if (this.#words.size >= mostWordsKept) this.#words.clear()
    this.#words.set(text, made)
    return made
  }

  /** The surfaces under a key; none where there are so many that the key tells nothing. */
  find(key: number): readonly number[] {
    const all = this.#ids(key)
    return all.length > mostCandidates ? none : all
  }

  #ids(key: number): readonly number[] {
    const packed = this.#packed?.find(key) ?? none
    const added = this.#keys.get(key) ?? none
    return added.length === 0 ? packed : [...packed, ...added]
  }

  /** Whether any surface is under a key: cheaper than to find it. */
  has(key: number): boolean {
    return this.#packed?.has(key) || this.#keys.has(key)
  }

  /** Surfaces of one word, by their folded form. */
  single(folded: string): readonly number[] {
    let found = this.#singleOf.get(folded)

    if (!found) {
      found = this.#ids(numberOf(shelf.single + folded))
      if (this.#singleOf.size >= mostWordsKept) this.#singleOf.clear()
      this.#singleOf.set(folded, found)
    }

    return found
  }

  /** Whether a name has this abbreviation, given without points. */
  isAbbreviation(text: string): boolean {
    return this.has(numberOf(shelf.abbreviation + text))
  }

  /** Wrong forms that are one word, or begin with two, folded and parted by a space. */
  wrong(folded: string): readonly WrongSurface[] {
    const known = this.#wrongOf.get(folded)
    if (known) return known
    const ids = this.#ids(numberOf(shelf.wrong + folded))
    const found = ids.length === 0 ? none : ids.map((id) => this.#wrongSurface(id))
    if (this.#wrongOf.size >= mostWordsKept) this.#wrongOf.clear()
    this.#wrongOf.set(folded, found)
    return found
  }

  /** The country of a name. */
  country(name: string): NameEntry | undefined {
    const single = this.single(fold(name))

    for (const id of single.length > 0 ? single : this.find(this.#keyOf(name))) {
      const entry = this.entry(this.surface(id).entry)
      if (entry.kind === 'country') return entry
    }
    return
  }

  /** Places and given names of one word that sound like a word. */
  soundingLike(folded: string): NameEntry[] {
    const found: NameEntry[] = []

    for (const id of this.#ids(numberOf(shelf.spoken + skeleton(folded)))) {
      const {entry, text} = this.surface(id)
      if (sound(fold(text)) === sound(folded)) found.push(this.entry(entry))
    }

    return found
  }

  #wrongSurface(id: number): WrongSurface {
    const before = this.#packed?.wrongCount ?? 0
    const [entry, form] = id < before ? this.#packed!.wrong(id) : this.#wrongs[id - before]!
    const {text, beside} = this.entry(entry).wrong[form]!
    return {entry, text, words: piecesOf(text).map(fold), beside}
  }

  #keyOf(name: string): number {
    return piecesOf(name).reduce((sum, text) => {
      const word = this.word(text)
      return word.functional ? sum : sum + word.exact
    }, 0)
  }

  #addEntry(entry: NameEntry): void {
    const id = (this.#packed?.entryCount ?? 0) + this.#entries.length
    this.#entries.push(entry)
    for (const form of formsOf(entry).keys()) this.#addSurface(entry, id, form)
    for (const text of entry.abbreviations) {
      this.#put(numberOf(shelf.abbreviation + text.replaceAll('.', '')), id)
    }

    for (const [form, {text}] of entry.wrong.entries()) {
      const words = piecesOf(text).slice(0, 2).map(fold)
      if (words.length === 0) continue
      const wrong = (this.#packed?.wrongCount ?? 0) + this.#wrongs.length
      this.#wrongs.push([id, form])
      // By two words, as too many begin with “New”, “House” or “International”.
      this.#put(numberOf(shelf.wrong + words.join(' ')), wrong)
      if (words.length > 1) this.#put(numberOf(shelf.beginning + words[0]), 0)
    }
  }

  #addSurface(entry: NameEntry, entryId: number, form: number): void {
    const id = (this.#packed?.surfaceCount ?? 0) + this.#surfaces.length
    this.#surfaces.push([entryId, form])
    const pieces = piecesOf(formsOf(entry)[form]!)
    const words = pieces.map((text) => this.word(text)).filter((word) => !word.functional)
    for (const word of words) this.#put(numberOf(shelf.vocabulary + word.stem), 0)
    const sum = words.reduce((total, word) => total + word.exact, 0)

    if (words.length < 2) {
      const word = words[0]
      if (!word) return
      if (pieces.length > 1) {
        this.#put(sum, id)
        return
      }

      this.#put(numberOf(shelf.single + word.folded), id)

      if ((placeKinds.has(entry.kind) || entry.kind === 'given') && word.folded.length > 4) {
        this.#put(numberOf(shelf.spoken + skeleton(word.folded)), id)
      }
      return
    }

    this.#put(sum, id, true)

    for (const [at, word] of words.entries()) {
      this.#put(sum - word.exact + word.skeleton, id, true)

      for (const one of word.classes) {
        const changed = sum - word.exact + one
        this.#put(changed, id, true)
        if (words.length < 3 || words.length > mostWordsForTwoChanges) continue

        for (const second of words.slice(at + 1)) {
          for (const other of second.classes) this.#put(changed - second.exact + other, id, true)
        }
      }
    }
  }

  #put(key: number, id: number, capped = false): void {
    const found = this.#keys.get(key)
    if (!found) this.#keys.set(key, [id])
    else if (found.at(-1) !== id && (!capped || found.length <= mostCandidates)) found.push(id)
  }

  #classNumber(id: number): number {
    this.#classNumbers[id] ??= numberOf(`#${id}`)
    return this.#classNumbers[id]!
  }
}

/** Words remembered at a time. */
const mostWordsKept = 30_000

/** All right ways of writing a name, in a fixed order. */
function formsOf(entry: NameEntry): readonly string[] {
  return entry.accepted.length === 0 && entry.adjectives.length === 0
    ? [entry.canonical]
    : [entry.canonical, ...entry.accepted, ...entry.adjectives]
}

/** The words of a name without `'s`: hyphens and points part them, apostrophes within do not. */
export function piecesOf(text: string): string[] {
  return (text.match(piece) ?? []).map((word) => word.replace(/['’]s$/, ''))
}

function skeletonNumber(text: string, folded: string): number {
  return numberOf(
    text.length < 6 && text === text.toUpperCase() ? letterSet(text) : `~${skeleton(folded)}`
  )
}
