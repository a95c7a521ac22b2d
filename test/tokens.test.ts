import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countWords, tokenize} from '../src/tokens.js'

const table: Array<[copy: string, tokens: string[]]> = [
  ["don't O'Brien rock 'n' roll", ["don't", "O'Brien", 'rock', "'", 'n', "'", 'roll']],
  ['people-oriented', ['people', '-', 'oriented']],
  ['1,200.5, 12th 3.5m 14,5 %', ['1,200.5', ',', '12th', '3', '.', '5m', '14,5', '%']],
  ['“café” 🙂𝒳', ['“', 'café', '”', '🙂', '𝒳']],
  ['a\u00A0b\r\n\tc', ['a', 'b', 'c']],
  ['٣٫٥ ١٢', ['٣', '٫', '٥', '١٢']],
  ['R-N.J. U.S.', ['R', '-', 'N', '.', 'J', '.', 'U', '.', 'S', '.']],
  ['', []]
]

for (const [copy, tokens] of table) {
  test('tokens: ' + JSON.stringify(copy), () => {
    expect(tokenize(copy, []).map((d) => d.text)).toEqual(tokens)
  })
}

test('tokens: know their passage, and whether white space is before them', () => {
  const passages = [
    {start: 0, end: 4, role: 'headline'},
    {start: 6, end: 12, role: 'body'}
  ] as const
  expect(
    tokenize('One.\n\nTwo-up', passages).map((d) => [d.norm, d.kind, d.spaced, d.passage])
  ).toEqual([
    ['one', 'word', true, 0],
    ['.', 'mark', false, 0],
    ['two', 'word', true, 1],
    ['-', 'mark', false, 1],
    ['up', 'word', false, 1]
  ])
})

test('tokens: are compared in lower case with straight apostrophes', () => {
  expect([...countWords("Don’t don't DON’T ’")]).toEqual([["don't", 3]])
})

/** The same tokens, as an expression says them. */
const expression =
  /(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{M}\p{N}]))|(?<word>[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*)|[^\s]/gu

test('tokens: are those of the expression, for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'é',
      '1',
      '23',
      '.',
      ',',
      "'",
      '’',
      ' ',
      '\n',
      '-',
      '½',
      'ß',
      '\u0301',
      '🙂',
      '𝒳',
      '𝟘',
      '٣',
      '"'
    ),
    fc.string({unit: 'grapheme', maxLength: 3})
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join('')
      expect(tokenize(text, []).map((d) => [d.start, d.text, d.kind])).toEqual(
        [...text.matchAll(expression)].map((match) => [
          match.index,
          match[0],
          match.groups?.number ? 'number' : match.groups?.word ? 'word' : 'mark'
        ])
      )
    }),
    {numRuns: 2000}
  )
})
