import type {Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {beforeFigures, beforeNames, behindFigures, behindNames, openers} from './abbreviations.js'

/** A sentence of the copy, in offsets and in tokens. */
export interface Sentence extends Span {
  /** Index of its first token. */
  readonly from: number
  /** Index behind its last token, closing marks included. */
  readonly to: number
  /** Index into `Prose.passages`. */
  readonly passage: number
  /** Index of the full stop, question or exclamation mark that ends it, or -1. */
  readonly stop: number
  /** Whether the point that ends it also abbreviates: `Inc.`, `R-N.J.` */
  readonly abbreviated: boolean
}

const known = new WeakMap<Prose, readonly Sentence[]>()

/**
 * The sentences of a story, in order.
 *
 * Those of retext-english break at each abbreviation that it does not know and
 * at quotation marks, and news copy has plenty of both.
 */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  let sentences = known.get(prose)

  if (!sentences) {
    sentences = scan(prose.tokens)
    known.set(prose, sentences)
  }

  return sentences
}

/** Marks that may stand between a full stop and the space behind it. */
const closers: ReadonlySet<string> = new Set(['"', '”', '’', "'", '»', ')', ']', '“'])

/** Marks that may stand between a space and the first word of a sentence. */
const leaders: ReadonlySet<string> = new Set([
  '"',
  '“',
  '‘',
  "'",
  '«',
  '„',
  '(',
  '[',
  '—',
  '–',
  '-',
  '•',
  '*',
  '¿',
  '¡',
  '”',
  '’',
  '$',
  '€',
  '£',
  '#',
  '@',
  '…'
])

function scan(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    let to = 0
    let stop = -1
    let abbreviated = false

    if (tokens[index + 1]?.passage !== token.passage) {
      to = index + 1
      stop = stopBefore(tokens, from, to)
      abbreviated = stop >= 0 && tokens[stop]!.text === '.' && classOf(tokens, stop) !== 'none'
    } else if (isStop(token)) {
      const end = behindClosers(tokens, index + 1)
      const next = tokens[end]
      if (!next || next.passage !== token.passage || !next.spaced) continue
      const first = firstWord(tokens, end)
      const kind = token.text === '.' ? classOf(tokens, index) : 'none'
      // “Gen. Ann Dunwoody (ret.) and the rest”
      const isAside = /^[)\]]$/.test(tokens[index + 1]!.text) && /^\p{Ll}/u.test(first?.text ?? '')
      if (isAside || !isBreak(tokens, index, kind, first)) continue
      to = end
      stop = index
      abbreviated = kind !== 'none'
    }

    if (to === 0) continue
    sentences.push({
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      from,
      to,
      passage: token.passage,
      stop,
      abbreviated
    })
    from = to
    index = to - 1
  }

  return sentences
}

type Abbreviation =
  | 'acronym'
  | 'behindName'
  | 'beforeFigure'
  | 'beforeName'
  | 'initial'
  | 'none'
  | 'unit'

/** What the word before a full stop is, if that point may abbreviate it. */
function classOf(tokens: readonly Token[], stop: number): Abbreviation {
  const word = tokens[stop - 1]
  const point = tokens[stop]!
  if (!word || point.spaced || word.kind !== 'word' || word.passage !== point.passage) return 'none'
  const {norm, text} = word

  if (/^\p{L}$/u.test(text)) {
    const before = tokens[stop - 2]
    const isInner = !word.spaced && before?.text === '.'
    if (isInner) return 'acronym'
    // “a letter from J. Edgar”, but “what do I” and “Plan B” end sentences.
    return /^\p{Lu}$/u.test(text) && text !== 'I'
      ? 'initial'
      : norm === 'p'
        ? 'beforeFigure'
        : 'none'
  }

  if (beforeNames.has(norm) && /^\p{Lu}|^(?:vs|e\.g|i\.e|cf|viz|al)$/u.test(text))
    return 'beforeName'
  if (beforeFigures.has(norm)) return 'beforeFigure'
  if (behindFigures.has(norm) && tokens[stop - 2]?.kind === 'number') return 'unit'
  if (behindNames.has(norm) && (norm === 'etc' || /^\p{Lu}/u.test(text))) return 'behindName'
  return 'none'
}

function isBreak(
  tokens: readonly Token[],
  stop: number,
  kind: Abbreviation,
  first: Token | undefined
): boolean {
  const mark = tokens[stop]!.text
  if (!first) return true
  const isLower = /^\p{Ll}/u.test(first.text)

  switch (kind) {
    case 'none': {
      // “Why?” he asked. “Yahoo! said”.
      return mark === '.' ? true : !isLower
    }
    case 'beforeName': {
      return false
    }
    case 'unit': {
      return !isLower
    }
    case 'beforeFigure': {
      return (
        first.kind !== 'number' &&
        !isLower &&
        (openers.has(first.norm) || tokens[stop - 1]!.norm === 'no')
      )
    }
    case 'initial':
    case 'acronym':
    case 'behindName': {
      return !isLower && first.kind === 'word' && openers.has(first.norm)
    }
  }
}

/** A full stop that is not inside a number, an ellipsis or an address. */
function isStop(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '.' || token.text === '?' || token.text === '!')
}

function behindClosers(tokens: readonly Token[], index: number): number {
  let at = index
  while (
    tokens[at] &&
    !tokens[at]!.spaced &&
    (closers.has(tokens[at]!.text) || isStop(tokens[at]!))
  )
    at++
  return at
}

/** The first word or figure of what may be a sentence; none if marks alone open it. */
function firstWord(tokens: readonly Token[], index: number): Token | undefined {
  let at = index
  while (tokens[at]?.kind === 'mark' && leaders.has(tokens[at]!.text) && at - index < 3) at++
  const token = tokens[at]
  return token?.kind === 'mark' ? undefined : token
}

/** The last full stop of a passage, if only closing marks are behind it. */
function stopBefore(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1
  while (at > from && closers.has(tokens[at]!.text)) at--
  return isStop(tokens[at]!) || tokens[at]!.text === '…' || tokens[at]!.text === '。' ? at : -1
}
