import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {retextNames} from '../../src/detect/names.js'
import {readNames} from '../../src/names/load.js'
import {mended} from './mended.js'

describe('a name one step off comes back', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'in another order',
      'the Court International of Justice',
      'the International Court of Justice'
    ],
    [
      'in another order with “of”',
      'the Organization of World Health',
      'the World Health Organization'
    ],
    [
      'in the plural',
      'through the Belts and Roads Initiative',
      'through the Belt and Road Initiative'
    ],
    [
      'with another preposition',
      'the Bank of International Settlements',
      'the Bank for International Settlements'
    ],
    [
      'in small letters',
      'the International Court of justice',
      'the International Court of Justice'
    ],
    [
      'in words that translation exchanges, with the abbreviation beside',
      'the Global Weather Organization, or WMO, say',
      'the World Meteorological Organization, or WMO, say'
    ],
    [
      'in exchanged words, with its country beside',
      'Ireland’s Data Guard Committee, which',
      'Ireland’s Data Protection Commission, which'
    ],
    [
      'in exchanged words and another order, in a story of its country',
      'HAMBURG, Germany — A train.\n\nThe Railroad Federal Office said',
      'HAMBURG, Germany — A train.\n\nThe Federal Railway Authority said'
    ],
    [
      'with a word of another language',
      'the Nacional Security Agency of',
      'the National Security Agency of'
    ],
    [
      'through another alphabet',
      'at Sultan Kabous University in Muscat',
      'at Sultan Qaboos University in Muscat'
    ],
    ['with letters turned', 'at NGR Stadium in Houston', 'at NRG Stadium in Houston'],
    [
      'as the saint of another language',
      'Tallow Labs of Saint Mateo, California',
      'Tallow Labs of San Mateo, California'
    ],
    [
      'as a place of another language',
      'a train to Moskau and Bruxelles',
      'a train to Moscow and Brussels'
    ],
    ['as a place through another alphabet', 'a flight to Khiroshima', 'a flight to Hiroshima'],
    [
      'as a given name through another alphabet',
      'Minister Khoria Banciu said',
      'Minister Horia Banciu said'
    ],
    [
      'translated, in a story of its country',
      'in Blanket, Ecuador, its members',
      'in Manta, Ecuador, its members'
    ]
  ]

  test.each(rows)('%s', (_, copy, wanted) => expect(mended(retextNames, copy).text).toBe(wanted))
})

describe('an abbreviation of another language comes back', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    ['alone', 'a member of OTAN since 1949', 'a member of NATO since 1949'],
    ['without the article', 'the OTAN declined', 'NATO declined'],
    ['with another article', 'an OTAN official', 'a NATO official'],
    [
      'after its name',
      'the European Bank for Reconstruction and Development, or EBRR. The',
      'the European Bank for Reconstruction and Development, or EBRD. The'
    ],
    [
      'in small letters',
      'the International Council of Museums, or Icom.',
      'the International Council of Museums, or ICOM.'
    ]
  ]

  test.each(rows)('%s', (_, copy, wanted) => expect(mended(retextNames, copy).text).toBe(wanted))
})

describe('a story spells a name in one way', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'that of the first full mention',
      'Yara Haddad-Quinn came.\n\n“No,” Hadad-Quin said.',
      'Yara Haddad-Quinn came.\n\n“No,” Haddad-Quinn said.'
    ],
    [
      'written together or apart',
      'Luc Vandenhove, 54, left.\n\nVan den Hove wept. Vandenhove said',
      'Luc Vandenhove, 54, left.\n\nVandenhove wept. Vandenhove said'
    ],
    [
      'the one the lists have as the same, in the plural too',
      'of Uyghur Muslims.\n\nIt gave the Uighurs work.',
      'of Uyghur Muslims.\n\nIt gave the Uyghurs work.'
    ],
    [
      'the more frequent one',
      'Hestia flew. Hestia landed. Then Hestia slept, and Hestya was cold.',
      'Hestia flew. Hestia landed. Then Hestia slept, and Hestia was cold.'
    ]
  ]

  test.each(rows)('%s', (_, copy, wanted) => expect(mended(retextNames, copy).text).toBe(wanted))
})

describe('what is right is left alone', () => {
  const rows: Array<[claim: string, copy: string]> = [
    [
      'names as they are',
      'The International Criminal Court and the International Court of Justice are in The Hague.'
    ],
    [
      'names that look alike',
      'The World Trade Center and the World Trade Organization; the Bank of Japan and the Bank of Jordan.'
    ],
    [
      'two people with given names of their own',
      'Jane Anderson met Bob Andersen. Anderson smiled, and Andersen left.'
    ],
    [
      'words made from a name',
      'Iran and Iraq, Iranian and Iraqi, Austria and Australia, China and Chinese, Smith and the Smiths.'
    ],
    ['a plural of a cup', 'He won two World Cups and three Nobel Prizes.'],
    ['a body of another country', 'Kenya has a Data Protection Committee of its own.'],
    [
      'a form at home in a longer name',
      'He studied at the Universität Köln and played for 1. FC Köln.'
    ],
    ['British capitals', 'Nato and Unicef, the United Nations children’s fund (Unicef), said so.'],
    [
      'the words in a sentence',
      'The bank of the world is money, and health is a world organization.'
    ],
    ['a former name', 'He was born in Bombay, and knew Constantinople.'],
    ['a person with a name near a place', 'Moreno Valle, the governor, spoke. Fergie sang.']
  ]

  test.each(rows)('%s', (_, copy) => expect(mended(retextNames, copy).messages).toEqual([]))

  test('what a desk accepts', () => {
    expect(mended(() => retextNames({accept: ['OTAN']}), 'OTAN is an artist.').messages).toEqual([])
  })
})

test('names of one’s own are found one step off, too', () => {
  const names = readNames(['kind: body\nnames:\n  - Harbor Pilots Mutual Society | HPMS | ~SMPP'])
  expect(mended(() => retextNames({names}), 'the Society Mutual of Harbor Pilots').text).toBe(
    'the Harbor Pilots Mutual Society'
  )
  expect(mended(() => retextNames({names}), 'It joined SMPP and OTAN.').text).toBe(
    'It joined HPMS and NATO.'
  )
})

test('a finding says what was seen, what was wanted, and why', () => {
  const [message] = mended(retextNames, 'The Organization World Health ruled.').messages
  expect(message).toMatchObject({
    ruleId: 'names/reordered',
    source: 'wiremend',
    severity: 'warning',
    reason: 'Unexpected name “Organization World Health”, expected “World Health Organization”',
    actual: 'Organization World Health',
    expected: ['World Health Organization']
  })
  expect(message?.fixes?.[0]).toMatchObject({
    applicability: 'editorial',
    rationale:
      'The words of “Organization World Health” are those of “World Health Organization” in another order or form.'
  })
})

test('whatever stands in the copy, findings lie within it and mended copy has no more of them', () => {
  const word = fc.constantFrom(
    'Court',
    'International',
    'of',
    'Justice',
    'the',
    'World',
    'Bank',
    'OTAN',
    'said',
    'Moskau',
    ',',
    '-',
    "'s",
    '(',
    ')',
    'Saint',
    '.',
    'Office',
    'Federal'
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 14}), (words) => {
      const copy = words.join(' ')
      for (const message of mended(retextNames, copy).messages) {
        expect(message.span!.start).toBeGreaterThanOrEqual(0)
        expect(message.span!.end).toBeLessThanOrEqual(copy.length)
      }
    }),
    {numRuns: 60}
  )
})
