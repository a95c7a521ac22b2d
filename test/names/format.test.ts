import {expect, test} from 'vitest'
import {parseNameList} from '../../src/names/format.js'

test('a line gives a name and all its forms', () => {
  const {entries, mistakes, pack} = parseNameList(`pack: bodies
about: Some bodies.
kind: body
names:
  # a comment
  - International Court of Justice | ICJ | World Court | ~CIJ
  - Data Protection Commission | @Ireland
  - Manta | ~Blanket @Ecuador | <Old Manta
  - Germany | +German | =ABC
  - 'Voice: a newspaper'
`)
  expect(pack).toBe('bodies')
  expect(mistakes).toEqual([])
  expect(entries).toMatchObject([
    {
      canonical: 'International Court of Justice',
      kind: 'body',
      abbreviations: ['ICJ'],
      accepted: ['World Court'],
      wrong: [{text: 'CIJ'}],
      owners: []
    },
    {canonical: 'Data Protection Commission', owners: ['Ireland']},
    {canonical: 'Manta', accepted: ['Old Manta'], wrong: [{text: 'Blanket', beside: 'Ecuador'}]},
    {canonical: 'Germany', adjectives: ['German'], accepted: ['ABC'], abbreviations: []},
    {canonical: 'Voice: a newspaper'}
  ])
})

const mistakes: Array<[name: string, text: string, line: number, reason: string]> = [
  [
    'a key nobody knows',
    'pack: a\nsort: b\n',
    2,
    'Unknown key `sort`, expected `pack`, `about`, `kind` or `names`'
  ],
  ['a line that is no name', 'names:\n  what\n', 2, 'Unexpected line `what`, expected `- a name`'],
  [
    'a form that is empty',
    'names:\n  - A | | B\n',
    2,
    'Empty form in `A | | B`, expected one between two `|`'
  ],
  ['a name that is missing', 'names:\n  - | B\n', 2, 'Missing name before `|` in `| B`']
]

test.each(mistakes)('%s is a mistake', (_, text, line, reason) => {
  expect(parseNameList(text).mistakes).toMatchObject([{line, reason}])
})
