import type {Lexicon} from '../lexicon/index.js'

/** Parts of a word that speakers put together freely, and dictionaries need not have. */
const prefixes =
  'anti auto bio co counter cross crypto cyber de dis down e eco electro ex extra fore geo hetero homo hyper im in infra inter intra kilo macro mal mega meta micro mid mini mis mono multi nano neo neuro non omni out over pan para petro photo poly post pre pro proto pseudo psycho quasi re retro self semi socio step sub super supra techno tele thermo trans tri ultra un under uni up vice'
    .split(' ')
    .sort((a, b) => b.length - a.length)

/** Endings that make a new word of a known one, with what the known one may have ended in. */
const suffixes: ReadonlyArray<readonly [ending: string, bases: readonly string[]]> = [
  ['iness', ['y']],
  ['iest', ['y']],
  ['ier', ['y', '']],
  ['ies', ['y']],
  ['ily', ['y']],
  ['ness', ['']],
  ['less', ['']],
  ['like', ['']],
  ['wise', ['']],
  ['worthy', ['']],
  ['ward', ['']],
  ['wards', ['']],
  ['fold', ['']],
  ['proof', ['']],
  ['esque', ['', 'e']],
  ['ability', ['', 'e', 'able']],
  ['able', ['', 'e']],
  ['ingly', ['', 'e']],
  ['ings', ['', 'e']],
  ['ing', ['', 'e']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ors', ['', 'e']],
  ['or', ['', 'e']],
  ['ed', ['', 'e']],
  ['es', ['']],
  ['s', ['']],
  ['ly', ['']],
  ['y', ['', 'e']],
  ['ish', ['', 'e']],
  ['ism', ['', 'e', 'y']],
  ['ist', ['', 'e', 'y']],
  ['ists', ['', 'e', 'y']]
]

/** Rarer words are too likely to stand in a word by chance. */
const commonPart = 2.5

/**
 * Whether speakers of English would take a lower-case word for a regular
 * formation: two common words written as one (`farmworkers`), or a known word
 * with a beginning or an ending that goes with anything (`supervillain`).
 */
export function isFormation(word: string, english: Lexicon): boolean {
  return isCompound(word, english) || isDerived(word, english, 2)
}

function isDerived(word: string, english: Lexicon, depth: number): boolean {
  for (const prefix of prefixes) {
    const rest = word.slice(prefix.length)
    if (rest.length < 4 || !word.startsWith(prefix)) continue
    if (isPart(rest, english) || (depth > 1 && isDerived(rest, english, depth - 1))) return true
  }

  for (const [ending, bases] of suffixes) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue
    const stem = word.slice(0, -ending.length)
    // “happyness” is no formation but a slip.
    if (/^(?:ness|ly)$/.test(ending) && /[^aeiou]y$/.test(stem)) continue

    for (const base of bases) {
      const whole = stem + base
      if (isPart(whole, english)) return true
      if (depth > 1 && whole.length > 5 && isCompoundOrPrefixed(whole, english)) return true
    }

    // A doubled consonant before the ending: `doxxed`.
    if (/([^aeiou])\1$/.test(stem) && isPart(stem.slice(0, -1), english)) return true
  }

  return false
}

function isCompoundOrPrefixed(word: string, english: Lexicon): boolean {
  if (isPrefixed(word, english)) return true
  return isCompound(word, english)
}

function isPrefixed(word: string, english: Lexicon): boolean {
  return prefixes.some(
    (d) => word.startsWith(d) && word.length - d.length > 3 && isPart(word.slice(d.length), english)
  )
}

function isCompound(word: string, english: Lexicon): boolean {
  return partsOf(word, english) !== undefined
}

/** The two common words that are written as one, if there are such. */
function partsOf(word: string, english: Lexicon): readonly [string, string] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    if (isPart(first, english) && isPart(second, english)) return [first, second]
  }

  return undefined
}

function isPart(word: string, english: Lexicon): boolean {
  return (
    word.length >= 3 &&
    english.isKnown(word) &&
    english.frequency(word) >= (word.length === 3 ? 4 : commonPart)
  )
}

/**
 * Two common words with an ending that neither they nor their compound take in
 * English, as `ironwayers` (Eisenbahner): made by translating part for part.
 */
export function calqueOf(word: string, english: Lexicon): readonly string[] | undefined {
  const match = /^(.{6,}?)(ers?|ings?|ments?|ists?|hoods?|doms?)$/.exec(word)
  if (!match) return undefined
  const base = match[1] as string
  const ending = match[2] as string
  const parts = partsOf(base, english)
  if (!parts || english.exists(base) || english.exists(parts[1] + ending)) return undefined
  return [...parts, ending]
}

/**
 * What a word in -ization or -ize is made of, where English has the stem and
 * not the verb.
 */
export function verbalOf(word: string, english: Lexicon): string | undefined {
  const match = /^(.{4,}?)i[sz](?:ation|ations|e|ed|es|ing)$/.exec(word)
  if (!match) return undefined
  const stem = match[1] as string
  return [stem, stem + 'e', stem + 'y', stem + 'ism', stem + 'ist', stem + 'ic'].find(
    (d) => english.isKnown(d) && english.frequency(d) >= commonPart
  )
}
