import type {Passage} from '../model.js'
import {type Element, passageElements} from './lattice.js'
import {edges, type Mark} from './marks.js'
import {type PlainReading, readPlainly} from './plain.js'
import type {QuoteStyle} from './style.js'

/** The marks of one passage. */
export interface MarkedPassage {
  readonly passage: number
  /** Indices into the marks of the text, half-open. */
  readonly first: number
  readonly last: number
  /** Its reading, where the sides of the marks give a whole one. */
  readonly plain: PlainReading | undefined
  /** The plain reading needs no second look. */
  readonly clear: boolean
}

/** Passages that must be read together. */
export interface Run {
  readonly passages: readonly MarkedPassage[]
  readonly elements: readonly Element[]
}

/** Group the marks by passage, and read what reads plainly. */
export function markedPassages(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[]
): MarkedPassage[] {
  const result: MarkedPassage[] = []
  let first = 0

  while (first < marks.length) {
    const {passage} = marks[first] as Mark
    let last = first + 1
    while (last < marks.length && (marks[last] as Mark).passage === passage) last++
    const plain = readPlainly(text, passages[passage] as Passage, marks.slice(first, last))
    const clear = plain !== undefined && plain.open.length === 0 && plain.sound
    result.push({passage, first, last, plain, clear})
    first = last
  }

  return result
}

/**
 * Find the runs of passages that need the decoder, and lay out what it reads.
 *
 * A run is consecutive passages that do not read plainly, and the one after
 * them if it may take up a quotation they leave open.
 */
export function runsOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  marked: readonly MarkedPassage[],
  style: QuoteStyle
): Run[] {
  const runs: Run[] = []

  for (let at = 0; at < marked.length; at++) {
    if ((marked[at] as MarkedPassage).clear) continue
    const run = runFrom(text, passages, marks, marked, at, style)
    runs.push(run)
    at += run.passages.length - 1
  }

  return runs
}

/** Lay out the run that starts at one marked passage, whether or not it reads plainly. */
export function runFrom(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  marked: readonly MarkedPassage[],
  first: number,
  style: QuoteStyle
): Run {
  const members = [marked[first] as MarkedPassage]

  while (true) {
    const last = members.at(-1) as MarkedPassage
    const next = marked[first + members.length]
    if (!next || next.passage !== last.passage + 1 || last.clear) break
    if (next.clear && !opensAtStart(passages, marks, next)) break
    members.push(next)
  }

  return {passages: members, elements: elementsOf(text, passages, marks, members, style)}
}

function elementsOf(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  members: readonly MarkedPassage[],
  style: QuoteStyle
): Element[] {
  const elements: Element[] = []

  for (const [at, member] of members.entries()) {
    const next = members[at + 1]
    const nextOpens = next !== undefined && opensAtStart(passages, marks, next)
    for (const element of passageElements(
      text,
      passages,
      member.passage,
      marks,
      member.first,
      member.last,
      style,
      nextOpens
    )) {
      elements.push(element)
    }
  }

  return elements
}

/** Whether a passage begins with a mark that may open or take up a quotation. */
function opensAtStart(
  passages: readonly Passage[],
  marks: readonly Mark[],
  member: MarkedPassage
): boolean {
  const mark = marks[member.first] as Mark
  const passage = passages[member.passage] as Passage
  return mark.settled === undefined && mark.left === edges.space && mark.start <= passage.start + 1
}
