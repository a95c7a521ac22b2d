import {expect, test} from 'vitest'
import {retextQuotes} from '../../src/detect/quotes.js'
import {mended} from './mended.js'

const run = (copy: string) => mended(() => retextQuotes(), copy)

test('quotes: the whole message', () => {
  const {messages} = run('"We oppose extremism, "Hua said.')
  expect(messages).toHaveLength(1)
  expect(String(messages[0])).toBe(
    '1:22-1:24: Unexpected space on the wrong side of the mark ` "`, expected `" `'
  )
  expect(messages[0]).toMatchObject({
    ruleId: 'quotes/flipped',
    source: 'wiremend',
    severity: 'error',
    actual: ' "',
    expected: ['" ']
  })
})

const seed: ReadonlyArray<readonly [claim: string, from: string, to: string]> = [
  [
    'marks that each look like the opposite',
    '"These are all the active efforts we have made to prevent terrorism and eliminate extremism, cure the" disease "and save the population, by doing our best to protect their human rights, and to protect them from terrorism and extremism, "Hua said.',
    '"These are all the active efforts we have made to prevent terrorism and eliminate extremism, cure the \'disease\' and save the population, by doing our best to protect their human rights, and to protect them from terrorism and extremism," Hua said.'
  ],
  [
    'a closing mark glued to its attribution',
    '"We hope that media friends can refrain from listening to this one-sided story and counter extremism in accordance with the law, "she said.',
    '"We hope that media friends can refrain from listening to this one-sided story and counter extremism in accordance with the law," she said.'
  ]
]

for (const [claim, from, to] of seed) {
  test(`quotes: repairs ${claim}`, () => {
    expect(run(from).text).toBe(to)
  })
}

test('quotes: asks about a stray mark and the scrap behind it', () => {
  const copy =
    'One of the leaders defended this practice as a form of "reduction education," but officials see it as a violation of human rights. " man on the industrial scale.'
  const {ruleIds, text} = run(copy)
  expect(ruleIds).toEqual(['quotes/fragment'])
  expect(text).toBe(copy)
})

test('quotes: a style that is laid down is kept to', () => {
  const {text} = mended(
    () => retextQuotes({marks: 'typographic'}),
    '«We went,» she said. It was good.'
  )
  expect(text).toBe('“We went,” she said. It was good.')
})
