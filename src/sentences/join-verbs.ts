import type {Sentence} from './boundaries.js'
import {mainVerbs} from './clauses.js'
import {hasComma, hasFinite, isAnswer, isPlain, join} from './joining.js'
import {lengthOf, type SentenceFault, type SentenceStory} from './story.js'
import {determiners, pastVerbs, prepositions, presentVerbs, sayingVerbs, subjects} from './verbs.js'

/** In words. “The answer.” may lack its verb; a longer one without any is damaged otherwise. */
const longestSubject = 14

/** `said Ron, whose mill closed in March. Said he’d believe`; `The answer. Was always that` */
export function verbAlone(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  const token = tokens[first]!
  const next = tokens[first + 1]
  if (!next || first + 1 >= sentence.to || next.kind !== 'word' || !isPlain(story, sentence)) return
  if (/^\p{Lu}/u.test(next.text)) return
  const isSaying = /^(?:said|says|told|added|announced|declared|insisted|warned)$/.test(token.norm)

  if (isSaying && /^(?:he|she|they|it|we|that|reporters|lawmakers)(?:'\p{L}+)?$/u.test(next.norm)) {
    // “Said he: …” is old and inverted; a clause has a second verb.
    if (mainVerbs(tokens, first + 1, sentence.to) < 1) return
    const isOpen = isApposed(story, before)
    return join(
      story,
      before,
      first,
      isOpen ? ',' : '',
      `“${token.text} …” has nobody who speaks; the subject stands in the sentence before.`
    )
  }

  const isVerb = /^(?:was|were|is|are|has|had|will|would|can|could|should|may|might|must)$/.test(
    token.norm
  )
  const isPast =
    (pastVerbs.has(token.norm) || /[^aeiou]ed$/.test(token.norm)) && !presentVerbs.has(token.norm)
  if (!isVerb && !isPast && !sayingVerbs.has(token.norm)) return
  if (subjects.has(next.norm) || (isVerb && (next.norm === 'it' || next.norm === 'you'))) return
  if (isPast && hasComma(story, sentence.from, sentence.to)) return
  if (lengthOf(story, before) > longestSubject || isAnswer(story, before)) return
  if (hasFinite(story, before) || mayHaveOddVerb(story, before)) return
  return join(
    story,
    before,
    first,
    '',
    'The sentence before has a subject and no verb, and this one a verb and no subject: they are one.'
  )
}

/** “The fog rolls in”: a verb in `-s` that no list has stands behind its noun. */
function mayHaveOddVerb(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story

  for (let at = sentence.from + 2; at < sentence.to; at++) {
    const {norm, text} = tokens[at]!
    const before = tokens[at - 1]!
    if (text !== norm || !/[^s']s$/.test(norm) || before.kind !== 'word') continue
    if (!determiners.has(before.norm) && !prepositions.has(before.norm)) return true
  }

  return false
}

/** Whether an apposition or relative clause that a comma opened runs to the end. */
function isApposed(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story

  for (let at = sentence.stop - 1; at > sentence.from; at--) {
    if (tokens[at]!.text === ',') return true
  }

  return false
}
