import type {Sentence} from './boundaries.js'
import {mayBeFinite} from './clauses.js'
import {hasFinite} from './joining.js'
import {
  editorial,
  isCapitalBorrowed,
  isQuoted,
  lastWordOf,
  lengthOf,
  lowered,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {auxiliaries, isGerund, prepositions, subjects} from './verbs.js'

/** Kinds of place that take a name: “the region of Xinjiang”. */
const places =
  /^(?:region|city|province|town|village|state|island|republic|district|county|territory|municipality|department|prefecture|governorate|oblast|port|valley|capital|enclave|peninsula|neighborhood|neighbourhood|suburb)$/

/** `president of the region. Xinjiang, to a government media` */
export function placeName(
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
export function afterAbbreviation(
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
