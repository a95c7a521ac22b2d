import {describe, expect, test} from 'vitest'
import {retextTitles} from '../../src/detect/titles.js'
import {mended} from './mended.js'

describe('a title stands before its name as English has it', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'party and state go behind the name, and the office that is next to it counts',
      'said R-Fla representative Senator Marco Rubio and Chris Smith, R-N.J.',
      'said Sen. Marco Rubio, R-Fla., and Chris Smith, R-N.J.'
    ],
    [
      'a comma that is there stays the only one',
      'D-Calif senator Diane Ostrander, who leads',
      'Sen. Diane Ostrander, D-Calif., who leads'
    ],
    [
      'a party spelled out is a tag',
      'Democratic Party congressman Carla Benavides of California said',
      'Rep. Carla Benavides, D-Calif., said'
    ],
    [
      'a party in the middle is a tag',
      'the senator of the Republican Party for Texas John Smithers said',
      'Sen. John Smithers, R-Texas, said'
    ],
    [
      'a tag in brackets goes behind',
      'The senator (D-California) Diane Ostrander said',
      'Sen. Diane Ostrander, D-Calif., said'
    ],
    [
      'a governor has the state in front',
      'the governor of Utah (R) Spencer Cox said',
      'Utah Gov. Spencer Cox, a Republican, said'
    ],
    ['a short state takes a stop', 'Marco Rubio, R-Fla, said', 'Marco Rubio, R-Fla., said'],
    [
      'no article, before a minister',
      'The vice minister Lucía Barrenechea said',
      'Vice Minister Lucía Barrenechea said'
    ],
    [
      'no article, before a president',
      'He met the president Emmanuel Macron.',
      'He met President Emmanuel Macron.'
    ],
    [
      'a rank turned round',
      'The general-major Mikkel Raun, the head',
      'Maj. Gen. Mikkel Raun, the head'
    ],
    ['a rank with “of”', 'The general of brigade Luis Pérez left.', 'Brig. Gen. Luis Pérez left.'],
    [
      'a rank by its syllables',
      'Space Force middle general Carol Prewitt said',
      'Space Force Lt. Gen. Carol Prewitt said'
    ],
    ['a rank at sea', 'Counter-admiral Igor Petrov spoke.', 'Rear Adm. Igor Petrov spoke.'],
    [
      'a retired officer',
      'January. General in resignation Ion Vdovicenco, who',
      'January. Retired Gen. Ion Vdovicenco, who'
    ],
    [
      'a portfolio comes first',
      'gauge," minister of energetics Viorica Stratan said',
      'gauge," Energy Minister Viorica Stratan said'
    ],
    [
      'a deputy and his portfolio',
      'The deputy minister of foreign affairs Ali Hassan said',
      'Deputy Foreign Minister Ali Hassan said'
    ],
    [
      'one courtesy is enough',
      'Mrs the Minister Anna Schmidt spoke.',
      'Minister Anna Schmidt spoke.'
    ],
    ['and none without a name', 'Mr. the President said so.', 'The president said so.'],
    [
      'a president of a government',
      'the president of the Government Pedro Sánchez went',
      'Prime Minister Pedro Sánchez went'
    ],
    ['a deputy in front', 'the director adjunct of the mine', 'the deputy director of the mine'],
    [
      'a deputy without “sub”',
      'a sub-director left; the sub-secretary stayed',
      'a deputy director left; the undersecretary stayed'
    ],
    [
      'a secretary-general',
      'U.N. general secretary Antonio Guterres said',
      'U.N. Secretary-General Antonio Guterres said'
    ]
  ]

  test.each(rows)('%s', (_, copy, wanted) => expect(mended(retextTitles, copy).text).toBe(wanted))
})

test('a desk may have titles in full', () => {
  const detector = () => retextTitles({titles: 'full'})
  expect(mended(detector, 'The general-major Mikkel Raun left.').text).toBe(
    'Major General Mikkel Raun left.'
  )
})

describe('good titles are left alone', () => {
  const rows: Array<[claim: string, copy: string]> = [
    ['AP form', 'Sen. Marco Rubio, R-Fla., and Rep. Chris Smith, R-N.J., spoke.'],
    ['a party as an adjective', 'Democratic Sen. Chuck Schumer of New York spoke.'],
    ['a name between commas', 'The president, Emmanuel Macron, and the mayor, Anne Hidalgo, met.'],
    [
      'a day after an office',
      'The president Monday signed it. The governor Thursday Night Live left.'
    ],
    [
      'what bears a title in its name',
      'They slept in the King David Hotel and saw the Queen Mary University.'
    ],
    ['a minister of the cloth', 'Minister of Finance Jan Smit and the minister of the church met.'],
    ['a party’s general secretary', 'Communist Party General Secretary Xi Jinping spoke.'],
    ['an attorney general', 'The attorney general said the major general had left.'],
    ['words of ranks', 'The general of the story is clear, and the captain of the team left.']
  ]

  test.each(rows)('%s', (_, copy) => expect(mended(retextTitles, copy).messages).toEqual([]))
})

test('a finding says what was seen, what was wanted, and why', () => {
  const [message] = mended(retextTitles, 'The general-major Mikkel Raun left.').messages
  expect(message).toMatchObject({
    ruleId: 'titles/rank',
    reason: 'Unexpected title “The general-major”, expected “Maj. Gen.”',
    actual: 'The general-major',
    expected: ['Maj. Gen.'],
    severity: 'warning'
  })
  expect(message?.fixes?.[0]?.rationale).toBe(
    '“The general-major” has the words of the rank in the order of another language.'
  )
})
