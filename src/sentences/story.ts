import {lexicon} from '../lexicon/index.js'
import type {Edit, Fix, Severity, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {openers} from './abbreviations.js'
import {type Sentence, sentencesOf} from './boundaries.js'
import {prepositions, subordinators} from './verbs.js'

/** What the readers of sentences see of a story. */
export interface SentenceStory {
  readonly prose: Prose
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

/** A fault of a sentence: where, why, and what would repair it. */
export interface SentenceFault {
  /** Without the detector: `spurious-break`. */
  readonly fault: string
  readonly span: Span
  readonly reason: string
  readonly severity: Severity
  readonly fixes: readonly Fix[]
  readonly query?: boolean
  readonly note?: string
}

/** Look at the sentence at an index; nothing if it is in order. */
export type SentenceReader = (story: SentenceStory, index: number) => SentenceFault | undefined

/** The same for one word of it: the index of the sentence, then that of the token. */
export type WordReader = (
  story: SentenceStory,
  index: number,
  at: number
) => SentenceFault | undefined

/** Nothing in the copy says what was lost, so the desk must ask. */
export const getOriginal =
  'Get the original: words are missing here, and nothing in the copy says which.'

export function sentenceStory(prose: Prose): SentenceStory {
  return {prose, text: prose.text, tokens: prose.tokens, sentences: sentencesOf(prose)}
}

/** A fix that somebody must read. */
export function editorial(rationale: string, ...edits: [Edit, ...Edit[]]): Fix {
  return {edits, applicability: 'editorial', rationale}
}

/** The sentence before another in the same passage. */
export function previousOf(story: SentenceStory, index: number): Sentence | undefined {
  const before = story.sentences[index - 1]
  return before?.passage === story.sentences[index]!.passage ? before : undefined
}

/** Index of the first word or figure of a sentence; its end if it has none. */
export function firstWordOf(story: SentenceStory, sentence: Sentence): number {
  let at = sentence.from
  while (at < sentence.to && story.tokens[at]!.kind === 'mark') at++
  return at
}

/** Index of the last word or figure before the stop of a sentence; -1 if it has none. */
export function lastWordOf(story: SentenceStory, sentence: Sentence): number {
  let at = (sentence.stop < 0 ? sentence.to : sentence.stop) - 1
  while (at >= sentence.from && closing.has(story.tokens[at]!.text)) at--
  return at >= sentence.from && story.tokens[at]!.kind !== 'mark' ? at : -1
}

const closing: ReadonlySet<string> = new Set(['"', '”', '’', "'", '»', ')', ']'])

/** How many words and figures a sentence has. */
export function lengthOf(story: SentenceStory, sentence: Sentence): number {
  let words = 0
  for (let at = sentence.from; at < sentence.to; at++)
    if (story.tokens[at]!.kind !== 'mark') words++
  return words
}

/** In tokens. A paragraph is shorter; a file without line ends must not be searched whole each time. */
const longestLook = 1000

/** In tokens. What is longer is no sentence, and looking through it again and again is not linear. */
export const longestSentence = 120

const doubleMark = /^["“”„«»]$/

/**
 * Whether a sentence starts within a quotation, or is one: fragments are at home there.
 *
 * Parity of the marks before it in its passage is enough: what damage makes of
 * that only silences us.
 */
export function isQuoted(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story
  let marks = 0

  const first = Math.max(0, sentence.from - longestLook)

  for (let at = sentence.from - 1; at >= first; at--) {
    if (tokens[at]!.passage !== sentence.passage) break
    if (doubleMark.test(tokens[at]!.text)) marks++
  }

  const opens =
    doubleMark.test(tokens[sentence.from]!.text) || /^[‘']$/.test(tokens[sentence.from]!.text)
  return marks % 2 === 1 || opens
}

/** Whether a passage is running copy: it has a full stop, and lower case. */
export function isRunning(story: SentenceStory, passage: number): boolean {
  const role = story.prose.passages[passage]?.role
  return role === undefined || role === 'body'
}

/**
 * Whether a capital is there for the start of its sentence only, so that the
 * word loses it when it no longer starts one.
 */
export function isCapitalBorrowed(story: SentenceStory, index: number): boolean {
  const token = story.tokens[index]!
  if (
    !/^\p{Lu}\p{Ll}*(?:['’]\p{Ll}+)?$/u.test(token.text) ||
    token.norm === 'i' ||
    /^i'/.test(token.norm)
  )
    return false
  if (openers.has(token.norm) || prepositions.has(token.norm) || subordinators.has(token.norm))
    return true
  const next = story.tokens[index + 1]
  if (next?.kind === 'word' && /^\p{Lu}/u.test(next.text)) return false
  return lexicon().isCommon(token.norm)
}

/** The text of a token without the capital of a sentence start. */
export function lowered(token: Token): string {
  return token.text.slice(0, 1).toLowerCase() + token.text.slice(1)
}

/** The text of a token with a capital. */
export function raised(token: Token): string {
  return token.text.slice(0, 1).toUpperCase() + token.text.slice(1)
}
