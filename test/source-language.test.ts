import {expect, test} from 'vitest'
import {mend} from '../src/mend.js'
import {compileRules} from '../src/rules/index.js'

const rules = compileRules([
  {
    pack: 'french-test',
    rules: [
      {id: 'order', find: 'forces of order', replace: 'police', rationale: 'x'},
      {id: 'objective', find: 'in the objective of', replace: 'in order to', rationale: 'x'},
      {id: 'actually', find: 'actually', replace: 'currently', source: ['fr', 'es'], rationale: 'x'}
    ]
  },
  {
    pack: 'spanish-test',
    rules: [{id: 'day', find: 'the day of yesterday', replace: 'yesterday', rationale: 'x'}]
  }
])

const table: Array<[copy: string, language: string | undefined, ruleIds: string[]]> = [
  ['The minister left on Monday for talks with the union.', undefined, []],
  ['He is actually the minister of the interior in Paris.', undefined, []],
  [
    'The forces of order came in the objective of peace, and the minister is actually there.',
    'fr',
    ['french-test/order', 'french-test/objective', 'french-test/actually']
  ],
  [
    'It was the day of yesterday that the forces of order came to the city.',
    undefined,
    ['spanish-test/day', 'french-test/order']
  ]
]

for (const [copy, language, ruleIds] of table) {
  test('source language: ' + copy, async () => {
    const {translatedFrom, findings} = await mend(copy, {rules})
    expect(translatedFrom?.language).toBe(language)
    expect(findings.filter((d) => /-test\//.test(d.ruleId)).map((d) => d.ruleId)).toEqual(ruleIds)
  })
}

test('source language: --source says what applies', async () => {
  const {findings} = await mend('He is actually the minister of the interior in Paris.', {
    rules,
    sources: ['fr']
  })
  expect(findings.map((d) => d.ruleId)).toContain('french-test/actually')
})
