import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {retextSentences} from '../../src/detect/sentences.js'
import {mended} from './mended.js'

describe('a stop inside a sentence goes', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'before an infinitive',
      'He struck late on Wednesday night. To give Costa Rica a place in its first final.',
      'He struck late on Wednesday night to give Costa Rica a place in its first final.'
    ],
    [
      'before an infinitive with “but”',
      'She urged parents not to panic. But to switch off its access to photos.',
      'She urged parents not to panic but to switch off its access to photos.'
    ],
    [
      'before a participle',
      'They sent the command again. Betting that sooner or later it would arrive.',
      'They sent the command again, betting that sooner or later it would arrive.'
    ],
    [
      'before a verb whose subject stands before it',
      'The answer. Was always that the timetable had been printed.',
      'The answer was always that the timetable had been printed.'
    ],
    [
      'before a verb of saying',
      "Ron Baptiste, whose mill laid off 60 people in March. Said he'd believe in an agreement.",
      "Ron Baptiste, whose mill laid off 60 people in March, said he'd believe in an agreement."
    ],
    [
      'behind a conjunction',
      'The bottles kept them warm until. Helicopters came at first light.',
      'The bottles kept them warm until helicopters came at first light.'
    ],
    [
      'before a conjunction',
      'The mill was closed in March. Because the owners had left the country.',
      'The mill was closed in March because the owners had left the country.'
    ],
    [
      'before a relative clause',
      'He works at the mill. Which was built by his father in 1950.',
      'He works at the mill, which was built by his father in 1950.'
    ],
    [
      'before the name of a place',
      'said Shohrat Zakir, president of the region. Xinjiang, to a government media.',
      'said Shohrat Zakir, president of the region of Xinjiang, to a government media.'
    ],
    [
      'behind an abbreviation',
      'said Chris Smith, R-N.J. In a letter dated August, signed by a group of lawmakers.',
      'said Chris Smith, R-N.J., in a letter dated August, signed by a group of lawmakers.'
    ],
    [
      'as a paragraph break',
      'The talks had ended.\n\nHe said the ministers of both\n\ncountries would meet again. He left.',
      'The talks had ended.\n\nHe said the ministers of both countries would meet again. He left.'
    ],
    ['twice', 'He left for Hanover.. She stayed.', 'He left for Hanover. She stayed.']
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextSentences, copy).text).toBe(wanted)
  })
})

describe('a lost stop comes back', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'before a time',
      'It wants to transform the faith of Chinese society Last July, the envoy told lawmakers so.',
      'It wants to transform the faith of Chinese society. Last July, the envoy told lawmakers so.'
    ],
    [
      'before an article',
      'The minister had left the building The police arrived an hour later.',
      'The minister had left the building. The police arrived an hour later.'
    ],
    [
      'before a pronoun behind a name',
      'The minister had flown to Angola She was met by protesters there.',
      'The minister had flown to Angola. She was met by protesters there.'
    ],
    [
      'before a plural with its verb',
      'The storm will reach the islands next week Forecasters expect it to weaken.',
      'The storm will reach the islands next week. Forecasters expect it to weaken.'
    ],
    [
      'before “there was”',
      'There was no password there wasn’t even a door to put one on.',
      'There was no password. There wasn’t even a door to put one on.'
    ],
    [
      'before a contracted pronoun',
      'It goes to theirs now they’ve got a thousand lamps out there.',
      'It goes to theirs now. They’ve got a thousand lamps out there.'
    ],
    [
      'before a name that stands alone elsewhere',
      'NordNacht is new. Cars had failed tests between Hamburg and Hanover NordNacht, a startup, said it would appeal.',
      'NordNacht is new. Cars had failed tests between Hamburg and Hanover. NordNacht, a startup, said it would appeal.'
    ],
    [
      'and the subject of an age',
      'She was a director. Her films made her famous. She won twice. Her death came late: she has died, was 91.',
      'She was a director. Her films made her famous. She won twice. Her death came late: she has died. She was 91.'
    ],
    [
      'at the end of a paragraph',
      'He left.\n\nThe minister stayed on. The talks went on in Paris for another week of the long summer\n\nNobody was hurt.',
      'He left.\n\nThe minister stayed on. The talks went on in Paris for another week of the long summer.\n\nNobody was hurt.'
    ]
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextSentences, copy).text).toBe(wanted)
  })
})

describe('marks of another language go', () => {
  const rows: Array<[claim: string, copy: string, wanted: string]> = [
    [
      'the comma of German before “that”',
      'The minister said, that inspectors had warned the company.',
      'The minister said that inspectors had warned the company.'
    ],
    [
      'the same behind an apposition',
      "Lohmann, the authority's president, said, that inspectors had warned them.",
      "Lohmann, the authority's president, said that inspectors had warned them."
    ],
    [
      'the opening mark of Spanish',
      'What do we eat? ¿The form they made us fill in?',
      'What do we eat? The form they made us fill in?'
    ]
  ]

  test.each(rows)('%s', (_claim, copy, wanted) => {
    expect(mended(retextSentences, copy).text).toBe(wanted)
  })
})

describe('what is lost is asked for, and nothing invented', () => {
  const rows: Array<[copy: string, ruleIds: string[]]> = [
    ['Negotiators will meet again Oct. 9 in. Both hope for a draft.', ['sentences/truncated']],
    ['The winner earns a million, about 40% of which goes to the.', ['sentences/truncated']],
    ['It drew 14 million euros in public money, a third of it from.', ['sentences/truncated']],
    ['The regulator fined the bank over weak controls against.', ['sentences/truncated']],
    ['The coastal road was under 7 feet of.', ['sentences/truncated']],
    ['The minister said he was part of.', ['sentences/truncated']],
    [
      'She told them that they could never, even at the height of the horrors, aiming to reshape it.',
      ['sentences/truncated']
    ],
    ['It must limit its share of the market. Of the imported trunks.', ['sentences/fragment']],
    ['The ship was unmarked. Which of the flag.', ['sentences/fragment']],
    ['“He knew the locks. He knew the dog.” of the guardian.', ['sentences/fragment']],
    [
      'Two ministers met the chief (and his wife on Monday. They left.',
      ['sentences/unclosed-bracket']
    ],
    [
      'Bills have tripled in four years outside a market on Stefan Boulevard, Galina Rotaru, 68, was selling nuts.',
      ['sentences/missing-break']
    ]
  ]

  test.each(rows)('%s', (copy, ruleIds) => {
    const found = mended(retextSentences, copy)
    expect(found.ruleIds).toEqual(ruleIds)
    expect(found.text).toBe(copy)
    for (const message of found.messages) {
      if (message.ruleId !== 'sentences/missing-break') expect(message.note).toMatch(/original/)
    }
  })
})

describe('good copy is left alone', () => {
  test.each([
    // Abbreviations.
    'Sen. Marco Rubio, R-Fla., and Rep. Chris Smith, R-N.J., wrote to Lt. Gen. Carol Prewitt of St. Louis.',
    'He moved to the U.S. The family followed. The U.S. Embassy is closed. It sells to Acme Inc. The price is low.',
    'It opens at 10 a.m. Monday and closes at 5 p.m. The doors are old. See No. 10 and p. 12 vs. the rest.',
    'On Jan. 31 J. Edgar Hoover and Mr. T. S. Eliot met Dr. No. It was late.',
    'He met Maj. Gen. Ann Dunwoody (ret.) and the Rev. Al Sharpton. They spoke.',
    // Style.
    'He waited. Silence. Nothing. Not now. In the dark. Then the door opened.',
    '“The result? Chaos. Of course.” He left. “I want to go home. To see my kids.”',
    'To be fair, he tried. To err is human. To win the cup, the team needs luck.',
    'Because he left, she stayed. When it rained, they ran. Which is why he won.',
    'Said Smith: “We won.” Was it enough? Is he here? Had he known, he would have left.',
    'Betting on the race is illegal. Running the shop was hard. Speaking in Paris, he said no.',
    'In 2019 the company moved. On Monday the talks ended. After the war he returned home.',
    // Ends that look cut off and are not.
    'That is the house he lives in. This is what it was for. She had nothing to complain of.',
    'Who did he come with? It is something to look forward to. He has been heard from and paid for.',
    'The war drags on. The fog rolls in. Kept the lights on. He did what he could. They wanted to.',
    'It is not what I dreamed of, nor the team they played against. Uncertain to begin with.',
    'He got on. They came by. The plane touched down. It was not made to live with.',
    // Capitals in mid-sentence.
    'He read the magazine The Week and told The Associated Press in The Hague that vitamin A is good.',
    'Keeping Up With The Kardashians and Gone With the Wind are on. The All Blacks met Last Night of the Proms fans.',
    'He told Republicans they had lost and said Democrats have won. Fellow Senators were angry.',
    // Clauses without a mark between.
    'The house they sold was the one he said she wanted. He told them they had won. Everything we have is here.',
    'They were at home when we came. He said there was no way. I know there is a door. The man who was there is gone.',
    'He saw them again before they left. She said on Monday he was ill. The Paris they knew has gone.',
    // Commas and marks of their own.
    'It is clear, he said, that the talks had failed. He said, that is to say, no.',
    'They sang “¡Viva México!” and asked ¿Quién sabe? at the gate.',
    // Results, captions, lists, headlines.
    'Jumped awkwardly. Ran wide early. Eased near 400m. Hung in straight. Proved hard to ride. Faded late.',
    'Photo by Ron Smith. Sunset over the bay.',
    'Minister to leave office after talks fail\n\nThe minister left. He wept.\n\nhow to vote in the poll\n\nPolls close at 8.',
    '- apples from\n\n- pears and\n\n- figs',
    'roses are red\n\nviolets are blue\n\nsugar is sweet\n\nand so are you.',
    'He smiled :( and left. It was a) late and b) cold. 1) Go. See the appendix (below).',
    'He waited ... then left. “I thought ...” He stopped. And the … nothing.',
    'He is 6-foot-9 in. and weighs 200 lbs. Put in 12 in. of wire.'
  ])('%s', (copy) => {
    expect(mended(retextSentences, copy).ruleIds).toEqual([])
  })
})

const word = fc.constantFrom(
  ...'The the a of to in minister said was There there he . . , ( ) " ” Last July Oct 9 which Because until U.S. . \n\n'.split(
    ' '
  ),
  '\n\n'
)

test('any jumble of words is read to its end, and edits stay within the copy', () => {
  fc.assert(
    fc.property(fc.array(word, {maxLength: 60}), (words) => {
      const copy = words.join(' ')
      const {messages} = mended(retextSentences, copy)
      for (const {fixes = []} of messages) {
        for (const {edits} of fixes) {
          for (const {start, end} of edits) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(copy.length)
          }
        }
      }
    }),
    {numRuns: 300}
  )
})
