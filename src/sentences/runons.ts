import {mainVerbs, mayBeFinite} from './clauses.js'
import {clauseTakers, startAt} from './missing.js'
import {editorial, raised, type SentenceFault, type SentenceStory} from './story.js'
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
export function runOn(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const sentence = story.sentences[index]!

  for (let at = sentence.from + 4; at < sentence.to - 3; at++) {
    const token = tokens[at]!
    if (
      token.kind !== 'word' ||
      !token.spaced ||
      !/^(?:he|she|they|we)(?:['’]\p{Ll}+)?$/u.test(token.text)
    )
      continue
    const verb = token.norm.includes("'") ? at : at + 1
    if (!mayBeFinite(tokens, verb, verb)) continue
    // “now” and “then” may belong to either side.
    const link = /^(?:now|then)$/.test(tokens[at - 1]!.norm) ? at - 1 : at
    const before = tokens[link - 1]!
    if (!isComplete(story, link - 1, sentence.from) || !isWhole(story, sentence.from, link))
      continue
    if (link < at && !/s$/.test(before.norm)) continue
    return startAt(
      story,
      at,
      'warning',
      `“${token.text}” starts a clause of its own, and the one before it is complete.`
    )
  }

  return undefined
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
export function runOnNoun(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const sentence = story.sentences[index]!

  for (let at = sentence.from + 4; at < sentence.to - 4; at++) {
    const token = tokens[at]!
    if (!/^(?:the|his|their|its|these|those|this|all|some|most)$/.test(token.text) || !token.spaced)
      continue
    if (!isComplete(story, at - 1, sentence.from) || !leadsToVerb(story, at, sentence.to)) continue
    if (!isWhole(story, sentence.from, at)) continue
    return startAt(
      story,
      at,
      'warning',
      `“${token.text} ${tokens[at + 1]!.text} …” has a verb of its own, and the clause before it is complete.`
    )
  }

  return undefined
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
export function runOnPerson(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!

  for (let at = from + 6; at < to - 6; at++) {
    if (tokens[at]!.text !== ',') continue
    const age = ageBehind(story, at, to)
    if (age < 0 || !auxiliaries.has(tokens[age + 2]?.norm ?? '') || tokens[age + 1]?.text !== ',')
      continue
    if (!isWhole(story, from, at)) return
    const starts: number[] = []
    let verb = from
    while (verb < at && !mayBeFinite(tokens, verb, from)) verb++

    for (let word = verb + 3; word < at - 1; word++) {
      if (
        /^(?:outside|inside|near|at|in|on|behind|under|across|beside|above|below|around)$/.test(
          tokens[word]!.text
        )
      )
        starts.push(word)
    }

    if (starts.length === 0) return
    const span = {start: tokens[starts[0]!]!.start, end: tokens[at - 1]!.end}
    return {
      fault: 'missing-break',
      span,
      reason: `Expected a full stop before the place where ${story.text.slice(tokens[at + 1]!.start, tokens[age - 2]!.end)} is introduced`,
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

  return undefined
}

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
export function gluedNames(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens} = story
  const {from, to} = story.sentences[index]!

  for (let at = from + 5; at < to - 4; at++) {
    const token = tokens[at]!
    if (!token.spaced || tokens[at + 1]!.text !== ',' || !isName(token.text)) continue
    const before = tokens[at - 1]!
    if (
      !isName(before.text) ||
      !/^(?:in|at|from|to|near|and|of|for|with|on|between)$/.test(tokens[at - 2]!.norm)
    )
      continue
    if (!/^(?:an?|the|which|who|whose)$/.test(tokens[at + 2]!.norm)) continue
    if (!standsAlone(story, at) || !hasVerbBehindComma(story, at + 2, to)) continue
    if (mainVerbs(tokens, from, at) < 1) continue
    return startAt(
      story,
      at,
      'error',
      `“${token.text}” stands alone elsewhere in the story, and here it has a verb of its own.`
    )
  }

  return undefined
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
    let index = Math.max(1, at - nearby);
    index < Math.min(tokens.length, at + nearby);
    index++
  ) {
    if (index === at || tokens[index]!.text !== text) continue
    if (tokens[index - 1]!.text === before) return false
    if (!isName(tokens[index - 1]!.text)) alone++
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
