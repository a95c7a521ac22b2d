import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alike, distance, fold, skeleton, sound, stem} from '../../src/names/words.js'

test.each([
  ['Tórshavn', 'torshavn'],
  ["O'Brien", 'obrien'],
  ['Løgting', 'logting'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse']
])('%s folds to %s', (word, folded) => expect(fold(word)).toBe(folded))

test.each([
  ['belts', 'belt'],
  ['ministries', 'ministry'],
  ['houses', 'house'],
  ['churches', 'church'],
  ['congress', 'congress'],
  ['crisis', 'crisis'],
  ['gas', 'gas']
])('%s without a plural is %s', (word, stemmed) => expect(stem(word)).toBe(stemmed))

test.each([
  ['whitlock', 'witlock'],
  ['uyghur', 'uighur'],
  ['haddadquinn', 'hadadquin'],
  ['albalushi', 'albaloushi'],
  ['torshavn', 'thorshavn'],
  ['qaboos', 'kabous'],
  ['horia', 'khoria']
])('%s and %s sound alike', (a, b) => {
  expect(sound(a)).toBe(sound(b))
  expect(alike(a, b)).toBe(true)
})

test.each([
  ['iran', 'iraq'],
  ['gambia', 'zambia'],
  ['austria', 'australia']
])('%s and %s do not', (a, b) => expect(sound(a)).not.toBe(sound(b)))

test('the distance counts changes, and stops at its limit', () => {
  expect(distance('banciu', 'banchu', 2)).toBe(1)
  expect(distance('hestia', 'hestya', 2)).toBe(1)
  expect(distance('ab', 'ba', 2)).toBe(1)
  expect(distance('kitten', 'sitting', 2)).toBe(3)
  expect(distance('a', 'abcdef', 2)).toBe(3)
})

test('the distance is the same both ways, and none to itself', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8})
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9))
      expect(distance(a, a, 2)).toBe(0)
    })
  )
})

test('a skeleton is never empty for a word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      expect(skeleton(word).length).toBeGreaterThan(0)
    })
  )
})
