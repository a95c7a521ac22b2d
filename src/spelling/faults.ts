import type {Fault} from '../detect/report.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Fix, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {quotedSpans} from '../quotes/read.js'

/** A fault, with the word that retext-spell must not know either; none where it is not to be asked. */
export interface SpellingFault extends Fault {
  readonly word?: string
}

/** The words of a story, with what is asked of each word and its neighbours. */
export class Words {
  readonly prose: Prose
  readonly english: Lexicon
  readonly tokens: readonly Token[]

  /** Unknown words that stand somewhere with a capital, in lower case: most likely names. */
  readonly capitals: ReadonlySet<string>

  #quoted: readonly Span[] | undefined

  constructor(prose: Prose, english: Lexicon, capitals: ReadonlySet<string>) {
    this.capitals = capitals
    this.prose = prose
    this.english = english
    this.tokens = prose.tokens
  }

  /** A token; of a possessive, only its word. */
  at(index: number): Token {
    return bare(this.tokens[index] as Token)
  }

  /** The token beside another, in the same passage. */
  beside(index: number, step: number): Token | undefined {
    const token = this.tokens[index + step]
    return token?.passage === this.at(index).passage ? token : undefined
  }

  count(word: string): number {
    return this.prose.counts.get(word) ?? 0
  }

  /** Whether a token stands between quotation marks of its own, as a word that the writer points at. */
  isQuotedAlone(index: number): boolean {
    const before = this.beside(index, -1)
    const after = this.beside(index, 1)
    return (
      before !== undefined &&
      after !== undefined &&
      !this.at(index).spaced &&
      quoteMark.test(before.text) &&
      (quoteMark.test(after.text) ||
        (/^[.,]$/.test(after.text) && quoteMark.test(this.beside(index, 2)?.text ?? '')))
    )
  }

  /** Whether a token stands inside a quotation, in some reading. */
  isQuoted(index: number): boolean {
    const {start, end} = this.at(index)
    this.#quoted ??= quotedSpans(this.prose.quotations())
    return this.#quoted.some((d) => d.start <= start && d.end >= end)
  }

  /** Whether a token is part of an address, a handle, a path or an entity. */
  isInAddress(index: number): boolean {
    const before = this.beside(index, -1)
    const after = this.beside(index, 1)
    const afterNext = this.beside(index, 2)
    if (before && !this.at(index).spaced && !opening.test(before.text)) return true
    if (!after || after.spaced) return false
    return (
      /^[@/\\_~&=]$/.test(after.text) ||
      (/^[.:]$/.test(after.text) && afterNext?.spaced === false && afterNext.kind !== 'mark')
    )
  }

  /** Whether a token is part of a hyphened compound. */
  isHyphened(index: number): boolean {
    const before = this.beside(index, -1)
    const after = this.beside(index, 1)
    return (
      (before !== undefined && !this.at(index).spaced && hyphen.test(before.text)) ||
      (after !== undefined && !after.spaced && hyphen.test(after.text))
    )
  }

  /** Whether a token is the rest of a word that a line broke: `parlia- ment`. */
  isBroken(index: number): boolean {
    const before = this.beside(index, -1)
    return (
      before !== undefined && hyphen.test(before.text) && !before.spaced && this.at(index).spaced
    )
  }

  /** The word before, over a quotation mark. */
  wordBefore(index: number): Token | undefined {
    const before = this.beside(index, -1)
    return before && quoteMark.test(before.text) ? this.beside(index, -2) : before
  }

  /** Whether a sentence may begin with the token. */
  isStart(index: number): boolean {
    const before = this.wordBefore(index)
    return !before || /^[.!?:;…—–-]$/.test(before.text)
  }

  /** Whether one of some words stands in the same sentence: the writer has said what it means. */
  isExplained(index: number, words: readonly string[]): boolean {
    const wanted = new Set(
      words.flatMap((d) => d.toLowerCase().split(' ')).filter((d) => d.length > 3)
    )
    for (const step of [-1, 1]) {
      for (let offset = step; Math.abs(offset) <= reach; offset += step) {
        const token = this.beside(index, offset)
        if (!token || /^[.!?]$/.test(token.text)) break
        if (wanted.has(token.norm) || wanted.has(token.norm.replace(/s$/, ''))) return true
      }
    }

    return false
  }
}

/** A token without the ending of a possessive. */
export function bare(token: Token): Token {
  if (!token.norm.endsWith("'s")) return token
  const text = token.text.slice(0, -2)
  return {...token, text, norm: token.norm.slice(0, -2), end: token.end - 2}
}

/** Words to each side in which a gloss would stand. */
const reach = 12

/** Marks that may touch the beginning of a word. */
const opening = /^["“”„«»‘’'‹›‟([{—–…|*•¿¡-]$/

const hyphen = /^[-‐‑]$/

const quoteMark = /^["“”„«»‘’'‹›‟]$/

/** Where a token stands. */
export function spanOf({start, end}: Token): Span {
  return {start, end}
}

/** A fix that replaces a token. */
export function replacing(token: Token, text: string, rationale: string): Fix {
  return {
    edits: [{...spanOf(token), text}],
    applicability: 'editorial',
    rationale
  }
}

/** Give a word the case of another. */
export function inCaseOf(word: string, text: string): string {
  return /^\p{Lu}/u.test(word) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text
}
