import * as fc from 'fast-check'
import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {retextGrammar} from '../../src/detect/grammar.js'
import type {ProseMessage} from '../../src/detect/report.js'
import {mended} from './mended.js'

/** What stands in the copy, what the default patch makes of it, and which rule says so. */
const repairs: ReadonlyArray<readonly [ruleId: string, from: string, to: string]> = [
  ['a-an', 'He waited a hour.', 'He waited an hour.'],
  ['a-an', 'A MP from the ruling party resigned.', 'An MP from the ruling party resigned.'],
  ['a-an', 'It was an unique European plan.', 'It was a unique European plan.'],
  ['a-an', 'She is a 18-year-old pupil.', 'She is an 18-year-old pupil.'],
  [
    'extra-article',
    'Supplies through the Ukraine ended on Jan. 1.',
    'Supplies through Ukraine ended on Jan. 1.'
  ],
  ['extra-article', 'The Spain will host the summit.', 'Spain will host the summit.'],
  ['extra-article', 'It is a law against the terrorism.', 'It is a law against terrorism.'],
  [
    'extra-article',
    'The catch fell a 71% in the first half.',
    'The catch fell 71% in the first half.'
  ],
  ['extra-article', 'The President Emmanuel Macron said no.', 'President Emmanuel Macron said no.'],
  [
    'extra-article',
    'The Ministry of the Production will pay.',
    'The Ministry of Production will pay.'
  ],
  ['extra-article', 'He plays the football in Spain.', 'He plays football in Spain.'],
  ['extra-article', 'It was signed by the both sides.', 'It was signed by both sides.'],
  ['wrong-article', 'They did it on the industrial scale.', 'They did it on an industrial scale.'],
  [
    'missing-article',
    'Regulators are investigating app that shows faces.',
    'Regulators are investigating an app that shows faces.'
  ],
  [
    'missing-article',
    '“I typed in address with one digit changed,” she said.',
    '“I typed in an address with one digit changed,” she said.'
  ],
  [
    'missing-article',
    'A new pipe does not pay old bill, he said.',
    'A new pipe does not pay an old bill, he said.'
  ],
  ['missing-article', 'Police found weapon under the bed.', 'Police found a weapon under the bed.'],
  ['missing-article', 'She is teacher in Lyon.', 'She is a teacher in Lyon.'],
  ['missing-article', 'He is member of parliament.', 'He is a member of parliament.'],
  [
    'missing-article',
    'Foreign ministry said it would respond.',
    'The foreign ministry said it would respond.'
  ],
  [
    'missing-article',
    'Chinese government said it would respond.',
    'The Chinese government said it would respond.'
  ],
  ['missing-article', 'He moved to United States in May.', 'He moved to the United States in May.'],
  [
    'agreement',
    'We show it to anyone who ask politely.',
    'We show it to anyone who asks politely.'
  ],
  [
    'agreement',
    'She is one of the few women who captains a boat.',
    'She is one of the few women who captain a boat.'
  ],
  ['agreement', 'At least 11 people was killed.', 'At least 11 people were killed.'],
  ['agreement', 'The ministers has agreed.', 'The ministers have agreed.'],
  [
    'agreement',
    'Each of the candidates have promised it.',
    'Each of the candidates has promised it.'
  ],
  ['agreement', 'There is many people here.', 'There are many people here.'],
  ['agreement', 'That teams’ generosity saved us.', 'Those teams’ generosity saved us.'],
  ['noun-number', 'One of the victim was a child.', 'One of the victims was a child.'],
  [
    'noun-number',
    'It is one of the most important city in Asia.',
    'It is one of the most important cities in Asia.'
  ],
  ['noun-number', 'He asked every employees to leave.', 'He asked every employee to leave.'],
  ['noun-number', 'The police want more informations.', 'The police want more information.'],
  [
    'double-comparison',
    'The bridge is more longer than the old one.',
    'The bridge is longer than the old one.'
  ],
  [
    'preposition',
    'The cello he’s accused to have helped steal is old.',
    'The cello he’s accused of helping steal is old.'
  ],
  [
    'preposition',
    'The duties add $9,300 at the price of a house.',
    'The duties add $9,300 to the price of a house.'
  ],
  ['preposition', 'They participate to the talks.', 'They participate in the talks.'],
  ['preposition', 'Soldiers entered into the building.', 'Soldiers entered the building.'],
  ['preposition', 'It depends of the weather.', 'It depends on the weather.'],
  ['preposition', 'The striker left in a stretcher.', 'The striker left on a stretcher.'],
  ['preposition', 'In Monday, the court will rule.', 'On Monday, the court will rule.'],
  ['preposition', 'The price rose for 5%.', 'The price rose by 5%.'],
  [
    'preposition',
    'Two days outside of surgery, she walked.',
    'Two days out of surgery, she walked.'
  ],
  [
    'duration',
    'He switched off the alarms during eight minutes.',
    'He switched off the alarms for eight minutes.'
  ],
  ['duration', 'She has known him since 20 years.', 'She has known him for 20 years.'],
  [
    'duration',
    'Refunds will be paid until the end of the month.',
    'Refunds will be paid by the end of the month.'
  ],
  ['tense', 'He is president since 2015.', 'He has been president since 2015.'],
  ['tense', 'Final results have shown Sunday.', 'Final results showed Sunday.'],
  [
    'tense',
    '“We’ll back a deal when it will have teeth.”',
    '“We’ll back a deal when it has teeth.”'
  ],
  ['verb-form', 'He didn’t came to the meeting.', 'He didn’t come to the meeting.'],
  ['verb-form', 'He suggested to build a wall.', 'He suggested building a wall.'],
  ['verb-frame', 'He explained me that it was closed.', 'He explained to me that it was closed.'],
  ['verb-frame', 'He told that he would go.', 'He said that he would go.'],
  ['double-negation', 'The ministry has not said nothing.', 'The ministry has not said anything.'],
  [
    'word-order',
    'He knew the spots blind of the cameras.',
    'He knew the blind spots of the cameras.'
  ],
  [
    'word-order',
    'They held the elections parliamentary in May.',
    'They held the parliamentary elections in May.'
  ],
  [
    'word-order',
    'The economy will grow, declared on Monday the ministry of finance.',
    'The economy will grow, the ministry of finance declared on Monday.'
  ],
  ['word-order', 'Poured floodwater through a hospital.', 'Floodwater poured through a hospital.'],
  [
    'word-order',
    'It is known to a with the matter familiar person.',
    'It is known to a person familiar with the matter.'
  ],
  ['word-order', 'He owns one factory of fish.', 'He owns one fish factory.'],
  ['word-order', 'It is unclear how would they pay.', 'It is unclear how they would pay.'],
  [
    'tense',
    'The probe, launched in 2021 to study dust, lose contact with Earth.',
    'The probe, launched in 2021 to study dust, lost contact with Earth.'
  ],
  [
    'noun-number',
    'Police arrested three suspect in the case.',
    'Police arrested three suspects in the case.'
  ],
  ['agreement', 'The streets of the capital was empty.', 'The streets of the capital were empty.'],
  [
    'missing-article',
    'European spacecraft that was lost is back.',
    'A European spacecraft that was lost is back.'
  ],
  [
    'missing-article',
    'It is one of largest cities in Asia.',
    'It is one of the largest cities in Asia.'
  ],
  [
    'preposition',
    'Moldova bought its gas at Russia’s Gazprom.',
    'Moldova bought its gas from Russia’s Gazprom.'
  ],
  [
    'preposition',
    'He spoke under the condition of anonymity.',
    'He spoke on condition of anonymity.'
  ],
  ['double-conjunction', 'Although he was ill, but he played.', 'Although he was ill, he played.'],
  ['age', 'A 12-years-old boy was hurt.', 'A 12-year-old boy was hurt.'],
  ['age', 'The three-days visit ended.', 'The three-day visit ended.']
]

for (const [ruleId, from, to] of repairs) {
  test(`grammar/${ruleId} repairs “${from}”`, () => {
    expect(mended(retextGrammar, from)).toMatchObject({text: to, ruleIds: [`grammar/${ruleId}`]})
  })
}

/** Questions for the desk: found, and nothing in the patch. */
const queries: ReadonlyArray<readonly [ruleId: string, copy: string]> = [
  ['pronoun', 'It was found by Yara Haddad, who saw her pictures. He’d uploaded them in March.'],
  ['pronoun', 'The coach Beatriz Solano sank to his knees.'],
  ['word-order', 'A train that people to Milan in 15 hours carry would has lost its license.'],
  ['word-order', 'The minister visited yesterday the port.'],
  ['word-order', 'It is up to the Regional Organization of Management of Fisheries.'],
  ['age', 'He has 45 years.']
]

for (const [ruleId, copy] of queries) {
  test(`grammar/${ruleId} asks about “${copy}”`, () => {
    expect(mended(retextGrammar, copy)).toMatchObject({text: copy, ruleIds: [`grammar/${ruleId}`]})
  })
}

/** The nearest innocent neighbours. */
const keeps: readonly string[] = [
  'This is not the China of 1990.',
  'The Ukraine war entered its third winter.',
  'The book covers the terrorism of the 1970s.',
  'He is married with two children.',
  'They discussed about 30 proposals.',
  'Those who wish to participate to any degree must sign up.',
  'It depends of course on the weather.',
  'It was her first win since three years of injuries began.',
  'Smith is president since the vote to oust him failed.',
  'It was the biggest loss since 2015.',
  'During two days of talks nothing happened.',
  'The bridge is closed until Friday.',
  'What he said to reporters differed from his testimony.',
  'The company, which opened in 1990, announced on Monday the closure of a plant.',
  'Storms peak late in the afternoon of most summer days.',
  'He asked when it will have teeth.',
  'Arson is suspected; the minister is said to have known.',
  'She is the leader of the rebels who has been jailed.',
  'Five years is a long time.',
  'The United States has agreed.',
  'The news is bad, and politics is worse.',
  'Did he have a plan, and why would she have one?',
  'Officials insist that he have a lawyer.',
  'A couple who live in Leeds won it.',
  'He arrived to find the door open, and she arrived to a hero’s welcome.',
  'They went from house to house, door to door.',
  'Husband and wife ran a bar.',
  'He works as chief executive officer of the bank.',
  'An hour later, a one-time European champion won a unanimous decision.',
  'An FBI agent and a U.S. official met a NATO envoy.',
  'He did what he could to help.',
  'More older voters turned out.',
  'The five-year-old boy has 45 years of growing to do.',
  'Regulators probe app that ages faces',
  'The story told to him by his father was true.',
  'That players’ wages rise is well known.',
  'Parliament has approved the law, and Congress is out.',
  'White House officials met United States troops.',
  'It is vital that he be told.',
  '“They was robbed,” said the farmer.',
  'The ministers’ plan has failed.',
  'He told that story twice.'
]

for (const copy of keeps) {
  test(`grammar keeps “${copy}”`, () => {
    expect(mended(retextGrammar, copy)).toMatchObject({text: copy, ruleIds: []})
  })
}

test('grammar says what it saw, what it wants and why', () => {
  const [message] = mended(retextGrammar, 'It depends of the weather.').messages
  expect(message).toMatchObject({
    ruleId: 'grammar/preposition',
    source: 'wiremend',
    severity: 'warning',
    actual: 'depends of',
    expected: ['depends on'],
    reason: 'Unexpected “depends of”, expected “depends on”'
  })
  expect(message?.fixes?.[0]).toMatchObject({
    applicability: 'editorial',
    rationale: 'English has “depends on” before “the”, not “depends of”.'
  })
})

test('grammar edits lie within the copy and never overlap, whatever the words', () => {
  const word = fc.constantFrom(
    ...'the a an in of to at is are has have he she who people ministers minister one most more every app address accused depends since 2015 20 years Monday President Ukraine when will have teeth never didn’t came not nothing , . ” “ " - said that'.split(
      ' '
    )
  )

  fc.assert(
    fc.property(fc.array(word, {maxLength: 30}), (parts) => {
      const copy = parts.join(' ')
      const file = new VFile(copy)
      retextGrammar()(unified().use(retextEnglish).parse(file) as Root, file)
      let end = 0

      for (const message of file.messages as ProseMessage[]) {
        for (const fix of message.fixes ?? []) {
          for (const edit of fix.edits) {
            expect(edit.start).toBeGreaterThanOrEqual(0)
            expect(edit.end).toBeLessThanOrEqual(copy.length)
            expect(edit.end).toBeGreaterThanOrEqual(edit.start)
          }
        }

        expect(message.span?.start).toBeGreaterThanOrEqual(end)
        end = message.span?.end ?? end
      }
    })
  )
})
