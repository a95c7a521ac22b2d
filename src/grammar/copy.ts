import type {Applicability, Edit, Fix, Severity, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'

/** What a grammar rule says of one place. Offsets into the prose. */
export interface Fault {
  /** The part after `grammar/`. */
  readonly fault: string
  readonly span: Span
  readonly reason: string
  readonly severity: Severity
  readonly fixes: readonly Fix[]
  readonly query?: boolean
}

/**
 * Look at the copy from one word, the trigger, and say what is wrong there.
 *
 * @param at
 *   Index into `copy.tokens` of a word that the rule asked for.
 */
export type Rule = (copy: Copy, at: number) => Fault | undefined

/** Which words a rule wants to be called for, in the form of `Token.norm`. */
export interface Trigger {
  readonly words: Iterable<string>
  readonly rule: Rule
}

const openingMarks = new Set(['“', '«', '„'])
const closingMarks = new Set(['”', '»'])
const sentenceEnds = new Set(['.', '?', '!', '…'])
/** In tokens; beyond it nothing is one sentence, and looking further costs the square of a passage. */
const longestSentence = 150

/** Before a stop that ends no sentence; single letters are initials or parts of `U.S.` */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'a b c d e f g h i j k l m n o p q r s t u v w x y z mr mrs ms dr gov sen rep gen col lt sgt ' +
    'maj capt st jr sr inc corp co ltd no vs prof rev hon adm cmdr jan feb aug sept oct nov dec'
  ).split(' ')
)
const dashes = new Set(['—', '–'])
const quotationMarks = new Set(['"', '“', '”', '«', '»', '„', "'", '‘'])

/**
 * The words of a story as grammar rules see them: neighbours within one
 * passage, where sentences start, what stands in quotations.
 */
export class Copy {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly #quoted: Uint8Array
  readonly #telegraphic: readonly boolean[]

  constructor(prose: Prose) {
    this.text = prose.text
    this.tokens = prose.tokens
    this.#quoted = quotedTokens(prose.tokens)
    this.#telegraphic = prose.passages.map(
      (passage) =>
        (passage.role !== 'body' && passage.role !== 'caption') ||
        // A headline has no final stop, and neither has an item of a list.
        !/[.!?…][\s"'”’»)\]]*$/.test(prose.text.slice(Math.max(0, passage.end - 8), passage.end))
    )
  }

  /** The word at an index in the form for comparison; a mark as it is; '' outside the text. */
  norm(at: number): string {
    return this.tokens[at]?.norm ?? ''
  }

  token(at: number): Token {
    return this.tokens[at] as Token
  }

  /**
   * The word that follows in the same passage with nothing but white space
   * between, '' if there is none.
   */
  after(at: number): string {
    return this.joined(at, at + 1) ? this.norm(at + 1) : ''
  }

  /** The word that stands before in the same passage, '' if there is none. */
  before(at: number): string {
    return this.joined(at - 1, at) ? this.norm(at - 1) : ''
  }

  /** Whether two indexes are words or marks of one passage. */
  joined(a: number, b: number): boolean {
    const first = this.tokens[a]
    const second = this.tokens[b]
    return first !== undefined && second !== undefined && first.passage === second.passage
  }

  /** Whether the word is a part of a hyphenated one, such as `air` in `air-raid`. */
  compound(at: number): boolean {
    const next = this.tokens[at + 1]
    const previous = this.tokens[at - 1]
    return (
      (next !== undefined && !next.spaced && isJoiner(next.text)) ||
      (previous !== undefined && !this.token(at).spaced && isJoiner(previous.text))
    )
  }

  /** Whether a word has a capital. */
  capital(at: number): boolean {
    const token = this.tokens[at]
    return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
  }

  isWord(at: number): boolean {
    return this.tokens[at]?.kind === 'word'
  }

  isNumber(at: number): boolean {
    return this.tokens[at]?.kind === 'number'
  }

  /** Whether the word is the first of a sentence, a quotation apart. */
  startsSentence(at: number): boolean {
    let before = at - 1
    while (this.joined(before, at) && quotationMarks.has(this.norm(before))) before--
    if (!this.joined(before, at)) return true
    const mark = this.norm(before)
    if (mark === '.' && abbreviations.has(this.norm(before - 1))) return false
    return sentenceEnds.has(mark) || (dashes.has(mark) && this.token(before + 1).spaced)
  }

  /**
   * Index of the first token of the sentence that holds a word, by its marks;
   * at most `longestSentence` tokens before it.
   */
  sentenceStart(at: number): number {
    const least = Math.max(0, at - longestSentence)
    let start = at
    while (start > least && this.joined(start - 1, at) && !this.endsSentence(start - 1)) start--
    return start
  }

  /** Index after the last token of the sentence that holds a word, its final mark left out. */
  sentenceEnd(at: number): number {
    const most = at + longestSentence
    let end = at
    while (end < most && this.joined(at, end) && !this.endsSentence(end)) end++
    return end
  }

  /** Whether a token is the mark that ends a sentence. */
  endsSentence(at: number): boolean {
    const mark = this.norm(at)
    return sentenceEnds.has(mark) && !(mark === '.' && abbreviations.has(this.norm(at - 1)))
  }

  /** Whether an odd number of quotation marks stands before the word in its passage. */
  quoted(at: number): boolean {
    return this.#quoted[at] === 1
  }

  /** Whether the passage is written without articles and stops, as headlines are. */
  telegraphic(at: number): boolean {
    return this.#telegraphic[this.token(at).passage] ?? false
  }

  /** The prose from one word to another, both included. */
  slice(from: number, to: number): string {
    return this.text.slice(this.token(from).start, this.token(to).end)
  }

  span(from: number, to = from): Span {
    return {start: this.token(from).start, end: this.token(to).end}
  }
}

function isJoiner(mark: string): boolean {
  return mark === '-' || mark === '‑' || mark === '/' || mark === '@' || mark === '_'
}

function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let passage = -1
  let open = false

  for (let index = 0; index < tokens.length; index++) {
    const {passage: here, norm, kind} = tokens[index] as Token

    if (here !== passage) {
      passage = here
      open = false
    }

    if (kind === 'mark') {
      if (norm === '"') open = !open
      else if (openingMarks.has(norm)) open = true
      else if (closingMarks.has(norm)) open = false
    }

    if (open) quoted[index] = 1
  }

  return quoted
}

/** The one way in which rules of grammar repair: somebody must read the sentence. */
const applicability: Applicability = 'editorial'

/** A fix that puts other words in the place of some. */
export function replacing(
  copy: Copy,
  from: number,
  to: number,
  text: string,
  rationale: string
): Fix {
  return fixOf([{...copy.span(from, to), text: likeFirst(copy, from, text)}], rationale)
}

/** A fix that leaves out words and the white space after them; a capital moves on. */
export function removing(copy: Copy, from: number, to: number, rationale: string): Fix {
  const next = copy.token(to + 1)
  const start = copy.token(from).start
  if (copy.capital(from) && copy.startsSentence(from) && next.kind === 'word') {
    return fixOf([{start, end: next.start + 1, text: next.text.charAt(0).toUpperCase()}], rationale)
  }

  return next.kind === 'mark'
    ? fixOf([{start: copy.token(from - 1).end, end: copy.token(to).end, text: ''}], rationale)
    : fixOf([{start, end: next.start, text: ''}], rationale)
}

/** A fix that puts words, which bring their own white space, before a word. */
export function inserting(copy: Copy, at: number, text: string, rationale: string): Fix {
  const {start} = copy.token(at)
  return fixOf([{start, end: start, text}], rationale)
}

export function fixOf(edits: readonly [Edit, ...Edit[]], rationale: string): Fix {
  return {edits, applicability, rationale}
}

/** Words with the capital, or without, of the word they replace. */
export function likeFirst(copy: Copy, at: number, text: string): string {
  return copy.capital(at) && text !== '' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
