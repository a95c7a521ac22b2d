import type {Fix, Severity, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {signaturesOf, WordSieve} from '../sentences/signatures.js'

/** Something that stands twice: where, and what to do about the second copy. */
export interface Repeat {
  /** Without the detector: `word`. */
  readonly fault: string
  readonly span: Span
  readonly reason: string
  readonly severity: Severity
  readonly fixes: readonly [Fix]
  readonly query?: boolean
}

/** In tokens; a machine that stutters repeats a phrase, not a sentence. */
const longestPhrase = 8

/**
 * Words that good copy doubles: by grammar (“had had”, “told her her”), for emphasis (“very, very”
 * without its comma), or as a cry.
 */
const legitimate: ReadonlySet<string> = new Set(
  (
    'had that is was were are be do does did can you her it who one what which so very really much ' +
    'many more long big far too never no yes yeah yep nope ha hee ho hey hi hello bye now there ' +
    'then well wait please stop go come run look hear here blah knock chop hush tut boo yada bang ' +
    'boom tick tock beep woof quack night quick up out down way old little good great same yum ' +
    'pretty thank thanks sorry ok okay oh ah uh um er hm hmm la na da di du choo cha goody jiggly ' +
    'same easy fine always wow whoa cheep drip honk ding dong clap rah hip yo bla quite win'
  ).split(' ')
)

/** Words that are both the tail of a verb and the head of what follows: “moved in in 2019”. */
const particles: ReadonlySet<string> = new Set('in on over off to by through around'.split(' '))

/** After these a particle belongs to its verb. */
const particleVerb =
  /^(?:c[ao]m|h[au]ng|go(?:es|ing|ne)?$|went|mov|br(?:ing|ought)|turn|log|check|giv|gave|kick|set|carr|tun|lock|liv|step|pull|put|let|g[eo]t|br(?:eak|oke)|cash|h[eo]ld|hand|dial|sign|stay|chim|cav|pil|rush|fl(?:y|ew)|ran|run|mov|walk|crash|phas|weigh|settl|buil[dt]|call|dr(?:aw|ew)|fill|dropp?|t[ao]k|tak|tun|work|join|danc|press|push|zero|hom|play|plug|rein|rol|sink|sank|sworn|swear|lean|light|stand|st[oo]*d|pass|mull|tak|look|used?$|add|need|want|try|hope|had|have|has|refer|lead|led|belong|listen|amount|object|agree|subscribe|adher)/

/** Places in which something can be once, whatever the preposition. */
const placePrepositions: ReadonlySet<string> = new Set(['in', 'at', 'on', 'within', 'inside'])

const places = new WordSieve(placePrepositions)

/**
 * Words and phrases that follow themselves.
 *
 * Each token is compared with the few before it by a number made of its length
 * and letters, since comparing a million strings costs more than reading them.
 */
export function doubledPhrases(prose: Prose): Repeat[] {
  const {tokens, text} = prose
  const repeats: Repeat[] = []
  const marks = signaturesOf(prose)
  let claimed = 0

  for (let index = 1; index < tokens.length; index++) {
    const mark = marks[index]!

    for (let length = 1; length <= longestPhrase && length <= index; length++) {
      if (marks[index - length] !== mark) continue
      const from = index - 2 * length + 1
      if (from < claimed || !isTwice(tokens, from, length)) continue
      if (!isStutter(tokens, from, length)) continue
      claimed = index + 1
      repeats.push(secondCopy(text, tokens, from, length))
      break
    }

    if (places.mayHave(mark) && index > 2 && placePrepositions.has(tokens[index]!.norm)) {
      const found = samePlace(text, tokens, index)
      if (found) repeats.push(found)
    }
  }

  return repeats
}

/** Whether the tokens from an index come twice. */
function isTwice(tokens: readonly Token[], from: number, length: number): boolean {
  for (let index = from + length - 1; index >= from; index--) {
    if (tokens[index]!.norm !== tokens[index + length]!.norm) return false
  }

  return true
}

/** Whether the tokens from an index, twice as many as `length`, are an accident. */
function isStutter(tokens: readonly Token[], from: number, length: number): boolean {
  const second = tokens[from + length]!
  const last = tokens[from + 2 * length - 1]!
  const before = tokens[from - 1]
  const beforeNorm = before?.passage === second.passage ? before.norm : undefined
  if (tokens[from]!.passage !== last.passage || !second.spaced) return false
  let capitals = 0
  let words = 0

  for (let index = from; index < from + 2 * length; index++) {
    const {kind, text} = tokens[index]!
    // A mark between makes a list, a chant or a score of it.
    if (kind === 'mark' && !(text === '-' && index > from && index < from + length - 1)) {
      if (index < from + length || text !== '-') return false
    }
    if (kind === 'word') words++
    if (index >= from + length && /^\p{Lu}/u.test(text)) capitals++
  }

  if (words < 2 * length - 2 || words === 0) return false
  // “Duran Duran”, “New York New York”: names double.
  if (capitals === length) return false
  // “step by step by step”, “again and again and again”.
  const after = tokens[from + 2 * length]
  // “had enough of ‘the the’”: what is mentioned is meant.
  if (isMark(before) && isMark(after)) return false
  // “the the-train-is-late excuse”
  if (after && !after.spaced && /^[-‐‑–]$/.test(after.text)) return false
  if (length > 1 && (beforeNorm === last.norm || after?.norm === tokens[from]!.norm)) return false
  if (length > 1) {
    // “no no no no” is a run of one word.
    if (tokens[from]!.norm === tokens[from + 1]!.norm) return false
    // “What will be will be.”
    return !(length === 2 && beforeNorm !== undefined && /^wh(?:at|o|ere)/.test(beforeNorm))
  }

  const {norm} = second
  if (second.kind === 'number' || legitimate.has(norm)) return false
  // A third copy makes it a cry; articles never cry.
  const isSmall = closedWords.has(norm)
  if (!isSmall && (beforeNorm === norm || tokens[from + 2]?.norm === norm)) return false
  // “Mama mama”, “cha cha”: one capital or letter more or less is no slip of the tongue.
  if (norm.length === 1 && norm !== 'a') return false
  if (second.text.length > 1 && second.text === second.text.toUpperCase()) return false
  if (particles.has(norm) && beforeNorm !== undefined && particleVerb.test(beforeNorm)) return false
  // “The building it was in in May”.
  return !(
    particles.has(norm) &&
    beforeNorm !== undefined &&
    /^(?:is|was|were|are|been|be)$/.test(beforeNorm)
  )
}

/** Whether a token is a quotation mark. */
function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^["“”‘’']$/.test(token.text)
}

/** Small words that nobody says twice: their doubling has one original. */
const closedWords: ReadonlySet<string> = new Set(
  (
    'the a an of and or but for from with at as than because if its his their our your my this these ' +
    'those they we he she i will would could should has have to in on by not into'
  ).split(' ')
)

function secondCopy(text: string, tokens: readonly Token[], from: number, length: number): Repeat {
  const first = tokens[from]!
  const firstEnd = tokens[from + length - 1]!.end
  const end = tokens[from + 2 * length - 1]!.end
  const phrase = text.slice(tokens[from + length]!.start, end)
  const isSmall = length === 1 && closedWords.has(first.norm)
  return {
    fault: length === 1 ? 'word' : 'phrase',
    span: {start: first.start, end},
    reason: `Unexpected repeated “${phrase}”, expected it once`,
    severity: 'warning',
    fixes: [
      {
        edits: [{start: firstEnd, end, text: ''}],
        applicability: isSmall ? 'mechanical' : 'editorial',
        rationale: `“${phrase}” follows itself, and the sentence needs it once.`
      }
    ]
  }
}

/**
 * One place given with two prepositions: `in the United Nations at the United Nations`.
 *
 * The second is kept: a machine that repeats itself corrects itself.
 */
function samePlace(text: string, tokens: readonly Token[], index: number): Repeat | undefined {
  const {passage, norm} = tokens[index]!

  for (let length = 2; length < longestPhrase && index - length > 0; length++) {
    const from = index - length - 1
    const first = tokens[from]
    const last = tokens[index + length]
    if (first?.passage !== passage || last?.passage !== passage) return
    if (tokens[index - 1]!.norm !== last.norm) continue
    if (!placePrepositions.has(first.norm) || first.norm === norm) continue
    if (!isEqual(tokens, from + 1, index + 1, length)) continue
    const wanted = text.slice(tokens[index]!.start, last.end)
    return {
      fault: 'phrase',
      span: {start: first.start, end: last.end},
      reason: `Unexpected place given twice, expected “${wanted}” alone`,
      severity: 'warning',
      fixes: [
        {
          edits: [{start: first.start, end: tokens[index]!.start, text: ''}],
          applicability: 'editorial',
          rationale: `“${text.slice(tokens[from + 1]!.start, tokens[index - 1]!.end)}” stands twice side by side, with two prepositions for one place.`
        }
      ]
    }
  }

  return undefined
}

function isEqual(tokens: readonly Token[], a: number, b: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (tokens[a + index]!.kind === 'mark') return false
    if (tokens[a + index]!.norm !== tokens[b + index]!.norm) return false
  }

  return true
}
