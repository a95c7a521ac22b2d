import {expect, test} from 'vitest'
import {apply} from '../src/apply.js'

const table: Array<[name: string, edits: Array<[number, number, string]>, output: string]> = [
  ['nothing to do', [], 'The the end'],
  ['a replacement', [[0, 3, 'All']], 'All the end'],
  ['a deletion', [[3, 7, '']], 'The end'],
  [
    'an insertion at either end',
    [
      [0, 0, '('],
      [11, 11, ')']
    ],
    '(The the end)'
  ],
  [
    'an insertion where a replacement ends',
    [
      [0, 3, 'All'],
      [3, 3, ' of']
    ],
    'All of the end'
  ]
]

for (const [name, edits, output] of table) {
  test('apply: ' + name, () => {
    const list = edits.map(([start, end, text]) => ({start, end, text}))
    expect(apply('The the end', list)).toBe(output)
  })
}

for (const [name, edits] of [
  [
    'overlapping edits',
    [
      {start: 0, end: 3, text: ''},
      {start: 2, end: 4, text: ''}
    ]
  ],
  [
    'edits out of order',
    [
      {start: 4, end: 5, text: ''},
      {start: 0, end: 1, text: ''}
    ]
  ],
  ['an edit past the end', [{start: 9, end: 99, text: ''}]]
] as const) {
  test('apply: refuses ' + name, () => {
    expect(() => apply('The the end', edits)).toThrow(/^Cannot make the edit at/)
  })
}
