import type {Fault} from '../detect/report.js'
import {bit, type Lexicon} from '../lexicon/index.js'
import type {Prose, Token} from '../prose.js'
import {quotedSpans} from '../quoted.js'

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
  const british = new Map<string, Token>()
  const american = new Map<string, Token>()
  const quoted = quotedSpans(prose.text, prose.passages)
  let quote = 0

  for (const index of variants) {
    const token = prose.tokens[index] as Token
    const value = english.value(token.text)
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= token.start) quote++
    if ((quoted[quote]?.start ?? Infinity) <= token.start) continue
    const side = value & bit.british ? british : american
    if (!side.has(token.norm)) side.set(token.norm, token)
  }

  if (british.size < fewest || american.size < fewest) return undefined
  const [rarer, other] = british.size <= american.size ? [british, american] : [american, british]
  const [first] = rarer.values()
  if (!first) return undefined
  const name = rarer === british ? 'British' : 'American'
  return {
    ruleId: 'spelling/variant',
    span: first,
    reason: `Unexpected ${name} spelling “${first.text}” in a story that has ${some(other)}`,
    severity: 'info',
    query: true,
    note: `${name} here: ${some(rarer)}.`
  }
}

function some(words: ReadonlyMap<string, Token>): string {
  return [...words.keys()]
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ')
}
