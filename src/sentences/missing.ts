import {lexicon} from '../lexicon/index.js'
import {months} from '../numbers/figures.js'
import type {Sentence} from './boundaries.js'
import {mainVerbs, mayBeFinite} from './clauses.js'
import {signatureOf, WordSieve} from './signatures.js'
import {
  editorial,
  longestSentence,
  raised,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {determiners, eitherWay, prepositions, subordinators} from './verbs.js'

/**
 * Words that open sentences and are seldom part of a name: a capital on one in
 * mid-sentence, behind a word in lower case, starts a sentence.
 *
 * `The`, `A`, `No`, `All`, `One`, `Who` and their kind are also parts of names
 * (The Hague, vitamin A, the No campaign), so they are not here or want more evidence.
 */
const starters: ReadonlySet<string> = new Set(
  (
    'he she they we it however meanwhile moreover nevertheless furthermore although though because ' +
    'despite during since while when whereas according but and yet these those there in on at from ' +
    'after before by with his her their its this that if as under last next earlier later until ' +
    'instead then now still the for such among both many some most several a an one other another ' +
    'elsewhere'
  ).split(' ')
)

const mayStart = new WordSieve(starters)

/** After these a capital starts the name of a work or a business: “the magazine The Week”. */
const works =
  /^(?:newspaper|magazine|weekly|daily|paper|outlet|website|site|blog|band|group|duo|trio|film|movie|documentary|novel|book|memoir|album|song|single|hit|track|series|show|sitcom|drama|comedy|play|musical|opera|poem|painting|podcast|program|programme|game|app|brand|restaurant|pub|bar|club|ship|boat|yacht|hotel|store|shop|titled|called|named|entitled|dubbed|headlined|title|tune|ballad|anthem|campaign|hashtag|sign|word|words|account|page|project)s?$/

/**
 * A sentence that starts without a full stop before it: `Chinese society Last July`.
 *
 * @param at
 *   Index of a word with a capital.
 */
export function missingBreak(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const sentence = story.sentences[index]!
  const token = story.tokens[at]!
  if (
    sentence.stop < 0 ||
    !token.spaced ||
    at < sentence.from + 2 ||
    at > sentence.from + longestSentence ||
    at >= sentence.to - 2
  )
    return

  if (mayStart.mayHave(signatureOf(token.norm)) && starters.has(token.norm)) {
    if (!isStart(story, at, sentence)) return
    const why = `“${token.text}” has the capital of a sentence start and is no name.`
    return startAt(story, at, 'error', why)
  }

  if (!isNounStart(story, at, sentence)) return
  const why = `“${token.text}” has a capital, a verb behind it and a whole clause before it.`
  return startAt(story, at, 'warning', why)
}

function isStart(story: SentenceStory, at: number, {from, to}: Sentence): boolean {
  const {tokens} = story
  const token = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]!
  const {norm} = token
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false

  if (before.kind === 'number' || /^\p{Lu}/u.test(before.text)) {
    // “Joe And the Juice”: behind a name only what names seldom hold.
    const isFew =
      before.kind === 'number'
        ? /^(?:a|an|one|of|as|other|another)$/.test(norm)
        : !behindNames.has(norm)
    if (isFew || !/^\p{Ll}/u.test(next.text)) return false
    if (mainVerbs(tokens, from, at) < 1 || opensSentence(story, at - 1)) return false
  } else if (before.kind !== 'word' || !/^\p{Ll}+(?:['’]\p{Ll}+)?$/u.test(before.text)) {
    return false
  }

  if (determiners.has(before.norm) || prepositions.has(before.norm) || works.test(before.norm))
    return false
  if (/^(?:and|or|to|nor|mr|mrs|ms|dr|de|la|el|al|von|der|is|was|are|were)$/.test(before.norm))
    return false
  if ((norm === 'a' || norm === 'one') && lettered.test(before.norm)) return false
  const isTime = /^(?:last|next)$/.test(norm) && months.has(next.norm)
  // Names go on in capitals: “society In Flames”, “told The Associated Press”.
  if (next.kind === 'word' && !/^\p{Ll}/u.test(next.text) && !isTime && !subjectLike.test(norm))
    return false
  if (next.kind === 'mark' && next.text !== ',') return false
  if (next.text === ',' && !adverbs.test(norm)) return false
  return isMostlyLower(tokens, from, at) && hasFinite(tokens, at, Math.min(to, at + longestClause))
}

const adverbs =
  /^(?:however|meanwhile|moreover|nevertheless|furthermore|instead|then|now|still|later|earlier|elsewhere)$/

/** Starters that names and titles seldom hold in the midst. */
const behindNames: ReadonlySet<string> = new Set(
  'but while although though however meanwhile moreover according despite he she they we it because both elsewhere the his her their these this its'.split(
    ' '
  )
)

/** What a letter or a number belongs to: “vitamin A”, “number One”. */
const lettered =
  /^(?:vitamin|grade|group|type|class|plan|section|part|letter|hepatitis|exhibit|category|level|title|number|formula|channel|phase|tier|influenza|serie|division|block|gate|zone|day|week|round|chapter|volume|season|episode|stage)$/

function opensSentence(story: SentenceStory, at: number): boolean {
  const before = story.tokens[at - 1]
  return !before || before.passage !== story.tokens[at]!.passage || before.kind === 'mark'
}

/**
 * `next week Forecasters predict`: a common noun in the plural with a capital,
 * a verb behind it and a whole clause before it.
 */
function isNounStart(story: SentenceStory, at: number, {from, to}: Sentence): boolean {
  const {tokens} = story
  const token = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]!
  if (
    !token.norm.endsWith('s') ||
    !/^\p{Lu}\p{Ll}{3,}s$/u.test(token.text) ||
    groups.test(token.norm)
  )
    return false
  if (before.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(before.text) || next.kind !== 'word')
    return false
  if (determiners.has(before.norm) || prepositions.has(before.norm) || works.test(before.norm))
    return false
  if (!lexicon().isCommon(token.norm)) return false
  if (!mayBeFinite(tokens, at + 1, from) || /^(?:and|or|of)$/.test(next.norm)) return false
  if (mainVerbs(tokens, from, at) !== 1) return false

  for (let index = from; index < at; index++) {
    const {norm} = tokens[index]!
    if (clauseTakers.test(norm) || subordinators.has(norm) || eitherWay.has(norm)) return false
    // “He left and conservative Republicans have …”
    if (at - index <= 4 && /^(?:and|or|but|so|,|:|;|—|–|-|"|“)$/.test(norm)) return false
  }

  return isMostlyLower(tokens, from, at) && to - at > 3
}

/** Political and other groups whose plural is a name. */
const groups =
  /^(?:democrats|republicans|liberals|conservatives|greens|marines|tories|nationals|independents|socialists|communists|saints|lions|eagles|bears)$/

/** In tokens. A clause shows its verb sooner. */
const longestClause = 30

const subjectLike =
  /^(?:in|on|at|from|after|before|by|with|according|during|since|when|while|although|despite|under|for)$/

function hasFinite(tokens: StoryTokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind === 'word' && mayBeFinite(tokens, at, from)) return true
  }

  return false
}

/** Headlines in capitals have them on any word. */
function isMostlyLower(tokens: StoryTokens, from: number, at: number): boolean {
  let capitals = 0
  let words = 0

  for (let index = Math.max(from + 1, at - 8); index < at; index++) {
    if (tokens[index]!.kind !== 'word') continue
    words++
    if (/^\p{Lu}/u.test(tokens[index]!.text)) capitals++
  }

  return words >= 2 && capitals * 2 <= words
}

type StoryTokens = SentenceStory['tokens']

/** Verbs whose object may be a clause without “that”. */
export const clauseTakers =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|th(?:ink|inks|ought|inking)|kn(?:ow|ows|ew|own|owing)|believ|hop[ei]|show|argu|claim|suggest|bet|warn|add(?:s|ed|ing)?$|insist|fear|find|found|feel|felt|mean|see|saw|report|announc|assum|estimat|confirm|note|learn|promis|den[iy]|wish|guess|figure|agree|conclud|understand|understood|remember|recall|realiz|realis|notic|hear|suspect|doubt|worr|sur[et]|afraid|glad|clear|convinced)/

export function startAt(
  story: SentenceStory,
  at: number,
  severity: 'error' | 'warning',
  rationale: string
): SentenceFault {
  const before = story.tokens[at - 1]!
  const token = story.tokens[at]!
  // With its capital in place only the stop is lost, and that is the word’s before it.
  const edit =
    raised(token) === token.text
      ? {start: before.start, end: before.end, text: `${before.text}.`}
      : {
          start: before.end,
          end: token.end,
          text: `.${story.text.slice(before.end, token.start)}${raised(token)}`
        }
  return {
    fault: 'missing-break',
    span: {start: before.start, end: token.end},
    reason: `Expected a full stop between “${before.text}” and “${token.text}”`,
    severity,
    fixes: [editorial(rationale, edit)]
  }
}

/** Pronouns of those who die, by the words that the story uses for them. */
function pronounOf(story: SentenceStory): 'He' | 'She' | undefined {
  const {counts} = story.prose
  const count = (...words: string[]) =>
    words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const she = count('she', 'her', 'hers', 'herself', "she's", "she'd")
  const he = count('he', 'him', 'his', 'himself', "he's", "he'd")
  if (she >= 3 && she >= 2 * he) return 'She'
  return he >= 3 && he >= 2 * she ? 'He' : undefined
}

/** `has died, was 91`: the age of the dead, with its sentence start lost. */
export function missingSubject(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const {from, to, stop} = story.sentences[index]!
  const age = tokens[stop - 1]
  const verb = tokens[stop - 2]
  const comma = tokens[stop - 3]
  if (stop < 0 || stop - 4 <= from || to < stop) return
  if (!age || !/^\d{1,3}$/.test(age.text) || verb?.norm !== 'was' || comma?.text !== ',') return
  // “Smith, who died Monday, was 91.” An apposition before the comma has another one at its head.
  for (let at = stop - 4; at > from; at--) {
    if (/^(?:who|whose|which)$/.test(tokens[at]!.norm) && tokens[at - 1]?.text === ',') return
  }
  if (!/^(?:died|dead|death)$/.test(tokens[stop - 4]!.norm)) return
  const pronoun = pronounOf(story)
  const span = {start: comma.start, end: verb.end}
  const edit = (subject: string) =>
    editorial('The age of the dead makes a sentence of its own, whose subject is lost.', {
      start: comma.start,
      end: comma.end,
      text: `. ${subject}`
    })
  return {
    fault: 'missing-break',
    span,
    reason: 'Unexpected “, was” without a subject, expected a new sentence',
    severity: 'warning',
    fixes: pronoun ? [edit(pronoun)] : [edit('He'), edit('She')],
    query: pronoun === undefined
  }
}
