import type {Sentence} from './boundaries.js'
import {isBereft, isNeverLast, isOpenEnd} from './ends.js'
import {
  firstWordOf,
  getOriginal,
  isQuoted,
  isRunning,
  lastWordOf,
  lengthOf,
  previousOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {modals} from './verbs.js'

/** A sentence that lost its end: `will meet again Oct. 9 in.`, `about 40% of which goes to the.` */
export function truncated(story: SentenceStory, index: number): SentenceFault | undefined {
  const sentence = story.sentences[index]!
  const last = lastWordOf(story, sentence)
  if (last <= sentence.from || !isRunning(story, sentence.passage)) return
  const token = story.tokens[last]!
  if (token.kind !== 'word' || token.text !== token.norm) return
  const isCut = sentence.stop < 0 ? isCutOff(story, index, last) : isStopped(story, index, last)
  if (!isCut) return
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

/** A full stop behind a word that cannot be the last. */
function isStopped(story: SentenceStory, index: number, last: number): boolean {
  const {tokens} = story
  const sentence = story.sentences[index]!
  const {stop} = sentence
  if (tokens[stop]!.text !== '.' || stop !== last + 1) return false
  // The dots of an ellipsis say that the writer knows.
  if (tokens[stop + 1]?.text === '.' && !tokens[stop + 1]!.spaced) return false
  if (isNeverLast(story, last)) return true
  // Where a sentence follows, its stop is the fault.
  const isLost = isOpenEnd(story, sentence, last)
    ? !joinsNext(story, index)
    : isBereft(story, sentence, last)
  return isLost && !isQuoted(story, sentence)
}

function joinsNext(story: SentenceStory, index: number): boolean {
  const next = story.sentences[index + 1]
  return (
    next !== undefined &&
    previousOf(story, index + 1) !== undefined &&
    story.sentences[index]!.to === story.sentences[index]!.stop + 1
  )
}

/** A passage without a full stop that ends where no line can. */
function isCutOff(story: SentenceStory, index: number, last: number): boolean {
  const sentence: Sentence = story.sentences[index]!
  const {norm} = story.tokens[last]!
  if (!isNeverLast(story, last) && norm !== 'of' && norm !== 'from' && norm !== 'and') return false
  if (lengthOf(story, sentence) < 6 || last !== sentence.to - 1) return false
  const next = story.sentences[index + 1]
  // A hard wrap goes on in lower case; that is another fault.
  const first = next && story.tokens[firstWordOf(story, next)]
  return first === undefined || !/^\p{Ll}/u.test(first.text)
}

/**
 * A modal whose verb is gone: `could never, even at the height of the horrors, aiming to`.
 *
 * “He could not, saying he was ill” is an ellipsis; “never, even” opens a
 * parenthesis before the verb, which then must come.
 */
export function lostVerb(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  if (at <= from || at >= to - 4 || !modals.has(tokens[at - 1]!.norm)) return
  if (tokens[at + 1]!.text !== ',' || tokens[at + 2]!.norm !== 'even') return
  let comma = at + 3
  while (comma < to && tokens[comma]!.text !== ',') comma++
  const next = comma + 1 < to ? tokens[comma + 1] : undefined
  if (next && !/ing$/.test(next.norm) && !noVerbs.test(next.norm)) return
  const seen = `${tokens[at - 1]!.text} ${tokens[at]!.text}`
  return {
    fault: 'truncated',
    span: {start: tokens[at - 1]!.start, end: tokens[at]!.end},
    reason: `Expected a verb for “${seen}” after the words between commas`,
    severity: 'error',
    fixes: [],
    query: true,
    note: getOriginal
  }
}

/** Words that are no plain verbs. */
const noVerbs = /^(?:and|but|the|a|an|said|he|she|they|to|according)$/
