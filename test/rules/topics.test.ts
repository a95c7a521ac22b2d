import {expect, test} from 'vitest'
import {compileRules, testRules} from '../../src/rules/index.js'
import {topicNames} from '../../src/rules/topics.js'

const table: Array<[copy: string, mended: string | undefined]> = [
  [
    'The defendant and his avocado told the judge that he was innocent.',
    'The defendant and his lawyer told the judge that he was innocent.'
  ],
  // Two more words of courts in the story do it, wherever they stand.
  [
    'Her avocado was absent.\n\nThe trial began Monday before a jury. The verdict is due in May; a sentence follows.',
    'Her lawyer was absent.\n\nThe trial began Monday before a jury. The verdict is due in May; a sentence follows.'
  ],
  ['His avocado was ripe.', undefined],
  // A story of courts and of food: the fruit may be the evidence.
  [
    'The judge tasted the avocado, the bread and the cheese that the defendant had sold.',
    undefined
  ],
  ['One judge ate an avocado.', undefined]
]

for (const [copy, mended] of table) {
  test('topics: ' + JSON.stringify(copy), () => {
    const rules = compileRules([
      {
        pack: 'test',
        rules: [
          {
            id: 'avocado',
            find: '~avocado/n',
            replace: '~lawyer/n',
            topic: 'courts',
            'not-topic': ['food', 'farming'],
            rationale: 'x',
            examples: mended ? {fix: [{from: copy, to: mended}], keep: []} : {keep: [copy]}
          }
        ]
      }
    ])
    expect(testRules(rules).results.map((d) => d.outcome)).toEqual(['pass'])
  })
}

test('topics: have names that a rule file may hold', () => {
  for (const name of topicNames) expect(name).toMatch(/^[a-z]+$/)
})
