import {diffWordsWithSpace} from 'diff'
import type {Colors} from 'picocolors/types.js'
import {diff} from '../diff.js'
import type {Mended} from '../mend.js'
import {byteEdits} from '../story/index.js'
import {plain} from './plain.js'
import {pointsOf} from './points.js'

/**
 * The patch of one file: numbered rationales, each line behind `# `, which patch
 * tools pass over, then the unified diff in the file's own bytes.
 *
 * @param path
 *   Name of the file in the patch, relative to where it is to be applied.
 * @returns
 *   Nothing where no edit stands.
 */
export function patchOf(mended: Mended, path: string): Uint8Array {
  const {story, resolution} = mended
  const edits = byteEdits(story, resolution.edits).map((edit, index) => ({
    ...edit,
    ruleIds: resolution.edits[index]?.ruleIds ?? []
  }))
  const patch = diff(path, story.bytes, edits)
  if (patch.length === 0) return patch
  return Buffer.concat([Buffer.from(rationales(mended)), patch])
}

/**
 * The same patch as text to look at: decoded, and without characters that steer
 * a terminal. For a file in UTF-8 that has none, it is the patch itself.
 */
export function readablePatch(mended: Mended, path: string): string {
  const {story} = mended
  const bytes = Buffer.from(story.source)
  const patch = patchOf({...mended, story: {...story, bytes, encoding: 'utf-8'}}, path)
  return Buffer.from(patch)
    .toString()
    .replace(/[^\P{C}\n\t]/gu, (character) => plain(character))
}

function rationales(mended: Mended): string {
  const toPoint = pointsOf(mended.story.source)
  let number = 0
  let text = ''

  for (const finding of mended.findings) {
    for (const fix of finding.fixes) {
      if (!mended.resolution.accepted.has(fix)) continue
      const {line, column} = toPoint(fix.edits[0].start)
      const labels = [
        fix.applicability,
        ...(fix.quoted ? ['changes quoted words'] : []),
        ...(fix.attribution ? ['changes what is quoted'] : [])
      ].join(', ')
      text += `# ${++number}. ${line}:${column} ${plain(finding.ruleId)} (${labels}): ${plain(fix.rationale)}\n`
    }
  }

  return text
}

/**
 * Colour a patch for a terminal. Paragraphs are long lines, so the words that
 * change are shown inside the line.
 */
export function colorPatch(patch: string, colors: Colors): string {
  return eachChange(patch, colors, (removed, added) => {
    const before = removed.join('\n')
    const after = added.join('\n')
    const parts = diffWordsWithSpace(before, after)
    const side = (keep: 'added' | 'removed', sign: string, paint: (text: string) => string) =>
      parts
        .filter((d) => d[keep] || !(d.added || d.removed))
        .map((d) => (d[keep] ? colors.inverse(paint(d.value)) : paint(d.value)))
        .join('')
        .split('\n')
        .map((line) => paint(sign) + line)
    return [
      ...(removed.length > 0 ? side('removed', '-', colors.red) : []),
      ...(added.length > 0 ? side('added', '+', colors.green) : [])
    ]
  })
}

/**
 * A patch with words only, for reading: `[-old-]{+new+}` inside the line, as
 * `git diff --word-diff` shows it. No tool applies it.
 */
export function wordPatch(patch: string, colors: Colors): string {
  return eachChange(patch, colors, (removed, added) =>
    diffWordsWithSpace(removed.join('\n'), added.join('\n'))
      .map((d) =>
        d.removed
          ? colors.red('[-' + d.value + '-]')
          : d.added
            ? colors.green('{+' + d.value + '+}')
            : d.value
      )
      .join('')
      .split('\n')
      .map((line) => ' ' + line)
  )
}

function eachChange(
  patch: string,
  colors: Colors,
  render: (removed: string[], added: string[]) => string[]
): string {
  const result: string[] = []
  let removed: string[] = []
  let added: string[] = []
  let remarks: string[] = []
  let inHunk = false

  const flush = () => {
    if (removed.length > 0 || added.length > 0) result.push(...render(removed, added))
    result.push(...remarks)
    removed = []
    added = []
    remarks = []
  }

  for (const line of patch.split('\n')) {
    inHunk ||= line.startsWith('@@ ')

    if (inHunk && line.startsWith('-')) {
      if (added.length > 0) flush()
      removed.push(line.slice(1))
    } else if (inHunk && line.startsWith('+')) {
      added.push(line.slice(1))
    } else if (line.startsWith('\\')) {
      // “No newline at end of file” stands between the two sides.
      remarks.push(line)
    } else {
      flush()
      result.push(dress(line, colors))
    }
  }

  flush()
  return result.join('\n')
}

function dress(line: string, colors: Colors): string {
  if (line.startsWith('# ')) return colors.dim(line)
  if (line.startsWith('@@ ')) return colors.cyan(line)
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line)
  return line
}
