import type {Fault} from '../detect/report.js'
import type {Passage} from '../model.js'
import type {QuotationReading} from './read.js'

/** A stranded tail is short: a longer one is a sentence whose capital was lost. */
const tail = /^\s*\p{Ll}[^.!?"“”\n]{1,60}[.!?]?(?=\s|$)/u
const saying =
  /(?:^|\s)(?:said|says|told|added|asked|wrote|who|is|are|was|were|has|have|had|will|would|he|she|they|it|I|we|explained|noted)(?:\s|[.,])/u

/**
 * Find scraps of a lost sentence behind a quotation that has ended: `the dog."
 * of the guardian.`
 */
export function fragmentFaults(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading
): Fault[] {
  const faults: Fault[] = []

  for (const mark of reading.marks) {
    if (mark.role !== 'close' && mark.role !== 'stray') continue
    const before = text.slice(Math.max(0, mark.start - 6), mark.start).trimEnd()
    if (!/[\p{Ll}]{3}[.]$/u.test(before)) continue
    const bounds = passages[mark.passage] as Passage
    const found = tail.exec(text.slice(mark.end, Math.min(bounds.end, mark.end + 80)))
    if (!found || saying.test(found[0])) continue
    const start = mark.end
    const end = start + found[0].length
    const stray = mark.role === 'stray'
    faults.push({
      ruleId: 'quotes/fragment',
      span: {start: stray ? mark.start : start, end},
      reason: `Unexpected words \`${found[0].trim()}\` after the end of a sentence and its mark`,
      severity: 'error',
      query: true,
      note: 'Words were lost here; the source has them.',
      fixes: [
        {
          edits: [{start: stray ? mark.start - 1 : start, end, text: ''}],
          applicability: 'editorial',
          attribution: true,
          rationale: 'The sentence before is whole, and these words begin and end nothing.'
        }
      ]
    })
  }

  return faults
}
