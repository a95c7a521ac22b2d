import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Span} from '../model.js'
import {functionWords} from '../names/words.js'
import {type Prose, proseOf, type Token} from '../prose.js'
import {report} from './report.js'

/** Fewer words are a scrap, which a headline may turn as it likes. */
const fewestWords = 3

/** Of the words of a headline’s quotation, so many stand in the quotation it is taken from. */
const leastShared = 0.6

/** A headline is short; a first paragraph without one is not. */
const longestHeadline = 24

const opening = new Set(['"', '“', '„', '«', '‘', "'", '‹'])
const closing: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‘': "’'",
  "'": "'’",
  '‹': '›'
}

/** Words between two marks. */
interface Quoted extends Span {
  readonly words: readonly Token[]
}

/**
 * Ask about a headline whose quotation is not what the body has.
 *
 * A story that went through another language was often cut in two on the way:
 * headline and body come back with one quotation in two wordings. Only the
 * source knows which was said. A headline may leave words out; to replace one
 * is another quotation.
 */
export function retextDrift() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const headlines = headlinesOf(prose)
    if (headlines.size === 0) return
    const heads = quotationsIn(prose, (passage) => headlines.has(passage))
    if (heads.length === 0) return
    const bodies = quotationsIn(prose, (passage) => !headlines.has(passage))
    const everything = prose.tokens
      .filter((token) => token.kind !== 'mark' && !headlines.has(token.passage))
      .map((token) => token.norm)

    for (const head of heads) {
      const wanted = head.words.map((token) => token.norm)
      // What the body says in the same words, quoted or not, has not drifted.
      if (isWithin(wanted, everything)) continue
      const match = nearest(wanted, bodies)
      if (!match) continue
      const span = {start: head.words[0]!.start, end: head.words.at(-1)!.end}
      const found = prose.text.slice(match.start, match.end)
      report(file, {
        ruleId: 'drift/headline',
        span,
        reason: `Unexpected quotation in the headline, the body has “${found}”`,
        severity: 'warning',
        query: true,
        note: `The headline quotes “${prose.text.slice(span.start, span.end)}”, the body “${found}”. Only the source can tell what was said.`,
        fixes: [
          {
            edits: [{...span, text: found}],
            applicability: 'editorial',
            attribution: true,
            rationale: `The body quotes the words as “${found}”.`
          }
        ]
      })
    }
  }
}

/** Passages that are headlines; the first one, if it looks so, where nobody said. */
function headlinesOf(prose: Prose): ReadonlySet<number> {
  const named = new Set<number>()

  for (const [index, passage] of prose.passages.entries()) {
    if (passage.role === 'headline') named.add(index)
  }

  if (named.size > 0 || prose.passages.length < 2) return named
  const first = prose.passages[0]!
  const text = prose.text.slice(first.start, first.end).trim()
  const words = text.split(/\s+/).length
  if (words <= longestHeadline && !/[.!?]["”’']?$/.test(text)) named.add(0)
  return named
}

/** The words between marks, passage by passage, outermost and inner alike. */
function quotationsIn(prose: Prose, takes: (passage: number) => boolean): Quoted[] {
  const found: Quoted[] = []
  let open: {mark: string; words: Token[]; passage: number} | undefined

  for (const token of prose.tokens) {
    if (!takes(token.passage)) continue
    if (open && open.passage !== token.passage) close()

    if (token.kind !== 'mark') open?.words.push(token)
    else if (open && closing[open.mark]!.includes(token.text)) close()
    else if (!open && opening.has(token.text) && token.spaced) {
      open = {mark: token.text, words: [], passage: token.passage}
    }
  }

  close()
  return found

  function close(): void {
    const words = open?.words ?? []
    open = undefined
    if (words.length < fewestWords) return
    found.push({start: words[0]!.start, end: words.at(-1)!.end, words})
  }
}

/** Whether words stand in a row, or with others among them in one quotation. */
function isWithin(wanted: readonly string[], words: readonly string[]): boolean {
  const first = wanted[0]

  for (let at = words.indexOf(first!); at !== -1; at = words.indexOf(first!, at + 1)) {
    if (wanted.every((word, offset) => words[at + offset] === word)) return true
  }

  return false
}

/** The stretch of a quotation that says the same in other words. */
function nearest(wanted: readonly string[], bodies: readonly Quoted[]): Span | undefined {
  let best: Span | undefined
  let most = 0

  for (const {words} of bodies) {
    const norms = words.map((token) => token.norm)
    const pairs = commonWords(wanted, norms)
    if (pairs.length < 2) continue
    // All there and in order: the headline leaves words out, as headlines do.
    if (pairs.length === wanted.length) return
    const content = pairs.filter(
      ([at]) => !functionWords.has(wanted[at]!) && wanted[at]!.length > 2
    )
    const share = pairs.length / wanted.length
    const from = Math.max(0, pairs[0]![1] - pairs[0]![0])
    const last = pairs.at(-1)!
    const to = Math.min(norms.length - 1, last[1] + (wanted.length - 1 - last[0]))
    if (share < leastShared || content.length < 2 || to - from + 1 > wanted.length + 3) continue
    if (share <= most) continue
    most = share
    best = {start: words[from]!.start, end: words[to]!.end}
  }

  return best
}

/** The longest row of words that both have in order, as pairs of places. */
function commonWords(a: readonly string[], b: readonly string[]): Array<[number, number]> {
  const rows: number[][] = Array.from({length: a.length + 1}, () => new Array(b.length + 1).fill(0))

  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i]![j] =
        a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
    }
  }

  const pairs: Array<[number, number]> = []
  let i = 0
  let j = 0

  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (rows[i + 1]![j]! >= rows[i]![j + 1]!) i++
    else j++
  }

  return pairs
}
