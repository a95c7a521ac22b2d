import type {Passage} from '../../model.js'
import type {Layer} from '../map.js'

/** What a format is judged by. */
export interface Sample {
  readonly source: string
  /** The first kilobytes, without leading white space. */
  readonly head: string
  /** Name of the first element, without its prefix, if the file is XML; empty otherwise. */
  readonly root: string
  /** Lower case, without the dot; empty if there is none. */
  readonly extension: string
}

/** What a user may say of where the prose stands. */
export interface PlaceOptions {
  /** CSS selector of the element of an HTML page that holds the story. */
  readonly selector?: string
  /** Paths of the strings of a JSON file that hold prose, such as `data.items[*].body`. */
  readonly jsonPath?: readonly string[]
}

/** What a format may ask of the file it is read from. */
export interface Context extends PlaceOptions {
  /** The first character that the file's encoding lacks, if any. */
  lacking(text: string): string | undefined
  /** A remark on the story as a whole, for the report. */
  note(text: string): void
}

/** A story's prose as its format gives it, before import damage is undone. */
export interface Reading {
  readonly text: string
  /** From the source up: each is made on the one before it. Empty where the text is the source. */
  readonly layers: readonly Layer[]
  /** Offsets into `text`, in order. */
  readonly passages: readonly Passage[]
}

/**
 * Find the prose of a file.
 *
 * @throws {StoryError}
 *   On a file that is broken in a way that its format does not allow.
 */
export type Read = (source: string, context: Context) => Reading

/** One file format. Add one by adding a file here and its line to the registry. */
export interface Format {
  readonly name: string
  /** One line for a list of formats. */
  readonly about: string
  /** Whether a file is in this format: by what it holds, or else by what it is called. */
  detect(sample: Sample): boolean
  /** Load what reads it. Apart from `detect`, because parsers take time to load. */
  load(): Promise<Read>
}
