import type {Passage} from '../../model.js'
import type {Layer} from '../map.js'

/** What a format is judged by. */
export interface Sample {
  readonly source: string
  /** The first kilobytes, without leading white space. */
  readonly head: string
  /** Lower case, without the dot; empty if there is none. */
  readonly extension: string
}

/** What a format may ask of the file it is read from. */
export interface Context {
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

/** One file format. Add one by adding a file here and its name to the registry. */
export interface Format {
  readonly name: string
  /** Whether a file is in this format: by what it holds, or else by what it is called. */
  detect(sample: Sample): boolean
  /**
   * @throws {StoryError}
   *   On a file that is broken in a way that its format does not allow.
   */
  read(source: string, context: Context): Reading
}
