import type {Edit, Passage, Span} from '../model.js'
import type {LocatedDamage} from '../prose.js'
import type {FormatOptions} from './choose.js'
import {lacking} from './encoding.js'
import {type Language, languageOf} from './language.js'
import {type Layer, type MappedEdit, Refusal} from './map.js'
import {type Archive, open} from './open.js'
import {type RepairOptions, undoDamage} from './repair.js'

/** An edit of the source, and the import damage that it repairs along the way. */
export interface SourceEdit extends Edit {
  /**
   * Indexes into `Story.damages` of the damages whose place the edit covers: its
   * text stands for their repairs too, so those need no edit of their own.
   */
  readonly absorbs?: readonly number[]
}

/** Which text an edit or a span counts in. */
export interface MapOptions {
  /** The text before import damage was undone, in which `Damage` offsets count. */
  readonly received?: boolean
}

/** How to read a file. */
export interface ReadOptions extends RepairOptions, FormatOptions {}

/** One imported item: its source text, its prose, and the map between them. */
export interface Story {
  readonly path: string | undefined
  /** As they arrived; of an archive, the text that was found in it, in UTF-8. */
  readonly bytes: Uint8Array
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, `iso-8859-1`, … */
  readonly encoding: string
  /** The decoded file. A byte order mark belongs to the encoding: offset 0 is the character after it. */
  readonly source: string
  /** `text`, `html`, `ninjs`, `nitf`, …: a name of the registry */
  readonly format: string
  /** What detectors see: no markup, import damage undone. */
  readonly prose: string
  /** Offsets into the prose. */
  readonly passages: readonly Passage[]
  /** Import damage that reading undid. */
  readonly damages: readonly LocatedDamage[]
  /** Remarks on the story as a whole, for the report. */
  readonly notes: readonly string[]
  /** Of a file whose text is packed: how to write the whole file. `source` is that text. */
  readonly archive: Archive | undefined
  /** Found when first asked for. */
  readonly language: Language
  /** Carry edits of the prose down to the source, written for their place; all of them, or say why not. */
  toSource(
    edits: readonly Edit[],
    options?: MapOptions
  ): {readonly edits: SourceEdit[]} | {readonly refusal: string}
  /** The span of the source that a span of the prose came from. */
  spanToSource(span: Span, options?: MapOptions): Span
}

/**
 * Read a file as a story.
 *
 * @throws {StoryError}
 *   On a binary file, broken encoding or broken markup, and an unknown `from`.
 */
export async function readStory(bytes: Uint8Array, options: ReadOptions = {}): Promise<Story> {
  const opened = await open(bytes, options)
  const {reading, source, encoding} = opened
  const repair = undoDamage(reading.text, options)
  const {damages, layer} = repair
  const {layers} = reading
  const passages = layer
    ? reading.passages
        .map(({role, start, end}) => ({role, start: layer.up(start), end: layer.up(end)}))
        .filter((passage) => passage.start < passage.end)
    : reading.passages
  const lineEnding = lineEndingOf(source)
  let language: Language | undefined

  return {
    path: options.path,
    bytes: opened.bytes,
    encoding,
    source,
    format: opened.format,
    prose: repair.text,
    passages,
    damages: damages.map((damage) => inPassages(damage, passages)),
    notes: opened.notes,
    archive: opened.archive,
    get language() {
      language ??= languageOf(repair.text)
      return language
    },
    toSource(edits, {received = false} = {}) {
      let mapped: readonly SourceEdit[] | Refusal = edits

      if (layer && !received) {
        const above = carry(layer, edits)
        mapped =
          above instanceof Refusal
            ? above
            : above.map(({start, end, text, pieces}) =>
                pieces ? {start, end, text, absorbs: pieces} : {start, end, text}
              )
      }

      for (let index = layers.length - 1; index >= 0; index--) {
        if (mapped instanceof Refusal) break
        mapped = carryAll(layers[index]!, mapped)
      }

      if (mapped instanceof Refusal) return {refusal: mapped.reason}
      const refusal = opened.archive?.refusal(mapped)
      if (refusal !== undefined) return {refusal}
      return finish(mapped, encoding, lineEnding)
    },
    spanToSource(span, {received = false} = {}) {
      let result = layer && !received ? layer.down(span) : {start: span.start, end: span.end}
      for (let index = layers.length - 1; index >= 0; index--) result = layers[index]!.down(result)
      return result
    }
  }
}

/** Damage before the first passage or after the last is told at its edge; else nobody would be told. */
function inPassages(damage: LocatedDamage, passages: readonly Passage[]): LocatedDamage {
  const from = passages[0]?.start
  const to = passages.at(-1)?.end
  const {start, end} = damage.prose
  if (from === undefined || to === undefined || (start >= from && end <= to)) return damage
  const nearest = (offset: number) => Math.min(to, Math.max(from, offset))
  return {...damage, prose: {start: nearest(start), end: nearest(end)}}
}

function carry(layer: Layer, edits: readonly Edit[]): MappedEdit[] | Refusal {
  const result: MappedEdit[] = []
  for (const edit of edits) {
    const mapped = layer.edit(edit)
    if (mapped instanceof Refusal) return mapped
    result.push(...mapped)
  }
  return result
}

/** Carry edits through a layer that absorbs nothing; what they absorbed above stays with the first part. */
function carryAll(layer: Layer, edits: readonly SourceEdit[]): SourceEdit[] | Refusal {
  const result: SourceEdit[] = []

  for (const edit of edits) {
    const mapped = layer.edit(edit)
    if (mapped instanceof Refusal) return mapped
    mapped.forEach(({start, end, text}, index) => {
      result.push(
        index === 0 && edit.absorbs ? {start, end, text, absorbs: edit.absorbs} : {start, end, text}
      )
    })
  }

  return result
}

function finish(
  edits: readonly SourceEdit[],
  encoding: string,
  lineEnding: string
): {edits: SourceEdit[]} | {refusal: string} {
  const result: SourceEdit[] = []

  for (const edit of edits) {
    const text =
      lineEnding === '\n' ? edit.text : edit.text.replaceAll(/\r\n?|\n/g, () => lineEnding)
    const missing = lacking(text, encoding)
    if (missing) return {refusal: `The file is in ${encoding}, which has no “${missing}”.`}
    result.push(text === edit.text ? edit : {...edit, text})
  }

  // JSON keys come in any order, so what is in order in the prose may not be in the source.
  return {edits: result.sort((a, b) => a.start - b.start || a.end - b.end)}
}

/** The first line ending of a source: new lines follow the file's own habit. */
function lineEndingOf(source: string): string {
  const feed = source.indexOf('\n')
  if (feed > 0 && source[feed - 1] === '\r') return '\r\n'
  return feed < 0 && source.includes('\r') ? '\r' : '\n'
}
