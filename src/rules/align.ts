import type {Token} from '../prose.js'
import {classEnds} from './classes.js'
import type {Element, Sequence} from './expand.js'
import type {ClassName} from './pattern.js'

/**
 * Lay a sequence on the tokens from an index.
 *
 * @param wanted
 *   Index after the last token, if it must end there.
 * @returns
 *   The index of the first token of each element, and at last the index after
 *   the last token; nothing if the sequence is not here.
 */
export function align(
  {elements}: Sequence,
  tokens: readonly Token[],
  start: number,
  wanted?: number
): readonly number[] | undefined {
  const places: number[] = []
  return lay(0, start) ? places : undefined

  function lay(at: number, index: number): boolean {
    places[at] = index

    if (at === elements.length) {
      places.length = at + 1
      return wanted === undefined || index === wanted
    }

    const element = elements[at] as Element

    if (element.named === 'start') return isStart(tokens, index) && lay(at + 1, index)
    if (element.named === 'end') return isEnd(tokens, index) && lay(at + 1, index)

    const token = tokens[index]
    if (!token) return false

    if (at > 0) {
      if (token.spaced === element.glued) return false
      if (token.passage !== tokens[start]?.passage) return false
    }

    if (element.named) {
      return classEnds(element.named as ClassName, tokens, index).some((end) => lay(at + 1, end))
    }

    return (
      (token.norm === element.norm ||
        // The possessive of the last word is still that word.
        (at === elements.length - 1 && token.norm === `${element.norm}'s`)) &&
      lay(at + 1, index + 1)
    )
  }
}

const openers = new Set(['"', '“', '‘', "'", '(', '[', '«', '„'])
const closers = new Set(['"', '”', '’', "'", ')', ']', '»'])
const stops = new Set(['.', '!', '?', '…'])
const breaks = new Set([...stops, ':', ';', '—', '–'])

/** Whether a sentence, a passage or a quotation begins at this token. */
export function isStart(tokens: readonly Token[], index: number): boolean {
  const here = tokens[index]
  let at = index - 1
  while (at >= 0 && openers.has(tokens[at]?.text ?? '') && tokens[at]?.passage === here?.passage)
    at--
  const previous = tokens[at]
  return !previous || previous.passage !== here?.passage || breaks.has(previous.text)
}

/** Whether a sentence or a passage ends before this token. */
function isEnd(tokens: readonly Token[], index: number): boolean {
  let at = index
  const passage = tokens[index - 1]?.passage
  while (closers.has(tokens[at]?.text ?? '') && tokens[at]?.passage === passage) at++
  const next = tokens[at]
  return !next || next.passage !== passage || stops.has(next.text)
}
