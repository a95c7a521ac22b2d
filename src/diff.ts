import {FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS} from 'diff'
import type {ByteEdit} from './story/index.js'

/** One replacement in the bytes of a file, and why. Sorted, none overlapping. */
export interface ExplainedByteEdit extends ByteEdit {
  /** Rules that stand behind the edit, for the hunk's header. */
  readonly ruleIds?: readonly string[]
}

/** Lines of unchanged text around a change. */
const contextLines = 3

/**
 * Make a unified diff of a file from the edits that change it.
 *
 * The edits are known, so nothing is searched for: cost grows with the file and
 * the edits, never with their product. Lines are cut at the byte 0x0A in
 * whatever encoding, as `git apply` and `patch` cut them, and carry the file's
 * own bytes. Rule ids stand after the second `@@`, where those tools skip them.
 *
 * @param path
 *   Name of the file in the patch; quoted as git does where need be.
 * @param bytes
 *   The file.
 * @param edits
 *   Edits of its bytes.
 * @returns
 *   The patch, or nothing at all if no edit changes a byte.
 */
export function diff(
  path: string,
  bytes: Uint8Array,
  edits: readonly ExplainedByteEdit[]
): Uint8Array {
  const old = latin1(bytes)
  const changes = changesOf(old, edits)
  if (changes.length === 0) return new Uint8Array()
  const starts = lineStarts(old)
  const parts: Buffer[] = [Buffer.from(header(path))]
  let shift = 0

  for (const group of grouped(changes, starts.length - 1)) {
    const first = Math.max(0, group.first - contextLines)
    const last = Math.min(starts.length - 1, group.last + contextLines)
    const lines: string[] = []
    let at = first
    let oldLines = 0
    let newLines = 0

    for (const change of group.changes) {
      for (const line of linesBetween(old, starts, at, change.first)) {
        push(lines, ' ', line)
        oldLines++
        newLines++
      }

      for (const line of change.before) push(lines, '-', line)
      for (const line of change.after) push(lines, '+', line)
      oldLines += change.before.length
      newLines += change.after.length
      at = change.first + change.before.length
    }

    for (const line of linesBetween(old, starts, at, last)) {
      push(lines, ' ', line)
      oldLines++
      newLines++
    }

    const hunk = formatPatch(
      {
        oldFileName: 'a',
        newFileName: 'b',
        oldHeader: undefined,
        newHeader: undefined,
        hunks: [{oldStart: first + 1, oldLines, newStart: first + 1 + shift, newLines, lines}]
      },
      OMIT_HEADERS
    )
    const ruleIds = [...new Set(group.changes.flatMap((d) => d.ruleIds))].join(' ')
    parts.push(
      Buffer.from(ruleIds ? hunk.replace(' @@\n', ' @@ ' + ruleIds + '\n') : hunk, 'latin1')
    )
    shift += newLines - oldLines
  }

  return Buffer.concat(parts)
}

/** The two lines that name the file; nothing else of a patch is anything but the file's bytes. */
function header(path: string): string {
  const lines = formatPatch(
    {
      oldFileName: 'a/' + path,
      newFileName: 'b/' + path,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: []
    },
    FILE_HEADERS_ONLY
  )
  // `patch` takes a name up to the first white space, unless a tab ends it.
  return path.includes(' ') ? lines.replace(/\n/g, '\t\n') : lines
}

/** A run of lines that changes. Lines keep their ends. */
interface Change {
  /** Index of the first line, from 0. */
  readonly first: number
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly ruleIds: readonly string[]
}

function changesOf(old: string, edits: readonly ExplainedByteEdit[]): Change[] {
  const changes: Change[] = []
  let line = 0
  let lineStart = 0
  let index = 0

  for (let edit = edits[index]; edit; edit = edits[index]) {
    // Walk to the line that holds the edit; an offset after the last line end
    // is on a line of its own, which is empty.
    for (let end = lineEnd(old, lineStart); end <= edit.start; end = lineEnd(old, lineStart)) {
      if (end === lineStart || !old.startsWith('\n', end - 1)) break
      lineStart = end
      line++
    }

    const ruleIds: string[] = []
    let after = ''
    let from = lineStart
    let blockEnd = lineStart

    // Take the edits of the same lines; the line in which an edit ends is one of
    // them, since what removes a line end joins the next line to it.
    for (
      let next: ExplainedByteEdit | undefined = edit;
      next && (next === edit || next.start < blockEnd || blockEnd === old.length);
      next = edits[++index]
    ) {
      after += old.slice(from, next.start) + latin1(next.bytes)
      from = next.end
      blockEnd = lineEnd(old, next.end)
      ruleIds.push(...(next.ruleIds ?? []))
    }

    const before = split(old.slice(lineStart, blockEnd))
    const lines = split(after + old.slice(from, blockEnd))
    const skipped = commonStart(before, lines)
    const dropped = commonEnd(before.slice(skipped), lines.slice(skipped))
    const change = {
      first: line + skipped,
      before: before.slice(skipped, before.length - dropped),
      after: lines.slice(skipped, lines.length - dropped),
      ruleIds
    }

    if (change.before.length > 0 || change.after.length > 0) changes.push(change)
    lineStart = blockEnd
    line += before.length
  }

  return changes
}

interface Group {
  readonly changes: readonly Change[]
  readonly first: number
  readonly last: number
}

/** Changes whose contexts would touch share a hunk. */
function* grouped(changes: readonly Change[], lines: number): Generator<Group> {
  let group: Change[] = []
  let last = 0

  for (const change of changes) {
    if (group.length > 0 && change.first > last + 2 * contextLines) {
      yield {changes: group, first: group[0]?.first ?? 0, last}
      group = []
    }

    group.push(change)
    last = Math.min(lines, change.first + change.before.length)
  }

  if (group.length > 0) yield {changes: group, first: group[0]?.first ?? 0, last}
}

function push(lines: string[], sign: string, line: string): void {
  if (line.endsWith('\n')) lines.push(sign + line.slice(0, -1))
  else lines.push(sign + line, '\\ No newline at end of file')
}

/** Offsets at which lines start, and the end of the text. */
function lineStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at = lineEnd(text, at)) starts.push(at)
  starts.push(text.length)
  return starts
}

function* linesBetween(
  text: string,
  starts: readonly number[],
  from: number,
  to: number
): Generator<string> {
  for (let index = from; index < to && index < starts.length - 1; index++) {
    yield text.slice(starts[index], starts[index + 1])
  }
}

function lineEnd(text: string, from: number): number {
  const index = text.indexOf('\n', from)
  return index < 0 ? text.length : index + 1
}

function split(text: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length; at = lineEnd(text, at))
    lines.push(text.slice(at, lineEnd(text, at)))
  return lines
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let index = 0
  while (index < a.length && index < b.length && a[index] === b[index]) index++
  return index
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

/** One UTF-16 unit for each byte, so that strings hold bytes of any encoding. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
