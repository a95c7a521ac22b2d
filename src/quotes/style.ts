import type {Passage} from '../model.js'
import type {Mark} from './marks.js'
import {edges} from './marks.js'

/** How a story writes its quotations. */
export interface QuoteStyle {
  /** Marks with sides (`“ ”`), not straight ones. */
  readonly typographic: boolean
  /** The outer marks are single ones, as in much British copy. */
  readonly single: boolean
  /**
   * Commas and full stops: `inside` the closing mark, `outside` it, or by
   * `sense`, inside where they belong to the words quoted.
   */
  readonly placement: 'inside' | 'outside' | 'sense' | 'unknown'
}

/** A story must quote this many times with single marks before that is its habit. */
const fewestSingles = 3
/** A story must show its comma and mark in one order this often before another is a slip. */
const fewestInside = 3
/** One stop in so many may stand outside in a story that puts them inside. */
const insidePerOutside = 3

/** Read the habits of a story off its marks. */
export function styleOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[]
): QuoteStyle {
  let sided = 0
  let straight = 0
  let singles = 0
  let doubles = 0
  let inside = 0
  let outside = 0

  // In German copy “ closes, and says nothing of the habit of an English story.
  const german = marks.some((mark) => text.charAt(mark.start) === '„')

  for (const mark of marks) {
    if (german && text.charAt(mark.start) === '“') continue
    if (mark.form === 'typographic') sided++
    else if (mark.form === 'straight') straight++
    if (mark.settled) continue
    const role = passages[mark.passage]?.role

    if (mark.family === 'double') doubles++
    else if (
      mark.left === edges.space &&
      mark.right === edges.tight &&
      role !== 'headline' &&
      role !== 'caption'
    ) {
      singles++
    }

    const before = text.charAt(mark.start - 1)
    const after = text.charAt(mark.end)
    if (before === ',' || before === '.') inside++
    if ((after === ',' || after === '.') && /[\p{L}\p{N}]/u.test(before)) outside++
  }

  return {
    typographic: sided > straight,
    single: singles >= fewestSingles && singles * 2 > doubles,
    placement:
      inside >= fewestInside && inside >= outside * insidePerOutside
        ? 'inside'
        : outside > inside
          ? 'outside'
          : outside > 0 && outside * 2 >= inside
            ? 'sense'
            : 'unknown'
  }
}
