import type {Applicability, Role, Severity} from '../model.js'
import {countSequences, expandBeginnings, expandPattern, type Sequence} from './expand.js'
import {type Context, listOf, type OneOrMore, type Pack, type Rule, type Scopes} from './model.js'
import {type ClassName, classNames, type ParsedPattern, parsePattern} from './pattern.js'
import {compileRegex, type LinearRegex} from './regex.js'
import {parseTemplate, type Template} from './template.js'
import type {Topic} from './topics.js'
import {PairFilter, Trie} from './trie.js'

/** Sequences of a context, by the word that they begin with. */
export interface ContextPatterns {
  readonly byWord: ReadonlyMap<string, readonly Sequence[]>
  /** Those that begin with a class. */
  readonly others: readonly Sequence[]
}

/** Patterns wanted or forbidden, by the scope where they are looked for. */
export type CompiledContext = ReadonlyArray<readonly [keyof Scopes, ContextPatterns]>

/** What stands, or may not stand, directly beside a match. */
export interface Neighbours {
  readonly before: readonly Sequence[] | undefined
  readonly after: readonly Sequence[] | undefined
  readonly notBefore: readonly Sequence[]
  readonly notAfter: readonly Sequence[]
}

/** A rule with what its pack says for it. */
export class CompiledRule {
  /** `pack/id`. */
  readonly ruleId: string
  readonly pack: string
  /** Place in the order of all rules, which is the order of precedence. */
  readonly index: number
  readonly rule: Rule
  readonly severity: Severity
  readonly applicability: Applicability | 'query'
  readonly rationale: string
  readonly note: string | undefined
  readonly url: string | undefined
  readonly sources: readonly string[]
  readonly roles: readonly Role[]
  /** Topics of which a story must be one, and must not be any. */
  readonly topics: readonly Topic[]
  readonly notTopics: readonly Topic[]
  readonly exact: boolean
  readonly skipsQuoted: boolean
  #near: CompiledContext | undefined
  #unless: CompiledContext | undefined
  #neighbours: Neighbours | undefined
  #templates: readonly Template[] | undefined

  constructor(pack: Pack, rule: Rule, index: number) {
    const shared = {...pack.defaults, ...rule}
    this.ruleId = `${pack.pack}/${rule.id}`
    this.pack = pack.pack
    this.index = index
    this.rule = rule
    this.severity = shared.severity ?? 'warning'
    this.applicability = shared.applicability ?? 'editorial'
    this.rationale = shared.rationale ?? ''
    this.note = shared.note
    this.url = shared.url
    this.sources = listOf(shared.source)
    this.roles = listOf(shared.in)
    this.topics = listOf(rule.topic)
    this.notTopics = listOf(rule['not-topic'])
    this.exact = shared.case === 'exact'
    this.skipsQuoted = shared.quoted === 'skip'
  }

  // Read when first needed: most rules meet no story of the day.

  get near(): CompiledContext {
    this.#near ??= compileContext(this.rule.near)
    return this.#near
  }

  get unless(): CompiledContext {
    this.#unless ??= compileContext(this.rule.unless)
    return this.#unless
  }

  get neighbours(): Neighbours {
    const {rule} = this
    this.#neighbours ??= {
      before: rule['preceded-by'] === undefined ? undefined : sequencesOf(rule['preceded-by']),
      after: rule['followed-by'] === undefined ? undefined : sequencesOf(rule['followed-by']),
      notBefore: sequencesOf(rule['not-preceded-by']),
      notAfter: sequencesOf(rule['not-followed-by'])
    }
    return this.#neighbours
  }

  get templates(): readonly Template[] {
    this.#templates ??= listOf(this.rule.replace).map(parseTemplate)
    return this.#templates
  }
}

/** A pattern of a rule, read when a copy first holds the beginning of it. */
class Entry {
  readonly rule: CompiledRule
  readonly #source: string
  #pattern: ParsedPattern | undefined

  constructor(rule: CompiledRule, source: string) {
    this.rule = rule
    this.#source = source
  }

  get pattern(): ParsedPattern {
    this.#pattern ??= parsePattern(this.#source)
    return this.#pattern
  }
}

/** All rules, ready to be matched in one pass. */
export interface RuleSet {
  readonly packs: readonly Pack[]
  readonly rules: readonly CompiledRule[]
  /** Texts of name lists that came with them. */
  readonly nameLists?: readonly string[]
  /** @internal */
  readonly vocabulary: ReadonlyMap<string, number>
  /** @internal */
  readonly trie: Trie
  /** @internal The node after a first word, by its number. */
  readonly first: Int32Array
  /** @internal Whether that node may end a pattern or lead on by a class. */
  readonly open: Uint8Array
  /** @internal Which pairs of words begin a pattern, as far as a hash tells. */
  readonly pairs: PairFilter
  /** @internal */
  readonly entries: readonly Entry[]
  /** @internal */
  readonly regexes: readonly {readonly rule: CompiledRule; readonly regex: LinearRegex}[]
}

/**
 * A pattern with more readings is entered by its beginnings only: most of its
 * readings are in no copy, and would be made at each start.
 */
const mostWritten = 32
const longestBeginning = 4
/** Words that are met in every story: one of them alone is no beginning. */
const common = new Set(
  (
    'a about after against all also among an and are around as at be because been before being between but by can could ' +
    'did do during first for former from had has have he her his how if in including into is it its just last like made ' +
    'make many more most new no not now of on one only or other our out over own people said same say says she should ' +
    'since so some still such take than that the their them then there these they this those three through time to told ' +
    'took two under until up was we week well were what when where which while who will with would year years you ' +
    'big city country day days final found full general gave get give given good government great group head heavy high ' +
    'home house large late latest left life local long main man men minister month months official officials old open ' +
    'party place plan police political present president public put report right second several state states strong team ' +
    'use used way went white women work world'
  ).split(' ')
)

/** Numbers below this are classes. */
export const firstWord = classNames.length

/**
 * Make rules ready to match.
 *
 * @param packs
 *   Plain data, as `readRules` gives them or as `JSON.parse` gives back what was
 *   kept of them; a hundred thousand phrases take about half a second.
 * @throws {PatternError}
 *   If a pattern is wrong, which `loadRules` reports with its place instead.
 */
export function compileRules(packs: readonly Pack[]): RuleSet {
  const vocabulary = new Map<string, number>()
  const trie = new Trie()
  const pairs = new PairFilter()
  const rules: CompiledRule[] = []
  const entries: Entry[] = []
  const regexes: {rule: CompiledRule; regex: LinearRegex}[] = []

  for (const pack of packs) {
    for (const given of pack.rules) {
      const rule = new CompiledRule(pack, given, rules.length)
      rules.push(rule)
      if (given.match !== undefined) regexes.push({rule, regex: compileRegex(given.match)})

      for (const source of listOf(given.find)) {
        for (const beginning of pack.beginnings?.[source] ?? beginningsOf(source)) {
          insert(beginning, entries.length)
        }

        entries.push(new Entry(rule, source))
      }
    }
  }

  const first = new Int32Array(vocabulary.size + firstWord)
  const open = new Uint8Array(first.length)

  for (const number of vocabulary.values()) {
    const node = trie.next(trie.root, number * 2)
    first[number] = node
    open[number] = trie.ends[node] || trie.classesAt(node) !== 0 ? 1 : 0
  }

  return {packs, rules, vocabulary, trie, first, open, pairs, entries, regexes}

  function insert(beginning: string, index: number): void {
    let node = trie.root
    let previous = -1

    for (const step of beginning.split(' ')) {
      const glued = step.startsWith(gluedStep)
      const word = glued ? step.slice(1) : step
      let number: number

      if (word.startsWith(classStep)) {
        number = classNames.indexOf(word.slice(1) as ClassName)
        trie.allowClass(node, 1 << number)
      } else {
        number = vocabulary.get(word) ?? firstWord + vocabulary.size
        vocabulary.set(word, number)
      }

      const symbol = number * 2 + Number(glued)
      if (node !== trie.root && previous >= 0) pairs.add(previous, symbol)
      previous = node === trie.root ? number : -1
      node = trie.grow(node, symbol)
    }

    const ends = trie.ends[node]
    if (ends) ends.push(index)
    else trie.ends[node] = [index]
  }
}

/** Marks of a step in a beginning; no token holds either. */
const gluedStep = '\u0001'
const classStep = '\u0002'

/**
 * How the readings of a pattern begin: words with spaces between, enough of them
 * to tell the pattern from others, or whole readings where there are few. The
 * build keeps them with the bundled packs, since to find them is most of the
 * time that rules take to load.
 */
export function beginningsOf(source: string): readonly string[] {
  if (plainWords.test(source)) return [source]
  const parsed = parsePattern(source)
  const sequences =
    countSequences(parsed.pattern) > mostWritten ? fewBeginnings(parsed) : expandPattern(parsed)
  return sequences.map(({elements}) =>
    elements
      .map(({norm, named, glued}) => (glued ? gluedStep : '') + (named ? classStep + named : norm))
      .join(' ')
  )
}

function fewBeginnings(pattern: ParsedPattern): readonly Sequence[] {
  let best = expandBeginnings(pattern, 1)

  for (let longest = 2; longest <= longestBeginning; longest++) {
    const enough = !best.some(isCommon)
    const longer =
      enough && best.length > mostWritten ? undefined : expandBeginnings(pattern, longest)
    if (!longer || (enough && longer.length > mostWritten)) break
    best = longer
  }

  return best
}

function isCommon({elements}: Sequence): boolean {
  return elements.every((d) => d.named !== undefined || common.has(d.norm))
}

const plainWords = /^[a-z]+(?: [a-z]+)*$/

/** Expand a pattern; most are plain words, and need no parser. */
export function expandSource(source: string): readonly Sequence[] {
  if (!plainWords.test(source)) return expandPattern(parsePattern(source))
  const elements = source.split(' ').map((text) => ({
    text,
    norm: text,
    named: undefined,
    glued: false,
    inflection: undefined
  }))
  return [{elements, groups: []}]
}

function sequencesOf(value: OneOrMore | undefined): readonly Sequence[] {
  return listOf(value).flatMap(expandSource)
}

function compileContext(context: Context | undefined): CompiledContext {
  if (context === undefined) return []
  const scopes: Scopes =
    typeof context === 'string' || Array.isArray(context)
      ? {sentence: context as OneOrMore}
      : (context as Scopes)
  return (['sentence', 'paragraph', 'story'] as const)
    .filter((scope) => scopes[scope] !== undefined)
    .map((scope) => [scope, indexed(sequencesOf(scopes[scope]))])
}

function indexed(sequences: readonly Sequence[]): ContextPatterns {
  const byWord = new Map<string, Sequence[]>()
  const others: Sequence[] = []

  for (const sequence of sequences) {
    const {named, norm} = sequence.elements[0] as Sequence['elements'][0]
    const list = named ? others : (byWord.get(norm) ?? [])
    list.push(sequence)
    if (!named) byWord.set(norm, list)
  }

  return {byWord, others}
}
