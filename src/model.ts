/**
 * The nouns of the line, one for each stage.
 *
 * All offsets are UTF-16 code units, half-open. Detectors count in the *prose*
 * (what a reader sees); everything that leaves `propose` counts in the
 * *source*, the decoded copy as it arrived.
 */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One replacement. An empty span inserts; an empty `text` deletes. */
export interface Edit extends Span {
  readonly text: string
}

/**
 * How much an editor reads before saying yes.
 *
 * - `mechanical`: undoes a named, invertible damage with one plausible
 *   original, and changes no word, as with text read in the wrong encoding.
 * - `editorial`: likely; someone reads the sentence.
 *
 * A finding with neither is a query: it asks, and edits nothing.
 */
export type Applicability = 'editorial' | 'mechanical'

/**
 * What the fault does to a reader: `error` misleads or stops, `warning`
 * annoys, `info` is worth knowing. A rule that is wrong more than one time in
 * ten cannot be above `info`.
 */
export type Severity = 'error' | 'info' | 'warning'

/** What a passage is in its story. */
export type Role = 'body' | 'byline' | 'caption' | 'dateline' | 'headline' | 'slug'

/** A block of prose with a role. Offsets into the prose. */
export interface Passage extends Span {
  readonly role: Role
}

/** A proposed repair: all of its edits happen, or none do. */
export interface Fix {
  readonly edits: readonly [Edit, ...Edit[]]
  readonly applicability: Applicability
  /** Why this is the right repair here, naming the evidence in the copy. */
  readonly rationale: string
  /** The repair changes which words are quoted; never accepted in bulk. */
  readonly attribution?: boolean
}

/** A passage of import damage that reading undid. Offsets into the text received. */
export interface Damage extends Span {
  /** What stood there before the damage. */
  readonly text: string
  /** Such as `encoding/mojibake`. */
  readonly ruleId: string
  /** What is wrong, in one sentence. */
  readonly reason: string
  /** The evidence for `text`. */
  readonly rationale: string
}
