import type {Edit} from '../model.js'

/** Leave out of an edit what it does not change at its ends. */
export function trim(text: string, edit: Edit): Edit {
  let {start, end} = edit
  let from = 0
  let to = edit.text.length
  while (start < end && from < to && text[start] === edit.text[from]) {
    start++
    from++
  }
  while (end > start && to > from && text[end - 1] === edit.text[to - 1]) {
    end--
    to--
  }
  return {start, end, text: edit.text.slice(from, to)}
}

/** Longest replacement that is compared word by word; the table grows with its square. */
const longestSplit = 120

/**
 * The edits that make a replacement word by word: the words that it keeps stay
 * where they are.
 *
 * @returns
 *   Nothing, if the replacement is too long to compare, or keeps no word.
 */
export function wordEdits(text: string, edit: Edit): Edit[] | undefined {
  const old = text.slice(edit.start, edit.end).match(/\s+|[^\s]+/gu) ?? []
  const fresh = edit.text.match(/\s+|[^\s]+/gu) ?? []
  if (old.length > longestSplit || fresh.length > longestSplit) return undefined
  const parts = differences(old, fresh, edit.start)
  return parts.length < 2 ? undefined : parts
}

/** The edits that turn one list of words into another, by longest common subsequence. */
function differences(old: readonly string[], fresh: readonly string[], start: number): Edit[] {
  const width = fresh.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = fresh.length - 1; b >= 0; b--) {
      table[a * width + b] =
        old[a] === fresh[b]
          ? table[(a + 1) * width + b + 1]! + 1
          : Math.max(table[(a + 1) * width + b]!, table[a * width + b + 1]!)
    }
  }

  const edits: Edit[] = []
  let a = 0
  let b = 0
  let offset = start
  let open: {start: number; end: number; text: string} | undefined
  const close = () => {
    if (open) edits.push(open)
    open = undefined
  }

  while (a < old.length || b < fresh.length) {
    if (a < old.length && b < fresh.length && old[a] === fresh[b]) {
      close()
      offset += old[a]!.length
      a++
      b++
      continue
    }
    open ??= {start: offset, end: offset, text: ''}
    const down = a < old.length ? table[(a + 1) * width + b]! : -1
    const right = b < fresh.length ? table[a * width + b + 1]! : -1
    if (down >= right) {
      offset += old[a]!.length
      open.end = offset
      a++
    } else {
      open.text += fresh[b]!
      b++
    }
  }

  close()
  return edits
}
