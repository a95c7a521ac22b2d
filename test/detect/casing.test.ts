import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {retextCasing} from '../../src/detect/casing.js'
import {proseOf} from '../../src/prose.js'
import {mended} from './mended.js'

describe('capitals are set right', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    ['two capitals at the head', "CHina's camps grew.", "China's camps grew."],
    ['two capitals on an ordinary word', 'THe minister left.', 'The minister left.'],
    ['a month', 'He left in january for good.', 'He left in January for good.'],
    ['a day', 'He left on monday for good.', 'He left on Monday for good.'],
    ['a nationality', 'The german minister left.', 'The German minister left.'],
    [
      'a name that the story has',
      'Gazprom rose. It is Gazprom again. The rival of gazprom fell.',
      'Gazprom rose. It is Gazprom again. The rival of Gazprom fell.'
    ],
    [
      'a name behind what names its kind',
      'It will pass the asteroid themis in 2027.',
      'It will pass the asteroid Themis in 2027.'
    ],
    [
      'initials behind their name',
      'the International Council of Museums, or Icom.',
      'the International Council of Museums, or ICOM.'
    ],
    [
      'initials in brackets',
      'the European Central Bank (Ecb) said',
      'the European Central Bank (ECB) said'
    ],
    [
      'half a name',
      'the horrors of Cultural revolution and more',
      'the horrors of Cultural Revolution and more'
    ],
    [
      'half a longer name',
      'said the World health organization on Monday',
      'said the World Health Organization on Monday'
    ],
    [
      'a party with an office',
      'He is chairman of the union party.',
      'He is chairman of the Union Party.'
    ],
    [
      'a sentence start',
      'The minister left. the talks had failed. He wept.',
      'The minister left. The talks had failed. He wept.'
    ],
    [
      'a quoted sentence',
      "She was told, 'football isn't for girls.' She left.",
      "She was told, 'Football isn't for girls.' She left."
    ],
    [
      'a German noun',
      'We have got 22 Cars, a cook and a list. The cars are old.',
      'We have got 22 cars, a cook and a list. The cars are old.'
    ]
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextCasing, copy).text).toBe(wanted)
  })
})

describe('capitals that are right are left alone', () => {
  test.each([
    'iPhone sales fell. eBay and macOS users left; iOS is next.',
    'The MPs and CEOs OKed TVs, DVDs and PhDs for NGOs.',
    'JPMorgan and McDonald met MacArthur and LeBron.',
    'He met Ludwig van Beethoven, Vincent van Gogh, Charles de Gaulle and Bashar al-Assad.',
    'De Gaulle left. al-Assad stayed on. van Gogh painted it.',
    'They ate french fries, swiss cheese and brussels sprouts with a turkish bath.',
    'They may march in august company to polish the china and the turkey.',
    'Sen. Smith, the Senate and the Lions met six Republicans and 11 Democrats.',
    'He is a member of a green party and the ruling party.',
    'The chairman of the opposition party and the leader of the party left.',
    'minister ends talks with rebels\n\nThe minister left. He wept.',
    'NEW RULES FOR ALL OF THE SCHOOLS IN TOWN\n\nThe rules are new.',
    'He called it "a mess," and said, "not now." She said the word "silence."',
    'This, she added, "opens the door to more."',
    'He waited … then left. It is 200 km. east of here. It opens at 9 a.m. on weekdays.',
    'Visit www.example.com or write to info@german.example or #monday.',
    'the North Atlantic Treaty Organization, or NATO, and the alliance (the club)',
    'Write to me@fbi.gov or see www.nasa.gov/nato; class i and (i) of the list.',
    'The white house on the hill, the red cross on the map and the world war of words.',
    'The federal court and the Federal Reserve met the French parliament.',
    'roses are red,\nviolets are blue',
    'Contents:\n\n- apples\n\n- pears and plums\n\n- figs'
  ])('%s', (copy) => {
    expect(mended(retextCasing, copy).ruleIds).toEqual([])
  })
})

test('in a story from German, a common noun needs no second witness', () => {
  const file = new VFile('"The Managers\' bonuses went up," he said.')
  const tree = unified().use(retextEnglish).parse(file) as Root
  proseOf(tree, file).translatedFrom = {language: 'de', confidence: 0.9, active: []}
  retextCasing()(tree, file)
  expect(file.messages.map((d) => d.ruleId)).toEqual(['casing/stray-capital'])
})

test('shouting in mid-sentence is asked about', () => {
  const {ruleIds, text} = mended(retextCasing, 'He said THE GOVERNMENT HAS NOT REPLIED TO IT yet.')
  expect(ruleIds).toEqual(['casing/shouting'])
  expect(text).toBe('He said THE GOVERNMENT HAS NOT REPLIED TO IT yet.')
})
