import {retext} from 'retext'
import {describe, expect, test} from 'vitest'
import type {ProseMessage} from '../../src/detect/report.js'
import {retextWhitespace} from '../../src/detect/whitespace.js'

const check = (text: string) =>
  retext().use(retextWhitespace).processSync(text).messages as ProseMessage[]

/** The text with the first fix of each finding made. */
function mend(text: string): string {
  const edits = check(text)
    .flatMap((message) => message.fixes?.[0]?.edits ?? [])
    .sort((a, b) => a.start - b.start)
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

test('the whole message', () => {
  const [message] = check('The end  of it.')
  expect(String(message)).toBe('1:8-1:10: Unexpected 2 spaces, expected one')
  expect(message).toMatchObject({
    ruleId: 'whitespace/doubled',
    source: 'wiremend',
    severity: 'warning',
    actual: '  ',
    expected: [' '],
    fixes: [
      {
        edits: [{start: 7, end: 9, text: ' '}],
        applicability: 'mechanical',
        rationale: 'One space stands between two words.'
      }
    ]
  })
})

const body =
  'A paragraph that is long enough to be a paragraph of a story, with words and more words in it, and then a stop.'
const around = (text: string) => [body, body, text, body, body].join('\n\n')

const faults: Array<[claim: string, ruleId: string, from: string, to: string]> = [
  ['two spaces', 'doubled', 'The end  of it.', 'The end of it.'],
  ['two spaces beside a mark', 'doubled', 'He said  "no" then.', 'He said "no" then.'],
  ['a space before a comma', 'before-mark', 'The end , he said.', 'The end, he said.'],
  [
    'a space before a comma and none after',
    'before-mark',
    'The end ,he said.',
    'The end, he said.'
  ],
  ['a space before a full stop', 'before-mark', 'The end . Then.', 'The end. Then.'],
  ['a space before the last stop', 'before-mark', 'The end .', 'The end.'],
  [
    'French spaces',
    'before-mark',
    'Why ? Because\u00A0: no\u00A0; yes !',
    'Why? Because: no; yes!'
  ],
  [
    'spaces inside brackets',
    'in-brackets',
    'The bank ( its own ) said.',
    'The bank (its own) said.'
  ],
  ['no space after a full stop', 'after-mark', 'He spoke.It was late.', 'He spoke. It was late.'],
  [
    'no space after a name',
    'after-mark',
    'on Wednesday.It still works',
    'on Wednesday. It still works'
  ],
  ['no space after a time', 'after-mark', 'at 9 p.m.The end', 'at 9 p.m. The end'],
  ['no space after a year', 'after-mark', 'in 2016.The end', 'in 2016. The end'],
  ['no space after a comma', 'after-mark', 'the north,where it', 'the north, where it'],
  ['no space after a colon', 'after-mark', 'he added:We know', 'he added: We know'],
  ['no space after a title', 'after-mark', 'said Mr.Smith on Jan.5', 'said Mr. Smith on Jan. 5'],
  ['no space after initials', 'after-mark', 'in the U.S.The rest', 'in the U.S. The rest'],
  [
    'no space before a bracket',
    'before-bracket',
    'Reuters(in Paris) said',
    'Reuters (in Paris) said'
  ],
  ['a space after a hyphen', 'beside-hyphen', 'a well- known man', 'a well-known man'],
  ['a space before a hyphen', 'beside-hyphen', 'a well -known man', 'a well-known man'],
  ['a parted ending', 'contraction', "Peru 's fishers didn 't", "Peru's fishers didn't"],
  ['a parted pronoun', 'contraction', "it' s what they ' re", "it's what they're"],
  [
    'a line break in a sentence',
    'line-break',
    around(`${body.slice(0, -1)} and\nmore of it.`),
    around(`${body.slice(0, -1)} and more of it.`)
  ],
  [
    'a paragraph break in a sentence',
    'split-paragraph',
    `${body}\n\n${body.slice(0, -1)} with the\n\nrest of the sentence in the next.`,
    `${body}\n\n${body.slice(0, -1)} with the rest of the sentence in the next.`
  ],
  [
    'two quotations',
    'paragraph',
    '"We know." "They do not," she said.',
    '"We know."\n\n"They do not," she said.'
  ],
  [
    'a quotation that opens again',
    'paragraph',
    '"It was loud. "We ran," she said.',
    '"It was loud.\n\n"We ran," she said.'
  ],
  [
    'a lost hyphen',
    'lost-hyphen',
    'the fourthlargest bank, a 12-year old, twentyone',
    'the fourth-largest bank, a 12-year old, twenty-one'
  ]
]

describe('faults', () => {
  test.each(faults)('%s', (_, fault, from, to) => {
    expect(new Set(check(from).map((message) => message.ruleId))).toEqual(
      new Set([`whitespace/${fault}`])
    )
    expect(mend(from)).toBe(to)
    expect(check(to)).toEqual([])
  })
})

const good: Array<[claim: string, text: string]> = [
  ['an ellipsis', 'And so . . . it ends ... here.'],
  ['decimals and domains', 'It rose .5 points on Amazon.com, ASP.Net and x.com.'],
  ['initials', 'J.K. Rowling of the U.S. met W.E.B. Du Bois.'],
  ['addresses', 'See www.example.com/a,b or https://x.org/The.End:Now and me@x.Org.'],
  ['a score', 'They won 3 : 2 and 14 : 10.'],
  ['figures', 'Some 10,000 at 10:30 and 3,5.'],
  ['a box', 'Yes [ ] or no [x].'],
  ['hyphens that are dashes', 'The man -who ran- was late; pre- and post-war.'],
  ['a table', 'Leeds    3   4   5\nYork     2   1   0'],
  ['a habit of two spaces', 'One.  Two.  Three.  Four.  Five.'],
  ['brands', 'He works at Yahoo! and reads e.g. The Times.'],
  ['a quotation inside', 'He called "Titanic" "great" and left.'],
  ['codes', 'Codes AA,BB,CC,DD and f(x,y).'],
  ['a word with a bracketed ending', 'The word(s) and (un)known.'],
  ["a plural's apostrophe", "The readers' s was large; the 1990s' end."],
  [
    'verse',
    `${body}\n\n${body}\n\n${body}\n\n${body}\n\n${body}\n\nA line of verse that is long enough to be looked at for breaks\nand so goes on\nand on\nand on`
  ],
  [
    'a list',
    `${body}\n\nThe names of those who are on the list of the desk, in the order\n\nanna\n\nbert`
  ]
]

describe('good copy is left alone', () => {
  test.each(good)('%s', (_, text) => {
    expect(check(text).map(String)).toEqual([])
  })
})
