import {coinedWords, type Foreign, foreignWords, misspellings} from '../lexicon/foreign.js'
import type {Token} from '../prose.js'
import {cognateOf} from './cognate.js'
import {correctionOf} from './correction.js'
import {replacing, type SpellingFault, spanOf, type Words} from './faults.js'
import {calqueOf, isFormation, verbalOf} from './formation.js'
import {
  contractions,
  foreignEndings,
  foreignParticles,
  hyphenWords,
  joinedWords,
  pronounContractions,
  pronouns
} from './lists.js'

/** Used so often, a word is meant. */
const meant = 3

/** Shorter words are abbreviations and sounds. */
const shortestStray = 5

/** Shorter words have the endings of other languages by chance. */
const shortestForeign = 7

/** What is wrong with an unknown word in lower case; nothing without evidence. */
export function lowerFault(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  if (words.isInAddress(index) || words.isBroken(index)) return undefined
  const lost = lostApostrophe(words, index)
  if (lost) return lost
  if (words.isQuotedAlone(index) || words.capitals.has(token.norm)) return undefined
  // “Liberté, égalité, fraternité” is what was shouted.
  if (inForeignPhrase(words, index) && words.isQuoted(index)) return undefined
  const isPart = words.isHyphened(index)
  const count = words.count(token.norm)
  const isPhrase = inForeignPhrase(words, index)

  if (!isPart && count < meant && !isPhrase) {
    const foreign = foreignWords.get(token.norm)
    if (foreign) return foreignFault(words, index, foreign)
    const coined = coinedWords.get(token.norm)
    if (coined) return coinageFault(token, coined)
  }

  // A large dictionary has it (a rare word, and no slip), or a name is in lower case.
  if (words.english.value(token.norm) !== 0) return undefined
  // Two slips side by side are no phrase.
  if (isPhrase && !isBesideSlip(words, index)) return undefined
  // An English word with the accents of its origin: “élite”.
  if (words.english.isKnown(token.norm.normalize('NFD').replace(/\p{M}/gu, ''))) return undefined
  return (
    lostSign(token) ??
    (isPart || count >= meant ? undefined : cognate(words, token)) ??
    typo(words, index, count) ??
    (isPart || count >= meant ? undefined : formed(words, token))
  )
}

function lostApostrophe(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  const before = words.beside(index, -1)
  const afterPronoun = before?.kind === 'word' && pronouns.has(before.norm)
  const right =
    contractions.get(token.norm) ?? (afterPronoun ? pronounContractions.get(token.norm) : undefined)
  if (!right || words.isHyphened(index)) return undefined
  const typographic = words.prose.text.includes('’')
  const text = typographic ? right.replace("'", '’') : right
  return {
    ruleId: 'spelling/contraction',
    span: spanOf(token),
    reason: `Unexpected “${token.text}”, expected “${text}”`,
    severity: 'warning',
    fixes: [replacing(token, text, `“${token.text}” is “${text}” without its apostrophe.`)]
  }
}

/** A space or a hyphen that got lost between two words. */
function lostSign(token: Token): SpellingFault | undefined {
  const joined = joinedWords.get(token.norm)
  const hyphened = joined ? undefined : hyphenWords.get(token.norm)
  const text = joined ?? hyphened
  if (!text) return undefined
  return {
    ruleId: joined ? 'spelling/joined' : 'spelling/hyphen',
    word: token.norm,
    span: spanOf(token),
    reason: `Unexpected “${token.text}”, expected “${text}”`,
    severity: 'warning',
    fixes: [
      replacing(
        token,
        text,
        `“${token.text}” is no word; it is “${text}” without its ${joined ? 'space' : 'hyphen'}.`
      )
    ]
  }
}

function cognate(words: Words, token: Token): SpellingFault | undefined {
  const found = cognateOf(token.norm, words.english)
  // A common misspelling, or a slip of the hand, is the plainer account.
  if (!found || misspellings.get(token.norm)) return undefined
  const {word, ending, english, language} = found
  return {
    ruleId: language ? 'spelling/foreign' : 'spelling/coinage',
    word: token.norm,
    span: spanOf(token),
    reason: `Unexpected “${token.text}”, expected “${word}”`,
    severity: 'warning',
    fixes: [
      replacing(
        token,
        word,
        language
          ? `“${token.text}” has the ${language} ending -${ending}; in English it is “${word}”.`
          : `English has “${word}”, with -${english}, and no word “${token.text}”.`
      )
    ]
  }
}

function typo(words: Words, index: number, count: number): SpellingFault | undefined {
  const token = words.at(index)
  const {english} = words
  const formation = isFormation(token.norm, english)
  const found = correctionOf(token.norm, english, {
    count: (word) => words.count(word),
    // What could be a new word is a slip only if a doubled letter or two swapped ones make it one.
    ...(formation ? {most: 0.5, fewest: 3.6, wide: false} : {})
  })
  if (!found) return undefined
  if (count >= meant && found.cost > 0 && words.count(found.word) === 0) return undefined
  const text = found.word
  const seen = words.count(text)
  return {
    ruleId: 'spelling/typo',
    word: token.norm,
    span: spanOf(token),
    reason: `Unexpected “${token.text}”, expected “${text}”`,
    severity: 'warning',
    fixes: [
      replacing(
        token,
        text,
        found.cost === 0
          ? `“${token.text}” is a common misspelling of “${text}”.`
          : `No dictionary has “${token.text}”: ${found.slip}, and “${text}” is ${seen > 0 ? 'a word of this story' : 'the only common word so near'}.`
      )
    ]
  }
}

function foreignFault(words: Words, index: number, foreign: Foreign): SpellingFault | undefined {
  const token = words.at(index)
  if (words.isExplained(index, foreign.english)) return undefined
  const [first] = foreign.english
  const listed = foreign.english.map((d) => `“${d}”`).join(' or ')
  return {
    ruleId: 'spelling/foreign',
    word: token.text,
    span: spanOf(token),
    reason: `Unexpected ${foreign.language} word “${token.text}”, expected ${listed}`,
    severity: 'warning',
    fixes: foreign.english.map((text) =>
      replacing(token, text, `“${token.text}” is ${foreign.language} for “${text}”.`)
    ),
    ...(foreign.english.length > 1 || first === undefined ? {query: true} : {})
  }
}

function coinageFault(token: Token, coined: Foreign): SpellingFault {
  const listed = coined.english.map((d) => `“${d}”`).join(' or ')
  return {
    ruleId: 'spelling/coinage',
    word: token.text,
    span: spanOf(token),
    reason: `Unexpected coined word “${token.text}”, expected ${listed}`,
    severity: 'warning',
    fixes: coined.english.map((text) =>
      replacing(
        token,
        text,
        `English has no “${token.text}”; it is made from the ${coined.language} word for “${text}”.`
      )
    ),
    ...(coined.english.length > 1 ? {query: true} : {})
  }
}

/** A word that its form gives away, with nothing to put in its place. */
function formed(words: Words, token: Token): SpellingFault | undefined {
  const {english} = words
  const query = (ruleId: string, reason: string): SpellingFault => ({
    ruleId,
    word: token.norm,
    span: spanOf(token),
    reason,
    severity: 'warning',
    query: true
  })
  const calque = calqueOf(token.norm, english)
  if (calque) {
    return query(
      'spelling/coinage',
      `Unexpected word “${token.text}”: “${calque[0]}”, “${calque[1]}” and “-${calque[2]}” put together as another language does`
    )
  }

  if (token.norm.length < shortestForeign || isFormation(token.norm, english)) return undefined
  const ending = foreignEndings.find(([pattern]) => pattern.test(token.norm))
  return ending
    ? query('spelling/foreign', `Unexpected unknown word “${token.text}”, which looks ${ending[1]}`)
    : undefined
}

/**
 * An unknown word without any evidence of its own, for a story in which other
 * words were left or made up.
 */
export function strayFault(words: Words, index: number): SpellingFault | undefined {
  const token = words.at(index)
  const {norm} = token
  if (token.text !== norm || norm.length < shortestStray || words.count(norm) >= meant) return
  if (words.isInAddress(index) || words.isHyphened(index) || words.isQuotedAlone(index)) return
  if (words.capitals.has(norm) || words.english.exists(norm) || words.isBroken(index)) return
  if (inForeignPhrase(words, index) || isFormation(norm, words.english)) return
  const stem = verbalOf(norm, words.english)
  return {
    ruleId: stem ? 'spelling/coinage' : 'spelling/unknown',
    word: norm,
    span: spanOf(token),
    reason: stem
      ? `Unexpected word “${token.text}”: made from “${stem}”, and in no English dictionary`
      : `Unexpected unknown word “${token.text}”, in a story with other words that were left or made up in translation`,
    severity: 'info',
    query: true
  }
}

/** Whether what makes a phrase of it are slips too, each with its one correction. */
function isBesideSlip(words: Words, index: number): boolean {
  return [-1, 1].every((step) => {
    const token = words.beside(index, step)
    if (token?.kind !== 'word' || words.english.exists(token.norm)) return true
    return (
      !foreignParticles.has(token.norm) && correctionOf(token.norm, words.english) !== undefined
    )
  })
}

/** Whether the next word on either side, past a comma if need be, is foreign too: a phrase is meant to stand. */
export function inForeignPhrase(words: Words, index: number): boolean {
  return [-1, 1].some((step) => {
    const next = words.beside(index, step)
    // “Liberté, égalité, fraternité”.
    const token = next?.text === ',' ? words.beside(index, 2 * step) : next
    if (token?.kind !== 'word') return false
    if (foreignParticles.has(token.norm)) return true
    return (
      token.text === token.norm &&
      !/\d|'/.test(token.norm) &&
      !words.english.exists(token.norm) &&
      !words.english.isKnown(token.norm)
    )
  })
}
