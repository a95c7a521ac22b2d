import type {Severity} from './model.js'
import type {Finding} from './propose.js'
import type {Story} from './story/index.js'

/** How far a story, and each of its passages, is from publishable: 0 (clean) to 100. */
export interface Garble {
  readonly story: number
  /** In the order of `story.passages`. */
  readonly passages: readonly number[]
}

/** What a finding counts. What misleads weighs more than what only looks bad. */
const points: Readonly<Record<Severity, number>> = {error: 3, warning: 2, info: 0.5}

/** Words over which one point is spread. */
const wordsPerPoint = 10

/** Words that every text is taken to have besides its own: a slip in a caption is still one slip. */
const spareWords = 100

/**
 * Score how garbled a story is, so that a desk can sort its queue.
 *
 * The score is 100 × (1 − e^(−10p ∕ (n + 100))), where `p` are the points of the
 * findings (3 for an error, 2 for a warning, ½ for an info) and `n` the words. It
 * grows with the density of faults and never reaches 100; how well it tells
 * garbled stories from clean ones is a figure of the quality bench.
 */
export function garbleOf(story: Story, findings: readonly Finding[]): Garble {
  const passages = story.passages.map((passage) => ({
    ...story.spanToSource(passage),
    words: wordsIn(story.prose.slice(passage.start, passage.end)),
    points: 0
  }))
  let total = 0
  let words = 0
  let index = 0

  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    total += points[finding.severity]
    while (index < passages.length - 1 && (passages[index]?.end ?? 0) <= finding.start) index++
    const passage = passages[index]
    if (passage && finding.start >= passage.start) passage.points += points[finding.severity]
  }

  for (const passage of passages) words += passage.words
  return {story: score(total, words), passages: passages.map((d) => score(d.points, d.words))}
}

function score(sum: number, words: number): number {
  return Math.round(1000 * (1 - Math.exp((-sum * wordsPerPoint) / (words + spareWords)))) / 10
}

function wordsIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S+/g)) count++
  return count
}
