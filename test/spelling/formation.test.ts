import {expect, test} from 'vitest'
import {lexicon} from '../../src/lexicon/index.js'
import {cognateOf} from '../../src/spelling/cognate.js'
import {calqueOf, isFormation, verbalOf} from '../../src/spelling/formation.js'

const english = lexicon()

const formations: ReadonlyArray<readonly [word: string, isFormation: boolean]> = [
  ['farmworkers', true],
  ['supervillain', true],
  ['paddleboarding', true],
  ['unputdownable', false],
  ['tweetable', true],
  ['happyness', false],
  ['gloxinary', false],
  ['minsiter', false]
]

for (const [word, expected] of formations) {
  test(`${word} is ${expected ? 'a' : 'no'} regular formation`, () => {
    expect(isFormation(word, english)).toBe(expected)
  })
}

const calques: ReadonlyArray<readonly [word: string, parts: readonly string[] | undefined]> = [
  ['ironwayers', ['iron', 'way', 'ers']],
  ['paddleboarders', undefined],
  ['handworkers', undefined],
  ['ers', undefined]
]

for (const [word, expected] of calques) {
  test(`${word} is ${expected ? expected.join(' + ') : 'put together as English does'}`, () => {
    expect(calqueOf(word, english)).toEqual(expected)
  })
}

const verbs: ReadonlyArray<readonly [word: string, stem: string | undefined]> = [
  ['museumization', 'museum'],
  ['gloxinize', undefined],
  ['house', undefined]
]

for (const [word, expected] of verbs) {
  test(`${word} is made from ${expected ?? 'nothing known'}`, () => {
    expect(verbalOf(word, english)).toBe(expected)
  })
}

const cognates: ReadonlyArray<readonly [word: string, english: string | undefined]> = [
  ['universidad', 'university'],
  ['sécurité', 'security'],
  ['operación', 'operation'],
  ['televisão', 'television'],
  ['situazione', 'situation'],
  ['realität', 'reality'],
  ['democratie', 'democracy'],
  ['hospitalizated', 'hospitalized'],
  ['colonizators', 'colonizers'],
  ['house', undefined],
  ['gloxinary', undefined]
]

for (const [word, expected] of cognates) {
  test(`${word} is ${expected ?? 'no cognate'}`, () => {
    expect(cognateOf(word, english)?.word).toBe(expected)
  })
}
