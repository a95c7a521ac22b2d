/** Lay out a table for a terminal: names to the left, figures to the right. */
export function table(
  head: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<number | string>>
): string {
  const cells = [
    head,
    ...rows.map((row) => row.map((d) => (typeof d === 'number' ? d.toLocaleString('en-US') : d)))
  ]
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length))
  )
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
