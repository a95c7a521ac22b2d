import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {singularOf} from './nouns.js'
import {newsGerunds, newsVerbs, participlesOf, pastOf, thirdPerson} from './verbs.js'
import {modals, months, smallNumbers, units, weekdays, words} from './words.js'

const vague = words('several many few two couple')

/** Index of the unit of time in `eight minutes`, `more than three years`, `a few days`. */
function durationEnd(copy: Copy, at: number): number | undefined {
  let index = at
  if (/^(?:more|less)$/.test(copy.norm(index)) && copy.norm(index + 1) === 'than') index += 2
  if (/^(?:about|almost|nearly|over|around|roughly|approximately)$/.test(copy.norm(index))) index++
  if (copy.norm(index) === 'a' && /^(?:few|couple)$/.test(copy.norm(index + 1))) index++
  const number =
    copy.isNumber(index) || smallNumbers.has(copy.norm(index)) || vague.has(copy.norm(index))
  if (!number) return
  // “2015” is a year, not a count.
  if (/^(?:1[89]|20)\d\d$/.test(copy.norm(index))) return
  const unit = copy.norm(index + 1)
  return units.has(unit) &&
    unit.endsWith('s') &&
    !copy.compound(index + 1) &&
    copy.joined(at, index + 1)
    ? index + 1
    : undefined
}

/** `during eight minutes`, `since three years`. */
export const duration: Trigger = {words: ['during', 'since'], rule: durationRule}

/** After a length of time that is the time of something: `during two days of talks`. */
const timeOf = words("of as at with on that when which ' ago later earlier before after")

function durationRule(copy: Copy, at: number): Fault | undefined {
  const end = durationEnd(copy, at + 1)
  if (end === undefined || !copy.joined(at, end)) return
  const word = copy.norm(at)
  const next = copy.norm(end + 1)
  if (timeOf.has(next) || copy.norm(end + 1) === '-') return
  if (next === 'in' && !/^(?:return|exchange|a|total|row|order)$/.test(copy.norm(end + 2))) return
  // “the first win since two years …” may go on; “since 10 days into the war” too.
  if (word === 'since' && /^(?:into|from|of|to|passed|past|have|had|has|went|is)$/.test(next))
    return

  return {
    fault: 'duration',
    span: copy.span(at, end),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end)}”, expected “for ${copy.slice(at + 1, end)}”`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        'for',
        `“${copy.slice(at + 1, end)}” is a length of time, which has “for”; “${word}” wants ${word === 'since' ? 'a point in time' : 'an event'}.`
      )
    ]
  }
}

/** What somebody is or does for a time. */
const states = new Set([
  ...people,
  ...words(`
    president minister chairman chairwoman mayor governor chancellor leader head chief member director
    king queen pope speaker secretary captain manager coach ceo married divorced widowed jailed
    imprisoned detained hospitalized exiled banned retired missing
  `)
])

/** `is president since 2015`, `lives there since 2010`, `is working since March`. */
export const continuing: Trigger = {words: ['since'], rule: continuingRule}

function continuingRule(copy: Copy, at: number): Fault | undefined {
  if (!isPointInTime(copy, at + 1)) return
  const start = copy.sentenceStart(at)

  for (let verb = at - 1; verb >= Math.max(start, at - 7); verb--) {
    const norm = copy.norm(verb)
    if (copy.token(verb).kind === 'mark') return
    if (
      /^(?:has|have|had|been|was|were|not|n't|will|would|to|that|who|first|only|most)$/.test(
        norm
      ) &&
      norm !== 'who'
    )
      return
    if (norm !== 'is' && norm !== 'are') continue
    const state = copy.norm(verb + 1)
    const inside =
      state === 'in' &&
      /^(?:power|office|prison|jail|custody|charge|exile|force|place|hospital|detention|hiding)$/.test(
        copy.norm(verb + 2)
      )
    const office =
      states.has(state) ||
      (/^(?:a|an|the)$/.test(state) &&
        states.has(copy.norm(verb + 2)) &&
        !/^(?:that|who)$/.test(copy.norm(verb + 3)))
    const doing = /ing$/.test(state) && newsGerunds.has(state)
    if (!inside && !office && !doing) return
    const right = norm === 'is' ? 'has been' : 'have been'
    return {
      fault: 'tense',
      span: copy.span(verb, at),
      severity: 'warning',
      reason: `Unexpected “${copy.norm(verb)} … since”, expected “${right}”`,
      fixes: [
        replacing(
          copy,
          verb,
          verb,
          right,
          `“since ${copy.token(at + 1).text}” reaches from then to now, which asks for “${right}”.`
        )
      ]
    }
  }

  return
}

function isPointInTime(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  if (!copy.joined(at - 1, at)) return false
  if (/^(?:19|20)\d\d$/.test(norm)) return true
  return (
    (months.has(norm) && copy.capital(at)) ||
    (weekdays.has(norm) && copy.capital(at)) ||
    (norm === 'last' &&
      /^(?:year|month|week|summer|winter|spring|autumn|fall|january|march|may|june)$/.test(
        copy.norm(at + 1)
      ))
  )
}

/** Perfect forms that a time in the past forbids: `have shown Sunday`. */
export const perfect: Trigger = {words: ['has', 'have'], rule: perfectRule}

const participles: ReadonlyMap<string, string> = participlesOf(newsVerbs)

/** Verbs whose time may be that of something to come. */
const scheduling =
  /^(?:scheduled|planned|called|postponed|booked|set|due|promised|agreed|expected|offered|invited|ordered|asked|told)$/

function perfectRule(copy: Copy, at: number): Fault | undefined {
  const lemma = participles.get(copy.after(at))
  if (!lemma || scheduling.test(copy.norm(at + 1))) return
  const before = copy.before(at)
  if (
    modals.has(before) ||
    /^(?:to|not|d|ll|could|may|might|must|would|should|will|never|also|cannot)$/.test(before)
  )
    return
  if (hasModal(copy, at)) return
  const end = pastTimeEnd(copy, at + 2)
  if (end === undefined) return
  const past = pastOf(lemma)

  return {
    fault: 'tense',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end)}”, expected “${past} ${copy.slice(at + 2, end)}”`,
    fixes: [
      replacing(
        copy,
        at,
        at + 1,
        past,
        `“${copy.slice(at + 2, end)}” is a time that is over, which asks for “${past}”.`
      )
    ]
  }
}

/** `could have`, `does he have`, `must, he said, have`. */
function hasModal(copy: Copy, at: number): boolean {
  for (let near = at - 3; near < at; near++) {
    const norm = copy.norm(near)
    if (modals.has(norm) || norm === 'to' || /^(?:did|do|does)$/.test(norm)) return true
  }
  return false
}

/** Index of the last word of a time that is over, if one starts at a word. */
function pastTimeEnd(copy: Copy, at: number): number | undefined {
  if (!copy.joined(at - 1, at)) return
  const norm = copy.norm(at)
  const ends = (index: number) =>
    copy.norm(index + 1) !== "'" &&
    !copy.compound(index) &&
    !copy.capital(index + 1) &&
    (!copy.isWord(index + 1) ||
      /^(?:that|in|at|and|after|before|when|as|by|to|from|for|with|near|how|why|what|during|a|the)$/.test(
        copy.norm(index + 1)
      ))
  const day = norm === 'on' ? at + 1 : at
  // “have opened Sunday” (of a shop) is possible, so only with what follows a date.
  if (weekdays.has(copy.norm(day)) && copy.capital(day))
    return ends(day) && !/^(?:a|the)$/.test(copy.norm(day + 1)) ? day : undefined
  if (norm === 'yesterday') return ends(at) ? at : undefined
  if (
    norm === 'last' &&
    /^(?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      copy.norm(at + 1)
    )
  )
    return ends(at + 1) ? at + 1 : undefined
  const unit = durationEnd(copy, at)
  return unit !== undefined && copy.norm(unit + 1) === 'ago' ? unit + 1 : undefined
}

/** `when it will have teeth`: in English the future is in the other clause. */
export const futureClause: Trigger = {
  words: words('when if once until unless'),
  rule: futureRule
}

/** Before a question in disguise: `asked when he will`, `the day when it will`. */
const asks =
  /^(?:ask|wonder|know|knew|see|say|said|sure|clear|unclear|doubt|question|tell|told|decid|discuss|announc|predict|explain|reveal|matter|day|date|time|moment|year|point|night|week|month|hour|period|era|idea|about|of|on|to|and|or|not|uncertain|unknown|determin|debate|consider|check|find|learn|guess|understand|as|even|only|what|how|where|even|forecast|com(?:e|es|ing)$|came|specif|indicat|certain|remains|is|was|be)/

const subjects = words('it he she they we i this')

function futureRule(copy: Copy, at: number): Fault | undefined {
  const before = copy.before(at)
  const first = copy.startsSentence(at)
  if (!first && before !== ',' && asks.test(before)) return
  const subject = subjectEnd(copy, at + 1)
  if (subject === undefined) return
  const will = copy.norm(subject + 1)
  if (will !== 'will' || !copy.joined(at, subject + 2)) return
  const verb = copy.norm(subject + 2)
  if (
    !/^\p{Ll}+$/u.test(verb) ||
    (/^(?:not|never|also|still|ever|be|have)$/.test(verb) && !/^(?:be|have)$/.test(verb))
  )
    return
  // “if it will help” asks for somebody's will.
  if (copy.norm(at) === 'if' && verb === 'help') return
  const known = verb === 'be' || verb === 'have' || newsVerbs.has(verb)
  if (!known || !hasFuture(copy, at, subject + 1)) return
  if (/^(?:and|or|when|if|how|,)$/.test(copy.norm(at + 1))) return
  const plural =
    /^(?:they|we|you|i)$/.test(copy.norm(subject)) ||
    (/[^su]s$/.test(copy.norm(subject)) && copy.norm(subject) !== 'this' && subject > at + 1)
  const i = copy.norm(subject) === 'i'
  const right =
    verb === 'be' ? (i ? 'am' : plural ? 'are' : 'is') : plural ? verb : thirdPerson(verb)

  return {
    fault: 'tense',
    span: copy.span(subject + 1, subject + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(subject + 1, subject + 2)}” after “${copy.norm(at)}”, expected “${right}”`,
    fixes: [
      replacing(
        copy,
        subject + 1,
        subject + 2,
        right,
        `The future is said already in the other clause; after “${copy.norm(at)}” English has the present, “${right}”.`
      )
    ]
  }
}

/** Index of the last word of a short subject that starts at a word. */
function subjectEnd(copy: Copy, at: number): number | undefined {
  if (subjects.has(copy.norm(at)) && copy.norm(at + 1) === 'will') return at
  if (!/^(?:the|a|an|this|his|her|their|our|its)$/.test(copy.norm(at))) return
  for (let end = at + 1; end <= at + 3; end++) {
    if (!copy.isWord(end) || copy.compound(end)) return
    if (copy.norm(end + 1) === 'will')
      return /(?:es|ed|s)$/.test(copy.norm(end)) && !singularOf.has(copy.norm(end))
        ? undefined
        : end
  }
  return
}

/** Whether another clause of the sentence speaks of the future, or orders something. */
function hasFuture(copy: Copy, at: number, own: number): boolean {
  const start = copy.sentenceStart(at)
  const end = copy.sentenceEnd(at)

  for (let index = start; index < end; index++) {
    if (index === own) continue
    if (/^(?:will|won't|'ll|shall|must|can|cannot|can't)$|'ll$/.test(copy.norm(index))) return true
  }

  return false
}

/** Verbs that are over in a moment, whose limit is `by`: `paid until the end of the month`. */
const momentary = words(`
  paid delivered completed finished submitted published repaid returned refunded signed
  announced decided replaced removed repatriated approved presented handed ready reimbursed settled
`)

/** `will be paid until the end of the month`, as `bis` and `до`. */
export const deadline: Trigger = {words: ['until', 'till'], rule: deadlineRule}

function deadlineRule(copy: Copy, at: number): Fault | undefined {
  const participle = copy.before(at)
  if (!momentary.has(participle) || copy.norm(at - 2) !== 'be') return
  if (!/^(?:will|must|should|shall|to)$/.test(copy.norm(at - 3))) return
  const next = copy.norm(at + 1)
  const date =
    /^(?:the|next|mid|late|early|\d.*)$/.test(next) || months.has(next) || weekdays.has(next)
  if (!date) return

  return {
    fault: 'duration',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “${participle} by”`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        'by',
        `What is “${participle}” is done in a moment, and the latest moment has “by”, not “until”.`
      )
    ]
  }
}

/** `two days outside of surgery`. */
export const outsideOf: Trigger = {words: ['outside'], rule: outsideRule}

function outsideRule(copy: Copy, at: number): Fault | undefined {
  const unit = copy.before(at)
  if (!units.has(unit) || copy.after(at) !== 'of') return
  if (
    !/^(?:surgery|hospital|prison|jail|school|college|university|office|rehab|retirement)$/.test(
      copy.norm(at + 2)
    )
  )
    return
  const number = copy.norm(at - 2)
  if (
    !copy.isNumber(at - 2) &&
    !smallNumbers.has(number) &&
    !/^(?:a|one|few|several)$/.test(number)
  )
    return

  return {
    fault: 'preposition',
    span: copy.span(at, at + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at + 2)}”, expected “out of”`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        'out',
        `“${copy.slice(at - 2, at - 1)}” is the time since it ended, which is “out of”.`
      )
    ]
  }
}
