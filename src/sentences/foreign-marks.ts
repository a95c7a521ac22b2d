import {lexicon} from '../lexicon/index.js'
import {mayBeFinite} from './clauses.js'
import {editorial, longestSentence, type SentenceFault, type SentenceStory} from './story.js'

/** Verbs whose clause with “that” German, Russian and Polish set off with a comma. */
const announcing =
  /^(?:said|says|say|told|announced|announces|declared|declares|explained|explains|stressed|stresses|emphasized|emphasised|noted|notes|added|adds|believes?|believed|thinks?|thought|knows?|knew|hopes?|hoped|fears?|feared|claims?|claimed|warned|warns|confirmed|confirms|reported|reports|stated|states|argued|argues|insisted|insists|assumes?|assumed|expects?|expected|means|meant|shows?|showed|promised|admitted|demanded|decided)$/

/**
 * `said, that inspectors had warned`: a comma before the clause that a verb announces.
 *
 * “It is clear, he said, that …” is right: there the comma before the speaker
 * opens what this one closes.
 *
 * @param at
 *   Index of a comma.
 */
export function commaBeforeThat(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  const verb = tokens[at - 1]!
  const that = tokens[at + 1]
  const next = tokens[at + 2]
  if (that?.text !== 'that' || at + 3 >= to || next?.kind !== 'word') return
  if (verb.text !== verb.norm || !announcing.test(verb.norm) || at - 2 < from) return
  if (at > from + longestSentence) return
  // “, that is,” and “that much” are no clauses.
  if (/^(?:is|was|much|far|way|one|day|year|night|time)$/.test(next.norm)) return
  if (!closesApposition(story, from, at - 1) && hasComma(story, from, at - 1)) return
  if (!hasVerb(story, at + 2, Math.min(to, at + longestSubject))) return
  return {
    fault: 'comma-before-that',
    span: {start: verb.start, end: that.end},
    reason: `Unexpected comma between “${verb.text}” and “that”`,
    severity: 'warning',
    fixes: [
      editorial(
        `German, Russian and others set a comma before “that”; English has none behind “${verb.text}”.`,
        {start: tokens[at]!.start, end: tokens[at]!.end, text: ''}
      )
    ]
  }
}

/** In tokens. */
const longestSubject = 14

/** `Lohmann, the authority’s president, said, that`: a comma right before the verb closes one. */
function closesApposition(story: SentenceStory, from: number, verb: number): boolean {
  const {tokens} = story
  if (tokens[verb - 1]?.text !== ',') return false

  for (let at = verb - 2; at > from; at--) {
    if (tokens[at]!.text === ',') return true
  }

  return false
}

function hasComma(story: SentenceStory, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (/^[,:;—–"“”]$/.test(story.tokens[at]!.text)) return true
  }

  return false
}

function hasVerb(story: SentenceStory, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (story.tokens[at]!.kind === 'word' && mayBeFinite(story.tokens, at, from)) return true
  }

  return false
}

/** In words. As many around the mark tell which language it stands in. */
const around = 5

/**
 * `¿The form they made us fill in?` The opening mark of Spanish in English.
 *
 * In a phrase of Spanish it is right, so the words behind must be English.
 *
 * @param at
 *   Index of an inverted mark.
 */
export function invertedMark(
  story: SentenceStory,
  _index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const mark = tokens[at]!
  const words = lexicon()
  let known = 0
  let all = 0

  for (let word = at + 1; all < around && tokens[word]?.passage === mark.passage; word++) {
    if (/^[.?!]$/.test(tokens[word]!.text)) break
    if (tokens[word]!.kind !== 'word') continue
    all++
    if (words.isCommon(tokens[word]!.norm)) known++
  }

  if (all < 2 || known < all) return
  return {
    fault: 'inverted-mark',
    span: {start: mark.start, end: mark.end},
    reason: `Unexpected “${mark.text}” before English words`,
    severity: 'warning',
    fixes: [
      {
        edits: [{start: mark.start, end: mark.end, text: ''}],
        applicability: 'mechanical',
        rationale:
          'Spanish opens questions and exclamations with a mark of its own; English has none.'
      }
    ]
  }
}
