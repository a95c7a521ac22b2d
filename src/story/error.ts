/** Where bad input goes wrong. */
export interface StoryPlace {
  /** Offset of the first bad byte, from 0. */
  readonly byte?: number
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units. */
  readonly column?: number
}

/** A file that cannot be read as a story. The message says what was seen and what was wanted. */
export class StoryError extends Error {
  override readonly name = 'StoryError'
  readonly reason: string
  readonly place: StoryPlace | undefined

  constructor(reason: string, options: {place?: StoryPlace; cause?: unknown} = {}) {
    super(reason, options.cause === undefined ? undefined : {cause: options.cause})
    this.reason = reason
    this.place = options.place
  }
}
