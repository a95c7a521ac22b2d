import {coinedWords, foreignWords, misspellings} from '../lexicon/foreign.js'
import {bit} from '../lexicon/index.js'
import type {Token} from '../prose.js'
import {correctionOf, slipOf} from './correction.js'
import {inCaseOf, replacing, type SpellingFault, spanOf, type Words} from './faults.js'
import {calendar, nations, openers} from './lists.js'
import {inForeignPhrase} from './lower.js'

/** Letters from which on no name is by chance one slip off a common word. */
const longWord = 8

/** One word in 30,000: a word that every reader knows. */
const veryCommon = 4.5

/** Words before a common noun, and hardly before a name. */
const determiners: ReadonlySet<string> = new Set(
  'a an the this that these those its his her their our every each another any no some'.split(' ')
)

/**
 * What is wrong with an unknown word with a capital.
 *
 * It is most likely a name. It is a slip where it comes from a closed list
 * (months, days, nations), where a sentence begins with a small word, or where a
 * long common word is one explained slip away; and it is foreign where an
 * article stands before it and no name beside it.
 */
export function capitalFault(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  if (words.isInAddress(index) || words.isHyphened(index)) return undefined
  if (words.isQuotedAlone(index)) return undefined
  return closedTypo(words, token) ?? commonTypo(words, index) ?? foreignNoun(words, index)
}

/** Whether an unknown word with a capital may be a fault anywhere: most are names. */
export function mayBeWrong(norm: string): boolean {
  return (
    norm.length >= longWord ||
    mayBeClosed(norm) ||
    [misspellings, coinedWords, foreignWords].some((list) => list.get(norm) !== undefined)
  )
}

/** `Febuary`, `Wendesday`, `Ukranian`. */
function closedTypo(words: Words, token: Token): SpellingFault | undefined {
  if (token.norm.length < 5 || words.count(token.norm) > 2) return undefined
  if (!mayBeClosed(token.norm)) return undefined
  const near = words.english
    .near(token.norm, 1)
    .filter((d) => (d.value & (bit.title | bit.elsewhereTitle | bit.lower)) !== 0)
  const closed = near.filter((d) => calendar.has(d.word) || nations.has(d.word))
  const [only] = closed
  if (!only || closed.length > 1) return undefined
  const slip = slipOf(token.norm, only.word)
  // Names are one letter off a nation often enough (Franco, Chines); months hardly.
  const most = calendar.has(only.word) ? 0.8 : only.word.length < 7 ? 0.5 : 0.7
  const isDoubtful = nations.has(only.word) && (only.word.length < 6 || near.length > 1)
  if (isDoubtful || slip.cost > most) return undefined
  const text = inCaseOf('A', only.word)
  return typoFault(token, text, `${slip.slip} of “${text}”`)
}

/**
 * Whether a word may be one letter from a month, a day, a nation or an opener.
 *
 * Most unknown words with a capital are names; two words one letter apart have
 * a word in common once a letter of either is left out, and that is quick to see.
 */
function mayBeClosed(norm: string): boolean {
  shortened ??= new Set([calendar, nations, openers].flatMap((d) => [...d].flatMap(shortenings)))
  return shortenings(norm).some((d) => shortened?.has(d))
}

let shortened: ReadonlySet<string> | undefined

/** A word, and what is left of it without each of its letters. */
function shortenings(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

function commonTypo(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  const isStart = words.isStart(index)
  const beside = words.beside(index, 1)
  const before = words.beside(index, -1)
  const nextToName = [beside, before].some((d) => d?.kind === 'word' && /^\p{Lu}/u.test(d.text))
  if (token.norm.length < 4 || words.count(token.norm) > 1) return undefined
  if (!isStart && (token.norm.length < longWord || nextToName)) return undefined
  const mayBe = isStart && (misspellings.get(token.norm) || mayBeClosed(token.norm))
  if (!mayBe && token.norm.length < longWord) return undefined
  const found = correctionOf(token.norm, words.english, {
    count: (word) => words.count(word),
    wide: false
  })
  if (!found) return undefined
  const isOpener = isStart && openers.has(found.word) && found.cost <= 0.5
  const isLong =
    found.cost > 0 &&
    token.norm.length >= longWord &&
    found.frequency >= veryCommon &&
    words.count(found.word) > 0
  const isListed = found.cost === 0 && beside?.text === beside?.norm
  if (!isOpener && !isLong && !isListed) return undefined
  return typoFault(token, inCaseOf(token.text, found.word), found.slip)
}

function typoFault(token: Token, text: string, slip: string): SpellingFault {
  return {
    ruleId: 'spelling/typo',
    word: token.text,
    span: spanOf(token),
    reason: `Unexpected “${token.text}”, expected “${text}”`,
    severity: 'warning',
    fixes: [replacing(token, text, `No dictionary has “${token.text}”: ${slip}.`)]
  }
}

/** A common noun of another language, with the capital that German gives it. */
function foreignNoun(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  if (words.count(token.norm) > 2 || inForeignPhrase(words, index)) return undefined
  const before = words.wordBefore(index)
  const after = words.beside(index, 1)
  if (after?.kind === 'word' && /^\p{Lu}/u.test(after.text)) return undefined
  const isVerb = before?.norm === 'to' && after !== undefined
  const isNoun = before?.kind === 'number' || (before && determiners.has(before.norm))
  if (!isVerb && !isNoun) return undefined
  const coined = coinedWords.get(token.norm)
  const found = coined ?? (isNoun ? foreignWords.get(token.norm) : undefined)
  if (!found || words.isExplained(index, found.english)) return undefined
  const listed = found.english.map((d) => `“${d}”`).join(' or ')
  const kind = coined ? 'coined' : found.language
  return {
    ruleId: coined ? 'spelling/coinage' : 'spelling/foreign',
    word: token.text,
    span: spanOf(token),
    reason: `Unexpected ${kind} word “${token.text}”, expected ${listed}`,
    severity: 'warning',
    fixes: found.english.map((text) =>
      replacing(
        token,
        text,
        coined
          ? `English has no “${token.text}”; it is made from the ${found.language} word for “${text}”.`
          : `“${token.text}” is ${found.language} for “${text}”.`
      )
    ),
    ...(found.english.length > 1 ? {query: true} : {})
  }
}
