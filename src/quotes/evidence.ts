import type {Passage} from '../model.js'
import {speakerAfter, speakerBefore} from './attribution.js'
import type {QuotationReading, ReadMark} from './read.js'

/** Why a mark is what the reading takes it for, from the copy beside it, in one sentence. */
export function evidenceFor(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading,
  index: number
): string {
  const mark = reading.marks[index] as ReadMark
  const bounds = passages[mark.passage] as Passage

  switch (mark.role) {
    case 'open':
      return openEvidence(text, bounds, mark, reading, index)
    case 'close':
      return closeEvidence(text, bounds, mark, reading, index)
    case 'apostrophe':
      return 'The mark stands for a possessive or for letters left out, so it is an apostrophe.'
    case 'prime':
      return 'The mark gives inches after feet and belongs to its figure.'
    case 'duplicate':
      return 'The same mark stands beside it; one does the work.'
    default:
      return `Without it, every quotation of the paragraph opens and closes; ${quotedNothing(text, mark)}.`
  }
}

function openEvidence(
  text: string,
  bounds: Passage,
  mark: ReadMark,
  reading: QuotationReading,
  index: number
): string {
  const speaker = speakerBefore(text, mark.start, bounds)
  const words = wordsAfter(text, mark.end, bounds.end)
  if (mark.reopens) {
    return `Opens here: the quotation of the paragraph before goes on with “${words}”.`
  }
  if (speaker)
    return `Opens here: “${words}” follows “${wordsBefore(text, bounds.start, mark.start)}”.`
  const close = partnerAfter(reading, index)
  if (mark.depth > 1) {
    return `Opens a quotation within the quotation: it closes after “${wordsBefore(text, bounds.start, close?.start ?? bounds.end)}”.`
  }
  return `Opens here: the quotation “${words}” closes after “${wordsBefore(text, bounds.start, close?.start ?? bounds.end)}”.`
}

function closeEvidence(
  text: string,
  bounds: Passage,
  mark: ReadMark,
  reading: QuotationReading,
  index: number
): string {
  const speaker = speakerAfter(text, mark.start, bounds)
  const words = wordsBefore(text, bounds.start, mark.start)
  if (speaker) return `Closes here: the attribution to ${speaker} follows “${words}”.`
  const open = partnerBefore(reading, index)
  const first = open ? wordsAfter(text, open.end, bounds.end) : words
  return mark.depth > 1
    ? `Closes the quotation within the quotation that opens at “${first}”.`
    : `Closes here: the quotation that opens at “${first}” ends with “${words}”.`
}

function partnerAfter(reading: QuotationReading, index: number): ReadMark | undefined {
  const own = reading.marks[index] as ReadMark
  for (let at = index + 1; at < reading.marks.length; at++) {
    const mark = reading.marks[at] as ReadMark
    if (mark.passage !== own.passage) return undefined
    if (mark.role === 'close' && mark.depth === own.depth) return mark
  }
  return undefined
}

function partnerBefore(reading: QuotationReading, index: number): ReadMark | undefined {
  const own = reading.marks[index] as ReadMark
  for (let at = index - 1; at >= 0; at--) {
    const mark = reading.marks[at] as ReadMark
    if (mark.passage !== own.passage) return undefined
    if (mark.role === 'open' && mark.depth === own.depth) return mark
  }
  return undefined
}

function quotedNothing(text: string, mark: ReadMark): string {
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  return /\s/u.test(before) && /\s/u.test(after)
    ? 'it has a space on both sides'
    : 'nothing that it could open or close is quoted'
}

function wordsAfter(text: string, from: number, to: number): string {
  const found =
    /[\p{L}\p{N}][^"“”«»\n]{0,40}/u.exec(text.slice(from, Math.min(to, from + 60)))?.[0] ?? ''
  return found.split(/\s+/u).slice(0, 3).join(' ')
}

function wordsBefore(text: string, from: number, to: number): string {
  const words = text
    .slice(Math.max(from, to - 60), to)
    .replaceAll(/["“”«»„]/gu, ' ')
    .trim()
    .split(/\s+/u)
  return words.slice(-3).join(' ')
}
