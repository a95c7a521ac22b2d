import {readdirSync, readFileSync} from 'node:fs'
import dictionary from 'dictionary-en'
import british from 'dictionary-en-gb'
// @ts-expect-error: it has no types.
import nspell from 'nspell'
import {expect, test} from 'vitest'
import {lexicon} from '../../src/lexicon/index.js'

interface Checker {
  readonly data: Readonly<Record<string, unknown>>
  correct(word: string): boolean
}

const english = lexicon()

/** Forms of a dictionary, each as it stands and in the cases and with the endings that copy gives it. */
function* formsOf(checker: Checker): Generator<string> {
  for (const form of Object.keys(checker.data)) {
    if (/\d/.test(form)) continue
    const upper = form.toUpperCase()
    const title = form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase()
    yield* [
      form,
      upper,
      form.toLowerCase(),
      title,
      form + "'s",
      upper + "'S",
      upper + "'s",
      form + 'x'
    ]
  }
}

test('no verdict on any form of the American dictionary differs from nspell’s', () => {
  const checker: Checker = nspell(dictionary)
  const differing: string[] = []
  for (const form of formsOf(checker)) {
    if (english.isAmerican(form) !== checker.correct(form)) differing.push(form)
  }
  expect(differing).toEqual([])
}, 120_000)

test('every form of the British dictionary is known', () => {
  const checker: Checker = nspell(british)
  const differing = Object.keys(checker.data).filter(
    (form) => !/\d/.test(form) && checker.correct(form) && !english.isKnown(form)
  )
  expect(differing).toEqual([])
})

test('no verdict on the words of the samples differs', () => {
  const checker: Checker = nspell(dictionary)
  const folder = new URL('../../samples/', import.meta.url)
  const differing = new Set<string>()

  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!name.endsWith('.txt')) continue
    const words = readFileSync(new URL(name, folder), 'utf8').match(/\p{L}+(?:['’]\p{L}+)*/gu)
    for (const word of words ?? []) {
      const straight = word.replaceAll('’', "'")
      if (english.isAmerican(word) !== checker.correct(straight)) differing.add(word)
    }
  }

  expect([...differing]).toEqual([])
})
