import type {Sentence} from './boundaries.js'
import {mayBeFinite} from './clauses.js'
import {
  editorial,
  firstWordOf,
  isCapitalBorrowed,
  lowered,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {determiners, pastVerbs} from './verbs.js'

/** Join a sentence to the one before, with a mark or without. */
export function join(
  story: SentenceStory,
  before: Sentence,
  first: number,
  mark: '' | ',',
  rationale: string
): SentenceFault {
  const stop = story.tokens[before.stop]!
  const token = story.tokens[first]!
  const word = isCapitalBorrowed(story, first) ? lowered(token) : token.text
  const span = {start: stop.start, end: token.end}
  const wanted = `${mark} ${word}`
  return {
    fault: 'spurious-break',
    span,
    reason: `Unexpected full stop before “${token.text}”, expected “${story.text.slice(story.tokens[before.stop - 1]!.start, stop.start)}${wanted}”`,
    severity: 'warning',
    fixes: [editorial(rationale, {...span, text: wanted})]
  }
}

/** A statement: it ends in a full stop, and is not a note in passing. */
export function isPlain(story: SentenceStory, sentence: Sentence): boolean {
  return sentence.stop >= 0 && story.tokens[sentence.stop]!.text === '.'
}

export function hasComma(story: SentenceStory, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (/^[,:;—–]$/.test(story.tokens[at]!.text)) return true
  }

  return false
}

/** In tokens. “, the National Hurricane Center said Thursday” is about as long as they get. */
const longestAttribution = 9

/** Whether a word names a day. */
function isDay(norm: string): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day)$/.test(norm)
}

/** Where a sentence ends without who said it: `…, the center said.` */
export function withoutAttribution(story: SentenceStory, sentence: Sentence): number {
  const {tokens} = story

  for (let at = sentence.stop - 1; at > sentence.stop - longestAttribution; at--) {
    if (at <= sentence.from) break
    if (tokens[at]!.text !== ',') continue

    // “…, the center said Thursday.” What is said stands before; “…, he said no” says it behind.
    const last = tokens[sentence.stop - 1]!
    const verb = isDay(last.norm) ? tokens[sentence.stop - 2]! : last
    return /^(?:said|says|reported|wrote|added)$/.test(verb.norm) ? at : sentence.to
  }

  return sentence.to
}

export function hasFinite(story: SentenceStory, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (story.tokens[at]!.kind === 'word' && mayBeFinite(story.tokens, at, sentence.from))
      return true
  }

  return false
}

/** “No.”, “Yes.”, “Not now.” answer; they are nobody’s subject. */
export function isAnswer(story: SentenceStory, sentence: Sentence): boolean {
  const first = story.tokens[firstWordOf(story, sentence)]
  return (
    first === undefined ||
    pastVerbs.has(first.norm) ||
    /[^aeiou]ed$/.test(first.norm) ||
    !(determiners.has(first.norm) || /^\p{Lu}/u.test(first.text)) ||
    /^(?:no|yes|not|never|all|well|ok|okay|so|oh|right|sure|maybe|perhaps)$/.test(first.norm)
  )
}
