import {determinersOrPossessives} from './complement.js'
import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {countries} from './country-article.js'
import {words} from './words.js'

/** `told to him` is good English after a noun (`the story told to him`). */
export const addition: Trigger = {
  words: words('add adds added adding'),
  rule: additionRule
}

const sums = words('price cost bill total value debt budget tax fee salary burden')

/** `adds $9,300 at the price`, as `ajoute … au prix`. */
function additionRule(copy: Copy, at: number): Fault | undefined {
  for (let index = at + 1; index <= at + 8 && copy.joined(at, index); index++) {
    const norm = copy.norm(index)
    if (norm !== 'at' && norm !== 'on') continue
    if (norm === 'on' || !determinersOrPossessives.has(copy.norm(index + 1))) return
    if (!sums.has(copy.norm(index + 2))) return
    if (!hasNumber(copy, at, index)) return
    return {
      fault: 'preposition',
      span: copy.span(index, index + 2),
      severity: 'warning',
      reason: `Unexpected “${copy.slice(index, index + 2)}”, expected “to ${copy.slice(index + 1, index + 2)}”`,
      fixes: [
        replacing(
          copy,
          index,
          index,
          'to',
          `What “${copy.norm(at)}” adds, it adds “to” a ${copy.norm(index + 2)}.`
        )
      ]
    }
  }

  return
}

function hasNumber(copy: Copy, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (copy.isNumber(index)) return true
  return false
}

/** `bought its gas at Russia’s Gazprom`, as `у`, `bei`: one buys from a company. */
export const purchase: Trigger = {
  words: words('buy buys bought buying purchase purchased import imports imported borrow borrowed'),
  rule: purchaseRule
}

function purchaseRule(copy: Copy, verb: number): Fault | undefined {
  for (let at = verb + 1; at <= verb + 8 && copy.joined(verb, at) && copy.isWord(at); at++) {
    if (copy.norm(at) !== 'at') continue
    // A country's, with a name after it: elsewhere “at” may be the place of a shop.
    const country = copy.norm(at + 1)
    if (!country.endsWith("'s") || !countries.has(country.slice(0, -2)) || !copy.capital(at + 2))
      return

    return {
      fault: 'preposition',
      span: copy.span(at, at + 2),
      severity: 'warning',
      reason: `Unexpected “${copy.slice(at, at + 2)}”, expected “from”`,
      fixes: [
        replacing(
          copy,
          at,
          at,
          'from',
          `“${copy.slice(at + 1, at + 2)}” sells what is bought, and one buys “from” a seller.`
        )
      ]
    }
  }

  return
}

/** Things that one is on, and the articles before them: `left in a stretcher`. */
const carriers: ReadonlyMap<string, readonly [wrong: string, right: string]> = new Map([
  ['stretcher', ['in', 'on']],
  ['internet', ['in', 'on']],
  ['motorcycle', ['in', 'on']],
  ['motorbike', ['in', 'on']],
  ['bicycle', ['in', 'on']],
  ['scooter', ['in', 'on']],
  ['floor', ['in', 'on']]
])

export const carrier: Trigger = {words: carriers.keys(), rule: carrierRule}

function carrierRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.norm(at)
  const [wrong, right] = carriers.get(noun) ?? ['', '']
  if (noun === 'floor') {
    // Only the storeys: “holes in the floor” is good English.
    if (
      !/^(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top)$/.test(
        copy.before(at)
      )
    )
      return
  }
  const first = noun === 'floor' ? at - 2 : at - 1
  if (!/^(?:a|the)$/.test(copy.norm(first)) || copy.norm(first - 1) !== wrong) return
  if (!/^(?:floor|internet|stretcher)$/.test(noun) && !/^[.,;]$/.test(copy.norm(at + 1))) return
  // “invest in the internet”, “interest in a motorcycle”.
  if (
    /^(?:invest|invested|investing|interest|interested|believe|believed|trust|confidence|engine|part|parts|role|sits|change|changes|motor|hole|faith|investment|investments)$/.test(
      copy.before(first - 1)
    )
  )
    return
  if (copy.compound(at) || (copy.isWord(at + 1) && copy.capital(at + 1))) return

  return {
    fault: 'preposition',
    span: copy.span(first - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first - 1, at)}”, expected “${right} ${copy.slice(first, at)}”`,
    fixes: [
      replacing(
        copy,
        first - 1,
        first - 1,
        right,
        `One is “${right}” a ${noun} in English, not “${wrong}” it.`
      )
    ]
  }
}
