import type {Passage} from '../model.js'
import {type Element, runElements} from './lattice.js'
import {edges, type Mark} from './marks.js'
import {type PlainReading, readPlainly} from './plain.js'
import type {QuoteStyle} from './style.js'

/** The marks of one passage. */
export interface MarkedPassage {
  readonly passage: number
  /** Indices into the marks of the text, half-open. */
  readonly first: number
  readonly last: number
  /** Its reading, where the sides of the marks give a whole one. */
  readonly plain: PlainReading | undefined
  /** The plain reading needs no second look. */
  readonly clear: boolean
}

/** Passages that must be read together. */
export interface Run {
  readonly passages: readonly MarkedPassage[]
  /** Places where nothing is lost, but at the ends of passages: enough for copy that reads plainly. */
  readonly sparse: () => readonly Element[]
  /** Every place. */
  readonly elements: () => readonly Element[]
  /** Index of the first marked passage after the run. */
  readonly end: number
}

/** Group the marks by passage, and read what reads plainly. */
export function markedPassages(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[]
): MarkedPassage[] {
  const result: MarkedPassage[] = []
  let first = 0

  while (first < marks.length) {
    const {passage} = marks[first] as Mark
    let last = first + 1
    while (last < marks.length && (marks[last] as Mark).passage === passage) last++
    const plain = readPlainly(text, passages[passage] as Passage, marks.slice(first, last))
    const clear = plain !== undefined && plain.open.length === 0 && plain.sound && plain.unspoken
    result.push({passage, first, last, plain, clear})
    first = last
  }

  return result
}

/**
 * Find the runs of passages that need the decoder, and lay out what it reads.
 *
 * A run is consecutive passages that do not read plainly, and the one after
 * them if it may take up a quotation they leave open.
 */
export function runsOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  marked: readonly MarkedPassage[],
  style: QuoteStyle
): Run[] {
  const runs: Run[] = []

  for (let at = 0; at < marked.length; at++) {
    if ((marked[at] as MarkedPassage).clear) continue
    const run = runFrom(text, passages, marks, marked, at, style)
    runs.push(run)
    at = run.end - 1
  }

  return runs
}

/** Lay out the run that starts at one marked passage, whether or not it reads plainly. */
export function runFrom(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  marked: readonly MarkedPassage[],
  first: number,
  style: QuoteStyle
): Run {
  const members = [marked[first] as MarkedPassage]
  let at = first + 1
  const before = unmarkedSpeech(text, passages, marks, marked, first)
  if (before) members.unshift(before)

  while (!(members.at(-1) as MarkedPassage).clear) {
    const last = members.at(-1) as MarkedPassage
    let next = marked[at]
    if (!next) break
    const mayGoOn = last.plain === undefined || last.plain.open.length === 1
    const between = betweenPassages(text, passages, last.passage, next.passage)
    const opens = opensAtStart(passages, marks, next)

    if (between.length === 1 && opens && mayGoOn) {
      // A paragraph of a long quotation that lost its only mark.
      members.push({
        passage: between[0] as number,
        first: next.first,
        last: next.first,
        plain: undefined,
        clear: false
      })
    } else if (between.length > 0) break

    if (next.clear && !opens) {
      const after = marked[at + 1]
      const silent = next.plain?.actions.every((action) => action === 'settled')
      if (!silent || !mayGoOn || !after || !opensAtStart(passages, marks, after)) break
      if (betweenPassages(text, passages, next.passage, after.passage).length > 0) break
      if (isHeading(text, passages[next.passage] as Passage)) {
        at++
        continue
      }
      next = {...next, clear: false}
    }

    members.push(next)
    at++
  }

  const places = members.map(({passage, first: from, last}, place) => {
    const next = members[place + 1]
    const nextOpens =
      next !== undefined && next.last > next.first && opensAtStart(passages, marks, next)
    return {passage, first: from, last, nextOpens}
  })

  return {
    passages: members,
    end: at,
    sparse: () => runElements(text, passages, marks, places, style, true),
    elements: () => runElements(text, passages, marks, places, style, false)
  }
}

const announced =
  /(?:said|says|wrote|added|told|statement|enthused|replied)(?: \p{L}+){0,4}: \p{Lu}/u

/** The passage before one that opens with a mark, where it announces words and marks none. */
function unmarkedSpeech(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  marked: readonly MarkedPassage[],
  at: number
): MarkedPassage | undefined {
  const member = marked[at] as MarkedPassage
  const passage = member.passage - 1
  const bounds = passages[passage]
  const previous = marked[at - 1]
  if (bounds?.role !== 'body' || !opensAtStart(passages, marks, member)) return undefined
  const silent = previous?.passage === passage
  if (silent && !previous.plain?.actions.every((action) => action === 'settled')) return undefined
  if (!announced.test(text.slice(bounds.start, bounds.end))) return undefined
  return {
    passage,
    first: silent ? previous.first : member.first,
    last: silent ? previous.last : member.first,
    plain: undefined,
    clear: false
  }
}

/** Longer lines are paragraphs, whatever they end with. */
const longestHeading = 100

/** A heading, a caption, or a line between paragraphs that ends without a stop. */
function isHeading(text: string, {start, end, role}: Passage): boolean {
  if (role !== 'body') return true
  return end - start < longestHeading && !/[.,?!:;"'”’]\s*$/u.test(text.slice(start, end))
}

/** The paragraphs between two passages; headings, which a quotation steps over, apart. */
function betweenPassages(
  text: string,
  passages: readonly Passage[],
  first: number,
  second: number
): number[] {
  const found: number[] = []

  for (let at = first + 1; at < second && found.length < 2; at++) {
    if (!isHeading(text, passages[at] as Passage)) found.push(at)
  }

  return found
}

/** Whether a passage begins with a mark that may open or take up a quotation. */
function opensAtStart(
  passages: readonly Passage[],
  marks: readonly Mark[],
  member: MarkedPassage
): boolean {
  const mark = marks[member.first] as Mark
  const passage = passages[member.passage] as Passage
  return mark.settled === undefined && mark.left === edges.space && mark.start <= passage.start + 1
}
