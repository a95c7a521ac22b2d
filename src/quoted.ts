import type {Passage, Span} from './model.js'

const mark = /["“”„«»‟❝❞＂]/

/**
 * The words that may stand inside a direct quotation.
 *
 * From a passage's first quotation mark to its end: more than is quoted, but a
 * damaged mark can have stood anywhere after it.
 *
 * @returns
 *   Spans of the prose, sorted, not overlapping.
 */
export function quotedSpans(text: string, passages: readonly Passage[]): Span[] {
  const spans: Span[] = []

  for (const passage of passages) {
    const index = text.slice(passage.start, passage.end).search(mark)
    if (index >= 0) spans.push({start: passage.start + index, end: passage.end})
  }

  return spans
}
