import type {Passage, Span} from '../model.js'

/**
 * How a mark is written.
 *
 * - `straight`: `"` and `'`.
 * - `typographic`: `“ ” ‘ ’`.
 * - `foreign`: every form that English copy does not print: `«»`, `„`, `「」`,
 *   backticks, entities, escapes, ``` ``…'' ```.
 */
export type MarkForm = 'foreign' | 'straight' | 'typographic'

/** Which side the glyph claims, whatever stands around it. */
export type MarkSide = 'close' | 'none' | 'open'

/** What a mark touches on one side. */
export const edges = {space: 0, tight: 1, neutral: 2} as const

/** A value of `edges`: white space or an end; a word; something that may stand on both sides. */
export type Edge = 0 | 1 | 2

/** Roles that spelling alone settles. */
export type SettledRole = 'apostrophe' | 'ditto' | 'prime'

/** One mark as it stands in the text. */
export interface Mark extends Span {
  /** Index of the passage that holds it. */
  readonly passage: number
  readonly family: 'double' | 'single'
  readonly form: MarkForm
  readonly side: MarkSide
  readonly left: Edge
  readonly right: Edge
  /** Set where no sentence could make it a quotation mark. */
  readonly settled?: SettledRole
}

const markExpression =
  /&(?:amp;)?(?:quot|[lr]d?[sd]?quo|[lr]aquo|bdquo|sbquo|apos|#0*(?:34|39|171|187|8216|8217|8218|8220|8221|8222)|#x0*(?:22|27|ab|bb|201[89abcde]));|\\["']|``|''|,,(?=[\p{L}\p{N}])|["“”„‟«»‹›‘’‚‛'`´′″＂＇「」『』《》]/giu

const singles = new Set(["'", '‘', '’', '‚', '‛', '`', '´', '′', '＇', '‹', '›', "\\'"])
const singleEntity =
  /^&(?:amp;)?(?:[lr]squo|sbquo|apos|#0*(?:39|8216|8217|8218)|#x0*(?:27|201[89ab]));$/i
const openEntity =
  /^&(?:amp;)?(?:l[sd]quo|laquo|[bs]d?bquo|bdquo|sbquo|#0*(?:171|8216|8218|8220|8222)|#x0*(?:ab|2018|201[ace]));$/i
const closeEntity = /^&(?:amp;)?(?:r[sd]quo|raquo|#0*(?:187|8217|8221)|#x0*(?:bb|2019|201d));$/i
const openGlyphs = new Set(['“', '„', '‟', '«', '‹', '‘', '‚', '‛', '``', ',,', '「', '『', '《'])
const closeGlyphs = new Set(['”', '»', '›', '’', "''", '」', '』', '》'])
const typographic = new Set(['“', '”', '‘', '’'])

const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const letter = /\p{L}/u
const digit = /\p{Nd}/u
const space = /\s/u

/** Brackets that open, dashes and slashes: a mark may stand on either side of them. */
const neutralLeft = new Set('([{—–―-/¿¡…*_')
const neutralRight = new Set(')]}—–―-/.,;:!?…。，、؛،：！？*_')
/** Characters that a mark is written as; two marks may touch. */
const markCharacters = new Set('"“”„‟«»‹›‘’‚‛\'`´′″＂＇「」『』《》\\&')

/** Elisions whose first letter is lost: no sentence quotes the rest of one of them alone. */
const initialElision = /^(?:(?:tis|twas|twere|twill|em|cuz|n)(?![\p{L}\p{N}])|s-\p{Lu})/iu
/** `'90s`, `’60s`. */
const decade = /^\d0s(?![\p{L}\p{N}])/u
/** What may stand after an apostrophe within a word. */
const contraction = /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/iu

/**
 * Find every mark of a text, in order, with what it touches.
 *
 * Apostrophes within words, decades, and feet and inches are settled here;
 * all else is a question for the decoder.
 */
export function scanMarks(text: string, passages: readonly Passage[]): Mark[] {
  const marks: Mark[] = []
  let passage = 0

  for (const match of text.matchAll(markExpression)) {
    const start = match.index

    while (passage + 1 < passages.length && start >= (passages[passage + 1] as Passage).start) {
      passage++
    }

    const bounds = passages[passage]
    if (!bounds || start < bounds.start || start >= bounds.end) continue
    marks.push(markAt(text, match[0], start, passage, bounds))
  }

  return marks
}

function markAt(text: string, glyph: string, start: number, passage: number, bounds: Span): Mark {
  const end = start + glyph.length
  const single =
    glyph.length === 1 ? singles.has(glyph) : glyph === "\\'" || singleEntity.test(glyph)
  const before = start > bounds.start ? text.charAt(start - 1) : ''
  const after = end < bounds.end ? text.charAt(end) : ''
  const settled = single
    ? settledSingle(text, glyph, start, end, before, after)
    : settledDouble(text, glyph, start, before)

  return {
    start,
    end,
    passage,
    family: single ? 'single' : 'double',
    form:
      glyph === '"' || glyph === "'"
        ? 'straight'
        : typographic.has(glyph)
          ? 'typographic'
          : 'foreign',
    side: sideOf(glyph),
    left: edgeOf(before, neutralLeft),
    right: edgeOf(after, neutralRight),
    ...(settled ? {settled} : {})
  }
}

function edgeOf(character: string, neutral: ReadonlySet<string>): Edge {
  if (character === '' || space.test(character)) return edges.space
  return neutral.has(character) || markCharacters.has(character) ? edges.neutral : edges.tight
}

function sideOf(glyph: string): MarkSide {
  if (openGlyphs.has(glyph) || openEntity.test(glyph)) return 'open'
  if (closeGlyphs.has(glyph) || closeEntity.test(glyph)) return 'close'
  return 'none'
}

function settledSingle(
  text: string,
  glyph: string,
  start: number,
  end: number,
  before: string,
  after: string
): SettledRole | undefined {
  if (letter.test(before) && wordCharacter.test(after)) {
    if (glyph === "'" || glyph === '’' || glyph === '＇') return 'apostrophe'
    return contraction.test(text.slice(end, end + 4)) ? 'apostrophe' : undefined
  }

  // `the U.S.'s`, `k.d.'s`.
  if (before === '.' && contraction.test(text.slice(end, end + 3)) && letter.test(after)) {
    return 'apostrophe'
  }

  if (digit.test(before)) {
    if (digit.test(after)) return 'prime'
    if (glyph === '′') return 'prime'
    if (contraction.test(text.slice(end, end + 3)) && letter.test(after)) return 'apostrophe'
  }

  if (glyph !== '`' && glyph !== '´' && !wordCharacter.test(before)) {
    const next = text.slice(end, end + 6)
    if (decade.test(next)) return 'apostrophe'
    if (initialElision.test(next) && !/^n(?!['’])/iu.test(next)) return 'apostrophe'
  }

  // The second mark of `'n'`.
  if (/[nN]/.test(before) && !wordCharacter.test(after)) {
    const first = text.charAt(start - 2)
    if (singles.has(first) && !wordCharacter.test(text.charAt(start - 3))) return 'apostrophe'
  }

  return undefined
}

function settledDouble(
  text: string,
  glyph: string,
  start: number,
  before: string
): SettledRole | undefined {
  if (!digit.test(before)) return undefined
  if (glyph === '″') return 'prime'
  // Inches after feet: `6'1"`; seconds after minutes.
  return /\d['’′]\s?\d{1,2}(?:\.\d+)?$/u.test(text.slice(Math.max(0, start - 10), start))
    ? 'prime'
    : undefined
}
