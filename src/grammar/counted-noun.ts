import type {Copy, Fault, Trigger} from './copy.js'
import {countables} from './countables.js'
import {fault, isHead} from './noun-number.js'
import {pluralsBySingular} from './nouns.js'
import {nationalities, plainAdjectives, smallNumbers, units, words} from './words.js'

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
