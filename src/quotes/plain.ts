import type {Span} from '../model.js'
import type {Mark} from './marks.js'
import {edges} from './marks.js'
import {classOf, plainWords} from './words.js'

/** What a mark does in copy that nobody has damaged. */
export type PlainAction = 'apostrophe' | 'close' | 'open' | 'reopen'

/** The reading of a passage whose marks all look like what they are. */
export interface PlainReading {
  /** One for each mark of the passage; a settled mark keeps its role. */
  readonly actions: readonly (PlainAction | 'settled')[]
  /** Depth at which each mark opens or closes, 1 for outermost; 0 for apostrophes. */
  readonly depths: readonly number[]
  /** Families of the quotations still open at the end, outermost first. */
  readonly open: readonly ('double' | 'single')[]
  /** Nothing about the words beside the marks is odd. */
  readonly sound: boolean
  /** No quotation has its own attribution within, as one that lost marks has. */
  readonly unspoken: boolean
}

/** Words after which nobody closes a quotation, and before which nobody opens one. */
const neverBeforeClose = new Set([
  'a',
  'the',
  'determiner',
  'conjunction',
  'of',
  'to',
  'preposition',
  'subordinator',
  'that',
  'auxiliary'
])
const neverAfterOpen = new Set(['conjunction', 'of', 'auxiliary', 'preposition', 'that'])

const elisionAhead = /^(?:cause|til|till|bout|round|neath|cos|n)(?!\p{L})/iu
const attributionWithin =
  /[,?!] (?:(?:he|she|they|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}) (?:said|told|added|wrote|says|asked)(?![\p{L}])|said (?:\p{Lu}|the ))/u

/**
 * Read a passage by the sides of its marks alone.
 *
 * Almost all copy reads this way, and what does needs no decoder; what does
 * not gives `undefined`.
 */
export function readPlainly(
  text: string,
  bounds: Span,
  marks: readonly Mark[]
): PlainReading | undefined {
  const actions: (PlainAction | 'settled')[] = []
  const depths: number[] = []
  const stack: {family: 'double' | 'single'; end: number}[] = []
  let sound = true
  let unspoken = true
  /** Where the last quotation closed without a stop; -1 for none. */
  let closedAt = -1

  for (const [at, mark] of marks.entries()) {
    if (mark.settled) {
      actions.push('settled')
      depths.push(0)
      continue
    }

    const top = stack.at(-1)
    const action = plainAction(text, bounds, marks, at, top?.family)
    if (action === undefined) return undefined

    if (action === 'apostrophe') {
      actions.push(action)
      depths.push(0)
    } else if (action === 'open') {
      if (top?.family === mark.family || stack.length > 2) return undefined
      if (neverAfterOpen.has(wordAfter(text, mark.end, bounds.end)) && mark.start > bounds.start) {
        sound &&= !/[\p{L}]\s*$/u.test(
          text.slice(Math.max(bounds.start, mark.start - 2), mark.start)
        )
      }
      if (stack.length === 0 && closedAt >= 0) {
        sound &&= !looksQuoted(text.slice(closedAt, mark.start))
      }
      stack.push({family: mark.family, end: mark.end})
      actions.push(action)
      depths.push(stack.length)
    } else {
      if (top?.family !== mark.family) return undefined
      sound &&= !neverBeforeClose.has(wordBefore(text, bounds.start, mark.start))
      if (mark.family === 'double') {
        unspoken &&= !attributionWithin.test(text.slice(top.end, mark.start))
      }
      closedAt = /[\p{L}\p{N}]/u.test(text.charAt(mark.start - 1)) ? mark.end : -1
      depths.push(stack.length)
      stack.pop()
      actions.push(action)
    }
  }

  const unclosed = stack[0]
  if (unclosed) unspoken &&= !attributionWithin.test(text.slice(unclosed.end, bounds.end))
  return {actions, depths, open: stack.map((entry) => entry.family), sound, unspoken}
}

/**
 * Whether what stands between two quotations is itself what is quoted, as in
 * `upon the Syrian" regime "to release them`.
 */
function looksQuoted(between: string): boolean {
  const words = between.trim().split(/\s+/u)
  if (words.length > 3 || !words.every((word) => /^\p{Ll}+$/u.test(word))) return false
  return words.some((word) => plainWords.has(classOf(word)))
}

function plainAction(
  text: string,
  bounds: Span,
  marks: readonly Mark[],
  at: number,
  top: 'double' | 'single' | undefined
): PlainAction | undefined {
  const mark = marks[at] as Mark
  if (mark.form === 'foreign') return undefined
  const opens = mark.left !== edges.tight && mark.right !== edges.space && !stopAfter(text, mark)
  const closes = mark.left !== edges.space && mark.right !== edges.tight
  const side =
    opens && closes
      ? top === mark.family
        ? 'close'
        : 'open'
      : opens
        ? 'open'
        : closes
          ? 'close'
          : undefined

  if (mark.family === 'double') {
    if (mark.form === 'typographic' && mark.side !== side) return undefined
    return side
  }

  if (side === 'open') {
    if (mark.form === 'typographic' && mark.side !== 'open') return undefined
    return elisionAhead.test(text.slice(mark.end, mark.end + 7)) ? undefined : 'open'
  }

  if (side !== 'close' || (mark.form === 'typographic' && mark.side !== 'close')) return undefined
  const afterLetter = mark.start > bounds.start && /[\p{L}\p{N}]/u.test(text.charAt(mark.start - 1))
  if (top !== 'single') return afterLetter ? 'apostrophe' : undefined

  // `'The players' lounge is shut'`: is the first of two the apostrophe?
  if (afterLetter && /[sSzx]/.test(text.charAt(mark.start - 1))) {
    for (let next = at + 1; next < marks.length; next++) {
      const later = marks[next] as Mark
      if (later.settled || later.family !== 'single') continue
      if (later.left === edges.tight || later.left === edges.neutral) return undefined
      break
    }
  }

  return 'close'
}

/** `",` and `".`: nothing opens before a stop, but `"...` may. */
function stopAfter(text: string, mark: Mark): boolean {
  const after = text.charAt(mark.end)
  return /[,.;:!?)\]}]/.test(after) && !text.startsWith('..', mark.end)
}

function wordBefore(text: string, from: number, at: number): string {
  const found = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?$/u.exec(text.slice(Math.max(from, at - 16), at))
  return found ? classOf(found[0]) : 'edge'
}

function wordAfter(text: string, at: number, to: number): string {
  const found = /^[\p{L}\p{N}]+/u.exec(text.slice(at, Math.min(to, at + 16)))
  return found ? classOf(found[0]) : 'edge'
}
