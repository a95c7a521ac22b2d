import type {Prose, Token} from '../prose.js'
import {type Sentence, sentencesOf} from '../sentences/boundaries.js'
import type {Repeat} from './phrases.js'

/** In words. Shorter ones are refrains, labels and “No comment.” */
const fewestInSentence = 6

/** In words. Shorter lines return as captions and subheads. */
const fewestInPassage = 8

/** In passages. A resend follows soon; further off, another story quotes the same. */
const furthest = 40

/** In words. Fewer return by chance: “the president of the United States”. */
const fewestInOverlap = 5

/** In tokens. A line of the feed is no longer. */
const longestOverlap = 60

/** Passages, sentences and headlines that stand again, whole or in part. */
export function resentPassages(prose: Prose): Repeat[] {
  const {passages, text, tokens} = prose
  const repeats: Repeat[] = []
  const seen = new Map<string, number>()
  const resent = new Set<number>()

  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!
    // A package carries its headline and its abstract more than once.
    if (passage.role !== 'body') continue
    const copy = text.slice(passage.start, passage.end)
    const before = seen.get(copy)
    seen.set(copy, index)
    const isHeadline =
      index === 1 && sameLine(copy, text.slice(passages[0]!.start, passages[0]!.end))
    if (!isHeadline && (before === undefined || index - before > furthest)) continue
    if (!isHeadline && (countWords(copy) < fewestInPassage || !/\p{Ll}{3}/u.test(copy))) continue
    resent.add(index)
    repeats.push({
      fault: isHeadline ? 'headline' : 'paragraph',
      span: {start: passage.start, end: passage.end},
      reason: isHeadline
        ? 'Unexpected headline as first line, expected it once'
        : 'Unexpected repeated paragraph, expected it once',
      severity: 'warning',
      fixes: [
        {
          edits: [{start: passages[index - 1]!.end, end: passage.end, text: ''}],
          applicability: 'editorial',
          rationale: isHeadline
            ? 'The first line is the headline again, word for word.'
            : 'This paragraph stands before, word for word; the feed sent it twice.'
        }
      ]
    })
  }

  resentSentences(prose, resent, repeats)

  if (tokens.length > 0) overlaps(prose, resent, repeats)

  return repeats
}

function resentSentences(prose: Prose, resent: ReadonlySet<number>, repeats: Repeat[]): void {
  const {text} = prose
  let previous: Sentence | undefined

  for (const sentence of sentencesOf(prose)) {
    const before = previous
    previous = sentence
    if (before?.passage !== sentence.passage) continue
    if (before.end - before.start !== sentence.end - sentence.start) continue
    const key = text.slice(sentence.start, sentence.end)
    if (!text.startsWith(key, before.start)) continue
    if (resent.has(sentence.passage) || countWords(key) < fewestInSentence) continue
    repeats.push({
      fault: 'sentence',
      span: {start: sentence.start, end: sentence.end},
      reason: 'Unexpected repeated sentence, expected it once',
      severity: 'warning',
      fixes: [
        {
          edits: [{start: before.end, end: sentence.end, text: ''}],
          applicability: 'editorial',
          rationale: 'The sentence before is the same, word for word; the feed sent it twice.'
        }
      ]
    })
  }
}

/** The tail of a passage at the head of the next one. */
function overlaps(prose: Prose, resent: ReadonlySet<number>, repeats: Repeat[]): void {
  const {passages, tokens, text} = prose
  let head = 0

  for (let index = 1; index < passages.length; index++) {
    while (head < tokens.length && tokens[head]!.passage < index) head++
    if (head >= tokens.length) return
    if (tokens[head]!.passage !== index || resent.has(index)) continue
    const length = overlapAt(tokens, head)
    if (length === 0) continue
    const first = tokens[head]!
    const last = tokens[head + length - 1]!
    const isWhole = /[.?!"”’')]/.test(tokens[head - 1]!.text)
    const next = tokens[head + length]
    const span = {start: first.start, end: last.end}
    // A paragraph that broke off goes on in the next: then its own tail goes, with the break.
    const edit = isWhole
      ? {start: first.start, end: next?.passage === index ? next.start : last.end, text: ''}
      : {start: tokens[head - length]!.start, end: first.start, text: ''}
    repeats.push({
      fault: 'overlap',
      span,
      reason: `Unexpected “${text.slice(span.start, span.end)}” again, expected it once`,
      severity: 'warning',
      fixes: [
        {
          edits: [edit],
          applicability: 'editorial',
          rationale: 'The paragraph before ends with these words; the feed sent them twice.'
        }
      ]
    })
  }
}

/** How many tokens from `head` are also the last ones before it; 0 if too few. */
function overlapAt(tokens: readonly Token[], head: number): number {
  const passage = tokens[head]!.passage
  const {norm} = tokens[head]!
  const from = Math.max(0, head - longestOverlap)

  for (let start = from; start < head - fewestInOverlap + 1; start++) {
    const length = head - start
    if (tokens[start]!.norm !== norm || tokens[start]!.passage !== passage - 1) continue
    let words = 0
    let index = 0

    while (index < length) {
      const a = tokens[start + index]!
      const b = tokens[head + index]
      if (!b || b.passage !== passage || a.norm !== b.norm) break
      if (a.kind === 'word') words++
      index++
    }

    if (index === length && words >= fewestInOverlap) return length
  }

  return 0
}

function sameLine(a: string, b: string): boolean {
  return plain(a) === plain(b) && countWords(a) >= 3
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
}

function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S*\p{L}\S*/gu)) count++
  return count
}
