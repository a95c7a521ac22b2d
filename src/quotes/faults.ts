import type {Fault} from '../detect/report.js'
import type {Applicability, Edit, Fix, Passage, Severity, Span} from '../model.js'
import {evidenceFor} from './evidence.js'
import {fragmentFaults} from './fragments.js'
import {edges} from './marks.js'
import {placementFaults} from './placement.js'
import {
  type LostMark,
  type QuotationReading,
  type QuoteOptions,
  type ReadMark,
  readQuotations
} from './read.js'
import {type FaultyMark, faultyMarks, glyphOf, type MarkFault} from './repair.js'

/** The mark is plainly wrong as it stands; the likeliest repair goes into the patch. */
const leastForPatch = 0.4
/** A repair that changes what is quoted must be this likely before it goes into the patch. */
const leastForNesting = 0.4
/** A mark that stands as an opening or closing mark does is not taken out for less. */
const leastForStray = 0.9
/** A mark with a space on both sides is wrong in any case. */
const leastForLooseStray = 0.5
/** The same, in a passage where it is not known where a mark was lost. */
const leastInDoubt = 0.9
/** A reading must be this likely before its repair is made unasked. */
const leastForMechanical = 0.97
/** A place must be this likely before a mark lost round whole sentences is put there. */
const leastForLostFull = 0.6
/** Words of somebody else's sentence may begin and end anywhere; few places are this likely. */
const leastForLostPartial = 0.98

/** Everything wrong with the quotations of a story, in order. */
export function quoteFaults(
  text: string,
  passages: readonly Passage[],
  options: QuoteOptions = {}
): Fault[] {
  return faultsOf(text, passages, readQuotations(text, passages, options))
}

/** The faults that a reading shows. */
export function faultsOf(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading
): Fault[] {
  if (reading.marks.length === 0) return []
  const faults: Fault[] = []
  const faulty = faultyMarks(text, passages, reading)

  /** Passages where a lost mark may have stood in several places. */
  const doubted = new Set(reading.lost.filter(isQuery).map((lost) => lost.passage))
  const fragments = fragmentFaults(text, passages, reading)

  for (const one of faulty) {
    const mark = reading.marks[one.mark] as ReadMark
    // A stray mark and the scrap behind it are one fault.
    const within = fragments.some(({span}) => span.start <= mark.start && span.end >= mark.end)
    if (!within) faults.push(markFault(text, passages, reading, one, doubted.has(mark.passage)))
  }
  for (const lost of reading.lost) faults.push(lostFault(text, passages, reading, lost))
  for (const fault of placementFaults(text, reading, faulty)) faults.push(fault)
  for (const fault of fragments) faults.push(fault)
  return faults.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

const severities: Readonly<Record<MarkFault, Severity>> = {
  apostrophe: 'warning',
  direction: 'warning',
  doubled: 'warning',
  flipped: 'error',
  foreign: 'warning',
  glued: 'warning',
  nested: 'error',
  placement: 'warning',
  spacing: 'warning',
  stray: 'error'
}

const reasons: Readonly<Record<MarkFault, (seen: string, wanted: string) => string>> = {
  apostrophe: (seen, wanted) =>
    `Unexpected quotation mark ${seen} in the place of an apostrophe, expected ${wanted}`,
  direction: (seen, wanted) => `Unexpected mark ${seen} turned the wrong way, expected ${wanted}`,
  doubled: (seen) => `Unexpected second mark ${seen}, expected one`,
  flipped: (seen, wanted) =>
    `Unexpected space on the wrong side of the mark ${seen}, expected ${wanted}`,
  foreign: (seen, wanted) => `Unexpected mark ${seen}, expected ${wanted}`,
  glued: (seen, wanted) => `Missing space beside the mark ${seen}, expected ${wanted}`,
  nested: (seen, wanted) =>
    `Unexpected mark ${seen} for a quotation within a quotation, expected ${wanted}`,
  placement: (seen, wanted) => `Unexpected order ${seen}, expected ${wanted}`,
  spacing: (seen, wanted) => `Unexpected space inside the mark ${seen}, expected ${wanted}`,
  stray: (seen) => `Unexpected mark ${seen} that opens and closes nothing`
}

function markFault(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading,
  faulty: FaultyMark,
  doubted: boolean
): Fault {
  const mark = reading.marks[faulty.mark] as ReadMark
  const {fault, edits} = faulty
  const start = Math.min(mark.start, ...edits.map((edit) => edit.start))
  const end = Math.max(mark.end, ...edits.map((edit) => edit.end))
  const seen = shown(text.slice(start, end))
  const wanted = shown(applied(text, {start, end}, edits))
  // Half of a repair misleads where the other half is only a question.
  const least = doubted ? Math.max(leastInDoubt, leastFor(fault, mark)) : leastFor(fault, mark)
  const changesWords = fault === 'nested' || fault === 'stray'
  const applicability: Applicability =
    !changesWords && mark.sure >= leastForMechanical ? 'mechanical' : 'editorial'
  const fix: Fix = {
    edits,
    applicability,
    rationale: evidenceFor(text, passages, reading, faulty.mark),
    ...(changesWords ? {attribution: true} : {})
  }

  return {
    ruleId: `quotes/${fault}`,
    span: {start, end},
    reason: reasons[fault](seen, wanted),
    severity: severities[fault],
    fixes: [fix],
    ...(sureOf(reading, faulty) < least ? {query: true} : {})
  }
}

/** A pair of marks is as sure as the less sure of the two: one without the other mends nothing. */
function sureOf(reading: QuotationReading, {mark: at, fault}: FaultyMark): number {
  const own = reading.marks[at] as ReadMark
  if (fault !== 'nested') return own.sure
  const step = own.role === 'open' ? 1 : -1

  for (let index = at + step; ; index += step) {
    const mark = reading.marks[index]
    if (!mark || mark.passage !== own.passage) return own.sure
    if (mark.depth === own.depth && mark.role !== own.role) return Math.min(own.sure, mark.sure)
  }
}

function leastFor(fault: MarkFault, mark: ReadMark): number {
  if (fault === 'nested') return leastForNesting
  if (fault !== 'stray') return leastForPatch
  const loose = mark.left === edges.space && mark.right === edges.space
  return loose ? leastForLooseStray : leastForStray
}

function isQuery(lost: LostMark): boolean {
  return lost.sure < (lost.full ? leastForLostFull : leastForLostPartial)
}

function lostFault(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading,
  lost: LostMark
): Fault {
  const glyph = glyphOf(lost.role, lost.wanted, reading.style.typographic)
  const places = [lost.at, ...lost.candidates.map((candidate) => candidate.at)]
  const {placement} = reading.style
  const outside = placement === 'outside' || (placement === 'sense' && !lost.full)
  const place = (at: number) =>
    lost.role === 'close' && outside && /[\p{L}\p{N}][.,]/u.test(text.slice(at - 2, at))
      ? at - 1
      : at
  const fixes = places.map((at, rank): Fix => {
    const edit = insertion(text, passages[lost.passage] as Passage, place(at), glyph, lost.role)
    return {
      edits: [edit],
      applicability: 'editorial',
      attribution: true,
      rationale:
        rank === 0 ? lostEvidence(text, lost) : `It may also have stood here: ${around(text, at)}.`
    }
  })
  const first = (fixes[0] as Fix).edits[0]
  const span =
    lost.role === 'open'
      ? {start: lost.at, end: wordEnd(text, lost.at)}
      : {start: first.start, end: first.end}
  const where = around(text, lost.at)

  return {
    ruleId: `quotes/lost-${lost.role}`,
    span: span.end > span.start ? span : {start: lost.at, end: Math.min(text.length, lost.at + 1)},
    reason:
      lost.role === 'open'
        ? `Missing opening mark: a quotation closes here that never opens, expected one at ${where}`
        : `Missing closing mark: a quotation opens here that never closes, expected one at ${where}`,
    severity: 'error',
    fixes,
    ...(isQuery(lost) ? {query: true} : {})
  }
}

/**
 * Put a mark in. The character beside it is part of the edit, so that what
 * holds a finding to its words has words to hold on to.
 */
function insertion(
  text: string,
  bounds: Span,
  at: number,
  glyph: string,
  role: 'close' | 'open'
): Edit {
  if (role === 'close' && at > bounds.start) {
    return {start: at - 1, end: at, text: text.charAt(at - 1) + glyph}
  }
  return {start: at, end: at, text: glyph}
}

function lostEvidence(text: string, lost: LostMark): string {
  const where = around(text, lost.at)
  if (lost.reopens) {
    return `The quotation of the paragraph before has not closed, so this paragraph opens with a mark: ${where}.`
  }
  return lost.role === 'open'
    ? `A closing mark follows without its opening mark, and the words begin to be quoted at ${where}.`
    : `The quotation that opens before has no end, and its words stop at ${where}.`
}

/** The words on both sides of a place, for a rationale. */
function around(text: string, at: number): string {
  const before = /(?:\S+\s+){0,1}\S*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  const after = /^\S*(?:[^\S\n]+\S+){0,1}/u.exec(text.slice(at, at + 30))?.[0] ?? ''
  return `“${before.replaceAll('\n', ' ').trimStart()}|${after.trimEnd()}”`
}

function wordEnd(text: string, at: number): number {
  return at + (/^[\p{L}\p{M}\p{N}'’-]+/u.exec(text.slice(at, at + 60))?.[0].length ?? 1)
}

function applied(text: string, span: Span, edits: readonly Edit[]): string {
  let from = span.start
  let result = ''
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from, span.end)
}

function shown(value: string): string {
  return `\`${value}\``
}
