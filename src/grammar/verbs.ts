import {bit} from '../lexicon/format.js'
import {lexicon} from '../lexicon/index.js'
import {form, inflections} from '../rules/inflect.js'
import {words} from './words.js'

/** Verbs of news, for their forms in the present; those whose base is a past too are left out. */
export const newsVerbs = words(`
  accuse accept admit advise agree allow announce appear apply argue arrive ask attack attend avoid
  become begin behave believe belong break bring build buy call care carry cause change choose claim come
  commit complain consider consist contain continue control cook cover create decide defend demand deny depend
  describe deserve destroy die disagree drink drive earn eat employ enjoy enter exist expect explain export face
  fail fall fear feel fight fill find fish flee fly follow forget get give go grow happen hate hear
  help hide hold hope import include increase insist interpret join keep kill know lack lead learn leave lend
  lie live look lose love make manage mean meet move obey offer open oppose owe own
  pay play prefer prepare pretend produce promise protect prove provide publish receive refuse remain
  remember represent require respect risk run save say see seek seem sell send serve share show sing sit
  sleep smell smoke speak spend stand start stay steal stop study suffer suggest support survive
  swim take talk teach tell think travel try understand use visit vote wait walk want watch wear win
  wish work worry write captain
  achieve acquire adopt agree reopen resume discuss ban launch attract capture celebrate collect compete conclude confirm consult decline
  develop distribute elect establish evacuate examine expand express extend guarantee
  identify implement impose improve inform invest investigate negotiate obtain occupy
  participate perform persuade postpone predict preserve recognize recommend recover reduce
  replace rescue resign resolve restore restrict reveal seize solve strengthen succeed suspend warn
  withdraw
`)

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
  // “shown”, not “showed”: the form that is no past.
  const forms = inflections(lemma, 'v').filter((d) => d.forms & form.participle)
  return (forms.find((d) => !(d.forms & form.past)) ?? forms[0])?.text ?? lemma
}

/** Every past participle of some verbs, each with its lemma. */
export function participlesOf(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>()

  for (const lemma of lemmas) {
    for (const {text, forms} of inflections(lemma, 'v')) {
      if (forms & form.participle) map.set(text, lemma)
    }
  }

  return map
}

/** Every form of some verbs, each with its lemma. */
export function formsOf(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const lemma of lemmas) for (const {text} of inflections(lemma, 'v')) map.set(text, lemma)
  return map
}

/** Pasts of `newsVerbs` that are neither a base form nor spelled as a noun. */
export const newsPasts: ReadonlySet<string> = new Set([...newsVerbs].map(pastOf))

/** Pasts that are not base forms too, with their lemmas: what cannot follow `did`. */
export const pastBases: ReadonlyMap<string, string> = new Map(
  [...newsVerbs, ...words('go see begin have do find feel do')]
    .map((lemma): [string, string] => [pastOf(lemma), lemma])
    .filter(
      ([past, lemma]) =>
        past !== lemma && !newsVerbs.has(past) && !/^(?:saw|felt|fell|lay|wound)$/.test(past)
    )
)

const baseCache = new Map<string, boolean>()

/** Words that are bases and more often something else after `to`. */
const notBases = words('further date better near more less like even well own open clean')

/** Whether a word is the base form of a verb and no noun: `reduce`, not `power`. */
export function isBase(word: string): boolean {
  if (
    newsVerbs.has(word) ||
    /^(?:be|have|do|go|see|deal|act|rule|finance|fund|invest|work|read|play|rest|drink|sign|drive|run|walk|appeal|protest|vote|return|study)$/.test(
      word
    )
  )
    return true
  let known = baseCache.get(word)

  if (known === undefined) {
    const english = lexicon()
    const value = english.value(word)
    known =
      /^[a-z]{3,}$/.test(word) &&
      !/(?:ing|ed|s|ly)$/.test(word) &&
      !notBases.has(word) &&
      (value & bit.lower) !== 0 &&
      (value & bit.possessive) === 0 &&
      inflections(word, 'v').every((d) => english.isCommon(d.text))
    if (baseCache.size < 20_000) baseCache.set(word, known)
  }

  return known
}

/** The forms in -ing of `newsVerbs`. */
export const newsGerunds: ReadonlySet<string> = new Set([...newsVerbs].map(gerund))

/** `cheap` → `cheaper`, `cheapest`. */
export function comparedForm(adjective: string, degree: 'comparative' | 'superlative'): string {
  return inflections(adjective, 'a').find((d) => d.forms & form[degree])?.text ?? adjective
}
