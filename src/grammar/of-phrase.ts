import {lexicon} from '../lexicon/index.js'
import {phraseEnds} from './adjective-order.js'
import {type Copy, type Fault, fixOf, replacing, type Trigger} from './copy.js'
import {singularOf} from './nouns.js'
import {words} from './words.js'

/** Institutions whose nouns take no article after `of`. */
const portfolios = words(`
  health defense defence justice education finance agriculture culture production labor labour energy
  tourism trade industry transport transportation health sports communications information development
  women immigration science technology employment commerce fisheries mines housing planning information
`)

/** `Ministry of the Production`, as `Ministerio de la Producción`. */
export const portfolio: Trigger = {
  words: ['ministry', 'minister', 'secretary', 'department'],
  rule: portfolioRule
}

function portfolioRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'of' || copy.norm(at + 2) !== 'the' || !portfolios.has(copy.norm(at + 3)))
    return
  const next = copy.norm(at + 4)
  if (copy.joined(at, at + 4) && copy.isWord(at + 4) && !phraseEnds.has(next)) return

  return {
    fault: 'extra-article',
    span: copy.span(at, at + 3),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 3)}”, expected no “the”`,
    fixes: [
      fixOf(
        [{start: copy.token(at + 2).start, end: copy.token(at + 3).start, text: ''}],
        `“${copy.token(at + 3).text}” is what the ${copy.norm(at)} is for, and has no article after “of”.`
      )
    ]
  }
}

/** What is made or sold, and where: `factory of fish`. */
const makers: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ['factory', undefined],
  ['shop', words('shoes clothes books toys flowers furniture tea coffee bread cheese wine meat')],
  ['store', words('shoes clothes books toys flowers furniture food electronics')],
  [
    'company',
    words('insurance electricity gas oil water construction transport tobacco mining shipping')
  ],
  ['agency', words('news press travel advertising')],
  ['station', words('police radio train bus gas metro television weather')],
  ['plant', words('steel cement uranium gas power')],
  ['bottle', undefined]
])

/** `factory of fish`, `station of police`, as `usine de poissons`. */
export const maker: Trigger = {
  words: words('factory shop store company agency station plant'),
  rule: makerRule
}

function makerRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'of' || copy.compound(at)) return
  const product = copy.norm(at + 2)
  const known = makers.get(copy.norm(at))
  if (
    known
      ? !known.has(product)
      : /^(?:the|a|an|his|her|its|their|death|dreams|ideas|lies|this|that|all|many|hope|fear|our|my|your|illusions|one|fake|some|what)$/.test(
          product
        )
  )
    return
  if (
    !copy.isWord(at + 2) ||
    copy.capital(at + 2) ||
    !phraseEnds.has(copy.norm(at + 3)) ||
    copy.norm(at + 3) === 'of'
  )
    return
  const modifier = copy.norm(at + 2)
  const singular = singularOf.get(modifier) ?? modifier.replace(/(?<=[^s])s$/, '')

  return {
    fault: 'word-order',
    span: copy.span(at, at + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 2)}”, expected “${singular} ${copy.norm(at)}”`,
    fixes: [
      replacing(
        copy,
        at,
        at + 2,
        `${known ? modifierOf(modifier) : singular} ${copy.norm(at)}`,
        `What a ${copy.norm(at)} is for stands before it in English.`
      )
    ]
  }
}

/** `clothes shop`, `electronics store`; but `shoe shop`. */
function modifierOf(noun: string): string {
  return /^(?:shoes|books|toys|flowers)$/.test(noun) ? noun.slice(0, -1) : noun
}

/** What bodies are for, as the second noun of their name. */
const purposes = words(`
  management protection control conservation promotion prevention supervision regulation
  development inspection
`)

/** `Organization of Management of Fisheries`, as `Organización de Ordenación Pesquera`. */
export const chainedName: Trigger = {
  words: words('organization organisation agency office commission committee authority council'),
  rule: chainedRule
}

function chainedRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.capital(at) || copy.after(at) !== 'of' || copy.norm(at + 3) !== 'of') return
  const object = copy.norm(at + 4)
  if (!purposes.has(copy.norm(at + 2)) || !copy.capital(at + 4)) return
  // A country or a town is whose it is, not what it is for.
  if (!copy.joined(at, at + 4) || !lexicon().isCommon(object)) return
  const right = `${copy.token(at + 4).text} ${copy.token(at + 2).text} ${copy.token(at).text}`

  return {
    fault: 'word-order',
    span: copy.span(at, at + 4),
    severity: 'info',
    reason: `Unexpected “${copy.slice(at, at + 4)}”, expected “${right}”`,
    fixes: [
      replacing(
        copy,
        at,
        at + 4,
        right,
        'English names a body by what it is for, from the last noun to the first.'
      )
    ],
    // The body has a name of its own in English; only the desk can look it up.
    query: true
  }
}
