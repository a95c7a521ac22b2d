import {type Copy, type Fault, replacing} from './copy.js'
import {newsVerbs, thirdPerson} from './verbs.js'

/** Base forms to third persons. */
export const bases: ReadonlyMap<string, string> = new Map(
  [...newsVerbs].map((lemma) => [lemma, thirdPerson(lemma)])
)

export const thirds: ReadonlyMap<string, string> = new Map(
  [...newsVerbs].map((lemma) => [thirdPerson(lemma), lemma])
)

export const singularForms: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ["don't", "doesn't"],
  ["haven't", "hasn't"],
  ["aren't", "isn't"],
  ["weren't", "wasn't"]
])

export const pluralForms: ReadonlyMap<string, string> = new Map(
  [...singularForms].map(([plural, singular]) => [singular, plural])
)

export function fault(
  copy: Copy,
  from: number,
  verb: number,
  right: string,
  rationale: string,
  options: {readonly query?: boolean} = {}
): Fault {
  return {
    fault: 'agreement',
    span: copy.span(from, verb),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(from, verb)}”, expected “${right}”`,
    fixes: [replacing(copy, verb, verb, right, rationale)],
    ...options
  }
}

/** The singular form of a verb that stands in the plural; `undefined` if it does not. */
export function toSingular(norm: string): string | undefined {
  return singularForms.get(norm) ?? bases.get(norm)
}

export function toPlural(norm: string): string | undefined {
  return pluralForms.get(norm) ?? thirds.get(norm)
}
