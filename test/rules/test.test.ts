import {expect, test} from 'vitest'
import {compileRules, explainRule, listRules, testRules} from '../../src/rules/index.js'
import {packOf} from './helpers.js'

const rules = compileRules([
  packOf({
    id: 'a',
    find: 'bipartite',
    replace: ['bipartisan', 'two-party'],
    source: 'fr',
    severity: 'info',
    note: 'More.',
    examples: {
      fix: [
        {from: 'a bipartite bill', to: 'a bipartisan bill'},
        {from: 'a bipartite bill', to: 'a two-party bill'},
        {from: 'a bipartite bill', to: 'a party bill'},
        {from: 'a bill', to: 'a bipartisan bill'}
      ],
      keep: ['A bill.', 'A bipartite body.'],
      known: [
        {copy: 'a bipartite body', wants: 'a bipartite body', why: 'It is right.'},
        {copy: 'a bipartite act', wants: 'a bipartisan act', why: 'No more.'}
      ]
    }
  }),
  {
    pack: 'more',
    rules: [
      {
        id: 'b',
        find: 'x',
        applicability: 'query',
        rationale: '',
        examples: {ask: ['x', 'y'], keep: ['z']}
      },
      {id: 'c', match: 'c', replace: 'd', rationale: '', examples: {keep: ['z']}}
    ]
  }
])

test('every outcome has its name', () => {
  const report = testRules(rules)
  expect(report.results.map((d) => `${d.ruleId} ${d.kind} ${d.outcome}`)).toEqual([
    'test/a fix pass',
    'test/a fix pass',
    'test/a fix wrong',
    'test/a fix missing',
    'test/a keep pass',
    'test/a keep noisy',
    'test/a known known',
    'test/a known righted',
    'more/b ask pass',
    'more/b ask missing',
    'more/b keep pass',
    'more/c keep pass'
  ])
  expect(report.results[2]?.seen).toEqual(['a bipartisan bill', 'a two-party bill'])
  expect(report.silent).toEqual(['more/c'])
  expect(report.ok).toBe(false)
})

test('rules are listed in the order of precedence', () => {
  expect(listRules(rules).map((d) => [d.ruleId, d.finds, d.replaces, d.examples])).toEqual([
    ['test/a', ['bipartite'], ['bipartisan', 'two-party'], 8],
    ['more/b', ['x'], [], 3],
    ['more/c', ['/c/'], ['d'], 1]
  ])
})

test('a rule is explained', () => {
  expect(explainRule(rules, 'test/a')).toMatchObject({
    severity: 'info',
    sources: ['fr'],
    rationale: 'Because.',
    note: 'More.'
  })
  expect(explainRule(rules, 'test/z')).toBeUndefined()
})
