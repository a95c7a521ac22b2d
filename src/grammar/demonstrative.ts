import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {countables, people} from './countables.js'
import {singularOf} from './nouns.js'
import {bases, fault, pluralForms, thirds} from './verb-number.js'
import {newsPasts} from './verbs.js'
import {auxiliaries, conjunctions, measures, modals, prepositions, smallNumbers} from './words.js'

/** `there is many`, `there was two`; out of quotations. */
export const existential: Trigger = {words: ['there'], rule: existentialRule}

function existentialRule(copy: Copy, at: number): Fault | undefined {
  const verb = at + 1
  const norm = copy.after(at)
  const plural = pluralForms.get(norm)
  const next = copy.norm(at + 2)
  if (!plural || !copy.joined(at, at + 3) || copy.quoted(at) || !/^(?:is|was|has)$/.test(norm))
    return
  if (norm === 'has') return
  const noun = copy.norm(at + 3)
  const many =
    (/^(?:many|several|few|these|those)$/.test(next) && noun !== 'a' && noun !== 'or') ||
    ((smallNumbers.has(next) || (copy.isNumber(at + 2) && next !== '1')) &&
      (singularOf.has(noun) || noun === 'people') &&
      !measures.has(noun))
  if (!many || copy.compound(at + 2)) return
  return fault(
    copy,
    at,
    verb,
    plural,
    `“${copy.slice(at + 2, at + 3)}” is plural, so “there” takes “${plural}”.`
  )
}

/** `That teams' generosity`, `this measures`. */
export const demonstrative: Trigger = {words: ['this', 'that'], rule: demonstrativeRule}

function demonstrativeRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.after(at)
  const singular = singularOf.get(noun)
  if (!singular && noun !== 'people') return
  if (copy.compound(at + 1) || copy.capital(at + 1)) return
  const next = copy.norm(at + 2)
  const possessive = next === "'" && !copy.token(at + 2).spaced && copy.isWord(at + 3)
  const that = copy.norm(at) === 'that'

  // “said that teams …” is a conjunction; at the start of a sentence it hardly is.
  if (that && !(copy.startsSentence(at) && possessive)) return
  // “That players’ wages rise is known”: a clause; a past after the noun makes a sentence.
  if (that && !newsPasts.has(copy.norm(at + 4)) && !/ed$|^was$/.test(copy.norm(at + 4))) return
  if (!that && !possessive) {
    if (bases.has(noun) || thirds.has(noun)) return
    const ends =
      auxiliaries.has(next) ||
      modals.has(next) ||
      /^[.,;]$/.test(next) ||
      conjunctions.has(next) ||
      /^(?:in|of|for|to|from|with)$/.test(next)
    if (
      !ends ||
      (!(singular && (people.has(singular) || countables.has(singular))) && noun !== 'people')
    )
      return
    // “All this people know”; “this means”.
    if (/^(?:all|like|do|does|did)$/.test(copy.before(at))) return
    if (prepositions.has(copy.before(at)) && copy.startsSentence(at - 1)) return
  }

  const right = that ? 'those' : 'these'
  return {
    fault: 'agreement',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 1)}”, expected “${right}”`,
    fixes: [
      replacing(copy, at, at, right, `“${noun}” is plural, so the word before it is “${right}”.`)
    ]
  }
}
