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
  readonly speaker: string | undefined
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
    let elements = plainlyEnough(run) ? run.sparse() : []
    let decoding = decode(elements, weights, style.single)

    if (elements.length === 0 || !confirms(run, elements, decoding)) {
      elements = run.elements()
      decoding = decode(elements, weights, style.single)
    }

    readRun(marks, run, elements, decoding, read, lost)
    addDoubtful(passages, marks, elements, decoding, doubtful)
  }

  return {style, marks: read, lost, quotations: quotationsOf(text, passages, read, lost), doubtful}
}

/** Whether every passage of a run reads plainly, and only needs a second look. */
function plainlyEnough(run: Run): boolean {
  return run.passages.every(({plain}) => plain?.unspoken)
}

/** A plain reading is kept if the decoder finds it at least this likely, mark by mark. */
const leastForPlain = 0.9

/** Whether the decoder reads each mark as its sides say. */
function confirms(run: Run, elements: readonly Element[], decoding: Decoding): boolean {
  const actions = new Map<number, string>()
  for (const {plain, first} of run.passages) {
    for (const [at, action] of (plain?.actions ?? []).entries()) actions.set(first + at, action)
  }

  return elements.every((element, at) => {
    const action = decoding.best[at]?.action
    if (element.kind !== 'mark') return action === 'pass'
    if ((decoding.sure[at] as number) < leastForPlain) return false
    return (action === 'reopen' ? 'open' : action) === actions.get(element.mark)
  })
}

/** Spelled out: spreading a mark into a new object takes ten times as long. */
function readMark(
  mark: Mark,
  role: MarkRole,
  depth: number,
  wanted: 'double' | 'single',
  sure: number,
  others: readonly Alternative[],
  reopening: boolean
): ReadMark {
  return {
    start: mark.start,
    end: mark.end,
    passage: mark.passage,
    family: mark.family,
    form: mark.form,
    side: mark.side,
    left: mark.left,
    right: mark.right,
    role,
    depth,
    wanted,
    sure,
    others,
    reopens: reopening
  }
}

const noOthers: readonly Alternative[] = []

function readClear(marks: readonly Mark[], member: MarkedPassage, read: ReadMark[]): void {
  for (let at = member.first; at < member.last; at++) {
    const mark = marks[at] as Mark
    const action = member.plain?.actions[at - member.first]
    const role =
      action === 'settled' || !action
        ? (mark.settled ?? 'stray')
        : action === 'reopen'
          ? 'open'
          : action
    const depth = member.plain?.depths[at - member.first] ?? 0
    read[at] = readMark(mark, role, depth, mark.family, 1, noOthers, false)
  }
}

function readRun(
  marks: readonly Mark[],
  run: Run,
  elements: readonly Element[],
  decoding: Decoding,
  read: ReadMark[],
  lost: LostMark[]
): void {
  for (const member of run.passages) {
    for (let at = member.first; at < member.last; at++) {
      const mark = marks[at] as Mark
      if (mark.settled) read[at] = readMark(mark, mark.settled, 0, mark.family, 1, noOthers, false)
    }
  }

  for (const [at, element] of elements.entries()) {
    const move = decoding.best[at]
    if (!move || element.kind === 'break') continue
    const sure = decoding.sure[at] as number
    const opens = move.action === 'open' || move.action === 'reopen'
    const quotes = opens || move.action === 'close'
    const depth = quotes ? (depthOf[opens ? move.to : move.from] as number) : 0
    const wanted = quotes ? wantedAt(move.level) : undefined
    const reopening = move.action === 'reopen'

    if (element.kind === 'mark') {
      const mark = marks[element.mark] as Mark
      const role = opens ? 'open' : move.action === 'pass' ? 'stray' : (move.action as MarkRole)
      const others = decoding.others[at] ?? noOthers
      read[element.mark] = readMark(
        mark,
        role,
        depth,
        wanted ?? mark.family,
        sure,
        others,
        reopening
      )
    } else if (quotes) {
      const role = opens ? 'open' : 'close'
      lost.push({
        at: opens ? element.openAt : element.closeAt,
        passage: element.passage,
        role,
        depth,
        wanted: wanted ?? 'double',
        sure,
        reopens: reopening,
        full: contentOf[opens ? move.to : move.from] === 1,
        candidates: candidatesOf(elements, decoding, at, role)
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
  elements: readonly Element[],
  decoding: Decoding,
  doubtful: (Span & {likelihood: number})[]
): void {
  for (const [at, element] of elements.entries()) {
    if (element.kind === 'break') continue
    if (element.openAt < 0 && element.closeAt < 0) continue
    let following = at + 1
    while (
      elements[following]?.kind === 'gap' &&
      placeOf(elements[following] as Element, marks, true) < 0
    ) {
      following++
    }
    const next = elements[following]
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

/** One end of a quotation. */
interface End {
  readonly at: number
  /** Where its words begin or end. */
  readonly inner: number
  readonly role: 'close' | 'open'
  readonly reopens: boolean
  readonly depth: number
  readonly passage: number
  readonly sure: number
}

/** A quotation that looks for its speaker when somebody asks. */
class FoundQuotation implements Quotation {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly passages: readonly [number, number]
  readonly sure: number
  readonly #find: () => string | undefined
  #speaker: string | undefined
  #asked = false

  constructor(open: End, close: End, find: () => string | undefined) {
    this.start = open.inner
    this.end = close.inner
    this.depth = open.depth
    this.passages = [open.passage, close.passage]
    this.sure = Math.min(open.sure, close.sure)
    this.#find = find
  }

  get speaker(): string | undefined {
    if (!this.#asked) this.#speaker = this.#find()
    this.#asked = true
    return this.#speaker
  }
}

function quotationsOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly ReadMark[],
  lost: readonly LostMark[]
): Quotation[] {
  const ends: End[] = []

  for (const {start, end, role, reopens, depth, passage, sure} of marks) {
    if (role !== 'open' && role !== 'close') continue
    const inner = role === 'open' ? end : start
    ends.push({at: start, inner, role, reopens, depth, passage, sure})
  }

  for (const {at, role, reopens, depth, passage, sure} of lost) {
    ends.push({at, inner: at, role, reopens, depth, passage, sure})
  }

  if (lost.length > 0) ends.sort((a, b) => a.at - b.at)
  const quotations: Quotation[] = []
  const stack: End[] = []

  for (const end of ends) {
    if (end.role === 'open') {
      if (!end.reopens) stack.push(end)
      continue
    }
    const open = stack.pop()
    if (!open) continue
    const find = () =>
      open.depth > 1
        ? undefined
        : (speakerAfter(text, end.at, passages[end.passage] as Passage) ??
          speakerBefore(text, open.at, passages[open.passage] as Passage))
    quotations.push(new FoundQuotation(open, end, find))
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
