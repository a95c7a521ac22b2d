import {lexicon} from '../lexicon/index.js'
import {form, inflections} from '../rules/inflect.js'
import {complementIs, determinersOrPossessives} from './complement.js'
import {type Copy, type Fault, fixOf, removing, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {singularOf} from './nouns.js'
import {type Valency, valencies} from './valency.js'
import {gerund, newsVerbs} from './verbs.js'
import {modals, subjectPronouns, words} from './words.js'

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
