import type {Passage, Span} from './model.js'

/** A word, a number, or one mark of the prose. White space is between tokens. */
export interface Token extends Span {
  readonly kind: 'mark' | 'number' | 'word'
  /** As it stands in the prose. */
  readonly text: string
  /** Lower case, with straight apostrophes: what patterns compare. */
  readonly norm: string
  /** Whether white space (or the start of the passage) is before it. */
  readonly spaced: boolean
  /** Index into `Prose.passages`. */
  readonly passage: number
}

/**
 * Split prose into tokens.
 *
 * An apostrophe between letters belongs to its word (`don't`, `O'Brien`); a
 * hyphen, a dash and every other mark is a token of its own; a number keeps its
 * inner points and commas (`1,200.5`), and with letters behind it is a word
 * (`12th`).
 */
export function tokenize(text: string, passages: readonly Passage[]): Token[] {
  const tokens: Token[] = []
  let passage = 0
  let next = passages[1]?.start ?? Number.POSITIVE_INFINITY
  let previousEnd = -1

  scan(text, (kind, start, end) => {
    while (start >= next) {
      passage++
      next = passages[passage + 1]?.start ?? Number.POSITIVE_INFINITY
    }

    const value = text.slice(start, end)
    tokens.push({
      kind,
      text: value,
      norm: kind === 'word' ? normalize(value) : value === '’' ? "'" : value,
      start,
      end,
      spaced: start !== previousEnd,
      passage
    })
    previousEnd = end
  })

  return tokens
}

/** The form in which words are compared: lower case, straight apostrophes. */
function normalize(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Count the words of a text, each in its normal form. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()

  scan(text, (kind, start, end) => {
    if (kind !== 'word') return
    const norm = normalize(text.slice(start, end))
    counts.set(norm, (counts.get(norm) ?? 0) + 1)
  })

  return counts
}

/** What a character is to a token. */
const space = 1
const letter = 2
const digit = 3
const other = 4

const ascii = Uint8Array.from({length: 128}, (_, code) => classOf(String.fromCharCode(code)))
const beyond = new Map<number, number>()

function classOf(character: string): number {
  if (/\s/.test(character)) return space
  if (/\p{Nd}/u.test(character)) return digit
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : other
}

/** The class of the character at an offset; 0 past the end. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ascii[code] as number
  if (Number.isNaN(code)) return 0
  const point = text.codePointAt(at) as number
  let found = beyond.get(point)

  if (found === undefined) {
    found = classOf(String.fromCodePoint(point))
    beyond.set(point, found)
  }

  return found
}

/** UTF-16 units of the character at an offset. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 0xd800 || code > 0xdbff ? 1 : (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}

/**
 * Find the tokens of a text, each of its characters looked at once or twice. A
 * regular expression says the same in two lines, and takes five times as long.
 */
function scan(text: string, each: (kind: Token['kind'], start: number, end: number) => void): void {
  let at = 0

  while (at < text.length) {
    const kind = classAt(text, at)

    if (kind === space) {
      at++
    } else if (kind === other) {
      const end = at + widthAt(text, at)
      each('mark', at, end)
      at = end
    } else {
      const number = kind === digit ? numberEnd(text, at) : at
      const end = number > at ? number : wordEnd(text, at)
      each(number > at ? 'number' : 'word', at, end)
      at = end
    }
  }
}

/** Where a number ends that starts at an offset; that offset if letters make it a word. */
function numberEnd(text: string, start: number): number {
  let end = start
  let at = start

  for (;;) {
    while (classAt(text, at) === digit) at += widthAt(text, at)
    if (classAt(text, at) === letter) return end
    end = at
    const mark = text.charCodeAt(at)
    if ((mark !== 0x2c && mark !== 0x2e) || classAt(text, at + 1) !== digit) return end
    at++
  }
}

function wordEnd(text: string, start: number): number {
  let at = start

  for (;;) {
    for (
      let kind = classAt(text, at);
      kind === letter || kind === digit;
      kind = classAt(text, at)
    ) {
      at += widthAt(text, at)
    }

    const mark = text.charCodeAt(at)
    if (mark !== 0x27 && mark !== 0x2019) return at
    const after = classAt(text, at + 1)
    if (after !== letter && after !== digit) return at
    at++
  }
}
