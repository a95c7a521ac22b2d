import type {Sentence} from './boundaries.js'
import {mayBeFinite} from './clauses.js'
import {
  editorial,
  firstWordOf,
  getOriginal,
  isQuoted,
  isRunning,
  lengthOf,
  previousOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {auxiliaries, determiners, pastVerbs, prepositions, presentVerbs} from './verbs.js'

/** In words. What a machine leaves of a lost sentence is short. */
const longest = 7

/** “Of course.”, “Of note:” and the like are phrases of their own. */
const idioms = /^(?:course|sorts|note|necessity|late|all)$/

/**
 * A piece of a sentence that is not style: `Of the imported trunks.`, `of the guardian.` behind a
 * closing mark, `Which of the flag.`
 *
 * “Silence.”, “Not now.” and “In the dark.” are style, so a piece must be
 * impossible as such: in lower case, or opening with a word that needs what came before.
 */
export function fragment(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const sentence = story.sentences[index]!
  // Most sentences are longer, and need no more than this look.
  if (sentence.to - sentence.from > 2 * longest) return
  if (sentence.stop < 0 || tokens[sentence.stop]!.text !== '.') return
  const before = previousOf(story, index)
  if (!before || before.stop < 0 || !isRunning(story, sentence.passage)) return
  const length = lengthOf(story, sentence)
  if (length > longest || length < 2) return
  const first = firstWordOf(story, sentence)
  const token = tokens[first]!
  if (token.kind !== 'word' || hasVerb(story, sentence)) return
  const next = tokens[first + 1]!
  const isLow = /^\p{Ll}/u.test(token.text) && isPiece(story, first)
  const isGenitive = token.norm === 'of' && !idioms.test(next.norm) && next.kind === 'word'
  const isRelative = /^(?:which|whose|whom)$/.test(token.norm) && next.norm !== 'one'
  const isBare = isBareNoun(story, index, first, length)
  if (!isLow && !isGenitive && !isRelative && !isBare) return
  if (!isLow && isQuoted(story, sentence)) return
  const start =
    /^\p{Ll}/u.test(token.text) && first > sentence.from
      ? tokens[sentence.from]!.start
      : token.start
  return {
    fault: 'fragment',
    span: {start, end: tokens[sentence.stop]!.end},
    reason: `Unexpected piece “${story.text.slice(token.start, tokens[sentence.stop]!.end)}”, expected a sentence`,
    severity: isBare ? 'info' : 'error',
    fixes: [
      editorial('Without it the copy reads on; what the piece belonged to is lost.', {
        start: before.end,
        end: tokens[sentence.stop]!.end,
        text: ''
      })
    ],
    query: true,
    note: getOriginal
  }
}

/** Lower case that is no brand and no attribution: “of the guardian”, “and nuns”, “man on the scale”. */
function isPiece(story: SentenceStory, first: number): boolean {
  const {norm} = story.tokens[first]!
  return (
    prepositions.has(norm) ||
    determiners.has(norm) ||
    /^(?:and|or|but|nor)$/.test(norm) ||
    prepositions.has(story.tokens[first + 1]!.norm)
  )
}

/** `The aspect.`: an article and a noun at the end of a paragraph, said to nobody. */
function isBareNoun(story: SentenceStory, index: number, first: number, length: number): boolean {
  const {tokens} = story
  if (length !== 2 || !/^(?:the|a|an)$/.test(tokens[first]!.norm)) return false
  if (!/^\p{Ll}+$/u.test(tokens[first + 1]!.text)) return false
  // “The result? …”, “The reason. …”: something must follow to make it style.
  return story.sentences[index + 1]?.passage !== story.sentences[index]!.passage
}

function hasVerb(story: SentenceStory, sentence: Sentence): boolean {
  const {tokens} = story

  for (let at = sentence.from; at < sentence.to; at++) {
    const {norm, kind} = tokens[at]!
    if (kind !== 'word') continue
    if (auxiliaries.has(norm) || pastVerbs.has(norm)) return true
    if (mayBeFinite(tokens, at, sentence.from)) return true
    // “of course it hurts”: any verb form behind a noun makes us doubt.
    if (
      presentVerbs.has(norm) &&
      !determiners.has(tokens[at - 1]?.norm ?? '') &&
      !prepositions.has(tokens[at - 1]?.norm ?? '')
    )
      return true
  }

  return false
}
