import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import type {ProseMessage} from '../../src/detect/report.js'
import {retextSpelling, type SpellingOptions} from '../../src/detect/spelling.js'

async function findings(copy: string, options: SpellingOptions = {}): Promise<ProseMessage[]> {
  const file = new VFile(copy)
  const processor = unified()
    .use(retextEnglish as never)
    .use(retextSpelling, options)
    .freeze()
  await processor.run(processor.parse(file) as never, file)
  return file.messages as ProseMessage[]
}

function told(message: ProseMessage): string {
  const fixes = message.expected?.join(' | ') || '?'
  const rule = String(message.ruleId).replace('spelling/', '')
  return `${rule}: ${message.actual} → ${fixes}${message.query ? ' (query)' : ''}`
}

const faults: ReadonlyArray<readonly [claim: string, copy: string, expected: readonly string[]]> = [
  ['a letter is missing', 'They met the oposition.', ['typo: oposition → opposition']],
  ['letters are turned round', 'The minsiter left.', ['typo: minsiter → minister']],
  ['letters are doubled', 'They were attackked at night.', ['typo: attackked → attacked']],
  ['the ear was wrong', 'It was definately an accident.', ['typo: definately → definitely']],
  [
    'two letters differ and no consonant',
    'The embarasment was great.',
    ['typo: embarasment → embarrassment']
  ],
  ['a common misspelling', 'It was an independant inquiry.', ['typo: independant → independent']],
  [
    'a possessive keeps its ending',
    "The goverment's plan failed.",
    ['typo: goverment → government']
  ],
  ['a sentence begins with a slip', 'Thier plan failed.', ['typo: Thier → Their']],
  ['a month', 'He was born in Febuary.', ['typo: Febuary → February']],
  ['a day', 'They met on Wendesday.', ['typo: Wendesday → Wednesday']],
  ['a nation', 'The Ukranian army fell back.', ['typo: Ukranian → Ukrainian']],
  ['an apostrophe is lost', 'They dont know.', ["contraction: dont → don't"]],
  [
    'an apostrophe is lost in typographic copy',
    'They didnt say it’s over.',
    ['contraction: didnt → didn’t']
  ],
  ['a contraction that is a word, after a pronoun', 'We cant go.', ["contraction: cant → can't"]],
  ['a space is lost', 'The end ofthe war came.', ['joined: ofthe → of the']],
  ['a hyphen is lost', 'It is the fourthlargest bank.', ['hyphen: fourthlargest → fourth-largest']],
  ['French stands', 'The new gouvernement fell.', ['foreign: gouvernement → government']],
  ['Spanish stands', 'The alcalde resigned on Friday.', ['foreign: alcalde → mayor']],
  ['a plural stands', 'Two ministérios were searched.', ['foreign: ministérios → ministries']],
  [
    'German stands with its capital',
    'The Bundesregierung fell.',
    ['foreign: Bundesregierung → federal government']
  ],
  [
    'two words would do',
    'The ayuntamiento refused.',
    ['foreign: ayuntamiento → city council | city hall (query)']
  ],
  [
    'a word that only looks foreign',
    'The old lavadeiras sang.',
    ['foreign: lavadeiras → ? (query)']
  ],
  [
    'a coined word',
    'He spoke of extremization in prisons.',
    ['coinage: extremization → radicalization | extremism (query)']
  ],
  ['a coined verb with a capital', 'They want to Sinise religion.', ['coinage: Sinise → Sinicize']],
  [
    'a compound translated part for part',
    'The ironwayers struck.',
    ['coinage: ironwayers → ? (query)']
  ]
]

describe('faults', () => {
  for (const [claim, copy, expected] of faults) {
    test(claim, async () => {
      expect((await findings(copy)).map(told)).toEqual(expected)
    })
  }
})

const silent: ReadonlyArray<readonly [claim: string, copy: string]> = [
  ['British and American words', 'The colour of the center is grey.'],
  ['names', 'Ngozi Adichie met Wanjiku in Kisumu.'],
  ['a name at the start', 'Levson said he was late.'],
  ['a name that is in lower case elsewhere', 'Themys flew past. The asteroid themys is small.'],
  ['a word used three times', 'A zorb rolled. The zorbing craze: zorbing here, zorbing there.'],
  ['compounds of known words', 'The farmworkers saw a supervillain and a paddleboarder.'],
  ['jargon', 'An incel praised cryo and kaiseki, malbec and burrata.'],
  ['a word pointed at', 'They call it “gouvernement” here.'],
  ['a foreign phrase', 'It was the plat du jour and papier mâché.'],
  ['a gloss in the sentence', 'The alcalde, or mayor, resigned.'],
  ['addresses and handles', 'Write to goverment@example.com or @goverment, see recieve.org/teh.'],
  ['capitals and figures', 'NATO, USMCA, B2B and 90ies; XIV and MMXX.'],
  ['elongated speech', '“Noooo,” she said. Yesss.'],
  ['an unknown word alone', 'The mayor paid for the gloxinary.'],
  ['the rest of a broken word', 'He left his apart-\npartment for the alter-\nnatif.'],
  ['accents of the origin', 'The première was for the élite.'],
  ['other scripts', 'He wrote Москва and 北京.'],
  ['a wont that is a habit', 'He spoke late, as is his wont.'],
  [
    'a surname after an article is not asked for',
    'Bernd Bauer and Karl Richter met the Kanzler family.'
  ],
  [
    'a story in another language',
    'Le gouvernement français a présenté mercredi une réforme des retraites qui prévoit un départ plus tardif pour les salariés concernés.'
  ],
  ['empty copy', '']
]

describe('silence', () => {
  for (const [claim, copy] of silent) {
    test(claim, async () => {
      expect((await findings(copy)).map(told)).toEqual([])
    })
  }
})

test('the whole message', async () => {
  const [message] = await findings('The recvoery slowed.')
  expect(message).toMatchObject({
    actual: 'recvoery',
    expected: ['recovery'],
    reason: 'Unexpected “recvoery”, expected “recovery”',
    ruleId: 'spelling/typo',
    severity: 'warning',
    source: 'wiremend',
    fatal: false
  })
  expect(message?.fixes).toEqual([
    {
      applicability: 'editorial',
      edits: [{start: 4, end: 12, text: 'recovery'}],
      rationale:
        'No dictionary has “recvoery”: “ov” is turned round, and “recovery” is the only common word so near.'
    }
  ])
})

test('words of the house are accepted in whatever case', async () => {
  expect(await findings('The goverment and Febuary.', {accept: ['Goverment', 'febuary']})).toEqual(
    []
  )
})

test('the story’s own words decide between two', async () => {
  expect(await findings('The stange was old.')).toEqual([])
  expect((await findings('A strange, strange house: the stange was old.')).map(told)).toEqual([
    'typo: stange → strange'
  ])
})

const variants: ReadonlyArray<readonly [claim: string, copy: string, expected: readonly string[]]> =
  [
    [
      'two spellings in one story',
      'The theater stood in the center of town. Its colour was grey and its neighbours liked the theater.',
      ['variant: theater → ? (query)']
    ],
    ['one odd word', 'The theater stood in the center of town. Its colour faded.', []],
    [
      'Oxford spelling',
      'The organization wants to realize its colour and honour its neighbours.',
      []
    ],
    [
      'quotations are another’s',
      'The theater stood in the center. “Its colour is grey,” he said.',
      []
    ],
    ['names have capitals', 'The Labour Centre stood beside the theater in the center.', []]
  ]

describe('variants', () => {
  for (const [claim, copy, expected] of variants) {
    test(claim, async () => {
      expect((await findings(copy)).map(told)).toEqual(expected)
    })
  }
})
