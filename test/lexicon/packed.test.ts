import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pack} from '../../src/lexicon/pack.js'
import {PackedWords} from '../../src/lexicon/packed.js'

const letters = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 6})
const dictionary = fc.uniqueArray(letters, {minLength: 1, maxLength: 40})

/** Values that tell words apart. */
function packed(words: readonly string[]): PackedWords {
  return new PackedWords(
    pack(new Map(words.map((word, index) => [word, index + 1])), ['iPhone', 'eBay'])
  )
}

test('every word has its own value and no other word has one', () => {
  fc.assert(
    fc.property(dictionary, letters, (words, other) => {
      const read = packed(words)
      expect(words.map((word) => read.value(word))).toEqual(words.map((_, index) => index + 1))
      if (!words.includes(other)) expect(read.value(other)).toBe(0)
      expect(read.size).toBe(words.length)
    })
  )
})

test('neighbours are those that the definition gives, by either walk', () => {
  fc.assert(
    fc.property(dictionary, letters, fc.constantFrom(1, 2), (words, word, most) => {
      const read = packed(words)
      const expected = words
        .map((d) => ({word: d, value: words.indexOf(d) + 1, distance: distanceOf(word, d)}))
        .filter((d) => d.distance <= most)
        .sort(byWord)
      expect(read.near(word, most).sort(byWord)).toEqual(expected)
      if (most === 1) expect(read.beside(word).sort(byWord)).toEqual(expected)
    })
  )
})

test('the first letters can be fixed', () => {
  const read = packed(['abc', 'bbc', 'acc'])
  expect(read.near('abc', 1, {fixed: 1}).map((d) => d.word)).toEqual(['abc', 'acc'])
})

test('the bytes do not depend on the order of the words', () => {
  fc.assert(
    fc.property(dictionary, (words) => {
      const values = words.map((word, index): [string, number] => [word, index + 1])
      expect(pack(new Map(values), [])).toEqual(pack(new Map([...values].reverse()), []))
    })
  )
})

test('forms that no bits can say stand in full', () => {
  expect([...packed(['a']).exact].sort()).toEqual(['eBay', 'iPhone'])
})

const broken: ReadonlyArray<readonly [claim: string, bytes: Uint8Array]> = [
  ['nothing', new Uint8Array()],
  ['something else', new TextEncoder().encode('a file that holds no packed words at all')]
]

for (const [claim, bytes] of broken) {
  test(`${claim} is refused`, () => {
    expect(() => new PackedWords(bytes)).toThrow(
      'Cannot read lexicon, expected packed words of version 1'
    )
  })
}

test('more letters than an edge has room for are refused', () => {
  const words = Array.from({length: 200}, (_, index): [string, number] => [
    String.fromCharCode(0x400 + index),
    1
  ])
  expect(() => pack(new Map(words), [])).toThrow('Cannot pack words, too many letters')
})

function byWord(a: {word: string}, b: {word: string}): number {
  return a.word < b.word ? -1 : 1
}

/** Damerau–Levenshtein with neighbours swapped once, by the book. */
function distanceOf(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, row) =>
    Array.from({length: b.length + 1}, (_, column) => (row === 0 ? column : column === 0 ? row : 0))
  )
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity

  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same
      )
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1) {
        cost = Math.min(cost, at(row - 2, column - 2) + 1)
      }
      ;(rows[row] as number[])[column] = cost
    }
  }

  return at(a.length, b.length)
}
