import type {Sentence} from './boundaries.js'
import {mainVerbs} from './clauses.js'
import {
  editorial,
  firstWordOf,
  getOriginal,
  isRunning,
  lengthOf,
  type SentenceFault,
  type SentenceStory
} from './story.js'

/** In words. Shorter lines without a stop are headlines, labels and captions. */
const fewestInSentence = 12

/** In words. A headline or a caption that stands alone is shorter. */
const fewestAlone = 30

/**
 * A paragraph of running copy without a full stop.
 *
 * Headlines, captions, list items, bylines and datelines have none, so the
 * paragraphs on both sides must be running copy, and this one long.
 */
export function missingStop(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens, sentences} = story
  const sentence = sentences[index]!
  // The first passage is a headline, whatever its length.
  if (sentence.stop >= 0 || sentence.passage === 0) return
  if (!isRunning(story, sentence.passage)) return
  const before = sentences[index - 1]
  const next = sentences[index + 1]
  const last = tokens[sentence.to - 1]!
  if (last.kind !== 'word' || !/^\p{Ll}{2,}$/u.test(last.text)) return
  // Without a paragraph on either side there is no telling what it is.
  if (!before || !next || next.passage === sentence.passage || before.stop < 0) return
  if (!endsFull(story, next.passage)) return
  const first = tokens[firstWordOf(story, sentence)]
  if (!first || !/^\p{Lu}/u.test(first.text) || lengthOf(story, sentence) < fewestInSentence) return
  // A sentence before it in the same paragraph, with its stop, shows running copy best.
  if (before.passage !== sentence.passage) {
    if (lengthOf(story, sentence) < fewestAlone) return
    if (mainVerbs(tokens, sentence.from, sentence.to) < 1) return
  }
  const follower = tokens[firstWordOf(story, next)]
  if (!follower || !/^\p{Lu}/u.test(follower.text) || /^[-•*–—]$/.test(tokens[sentence.from]!.text))
    return
  return {
    fault: 'missing-stop',
    span: last,
    reason: 'Expected a full stop at the end of the paragraph',
    severity: 'warning',
    fixes: [
      editorial('This is a whole sentence between paragraphs that end with their stops.', {
        start: last.end,
        end: last.end,
        text: '.'
      })
    ]
  }
}

function endsFull(story: SentenceStory, passage: number): boolean {
  const span = story.prose.passages[passage]!
  return /[.?!]["”’')\]]*\s*$/.test(story.text.slice(Math.max(span.start, span.end - 5), span.end))
}

/** `Hanover..` and `Hanover.,`: a full stop with a rival. An ellipsis has three. */
export function doubledStop(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens, text} = story
  const {stop, abbreviated} = story.sentences[index]!
  if (stop < 0 || tokens[stop]!.text !== '.') return
  let from = stop
  let to = stop + 1
  while (tokens[from - 1]?.text === '.' && !tokens[from]!.spaced) from--
  while (tokens[to]?.text === '.' && !tokens[to]!.spaced) to++
  if (to - from !== 2 || abbreviated) return
  const before = tokens[from - 1]
  // “../” and “e.g..” are not sentences; neither is a row of dots with spaces.
  if (before?.kind !== 'word' || tokens[from]!.spaced || text[tokens[to - 1]!.end] === '/') return
  if (tokens[to]?.text === '.' || before.text.length < 3) return
  return {
    fault: 'doubled-stop',
    span: {start: tokens[from]!.start, end: tokens[to - 1]!.end},
    reason: 'Unexpected second full stop, expected one',
    severity: 'warning',
    fixes: [
      {
        edits: [{start: tokens[from]!.end, end: tokens[to - 1]!.end, text: ''}],
        applicability: 'mechanical',
        rationale:
          'Two points are neither a full stop nor an ellipsis; the word before is no abbreviation.'
      }
    ]
  }
}

/** In passages. As many in a row that go on in lower case are verse or a list. */
const fewestOfVerse = 2

/**
 * A paragraph break inside a sentence: no stop before it, lower case behind it.
 */
export function brokenParagraph(story: SentenceStory, index: number): SentenceFault | undefined {
  const {tokens, sentences} = story
  const sentence = sentences[index]!
  const next = sentences[index + 1]
  if (!next || next.passage === sentence.passage || sentence.stop >= 0) return
  if (!goesOn(story, sentence, next)) return
  if (isVerse(story, index)) return
  const last = tokens[sentence.to - 1]!
  const first = tokens[next.from]!
  if (
    lengthOf(story, sentence) < 4 ||
    !isRunning(story, sentence.passage) ||
    !isRunning(story, next.passage)
  )
    return
  return {
    fault: 'broken-paragraph',
    span: {start: last.start, end: first.end},
    reason: `Unexpected paragraph break between “${last.text}” and “${first.text}”, expected one sentence`,
    severity: 'warning',
    fixes: [
      editorial('The line before has no full stop, and this one goes on in lower case.', {
        start: last.end,
        end: first.start,
        text: ' '
      })
    ]
  }
}

/** Brand and family names that open a line in lower case as they are. */
const lowerNames =
  /^(?:i\p{Lu}|e\p{Lu}|de|van|von|der|al|el|la|le|di|da|du|bin|ibn|d'|http|www|mac\p{Lu})/u

function goesOn(story: SentenceStory, sentence: Sentence, next: Sentence): boolean {
  const {tokens} = story
  const last = tokens[sentence.to - 1]!
  const first = tokens[next.from]!
  if (first.kind !== 'word' || !/^\p{Ll}{2,}$/u.test(first.text) || lowerNames.test(first.text))
    return false
  if (last.text === ',') return true
  return last.kind === 'word' && /^\p{Ll}/u.test(last.text) && next.stop >= 0
}

function isVerse(story: SentenceStory, index: number): boolean {
  let lines = 0

  for (const step of [-1, 1]) {
    let at = step < 0 ? index - 1 : index + 1

    while (lines < fewestOfVerse) {
      const a = story.sentences[at]
      const b = story.sentences[at + 1]
      if (
        !a ||
        !b ||
        a.passage === b.passage ||
        a.stop >= 0 ||
        !/^\p{Ll}/u.test(story.tokens[b.from]!.text)
      )
        break
      lines++
      at += step
    }
  }

  return lines >= fewestOfVerse - 1 && lines > 0
}

/**
 * A bracket that never closes in its passage, nor in the next.
 *
 * @param at
 *   Index of an opening bracket.
 */
export function unclosedBracket(
  story: SentenceStory,
  index: number,
  at: number
): SentenceFault | undefined {
  const {tokens} = story
  const {passage} = story.sentences[index]!
  if (!isRunning(story, passage)) return
  // “:(” is a face.
  if (!tokens[at]!.spaced && /^[:;-]$/.test(tokens[at - 1]?.text ?? '')) return
  const brackets = bracketsOf(story, passage)
  // “a)” and “1)” close as well: whatever may do so silences us. One finding says it all.
  if (brackets.isTold || brackets.lastClose >= tokens[at]!.end) return
  brackets.isTold = true
  return {
    fault: 'unclosed-bracket',
    span: {start: tokens[at]!.start, end: (tokens[at + 1] ?? tokens[at]!).end},
    reason: 'Unexpected opening bracket that nothing closes',
    severity: 'info',
    fixes: [],
    query: true,
    note: getOriginal
  }
}

interface Brackets {
  readonly passage: number
  /** Offset of the last closing bracket of the passage and the next; -1 if there is none. */
  readonly lastClose: number
  isTold: boolean
}

const brackets = new WeakMap<SentenceStory, Brackets>()

/** What is known of the brackets of a passage: looked for once, not once for each that opens. */
function bracketsOf(story: SentenceStory, passage: number): Brackets {
  let known = brackets.get(story)

  if (known?.passage !== passage) {
    const {passages} = story.prose
    const {start, end} = passages[passage]!
    const copy = story.text.slice(start, passages[passage + 1]?.end ?? end)
    const last = copy.lastIndexOf(')')
    known = {passage, lastClose: last < 0 ? -1 : start + last, isTold: false}
    brackets.set(story, known)
  }

  return known
}
