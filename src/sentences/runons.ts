import {mainVerbs, mayBeFinite} from './clauses.js'
import {clauseTakers, startAt} from './missing.js'
import {
  editorial,
  longestSentence,
  raised,
  type SentenceFault,
  type SentenceStory
} from './story.js'
import {auxiliaries, determiners, eitherWay, prepositions, subordinators} from './verbs.js'

/** Words behind which a clause has ended, since no relative clause can hang on them. */
const complete =
  /^(?:them|him|us|me|theirs|mine|ours|yours|hers|himself|herself|themselves|itself|again|too|anymore|already|yesterday|today|tomorrow|tonight|afterward|afterwards|together|alone|apart|abroad|away|home|here|\p{Ll}{3,}ly)$/u

/**
 * `it goes to theirs now they’ve got a thousand lamps`: a pronoun and its verb
 * behind a clause that is complete, with nothing to join them.
 *
 * A relative clause without its pronoun looks the same (“the house they sold”),
 * but hangs on a noun; so the word before must be none.
 */
export function runOn(story: SentenceStory, index: number, at: number): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  const token = tokens[at]!
  if (at < from + 4 || at > from + longestSentence || at >= to - 3 || !token.spaced) return
  const verb = token.norm.includes("'") ? at : at + 1
  // “now” and “then” may belong to either side.
  const link = /^(?:now|then)$/.test(tokens[at - 1]!.norm) ? at - 1 : at
  if (!isComplete(story, link - 1, from) || !mayBeFinite(tokens, verb, verb)) return
  if ((link < at && !/s$/.test(tokens[link - 1]!.norm)) || !isWhole(story, from, link)) return
  const why = `“${token.text}” starts a clause of its own, and the one before it is complete.`
  return startAt(story, at, 'warning', why)
}

function isComplete(story: SentenceStory, at: number, from: number): boolean {
  const {tokens} = story
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (token.kind === 'number') return /^(?:19|20)\d\d$/.test(token.text) && before?.norm === 'in'
  if (token.kind !== 'word' || !token.spaced) return false
  if (complete.test(token.norm)) return true
  // “in Angola they said”, but “the Paris they knew”
  return (
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    at > from + 1 &&
    before !== undefined &&
    /^(?:in|at|from|to|near|by|with|for)$/.test(before.norm)
  )
}

/** Whether the tokens are one clause with its verb, and nothing that opens another. */
function isWhole(story: SentenceStory, from: number, to: number): boolean {
  const {tokens} = story
  let start = from

  for (let at = from; at < to; at++) {
    const {norm, text} = tokens[at]!
    if (/^["“”:;—–]$/.test(text) && at > from) start = at + 1
    if (clauseTakers.test(norm) || eitherWay.has(norm) || subordinators.has(norm)) return false
    if (
      /^(?:so|then|but|and|or|once|now|every|each|first|last|next|only)$/.test(norm) &&
      to - at <= 6
    )
      return false
    // “Well, it goes to …”
    if (text === ',' && at - from <= 2) start = at + 1
    else if (text === ',') return false
  }

  if (prepositions.has(tokens[start]!.norm) || /ing$/.test(tokens[start]!.norm)) return false
  return to - start >= 3 && mainVerbs(tokens, start, to) >= 1
}

/** In words. “the police interview took”: a subject and its verb are close. */
const longestSubject = 4

/** `was lifted today the police were told`: the same with a noun for a pronoun. */
export function runOnNoun(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  const token = tokens[at]!
  if (
    at < from + 4 ||
    at > from + longestSentence ||
    at >= to - 4 ||
    !token.spaced ||
    !isComplete(story, at - 1, from)
  )
    return
  if (!leadsToVerb(story, at, to) || !isWhole(story, from, at)) return
  const why = `“${token.text} ${tokens[at + 1]!.text} …” has a verb of its own, and the clause before it is complete.`
  return startAt(story, at, 'warning', why)
}

/** Whether an article is soon followed by an auxiliary, with nothing but the noun between. */
function leadsToVerb(story: SentenceStory, at: number, to: number): boolean {
  const {tokens} = story

  for (let verb = at + 2; verb <= at + longestSubject && verb < to; verb++) {
    const {norm, kind} = tokens[verb]!
    if (auxiliaries.has(norm)) return true
    if (
      kind !== 'word' ||
      prepositions.has(norm) ||
      subordinators.has(norm) ||
      determiners.has(norm)
    )
      return false
    if (/^(?:and|or|he|she|they|we|i|you|it)$/.test(norm)) return false
  }

  return false
}

/**
 * `have tripled in four years outside a market on Stefan Boulevard, Galina Rotaru, 68, was selling`:
 * a person with an age starts a clause in a sentence that has one already.
 *
 * The place belongs to the person, but which preposition opens it is for the desk.
 */
export function runOnPerson(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  if (at < from + 6 || at > from + longestSentence || at >= to - 6) return
  const age = ageBehind(story, at, to)
  if (age < 0 || tokens[age + 1]?.text !== ',') return
  if (!auxiliaries.has(tokens[age + 2]?.norm ?? '') || !isWhole(story, from, at)) return
  const starts = placesBefore(story, from, at)
  if (starts.length === 0) return
  const name = story.text.slice(tokens[at + 1]!.start, tokens[age - 2]!.end)
  return {
    fault: 'missing-break',
    span: {start: tokens[starts[0]!]!.start, end: tokens[at - 1]!.end},
    reason: `Expected a full stop before the place where ${name} comes in`,
    severity: 'warning',
    query: true,
    fixes: starts.map((start) => {
      const token = tokens[start]!
      return editorial(
        'A person with an age is the subject of a second clause, and nothing joins it to the first.',
        {start: tokens[start - 1]!.end, end: tokens[start - 1]!.end, text: '.'},
        {start: token.start, end: token.end, text: raised(token)}
      )
    })
  }
}

/** Indexes of the prepositions of place between the verb and a comma. */
function placesBefore(story: SentenceStory, from: number, comma: number): number[] {
  const {tokens} = story
  const starts: number[] = []
  let verb = from
  while (verb < comma && !mayBeFinite(tokens, verb, from)) verb++

  for (let at = verb + 3; at < comma - 1; at++) {
    if (placePrepositions.has(tokens[at]!.text)) starts.push(at)
  }

  return starts
}

const placePrepositions: ReadonlySet<string> = new Set(
  'outside inside near at in on behind under across beside above below around'.split(' ')
)

/** Index of the age in `, Galina Rotaru, 68`; -1 if there is none behind the comma. */
function ageBehind(story: SentenceStory, comma: number, to: number): number {
  const {tokens} = story
  let at = comma + 1
  while (at < to && /^\p{Lu}/u.test(tokens[at]!.text)) at++
  if (at - comma < 3 || at - comma > 5 || tokens[at]?.text !== ',') return -1
  return /^\d{1,2}$/.test(tokens[at + 1]?.text ?? '') ? at + 1 : -1
}

/**
 * `between Hamburg and Hanover NordNacht, a startup, said`: two names meet, the second of which
 * stands alone elsewhere, has an apposition and a verb.
 */
export function gluedNames(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!
  const token = tokens[at]!
  if (
    at < from + 5 ||
    at > from + longestSentence ||
    at >= to - 4 ||
    tokens[at + 1]!.text !== ',' ||
    !token.spaced
  )
    return
  if (!isName(token.text) || !isName(tokens[at - 1]!.text)) return
  if (!/^(?:in|at|from|to|near|and|of|for|with|on|between)$/.test(tokens[at - 2]!.norm)) return
  if (!/^(?:an?|the|which|who|whose)$/.test(tokens[at + 2]!.norm)) return
  if (!hasVerbBehindComma(story, at + 2, to) || !standsAlone(story, at)) return
  if (mainVerbs(tokens, from, at) < 1) return
  const why = `“${token.text}” stands alone elsewhere in the story, and here it has a verb of its own.`
  return startAt(story, at, 'error', why)
}

function isName(text: string): boolean {
  return /^\p{Lu}\p{L}*\p{Ll}$/u.test(text)
}

/** In tokens. A story is about as long; a feed of many must not be searched whole for each name. */
const nearby = 1500

/** Whether a name is elsewhere in the story without another before it, and never again with this one. */
function standsAlone(story: SentenceStory, at: number): boolean {
  const {tokens} = story
  const {text} = tokens[at]!
  const before = tokens[at - 1]!.text
  let alone = 0

  for (
    let index = Math.max(0, at - nearby);
    index < Math.min(tokens.length, at + nearby);
    index++
  ) {
    if (index === at || tokens[index]!.text !== text) continue
    const previous = tokens[index - 1]?.text ?? ''
    if (previous === before) return false
    if (!isName(previous)) alone++
  }

  return alone >= 1
}

/** Whether an apposition closes with a comma and a verb behind it. */
function hasVerbBehindComma(story: SentenceStory, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    if (story.tokens[at]!.text !== ',') continue
    return mayBeFinite(story.tokens, at + 1, at + 1)
  }

  return false
}

/**
 * `There was no password there wasn’t even a door`: the clause before is
 * complete and nothing joins the next to it.
 */
export function runOnThere(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {from, to, stop} = story.sentences[index]!
  if (
    stop < 0 ||
    at < from + 2 ||
    at > from + longestSentence ||
    !isSecondClause(story, at, from, to)
  )
    return
  const why = `“there ${story.tokens[at + 1]!.text}” opens a clause, and the one before it is complete.`
  return startAt(story, at, 'warning', why)
}

function isSecondClause(story: SentenceStory, at: number, from: number, to: number): boolean {
  const {tokens} = story
  const verb = tokens[at + 1]!
  if (!/^(?:was|were|wasn't|weren't|is|are|isn't|aren't)$/.test(verb.norm) || verb.spaced === false)
    return false
  // “the man who was there is gone” goes on after its verb with a predicate, not with a subject.
  if (
    !/^(?:a|an|no|any|even|never|not|nothing|nobody|one|many|some|only|still|also)$/.test(
      tokens[at + 2]?.norm ?? ''
    )
  )
    return false
  const before = tokens[at - 1]!
  if (before.kind !== 'word' || !/^\p{Ll}/u.test(before.text)) return false
  if (
    notComplete.test(before.norm) ||
    prepositions.has(before.norm) ||
    determiners.has(before.norm)
  )
    return false

  for (let index = from; index < at; index++) {
    const {norm} = tokens[index]!
    if (
      clauseTakers.test(norm) ||
      /^(?:that|if|when|where|while|because|although|though|since|as|before|after|until|and|but|or|so|whether|than|what|who|which|how|why)$/.test(
        norm
      )
    )
      return false
    if (/^["“”:;—–]$/.test(tokens[index]!.text) && index > from + 1) return false
  }

  return to - at > 4 && mainVerbs(tokens, from, at) === 1
}

const notComplete =
  /^(?:is|was|are|were|be|been|being|have|has|had|so|too|out|over|up|down|in|still|once|now|then|today|only|just|even|always|never|said|say|says|people|person|everyone|anyone|those|much|all|year|years|month|week|day|time|living|go|went|going|get|got|getting)$/
