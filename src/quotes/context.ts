import type {Span} from '../model.js'
import {type Punctuation, punctuations} from './features.js'
import type {Mark} from './marks.js'
import {addWords, determiners, plainWords, type Word, type WordClass} from './words.js'

/** Index into `punctuations`. */
type PunctuationIndex = number

/** One piece of punctuation between two words, and where. */
interface Stop {
  readonly at: number
  readonly end: number
  readonly kind: PunctuationIndex
}

const index = Object.fromEntries(punctuations.map((name, at) => [name, at])) as Record<
  Punctuation,
  number
>

const kinds = new Map<string, PunctuationIndex>()
for (const [kind, characters] of [
  ['comma', ',،，、'],
  ['stop', '.?!。？！؟'],
  ['colon', ':：'],
  ['semicolon', ';；؛'],
  ['dash', '-–—―/'],
  ['bracket opens', '([{'],
  ['bracket closes', ')]}'],
  ['ellipsis', '…']
] as const) {
  for (const character of characters) kinds.set(character, index[kind])
}

const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|\p{L}(?:\.\p{L})+|mr|mrs|ms|dr|st|sen|rep|gov|gen|lt|col|maj|sgt|capt|jr|sr|inc|corp|co|ltd|vs|no|jan|feb|aug|sept|oct|nov|dec|calif|fla|mass|mich|minn|pa|tex|va|wis|bros|prof|rev|hon)$/iu

/** Small words that a title has within. */
const titleWords = new Set<WordClass>(['of', 'to', 'preposition', 'conjunction'])

/** How far back a verb of saying still introduces what follows. */
const farthestSaying = 12
/** How many words an attribution may have before its verb: titles and long names. */
const longestSpeaker = 9

/** What stands round every place of a passage where a mark may be. */
export class Context {
  readonly words: readonly Word[]
  readonly #text: string
  readonly #span: Span
  readonly #stops: Stop[][] = []
  /** Words back to the last verb of saying of the sentence. */
  readonly #saying: number[] = []
  /** How many words before each are not of a title. */
  readonly #untitled: number[] = []
  readonly #attributions: Array<boolean | undefined> = []

  constructor(text: string, span: Span, marks: readonly Mark[]) {
    const words: Word[] = []
    let from = span.start

    for (const mark of marks) {
      if (mark.settled === 'apostrophe' || mark.settled === 'prime') continue
      addWords(words, text, from, mark.start)
      from = mark.end
    }

    addWords(words, text, from, span.end)
    this.words = words
    this.#text = text
    this.#span = span
    this.#readStops(marks)
    this.#readSaying()
  }

  /** The span between word `gap - 1` and word `gap`. */
  gap(gap: number): Span {
    return {
      start: gap === 0 ? this.#span.start : (this.words[gap - 1] as Word).end,
      end: gap === this.words.length ? this.#span.end : (this.words[gap] as Word).start
    }
  }

  /** The punctuation just before an offset in a gap. */
  before(gap: number, at: number): PunctuationIndex {
    const stops = this.#stops[gap] ?? []
    for (let i = stops.length - 1; i >= 0; i--) {
      const stop = stops[i] as Stop
      if (stop.end <= at) return stop.kind
    }
    return gap === 0 ? index.edge : index.none
  }

  /** The punctuation just after an offset in a gap. */
  after(gap: number, at: number): PunctuationIndex {
    for (const stop of this.#stops[gap] ?? []) if (stop.at >= at) return stop.kind
    return gap === this.words.length ? index.edge : index.none
  }

  classBefore(gap: number): WordClass {
    return this.words[gap - 1]?.kind ?? 'edge'
  }

  classAfter(gap: number): WordClass {
    return this.words[gap]?.kind ?? 'edge'
  }

  /** 0 a capital follows, 1 a small letter or figure, 2 nothing, 3 “I”. */
  caseAfter(gap: number): 0 | 1 | 2 | 3 {
    const word = this.words[gap]
    return word ? (word.initial ? 3 : word.capital ? 0 : 1) : 2
  }

  /** Whether words `from` to `to`, half-open, are written as a title is: `How To Get Away`. */
  isTitle(from: number, to: number): boolean {
    if (to <= from || this.words[from]?.capital !== true) return false
    if (this.#untitled.length === 0) this.#readTitles()
    return (this.#untitled[to] as number) === this.#untitled[from]
  }

  /** Who the first attribution of the passage names: 0 a name, 1 a pronoun, 2 other words, 3 no one. */
  get speaker(): 0 | 1 | 2 | 3 {
    const at = this.words.findIndex((word) => word.kind === 'saying')
    if (at < 0) return 3
    const before = this.words[at - 1]
    const after = this.words[at + 1]
    if (before?.kind === 'pronoun' || before?.kind === 'first person') return 1
    if (before?.kind === 'capital' || after?.kind === 'capital') return 0
    return after?.kind === 'pronoun' ? 1 : 2
  }

  /** Whether a verb of saying stands in the sentence before a gap, and near. */
  saidBefore(gap: number, within: number): boolean {
    return gap > 0 && (this.#saying[gap - 1] as number) < within
  }

  /** Whether a sentence that says who spoke ends before a gap. */
  attributedBefore(gap: number): boolean {
    return this.saidBefore(gap, farthestSaying)
  }

  /** Whether the words after a gap say who spoke: `Hua said`, `said Hua`, `he told reporters`. */
  attributedAfter(gap: number): boolean {
    this.#attributions[gap] ??= this.#readAttribution(gap)
    return this.#attributions[gap]
  }

  #readStops(marks: readonly Mark[]): void {
    let next = 0

    for (let gap = 0; gap <= this.words.length; gap++) {
      const {start, end} = this.gap(gap)
      const stops: Stop[] = []

      for (let at = start; at < end; at++) {
        while (next < marks.length && (marks[next] as Mark).end <= at) next++
        const mark = marks[next]

        if (mark && at >= mark.start) {
          at = mark.end - 1
          continue
        }

        let kind = kinds.get(this.#text.charAt(at))
        if (kind === undefined) continue
        let stopEnd = at + 1

        if (kind === index.stop && this.#text.charAt(at) === '.') {
          while (stopEnd < end && this.#text.charAt(stopEnd) === '.') stopEnd++
          if (stopEnd > at + 1) kind = index.ellipsis
          else if (
            gap > 0 &&
            at === start &&
            abbreviation.test(this.#text.slice(Math.max(this.#span.start, at - 12), at))
          ) {
            kind = index.abbreviation
          }
        }

        stops.push({at, end: stopEnd, kind})
        at = stopEnd - 1
      }

      this.#stops.push(stops)
    }
  }

  #readTitles(): void {
    let count = 0
    this.#untitled.push(0)

    this.words.forEach((word, at) => {
      const small = determiners.has(word.kind) || titleWords.has(word.kind)
      const stopped = at > 0 && (this.#stops[at] as Stop[]).length > 0
      if ((!word.capital && !small) || stopped) count++
      this.#untitled.push(count)
    })
  }

  #readSaying(): void {
    let distance = Infinity

    for (let at = 0; at < this.words.length; at++) {
      if (at > 0 && this.#endsSentence(at)) distance = Infinity
      distance = (this.words[at] as Word).kind === 'saying' ? 0 : distance + 1
      this.#saying.push(distance)
    }
  }

  #endsSentence(gap: number): boolean {
    return (
      (this.#stops[gap] as Stop[]).some((stop) => stop.kind === index.stop) &&
      this.words[gap]?.capital === true
    )
  }

  #readAttribution(gap: number): boolean {
    const first = this.words[gap]
    const second = this.words[gap + 1]
    if (!first) return false

    if (first.kind === 'saying') {
      if (!second) return true
      return (
        determiners.has(second.kind) ||
        plainWords.has(second.kind) ||
        ['capital', 'pronoun', 'first person'].includes(second.kind)
      )
    }

    if (['pronoun', 'first person'].includes(first.kind)) {
      return (
        second?.kind === 'saying' ||
        (second !== undefined &&
          (second.kind === 'auxiliary' || plainWords.has(second.kind)) &&
          this.words[gap + 2]?.kind === 'saying')
      )
    }

    const plain = plainWords.has(first.kind)
    if (first.kind !== 'capital' && !determiners.has(first.kind) && !plain) return false

    const far = plain ? 2 : longestSpeaker

    for (let at = gap + 1; at <= gap + far; at++) {
      const word = this.words[at]
      if (!word || (this.#stops[at] as Stop[]).some((stop) => stop.kind !== index.dash))
        return false
      if (word.kind === 'saying') return true
      if (
        !determiners.has(word.kind) &&
        !plainWords.has(word.kind) &&
        !['capital', 'preposition', 'of'].includes(word.kind)
      ) {
        return false
      }
    }

    return false
  }
}
