import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Fix} from '../model.js'
import {type Prose, proseOf} from '../prose.js'
import type {RuleSet} from '../rules/compile.js'
import {isActive, type Match, type MatchOptions, matchRules} from '../rules/match.js'
import {type Repair, repairsOf} from '../rules/repair.js'
import {inferSource} from '../source-language.js'
import {type Fault, report} from './report.js'

/** What the detector of phrases needs. */
export interface PhrasesOptions extends MatchOptions {
  /** What `loadRules` or `compileRules` gives. */
  readonly rules: RuleSet
}

/**
 * Flag what the rule files know: coined words, false friends, calques.
 *
 * A rule with one replacement proposes it. With several, or with
 * `applicability: query`, they are offered, and none goes into the patch.
 */
export function retextPhrases(options: PhrasesOptions) {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)

    for (const match of matchesOf(prose, options)) {
      const fault = faultOf(match, prose)
      if (fault) report(file, fault)
    }
  }
}

/** Matches under the languages that are given, else under the one that the story shows signs of. */
function matchesOf(prose: Prose, {rules, sources}: PhrasesOptions): Match[] {
  if (sources) return matchRules(rules, prose, {sources})
  const all = matchRules(rules, prose, {sources: 'all'})
  const inferred = inferSource(prose, all)
  prose.translatedFrom = inferred
  const languages = inferred?.active ?? []
  if (all.every((match) => isActive(match.rule, languages))) return all
  // Not a filter of `all`: a rule that does not apply may have kept another from its words.
  return matchRules(rules, prose, {sources: languages})
}

/** What there is to say of a match; nothing if the copy reads as the rule wants it. */
function faultOf(match: Match, prose: Prose): Fault | undefined {
  const {rule, span} = match
  const repairs = repairsOf(match, prose)
  const asksOnly = rule.templates.length === 0
  if (!asksOnly && repairs.length === 0) return undefined
  const best = repairs[0]
  const query =
    rule.applicability === 'query' || (repairs.length > 1 && rule.rule.prefer !== 'first')

  return {
    ruleId: rule.ruleId,
    span,
    severity: rule.severity,
    reason:
      query || !best
        ? fill(rule.rationale, match, best)
        : `Unexpected “${inline(match.text)}”, expected “${best.text}”`,
    fixes: repairs.map(
      (repair): Fix => ({
        edits: repair.edits,
        applicability: rule.applicability === 'mechanical' ? 'mechanical' : 'editorial',
        rationale: fill(rule.rationale, match, repair)
      })
    ),
    ...(query ? {query: true} : {}),
    ...(rule.note === undefined ? {} : {note: rule.note}),
    ...(rule.url === undefined ? {} : {url: rule.url})
  }
}

function fill(rationale: string, match: Match, repair: Repair | undefined): string {
  return rationale.replace(/\{(match|replacement|\d+)\}/g, (_, name: string) =>
    inline(
      name === 'match'
        ? match.text
        : name === 'replacement'
          ? (repair?.text ?? '')
          : (match.groups[Number(name) - 1] ?? '')
    )
  )
}

/** A line wrap in the copy is no line wrap in a message. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ')
}
