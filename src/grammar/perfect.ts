import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {durationEnd} from './duration.js'
import {newsGerunds, newsVerbs, participlesOf, pastOf} from './verbs.js'
import {modals, months, weekdays, words} from './words.js'

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
