import {readFileSync} from 'node:fs'
import {bit, elsewhereMark} from './format.js'
import {frequencyOf, type Near, PackedWords} from './packed.js'

/**
 * English words: the American dictionary of retext-spell, those of Britain,
 * Canada and Australia, words newer than these, and how common each is.
 *
 * ```js
 * const english = lexicon()
 * english.isKnown('colour')      // true: any standard English
 * english.isKnown('january')     // false
 * english.isKnown('January')     // true
 * english.isProper('january')    // true: known with a capital only
 * english.frequency('house')     // 5.7
 * english.near('minsiter', 1)    // [{word: 'minister', …}]
 * ```
 */
export class Lexicon {
  readonly #words: PackedWords
  readonly #recent = new Map<string, number>()

  constructor(words: PackedWords) {
    this.#words = words
  }

  /**
   * The bits (`bit` of `format.ts`) of a word in whatever case; 0 where no
   * dictionary has it. A possessive is not looked up without its `'s`.
   */
  value(word: string): number {
    const known = this.#recent.get(word)
    if (known !== undefined) return known
    const value = this.#words.value(straight(word).toLowerCase())
    // Words return; a story of nothing but new ones must not be kept whole.
    if (this.#recent.size >= mostRecent) this.#recent.clear()
    this.#recent.set(word, value)
    return value
  }

  /** Whether a standard dictionary of any English has the word in this case. */
  isKnown(word: string): boolean {
    const plain = straight(word)
    return (
      this.#has(plain, bit.lower | bit.elsewhereLower) ||
      this.#words.exact.has(elsewhereMark + plain)
    )
  }

  /** Whether the dictionary of retext-spell has the word; never true where it says no. */
  isAmerican(word: string): boolean {
    return this.#has(straight(word), bit.lower)
  }

  /** Whether any dictionary has the word, even a large one, in whatever case. */
  exists(word: string): boolean {
    const plain = straight(word)
    return this.value(stripPossessive(plain)) !== 0 || this.isKnown(plain)
  }

  /** Whether dictionaries have the word in lower case: `march` and `March`, not `january`. */
  isCommon(word: string): boolean {
    return (this.value(word) & (bit.lower | bit.elsewhereLower | bit.rare)) !== 0
  }

  /** Whether dictionaries have the word with a capital only: `January`, `Paris`, `Monday`. */
  isProper(word: string): boolean {
    return !this.isCommon(word) && (this.value(word) & (bit.title | bit.elsewhereTitle)) !== 0
  }

  /** Whether dictionaries have the word in capitals only, as `NATO`. */
  isAcronym(word: string): boolean {
    const value = this.value(word)
    return (
      (value & (bit.upper | bit.elsewhereUpper)) !== 0 &&
      (value & (bit.lower | bit.elsewhereLower | bit.title | bit.elsewhereTitle | bit.rare)) === 0
    )
  }

  /**
   * How common a word is, on the Zipf scale: the logarithm of its count in a
   * billion words, from 7.5 (`the`) over 5 (`government`) and 3 (`tarpaulin`)
   * to 1.3; 0 where it was never counted.
   */
  frequency(word: string): number {
    return frequencyOf(this.value(word))
  }

  /**
   * Words of standard dictionaries within one or two letters (inserted,
   * deleted, replaced, or swapped with a neighbour) of a word, in lower case.
   *
   * @param fixed - How many letters at the start must be as they are; one of
   *   them makes a search within two letters ten times faster.
   */
  near(word: string, most: 1 | 2, fixed = 0): Near[] {
    const plain = straight(word).toLowerCase()
    const found =
      most === 1 && fixed === 0 ? this.#words.beside(plain) : this.#words.near(plain, most, {fixed})
    return found.filter((d) => (d.value & bit.rare) === 0)
  }

  /**
   * Words of standard dictionaries within two letters of a word whose first
   * letter, consonants (of doubled ones one) and last two letters are the same:
   * `privelige` is alike to `privilege`.
   */
  alike(word: string): Near[] {
    const plain = straight(word).toLowerCase()
    const bones = skeleton(plain)
    return this.#words
      .near(plain, 2, {fixed: 1, alike: true})
      .filter((d) => (d.value & bit.rare) === 0 && skeleton(d.word) === bones)
  }

  /**
   * Follow the steps of nspell: the word as it is, then with a capital only
   * if it is all capitals, then in lower case.
   *
   * @param lower - The bit, or bits, of the lower-case form; those of the others follow it.
   */
  #has(word: string, lower: number): boolean {
    const upper = word === word.toUpperCase()
    const {exact} = this.#words
    if (exact.has(word) || exact.has(word.toLowerCase())) return true
    if (upper && exact.has(titleOf(word))) return true
    const whole = this.value(word)
    if ((whole & lower) !== 0) return true
    const possessive = possessiveExpression.test(word)
    const base = possessive ? word.slice(0, -2) : word
    const value = possessive ? this.value(base) : whole
    if (possessive && (value & bit.possessive) === 0) return false
    if ((value & lower) !== 0) return true
    if ((value & (lower << 1)) !== 0 && (upper || base === titleOf(base))) return true
    // `NATO's` is known; for `NATO'S`, nspell tries `Nato's`.
    return (value & (lower << 2)) !== 0 && base === base.toUpperCase() && !(possessive && upper)
  }
}

/** Distinct words remembered at a time; a long story has some ten thousand. */
const mostRecent = 50_000

let shared: Lexicon | undefined

/**
 * The lexicon, read once when first asked for (about 1 MB, some milliseconds).
 *
 * @throws Error where the file of the package is missing or of another version.
 */
export function lexicon(): Lexicon {
  shared ??= new Lexicon(
    new PackedWords(readFileSync(new URL('../../lexicon/english.bin', import.meta.url)))
  )
  return shared
}

function straight(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word
}

/** The first letter of a word and its consonants, of doubled ones one, and its ending. */
function skeleton(word: string): string {
  const single = word.replace(/(.)\1+/g, '$1')
  return single.slice(0, 1) + single.slice(1).replace(/[aeiouy]/g, '') + single.slice(-2)
}

const possessiveExpression = /'s$/i

function stripPossessive(word: string): string {
  return possessiveExpression.test(word) ? word.slice(0, -2) : word
}

function titleOf(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}

export {bit} from './format.js'
export {frequencyOf, type Near} from './packed.js'
