import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {bit, lexicon} from '../lexicon/index.js'
import {type Prose, proseOf, type Token} from '../prose.js'
import {capitalFault} from '../spelling/capital.js'
import {type SpellingFault, Words} from '../spelling/faults.js'
import {unknownWords} from '../spelling/judge.js'
import {lowerFault} from '../spelling/lower.js'
import {mixedVariants} from '../spelling/variant.js'
import {report} from './report.js'

/** What the spelling detector may be told. */
export interface SpellingOptions {
  /** Words that are right here, in whatever case. */
  readonly accept?: readonly string[]
}

/** Of the distinct words in lower case: with more unknown ones, a story is not in English. */
const mostUnknown = 0.2

/** Fewer unknown words than these say nothing of the language. */
const fewestUnknown = 8

/**
 * Find words that are misspelled, coined, or left in another language.
 *
 * Words that the lexicon knows go no further. Of the others, most are names and
 * jargon: a word is a fault only with evidence (one clear correction, a list of
 * another language's words, the way it is formed), and only if retext-spell does
 * not know it either. A word that the story uses three times is meant.
 *
 * Rules: `spelling/typo`, `spelling/coinage`, `spelling/foreign`, `spelling/joined`,
 * `spelling/hyphen`, `spelling/contraction`, `spelling/variant`.
 */
export function retextSpelling(options: SpellingOptions = {}) {
  const accepted = new Set((options.accept ?? []).map((word) => word.toLowerCase()))

  return (tree: Root, file: VFile): Promise<undefined> | undefined => {
    const prose = proseOf(tree, file)
    const candidates = candidatesIn(prose, accepted)
    const variant = mixedVariants(prose, lexicon())
    if (variant) report(file, variant)
    if (candidates.length === 0) return undefined
    const words = new Words(prose, lexicon(), candidates)
    const faults: SpellingFault[] = []

    for (const index of candidates) {
      const token = prose.tokens[index] as Token
      const fault =
        token.text === token.norm ? lowerFault(words, index) : capitalFault(words, index)
      if (fault) faults.push(fault)
    }

    return faults.length === 0 ? undefined : confirm(file, faults)
  }
}

/** Report the faults whose words retext-spell does not know either. */
async function confirm(file: VFile, faults: readonly SpellingFault[]): Promise<undefined> {
  const asked = new Set(faults.flatMap((d) => (d.word === undefined ? [] : [d.word])))
  const unknown = await unknownWords([...asked])

  for (const {word, ...fault} of faults) {
    if (word === undefined || unknown.has(word)) report(file, fault)
  }

  return undefined
}

/** Letters of Latin script that are one word in lower case or with a capital. */
const wordExpression = /^\p{Lu}?[\p{Ll}\p{M}]+$/u

/** Latin letters only: the lexicon has no others. */
const latinExpression = /^\p{Script=Latin}+$/u

/** Indexes of the tokens that no dictionary clears; none where the story is not in English. */
function candidatesIn(prose: Prose, accepted: ReadonlySet<string>): number[] {
  const english = lexicon()
  const found: number[] = []
  const passed = new Map<string, boolean>()
  const seen = new Set<string>()
  let unknown = 0

  for (const [index, token] of prose.tokens.entries()) {
    if (token.kind !== 'word') continue
    let pass = passed.get(token.text)

    if (pass === undefined) {
      pass =
        (english.value(token.text) & (bit.lower | bit.elsewhereLower)) !== 0
          ? !pronounLike.has(token.text)
          : english.isKnown(token.text) ||
            accepted.has(token.norm) ||
            !wordExpression.test(token.text) ||
            !latinExpression.test(token.text) ||
            token.text.length < 3 ||
            /(.)\1\1/.test(token.norm)
      passed.set(token.text, pass)

      if (token.text === token.norm && !seen.has(token.norm)) {
        seen.add(token.norm)
        if (!pass) unknown++
      }
    }

    if (!pass) found.push(index)
  }

  const foreign = unknown >= fewestUnknown && unknown > seen.size * mostUnknown
  return foreign ? [] : found
}

/** Words that are wrong after a pronoun only. */
const pronounLike: ReadonlySet<string> = new Set(['cant', 'wont'])
