import type {Edit} from '../model.js'
import {chooseFormat, type FormatOptions, readFormat} from './choose.js'
import {decode, lacking} from './encoding.js'
import {StoryError} from './error.js'
import type {Reading} from './formats/format.js'
import {Refusal} from './map.js'

/** A file that holds its text packed, with no lines of its own to make a diff of. */
export interface Archive {
  /** Why edits of the text cannot be made, if they cannot. */
  refusal(edits: readonly Edit[]): string | undefined
  /** The whole file with edits of the text made in it: sorted, not overlapping. */
  write(edits: readonly Edit[]): Uint8Array
}

/** A file before import damage is undone. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly source: string
  readonly encoding: string
  readonly format: string
  readonly notes: readonly string[]
  readonly reading: Reading
  readonly archive: Archive | undefined
}

/** No story is larger; a file that is would fill the memory before anybody reads it. */
const largestFile = 64 * 1024 * 1024

/** Trees of markup take fifty times their text. */
const largestMarkup = 16 * 1024 * 1024

/** Decode a file, choose its format, and find its prose. */
export async function open(bytes: Uint8Array, options: FormatOptions): Promise<Opened> {
  if (bytes.length > largestFile) throw tooLarge(bytes.length, largestFile)
  const packed = await openArchive(bytes, options)
  if (packed) return packed
  const {source, encoding, notes: remarks} = decode(bytes)
  const notes = [...remarks]
  const format = chooseFormat(source, options)
  if (format.name !== 'text' && bytes.length > largestMarkup) {
    throw tooLarge(bytes.length, largestMarkup, format.name)
  }
  const reading = await readFormat(format, source, {
    ...(options.selector === undefined ? {} : {selector: options.selector}),
    ...(options.jsonPath === undefined ? {} : {jsonPath: options.jsonPath}),
    lacking: (text) => lacking(text, encoding),
    note: (text) => {
      if (!notes.includes(text)) notes.push(text)
    }
  })
  return {bytes, source, encoding, format: format.name, notes, reading, archive: undefined}
}

/** A Word document: its text stands for the file, and edits go back into the archive. */
async function openArchive(bytes: Uint8Array, options: FormatOptions): Promise<Opened | undefined> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  if (!isZip || (options.from !== undefined && options.from !== 'docx')) return undefined
  const {readDocx} = await import('./docx.js')
  const notes: string[] = []
  const docx = readDocx(bytes, (text) => notes.push(text))
  if (!docx) return undefined
  const {text, layer, passages} = docx

  return {
    bytes: Buffer.from(text),
    source: text,
    encoding: 'utf-8',
    format: 'docx',
    notes,
    reading: {text, layers: [], passages},
    archive: {
      refusal(edits) {
        for (const edit of edits) {
          const mapped = layer.edit(edit)
          if (mapped instanceof Refusal) return mapped.reason
        }
        return undefined
      },
      write(edits) {
        const mapped = edits.flatMap((edit) => {
          const inside = layer.edit(edit)
          if (inside instanceof Refusal) throw new StoryError(inside.reason)
          return inside
        })
        return docx.write(mapped)
      }
    }
  }
}

function tooLarge(length: number, most: number, format?: string): StoryError {
  const size = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
  return new StoryError(
    `Unexpected size of ${size(length)}, expected at most ${size(most)}${format ? ` of ${format}` : ''}`,
    {place: {byte: most}}
  )
}
