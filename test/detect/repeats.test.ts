import {describe, expect, test} from 'vitest'
import {retextRepeats} from '../../src/detect/repeats.js'
import {mended} from './mended.js'

describe('what stands twice is said once', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    ['a small word', 'He went to the the market.', 'He went to the market.'],
    ['a small word at a sentence start', 'The the minister left.', 'The minister left.'],
    ['an ordinary word', 'rose in the third third quarter', 'rose in the third quarter'],
    ['over a line wrap', 'He said of\nof the law nothing.', 'He said of the law nothing.'],
    ['a phrase of two words', 'a bill next week next week in Paris', 'a bill next week in Paris'],
    [
      'a phrase of three',
      'put my hand on the desk on the desk, and',
      'put my hand on the desk, and'
    ],
    [
      'a phrase of four',
      'They said that the council said that the council met.',
      'They said that the council met.'
    ],
    [
      'one place with two prepositions',
      'second in the United Nations at the United Nations, told',
      'second at the United Nations, told'
    ],
    [
      'a sentence',
      'The bridge was closed on Monday night. The bridge was closed on Monday night. Nobody was hurt.',
      'The bridge was closed on Monday night. Nobody was hurt.'
    ],
    [
      'a paragraph',
      'Head\n\nThe bridge was closed on Monday after a fire.\n\nHe left.\n\nThe bridge was closed on Monday after a fire.',
      'Head\n\nThe bridge was closed on Monday after a fire.\n\nHe left.'
    ],
    [
      'a headline',
      'Bridge closed after fire\n\nBridge closed after fire.\n\nThe bridge was shut.',
      'Bridge closed after fire\n\nThe bridge was shut.'
    ],
    [
      'the tail of a paragraph at the head of the next',
      'Talks end.\n\nHe said the talks had ended late on Friday.\n\nthe talks had ended late on Friday. He left.',
      'Talks end.\n\nHe said the talks had ended late on Friday.\n\nHe left.'
    ],
    [
      'a paragraph that broke off and was taken up',
      'Talks end.\n\nHe spoke of the new trade agreement\n\nof the new trade agreement with Spain. He left.',
      'Talks end.\n\nHe spoke of the new trade agreement with Spain. He left.'
    ]
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextRepeats, copy).text).toBe(wanted)
  })
})

describe('what good copy says twice is left alone', () => {
  test.each([
    'He had had enough, and he knew that that man was gone.',
    'The The played Duran Duran in Pago Pago and Walla Walla.',
    'Sirhan Sirhan met Boutros Boutros-Ghali in New York, New York.',
    'New York New York, it is a wonderful town.',
    'It went on and on and on, again and again and again.',
    'Step by step by step, little by little by little, they won back to back to back titles.',
    'Years and years and years went by, day after day after day.',
    'No no no, he said. Bye bye. Ha ha ha.',
    'It was very very late, and a long long way.',
    'He moved in in 2019 and logged on on Monday.',
    'They gave her her coat and told you you were late.',
    'What it is is a mess, and what will be will be.',
    'They won 3-3 3-3 and 10 10 10.',
    'He said no. No. No comment.',
    'government of the people, by the people, for the people',
    'from the bottom to the top, from day to day',
    'He had had enough of "the the"-train excuses.',
    'He had enough of the the-train-is-late excuse.',
    'U.S. U.S. U-S-A! U-S-A!',
    'Refrain of the song.\n\nLa la la.\n\nRefrain of the song.'
  ])('%s', (copy) => {
    expect(mended(retextRepeats, copy).ruleIds).toEqual([])
  })
})

test('the whole message is told once', () => {
  const [message] = mended(retextRepeats, 'He went to the the market.').messages
  expect(message).toMatchObject({
    ruleId: 'repeats/word',
    source: 'wiremend',
    reason: 'Unexpected repeated “the”, expected it once',
    actual: 'the the',
    expected: ['the'],
    severity: 'warning'
  })
})
