import {form, inflections} from '../rules/inflect.js'

function formOf(lemma: string, bit: number): string {
  return inflections(lemma, 'v').find((d) => d.forms & bit)?.text ?? lemma
}

/** The form that goes with `he`: `ask` → `asks`. */
export function thirdPerson(lemma: string): string {
  return formOf(lemma, form.s)
}

/** The form in `-ing`. */
export function gerund(lemma: string): string {
  return formOf(lemma, form.ing)
}

/** The simple past. */
export function pastOf(lemma: string): string {
  return formOf(lemma, form.past)
}

/** The past participle. */
export function participleOf(lemma: string): string {
  return formOf(lemma, form.participle)
}

/** Every form of some verbs, each with its lemma. */
export function formsOf(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const lemma of lemmas) for (const {text} of inflections(lemma, 'v')) map.set(text, lemma)
  return map
}
