import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {countables, occupations, people} from './countables.js'
import {groups, pluralsBySingular, singularOf, uncountables} from './nouns.js'
import {newsPasts} from './verbs.js'
import {auxiliaries, modals, nationalities, plainAdjectives, prepositions, words} from './words.js'

const ends = new Set([
  ...auxiliaries,
  ...modals,
  ...prepositions,
  ...words('that which who whose where when because and but or said says must'),
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  ')'
])

/** Whether the noun at a word is the last of its phrase. */
export function isHead(copy: Copy, at: number): boolean {
  if (copy.compound(at) || !copy.isWord(at)) return false
  const next = copy.norm(at + 1)
  return !copy.joined(at, at + 1) || ends.has(next) || newsPasts.has(next)
}

export function fault(
  copy: Copy,
  from: number,
  at: number,
  right: string,
  rationale: string
): Fault {
  return {
    fault: 'noun-number',
    span: copy.span(from, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(from, at)}”, expected “${right}”`,
    fixes: [replacing(copy, at, at, right, rationale)]
  }
}

/** `every employees`, `each countries`: as `todos los`, `каждые`. */
export const everyPlural: Trigger = {words: ['every', 'each'], rule: everyRule}

function everyRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.after(at)
  const singular = singularOf.get(noun)
  if (!singular || !isHead(copy, at + 1) || copy.capital(at + 1)) return
  if (copy.norm(at + 2) === "'" || /^(?:terms|ways)$/.test(noun)) return
  // “gave each agents of …”, “they each changes”: a verb only looks like the plural.
  if (copy.norm(at) === 'each' && /^(?:they|we|you|who|have|had|are|were)$/.test(copy.before(at)))
    return
  return fault(copy, at, at + 1, singular, `“${copy.norm(at)}” takes one: “${singular}”.`)
}

/** `one of the most important city`: as `одним из`, `最…之一`. */
export const oneOfThe: Trigger = {words: ['one'], rule: oneOfRule}

const ofThese = words('the his her its our their these those my your')

function oneOfRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'of' || !ofThese.has(copy.norm(at + 2))) return

  for (let head = at + 3; head <= at + 7 && copy.joined(at, head); head++) {
    const norm = copy.norm(head)
    if (!copy.isWord(head) || copy.compound(head) || copy.capital(head)) return
    if (singularOf.has(norm) || /s$|^(?:people|men|women|children|first|few|last|only)$/.test(norm))
      return
    const plural = pluralsBySingular.get(norm)

    if (plural && isHead(copy, head) && copy.norm(head + 1) !== 'and') {
      if (groups.has(norm)) return
      // “one of the party and …”, “one of the gun”: things in pairs and parts.
      if (head === at + 3 && !people.has(norm) && norm !== 'minister') return
      return fault(
        copy,
        at,
        head,
        plural,
        `“one of ${copy.norm(at + 2)}” picks from several: “${plural}”.`
      )
    }

    if (ends.has(norm)) return
  }

  return
}

/** `many evidence`, `several minister`, `these protester`. */
export const manySingular: Trigger = {
  words: words('many several these those few both various numerous'),
  rule: manyRule
}

function manyRule(copy: Copy, at: number): Fault | undefined {
  let head = at + 1
  while (
    copy.joined(at, head) &&
    head < at + 3 &&
    (plainAdjectives.has(copy.norm(head)) || nationalities.has(copy.norm(head)))
  ) {
    head++
  }
  const noun = copy.norm(head)
  if (!copy.joined(at, head) || !isHead(copy, head) || copy.capital(head)) return
  const quantifier = copy.norm(at)
  const plural = pluralsBySingular.get(noun)

  if (uncountables.has(noun) && quantifier === 'many' && head === at + 1) {
    if (/^(?:as|so|how|too)$/.test(copy.before(at))) return
    return {
      fault: 'noun-number',
      span: copy.span(at, head),
      severity: 'warning',
      reason: `Unexpected “${copy.slice(at, head)}”, expected “much ${noun}”`,
      fixes: [
        replacing(
          copy,
          at,
          at,
          'much',
          `“${noun}” is not counted in English, so it is “much ${noun}”.`
        )
      ]
    }
  }

  if (
    !plural ||
    !(people.has(noun) || noun === 'minister' || (countables.has(noun) && !occupations.has(noun)))
  )
    return
  if (quantifier === 'both' || (quantifier === 'few' && head === at + 1)) {
    if (!people.has(noun) || copy.norm(head + 1) === 'and') return
  }
  if (copy.norm(head + 1) === 'and' || copy.norm(head + 1) === 'or') return
  // “these protester …” may be a compound cut by a mark; a verb cannot be one.
  return fault(copy, at, head, plural, `“${quantifier}” takes several: “${plural}”.`)
}

/** `much people`, `too much journalists`. */
export const muchPlural: Trigger = {words: ['much'], rule: muchRule}

function muchRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.after(at)
  const singular = singularOf.get(noun)
  const counted =
    noun === 'people' ||
    (singular !== undefined && (people.has(singular) || countables.has(singular)))
  if (!counted || !isHead(copy, at + 1) || copy.capital(at + 1)) return
  if (/^(?:very|as|pretty|not)$/.test(copy.before(at)) && prepositions.has(copy.norm(at + 1)))
    return

  return {
    fault: 'noun-number',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 1)}”, expected “many ${noun}”`,
    fixes: [replacing(copy, at, at, 'many', `“${noun}” are counted, so it is “many ${noun}”.`)]
  }
}
