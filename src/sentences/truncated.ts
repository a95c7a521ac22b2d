import type {Sentence} from './boundaries.js'
import {mainVerbs} from './clauses.js'
import {
  firstWordOf,
  getOriginal,
  isQuoted,
  isRunning,
  lastWordOf,
  lengthOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {auxiliaries, modals, pastVerbs, presentVerbs, subjects} from './verbs.js'

/** Words that nothing can end with. `his` and `her` are pronouns as well. */
const neverLast: ReadonlySet<string> = new Set(
  'the a an my your our their its every and or nor because unless although whereas whose'.split(' ')
)

/** Prepositions whose noun may stand before them, but whose noun is never left out. */
const needy: ReadonlySet<string> = new Set(
  'of from against between among into onto during despite amid upon toward towards at with for via per than'.split(
    ' '
  )
)

/** Prepositions that are adverbs as well: only behind a figure or a name are they not. */
const doubtful: ReadonlySet<string> = new Set('in on to by'.split(' '))

/** A sentence that lost its end: `will meet again Oct. 9 in.`, `about 40% of which goes to the.` */
export function truncated(story: SentenceStory, index: number): SentenceFault | undefined {
  const sentence = story.sentences[index]!
  const last = lastWordOf(story, sentence)
  if (last <= sentence.from || !isRunning(story, sentence.passage)) return
  const token = story.tokens[last]!
  const {norm} = token
  if (token.kind !== 'word' || token.text !== norm) return

  if (sentence.stop < 0) {
    if (!isCutOff(story, index, last)) return
  } else {
    if (story.tokens[sentence.stop]!.text !== '.' || sentence.stop !== last + 1) return
    // The dots of an ellipsis say that the writer knows.
    if (story.tokens[sentence.stop + 1]?.text === '.' && !story.tokens[sentence.stop + 1]!.spaced)
      return
    if (!neverLast.has(norm) && !isBereft(story, sentence, last)) return
    if (isMentioned(story, last) || (norm === 'a' && !isArticle(story, last))) return
  }

  return {
    fault: 'truncated',
    span: sentence.stop < 0 ? token : {start: token.start, end: story.tokens[sentence.stop]!.end},
    reason: `Unexpected end after “${token.text}”, which announces words that are not there`,
    severity: 'error',
    fixes: [],
    query: true,
    note: getOriginal
  }
}

/** A passage without a full stop that ends where no line can. */
function isCutOff(story: SentenceStory, index: number, last: number): boolean {
  const sentence = story.sentences[index]!
  const {norm} = story.tokens[last]!
  if (!neverLast.has(norm) && norm !== 'of' && norm !== 'from') return false
  if (lengthOf(story, sentence) < 6 || last !== sentence.to - 1) return false
  const next = story.sentences[index + 1]
  // A hard wrap goes on in lower case; that is another fault.
  const first = next && story.tokens[firstWordOf(story, next)]
  return first === undefined || !/^\p{Ll}/u.test(first.text)
}

/** “the word ‘the’”, “grade a” */
function isMentioned(story: SentenceStory, last: number): boolean {
  return /^["“‘']$/.test(story.tokens[last - 1]!.text)
}

function isArticle(story: SentenceStory, last: number): boolean {
  return !/^(?:vitamin|grade|group|type|class|plan|section|part|letter|an?|the|division|serie|series|hepatitis)$/.test(
    story.tokens[last - 1]!.norm
  )
}

/** Whether the preposition at the end has lost its noun, and not left it further to the front. */
function isBereft(story: SentenceStory, sentence: Sentence, last: number): boolean {
  const {tokens} = story
  const {norm} = tokens[last]!
  const before = tokens[last - 1]!
  if (!needy.has(norm) && !doubtful.has(norm)) return false
  if (lengthOf(story, sentence) < 5 || isQuoted(story, sentence)) return false
  if (mainVerbs(tokens, sentence.from, sentence.to) < 1) return false

  if (doubtful.has(norm)) {
    // “The 12 in.” and “6-foot-9 in.” are inches; a date or a day is no verb either.
    if (before.kind === 'number') return isDate(story, last - 1)
    return before.kind === 'word' && days.test(before.norm) && norm !== 'by'
  }

  if (!isNoun(story, last - 1)) return false
  // With “of” the noun before it cannot be the object that a verb left behind: “part of”, “care of”.
  if (norm === 'of' && ofNouns.test(before.norm)) return false
  return !isLicensed(story, sentence, last)
}

const days = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const ofNouns =
  /^(?:care|advantage|part|side|rid|sight|track|hold|charge|use|fun|aware|proud|afraid|fond|capable|full|short|tired|sick|heard|thought|dreamed|because|instead|most|all|some|any|none|one|much|lot|lots|kind|sort|tired|ahead|out|think|hear|speak|dream|approve|dispose|consist|conceive)$/

function isDate(story: SentenceStory, figure: number): boolean {
  const {tokens} = story
  const before = tokens[figure - 1]
  if (/^(?:1[5-9]|20)\d\d$/.test(tokens[figure]!.text))
    return before?.norm === 'in' || before?.text === ','
  const month = before?.text === '.' ? tokens[figure - 2] : before
  return (
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      month?.norm ?? ''
    ) && /^\p{Lu}/u.test(month!.text)
  )
}

/** Whether a token is a figure, a pronoun, a name or a plural, and no verb or adjective. */
function isNoun(story: SentenceStory, at: number): boolean {
  const token = story.tokens[at]!
  const {norm, text, kind} = token
  if (kind === 'number' || /^(?:it|them|him|us|me)$/.test(norm)) return true
  if (kind !== 'word' || auxiliaries.has(norm)) return false
  // “controls” is a plural as well; what follows a verb would have to be asked for.
  if (/[^su]s$/.test(norm) && norm.length > 3) return true
  if (pastVerbs.has(norm) || presentVerbs.has(norm)) return false
  if (/(?:ed|ing|en|ly)$/.test(norm)) return false
  if (/^\p{Lu}/u.test(text)) return true
  return (
    norm === 'feet' ||
    norm === 'people' ||
    norm === 'percent' ||
    norm === 'children' ||
    /^(?:a|an|the)$/.test(story.tokens[at - 1]?.norm ?? '')
  )
}

/**
 * Whether something before asks for a preposition left alone: a question word,
 * a relative clause with or without its pronoun, an infinitive, a passive.
 */
function isLicensed(story: SentenceStory, sentence: Sentence, last: number): boolean {
  const {tokens} = story

  for (let at = sentence.from; at < last; at++) {
    const {norm} = tokens[at]!
    const before = tokens[at - 1]
    if (/^(?:what|who|whom|whose|which|that|where|how|when|whatever|whoever|than|as)$/.test(norm))
      return true
    if (at === sentence.from) continue
    // “the people I bought it from”
    if (/^(?:i|he|she|we|they|you)(?:'\p{L}+)?$/u.test(norm) && before?.kind === 'word') return true
    // “somebody to take it from”
    if (norm === 'to' && last - at <= 8 && !modals.has(tokens[at + 1]!.norm)) return true
  }

  return subjects.has(tokens[last - 1]!.norm)
}

/**
 * A modal whose verb is gone: `could never, even at the height of the horrors, aiming to`.
 *
 * “He could not, saying he was ill” is an ellipsis; “never, even” opens a
 * parenthesis before the verb, which then must come.
 */
export function lostVerb(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!

  for (let at = from + 1; at < to - 4; at++) {
    const {norm} = tokens[at]!
    if (norm !== 'never' && norm !== 'not') continue
    if (
      !modals.has(tokens[at - 1]!.norm) ||
      tokens[at + 1]!.text !== ',' ||
      tokens[at + 2]!.norm !== 'even'
    )
      continue
    let comma = at + 3
    while (comma < to && tokens[comma]!.text !== ',') comma++
    const next = tokens[comma + 1]
    if (
      next &&
      comma + 1 < to &&
      !/ing$/.test(next.norm) &&
      !/^(?:and|but|the|a|an|said|he|she|they|to|according)$/.test(next.norm)
    )
      continue
    return {
      fault: 'truncated',
      span: {start: tokens[at - 1]!.start, end: tokens[at]!.end},
      reason: `Expected a verb for “${tokens[at - 1]!.text} ${tokens[at]!.text}” after the words between commas`,
      severity: 'error',
      fixes: [],
      query: true,
      note: getOriginal
    }
  }

  return undefined
}
