import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {months, smallNumbers, units, weekdays, words} from './words.js'

const vague = words('several many few two couple')

/** Index of the unit of time in `eight minutes`, `more than three years`, `a few days`. */
export function durationEnd(copy: Copy, at: number): number | undefined {
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
