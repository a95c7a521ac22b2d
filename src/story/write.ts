import type {Edit, Span} from '../model.js'
import {byteLength, encode, lacking} from './encoding.js'
import {StoryError} from './error.js'
import type {Story} from './story.js'

/** One replacement in the bytes of a file. */
export interface ByteEdit extends Span {
  readonly bytes: Uint8Array
}

/**
 * Write edits of the source as edits of the bytes of a story.
 *
 * @param edits
 *   Offsets into `story.source`, sorted, not overlapping.
 * @returns
 *   For each edit, the bytes it takes out and those it puts in.
 * @throws {StoryError}
 *   If the encoding lacks a character of an edit; `toSource` lets none through.
 */
export function byteEdits(story: Story, edits: readonly Edit[]): ByteEdit[] {
  const {bytes, encoding, source} = story
  let offset = 0
  let at = bytes.length - bodyLength(story)

  return edits.map((edit) => {
    const missing = lacking(edit.text, encoding)
    if (missing) {
      throw new StoryError(
        `Cannot write \`${missing}\` in ${encoding}, expected an edit without it`
      )
    }
    const start = at + byteLength(source.slice(offset, edit.start), encoding)
    const end = start + byteLength(source.slice(edit.start, edit.end), encoding)
    offset = edit.end
    at = end
    return {start, end, bytes: encode(edit.text, encoding)}
  })
}

/**
 * Splice edits of the source into the bytes of a story.
 *
 * What lies outside the edits stays byte for byte, whatever the encoding.
 *
 * @param edits
 *   Offsets into `story.source`, sorted, not overlapping.
 * @throws {StoryError}
 *   As `byteEdits`.
 */
export function writeStory(story: Story, edits: readonly Edit[]): Uint8Array {
  if (story.archive) return story.archive.write(edits)
  const parts: Uint8Array[] = []
  let kept = 0

  for (const {start, end, bytes} of byteEdits(story, edits)) {
    parts.push(story.bytes.subarray(kept, start), bytes)
    kept = end
  }

  parts.push(story.bytes.subarray(kept))
  return Buffer.concat(parts)
}

/** Bytes of a story after its byte order mark. */
function bodyLength(story: Story): number {
  if (story.encoding === 'utf-8-bom') return story.bytes.length - 3
  return story.encoding.startsWith('utf-16') ? story.bytes.length - 2 : story.bytes.length
}
