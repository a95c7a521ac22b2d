import type {Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {isStart} from './align.js'
import {classEnds} from './classes.js'
import {type CompiledRule, firstWord, type RuleSet} from './compile.js'
import {Surroundings, type TokenRange, tokenAt} from './context.js'
import {expandAt, type Placed, type Sequence} from './expand.js'
import {classNames} from './pattern.js'

/** A place where a rule applies. */
export interface Match {
  readonly rule: CompiledRule
  /** Offsets into the prose. */
  readonly span: Span
  readonly text: string
  /** By number less one; nothing for a group that was not taken. */
  readonly groups: readonly (string | undefined)[]
  readonly tokens: TokenRange
  /** What the pattern read as; nothing for `match`. */
  readonly sequence: Sequence | undefined
  /** First token of each element of `sequence`. */
  readonly places: readonly number[]
}

/** What decides which rules apply to a story. */
export interface MatchOptions {
  /**
   * Languages of which the story shows signs, or `'all'`: rules with a `source`
   * apply to no other (default: none).
   */
  readonly sources?: 'all' | readonly string[]
}

/**
 * Find all places where rules apply, in one pass over the words of a story.
 *
 * Of matches that overlap the longest stands, then the one with more words
 * spelled out, then the rule that comes first.
 *
 * @returns
 *   Matches in the order of the copy, none overlapping.
 */
export function matchRules(rules: RuleSet, prose: Prose, options: MatchOptions = {}): Match[] {
  const surroundings = new Surroundings(prose)
  const matches: Match[] = []

  for (const match of candidates(rules, prose, surroundings, options)) {
    if (
      isActive(match.rule, options.sources) &&
      hasRole(match, prose) &&
      surroundings.allow(match.rule, match.tokens)
    ) {
      matches.push(match)
    }
  }

  return withoutOverlaps(matches, prose)
}

/** Whether a rule applies to a story that shows signs of these languages. */
export function isActive(rule: CompiledRule, sources: MatchOptions['sources'] = []): boolean {
  return (
    rule.sources.length === 0 ||
    sources === 'all' ||
    rule.sources.some((source) => sources.includes(source))
  )
}

function hasRole(match: Match, {passages, tokens, text}: Prose): boolean {
  const {roles, skipsQuoted} = match.rule
  const passage = passages[(tokens[match.tokens.first] as Token).passage]
  if (roles.length > 0 && passage && !roles.includes(passage.role)) return false
  return !(skipsQuoted && passage && isQuoted(text.slice(passage.start, match.span.start)))
}

/** Whether a quotation is open after this text of a passage. */
function isQuoted(before: string): boolean {
  const straight = before.split('"').length - 1
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

function* candidates(
  rules: RuleSet,
  prose: Prose,
  surroundings: Surroundings,
  options: MatchOptions
): Generator<Match> {
  const hits = walk(rules, prose.tokens)
  const tried = new Set<number>()
  let first = -1

  for (let at = 0; at < hits.length; at += 2) {
    const number = hits[at] as number
    const start = hits[at + 1] as number
    if (start !== first) tried.clear()
    first = start
    // Several beginnings of one pattern may stand at one place.
    if (tried.has(number)) continue
    tried.add(number)
    const entry = rules.entries[number] as RuleSet['entries'][0]
    if (!isActive(entry.rule, options.sources) || !surroundings.mayAllow(entry.rule, first))
      continue

    for (const placed of expandAt(entry.pattern, prose.tokens, first)) {
      const match = matchOf(entry.rule, placed, prose)
      if (match) yield match
    }
  }

  for (const {rule, regex} of rules.regexes) {
    if (!prose.text.includes(regex.literal)) continue

    for (const passage of prose.passages) {
      const text = prose.text.slice(passage.start, passage.end)
      if (!text.includes(regex.literal)) continue

      for (const hit of regex.find(text)) {
        if (hit.end === hit.start) continue
        const span = {start: passage.start + hit.start, end: passage.start + hit.end}
        const first = tokenAt(prose.tokens, span.start)
        const last = tokenAt(prose.tokens, span.end)
        // A match in the middle of a word or of white space still has a place.
        const tokens = {first: Math.min(first, Math.max(0, last - 1)), last}
        yield {
          rule,
          span,
          text: text.slice(hit.start, hit.end),
          groups: hit.groups,
          tokens,
          sequence: undefined,
          places: []
        }
      }
    }
  }
}

/**
 * Walk the trie from every token.
 *
 * @returns
 *   Flat: number of the entry, first token.
 */
function walk(rules: RuleSet, tokens: readonly Token[]): number[] {
  const {vocabulary, trie, first, open, pairs, entries} = rules
  const hits: number[] = []
  if (entries.length === 0) return hits
  const {numbers, stems} = numberWords(vocabulary, tokens)
  const rootClasses = trie.classesAt(trie.root)

  for (let start = 0; start < tokens.length; start++) {
    const number = numbers[start] as number

    if (number >= 0) {
      const node = first[number] as number
      if (node !== 0 && mayGoOn(number, start + 1)) visit(node, start + 1, start)
    }

    if ((stems[start] as number) >= 0) possessive(trie.root, start, start, 0)
    if (rootClasses !== 0) classes(trie.root, rootClasses, start, start, 0)
  }

  return hits

  /** Whether it is worth while to look at a first word's node. */
  function mayGoOn(number: number, index: number): boolean {
    if (open[number] === 1) return true
    const token = tokens[index]
    if (!token) return false
    const glued = token.spaced ? 0 : 1
    const second = numbers[index] as number
    const stem = stems[index] as number
    return (
      (second >= 0 && pairs.has(number, second * 2 + glued)) ||
      (stem >= 0 && pairs.has(number, stem * 2 + glued))
    )
  }

  function visit(node: number, index: number, start: number): void {
    const ends = trie.ends[node]
    if (ends) for (const end of ends) hits.push(end, start)

    const token = tokens[index]
    if (!token || token.passage !== tokens[start]?.passage) return
    const glued = token.spaced ? 0 : 1
    const number = numbers[index] as number

    if (number >= 0) {
      const next = trie.next(node, number * 2 + glued)
      if (next !== 0) visit(next, index + 1, start)
    }

    if ((stems[index] as number) >= 0) possessive(node, index, start, glued)
    const allowed = trie.classesAt(node)
    if (allowed !== 0) classes(node, allowed, index, start, glued)
  }

  function classes(node: number, allowed: number, index: number, start: number, glued: number) {
    for (let name = 0; name < firstWord; name++) {
      if ((allowed & (1 << name)) === 0) continue
      const next = trie.next(node, name * 2 + glued)
      if (next === 0) continue
      const kind = classNames[name] as (typeof classNames)[number]
      for (const end of classEnds(kind, tokens, index)) visit(next, end, start)
    }
  }

  /** “Kiev's” ends a pattern that ends in “Kiev”. */
  function possessive(node: number, index: number, start: number, glued: number): void {
    const next = trie.next(node, (stems[index] as number) * 2 + glued)
    const ends = next === 0 ? undefined : trie.ends[next]
    if (ends) for (const end of ends) hits.push(end, start)
  }
}

/**
 * Look words up among those of all rules.
 *
 * By the copy's own words, so that each is looked up once in a table that may
 * be far larger than the copy.
 *
 * @returns
 *   A number a token, and one for the word without its possessive; -1 for none.
 */
function numberWords(vocabulary: ReadonlyMap<string, number>, tokens: readonly Token[]) {
  const known = new Map<string, number>()
  const numberOf: number[] = []
  const stemOf: number[] = []
  const numbers = new Int32Array(tokens.length)
  const stems = new Int32Array(tokens.length)

  for (let index = 0; index < tokens.length; index++) {
    const {norm} = tokens[index] as Token
    let word = known.get(norm)

    if (word === undefined) {
      word = numberOf.length
      known.set(norm, word)
      numberOf.push(vocabulary.get(norm) ?? -1)
      stemOf.push(
        norm.length > 2 && norm.endsWith("'s") ? (vocabulary.get(norm.slice(0, -2)) ?? -1) : -1
      )
    }

    numbers[index] = numberOf[word] as number
    stems[index] = stemOf[word] as number
  }

  return {numbers, stems}
}

function matchOf(rule: CompiledRule, {sequence, places}: Placed, prose: Prose): Match | undefined {
  const {tokens, text} = prose
  const first = places[0] as number
  const last = places.at(-1) as number
  const firstToken = tokens[first] as Token
  const lastToken = tokens[last - 1] as Token
  if (!rule.exact && cutsCompound(tokens, first, last)) return undefined
  if (rule.exact && !hasCase(sequence, tokens, places)) return undefined
  const element = sequence.elements.at(-1) as Sequence['elements'][0]
  const possessive = !element.named && lastToken.norm !== element.norm ? 2 : 0
  const end = lastToken.end - possessive

  return {
    rule,
    span: {start: firstToken.start, end},
    text: text.slice(firstToken.start, end),
    groups: sequence.groups.map(({from, to}) =>
      from < 0 || from === to ? undefined : slice(from, to)
    ),
    tokens: {first, last},
    sequence,
    places
  }

  function slice(from: number, to: number): string {
    const [startAt, stopAt] = [places[from] as number, places[to] as number]
    const start = (tokens[startAt] as Token).start
    const stop = (tokens[stopAt - 1] as Token).end
    return text.slice(start, Math.min(stop, end))
  }
}

/** Whether a match would take “sensible” out of “price-sensible”. */
function cutsCompound(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[last]
  return (
    (before?.text === '-' && !before.spaced && tokens[first]?.spaced === false) ||
    (after?.text === '-' && !after.spaced && tokens[last + 1]?.spaced === false)
  )
}

/** Whether the words have the capitals of the pattern, but for those that their place gives. */
function hasCase(
  {elements}: Sequence,
  tokens: readonly Token[],
  places: readonly number[]
): boolean {
  const shouted = elements.every(
    (d, at) => d.named || tokens[places[at] as number]?.text === d.text.toUpperCase()
  )

  return elements.every((element, at) => {
    if (element.named) return true
    const index = places[at] as number
    const text = (tokens[index] as Token).text.replaceAll('’', "'")
    const wanted = element.text.replaceAll('’', "'")
    return (
      text === wanted ||
      text.slice(0, -2) === wanted ||
      (shouted && /\p{L}{2}/u.test(wanted) && elements.length > 1) ||
      (at === 0 &&
        isStart(tokens, index) &&
        text.slice(0, 1).toLowerCase() + text.slice(1) === wanted)
    )
  })
}

function withoutOverlaps(matches: Match[], prose: Prose): Match[] {
  if (matches.length < 2) return matches
  const taken = new Uint8Array(prose.text.length)
  const kept: Match[] = []

  for (const match of [...matches].sort(byPrecedence)) {
    if (taken.subarray(match.span.start, match.span.end).includes(1)) continue
    taken.fill(1, match.span.start, match.span.end)
    kept.push(match)
  }

  return kept.sort((a, b) => a.span.start - b.span.start)
}

function byPrecedence(a: Match, b: Match): number {
  return lengthOf(b) - lengthOf(a) || specificity(b) - specificity(a) || a.rule.index - b.rule.index
}

function lengthOf({tokens}: Match): number {
  return tokens.last - tokens.first
}

/** Words spelled out say more than classes; a regular expression says least. */
function specificity({sequence}: Match): number {
  return sequence ? sequence.elements.filter((d) => !d.named).length : 0
}
