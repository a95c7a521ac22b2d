import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Passage} from '../../src/model.js'
import {quoteFaults} from '../../src/quotes/faults.js'
import {quotedSpans, readQuotations} from '../../src/quotes/read.js'

function passagesOf(text: string): Passage[] {
  const passages: Passage[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    passages.push({start: match.index, end: match.index + match[0].length, role: 'body'})
  }
  return passages
}

/** Copy that looks wrong and is not. */
const good: ReadonlyArray<readonly [claim: string, text: string]> = [
  ['a quotation and its attribution', '"We oppose double standards," Hua said.'],
  ['a quotation with its attribution inside', '"We went," she said, "and we stayed."'],
  ['a partial quotation', 'The ministry called it "a disgrace" and left.'],
  ['a partial quotation at the end', 'Rubio said the law was "long overdue."'],
  ['scare quotes', 'The so-called "experts" were wrong about the "recovery" again.'],
  ['a title', 'Her film "Milk of the Tree" won the prize at Locarno.'],
  ['titles in a row', 'She wrote "Red Dust," "Sunday on Credit" and "The Widow."'],
  ['a quotation in a quotation', '"He told me, \'Be slow with your sandwich,\'" Vandenhove said.'],
  ['three levels', '"She said, \'He told me "never again" and left,\'" the lawyer told the court.'],
  ['a quotation in parentheses', 'The law ("a scandal," Ruiz said) passed on Friday.'],
  ['a quotation in brackets', 'He read out the note ["Call the police"] in court.'],
  ['possessive plurals', "The players' union and the workers' councils met in the Joneses' house."],
  ['a possessive plural within a quotation', '"The players\' union met," he said.'],
  ['names with an apostrophe', "O'Brien read the Qur'an in Xi'an and Côte d'Ivoire."],
  [
    'apostrophes of places and initials',
    "'s-Hertogenbosch heard k.d.'s tour and the U.S.'s reply."
  ],
  [
    'a heading within a quotation over paragraphs',
    '"We came," Hua said. "We saw it all.\nThe family\'s long wait\n"We went home again," he said.'
  ],
  ['decades', "In the '90s and the early '80s, rock 'n' roll was dead."],
  ['a decade within a quotation', '"The \'90s were good to us," he said.'],
  ['elisions', "'Tis the season, and 'twas ever thus, said the singin' cowboy."],
  ['contractions', "They don't, she'd've, y'all, it's and we're."],
  ['feet and inches', 'The 6\'1" goalkeeper beat a 5\'11" striker.'],
  ['minutes and seconds', 'The island lies at 40°26\'46" north.'],
  ['marks beside dashes', 'One word — "enough" — was all he said.'],
  ['marks beside dashes without spaces', 'One word—"enough"—was all he said.'],
  ['an ellipsis within', '"I thought ... well, never mind," he said.'],
  ['an ellipsis first', 'He said the plan was "... not a plan at all."'],
  ['a question', '"Why are we here?" she asked.'],
  ['a shout', '"No!" he shouted. "Stop!"'],
  ['a number at the end', 'The sign read "Route 66" in red.'],
  ['a footnote', 'The court called it "void"[3] and adjourned.'],
  ['a colon before', 'He wrote on X: "We do not sell faces."'],
  ['dialogue', '"Well?" she said.\n"Well what?" he said.\n"Did you go?"\n"I did."'],
  [
    'a quotation over paragraphs',
    '"I have met families in trailers," Ostrander said. "They have the land. What they lack is lumber.\n"This is not a gift to Ottawa. It is a gift to every carpenter."'
  ],
  [
    'a quotation over three paragraphs',
    'Chunga said: "We have boats and no fish.\n"We have fuel for one night and children to feed.\n"We have been here for 40 years."'
  ],
  ['typographic marks', '“We don’t sell faces,” he said. “She told me, ‘Never,’ and I listened.”'],
  ['typographic decades', 'In the ’80s he played rock ’n’ roll.'],
  ['a comma outside, by sense', 'The "yes", the "no" and the "maybe" were all counted.'],
  ['an abbreviation at the end', 'The sign said "Washington, D.C." in gold.'],
  ['a hyphen after', 'A "buy"-rated share and an "A"-grade bond fell.'],
  ['a poem', '"The sea is calm tonight,\u2028the tide is full," she read.'],
  ['no marks at all', 'Nothing is quoted here, and nobody says a word.'],
  [
    'single marks in the British manner',
    "'We are done,' said Mr Hale. 'They called it \"a farce\" and went.'"
  ]
]

for (const [claim, text] of good) {
  test(`quotes: silent on ${claim}`, () => {
    expect(
      quoteFaults(text, passagesOf(text)).map((fault) => [fault.ruleId, fault.reason])
    ).toEqual([])
  })
}

test('quotes: silent on single marks in a headline', () => {
  const text = "Guard tells court he 'never touched' stolen cello\nThe guard wept."
  const [headline, body] = passagesOf(text)
  const passages: Passage[] = [{...(headline as Passage), role: 'headline'}, body as Passage]
  expect(quoteFaults(text, passages)).toEqual([])
})

test('quotes: any text is read, and repairs stay within it', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '``',
    "''",
    '&quot;',
    '\\"',
    ' ',
    ', ',
    '. ',
    '\n',
    'said',
    'Hua',
    'the',
    'We',
    'it',
    '6',
    '90s'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join('')
      const passages = passagesOf(text)
      for (const fault of quoteFaults(text, passages)) {
        expect(fault.span.start).toBeGreaterThanOrEqual(0)
        expect(fault.span.end).toBeLessThanOrEqual(text.length)
        for (const fix of fault.fixes ?? []) {
          let from = 0
          for (const edit of fix.edits) {
            expect(edit.start).toBeGreaterThanOrEqual(from)
            expect(edit.end).toBeGreaterThanOrEqual(edit.start)
            from = edit.end
          }
          expect(from).toBeLessThanOrEqual(text.length)
        }
      }
      let last = 0
      for (const span of quotedSpans(readQuotations(text, passages))) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        last = span.end
      }
    }),
    {numRuns: 300, seed: 3}
  )
})
