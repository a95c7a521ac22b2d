import {
  compileRules,
  type MatchOptions,
  matchRules,
  type Pack,
  type Rule
} from '../../src/rules/index.js'
import {repairsOf} from '../../src/rules/repair.js'
import {proseOfText} from '../../src/rules/test.js'

export function packOf(...rules: (Partial<Rule> | string)[]): Pack {
  return {
    pack: 'test',
    rules: rules.map((rule, at) => ({
      id: `r${at}`,
      rationale: 'Because.',
      applicability: 'query' as const,
      ...(typeof rule === 'string' ? {find: rule} : rule)
    }))
  }
}

/** What rules find in a copy. */
export function found(
  copy: string,
  rules: (Partial<Rule> | string)[],
  options?: MatchOptions
): string[] {
  return matchRules(compileRules([packOf(...rules)]), proseOfText(copy), options).map((d) => d.text)
}

/** The copy with the first repair of each match. */
export function mended(
  copy: string,
  find: string,
  replace: string,
  rest: Partial<Rule> = {}
): string {
  const rules = compileRules([packOf({find, replace, applicability: 'editorial', ...rest})])
  const prose = proseOfText(copy)
  const edits = matchRules(rules, prose).flatMap((d) => repairsOf(d, prose)[0]?.edits ?? [])
  let text = copy
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  }
  return text
}
