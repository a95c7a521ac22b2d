import {expect, test} from 'vitest'
import type {Passage} from '../../src/model.js'
import {quotedSpans, readQuotations} from '../../src/quotes/read.js'

function passagesOf(text: string): Passage[] {
  const passages: Passage[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    passages.push({start: match.index, end: match.index + match[0].length, role: 'body'})
  }
  return passages
}

/** Roles of marks: `(` and `)` open and close, with the depth; `'` apostrophe; `^` prime; `~` stray. */
function roles(text: string): string {
  const signs = {
    open: '(',
    close: ')',
    apostrophe: "'",
    prime: '^',
    stray: '~',
    ditto: '=',
    duplicate: '+'
  }
  return readQuotations(text, passagesOf(text))
    .marks.map((mark) => signs[mark.role] + (mark.depth > 0 ? mark.depth : ''))
    .join(' ')
}

const table: ReadonlyArray<readonly [claim: string, text: string, roles: string]> = [
  ['a pair', '"We went," she said.', '(1 )1'],
  ['nesting', '"He said, \'Go.\'"', '(1 (2 )2 )1'],
  ['three levels', '"She said, \'He told me "never" and left,\'" he said.', '(1 (2 (3 )3 )2 )1'],
  ['apostrophes', "O'Brien's boys' club", "' ' '"],
  ['primes', 'a 6\'1" man', '^ ^'],
  ['a decade', "the '90s", "'"],
  ['rock and roll', "rock 'n' roll", "' '"],
  ['single marks', "He 'never touched' it", '(1 )1'],
  ['a mark that looks like its opposite', 'cure the" disease "and save', '(1 )1']
]

for (const [claim, text, wanted] of table) {
  test(`quotes: reads ${claim}`, () => {
    expect(roles(text)).toBe(wanted)
  })
}

const quoted: ReadonlyArray<readonly [claim: string, text: string, spans: string[]]> = [
  ['a quotation and who says it', '"We went," Hua said.', ['We went, | Hua | sure']],
  [
    'nested words are part of the outer ones',
    '"He said, \'Go,\' and left."',
    ["He said, 'Go,' and left. |  | sure"]
  ],
  [
    'a quotation over paragraphs',
    '"We went," Hua said. "We came.\n"We saw."',
    ['We went, | Hua | sure', 'We came.\n"We saw. | Hua | sure']
  ],
  ['no quotation', "The players' union met.", []]
]

for (const [claim, text, wanted] of quoted) {
  test(`quotes: protects ${claim}`, () => {
    const reading = readQuotations(text, passagesOf(text))
    const spans = quotedSpans(reading).map(
      (span) =>
        `${text.slice(span.start, span.end)} | ${span.speaker ?? ''} | ${span.sure ? 'sure' : 'perhaps'}`
    )
    expect(spans).toEqual(wanted)
  })
}

test('quotes: words that only some reading quotes are protected too', () => {
  const text = 'He called it a disgrace to the whole profession" and left the room.'
  const spans = quotedSpans(readQuotations(text, passagesOf(text)))
  expect(spans.some((span) => text.slice(span.start, span.end).includes('profession'))).toBe(true)
})

test('quotes: a quotation that never closes covers the paragraphs that take it up', () => {
  const text =
    '"We came," Hua said. "We saw it all.\n"We stayed for a year.\n"We went home again.\nThe talks go on.'
  const spans = quotedSpans(readQuotations(text, passagesOf(text)))
  const covered = (word: string) =>
    spans.some((span) => span.start <= text.indexOf(word) && span.end >= text.indexOf(word))
  expect([covered('saw'), covered('stayed'), covered('home'), covered('talks')]).toEqual([
    true,
    true,
    true,
    false
  ])
})
