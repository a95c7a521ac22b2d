import {type Copy, type Fault, removing, replacing, type Trigger} from './copy.js'
import {countables, occupations, people} from './countables.js'
import {groups, pluralsBySingular, singularOf, uncountables} from './nouns.js'
import {newsPasts} from './verbs.js'
import {
  auxiliaries,
  modals,
  nationalities,
  plainAdjectives,
  prepositions,
  smallNumbers,
  units,
  words
} from './words.js'

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
function isHead(copy: Copy, at: number): boolean {
  if (copy.compound(at) || !copy.isWord(at)) return false
  const next = copy.norm(at + 1)
  return !copy.joined(at, at + 1) || ends.has(next) || newsPasts.has(next)
}

function fault(copy: Copy, from: number, at: number, right: string, rationale: string): Fault {
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

/** Plurals of what has none, and singulars with `a`: `informations`, `an advice`. */
const falsePlurals: ReadonlyMap<string, string> = new Map(
  [...uncountables.keys()]
    .filter(
      (noun) =>
        !/^(?:travel|transport|weather|proof|research|progress|advice|equipment|software|shopping|traffic)$/.test(
          noun
        )
    )
    .map((noun): [string, string] => [`${noun}s`, noun])
    .concat([
      ['advices', 'advice'],
      ['equipments', 'equipment'],
      ['softwares', 'software'],
      ['progresses', 'progress'],
      ['aircrafts', 'aircraft'],
      ['spacecrafts', 'spacecraft'],
      ['childrens', 'children'],
      ['womens', 'women'],
      ['mens', 'men'],
      ['polices', 'police'],
      ['medias', 'media'],
      ['criterias', 'criteria'],
      ['phenomenas', 'phenomena'],
      ['feets', 'feet'],
      ['sheeps', 'sheep'],
      ['offsprings', 'offspring']
    ])
)

export const uncountablePlural: Trigger = {
  words: [...falsePlurals.keys(), ...uncountables.keys(), 'news'],
  rule: uncountableRule
}

function uncountableRule(copy: Copy, at: number): Fault | undefined {
  const norm = copy.norm(at)
  const right = falsePlurals.get(norm)
  if (copy.capital(at) || copy.compound(at)) return

  if (right !== undefined) {
    // A verb in the present: `he progresses`; `behaviors` and `knowledges` are in no news.
    if (
      /^(?:progresses|evidences|polices|harasses)$/.test(norm) &&
      !/^(?:many|these|those|several|some|the|no|of|new)$/.test(copy.before(at))
    )
      return
    if (norm === 'behaviors') return
    return fault(copy, at, at, right, `“${right}” has no form “${norm}” in English.`)
  }

  const article = copy.before(at)
  if ((article !== 'a' && article !== 'an') || copy.after(at) === 'of') return
  if (!isHead(copy, at) || uncountables.get(norm) === '') return
  if (
    /^(?:research|clothing|evidence|equipment|software|hardware|legislation|news|advice|information|furniture|homework|luggage|baggage|machinery|jewelry)$/.test(
      norm
    ) === false
  )
    return
  const counted = norm === 'news' ? 'piece of news' : uncountables.get(norm)

  return {
    fault: 'noun-number',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “${norm}”`,
    fixes: [
      removing(
        copy,
        at - 1,
        at - 1,
        `“${norm}” is not counted in English and has no “${article}”.`
      ),
      replacing(copy, at - 1, at, `a ${counted}`, `“${norm}” is counted by the piece.`)
    ]
  }
}

const comparatives = words(`
  better worse bigger smaller larger greater higher lower longer shorter stronger weaker faster slower
  cheaper older younger easier harder richer poorer safer earlier later deeper wider closer
  heavier lighter louder warmer colder hotter happier
`)

/** `more better`, `most biggest`: compared twice. */
export const comparison: Trigger = {words: ['more', 'most'], rule: comparisonRule}

function comparisonRule(copy: Copy, at: number): Fault | undefined {
  const norm = copy.after(at)
  const superlative = copy.norm(at) === 'most'
  const twice = superlative
    ? (/(?:st)$/.test(norm) && comparatives.has(norm.replace(/st$/, 'r'))) ||
      norm === 'best' ||
      norm === 'worst'
    : comparatives.has(norm)
  if (!twice || copy.compound(at + 1) || copy.quoted(at)) return
  const next = copy.norm(at + 2)
  // “more older voters”: more of them.
  const ended = /^(?:than|[.,;]|and|for|in|to|if|when|because)$/.test(next)
  if (!superlative && !ended) return
  if (superlative && !/^(?:the|its|his|her|their)$/.test(copy.before(at))) return

  return {
    fault: 'double-comparison',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 1)}”, expected “${norm}”`,
    fixes: [removing(copy, at, at, `“${norm}” is compared already.`)]
  }
}

/** `three suspect`, `20 worker`: as in Chinese, Japanese and Turkish. */
export const countedSingular: Trigger = {
  words: [
    ...countables,
    ...words('minister city village plane car house school church day week month year hour minute')
  ],
  rule: countedRule
}

/** Before a number that is a name: `Channel 4 reporter`. */
const numbered = words(
  'no number top level type page chapter section phase stage channel grade class form unit tier route day week year room act part version group category'
)

function countedRule(copy: Copy, at: number): Fault | undefined {
  const unit = units.has(copy.norm(at)) ? `${copy.norm(at)}s` : undefined
  const plural = pluralsBySingular.get(copy.norm(at)) ?? unit
  if (!plural || copy.capital(at) || copy.telegraphic(at) || copy.compound(at)) return
  const adjective = plainAdjectives.has(copy.before(at)) || nationalities.has(copy.before(at))
  const number = adjective ? at - 2 : at - 1
  const counted = smallNumbers.has(copy.norm(number)) || /^\d+$/.test(copy.norm(number))
  if (!counted || copy.norm(number) === '1' || copy.compound(number) || !isHead(copy, at)) return
  const before = copy.before(number)
  if (
    numbered.has(before) ||
    (copy.capital(number - 1) && !copy.startsSentence(number - 1)) ||
    copy.capital(number)
  )
    return
  // “one in five child deaths”, “World War 2 veteran”, “in 2015 tourist …”.
  if (
    /^(?:in|of|the|a|an|by|[$€£.'’-])$/.test(before) ||
    /^(?:19|20)\d\d$/.test(copy.norm(number))
  ) {
    if (before !== 'the' || copy.isNumber(number)) return
  }
  if (/^(?:and|or)$/.test(copy.norm(at + 1))) return
  return fault(copy, number, at, plural, `“${copy.norm(number)}” counts several: “${plural}”.`)
}
