import {expect, test} from 'vitest'
import type {Detection} from '../src/detect.js'
import {withoutEchoes} from '../src/echoes.js'

function detection(ruleId: string, start: number, end: number, text?: string): Detection {
  return {
    ruleId,
    source: 'wiremend',
    severity: 'warning',
    span: {start, end},
    received: undefined,
    actual: '',
    reason: '',
    note: undefined,
    url: undefined,
    query: false,
    fixes:
      text === undefined
        ? []
        : [{edits: [{start, end, text}], applicability: 'editorial', rationale: ''}]
  }
}

const table: Array<[name: string, given: Detection[], kept: string[]]> = [
  [
    'the same edit twice is told once',
    [detection('names/a', 0, 9, 'x'), detection('french/a', 0, 9, 'x')],
    ['names/a']
  ],
  [
    'two edits of one place are both told',
    [detection('names/a', 0, 9, 'x'), detection('french/a', 0, 9, 'y')],
    ['names/a', 'french/a']
  ],
  [
    'a misspelled word inside a mended phrase is part of it',
    [detection('spelling/typo', 2, 5, 'x'), detection('french/a', 0, 9, 'y')],
    ['french/a']
  ],
  [
    'but not where the phrase is only asked about',
    [detection('spelling/typo', 2, 5, 'x'), detection('french/a', 0, 9)],
    ['spelling/typo', 'french/a']
  ],
  [
    'nor beside it',
    [detection('spelling/typo', 8, 12, 'x'), detection('french/a', 0, 9, 'y')],
    ['spelling/typo', 'french/a']
  ],
  [
    'queries without fixes are never echoes',
    [detection('a/b', 0, 3), detection('a/c', 0, 3)],
    ['a/b', 'a/c']
  ]
]

for (const [name, given, kept] of table) {
  test('echoes: ' + name, () => {
    expect(withoutEchoes(given).map((d) => d.ruleId)).toEqual(kept)
  })
}
