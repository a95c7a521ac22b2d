import {type Copy, type Fault, fixOf, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {prepositions, weekdays, words} from './words.js'

/** Verbs that report. */
const reporting = words(`
  declared announced said stated reported confirmed warned added explained indicated affirmed stressed
  specified noted assured emphasized estimated denounced
`)

const speakers = new Set([
  ...people,
  ...words(`
    ministry minister president government spokesman spokeswoman police company official officials
    agency authorities army court party union bank office committee commission council head director leader
    chief secretary ambassador embassy governor mayor group organization association institute prosecutor
    prosecutors premier chancellor department service
  `)
])

/** `declared on Monday the ministry of finance`: after its words, a speaker and nothing else. */
export const lateSpeaker: Trigger = {words: reporting, rule: speakerRule}

function speakerRule(copy: Copy, at: number): Fault | undefined {
  let day = at + 1
  if (copy.norm(day) === 'on') day++
  if (!weekdays.has(copy.norm(day)) || !/^(?:the|a|an|his|her|its)$/.test(copy.norm(day + 1)))
    return
  const before = copy.norm(at - 1)
  if (copy.joined(at - 1, at) && !/^[,"”’»']$/.test(before)) return
  let end = day + 2
  let speaker = false
  while (copy.joined(at, end) && !/^[.,;:!?"”]$/.test(copy.norm(end)) && end < day + 12) {
    if (end <= day + 4 && speakers.has(copy.norm(end))) speaker = true
    // An object that goes on: “announced on Monday the resignation of …”.
    if (/^(?:that|will|would|to|which)$/.test(copy.norm(end))) return
    end++
  }
  if (!speaker || !/^[.,]$/.test(copy.norm(end))) return
  if (
    /(?:tion|ment|ing|sion|al|ure|ance)$/.test(copy.norm(day + 2)) &&
    copy.norm(day + 2) !== 'government' &&
    copy.norm(day + 2) !== 'commission'
  )
    return
  const words = copy.text.slice(copy.token(at).start, copy.token(day).end)
  const who = copy.slice(day + 1, end - 1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, day + 1)} …”, expected the speaker first`,
    fixes: [
      replacing(
        copy,
        at,
        end - 1,
        `${who} ${words}`,
        `The speaker “${who}” comes before “${words}” in English.`
      )
    ]
  }
}

/** Verbs without an object that English never puts first. */
const intransitive = words(
  'poured arrived died occurred happened erupted emerged disappeared collapsed exploded'
)

/** `Poured floodwater through a hospital`, `Died three people in the blast`: as in Arabic and Spanish. */
export const verbFirst: Trigger = {words: intransitive, rule: verbFirstRule}

function verbFirstRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.capital(at) || !copy.startsSentence(at) || copy.telegraphic(at)) return
  let end = at + 1
  const determined =
    /^(?:the|a|an|three|two|four|five|six|ten|hundreds|thousands|dozens|many|several|another)$/.test(
      copy.norm(end)
    ) || copy.isNumber(end)
  if (copy.compound(end) || (!copy.isWord(end) && !copy.isNumber(end))) return
  while (
    copy.joined(at, end) &&
    copy.isWord(end) &&
    !prepositions.has(copy.norm(end)) &&
    end < at + 5
  )
    end++
  if (copy.isNumber(end)) end++
  while (determined && copy.isWord(end) && !prepositions.has(copy.norm(end)) && end < at + 5) end++
  if (
    end === at + 1 ||
    !prepositions.has(copy.norm(end)) ||
    copy.norm(end) === 'of' ||
    (!determined && end !== at + 2)
  )
    return
  if (
    /ly$/.test(copy.norm(at + 1)) ||
    /^(?:he|she|it|they|when|while|it's)$/.test(copy.norm(at + 1))
  )
    return
  const subject = copy.slice(at + 1, end - 1)
  const first = subject.charAt(0).toUpperCase() + subject.slice(1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end - 1)}”, expected “${first} ${copy.norm(at)}”`,
    fixes: [
      fixOf(
        [{...copy.span(at, end - 1), text: `${first} ${copy.norm(at)}`}],
        `The sentence starts with its verb “${copy.norm(at)}”; in English the subject “${subject}” comes first.`
      )
    ]
  }
}

/** `Announced the ministry that`: a sentence that starts with its reporting verb. */
export const reportFirst: Trigger = {words: reporting, rule: reportFirstRule}

function reportFirstRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.capital(at) || !copy.startsSentence(at) || copy.telegraphic(at)) return
  if (!/^(?:the|a|his|her|its)$/.test(copy.after(at))) return
  let end = at + 2
  let speaker = false
  while (copy.joined(at, end) && copy.isWord(end) && copy.norm(end) !== 'that' && end < at + 8) {
    if (speakers.has(copy.norm(end))) speaker = true
    end++
  }
  if (!speaker || copy.norm(end) !== 'that') return
  const subject = copy.slice(at + 1, end - 1)
  const first = subject.charAt(0).toUpperCase() + subject.slice(1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end - 1)}”, expected “${first} ${copy.norm(at)}”`,
    fixes: [
      fixOf(
        [{...copy.span(at, end - 1), text: `${first} ${copy.norm(at)}`}],
        `The sentence starts with its verb “${copy.norm(at)}”; in English the speaker comes first.`
      )
    ]
  }
}

/** `it exists a`, as `il existe un`, `es gibt`. */
export const itExists: Trigger = {words: ['exists', 'exist'], rule: existsRule}

function existsRule(copy: Copy, at: number): Fault | undefined {
  if (copy.before(at) !== 'it' || !/^(?:a|an|many|several|some|no|two|three)$/.test(copy.after(at)))
    return
  const plural = /^(?:many|several|some|two|three)$/.test(copy.norm(at + 1))
  return {
    fault: 'word-order',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “there ${plural ? 'are' : 'is'}”`,
    fixes: [
      replacing(
        copy,
        at - 1,
        at,
        `there ${plural ? 'are' : 'is'}`,
        '“it exists” has no subject to name; English says that something is with “there”.'
      )
    ]
  }
}
