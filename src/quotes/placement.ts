import type {Fault} from '../detect/report.js'
import type {QuotationReading, ReadMark} from './read.js'
import type {FaultyMark} from './repair.js'

/**
 * Find commas and full stops outside a closing mark in a story that puts them
 * inside, as the AP and most American papers do.
 */
export function placementFaults(
  text: string,
  reading: QuotationReading,
  faulty: readonly FaultyMark[]
): Fault[] {
  if (reading.style.placement !== 'inside') return []
  const faults: Fault[] = []
  const broken = new Set(faulty.map((one) => one.mark))

  reading.marks.forEach((mark, at) => {
    if (mark.role !== 'close' || mark.sure < 0.9 || broken.has(at)) return
    // A nested quotation ends where its own words do.
    if (mark.depth > 1) return
    const stop = text.charAt(mark.end)
    if (stop !== ',' && stop !== '.') return
    if (text.charAt(mark.end + 1) === '.' || /[\p{L}\p{N}]/u.test(text.charAt(mark.end + 1))) return
    let start = mark.start
    let first = at
    // `'…'",`: the comma goes inside both.
    while (reading.marks[first - 1]?.role === 'close' && reading.marks[first - 1]?.end === start) {
      first--
      start = (reading.marks[first] as ReadMark).start
    }
    if (!/[\p{L}\p{N}%)]/u.test(text.charAt(start - 1))) return
    const marks = text.slice(start, mark.end)
    faults.push({
      ruleId: 'quotes/placement',
      span: {start, end: mark.end + 1},
      reason: `Unexpected order \`${marks}${stop}\`, expected \`${stop}${marks}\``,
      severity: 'warning',
      fixes: [
        {
          edits: [{start, end: mark.end + 1, text: stop + marks}],
          applicability: 'editorial',
          rationale: `This story puts its ${stop === ',' ? 'commas' : 'full stops'} inside the closing mark everywhere else.`
        }
      ]
    })
  })

  return faults
}
