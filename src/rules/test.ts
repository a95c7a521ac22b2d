import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {Edit} from '../model.js'
import {Prose} from '../prose.js'
import {type CompiledRule, compileRules, type RuleSet} from './compile.js'
import {type Match, matchRules} from './match.js'
import {type Repair, repairsOf} from './repair.js'

/**
 * How an example came out.
 *
 * - `pass`: as written.
 * - `noisy`: a `keep` was flagged.
 * - `missing`: a `fix` or `ask` was not found.
 * - `wrong`: a `fix` was found, and mended into something else.
 * - `known`: a `known` is still wrong, as the rule admits.
 * - `righted`: a `known` is right now: move it to `fix` or `keep`.
 */
export type Outcome = 'known' | 'missing' | 'noisy' | 'pass' | 'righted' | 'wrong'

/** One example, tried. */
export interface ExampleResult {
  readonly ruleId: string
  readonly kind: 'ask' | 'fix' | 'keep' | 'known'
  readonly outcome: Outcome
  readonly copy: string
  /** What the copy should read afterwards. */
  readonly wanted: string
  /** What it reads with each repair that is offered, best first. */
  readonly seen: readonly string[]
}

/** All examples of all rules, tried. */
export interface RuleTestReport {
  readonly results: readonly ExampleResult[]
  /** Rules that none of their examples sets off. */
  readonly silent: readonly string[]
  /** Whether nothing is `noisy`, `missing`, `wrong` or `righted`, and no rule is silent. */
  readonly ok: boolean
}

/**
 * Try the examples that rules carry.
 *
 * Each is tried against its own rule alone: what other rules say of it is
 * theirs to test. Rules with a `source` are active.
 */
export function testRules(ruleSet: RuleSet): RuleTestReport {
  const results: ExampleResult[] = []
  const silent: string[] = []

  for (const pack of ruleSet.packs) {
    for (const rule of pack.rules) {
      const alone = compileRules([{...pack, rules: [rule]}])
      const ruleId = `${pack.pack}/${rule.id}`
      const {fix = [], ask = [], keep = [], known = []} = rule.examples ?? {}
      let fired = false

      const add = (kind: ExampleResult['kind'], copy: string, wanted: string) => {
        const tried = tryCopy(alone, copy)
        if (tried.matches.length > 0) fired = true
        results.push({
          ruleId,
          kind,
          outcome: outcomeOf(kind, tried, wanted),
          copy,
          wanted,
          seen: tried.readings
        })
      }

      for (const {from, to} of fix) add('fix', from, to)
      for (const copy of ask) add('ask', copy, copy)
      for (const copy of keep) add('keep', copy, copy)
      for (const {copy, wants} of known) add('known', copy, wants)
      if (!fired) silent.push(ruleId)
    }
  }

  const fine = new Set<Outcome>(['known', 'pass'])
  return {results, silent, ok: silent.length === 0 && results.every((d) => fine.has(d.outcome))}
}

interface Tried {
  readonly matches: readonly Match[]
  /** The copy with the first repair of each match, then with the second, and so on. */
  readonly readings: readonly string[]
}

function outcomeOf(kind: ExampleResult['kind'], tried: Tried, wanted: string): Outcome {
  const flagged = tried.matches.length > 0
  if (kind === 'keep') return flagged ? 'noisy' : 'pass'
  if (kind === 'ask') return flagged ? 'pass' : 'missing'
  const right = tried.readings.includes(wanted)
  if (kind === 'known') return right ? 'righted' : 'known'
  if (!flagged) return 'missing'
  return right ? 'pass' : 'wrong'
}

function tryCopy(ruleSet: RuleSet, copy: string): Tried {
  const prose = proseOfText(copy)
  const matches: Match[] = []
  const repairs: (readonly Repair[])[] = []

  for (const match of matchRules(ruleSet, prose, {sources: 'all'})) {
    const found = repairsOf(match, prose)
    if (found.length === 0 && match.rule.templates.length > 0) continue
    matches.push(match)
    repairs.push(found)
  }

  const most = Math.max(1, ...repairs.map((d) => d.length))
  const readings = Array.from({length: most}, (_, nth) =>
    splice(
      copy,
      repairs.flatMap((d) => d[Math.min(nth, d.length - 1)]?.edits ?? [])
    )
  )
  return {matches, readings}
}

const parser = unified().use(retextEnglish)

/** Plain text as prose. */
export function proseOfText(text: string): Prose {
  return new Prose(text, parser.parse(text) as Root)
}

function splice(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
  }
  return result
}

/** A rule as `wiremend rules list` shows it. */
export interface RuleSummary {
  readonly ruleId: string
  readonly severity: CompiledRule['severity']
  readonly applicability: CompiledRule['applicability']
  readonly sources: readonly string[]
  /** What it finds, as written. */
  readonly finds: readonly string[]
  /** What it puts there, as written. */
  readonly replaces: readonly string[]
  readonly examples: number
}

/** All rules, in the order of their precedence. */
export function listRules(ruleSet: RuleSet): readonly RuleSummary[] {
  return ruleSet.rules.map(summaryOf)
}

/** Everything there is to know of a rule; nothing if there is none of that name. */
export function explainRule(ruleSet: RuleSet, ruleId: string): RuleExplanation | undefined {
  const compiled = ruleSet.rules.find((d) => d.ruleId === ruleId)
  if (!compiled) return undefined
  return {
    ...summaryOf(compiled),
    about: compiled.rule.about,
    rationale: compiled.rationale,
    note: compiled.note,
    url: compiled.url,
    rule: compiled.rule
  }
}

/** A rule with its reasons and its examples. */
export interface RuleExplanation extends RuleSummary {
  readonly about: string | undefined
  readonly rationale: string
  readonly note: string | undefined
  readonly url: string | undefined
  /** As it stands in its file. */
  readonly rule: CompiledRule['rule']
}

function summaryOf(compiled: CompiledRule): RuleSummary {
  const {rule, ruleId, severity, applicability, sources} = compiled
  const {find, match, replace, examples} = rule
  const finds = match === undefined ? find : `/${match}/`
  return {
    ruleId,
    severity,
    applicability,
    sources,
    finds: typeof finds === 'string' ? [finds] : (finds ?? []),
    replaces: typeof replace === 'string' ? [replace] : (replace ?? []),
    examples:
      (examples?.fix?.length ?? 0) +
      (examples?.ask?.length ?? 0) +
      (examples?.keep.length ?? 0) +
      (examples?.known?.length ?? 0)
  }
}
