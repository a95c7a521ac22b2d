import {type Copy, type Fault, fixOf, inserting, type Trigger} from './copy.js'
import {countables, occupations} from './countables.js'
import {articleFor} from './indefinite.js'
import {auxiliaries, modals, nationalities, plainAdjectives, stops, words} from './words.js'

/** Bodies and offices of which a story has one, and people who speak for them. */
const offices = words(`
  government ministry army navy embassy president minister chancellor spokesman spokeswoman
  spokesperson committee delegation ambassador prosecutor tribunal
`)

const speakers = words('spokesman spokeswoman spokesperson')

/** Before an office, without telling which one. */
const kinds = words(`
  foreign defense defence interior finance health justice prime central supreme constitutional
  federal regional local ruling deputy national municipal
`)

/** Verbs that follow the subject of a report. */
const reported = words(`
  said says announced declared confirmed denied added explained told warned stated reported
  has had is was will would decided rejected approved adopted accused condemned ordered noted stressed
  refused agreed promised plans
`)

/**
 * A sentence that starts with an office and no article: `Foreign ministry
 * said`, `Government has decided`.
 */
export const bareOffice: Trigger = {words: offices, rule: officeRule}

function officeRule(copy: Copy, at: number): Fault | undefined {
  if (!reported.has(copy.after(at)) || copy.telegraphic(at) || copy.compound(at)) return
  let first = at
  while (
    copy.joined(first - 1, at) &&
    (kinds.has(copy.norm(first - 1)) || nationalities.has(copy.norm(first - 1)))
  ) {
    first--
  }
  if (!copy.startsSentence(first) || copy.compound(first)) return
  // “President said”; but “President Said” is a man, and “Prime Minister Will …”.
  if (copy.capital(at + 1)) return
  const article = speakers.has(copy.norm(at)) ? 'A' : 'The'
  const opening = copy.token(first)
  const proper = nationalities.has(opening.norm) || (first !== at && copy.capital(at))
  const word = proper ? opening.text : opening.norm

  return {
    fault: 'missing-article',
    span: copy.span(first, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first, at)}” without an article, expected “${article} ${word}”`,
    fixes: [
      fixOf(
        [{start: opening.start, end: opening.end, text: `${article} ${word}`}],
        `The sentence starts with the office “${copy.slice(first, at)}”, which has no article.`
      )
    ]
  }
}

/** Names that have an article wherever they are not before another noun; the last word is the trigger. */
const named: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    states: ['united', 'gulf', 'baltic'],
    kingdom: ['united'],
    nations: ['united'],
    union: ['european', 'soviet', 'african'],
    republic: ['czech', 'dominican'],
    emirates: ['arab'],
    east: ['middle'],
    house: ['white'],
    netherlands: [],
    philippines: [],
    kremlin: [],
    pentagon: [],
    balkans: [],
    caucasus: [],
    maldives: [],
    bahamas: [],
    bundestag: [],
    knesset: [],
    louvre: [],
    vatican: [],
    war: ['cold'],
    revolution: ['cultural']
  })
)

const beforeName = words(
  'in of from to by with against for between at into throughout across within outside'
)

/** A name that has an article always: `in United States`, `of European Union`. */
export const bareName: Trigger = {words: named.keys(), rule: nameRule}

function nameRule(copy: Copy, at: number): Fault | undefined {
  const firsts = named.get(copy.norm(at)) ?? []
  // Translation keeps the capital of the first word only: `of Cultural revolution`.
  const proper = copy.capital(at) || (firsts.length > 0 && copy.norm(at) === 'revolution')
  if (!proper || copy.telegraphic(at) || copy.compound(at)) return
  let first = at
  if (firsts.length > 0) {
    if (!firsts.includes(copy.before(at)) || !copy.capital(at - 1)) return
    first = at - (copy.norm(at) === 'emirates' ? 2 : 1)
  }
  const next = copy.norm(at + 1)
  if (copy.joined(at, at + 1) && !stops.has(next) && !nameEnds.has(next)) return
  if (!beforeName.has(copy.before(first)) || copy.capital(first - 1)) return
  // “from United States to …” in a list of names; “University of United States” is no name.
  if (copy.norm(at) === 'union' && next === 'of') return

  return {
    fault: 'missing-article',
    span: copy.span(first, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first, at)}” without an article, expected “the”`,
    fixes: [
      inserting(
        copy,
        first,
        'the ',
        `“${copy.slice(first, at)}” has “the” after “${copy.norm(first - 1)}”, as it is not part of a longer name.`
      )
    ]
  }
}

const nameEnds = new Set([
  ...auxiliaries,
  ...modals,
  ...words(
    'and or but in on at to for from with by after before during since that which who as when while said'
  )
])

const copulas = words('is was be been become became becomes remains remained')

/** `she is teacher`, `works as engineer`: what somebody does has an article. */
export const bareOccupation: Trigger = {words: occupations, rule: occupationRule}

const occupationEnds = new Set([
  ...words('in at from who with for when until before after but by on since'),
  '.',
  ',',
  ';'
])

const worksAs = words('work works worked working')

function occupationRule(copy: Copy, at: number): Fault | undefined {
  if (copy.capital(at) || copy.telegraphic(at) || copy.compound(at)) return
  if (!occupationEnds.has(copy.norm(at + 1)) || !copy.joined(at, at + 1)) return
  let first = at
  while (
    copy.joined(first - 1, at) &&
    (plainAdjectives.has(copy.norm(first - 1)) || nationalities.has(copy.norm(first - 1)))
  ) {
    first--
  }
  const lead = copy.before(first)
  const works = lead === 'as' && worksAs.has(copy.norm(first - 2))
  if (!works && !copulas.has(lead)) return
  // “What he was, teacher or preacher …” has no plain subject before the verb.
  if (!works && !/^(?:he|she|who|\p{L}+)$/u.test(copy.before(first - 1))) return
  const article = articleFor(copy, first) ?? (copy.norm(first).startsWith('h') ? 'a' : undefined)
  if (!article) return
  const phrase = copy.slice(first, at)

  return {
    fault: 'missing-article',
    span: copy.span(first, at),
    severity: 'warning',
    reason: `Unexpected “${lead} ${phrase}”, expected “${lead} ${article} ${phrase}”`,
    fixes: [
      inserting(
        copy,
        first,
        `${article} `,
        `“${phrase}” after “${lead}” is an occupation, which has an article.`
      )
    ]
  }
}

/** Beside what is counted: heads of something, and craft, whose plural looks the same. */
const subjects = new Set([
  ...countables,
  ...words('spacecraft aircraft owner founder leader head director driver mayor governor')
])

/** `European spacecraft that had been silent`, `Owner of the shop`: a sentence that starts bare. */
export const bareSubject: Trigger = {words: subjects, rule: subjectRule}

function subjectRule(copy: Copy, at: number): Fault | undefined {
  const next = copy.after(at)
  const relative = /^(?:that|which|who)$/.test(next)
  if ((!relative && next !== 'of') || copy.telegraphic(at) || copy.compound(at)) return
  const adjective = nationalities.has(copy.before(at)) || plainAdjectives.has(copy.before(at))
  const first = adjective ? at - 1 : at
  if (!copy.startsSentence(first) || !copy.capital(first) || copy.compound(first)) return
  if (copy.capital(at + 1) || (adjective && copy.capital(at))) return
  if (next === 'of' && !/^(?:the|a|an|this|that)$/.test(copy.norm(at + 2))) return
  const indefinite = articleFor(copy, first) ?? 'a'
  const article = next === 'of' ? 'The' : indefinite === 'an' ? 'An' : 'A'
  const opening = copy.token(first)
  const word = nationalities.has(opening.norm) ? opening.text : opening.norm

  return {
    fault: 'missing-article',
    span: copy.span(first, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first, at)}” without an article, expected “${article} ${word}”`,
    fixes: [
      fixOf(
        [{start: opening.start, end: opening.end, text: `${article} ${word}`}],
        `“${copy.norm(at)}” is counted, and the sentence starts with it without an article.`
      )
    ]
  }
}
