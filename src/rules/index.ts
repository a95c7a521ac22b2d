export {type CompiledRule, compileRules, type RuleSet} from './compile.js'
export {
  bundledRules,
  type LoadOptions,
  loadRules,
  type ReadRules,
  RuleError,
  readRules
} from './load.js'
export {type Match, type MatchOptions, matchRules} from './match.js'
export type {Context, Examples, OneOrMore, Pack, Rule, Scopes, Shared} from './model.js'
export {
  type ExampleResult,
  explainRule,
  listRules,
  type Outcome,
  type RuleExplanation,
  type RuleSummary,
  type RuleTestReport,
  testRules
} from './test.js'
