import type {Detection} from './detect.js'
import type {Span} from './model.js'

/** Detectors that infer from the form of a word, where others know the very words. */
const inferring = /^(?:spelling|casing)\//

/**
 * Leave out what says again what another detector said: one fault, one finding.
 *
 * Of two that want the same text in the same place the first stays. A word that
 * looks wrong by its form is not told apart where a name, a title or a phrase
 * that holds it is told as a whole.
 */
export function withoutEchoes(detections: readonly Detection[]): Detection[] {
  const said = new Set<string>()
  const wholes = detections.filter((d) => !inferring.test(d.ruleId) && d.fixes.length > 0)
  const spans = wholes.map((d) => d.span).sort((a, b) => a.start - b.start)
  /** For each span, the furthest end of any up to it. */
  const reach: number[] = []
  for (const {end} of spans) reach.push(Math.max(end, reach.at(-1) ?? 0))

  return detections.filter((detection) => {
    const edits = detection.fixes[0]?.edits

    if (edits) {
      const key = JSON.stringify([detection.received !== undefined, edits])
      if (said.has(key)) return false
      said.add(key)
    }

    return !(inferring.test(detection.ruleId) && isInside(detection.span))
  })

  function isInside(span: Span): boolean {
    let low = 0
    let high = spans.length

    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? 0) <= span.start) low = middle + 1
      else high = middle
    }

    return low > 0 && (reach[low - 1] ?? 0) >= span.end
  }
}
