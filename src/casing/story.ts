import type {Fix, Severity, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {type Sentence, sentencesOf} from '../sentences/boundaries.js'
import {signaturesOf, WordSieve} from '../sentences/signatures.js'

/** What the readers of capitals see of a story. */
export interface CasingStory {
  readonly prose: Prose
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** In what forms each word of the story stands in mid-sentence. */
  readonly forms: Forms
  /** Whether the copy shows that it came from German, which gives every noun a capital. */
  readonly isGerman: boolean
}

export interface CasingFault {
  /** Without the detector: `lower-start`. */
  readonly fault: string
  readonly span: Span
  readonly reason: string
  readonly severity: Severity
  readonly fixes: readonly Fix[]
  readonly query?: boolean
}

/** Look at the word at an index; nothing if its capitals are in order. */
export type CasingReader = (story: CasingStory, index: number) => CasingFault | undefined

/** How often a word stands with and without a capital where none is owed to a sentence start. */
class Forms {
  readonly #capital = new Map<string, number>()
  readonly #lower = new Map<string, number>()
  readonly #opening = new Map<string, number>()

  /**
   * @param wanted
   *   Words that will be asked for; counting all would cost more than all else.
   */
  constructor(prose: Prose, wanted: ReadonlySet<string>) {
    const {tokens} = prose
    const signatures = signaturesOf(prose)
    const sieve = new WordSieve(wanted)

    for (let index = 0; index < tokens.length; index++) {
      if (!sieve.mayHave(signatures[index]!)) continue
      const {text, norm} = tokens[index]!
      if (!wanted.has(norm)) continue
      const counts =
        text === norm ? this.#lower : opensSentence(tokens, index) ? this.#opening : this.#capital
      counts.set(norm, (counts.get(norm) ?? 0) + 1)
    }
  }

  capital(norm: string): number {
    return this.#capital.get(norm) ?? 0
  }

  /** With the capital of a sentence start: that says something of words that only names have. */
  opening(norm: string): number {
    return this.#opening.get(norm) ?? 0
  }

  lower(norm: string): number {
    return this.#lower.get(norm) ?? 0
  }
}

/** The words whose forms say something of a word: itself, its base, its singular. */
export function relatives(norm: string): string[] {
  const base = norm.replace(/'s?$/, '')
  return [norm, base, base.endsWith('s') ? base.slice(0, -1) : `${base}s`]
}

/** Low quotation marks, and abbreviations of millions and billions. */
const germanTraces = /„\p{L}|\d[ \u00a0](?:Mio|Mrd|Tsd)\./u

/**
 * @param wanted
 *   Words whose forms the readers will ask for.
 */
export function casingStory(prose: Prose, wanted: ReadonlySet<string>): CasingStory {
  const {tokens} = prose
  let forms: Forms | undefined
  let isGerman: boolean | undefined
  return {
    prose,
    tokens,
    sentences: sentencesOf(prose),
    get isGerman() {
      isGerman ??= prose.translatedFrom?.language === 'de' || germanTraces.test(prose.text)
      return isGerman
    },
    get forms() {
      forms ??= new Forms(prose, wanted)
      return forms
    }
  }
}

/** Whether a capital is owed to the place: the first word of a passage, or behind a stop, mark or colon. */
export function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before || before.passage !== tokens[index]!.passage) return true
  return before.kind === 'mark' && !/^[,;&/%+-]$/.test(before.text)
}

/** Whether a passage is a line in capitals, or has them on most words, as headlines do. */
export function isTitleCase(story: CasingStory, index: number): boolean {
  const {tokens} = story
  const {passage} = tokens[index]!
  const role = story.prose.passages[passage]?.role
  if (role !== undefined && role !== 'body' && role !== 'caption') return true
  let capitals = 0
  let words = 0

  // A window is enough, and keeps long passages linear.
  for (let at = Math.max(0, index - 8); at < Math.min(tokens.length, index + 9); at++) {
    const token = tokens[at]!
    if (at === index || token.passage !== passage || token.kind !== 'word' || token.text.length < 4)
      continue
    words++
    if (/^\p{Lu}/u.test(token.text)) capitals++
  }

  return words > 0 && capitals * 2 > words
}

/** A fix of one edit. */
export function recased(
  token: Span,
  text: string,
  rationale: string,
  applicability: Fix['applicability'] = 'editorial'
): Fix {
  return {edits: [{start: token.start, end: token.end, text}], applicability, rationale}
}

/** `china` → `China` */
export function titled(norm: string): string {
  return norm.slice(0, 1).toUpperCase() + norm.slice(1)
}
