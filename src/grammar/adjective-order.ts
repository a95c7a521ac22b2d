import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {pluralsBySingular, singularOf} from './nouns.js'
import {auxiliaries, modals, prepositions, words} from './words.js'

/** Adjectives of kind: before their noun always, never after it. */
const relational = words(`
  international presidential parliamentary municipal governmental constitutional judicial
  ministerial diplomatic electoral territorial regional industrial agricultural cultural
  nuclear economic financial political social religious medical scientific technological commercial
  environmental linguistic geographic demographic ethnic colonial naval maritime
  agrarian budgetary monetary fiscal humanitarian historic
`)

export const phraseEnds = new Set([
  ...prepositions,
  ...auxiliaries,
  ...modals,
  ...words('that which who and or but when while because said'),
  '.',
  ',',
  ';',
  ')',
  '?',
  '!'
])

/** After words like these a noun and an adjective are two things: `made the talks political`. */
const objectComplement =
  /^(?:ma[kd]e|makes|making|keep|keeps|kept|find|found|consider|call|called|render|deem|declare|leav|left|get|got|turn|be[ce]|prove)/

/** `elections parliamentary`, `the court international of justice`. */
export const adjectiveAfterNoun: Trigger = {words: relational, rule: adjectiveRule}

function adjectiveRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.before(at)
  const single = pluralsBySingular.has(noun) && /^(?:a|an|the)$/.test(copy.norm(at - 2))
  if (
    !(singularOf.has(noun) || single) ||
    !phraseEnds.has(copy.norm(at + 1)) ||
    copy.compound(at) ||
    copy.compound(at - 1)
  )
    return
  if (copy.telegraphic(at) || copy.capital(at) || (copy.quoted(at) && !copy.joined(at, at + 1)))
    return
  // “more political”, “both x and y”: a list of adjectives may follow its noun.
  const next = copy.norm(at + 1)
  if (next === 'and' || next === 'or' || next === 'but') return
  const start = copy.sentenceStart(at)
  for (let index = Math.max(start, at - 6); index < at - 1; index++) {
    if (objectComplement.test(copy.norm(index))) return
  }
  return swapped(
    copy,
    at - 1,
    at,
    `“${copy.norm(at)}” tells the kind of “${noun}” and stands before it in English.`
  )
}

function swapped(copy: Copy, noun: number, adjective: number, rationale: string): Fault {
  const right = `${copy.token(adjective).text} ${copy.token(noun).text}`
  return {
    fault: 'word-order',
    span: copy.span(noun, adjective),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(noun, adjective)}”, expected “${right}”`,
    fixes: [replacing(copy, noun, adjective, right, rationale)]
  }
}

/** Adjectives of quality with which no `of` goes: not `full`, `short`, `free`, `clear`. */
const qualities = words(`
  blind weak strong small big large huge great high low new old young dark black white red green blue
  main heavy long poor rich armed wild dangerous important famous beautiful private public secret modern
  ancient foreign national local special different serious simple difficult expensive cheap
`)

/** `the spots blind of the cameras`, as `les angles morts de`. */
export const qualityAfterNoun: Trigger = {words: qualities, rule: qualityRule}

function qualityRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.before(at)
  if (copy.after(at) !== 'of' || !/^(?:the|a|an|this|his|her|their|its)$/.test(copy.norm(at + 2)))
    return
  if (!singularOf.has(noun) || copy.compound(at) || copy.compound(at - 1)) return
  if (!/^(?:the|these|those|his|her|their|its|some|many|several)$/.test(copy.norm(at - 2))) return
  return swapped(
    copy,
    at - 1,
    at,
    `“${copy.norm(at)}” describes “${noun}” and stands before it in English.`
  )
}
