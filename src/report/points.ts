/** A place as editors show it: both from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * Prepare to turn offsets of a text into lines and columns. Lines end in LF,
 * CRLF or CR.
 */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)

  return (offset) => {
    let low = 0
    let high = starts.length - 1

    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }

    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
  }
}
