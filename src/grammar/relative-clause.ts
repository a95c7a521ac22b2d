import type {Copy, Fault, Trigger} from './copy.js'
import {people} from './countables.js'
import {phraseStart} from './noun-phrase.js'
import {groups, pluralPeople, pluralsBySingular} from './nouns.js'
import {singularPronouns} from './singular-subject.js'
import {fault, thirds, toPlural, toSingular} from './verb-number.js'
import {prepositions} from './words.js'

/** `anyone who ask`, `a man who live`, `people who works`, `one of the few women who captains`. */
export const relativeClause: Trigger = {words: ['who', 'which'], rule: relativeRule}

function relativeRule(copy: Copy, at: number): Fault | undefined {
  const verb = at + 1
  if (!copy.joined(at, verb) || !copy.isWord(verb) || copy.compound(verb)) return
  const norm = copy.norm(verb)
  const apposed = copy.before(at) === ',' && copy.isWord(at - 2)
  const noun = apposed ? at - 2 : at - 1
  const antecedent = copy.norm(noun)
  const singular = toSingular(norm)

  if (copy.norm(at) === 'which') return singular ? whichRule(copy, at, singular) : undefined

  if (singular) {
    const one =
      (!apposed && singularPronouns.has(antecedent) && !/^s?he$/.test(antecedent)) ||
      isSingular(copy, noun, apposed)
    // “the person who do you think”, “who have …” after “one of those”.
    if (!one || /^(?:i|you|we|they|he|she|it)$/.test(copy.after(verb))) return
    return fault(
      copy,
      at - 1,
      verb,
      singular,
      `“${antecedent}” is one, so the verb after “who” is “${singular}”.`
    )
  }

  const plural = toPlural(norm)
  if (!plural || !pluralPeople.has(antecedent) || antecedent === 'police') return
  const first = phraseStart(copy, noun)
  const one = /^(?:one|member|part|leader|head|son|daughter|mother|father|friend|wife)$/
  const partOf =
    copy.before(first) === 'of' ||
    copy.norm(first) === 'of' ||
    one.test(copy.norm(first - 2)) ||
    prepositions.has(copy.before(first))
  // “one of the people who is …” is in good papers; “who captains” is not.
  const few = copy.norm(first) === 'the' && copy.slice(first, at).includes('few')
  if (partOf && !(few && thirds.has(norm))) return
  if (copy.before(noun) === 'and' || copy.before(first) === 'and') return
  if (apposed && !copy.startsSentence(first)) return
  return fault(
    copy,
    at - 1,
    verb,
    plural,
    `“${antecedent}” are several, so the verb after “who” is “${plural}”.`
  )
}

/** `a company which make cars`: one thing, and no group. */
function whichRule(copy: Copy, at: number, singular: string): Fault | undefined {
  const noun = copy.before(at)
  const first = phraseStart(copy, at - 1)
  if (!pluralsBySingular.has(noun) || groups.has(noun) || !copy.startsSentence(first)) return
  if (!/^(?:a|an|the|this|that)$/.test(copy.norm(first)) || copy.norm(at + 1) === 'were') return
  return fault(
    copy,
    at - 1,
    at + 1,
    singular,
    `“${noun}” is one, so the verb after “which” is “${singular}”.`
  )
}

/** Whether `a`, `every` or `each` and a noun for one person end at a word. */
function isSingular(copy: Copy, at: number, definite: boolean): boolean {
  if (!people.has(copy.norm(at)) || copy.compound(at)) return false
  const first = phraseStart(copy, at)
  if (definite) return copy.norm(first) === 'the' && copy.startsSentence(first)
  return /^(?:a|an|every|each)$/.test(copy.norm(first)) && !/^(?:of|and)$/.test(copy.before(first))
}
