import type {Edit} from '../model.js'

/** A whole word begins and ends here. */
const inner = /[\p{L}\p{N}'’]/u

/**
 * An edit without the whole words that it leaves as they are at either end, so
 * that an editor sees what changes and nothing else.
 */
export function trimmed(text: string, edit: Edit): Edit {
  const old = text.slice(edit.start, edit.end)
  let head = 0
  while (head < old.length && head < edit.text.length && old[head] === edit.text[head]) head++
  while (head > 0 && (within(old, head) || within(edit.text, head))) head--
  let tail = 0
  const most = Math.min(old.length, edit.text.length) - head

  while (tail < most && old[old.length - 1 - tail] === edit.text[edit.text.length - 1 - tail]) {
    tail++
  }

  while (
    tail > 0 &&
    (within(old, old.length - tail) || within(edit.text, edit.text.length - tail))
  ) {
    tail--
  }

  return {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail)
  }
}

/** Whether an offset is inside a word. */
function within(text: string, at: number): boolean {
  const before = text[at - 1]
  const after = text[at]
  return before !== undefined && after !== undefined && inner.test(before) && inner.test(after)
}
