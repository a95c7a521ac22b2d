import {describe, expect, test} from 'vitest'
import {lexicon} from '../../src/lexicon/index.js'

const english = lexicon()

const verdicts: ReadonlyArray<
  readonly [word: string, isKnown: boolean, isCommon: boolean, isProper: boolean, exists: boolean]
> = [
  ['house', true, true, false, true],
  ['House', true, true, false, true],
  ['HOUSE', true, true, false, true],
  ['colour', true, true, false, true],
  ['january', false, false, true, true],
  ['January', true, false, true, true],
  ['march', true, true, false, true],
  ['NATO', true, false, false, true],
  ['nato', false, false, false, true],
  ['iPhone', true, false, false, true],
  ['café', true, true, false, true],
  ["don't", true, true, false, true],
  ['don’t', true, true, false, true],
  ["China's", true, false, false, true],
  ["government's", true, false, false, true],
  ['abampere', false, true, false, true],
  ['ransomware', true, true, false, true],
  ['minsiter', false, false, false, false],
  ['', false, false, false, false],
  ['Москва', false, false, false, false],
  ['😀', false, false, false, false]
]

describe('verdicts', () => {
  for (const [word, ...expected] of verdicts) {
    test(JSON.stringify(word), () => {
      expect([
        english.isKnown(word),
        english.isCommon(word),
        english.isProper(word),
        english.exists(word)
      ]).toEqual(expected)
    })
  }
})

test('an acronym is in capitals and in nothing else', () => {
  expect(['NATO', 'nato', 'IT', 'Paris', 'house'].map((word) => english.isAcronym(word))).toEqual([
    true,
    true,
    false,
    false,
    false
  ])
})

test('frequencies follow the Zipf scale', () => {
  expect(english.frequency('the')).toBeGreaterThan(7)
  expect(english.frequency('government')).toBeGreaterThan(4.5)
  expect(english.frequency('tarpaulin')).toBeGreaterThan(1)
  expect(english.frequency('tarpaulin')).toBeLessThan(3.5)
  expect(english.frequency('minsiter')).toBe(0)
})

test('neighbours of a word, the word itself among them', () => {
  expect(english.near('minsiter', 1).map((d) => d.word)).toEqual(
    expect.arrayContaining(['minister', 'minster'])
  )
  expect(english.near('acomodate', 2, 1).map((d) => d.word)).toEqual(['accommodate'])
  expect(english.near('House', 1).find((d) => d.distance === 0)?.word).toBe('house')
})

test('words that sound alike', () => {
  expect(english.alike('privelige').map((d) => d.word)).toEqual(['privilege'])
})
