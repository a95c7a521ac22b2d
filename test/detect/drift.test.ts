import {describe, expect, test} from 'vitest'
import {retextDrift} from '../../src/detect/drift.js'
import {mended} from './mended.js'

const body = (quotation: string) =>
  `PARIS — The minister spoke on Monday.\n\n“${quotation},” he said.`

describe('a headline that quotes in other words is asked about', () => {
  const rows: Array<[claim: string, headline: string, quotation: string, found: string]> = [
    [
      'a word for another',
      'Minister: ‘We will never accept this unfair law’',
      'We will never accept this unjust law',
      'We will never accept this unjust law'
    ],
    [
      'two words, in a longer quotation',
      'Minister: "we will not accept this unfair law"',
      'I said we shall not accept this unjust law at all',
      'we shall not accept this unjust law'
    ]
  ]

  test.each(rows)('%s', (_, headline, quotation, found) => {
    const {text, messages} = mended(retextDrift, `${headline}\n\n${body(quotation)}`)
    expect(messages.map((message) => [message.ruleId, message.query])).toEqual([
      ['drift/headline', true]
    ])
    expect(messages[0]?.expected).toEqual([found])
    expect(messages[0]?.note).toContain(found)
    // Which was said, only the source can tell.
    expect(text).toContain(headline)
  })
})

describe('a headline may quote as it likes', () => {
  const rows: Array<[claim: string, headline: string, quotation: string]> = [
    ['the same words', 'Minister: “This law is unjust”', 'This law is unjust, and we know it'],
    ['fewer words', 'Minister had ‘never touched’ the law', 'I never so much as touched the law'],
    ['words left out', 'Minister: “We accept this law”', 'We cannot but accept this very law'],
    [
      'a quotation of its own',
      'Minister: “Farmers deserve some rest”',
      'The sea is blue and wide today'
    ],
    ['a scrap', 'A ‘fairy tale’ law', 'This is a fairy story of a law']
  ]

  test.each(rows)('%s', (_, headline, quotation) => {
    expect(mended(retextDrift, `${headline}\n\n${body(quotation)}`).messages).toEqual([])
  })
})

test('a story without a headline has none', () => {
  expect(
    mended(
      retextDrift,
      body('We will never accept this') + '\n\n“We will never take this,” he said.'
    ).messages
  ).toEqual([])
})
