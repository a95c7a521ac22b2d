import {describe, expect, test} from 'vitest'
import {retextNumbers} from '../../src/detect/numbers.js'
import {mended} from './mended.js'

describe('figures in foreign form are repaired', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    ['decimal comma with a percent sign', 'Duties of 14,5 % apply.', 'Duties of 14.5% apply.'],
    ['decimal comma before a unit', 'It fell 2,75 percent.', 'It fell 2.75 percent.'],
    ['decimal comma behind a currency', 'A cup costs $1,50 now.', 'A cup costs $1.50 now.'],
    ['narrow space between thousands', 'He got 40\u202f000 euros.', 'He got 40,000 euros.'],
    ['spaces in millions', 'Some 1 200 000 people fled.', 'Some 1,200,000 people fled.'],
    ['points in millions', 'It has 1.234.567 members.', 'It has 1,234,567 members.'],
    ['a point before people', 'About 2.600 people fled.', 'About 2,600 people fled.'],
    [
      'a point before things',
      'Some 2.600 photographs were lost.',
      'Some 2,600 photographs were lost.'
    ],
    ['a point in a round price', 'It adds $9.300 to the price.', 'It adds $9,300 to the price.'],
    ['percent sign in front', 'Some %14 agreed.', 'Some 14% agreed.'],
    ['a clock of 24 hours', "It starts at 15 o'clock today.", 'It starts at 3 p.m. today.'],
    ['a clock at an end', "It starts at 15.30 o'clock.", 'It starts at 3:30 p.m.'],
    ['decade with years and ending', 'back in the years 90s it fell', "back in the '90s it fell"],
    ['decade with years and apostrophe', "in the years '90, he left", "in the '90s, he left"],
    ['percent sign at a distance', 'Some 14 % agreed.', 'Some 14% agreed.'],
    ['Romance decade', 'since the end of the years 90, he', "since the late '90s, he"],
    [
      'Romance decade with its century',
      'Back in the years 1990, he left.',
      'Back in the 1990s, he left.'
    ],
    ['Russian decade', 'gas delivered since 90-ies.', "gas delivered since the '90s."],
    ['Russian decade behind an article', 'in the 1990-s it fell', 'in the 1990s it fell'],
    ['decade apostrophe', 'In the 80s’, my mother sang.', 'In the ’80s, my mother sang.'],
    ['ten thousands', 'as many as 2,600 ten thousand photos', 'as many as 26 million photos'],
    ['hundred millions', 'a tone from 1.63 hundred million miles', 'a tone from 163 million miles'],
    ['ten thousands below a million', 'some 3.5 ten thousand homes', 'some 35,000 homes'],
    ['thousand millions', 'rose to 2.9 milliards euros', 'rose to 2.9 billion euros'],
    ['abbreviated million', 'earned 812 Mio. euros', 'earned 812 million euros'],
    [
      'abbreviated billion at the end',
      'It earned 3 Mrd. The rest',
      'It earned 3 billion. The rest'
    ],
    ['currency behind', 'It cost 40 € in May.', 'It cost €40 in May.'],
    ['currency behind a million', 'It cost 2.5 million $.', 'It cost $2.5 million.'],
    ['number sign', 'She wears Nº 7 at home.', 'She wears No. 7 at home.'],
    ['full-width figures', 'It rose １２．５％ in May.', 'It rose 12.5% in May.'],
    ['Arabic-Indic figures', 'All ١٩ infants', 'All 19 infants'],
    ['time of day', 'The vote starts at 20h30 today.', 'The vote starts at 8:30 p.m. today.'],
    ['time of day at an end', 'It starts at 14h. He left.', 'It starts at 2 p.m. He left.'],
    ['German date', 'It opened on 13. March 2020 in Ulm.', 'It opened on March 13, 2020 in Ulm.'],
    ['Romance date', 'on the 13 of March of 2020', 'on March 13, 2020'],
    ['ordinal', 'on his 22th birthday', 'on his 22nd birthday'],
    ['French ordinal', 'the 3ème round', 'the 3rd round']
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextNumbers, copy).text).toBe(wanted)
  })
})

describe('figures in order are left alone', () => {
  test.each([
    'It was born in 2019 400 miles away.',
    'Flight 118 200 miles off',
    'He flew a Boeing 737 200 times.',
    'Call 020 7946 0958 or 1 800 555 0199.',
    'They won 3-2, 6,4 and 7,5.',
    'See sections 4,5 and 6.',
    'Born 5,000 or 6,000 years ago, 1,234,567 in all',
    'The rate was 1.125 percent and he hit .300; a 3.125 inch pipe.',
    'Version 1.234.567 of 192.168.100.200',
    "The 80s' best songs were 'hits of the 80s', he said.",
    "In the '90s, the 1990s and the 2000s, late '70s and mid-'80s",
    'In ten years 90 percent of the people left in the years 1990 and 1991.',
    'He has five hundred million dollars and ten thousand more.',
    'The crowd of 48,210 saw a 10-9, 54-41 vote at 8:40 p.m.',
    'It cost $40 $50 or $60 and €4.50.',
    'It runs 24h a day; in 6h it was over.',
    'He came in 13. March was cold.',
    'the 4th of July, 21st, 22nd, 23rd, 11th, 12th, 13th and 111th',
    'In Room 201. Nobody spoke. That was in 2015.',
    'Gas is at $3.459 a gallon; it took 9.580 seconds and 1.250 tons over 2.125 years.',
    "It hit 0.300 points, 1.618 times the ratio; 100% of it. At 11 o'clock.",
    'No. 10 beat No. 7, 14% to 12%.',
    'A340 600 and A320 neo'
  ])('%s', (copy) => {
    expect(mended(retextNumbers, copy).ruleIds).toEqual([])
  })
})

test('a year that has lost a figure is a query for the original', () => {
  const found = mended(retextNumbers, 'She won in 1998 and again in 201.\n\nHe left.')
  expect(found.ruleIds).toEqual(['numbers/cut-year'])
  expect(found.text).toBe('She won in 1998 and again in 201.\n\nHe left.')
})
