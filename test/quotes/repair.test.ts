import {expect, test} from 'vitest'
import type {Edit, Passage} from '../../src/model.js'
import {quoteFaults} from '../../src/quotes/faults.js'

function passagesOf(text: string): Passage[] {
  const passages: Passage[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    passages.push({start: match.index, end: match.index + match[0].length, role: 'body'})
  }
  return passages
}

/** The text with every fix of the patch made, and the rules that found something. */
function mended(text: string): [text: string, rules: string[]] {
  const faults = quoteFaults(text, passagesOf(text))
  const edits = faults
    .filter((fault) => !fault.query)
    .flatMap((fault): readonly Edit[] => fault.fixes?.[0]?.edits ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return [result + text.slice(from), faults.map((fault) => fault.ruleId)]
}

const repaired: ReadonlyArray<readonly [claim: string, from: string, to: string, rules: string]> = [
  [
    'a flipped closing mark',
    '"We oppose extremism, "Hua said.',
    '"We oppose extremism," Hua said.',
    'flipped'
  ],
  [
    'a flipped opening mark',
    'Hua said:" We oppose extremism."',
    'Hua said: "We oppose extremism."',
    'flipped'
  ],
  [
    'a flipped pair',
    'The" yes "side won 50.8% of the ballots.',
    'The "yes" side won 50.8% of the ballots.',
    'flipped flipped'
  ],
  [
    'a space inside an opening mark',
    'Joensen told supporters: " We have agreed on the rules."',
    'Joensen told supporters: "We have agreed on the rules."',
    'spacing'
  ],
  [
    'a space inside a closing mark',
    '"Five was the optimistic number, " Danz said.',
    '"Five was the optimistic number," Danz said.',
    'spacing'
  ],
  [
    'a glued closing mark',
    '"It is a good quarter,"she told reporters.',
    '"It is a good quarter," she told reporters.',
    'glued'
  ],
  [
    'a glued opening mark',
    'She told reporters:"It is a good quarter."',
    'She told reporters: "It is a good quarter."',
    'glued'
  ],
  ['a doubled mark', '""We went home," she said.', '"We went home," she said.', 'doubled'],
  [
    'tokenised marks',
    "``We went home,'' she said.",
    '"We went home," she said.',
    'foreign foreign'
  ],
  [
    'tokenised marks with spaces',
    "`` We went home, '' she said.",
    '"We went home," she said.',
    'foreign foreign'
  ],
  [
    'entities',
    '&quot;We went home,&quot; she said.',
    '"We went home," she said.',
    'foreign foreign'
  ],
  [
    'escaped marks',
    '\\"We went home,\\" she said.',
    '"We went home," she said.',
    'foreign foreign'
  ],
  ['guillemets', '«We went home,» she said.', '"We went home," she said.', 'foreign foreign'],
  [
    'guillemets with spaces',
    '« We went home, » she said.',
    '"We went home," she said.',
    'foreign foreign'
  ],
  ['German marks', '„We went home,“ she said.', '"We went home," she said.', 'foreign direction'],
  ['low commas for marks', ',,We went home," she said.', '"We went home," she said.', 'foreign'],
  [
    'full-width marks',
    '＂We went home,＂ she said.',
    '"We went home," she said.',
    'foreign foreign'
  ],
  [
    'corner brackets',
    '「We went home,」 she said.',
    '"We went home," she said.',
    'foreign foreign'
  ],
  [
    'a backtick for an apostrophe',
    'They don`t know, "he said" is all.',
    'They don\'t know, "he said" is all.',
    'foreign'
  ],
  ['an acute for an apostrophe', 'They don´t know.', "They don't know.", 'foreign'],
  [
    'a closing mark for an opening one',
    '“We left,” he said. ”We had to go.”',
    '“We left,” he said. “We had to go.”',
    'direction'
  ],
  [
    'an apostrophe turned the wrong way',
    'He spent the ‘70s in Lisbon, and it’s known.',
    'He spent the ’70s in Lisbon, and it’s known.',
    'direction'
  ],
  [
    'a nested quotation made double',
    '"He said to me, "You won\'t have to do a thing," and left," Vandenhove testified.',
    "\"He said to me, 'You won't have to do a thing,' and left,\" Vandenhove testified.",
    'nested nested'
  ],
  [
    'two closing marks with the stop between',
    '“He said to me, ‘You won’t have to do a thing, ” ’ Vandenhove testified.',
    '“He said to me, ‘You won’t have to do a thing,’” Vandenhove testified.',
    'nested'
  ],
  [
    'inches that lost their place',
    'He beat the 6\'1 "goalkeeper twice.',
    'He beat the 6\'1" goalkeeper twice.',
    'flipped'
  ],
  [
    'a double mark for an apostrophe',
    'The farmworkers" movement began in 1962.',
    "The farmworkers' movement began in 1962.",
    'apostrophe'
  ],
  [
    'a double mark within a word',
    'They met near India"s border with China.',
    "They met near India's border with China.",
    'apostrophe'
  ],
  [
    'a lost closing mark at the end',
    '"You have the permits," Ostrander said. "You have the land.',
    '"You have the permits," Ostrander said. "You have the land."',
    'lost-close'
  ],
  [
    'a lost closing mark before an attribution',
    '"We oppose double standards, Hua told reporters.',
    '"We oppose double standards," Hua told reporters.',
    'lost-close'
  ],
  [
    'a lost opening mark at the start',
    'We oppose double standards," Hua told reporters.',
    '"We oppose double standards," Hua told reporters.',
    'lost-open'
  ],
  [
    'a lost mark where a quotation goes on',
    '"They have the permits," Ostrander said. "They have the land.\nThis isn\'t a gift to Ottawa. It\'s a gift to every carpenter."',
    '"They have the permits," Ostrander said. "They have the land.\n"This isn\'t a gift to Ottawa. It\'s a gift to every carpenter."',
    'lost-open'
  ]
]

for (const [claim, from, to, rules] of repaired) {
  test(`quotes: repairs ${claim}`, () => {
    expect(mended(from)).toEqual([to, rules.split(' ').map((rule) => `quotes/${rule}`)])
  })
}

test('quotes: what repairs leave has nothing left to repair', () => {
  for (const [, from] of repaired) {
    const [once] = mended(from)
    expect(mended(once)).toEqual([once, []])
  }
})

test('quotes: the comma goes inside in a story that puts it there', () => {
  const text =
    '"We went," she said.\n"We stayed," he said.\n"We left," they said.\nIt was "harder", he said.'
  expect(mended(text)[0]).toBe(
    '"We went," she said.\n"We stayed," he said.\n"We left," they said.\nIt was "harder," he said.'
  )
})

test('quotes: a stranded tail is a query', () => {
  const text = '"He knew the locks. He knew the dog." of the guardian.'
  const faults = quoteFaults(text, passagesOf(text))
  expect(
    faults.map((fault) => [fault.ruleId, fault.query, text.slice(fault.span.start, fault.span.end)])
  ).toEqual([['quotes/fragment', true, ' of the guardian.']])
})

test('quotes: a mark that could open in many places is a query that names them', () => {
  const text = 'He called it a disgrace" and left.'
  const [fault] = quoteFaults(text, passagesOf(text))
  expect(fault?.query).toBe(true)
})

test('quotes: a mark and its space flipped in place are mechanical, a change of what is quoted is not', () => {
  const flipped = '"We oppose extremism, "Hua said.'
  expect(quoteFaults(flipped, passagesOf(flipped))[0]?.fixes?.[0]).toMatchObject({
    edits: [{start: 21, end: 23, text: '" '}],
    applicability: 'mechanical',
    rationale: 'Closes here: the attribution to Hua follows “We oppose extremism,”.'
  })
  const nested = '"He said to me, "Go home," and left," Vandenhove said.'
  expect(quoteFaults(nested, passagesOf(nested))[0]?.fixes?.[0]).toMatchObject({
    applicability: 'editorial',
    attribution: true
  })
})
