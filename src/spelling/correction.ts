import {misspellings} from '../lexicon/foreign.js'
import {bit, frequencyOf, type Lexicon} from '../lexicon/index.js'

/** A word that another was very likely meant to be. */
export interface Correction {
  readonly word: string
  /** How odd the slip is: 0.4 for a letter doubled, 1.3 for one that nothing explains. */
  readonly cost: number
  /** On the Zipf scale. */
  readonly frequency: number
  /** What slipped, in plain words. */
  readonly slip: string
}

/** What the search for a correction may lean on. */
export interface CorrectionOptions {
  /** How often a word stands in the story. */
  readonly count?: (word: string) => number
  /** Slips that are odder than this are no evidence. */
  readonly most?: number
  /** Whether to look two letters away; not for what may be a name. */
  readonly wide?: boolean
  /** Rarer words are no evidence. */
  readonly fewest?: number
}

/** A slip that hands, eyes or ears explain. A letter out of nowhere costs 1.3. */
const explained = 0.8

/** Below this (one in 600,000 words), the unknown word is as likely as the correction. */
const leastFrequency = 3.2

/** Of four letters, only the likes of “that” and “from”. */
const everyday = 6.3

/** So long a word is near one other at most, */
const veryLongWord = 10

/** which may be rare. */
const leastOfLong = 1.8

/** Shorter words are near many others; then only the plainest slips will do, */
const longWord = 7

/** which are a letter doubled, or two swapped, */
const plain = 0.5

/** or a word that everybody uses (one in 30,000). */
const wellKnown = 4.5

/** How much better than the next word the first must be to be the only one in view. */
const margin = 0.5

/** A name in lower case is a matter of case. */
const lowerCase = bit.lower | bit.elsewhereLower

/**
 * The one word that a lower-case word was meant to be.
 *
 * A slip of the hand (letters swapped, doubled, missed, or struck beside the
 * key), of the ear (`seperate`) or of the eye counts for a correction; so do how
 * common the correction is, and whether the story has it. Where two are nearly as
 * good there is none.
 */
export function correctionOf(
  word: string,
  english: Lexicon,
  options: CorrectionOptions = {}
): Correction | undefined {
  const {count, most = explained, fewest = leastFrequency, wide = true} = options
  const listed = misspellings.get(word)?.english[0]

  if (listed !== undefined) {
    const frequency = english.frequency(listed)
    return {word: listed, cost: 0, frequency, slip: 'it is a common misspelling'}
  }

  // Of three letters, almost any word is a slip of another.
  if (word.length < 4) return undefined
  let near = english.near(word, 1)

  // Two letters are too much to guess, unless the consonants all agree.
  if (wide && near.length === 0 && word.length >= longWord) near = english.alike(word)

  const ranked = near
    .filter((d) => (d.value & lowerCase) !== 0)
    .map((d) => {
      const frequency = frequencyOf(d.value)
      const slip = d.distance === 1 ? slipOf(word, d.word) : twoSlips
      const own = count ? Math.min(2, count(d.word)) * 0.3 : 0
      return {...slip, word: d.word, frequency, score: slip.cost - frequency * 0.3 - own}
    })
    .sort((a, b) => a.score - b.score)
  const [best, next] = ranked
  // A term that returns is no slip.
  const isLong = word.length >= veryLongWord && (count?.(word) ?? 0) < 2
  const least = isLong ? Math.min(fewest, leastOfLong) : fewest
  if (!best || best.cost > most || best.frequency < least) return undefined
  if (best.slip === twoSlips.slip && best.frequency < twoSlipsFrequency) return undefined
  if (word.length === 4 && best.frequency < everyday) return undefined
  if (word.length < longWord && best.cost > plain && best.frequency < wellKnown) return undefined
  if (next && next.score - best.score < margin) return undefined
  return best
}

interface Slip {
  readonly cost: number
  readonly slip: string
}

/** Two slips at once need a word that is common enough to be slipped in. */
const twoSlipsFrequency = 3.8

const twoSlips: Slip = {cost: 0.7, slip: 'the consonants agree and two letters differ'}

/** Name and weigh the one slip between two words. */
export function slipOf(wrong: string, right: string): Slip {
  let start = 0
  while (start < wrong.length && wrong[start] === right[start]) start++
  let end = 0
  while (
    end < wrong.length - start &&
    end < right.length - start &&
    wrong[wrong.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end++
  }

  const lost = right.slice(start, right.length - end)
  const found = wrong.slice(start, wrong.length - end)
  // People get the first letter right, and names begin with others.
  const first = start === 0 ? 0.6 : 0

  if (lost.length === 2 && found.length === 2) {
    return {cost: 0.5 + first, slip: `“${lost}” is turned round`}
  }

  if (found === '') {
    const doubled = lost === right[start - 1] || lost === right[start + 1]
    return {
      cost: (doubled ? 0.4 : 0.7) + first,
      slip: doubled ? `one “${lost}” of two is missing` : `the letter “${lost}” is missing`
    }
  }

  if (lost === '') {
    const doubled = found === wrong[start - 1] || found === wrong[start + 1]
    const beside = isBeside(found, wrong[start - 1]) || isBeside(found, wrong[start + 1])
    // A final -s or -d makes another form of a word, not a slip of it.
    const ending = start === wrong.length - 1 && /[sdyr]/.test(found) && !doubled ? 0.5 : 0
    return {
      cost: (doubled ? 0.4 : beside ? 0.7 : 0.9) + ending + first,
      slip: doubled ? `“${found}” is doubled` : `the letter “${found}” is one too many`
    }
  }

  if (vowels.test(lost) && vowels.test(found)) {
    return {cost: 0.6 + first, slip: `“${found}” stands for “${lost}”`}
  }

  const alike = soundsAlike.has(lost + found) || soundsAlike.has(found + lost)
  const explainedHere = alike || isBeside(lost, found)
  return {
    cost: (explainedHere ? 0.8 : 1.3) + first,
    slip: explainedHere
      ? `“${found}” is ${alike ? 'taken for' : 'beside'} “${lost}”`
      : `“${found}” stands for “${lost}”`
  }
}

const vowels = /^[aeiouy]$/

/** Letters that sound or look alike. */
const soundsAlike: ReadonlySet<string> = new Set(
  'cs ck ct cz sz fv gj jy mn td bp li vw qk'.split(' ')
)

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

function isBeside(a: string, b: string | undefined): boolean {
  if (!b) return false
  return keyRows.some((row, line) => {
    const at = row.indexOf(a)
    if (at < 0) return false
    const below = keyRows[line + 1] ?? ''
    const above = keyRows[line - 1] ?? ''
    return [row[at - 1], row[at + 1], below[at], below[at - 1], above[at], above[at + 1]].includes(
      b
    )
  })
}
