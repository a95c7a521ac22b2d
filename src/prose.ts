import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Damage, Passage, Span} from './model.js'
import {type QuotationReading, type QuoteOptions, readQuotations} from './quotes/read.js'
import type {SourceLanguage} from './source-language.js'
import {type Token, tokenize} from './tokens.js'

export {countWords, type Token, tokenize} from './tokens.js'

/** A sentence of the tree. */
export interface ProseSentence extends Span {
  /** Index into `Prose.passages`. */
  readonly passage: number
}

/**
 * What detectors see of a story: the text that a reader would read, without
 * markup and with provable import damage undone, its passages, and its words.
 *
 * Everything but the text is made when first asked for, and shared by all
 * detectors.
 */
export class Prose {
  readonly text: string
  readonly passages: readonly Passage[]
  /** Damage that reading undid; `undefined` where nobody has looked yet. */
  readonly damages: readonly LocatedDamage[] | undefined
  /** The language that the story was translated from; set by the phrase detector. */
  translatedFrom: SourceLanguage | undefined
  readonly #tree: Root
  readonly #counts: (() => ReadonlyMap<string, number>) | undefined
  #tokens: readonly Token[] | undefined
  #sentences: readonly ProseSentence[] | undefined
  #ownCounts: ReadonlyMap<string, number> | undefined
  #quotations: QuotationReading | undefined

  constructor(text: string, tree: Root, given: GivenProse = {}) {
    this.text = text
    this.#tree = tree
    this.passages = given.passages ?? passagesOf(tree, text)
    this.damages = given.damages
    this.#counts = given.counts
  }

  /** Words, numbers and marks, in order. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text, this.passages)
    return this.#tokens
  }

  /** Sentences as the tree has them, in order. */
  get sentences(): readonly ProseSentence[] {
    this.#sentences ??= sentencesOf(this.#tree, this.passages)
    return this.#sentences
  }

  /** How often each word (in the form of `Token.norm`) stands in the whole story. */
  get counts(): ReadonlyMap<string, number> {
    if (this.#counts) return this.#counts()
    this.#ownCounts ??= countTokens(this.tokens)
    return this.#ownCounts
  }

  /**
   * The quotation structure; read once, with the options of the first who asks,
   * which in the line is the detector of quotation marks.
   */
  quotations(options?: QuoteOptions): QuotationReading {
    this.#quotations ??= readQuotations(this.text, this.passages, options)
    return this.#quotations
  }

  /** The index of the passage that holds an offset, the nearest before it otherwise. */
  passageAt(offset: number): number {
    return lastAtOrBefore(this.passages, offset)
  }
}

/** Damage with the place where its repaired text stands in the prose. */
export interface LocatedDamage extends Damage {
  readonly prose: Span
}

/** What `read` knows of a piece of prose and a bare tree does not. */
export interface GivenProse {
  readonly passages?: readonly Passage[]
  readonly damages?: readonly LocatedDamage[]
  readonly counts?: () => ReadonlyMap<string, number>
}

declare module 'vfile' {
  interface DataMap {
    /** Set by `mend`; in anybody else's pipeline it is made from the tree. */
    wiremend: Prose
  }
}

/**
 * The prose of a file: what `mend` has put there, else the file read as plain
 * text whose passages are the paragraphs of the tree.
 */
export function proseOf(tree: Root, file: VFile): Prose {
  file.data.wiremend ??= new Prose(String(file), tree)
  return file.data.wiremend
}

function countTokens(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {kind, norm} of tokens) {
    if (kind === 'word') counts.set(norm, (counts.get(norm) ?? 0) + 1)
  }
  return counts
}

function passagesOf(tree: Root, text: string): Passage[] {
  const passages: Passage[] = []

  for (const node of tree.children) {
    const span = spanOf(node)
    if (node.type === 'ParagraphNode' && span) passages.push({...span, role: 'body'})
  }

  if (passages.length === 0) passages.push({start: 0, end: text.length, role: 'body'})

  return passages
}

function sentencesOf(tree: Root, passages: readonly Passage[]): ProseSentence[] {
  const sentences: ProseSentence[] = []
  let passage = 0

  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue

    for (const sentence of paragraph.children) {
      const span = spanOf(sentence)
      if (sentence.type !== 'SentenceNode' || !span) continue
      while (
        passage + 1 < passages.length &&
        span.start >= (passages[passage + 1]?.start ?? Infinity)
      ) {
        passage++
      }
      sentences.push({...span, passage})
    }
  }

  return sentences
}

/** The offsets of a node, if its parser gave them. */
function spanOf(node: {readonly position?: unknown}): Span | undefined {
  const position = node.position as {start?: {offset?: number}; end?: {offset?: number}} | undefined
  const start = position?.start?.offset
  const end = position?.end?.offset
  return start === undefined || end === undefined ? undefined : {start, end}
}

/** Index of the last span that starts at or before an offset; 0 if none does. */
export function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1

  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle
    else high = middle - 1
  }

  return low
}
