import type {Sentence} from './boundaries.js'
import {sayers} from './clauses.js'
import {lengthOf, longestSentence, type SentenceStory} from './story.js'
import {
  auxiliaries,
  determiners,
  eitherWay,
  modals,
  pastVerbs,
  prepositions,
  presentVerbs,
  subordinators
} from './verbs.js'

/** Words that nothing can end with. `his` and `her` are pronouns as well. */
const neverLast: ReadonlySet<string> = new Set('the a an my your our their its every'.split(' '))

/** Conjunctions that cannot be a last word. */
const conjunctions: ReadonlySet<string> = new Set(
  'until because unless although whereas and or but nor whose'.split(' ')
)

/** Those, and words that can be. */
const announcers: ReadonlySet<string> = new Set([
  ...conjunctions,
  ...'while when if whether where which who that'.split(' ')
])

/** In words. “Just because.” and “Until when?” are speech. */
const fewestBefore = 4

/** Whether the clause that a last word announces is missing behind it: `until`, `the agency that`. */
export function isOpenEnd(story: SentenceStory, sentence: Sentence, last: number): boolean {
  const {tokens} = story
  const {norm, text} = tokens[last]!
  const before = tokens[last - 1]
  if (text !== norm || !before || last <= sentence.from || isMentioned(story, last)) return false
  if (!announcers.has(norm) || lengthOf(story, sentence) < fewestBefore) return false
  if (conjunctions.has(norm)) return true
  if (norm === 'while')
    return !/^(?:a|the|little|long|short|good|worth|all|once|quite|every)$/.test(before.norm)
  if (norm === 'when' || norm === 'if' || norm === 'whether' || norm === 'where')
    return isNoun(story, last - 1) || before.text === ','
  if (norm === 'which' || norm === 'who')
    return (
      before.text === ',' ||
      before.text === '-' ||
      (isNoun(story, last - 1) && before.norm !== 'it')
    )
  if (norm === 'that')
    return (
      announcing.test(before.norm) ||
      (isNoun(story, last - 1) && !/^(?:it|them|him|us|me)$/.test(before.norm))
    )
  return false
}

/** Verbs whose “that” opens a clause; after `say`, `know` and `do` it may be all that was said. */
const announcing =
  /^(?:announce[ds]?|maintain(?:s|ed)|insist(?:s|ed)|argue[ds]?|warn(?:s|ed)|claim(?:s|ed)|add(?:s|ed)|declare[ds]?|report(?:s|ed)|stress(?:es|ed)|estimate[ds]?|note[ds]|explain(?:s|ed)|allege[ds]?|indicate[ds]?|suggest(?:s|ed)|conclude[ds]?|confirm(?:s|ed)|show(?:s|ed)|reveal(?:s|ed))$/

/** Whether a word can only stand before another: an article, a possessive. */
export function isNeverLast(story: SentenceStory, last: number): boolean {
  const {norm} = story.tokens[last]!
  if (!neverLast.has(norm) || isMentioned(story, last)) return false
  return norm !== 'a' || !lettered.test(story.tokens[last - 1]!.norm)
}

const lettered =
  /^(?:vitamin|grade|group|type|class|plan|section|part|letter|an?|the|division|serie|series|hepatitis|exhibit|category)$/

/** “the word ‘the’” */
function isMentioned(story: SentenceStory, last: number): boolean {
  return /^["“‘']$/.test(story.tokens[last - 1]?.text ?? '')
}

/** Prepositions whose noun may stand before them, but is never left out. */
const needy: ReadonlySet<string> = new Set(
  'of from against between among into onto during despite amid upon toward towards at with for via per than'.split(
    ' '
  )
)

/** Prepositions that are adverbs as well. */
const doubtful: ReadonlySet<string> = new Set('in on to by about'.split(' '))

/** Nouns that “to” alone may follow: “he had no right to”. */
const rights =
  /^(?:rights?|needs?|reasons?|ways?|times?|chances?|opportunity|opportunities|plans?|permission|intentions?|obligations?|authority|powers?|hours?|days?|minutes?|years?|months?|weeks?|desires?|tendency|ability)$/

/** Verbs and prepositions that leave an adverb behind their noun: “kept the lights on”. */
const separable =
  /^(?:turn|switch|put|keep|kept|le(?:ave|ft|aving)$|le[td]s?$|letting|br(?:ing|ought)|t(?:ake|ook)|taking|call|hand|ha[sd]|have|having|with|g[eo]t|pull|cash|us(?:e|ing)d?$|log|sign|sen[dt]|invite|rein|mov|see|saw|dr(?:ive|ove)|fl(?:y|ew)|help|trad|fill|hold|held|try|tried)/

/** Whether the preposition at the end has lost its noun, and not left it further to the front. */
export function isBereft(story: SentenceStory, sentence: Sentence, last: number): boolean {
  const {tokens} = story
  const {norm} = tokens[last]!
  const before = tokens[last - 1]!
  if (!doubtful.has(norm) && !needy.has(norm)) return false
  if (lengthOf(story, sentence) < fewestBefore) return false

  if (doubtful.has(norm)) {
    // “The 12 in.” and “6-foot-9 in.” are inches; a date or a day is no verb either.
    if (before.kind === 'number') return norm !== 'about' && isDate(story, last - 1)
    if (!isSurelyNoun(story, last - 1)) return false
    if (norm === 'to' && rights.test(before.norm)) return false
    for (let at = sentence.from; at < last; at++) if (separable.test(tokens[at]!.norm)) return false
    return !isLicensed(story, sentence, last)
  }

  // “for and against”, “in between”, “made of”, “unheard of”, “paid for”
  if (/^(?:and|or|in)$/.test(before.norm) || !isObjectless(story, last)) return false
  return !isLicensed(story, sentence, last)
}

/** Whether the word before is no passive and no idiom that ends in the preposition. */
function isObjectless(story: SentenceStory, last: number): boolean {
  const {tokens} = story
  const {norm: preposition} = tokens[last]!
  const {norm: before} = tokens[last - 1]!
  if (
    /^(?:paid|made|heard|thought|sought|fought|sold|dealt|unheard|built|met|told|put|set|dreamt|done)$/.test(
      before
    )
  )
    return false
  if (preposition === 'with' && /^(?:begin|start|come|go)/.test(before)) return false
  if (preposition === 'of' && /^(?:kind|sort|because|course|so)$/.test(before)) return false
  if (!/(?:ed|en)$/.test(before) || before.length < 4) return true

  // “has been accounted for”
  for (let at = last - 2; at >= last - 4 && at >= 0; at--) {
    if (
      /^(?:be|been|being|is|are|was|were|get|got|gets|isn't|aren't|wasn't|weren't|he's|she's|it's|to|un\p{Ll}+)$/u.test(
        tokens[at]!.norm
      )
    )
      return false
  }

  return true
}

/** A name, or a noun with its article: verbs in `-s` look like plurals (“the war drags on”). */
function isSurelyNoun(story: SentenceStory, at: number): boolean {
  const {tokens} = story
  const {norm, text, kind} = tokens[at]!
  if (kind !== 'word' || auxiliaries.has(norm)) return false
  if (/^\p{Lu}/u.test(text)) return true
  if (/(?:tion|ment|ness|ism|ship)$/.test(norm)) return true
  // “of the attacks on”, but “the war drags on”
  const ahead = tokens[at - 1]!
  if (/[^su]s$/.test(norm)) {
    return ahead.kind === 'number' || determiners.has(ahead.norm) || prepositions.has(ahead.norm)
  }
  if (pastVerbs.has(norm) || presentVerbs.has(norm) || /(?:s|ed|ly|ing)$/.test(norm)) return false

  for (let back = at - 1; back >= at - 4 && back >= 0; back--) {
    const word = tokens[back]!
    if (/^(?:a|an|the|his|her|their|its)$/.test(word.norm)) return true
    if (
      word.kind !== 'word' ||
      auxiliaries.has(word.norm) ||
      pastVerbs.has(word.norm) ||
      presentVerbs.has(word.norm)
    )
      return false
    // “the house he”, “the fans who”: a clause begins between.
    if (
      /^(?:he|she|they|we|i|you|it|who|which|that|and|of|in|on|at|to|for|from|by)$/.test(
        word.norm
      ) ||
      /(?:s|ed)$/.test(word.norm)
    )
      return false
  }

  return false
}

function isDate(story: SentenceStory, figure: number): boolean {
  const {tokens} = story
  const before = tokens[figure - 1]
  if (/^(?:1[5-9]|20)\d\d$/.test(tokens[figure]!.text)) {
    return before?.norm === 'in' || before?.text === ','
  }
  const month = before?.text === '.' ? tokens[figure - 2] : before
  return monthName.test(month?.norm ?? '') && /^\p{Lu}/u.test(month!.text)
}

const monthName =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a token is a figure, a pronoun, a name or a plural, and no verb or adjective. */
function isNoun(story: SentenceStory, at: number): boolean {
  const token = story.tokens[at]!
  const {norm, text, kind} = token
  if (kind === 'number' || /^(?:it|them|him|us|me)$/.test(norm)) return true
  if (kind !== 'word' || auxiliaries.has(norm)) return false
  if (/^\p{Lu}/u.test(text)) return true
  const beforeNorm = story.tokens[at - 1]?.norm ?? ''
  const isDetermined = /^(?:a|an|the|this|his|their|its|no|any|every|another)$/.test(beforeNorm)
  if (isDetermined && !/ly$/.test(norm)) return true
  // “controls” is a plural as well; what follows a verb would have to be asked for.
  if (/[^su]s$/.test(norm) && norm.length > 3)
    return !presentVerbs.has(norm) || !subjectsBefore.test(beforeNorm)
  if (pastVerbs.has(norm) || presentVerbs.has(norm)) return false
  return (
    /^(?:feet|people|percent|children|men|women|police)$/.test(norm) ||
    /(?:tion|ment|ness|ity|ism|ship|ence|ance)$/.test(norm)
  )
}

const subjectsBefore = /^(?:he|she|it|who|which|that|also|often|now|still|never|always)$/

/**
 * Whether something in the last clause asks for a preposition left alone: a
 * question word, a relative clause with or without its pronoun, an infinitive.
 */
function isLicensed(story: SentenceStory, sentence: Sentence, last: number): boolean {
  const {tokens} = story

  for (let at = last - 1; at >= Math.max(sentence.from, last - longestSentence); at--) {
    const {norm, text} = tokens[at]!
    const before = tokens[at - 1]
    if (/^(?:what|who|whom|whose|which|where|how|whatever|whoever|than)$/.test(norm)) return true
    if (
      norm === 'that' &&
      !announcing.test(before?.norm ?? '') &&
      !/^(?:said|says|say|told)$/.test(before?.norm ?? '')
    )
      return true
    if (at === sentence.from) break
    // “the people I bought it from”
    if (
      /^(?:i|he|she|we|they|you)(?:'\p{L}+)?$/u.test(norm) &&
      before?.kind === 'word' &&
      !opensClause(before.norm)
    )
      return true
    // “the attacks the administration blamed Iran for”
    if (
      /^(?:the|his|her|their|its|my|our)$/.test(norm) &&
      before?.kind === 'word' &&
      isNoun(story, at - 1) &&
      hasVerbAfter(story, at, last)
    )
      return true
    // “somebody to take it from”
    if (
      norm === 'to' &&
      last - at <= 8 &&
      at + 1 < last &&
      !modals.has(tokens[at + 1]!.norm) &&
      /^\p{Ll}/u.test(tokens[at + 1]!.text) &&
      !/^(?:the|a|an|his|her|their|its)$/.test(tokens[at + 1]!.norm)
    )
      return true
    // A comma before the last clause; one further to the front is another’s.
    if (/^[;:—–]$/.test(text) || (text === ',' && !isListed(story, at, last))) break
  }

  return false
}

/** “said he”, “when she”: the clause is not the noun’s before it. */
function opensClause(norm: string): boolean {
  return (
    sayers.test(norm) ||
    eitherWay.has(norm) ||
    subordinators.has(norm) ||
    /^(?:and|or|but|so|for|then)$/.test(norm)
  )
}

/** “something to see, touch and play with” */
function isListed(story: SentenceStory, comma: number, last: number): boolean {
  for (let at = comma + 1; at < last; at++) {
    if (/^(?:and|or|but|nor)$/.test(story.tokens[at]!.norm)) return true
  }

  return false
}

function hasVerbAfter(story: SentenceStory, from: number, to: number): boolean {
  const {tokens} = story

  for (let at = from + 2; at < to; at++) {
    const {norm} = tokens[at]!
    if (auxiliaries.has(norm) || pastVerbs.has(norm) || (norm.endsWith('ed') && norm.length > 4))
      return true
  }

  return false
}
