import type {Fault} from '../detect/report.js'
import {bit, type Lexicon} from '../lexicon/index.js'
import type {Prose, Token} from '../prose.js'

/** One word may come from a name or a habit; two distinct ones on each side are a mixture. */
const fewest = 2

/**
 * One story in two spellings, British and American: one note for the story.
 *
 * Words with a capital may belong to names (`Pearl Harbor`), and quotations to
 * others; neither counts.
 *
 * @param variants - Indexes of the tokens with a spelling of one side.
 */
export function mixedVariants(
  prose: Prose,
  english: Lexicon,
  variants: readonly number[]
): Fault | undefined {
  if (variants.length < 2 * fewest) return undefined
  const own = sidesOf(prose, english, variants)
  if (own.british.size < fewest || own.american.size < fewest) return undefined
  const {british, american} = sidesOf(prose, english, outside(prose, variants))
  if (british.size < fewest || american.size < fewest) return undefined
  const [rarer, other] = british.size <= american.size ? [british, american] : [american, british]
  const [first] = rarer.values()
  if (!first) return undefined
  const name = rarer === british ? 'British' : 'American'
  return {
    ruleId: 'spelling/variant',
    span: {start: first.start, end: first.end},
    reason: `Unexpected ${name} spelling “${first.text}” in a story that has ${some(other)}`,
    severity: 'info',
    query: true,
    note: `${name} here: ${some(rarer)}.`
  }
}

interface Sides {
  /** The first place of each word. */
  readonly british: ReadonlyMap<string, Token>
  readonly american: ReadonlyMap<string, Token>
}

function sidesOf(prose: Prose, english: Lexicon, variants: readonly number[]): Sides {
  const british = new Map<string, Token>()
  const american = new Map<string, Token>()

  for (const index of variants) {
    const token = prose.tokens[index] as Token
    const side = english.value(token.text) & bit.british ? british : american
    if (!side.has(token.norm)) side.set(token.norm, token)
  }

  return {british, american}
}

/** Those before the first quotation mark of their passage, which no damage puts into a quotation. */
function outside(prose: Prose, variants: readonly number[]): number[] {
  return variants.filter((index) => {
    const token = prose.tokens[index] as Token
    const start = prose.passages[token.passage]?.start ?? 0
    return !quotationMark.test(prose.text.slice(start, token.start))
  })
}

const quotationMark = /["“”„«»]/

function some(words: ReadonlyMap<string, Token>): string {
  return [...words.keys()]
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ')
}
