import {bit} from '../lexicon/format.js'
import {lexicon} from '../lexicon/index.js'
import type {Copy, Fault} from './copy.js'
import {isPlural, phraseStart} from './noun-phrase.js'
import {groups, pluralsBySingular} from './nouns.js'
import {fault, pluralForms, singularForms} from './verb-number.js'
import {words} from './words.js'

/**
 * `The streets of the capital was`, `The price of the tickets have`: the verb
 * goes with the noun before `of`, and translation makes it go with the nearer.
 */
export function headRule(copy: Copy, verb: number): Fault | undefined {
  const near = verb - 1
  // Most verbs have no “of” before them, and the rest costs more.
  if (![2, 3, 4, 5].some((back) => copy.norm(verb - back) === 'of')) return
  const norm = copy.norm(verb)
  const first = phraseStart(copy, near)
  if (copy.before(first) !== 'of' || copy.quoted(verb)) return
  const head = first - 2
  const start = phraseStart(copy, head)
  if (start === head || !copy.startsSentence(start) || copy.norm(start) !== 'the') return
  const nearPlural = isPlural(copy, near)
  const nearSingular =
    (pluralsBySingular.has(copy.norm(near)) || isMass(copy, near)) && !copy.compound(near)
  const headNoun = copy.norm(head)
  const plural = pluralForms.get(norm)

  if (plural && nearSingular && isPlural(copy, head) && !/^(?:thirds|rest|lots)$/.test(headNoun)) {
    return fault(
      copy,
      head,
      verb,
      plural,
      `The subject is “${copy.slice(start, head)}”, so its verb is “${plural}”.`
    )
  }

  const singular = singularForms.get(norm)
  if (
    singular &&
    nearPlural &&
    pluralsBySingular.has(headNoun) &&
    (!groups.has(headNoun) || headNoun === 'number') &&
    !partly.has(headNoun)
  ) {
    return fault(
      copy,
      head,
      verb,
      singular,
      `The subject is “${copy.slice(start, head)}”, so its verb is “${singular}”.`
    )
  }

  return
}

/** Whether a word is a noun that we do not know, and no plural: `the prices of bread`. */
function isMass(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  return (
    !copy.capital(at) &&
    copy.norm(at - 1) === 'of' &&
    !norm.endsWith('s') &&
    (lexicon().value(norm) & bit.possessive) !== 0
  )
}

/** Nouns for a part, whose verb goes with the whole: `the range of options are`. */
const partly = words('part class kind type line way set mass wave fund generation')
