import type {Sentence} from './boundaries.js'
import {mainVerbs, mayBeFinite, strictly} from './clauses.js'
import {isOpenEnd} from './ends.js'
import {
  editorial,
  firstWordOf,
  isCapitalBorrowed,
  isQuoted,
  lastWordOf,
  lengthOf,
  lowered,
  previousOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {
  auxiliaries,
  determiners,
  eitherWay,
  isGerund,
  pastVerbs,
  prepositions,
  presentVerbs,
  sayingVerbs,
  subjects
} from './verbs.js'

/** In words. “The answer.” may lack its verb; a longer one without any is damaged otherwise. */
const longestSubject = 14

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
    phrase(story, before, sentence, first) ??
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

/** `. To give Costa Rica a win`, `. But to switch off its access` */
function infinitive(
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
  // “I want to go home. To see my kids.” is speech.
  if (isQuoted(story, sentence)) return
  // “To the barricades.” and “To be continued.” are style.
  if (lengthOf(story, sentence) < 5 || /^\p{Lu}/u.test(tokens[at + 1]!.text)) return
  const to = withoutAttribution(story, sentence)
  if (hasComma(story, sentence.from, to) || mainVerbs(tokens, sentence.from, to, strictly) > 0)
    return
  return join(
    story,
    before,
    first,
    '',
    'What follows the stop is an infinitive without a verb of its own; it belongs to the sentence before.'
  )
}

/** `. Because the mill had closed`, `. Which was built in 1990` */
function subordinate(
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
function phrase(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
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
  const after = story.sentences[story.sentences.indexOf(sentence) + 1]
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
function participle(
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

/** `said Ron, whose mill closed in March. Said he’d believe`; `The answer. Was always that` */
function verbAlone(
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

/** Kinds of place that take a name: “the region of Xinjiang”. */
const places =
  /^(?:region|city|province|town|village|state|island|republic|district|county|territory|municipality|department|prefecture|governorate|oblast|port|valley|capital|enclave|peninsula|neighborhood|neighbourhood|suburb)$/

/** `president of the region. Xinjiang, to a government media` */
function placeName(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  const last = lastWordOf(story, before)
  const kind = tokens[last]
  if (!kind || last !== before.stop - 1 || !places.test(kind.norm)) return
  if (
    tokens[last - 1]?.norm !== 'the' ||
    (tokens[last - 2]?.norm !== 'of' && tokens[last - 2]?.norm !== 'in')
  )
    return
  let to = first
  while (to < sentence.to && /^\p{Lu}\p{Ll}/u.test(tokens[to]!.text)) to++
  if (to === first || to - first > 3 || tokens[to]?.text !== ',') return
  // A name before a comma may be the subject, or somebody who is spoken to.
  if (hasFinite(story, sentence) || isCapitalBorrowed(story, first)) return
  const name = story.text.slice(tokens[first]!.start, tokens[to - 1]!.end)
  const rationale = `“the ${kind.text}” lacks its name, and what follows the stop is a name without a verb.`
  const span = {start: kind.start, end: tokens[to - 1]!.end}
  return {
    fault: 'spurious-break',
    span,
    reason: `Unexpected full stop before “${name}”, which names the ${kind.text}`,
    severity: 'error',
    fixes: [
      editorial(rationale, {
        start: tokens[before.stop]!.start,
        end: tokens[first]!.start,
        text: ' of '
      }),
      editorial(rationale, {...span, text: `${name} ${kind.text}`})
    ]
  }
}

/** `Chris Smith, R-N.J. In a letter dated August, signed by a group` */
function afterAbbreviation(
  story: SentenceStory,
  before: Sentence,
  sentence: Sentence,
  first: number
): SentenceFault | undefined {
  const {tokens} = story
  if (!before.abbreviated || !prepositions.has(tokens[first]!.norm)) return
  if (isQuoted(story, sentence) || lengthOf(story, sentence) < 4) return
  if (finiteAfterPhrase(story, sentence, first)) return
  // The point abbreviates, so it stays; what it does not do is end the sentence.
  const start = tokens[before.stop]!.end
  const token = tokens[first]!
  const rationale = `The point belongs to the abbreviation, and “${token.text} …” has no verb that makes a sentence.`
  const wanted = `, ${lowered(token)}`
  return {
    fault: 'spurious-break',
    span: {start: tokens[before.stop]!.start, end: token.end},
    reason: `Unexpected sentence start “${token.text}” after an abbreviation, expected “${lowered(token)}”`,
    severity: 'error',
    fixes: [
      editorial(rationale, {start, end: token.end, text: wanted}),
      editorial(rationale, {start, end: token.end, text: ` ${lowered(token)}`})
    ]
  }
}

/**
 * Whether a sentence that opens with a preposition has a verb behind its
 * phrase: in “In a letter dated August, signed by a group” both are participles.
 */
function finiteAfterPhrase(story: SentenceStory, sentence: Sentence, first: number): boolean {
  const {tokens} = story
  let hasSubject = false

  for (let at = first + 1; at < sentence.to; at++) {
    const {text, norm} = tokens[at]!
    if (subjects.has(norm) || norm === 'it' || norm === 'you') hasSubject = true
    if (auxiliaries.has(norm)) return true
    if (text === ',') {
      const next = tokens[at + 1]
      if (next && !norm.endsWith('ed') && !/ed$/.test(next.norm) && !isGerund(next.norm))
        hasSubject = true
    }
    if (hasSubject && mayBeFinite(tokens, at, first)) return true
  }

  return false
}

/** Join a sentence to the one before, with a mark or without. */
function join(
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
function isPlain(story: SentenceStory, sentence: Sentence): boolean {
  return sentence.stop >= 0 && story.tokens[sentence.stop]!.text === '.'
}

function hasComma(story: SentenceStory, from: number, to: number): boolean {
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
function withoutAttribution(story: SentenceStory, sentence: Sentence): number {
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

function hasFinite(story: SentenceStory, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (story.tokens[at]!.kind === 'word' && mayBeFinite(story.tokens, at, sentence.from))
      return true
  }

  return false
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

/** “No.”, “Yes.”, “Not now.” answer; they are nobody’s subject. */
function isAnswer(story: SentenceStory, sentence: Sentence): boolean {
  const first = story.tokens[firstWordOf(story, sentence)]
  return (
    first === undefined ||
    pastVerbs.has(first.norm) ||
    /[^aeiou]ed$/.test(first.norm) ||
    !(determiners.has(first.norm) || /^\p{Lu}/u.test(first.text)) ||
    /^(?:no|yes|not|never|all|well|ok|okay|so|oh|right|sure|maybe|perhaps)$/.test(first.norm)
  )
}

/** Whether an apposition or relative clause that a comma opened runs to the end. */
function isApposed(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story

  for (let at = sentence.stop - 1; at > sentence.from; at--) {
    if (tokens[at]!.text === ',') return true
  }

  return false
}
