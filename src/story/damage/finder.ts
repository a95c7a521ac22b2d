import type {Damage} from '../../model.js'

/** What telling damage from copy may ask. */
export interface DamageOptions {
  /** Whether a word, in whatever case, is in a dictionary. Without it, only the story itself is evidence. */
  readonly isWord?: (word: string) => boolean
}

/** What a finder may know of the whole text. */
export interface DamageContext {
  readonly isWord: ((word: string) => boolean) | undefined
  /** Whether the text is wrapped at a line width, so that a break says nothing. */
  readonly wrapped: boolean
}

/** Finds one kind of damage. The first finder to claim a place has it. */
export type Finder = (text: string, context: DamageContext) => Damage[]

/** No address is longer; and a text without spaces must not be searched to its start. */
const longestAddress = 200

/** The chunk without white space round an offset is an address, in which marks mean something else. */
export function inAddress(text: string, offset: number): boolean {
  const first = Math.max(0, offset - longestAddress)
  let start = offset
  while (start > first && text.charCodeAt(start - 1) > 32) start--
  const last = Math.min(text.length, offset + 40)
  let end = offset
  while (end < last && text.charCodeAt(end) > 32) end++
  return /:\/\/|^www\.|^mailto:|[?&]\w+=|@\w+\.\w/.test(text.slice(start, end))
}

/** A character for a rationale: itself in quotation marks, or its name if it cannot be seen. */
export function show(text: string): string {
  return names.get(text) ?? `“${text}”`
}

const names = new Map([
  ['', 'nothing'],
  [' ', 'a space'],
  ['\u00A0', 'a non-breaking space'],
  ['\u00AD', 'a soft hyphen'],
  ['\u200B', 'a zero-width space'],
  ['\uFEFF', 'a byte order mark']
])
