import {lexicon} from '../lexicon/index.js'
import {form, inflections} from '../rules/inflect.js'
import {type Copy, type Fault, fixOf, removing, replacing, type Trigger} from './copy.js'
import {people, places} from './countables.js'
import {countries} from './definite.js'
import {singularOf} from './nouns.js'
import {type Complement, type Valency, valencies} from './valency.js'
import {gerund, newsVerbs} from './verbs.js'
import {
  determiners,
  modals,
  months,
  possessives,
  subjectPronouns,
  weekdays,
  words
} from './words.js'

interface Entry extends Valency {
  /** The form is a base or third person that may be a noun: `a fear of the dark`. */
  readonly doubtful: boolean
}

const byHead = new Map<string, Entry[]>()

for (const valency of valencies) {
  const {head} = valency
  const forms = head.startsWith('~')
    ? inflections(head.slice(1), 'v')
    : [{text: head, forms: form.past}]

  for (const {text, forms: bits} of forms) {
    const entries = byHead.get(text) ?? []
    entries.push({...valency, doubtful: (bits & (form.base | form.s)) !== 0})
    byHead.set(text, entries)
  }
}

/** Verbs whose base form, or third person, is no noun. */
const neverNouns = words(`
  participate accuse convict acquit depend rely insist consist discuss describe emphasize enter
  resemble inform assure notify remind obey suffer recover prevent prohibit abstain protect
  arrive apologize succeed specialize belong refer comply cooperate collide oppose marry originate
  exempt deprive dispose contribute threaten listen differ defend resign retire withdraw expel dismiss
  surround disappoint mention attend
`)

const determinersOrPossessives = new Set([...determiners, ...possessives])
const persons = words('me him us them reporters journalists parliament lawmakers police')
const personNouns = words(
  'press media public police parliament president minister newspaper agency court judge'
)
const buildings = new Set([
  ...[...places].filter((place) => place !== 'ministry'),
  ...words(
    'room house school church office hospital court country city town territory square parliament shop car plane bus train flat compound park area building city airport'
  )
])
const events = words(
  'meeting ceremony conference summit funeral wedding event concert match class session rally talks'
)
const crimes = words(
  'murder manslaughter theft fraud corruption treason espionage terrorism rape assault robbery bribery genocide torture embezzlement kidnapping perjury blasphemy arson extortion spying homicide'
)
const diseases = words(
  'cancer depression diabetes malaria asthma hunger malnutrition anxiety insomnia dementia pneumonia cholera trauma stress pain'
)

/** Verbs for the test of an infinitive, beside those of news. */
const otherVerbs = words(
  'be have do get deal act compete concentrate finance fund operate conspire evade bribe embezzle launder spy rape abuse assault murder violate mislead smuggle divert'
)

/** `accused to have`, `participate to the`, `depends of`. */
export const valency: Trigger = {words: byHead.keys(), rule: valencyRule}

function valencyRule(copy: Copy, at: number): Fault | undefined {
  const wrong = copy.after(at)
  const head = copy.norm(at)

  for (const entry of byHead.get(head) ?? []) {
    if (entry.wrong !== wrong || copy.compound(at) || copy.compound(at + 1)) continue
    if (entry.unlessBefore.has(copy.before(at)) || determinersOrPossessives.has(copy.before(at)))
      continue
    if (entry.doubtful && !isVerb(copy, at, entry.head.slice(1))) continue
    if (entry.unless.has(copy.norm(at + 2)) || entry.unless.has(copy.norm(at + 3))) continue
    if (!complementIs(copy, at + 2, entry.complement)) continue
    // “the story told to him”: a participle, not a verb with its subject.
    if (entry.complement === 'person' && !hasSubject(copy, at)) continue
    return repaired(copy, at, entry)
  }

  return
}

/** Whether a past has its subject, or an auxiliary, right before it. */
function hasSubject(copy: Copy, at: number): boolean {
  const before = copy.before(at)
  return (
    !/(?:ed|told)$/.test(copy.norm(at)) ||
    subjectPronouns.has(before) ||
    people.has(before) ||
    singularOf.has(before) ||
    /^(?:has|have|had|and|later|also|minister|president)$/.test(before) ||
    copy.capital(at - 1)
  )
}

/** Whether a form that may be a noun is a verb, by the word before it. */
function isVerb(copy: Copy, at: number, lemma: string): boolean {
  if (neverNouns.has(lemma)) return true
  const before = copy.before(at)
  return (
    before === 'to' ||
    modals.has(before) ||
    /^(?:i|you|we|they|he|she|it|who|not|don't|doesn't|didn't)$/.test(before)
  )
}

function complementIs(copy: Copy, at: number, complement: Complement): boolean {
  const norm = copy.norm(at)
  const next = copy.norm(at + 1)
  if (!copy.joined(at - 1, at) || (copy.token(at).kind === 'mark' && complement !== 'any'))
    return false
  const determined = determinersOrPossessives.has(norm)
  const name = copy.capital(at) && !weekdays.has(norm) && !months.has(norm)

  switch (complement) {
    case 'any':
      return copy.isWord(at)
    case 'phrase':
      return (
        (determined &&
          !(
            norm === 'that' ||
            norm === 'all' ||
            norm === 'more' ||
            norm === 'no' ||
            norm === 'which' ||
            norm === 'whose' ||
            norm === 'what'
          )) ||
        name
      )
    case 'infinitive':
      return isInfinitive(norm)
    case 'gerund':
      return (
        /^\p{Ll}{2,}ing$/u.test(norm) &&
        !/^(?:thing|anything|nothing|something|everything|spring|morning|evening|king|building|meeting)$/.test(
          norm
        )
      )
    case 'name':
      return name
    case 'person':
      return persons.has(norm) || (determined && personNouns.has(next))
    case 'place':
      return (
        (determined && buildings.has(next)) ||
        (name && lexicon().isProper(norm) && !copy.capital(at + 1))
      )
    case 'event':
      return determined && (events.has(next) || events.has(copy.norm(at + 2)))
    case 'question':
      return (
        /^questions?$/.test(norm) ||
        (determined && /^questions?$/.test(next)) ||
        norm === 'reporters'
      )
    case 'crime':
      return crimes.has(norm)
    case 'disease':
      return diseases.has(norm)
  }
}

function isInfinitive(norm: string): boolean {
  return newsVerbs.has(norm) || otherVerbs.has(norm)
}

function repaired(copy: Copy, at: number, {right: usual, wrong, head: lemma}: Entry): Fault {
  const head = copy.norm(at)
  // One arrives “at” a building and “in” a town.
  const right = lemma === '~arrive' && copy.capital(at + 2) ? 'in' : usual
  const base = {
    fault: 'preposition',
    span: copy.span(at, at + 1),
    severity: 'warning' as const
  }

  if (right.endsWith('+ing')) {
    const preposition = right.slice(0, -4)
    const rationale = `English has “${head} ${preposition}” and a form in -ing, not “${head} to”.`
    const verb = copy.norm(at + 2)
    // “accused to have helped” is “of helping”.
    const perfect = verb === 'have' && /(?:ed|n|t|d)$/.test(copy.norm(at + 3))
    const participle = copy.norm(at + 3)
    const helped = perfect ? lemmaOf(participle) : undefined
    const span = copy.span(at + 1, helped ? at + 3 : at + 2)
    const having = fixOf(
      [{...copy.span(at + 1, at + 2), text: `${preposition} ${gerund(verb)}`}],
      rationale
    )
    return {
      ...base,
      span: copy.span(at, helped ? at + 3 : at + 2),
      reason: `Unexpected “${head} to ${verb}”, expected “${head} ${preposition} ${helped ? gerund(helped) : gerund(verb)}”`,
      fixes: helped
        ? [fixOf([{...span, text: `${preposition} ${gerund(helped)}`}], rationale), having]
        : [having]
    }
  }

  if (right === '') {
    return {
      ...base,
      reason: `Unexpected “${head} ${wrong}”, expected “${head}”`,
      fixes: [
        removing(copy, at + 1, at + 1, `“${head}” has its object without a preposition in English.`)
      ]
    }
  }

  return {
    ...base,
    reason: `Unexpected “${head} ${wrong}”, expected “${head} ${right}”`,
    fixes: [
      replacing(
        copy,
        at + 1,
        at + 1,
        right,
        `English has “${head} ${right}” before “${copy.norm(at + 2)}”, not “${head} ${wrong}”.`
      )
    ]
  }
}

/** The verb of a participle, if it is one of those we can name. */
function lemmaOf(participle: string): string | undefined {
  for (const lemma of newsVerbs) {
    if (inflections(lemma, 'v').some((d) => d.text === participle && d.forms & form.participle))
      return lemma
  }

  for (const stem of [participle.slice(0, -2), participle.slice(0, -1), participle.slice(0, -3)]) {
    if (!/ed$/.test(participle) || stem.length < 3 || !lexicon().isCommon(stem)) continue
    if (inflections(stem, 'v').some((d) => d.text === participle)) return stem
  }

  return
}

/** `told to him` is good English after a noun (`the story told to him`). */
export const addition: Trigger = {
  words: words('add adds added adding'),
  rule: additionRule
}

const sums = words('price cost bill total value debt budget tax fee salary burden')

/** `adds $9,300 at the price`, as `ajoute … au prix`. */
function additionRule(copy: Copy, at: number): Fault | undefined {
  for (let index = at + 1; index <= at + 8 && copy.joined(at, index); index++) {
    const norm = copy.norm(index)
    if (norm !== 'at' && norm !== 'on') continue
    if (norm === 'on' || !determinersOrPossessives.has(copy.norm(index + 1))) return
    if (!sums.has(copy.norm(index + 2))) return
    if (!hasNumber(copy, at, index)) return
    return {
      fault: 'preposition',
      span: copy.span(index, index + 2),
      severity: 'warning',
      reason: `Unexpected “${copy.slice(index, index + 2)}”, expected “to ${copy.slice(index + 1, index + 2)}”`,
      fixes: [
        replacing(
          copy,
          index,
          index,
          'to',
          `What “${copy.norm(at)}” adds, it adds “to” a ${copy.norm(index + 2)}.`
        )
      ]
    }
  }

  return
}

function hasNumber(copy: Copy, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (copy.isNumber(index)) return true
  return false
}

/** `bought its gas at Russia’s Gazprom`, as `у`, `bei`: one buys from a company. */
export const purchase: Trigger = {
  words: words('buy buys bought buying purchase purchased import imports imported borrow borrowed'),
  rule: purchaseRule
}

function purchaseRule(copy: Copy, verb: number): Fault | undefined {
  for (let at = verb + 1; at <= verb + 8 && copy.joined(verb, at) && copy.isWord(at); at++) {
    if (copy.norm(at) !== 'at') continue
    // A country's, with a name after it: elsewhere “at” may be the place of a shop.
    const country = copy.norm(at + 1)
    if (!country.endsWith("'s") || !countries.has(country.slice(0, -2)) || !copy.capital(at + 2))
      return

    return {
      fault: 'preposition',
      span: copy.span(at, at + 2),
      severity: 'warning',
      reason: `Unexpected “${copy.slice(at, at + 2)}”, expected “from”`,
      fixes: [
        replacing(
          copy,
          at,
          at,
          'from',
          `“${copy.slice(at + 1, at + 2)}” sells what is bought, and one buys “from” a seller.`
        )
      ]
    }
  }

  return
}

/** Things that one is on, and the articles before them: `left in a stretcher`. */
const carriers: ReadonlyMap<string, readonly [wrong: string, right: string]> = new Map([
  ['stretcher', ['in', 'on']],
  ['internet', ['in', 'on']],
  ['motorcycle', ['in', 'on']],
  ['motorbike', ['in', 'on']],
  ['bicycle', ['in', 'on']],
  ['scooter', ['in', 'on']],
  ['floor', ['in', 'on']]
])

export const carrier: Trigger = {words: carriers.keys(), rule: carrierRule}

function carrierRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.norm(at)
  const [wrong, right] = carriers.get(noun) ?? ['', '']
  if (noun === 'floor') {
    // Only the storeys: “holes in the floor” is good English.
    if (
      !/^(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top)$/.test(
        copy.before(at)
      )
    )
      return
  }
  const first = noun === 'floor' ? at - 2 : at - 1
  if (!/^(?:a|the)$/.test(copy.norm(first)) || copy.norm(first - 1) !== wrong) return
  if (!/^(?:floor|internet|stretcher)$/.test(noun) && !/^[.,;]$/.test(copy.norm(at + 1))) return
  // “invest in the internet”, “interest in a motorcycle”.
  if (
    /^(?:invest|invested|investing|interest|interested|believe|believed|trust|confidence|engine|part|parts|role|sits|change|changes|motor|hole|faith|investment|investments)$/.test(
      copy.before(first - 1)
    )
  )
    return
  if (copy.compound(at) || (copy.isWord(at + 1) && copy.capital(at + 1))) return

  return {
    fault: 'preposition',
    span: copy.span(first - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first - 1, at)}”, expected “${right} ${copy.slice(first, at)}”`,
    fixes: [
      replacing(
        copy,
        first - 1,
        first - 1,
        right,
        `One is “${right}” a ${noun} in English, not “${wrong}” it.`
      )
    ]
  }
}
