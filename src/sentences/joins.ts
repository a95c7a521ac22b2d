import type {Sentence} from './boundaries.js'
import {mainVerbs} from './clauses.js'
import {isOpenEnd} from './ends.js'
import {infinitive, participle, phrase, subordinate} from './join-clauses.js'
import {afterAbbreviation, placeName} from './join-names.js'
import {verbAlone} from './join-verbs.js'
import {join} from './joining.js'
import {
  firstWordOf,
  lastWordOf,
  previousOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {pastVerbs} from './verbs.js'

/**
 * A full stop in the middle of a sentence: `Wednesday night. To give Costa Rica a win`.
 *
 * What follows the stop must be unable to stand alone, or what precedes it must
 * be.
 */
export function spuriousBreak(story: SentenceStory, index: number): SentenceFault | undefined {
  const sentence = story.sentences[index]!
  const before = previousOf(story, index)
  if (!before || before.stop <= before.from || story.tokens[before.stop]!.text !== '.') return
  // A closing mark between is a matter of the quotation.
  if (before.to !== before.stop + 1) return
  const first = firstWordOf(story, sentence)
  if (first !== sentence.from || first >= sentence.to) return
  const found =
    afterOpenEnd(story, before, first) ??
    infinitive(story, before, sentence, first) ??
    subordinate(story, before, sentence, first) ??
    phrase(story, before, sentence, first, index) ??
    participle(story, before, sentence, first) ??
    verbAlone(story, before, sentence, first) ??
    placeName(story, before, sentence, first) ??
    afterAbbreviation(story, before, sentence, first)
  return found && !isTelegraphic(story, index) ? found : undefined
}

/** Sentences without subject or verb, in one paragraph. One may be damage; more are a style. */
const fewestClipped = 3

/** In sentences, on either side. */
const nearby = 6

/**
 * Whether a passage is written in clipped sentences, as race results are:
 * “Jumped awkwardly. Ran wide. 5-1/4 len 4th of 8.”
 */
function isTelegraphic(story: SentenceStory, index: number): boolean {
  const {sentences, tokens} = story
  const {passage} = sentences[index]!
  let clipped = 0

  for (let at = Math.max(0, index - nearby); at < index + nearby && at < sentences.length; at++) {
    const sentence = sentences[at]!
    if (sentence.passage !== passage || at === index) continue
    const first = tokens[firstWordOf(story, sentence)]
    if (!first) continue
    const isVerb = pastVerbs.has(first.norm) || /[^aeiou]ed$/.test(first.norm)
    if (isVerb || mainVerbs(tokens, sentence.from, sentence.to) < 1) clipped++
  }

  return clipped >= fewestClipped
}

/** `until. Helicopters came` */
function afterOpenEnd(
  story: SentenceStory,
  before: Sentence,
  first: number
): SentenceFault | undefined {
  const last = lastWordOf(story, before)
  if (last < 0 || last !== before.stop - 1 || !isOpenEnd(story, before, last)) return
  return join(
    story,
    before,
    first,
    '',
    `“${story.tokens[last]!.text}” cannot end a sentence; the clause that it announces follows.`
  )
}
