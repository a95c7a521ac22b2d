import type {StoryPlace} from './error.js'

/** Deeper than any story that a person wrote. */
const deepest = 500

/** Where a file that ended the stack becomes deeper than a story can be; roughly, for a message. */
export function placeOfDepth(source: string): StoryPlace {
  let depth = 0

  for (const match of source.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>|[[{]|[\]}]/g)) {
    const [whole, close, empty] = match
    if (whole === ']' || whole === '}' || close === '/') depth--
    else if (empty !== '/') depth++
    if (depth > deepest) return placeAt(source, match.index)
  }

  return placeAt(source, source.length)
}

/** Line and column of an offset, both from 1. */
export function placeAt(source: string, offset: number): StoryPlace {
  const lines = source.slice(0, offset).split(/\r\n?|\n/)
  return {line: lines.length, column: lines.at(-1)!.length + 1}
}
