import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {makeLexicon} from '../../scripts/lexicon-sources.js'
import {foreignWords, parse} from '../../src/lexicon/foreign.js'
import {lexicon} from '../../src/lexicon/index.js'
import {plural} from '../../src/lexicon/plural.js'

const folder = new URL('../../lexicon/', import.meta.url)
const english = lexicon()
const linesOf = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))

test('the committed lexicon is what its sources make, and no bigger than 2 MB', () => {
  const bytes = makeLexicon()
  expect(bytes.length).toBeLessThan(2e6)
  expect(Buffer.from(bytes).equals(readFileSync(new URL('english.bin', folder)))).toBe(true)
}, 60_000)

describe.each(['foreign.txt', 'coinages.txt', 'misspellings.txt'])('%s', (name) => {
  test('every line is a word and its English', () => {
    expect(linesOf(name).filter((line) => !/^\S+ ~?\S+/.test(line))).toEqual([])
  })

  test('no word is standard English', () => {
    const known = linesOf(name)
      .map((line) => line.slice(0, line.indexOf(' ')))
      .filter((word) => english.isKnown(word))
    expect(known).toEqual([])
  })

  test('what English says is English', () => {
    const unknown = [...parse(linesOf(name).join('\n')).values()]
      .flatMap((entry) => entry.english)
      .flatMap((phrase) => phrase.split(/[ -]/))
      .filter((word) => !english.exists(word.replace(/'$/, '')))
    expect(unknown).toEqual([])
  })
})

const found: ReadonlyArray<readonly [word: string, english: readonly string[] | undefined]> = [
  ['gouvernement', ['government']],
  ['Gouvernement', ['government']],
  ['gouvernements', ['governments']],
  ["gouvernement's", ['government']],
  ['ministérios', ['ministries']],
  ['elecciones', ['elections']],
  ['organizaciones', undefined],
  ['Bundesgerichtshof', ['Federal Court of Justice']],
  ['house', undefined]
]

for (const [word, expected] of found) {
  test(`${word} is ${expected ?? 'not in the list'}`, () => {
    expect(foreignWords.get(word)?.english).toEqual(expected)
  })
}

const plurals: ReadonlyArray<readonly [singular: string, plural: string]> = [
  ['minister', 'ministers'],
  ['city hall', 'city halls'],
  ['ministry', 'ministries'],
  ['survey', 'surveys'],
  ['church', 'churches'],
  ['spokesman', 'spokesmen'],
  ['spokeswoman', 'spokeswomen'],
  ['young person', 'young people'],
  ['child', 'children'],
  ['member of a community', 'members of a community']
]

for (const [singular, expected] of plurals) {
  test(`several of ${singular} are ${expected}`, () => {
    expect(plural(singular)).toBe(expected)
  })
}
