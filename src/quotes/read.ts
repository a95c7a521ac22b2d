import type {Passage, Span} from '../model.js'
import {speakerAfter, speakerBefore} from './attribution.js'
import {type Alternative, type Decoding, decode} from './decode.js'
import {featureCount, offsets, type Template, templates} from './features.js'
import type {Element} from './lattice.js'
import {type Mark, scanMarks} from './marks.js'
import {type MarkedPassage, markedPassages, type Run, runsOf} from './runs.js'
import {contentOf, depthOf} from './states.js'
import {type QuoteStyle, styleOf} from './style.js'
import {weights as figures} from './weights.js'

/** What a mark does. */
export type MarkRole = 'apostrophe' | 'close' | 'ditto' | 'duplicate' | 'open' | 'prime' | 'stray'

/** One mark and what it does in the best reading. */
export interface ReadMark extends Mark {
  readonly role: MarkRole
  /** How deep the quotation is that it opens or closes, from 1; 0 for other roles. */
  readonly depth: number
  /** The marks that belong at this depth. */
  readonly wanted: 'double' | 'single'
  /** How likely the role is, 0 to 1, over all readings. */
  readonly sure: number
  /** What else it may be. */
  readonly others: readonly Alternative[]
  /** It takes up the quotation of the passage before. */
  readonly reopens: boolean
}

/** A place where a mark was lost. */
export interface LostMark {
  /** Where it would stand. */
  readonly at: number
  readonly passage: number
  readonly role: 'close' | 'open'
  readonly depth: number
  readonly wanted: 'double' | 'single'
  /** How likely it was lost here, 0 to 1. */
  readonly sure: number
  readonly reopens: boolean
  /** The quotation is sentences, not words of somebody else's sentence. */
  readonly full: boolean
  /** Other places where it may have stood, likeliest first. */
  readonly candidates: readonly {readonly at: number; readonly likelihood: number}[]
}

/** The words between an opening mark and its closing mark. */
export interface Quotation extends Span {
  /** From 1, the outermost. */
  readonly depth: number
  /** Index of the passages it begins and ends in. */
  readonly passages: readonly [first: number, last: number]
  /** Who says it, as the copy names them beside it. */
  readonly speaker?: string
  /** How likely both of its marks are what they are taken for, 0 to 1. */
  readonly sure: number
}

/** The quotation structure of a story. */
export interface QuotationReading {
  readonly style: QuoteStyle
  readonly marks: readonly ReadMark[]
  readonly lost: readonly LostMark[]
  readonly quotations: readonly Quotation[]
  /** Copy that some reading quotes, outside the passages that read plainly. */
  readonly doubtful: readonly (Span & {readonly likelihood: number})[]
}

/** What a desk may lay down; what it leaves open is read off the story. */
export interface QuoteOptions {
  readonly marks?: 'straight' | 'typographic'
  /** Commas and full stops: always inside the closing mark, or by sense. */
  readonly placement?: 'inside' | 'sense'
}

/** The fitted figures in the order of their features. */
const weights = new Float64Array(featureCount)
for (const name of Object.keys(templates) as Template[]) {
  const list = figures[name] ?? []
  for (const [at, figure] of list.entries()) weights[offsets[name] + at] = figure
}

/**
 * Read the quotations of a story: what each mark does, and where one was lost.
 *
 * Passages whose marks all look like what they are take no time; the others are
 * decoded, run by run, in time linear in their length.
 *
 * @param text
 *   Prose.
 * @param passages
 *   Its passages, in order; offsets into `text`.
 */
export function readQuotations(
  text: string,
  passages: readonly Passage[],
  options: QuoteOptions = {}
): QuotationReading {
  const marks = scanMarks(text, passages)
  const found = styleOf(text, passages, marks)
  const style: QuoteStyle = {
    typographic: options.marks ? options.marks === 'typographic' : found.typographic,
    single: found.single,
    placement: options.placement ?? found.placement
  }
  if (marks.length === 0) return {style, marks: [], lost: [], quotations: [], doubtful: []}

  const marked = markedPassages(text, passages, marks)
  const read: ReadMark[] = new Array(marks.length)
  const lost: LostMark[] = []
  const doubtful: (Span & {likelihood: number})[] = []

  for (const member of marked) {
    if (member.clear) readClear(marks, member, read)
  }

  for (const run of runsOf(text, passages, marks, marked, style)) {
    const decoding = decode(run.elements, weights, style.single)
    readRun(passages, marks, run, decoding, read, lost)
    addDoubtful(passages, marks, run, decoding, doubtful)
  }

  return {style, marks: read, lost, quotations: quotationsOf(text, passages, read, lost), doubtful}
}

function readClear(marks: readonly Mark[], member: MarkedPassage, read: ReadMark[]): void {
  for (let at = member.first; at < member.last; at++) {
    const mark = marks[at] as Mark
    const action = member.plain?.actions[at - member.first]
    read[at] = {
      ...mark,
      role:
        action === 'settled' || !action
          ? (mark.settled ?? 'stray')
          : action === 'reopen'
            ? 'open'
            : action,
      depth: member.plain?.depths[at - member.first] ?? 0,
      wanted: mark.family,
      sure: 1,
      others: [],
      reopens: false
    }
  }
}

function readRun(
  passages: readonly Passage[],
  marks: readonly Mark[],
  run: Run,
  decoding: Decoding,
  read: ReadMark[],
  lost: LostMark[]
): void {
  for (const member of run.passages) {
    for (let at = member.first; at < member.last; at++) {
      const mark = marks[at] as Mark
      if (mark.settled) {
        read[at] = {
          ...mark,
          role: mark.settled,
          depth: 0,
          wanted: mark.family,
          sure: 1,
          others: [],
          reopens: false
        }
      }
    }
  }

  for (const [at, element] of run.elements.entries()) {
    const move = decoding.best[at]
    if (!move || element.kind === 'break') continue
    const sure = decoding.sure[at] as number
    const opens = move.action === 'open' || move.action === 'reopen'
    const quotes = opens || move.action === 'close'
    const depth = quotes ? (depthOf[opens ? move.to : move.from] as number) : 0
    const wanted = quotes ? wantedAt(move.level) : undefined

    if (element.kind === 'mark') {
      const mark = marks[element.mark] as Mark
      read[element.mark] = {
        ...mark,
        role: opens ? 'open' : move.action === 'pass' ? 'stray' : (move.action as MarkRole),
        depth,
        wanted: wanted ?? mark.family,
        sure,
        others: decoding.others[at] ?? [],
        reopens: move.action === 'reopen'
      }
    } else if (quotes) {
      const role = opens ? 'open' : 'close'
      lost.push({
        at: opens ? element.openAt : element.closeAt,
        passage: element.passage,
        role,
        depth,
        wanted: wanted ?? 'double',
        sure,
        reopens: move.action === 'reopen',
        full: contentOf[opens ? move.to : move.from] === 1,
        candidates: candidatesOf(run.elements, decoding, at, role)
      })
    }
  }
}

const wantedByLevel = ['double', 'single', 'single', 'double', 'double'] as const

function wantedAt(level: number): 'double' | 'single' {
  return wantedByLevel[level] ?? 'double'
}

/** No editor weighs more places than this. */
const mostCandidates = 3

function candidatesOf(
  elements: readonly Element[],
  decoding: Decoding,
  chosen: number,
  role: 'close' | 'open'
): LostMark['candidates'] {
  const list: {at: number; likelihood: number}[] = []
  const {passage} = elements[chosen] as Element

  for (const [at, element] of elements.entries()) {
    if (at === chosen || element.kind !== 'gap' || element.passage !== passage) continue
    for (const other of decoding.others[at] ?? []) {
      const same = role === 'close' ? other.action === 'close' : other.action !== 'close'
      if (!same || other.level < 0) continue
      list.push({
        at: role === 'close' ? element.closeAt : element.openAt,
        likelihood: other.likelihood
      })
    }
  }

  return list.sort((a, b) => b.likelihood - a.likelihood).slice(0, mostCandidates)
}

/** Copy quoted in readings less likely than this, all together, is not. */
const leastLikelihood = 0.03

function addDoubtful(
  passages: readonly Passage[],
  marks: readonly Mark[],
  run: Run,
  decoding: Decoding,
  doubtful: (Span & {likelihood: number})[]
): void {
  for (const [at, element] of run.elements.entries()) {
    if (element.kind === 'break') continue
    const next = run.elements[at + 1]
    const end =
      !next || next.kind === 'break'
        ? (passages[element.passage] as Passage).end
        : placeOf(next, marks, false)
    const start = placeOf(element, marks, true)
    const likelihood = decoding.inside[at] as number
    if (likelihood < leastLikelihood || end <= start) continue
    const last = doubtful.at(-1)

    if (last && last.end >= start && likelihood > 0.97 === last.likelihood > 0.97) {
      doubtful[doubtful.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        likelihood: Math.max(likelihood, last.likelihood)
      }
    } else doubtful.push({start, end, likelihood})
  }
}

function placeOf(element: Element, marks: readonly Mark[], after: boolean): number {
  if (element.kind === 'mark') {
    const mark = marks[element.mark] as Mark
    return after ? mark.end : mark.start
  }
  return element.closeAt >= 0 ? element.closeAt : element.openAt
}

function quotationsOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly ReadMark[],
  lost: readonly LostMark[]
): Quotation[] {
  interface Step {
    readonly at: number
    readonly inner: number
    readonly role: 'close' | 'open'
    readonly reopens: boolean
    readonly depth: number
    readonly passage: number
    readonly sure: number
  }
  const steps: Step[] = []
  for (const mark of marks) {
    if (mark.role !== 'open' && mark.role !== 'close') continue
    steps.push({
      ...mark,
      role: mark.role,
      at: mark.start,
      inner: mark.role === 'open' ? mark.end : mark.start
    })
  }
  for (const mark of lost) steps.push({...mark, inner: mark.at})
  if (lost.length > 0) steps.sort((a, b) => a.at - b.at)
  const quotations: Quotation[] = []
  const stack: Step[] = []

  for (const step of steps) {
    if (step.role === 'open') {
      if (!step.reopens) stack.push(step)
      continue
    }
    const open = stack.pop()
    if (!open) continue
    const speaker =
      open.depth === 1
        ? (speakerAfter(text, step.at, passages[step.passage] as Passage) ??
          speakerBefore(text, open.at, passages[open.passage] as Passage))
        : undefined
    quotations.push({
      start: open.inner,
      end: step.inner,
      depth: open.depth,
      passages: [open.passage, step.passage],
      sure: Math.min(open.sure, step.sure),
      ...(speaker ? {speaker} : {})
    })
  }

  return quotations.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Copy inside a direct quotation. */
export interface QuotedSpan extends Span {
  /** Every likely reading quotes it; otherwise only some do. */
  readonly sure: boolean
  /** Who says it, as the copy names them beside it. */
  readonly speaker?: string
}

/** A quotation at least this likely is quoted for certain. */
const certain = 0.95

/**
 * The words that stand inside a direct quotation in any plausible reading.
 *
 * Sorted, without overlaps; a quotation that runs over passages covers them.
 */
export function quotedSpans(reading: QuotationReading): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = []

  for (const quotation of reading.quotations) {
    if (quotation.depth !== 1) continue
    spans.push({
      start: quotation.start,
      end: quotation.end,
      sure: quotation.sure >= certain,
      ...(quotation.speaker ? {speaker: quotation.speaker} : {})
    })
  }

  const merged: QuotedSpan[] = []
  const doubtful = reading.doubtful.map((span) => ({
    start: span.start,
    end: span.end,
    sure: span.likelihood >= certain
  }))

  for (const span of [...spans, ...doubtful].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || span.start >= last.end) merged.push(span)
    else if (span.end > last.end) merged.push({...span, start: last.end})
  }

  return merged
}
