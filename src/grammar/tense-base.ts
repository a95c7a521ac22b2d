import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {groups, pluralsBySingular} from './nouns.js'
import {pastOf, thirdPerson} from './verbs.js'
import {modals, nationalities, plainAdjectives, words} from './words.js'

/** Base forms that are no nouns, so that after a singular subject they can only be verbs in the wrong form. */
const bases = words(`
  accept accuse achieve acquire admit adopt agree allow announce appear apply argue arrive arrest ask
  become begin believe bring build buy choose collect come confirm consider contain continue
  create decide deny describe destroy develop die discover elect escape evacuate exist explain fall find flee
  follow forget get give go happen hear include inform injure inspect insist join keep kill know lose make
  meet negotiate obtain occupy occur participate pay prevent produce provide reach receive
  recover refuse reject release remain remove require rescue save say see seem sell send shoot show sign
  speak steal suffer suggest take teach tell think threaten understand warn win write
`)

/** Auxiliaries of several, looked at after an apposition only. */
const auxiliaries: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ['are', 'is'],
  ['were', 'was']
])

/** What follows a verb and hardly a noun. */
const after = words(
  'the a an his her its their that to in on at from with contact him them it two three four five several many about for into by he she they'
)

/** `The probe, launched in 2021, lose contact`, `The suspect flee to the hills`: as in Chinese. */
export const uninflected: Trigger = {words: [...bases, ...auxiliaries.keys()], rule}

function rule(copy: Copy, at: number): Fault | undefined {
  if (copy.telegraphic(at) || copy.compound(at) || copy.capital(at) || copy.quoted(at)) return
  if (!after.has(copy.after(at)) && !auxiliaries.has(copy.norm(at))) return
  const subject = copy.norm(at - 1) === ',' ? beforeApposition(copy, at - 1) : at - 1
  if (subject === undefined || !isSingularSubject(copy, subject)) return
  const verb = copy.norm(at)
  const auxiliary = auxiliaries.get(verb)
  if (auxiliary && (copy.norm(at - 1) !== ',' || groups.has(copy.norm(subject)))) return
  const past = auxiliary ?? pastOf(verb)
  const third = auxiliary ?? thirdPerson(verb)
  const name = copy.slice(copy.sentenceStart(subject), subject)
  const rationale = auxiliary
    ? `The subject “${name}” is one, so its verb is “${auxiliary}”.`
    : `The subject “${name}” is one, and “${verb}” is the form for several; news is told in the past.`

  return {
    fault: 'tense',
    span: copy.span(at),
    severity: 'warning',
    reason: `Unexpected “${verb}” after “${copy.norm(subject)}”, expected “${auxiliary ?? `${past}” or “${third}`}”`,
    fixes: auxiliary
      ? [replacing(copy, at, at, auxiliary, rationale)]
      : [replacing(copy, at, at, past, rationale), replacing(copy, at, at, third, rationale)]
  }
}

/** Index of the last word before `, launched in 2021,` that ends at a comma. */
function beforeApposition(copy: Copy, comma: number): number | undefined {
  for (let index = comma - 1; index > comma - 20 && copy.joined(index, comma); index--) {
    const norm = copy.norm(index)
    if (
      /^[.;:?!"“”]$/.test(norm) ||
      modals.has(norm) ||
      /^(?:let|did|does|do|help|makes|made)$/.test(norm)
    )
      return
    if (norm !== ',') continue
    // A participle or a relative after the comma: no list of verbs.
    return /ed$|^(?:who|which|built|born|known|led|held|made|founded|seen|run)$/.test(
      copy.norm(index + 1)
    )
      ? index - 1
      : undefined
  }

  return
}

/** Whether `The`, adjectives and a noun for one are all there is from the start of the sentence. */
function isSingularSubject(copy: Copy, at: number): boolean {
  const noun = copy.norm(at)
  if (!pluralsBySingular.has(noun) && !people.has(noun)) return false
  let first = at - 1
  while (
    copy.joined(first, at) &&
    at - first < 4 &&
    (copy.capital(first) ||
      plainAdjectives.has(copy.norm(first)) ||
      nationalities.has(copy.norm(first))) &&
    !copy.startsSentence(first)
  ) {
    first--
  }
  return /^(?:the|a|an|his|her|their)$/.test(copy.norm(first)) && copy.startsSentence(first)
}
