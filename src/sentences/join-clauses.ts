import type {Sentence} from './boundaries.js'
import {mainVerbs, mayBeFinite, strictly} from './clauses.js'
import {hasComma, hasFinite, isAnswer, isPlain, join, withoutAttribution} from './joining.js'
import {
  isCapitalBorrowed,
  isQuoted,
  lengthOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {determiners, eitherWay, isGerund, prepositions} from './verbs.js'

/** `. To give Costa Rica a win`, `. But to switch off its access` */
export function infinitive(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  let at = first
  if (/^(?:but|and|or|not|only|just|partly|mainly)$/.test(tokens[at]!.norm)) at++
  if (tokens[at]?.norm === 'in' && tokens[at + 1]?.norm === 'order') at += 2
  if (tokens[at]?.norm !== 'to' || tokens[at + 1]?.kind !== 'word') return
  if (determiners.has(tokens[at + 1]!.norm) || !isPlain(story, sentence)) return
  // “To the barricades.” and “To be continued.” are style.
  if (lengthOf(story, sentence) < 5 || /^\p{Lu}/u.test(tokens[at + 1]!.text)) return
  const to = withoutAttribution(story, sentence)
  if (hasComma(story, sentence.from, to) || mainVerbs(tokens, sentence.from, to, strictly) > 0)
    return
  // “I want to go home. To see my kids.” is speech.
  if (isQuoted(story, sentence)) return
  return join(
    story,
    before,
    first,
    '',
    'What follows the stop is an infinitive without a verb of its own; it belongs to the sentence before.'
  )
}

/** `. Because the mill had closed`, `. Which was built in 1990` */
export function subordinate(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  const {norm} = tokens[first]!
  const isRelative = /^(?:which|whose|whom|who)$/.test(norm)
  if (
    !isRelative &&
    !/^(?:because|until|while|although|when|if|as|after|before|since|unless|whereas|where)$/.test(
      norm
    )
  )
    return
  if (!isPlain(story, sentence) || isQuoted(story, sentence) || lengthOf(story, sentence) < 5)
    return
  // “After the war he returned” is whole; “after he returned” is not.
  if (eitherWay.has(norm) && !/^(?:he|she|they|it|we|i|you|there)$/.test(tokens[first + 1]!.norm))
    return
  if (norm === 'which' && /^(?:is|means|brings|leads)$/.test(tokens[first + 1]?.norm ?? '')) return
  const to = withoutAttribution(story, sentence)
  // With a comma a main clause may follow that we take for no clause.
  if (!isRelative && hasComma(story, sentence.from, to)) return
  const verbs = mainVerbs(tokens, first + 1, to)
  const isWhole = hasFinite(story, before)

  if (isRelative) {
    // “Which side wins” asks; “which has left” relates.
    if (norm !== 'whose' && !mayBeFinite(tokens, first + 1, first + 1)) return
    if (!isWhole ? isAnswer(story, before) : mainVerbs(tokens, first + 1, to, strictly) > 1) return
    if (verbs < 1 || /^\p{Ll}/u.test(tokens[first]!.text)) return
  } else if (verbs !== 1 || !isWhole) {
    return
  }

  return join(
    story,
    before,
    first,
    isRelative || norm === 'while' || norm === 'although' || norm === 'whereas' || norm === 'where'
      ? ','
      : '',
    `“${tokens[first]!.text} …” is a clause that needs another; it continues the sentence before.`
  )
}

/** Whether behind some comma a subject may begin, with a verb that no list has. */
function mayTurn(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story

  for (let at = sentence.from + 1; at < sentence.to - 1; at++) {
    if (/^[:;—–]$/.test(tokens[at]!.text)) return true
    if (tokens[at]!.text !== ',') continue
    const {norm} = tokens[at + 1]!
    if (!prepositions.has(norm) && !/(?:ing|ed)$/.test(norm) && norm !== 'and') return true
  }

  return false
}

/** In words. A phrase at the head of a sentence whose rest was lost is as short; a long one is no accident. */
const fewestInPhrase = 4

/** In words. */
const longestRemnant = 5

/** `. In the last days of the war` */
export function phrase(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number,
  index: number
): SentenceFault | undefined {
  const {tokens} = story
  const {norm} = tokens[first]!
  const next = tokens[first + 1]
  if (!prepositions.has(norm) || /^(?:like|except|to|than|per|via)$/.test(norm) || !next) return
  if (next.kind === 'mark') return
  if (before.abbreviated || !isPlain(story, sentence) || isQuoted(story, sentence)) return
  if (lengthOf(story, sentence) < fewestInPhrase) return
  if (norm === 'of') {
    if (hasComma(story, sentence.from, sentence.to)) return
    // “Of the imported trunks” is all that is left of something; a longer one is whole.
    if (next.kind === 'number' || lengthOf(story, sentence) <= longestRemnant) return
  } else if (hasFinite(story, sentence) || mayTurn(story, sentence)) {
    return
  }
  if (!hasFinite(story, before)) return
  // Where another phrase of the kind follows, they are style.
  const after = story.sentences[index + 1]
  if (after?.passage === sentence.passage && !hasFinite(story, after)) return
  return join(
    story,
    before,
    first,
    '',
    `“${tokens[first]!.text} …” has no verb; it continues the sentence before.`
  )
}

/** `. Betting that sooner or later it would arrive` */
export function participle(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  const {norm} = tokens[first]!
  if (!isGerund(norm) && norm !== 'including' && norm !== 'according') return
  if (!isPlain(story, sentence) || lengthOf(story, sentence) < 4) return
  if (isQuoted(story, sentence)) return
  if (mainVerbs(tokens, sentence.from, withoutAttribution(story, sentence)) > 0) return
  if (!hasFinite(story, before) || !isCapitalBorrowed(story, first)) return
  return join(
    story,
    before,
    first,
    ',',
    `“${tokens[first]!.text} …” has no verb of its own that makes a sentence; it continues the one before.`
  )
}
