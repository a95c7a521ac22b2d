import type {Edit} from './model.js'

/**
 * Make edits.
 *
 * @param source
 *   Text that the offsets count in.
 * @param edits
 *   Sorted, none overlapping, as `resolve` gives them.
 * @throws {RangeError}
 *   If edits overlap, are out of order, or lie outside the text.
 */
export function apply(source: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0

  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > source.length) {
      throw new RangeError(
        `Cannot make the edit at ${edit.start}–${edit.end}, expected it between ${from} and ${source.length}`
      )
    }

    result += source.slice(from, edit.start) + edit.text
    from = edit.end
  }

  return result + source.slice(from)
}
