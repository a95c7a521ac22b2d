import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {bit, type Lexicon, lexicon} from '../lexicon/index.js'
import {type Prose, proseOf, type Token} from '../prose.js'
import {capitalFault, mayBeWrong} from '../spelling/capital.js'
import {bare, type SpellingFault, Words} from '../spelling/faults.js'
import {unknownWords} from '../spelling/judge.js'
import {pronounContractions} from '../spelling/lists.js'
import {lowerFault, strayFault} from '../spelling/lower.js'
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
 * `spelling/hyphen`, `spelling/contraction`, `spelling/unknown`, `spelling/variant`.
 */
export function retextSpelling(options: SpellingOptions = {}) {
  const accepted = new Set((options.accept ?? []).map((word) => word.toLowerCase()))
  const verdicts = new Map<string, Verdict>()

  return (tree: Root, file: VFile): Promise<undefined> | undefined => {
    const prose = proseOf(tree, file)
    const {candidates, variants, names} = sortWords(prose, verdicts, accepted)
    const variant = mixedVariants(prose, lexicon(), variants)
    if (variant) report(file, variant)
    if (candidates.length === 0) return undefined
    const words = new Words(prose, lexicon(), names)
    const faults: SpellingFault[] = []

    for (const index of candidates) {
      const token = words.at(index)
      const fault =
        token.text === token.norm ? lowerFault(words, index) : capitalFault(words, index)
      if (fault) faults.push(fault)
    }

    // Where one word was left or made up, one that nobody knows is likely another.
    if (faults.some((d) => translated.has(d.ruleId) && d.severity !== 'info')) {
      const found = new Set(faults.map((d) => d.span.start))
      for (const index of candidates) {
        const fault = found.has(words.at(index).start) ? undefined : strayFault(words, index)
        if (fault) faults.push(fault)
      }
    }

    return faults.length === 0 ? undefined : confirm(file, faults)
  }
}

/** Rules that show that a story was translated. */
const translated: ReadonlySet<string> = new Set(['spelling/coinage', 'spelling/foreign'])

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
  /** Unknown words that stand somewhere with a capital, in lower case: most likely names. */
  readonly names: ReadonlySet<string>
}

/** What becomes of a word, wherever it stands. */
const Verdict = {
  Candidate: 0,
  Passes: 1,
  Varies: 2,
  /** Unknown, with a capital, and nothing that it could be a slip of. */
  Name: 3
} as const

type Verdict = (typeof Verdict)[keyof typeof Verdict]

/** Distinct words whose verdicts are kept from one story to the next. */
const mostVerdicts = 50_000

/** Sort the words of a story in one pass. */
function sortWords(
  prose: Prose,
  verdicts: Map<string, Verdict>,
  accepted: ReadonlySet<string>
): Sorted {
  const english = lexicon()
  const candidates: number[] = []
  const variants: number[] = []
  const names = new Set<string>()
  const lowerCase = new Set<string>()
  const unknown = new Set<string>()
  const {tokens} = prose
  if (verdicts.size > mostVerdicts) verdicts.clear()

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.kind !== 'word') continue
    const {text, norm} = token
    // Detectors share these strings, so their hashes are there; most words end here.
    if (verdicts.get(norm) === Verdict.Passes) continue
    let verdict = verdicts.get(text)

    if (verdict === undefined) {
      verdict = verdictOf(bare(token), english, accepted)
      verdicts.set(text, verdict)
    }

    if (verdict === Verdict.Passes) continue
    if (verdict === Verdict.Varies) variants.push(index)
    else {
      if (verdict === Verdict.Candidate) candidates.push(index)
      if (text === norm) unknown.add(norm)
      else names.add(bare(token).norm)
    }
  }

  if (unknown.size >= fewestUnknown) {
    for (const token of tokens) if (token.text === token.norm) lowerCase.add(token.norm)
    if (unknown.size > lowerCase.size * mostUnknown) candidates.length = 0
  }

  return {candidates, variants, names}
}

function verdictOf(token: Token, english: Lexicon, accepted: ReadonlySet<string>): Verdict {
  const {text, norm} = token
  const value = english.value(text)
  if (text === norm && (value & (bit.american | bit.british)) !== 0) return Verdict.Varies

  if ((value & (bit.lower | bit.elsewhereLower)) !== 0) {
    return pronounContractions.has(text) ? Verdict.Candidate : Verdict.Passes
  }

  if (
    english.isKnown(text) ||
    accepted.has(norm) ||
    text.length < 3 ||
    !wordExpression.test(text) ||
    !latinExpression.test(text) ||
    elongated.test(norm)
  ) {
    return Verdict.Passes
  }

  return text === norm || mayBeWrong(norm) ? Verdict.Candidate : Verdict.Name
}

/** `Noooo` */
const elongated = /(.)\1\1/
