import type {Span} from '../model.js'
import {lastAtOrBefore, type Prose, type Token} from '../prose.js'
import {align} from './align.js'
import type {CompiledContext, CompiledRule, ContextPatterns} from './compile.js'
import type {Sequence} from './expand.js'
import type {Scopes} from './model.js'
import {Topics} from './topics.js'

/** Half-open range of token indices. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** Looks round a match for what a rule wants there, and remembers what it saw. */
export class Surroundings {
  readonly #prose: Prose
  readonly #topics: Topics
  readonly #seen = new Map<ContextPatterns, Map<number, readonly TokenRange[]>>()

  constructor(prose: Prose) {
    this.#prose = prose
    this.#topics = new Topics(prose)
  }

  /** Whether a rule may apply at a token: what can be told before its pattern is read there. */
  mayAllow({topics}: CompiledRule, first: number): boolean {
    return topics.length === 0 || topics.some((topic) => this.#topics.mayBeAbout(topic, first))
  }

  /** Whether all that a rule asks of the place round a match is so. */
  allow(rule: CompiledRule, match: TokenRange): boolean {
    const {before, after, notBefore, notAfter} = rule.neighbours
    const {tokens} = this.#prose

    return (
      (before === undefined || before.some((d) => endsAt(d, tokens, match.first))) &&
      (after === undefined || after.some((d) => startsAt(d, tokens, match.last))) &&
      !notBefore.some((d) => endsAt(d, tokens, match.first)) &&
      !notAfter.some((d) => startsAt(d, tokens, match.last)) &&
      (rule.near.length === 0 || this.#has(rule.near, match, false)) &&
      !this.#has(rule.unless, match, true) &&
      (rule.topics.length === 0 || rule.topics.some((d) => this.#topics.about(d, match))) &&
      !rule.notTopics.some((d) => this.#topics.isHome(d, match))
    )
  }

  #has(context: CompiledContext, match: TokenRange, itself: boolean): boolean {
    return context.some(([scope, patterns]) => {
      const unit = this.#unit(scope, match)
      // A word of the match is no evidence for the match.
      return this.#find(patterns, unit).some(
        (hit) => itself || hit.last <= match.first || hit.first >= match.last
      )
    })
  }

  #find(patterns: ContextPatterns, unit: TokenRange): readonly TokenRange[] {
    let units = this.#seen.get(patterns)

    if (!units) {
      units = new Map()
      this.#seen.set(patterns, units)
    }

    // Units of one scope do not overlap, so their first token tells them apart.
    let hits = units.get(unit.first)

    if (!hits) {
      hits = findAll(patterns, this.#prose.tokens, unit)
      units.set(unit.first, hits)
    }

    return hits
  }

  #unit(scope: keyof Scopes, match: TokenRange): TokenRange {
    const {tokens, sentences, passages} = this.#prose
    if (scope === 'story') return {first: 0, last: tokens.length}
    const token = tokens[match.first] as Token
    let span: Span | undefined
    if (scope === 'paragraph') span = passages[token.passage]
    else {
      span = sentences[lastAtOrBefore(sentences, token.start)]
      if (span && span.end < token.end) span = undefined
    }
    if (!span) return match
    return {first: tokenAt(tokens, span.start), last: tokenAt(tokens, span.end)}
  }
}

function findAll(
  patterns: ContextPatterns,
  tokens: readonly Token[],
  unit: TokenRange
): TokenRange[] {
  const hits: TokenRange[] = []

  const test = (sequences: readonly Sequence[] | undefined, index: number) => {
    for (const sequence of sequences ?? []) {
      const places = align(sequence, tokens, index)
      const last = places?.at(-1)
      if (last !== undefined && last <= unit.last) hits.push({first: index, last})
    }
  }

  for (let index = unit.first; index < unit.last; index++) {
    const {norm} = tokens[index] as Token
    test(patterns.byWord.get(norm), index)
    if (norm.endsWith("'s")) test(patterns.byWord.get(norm.slice(0, -2)), index)
    if (patterns.others.length > 0) test(patterns.others, index)
  }

  return hits
}

function startsAt(sequence: Sequence, tokens: readonly Token[], index: number): boolean {
  const passage = tokens[index - 1]?.passage
  const edge = sequence.elements[0]?.named === 'end'
  return (
    (edge || tokens[index]?.passage === passage) && align(sequence, tokens, index) !== undefined
  )
}

/** Classes take several tokens at most; see `classEnds`. */
const longestClass = 8

function endsAt(sequence: Sequence, tokens: readonly Token[], index: number): boolean {
  const passage = tokens[index]?.passage
  const classes = sequence.elements.filter((d) => d.named).length
  const most = sequence.elements.length + classes * longestClass

  for (let first = index; first >= 0 && index - first <= most; first--) {
    const edge = first === index && sequence.elements[0]?.named === 'start'
    if (!edge && tokens[first]?.passage !== passage) return false
    if (align(sequence, tokens, first, index)) return true
  }

  return false
}

/** Index of the first token that starts at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length

  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }

  return low
}
