import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {bit, type Lexicon, lexicon} from '../lexicon/index.js'
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
    const {candidates, variants} = sortWords(prose, accepted)
    const variant = mixedVariants(prose, lexicon(), variants)
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

interface Sorted {
  /** Indexes of the tokens that no dictionary clears; none where the story is not in English. */
  readonly candidates: readonly number[]
  /** Indexes of the tokens that are spelled otherwise across the Atlantic. */
  readonly variants: readonly number[]
}

const passes = 1
const varies = 2

/** Sort the words of a story in one pass, each distinct one looked up once. */
function sortWords(prose: Prose, accepted: ReadonlySet<string>): Sorted {
  const english = lexicon()
  const candidates: number[] = []
  const variants: number[] = []
  const verdicts = new Map<string, number>()
  const {tokens} = prose
  let lowerCase = 0
  let unknown = 0

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.kind !== 'word') continue
    let verdict = verdicts.get(token.text)

    if (verdict === undefined) {
      verdict = verdictOf(token, english, accepted)
      verdicts.set(token.text, verdict)

      if (token.text === token.norm) {
        lowerCase++
        if (verdict === 0) unknown++
      }
    }

    if (verdict === passes) continue
    if (verdict === 0) candidates.push(index)
    else variants.push(index)
  }

  const foreign = unknown >= fewestUnknown && unknown > lowerCase * mostUnknown
  return {candidates: foreign ? [] : candidates, variants}
}

function verdictOf(token: Token, english: Lexicon, accepted: ReadonlySet<string>): number {
  const {text, norm} = token
  const value = english.value(text)

  if (text === norm && (value & (bit.american | bit.british)) !== 0) return varies
  if ((value & (bit.lower | bit.elsewhereLower)) !== 0) return pronounLike.has(text) ? 0 : passes
  return english.isKnown(text) ||
    accepted.has(norm) ||
    text.length < 3 ||
    !wordExpression.test(text) ||
    !latinExpression.test(text) ||
    elongated.test(norm)
    ? passes
    : 0
}

/** `Noooo` */
const elongated = /(.)\1\1/

/** Words that are wrong after a pronoun only. */
const pronounLike: ReadonlySet<string> = new Set(['cant', 'wont'])
