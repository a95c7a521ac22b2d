import {expect, test} from 'vitest'
import {Copy} from '../../src/grammar/copy.js'
import {readPatterns, ruleOf} from '../../src/grammar/phrase-pattern.js'
import {phrases} from '../../src/grammar/phrases.js'
import {Prose} from '../../src/prose.js'

function copyOf(text: string): Copy {
  return new Copy(new Prose(text, {type: 'RootNode', children: []}))
}

/** What a pattern makes of copy: the text with every fix made. */
function apply(line: string, text: string): string {
  const [pattern] = readPatterns(`# fault\n${line}`)
  if (!pattern) throw new Error('No pattern')
  const rule = ruleOf(pattern)
  const copy = copyOf(text)
  let result = text

  for (let at = copy.tokens.length - 1; at >= 0; at--) {
    if (!pattern.anchorWords.includes(copy.norm(at))) continue

    for (const {start, end, text} of rule(copy, at)?.fixes[0]?.edits ?? []) {
      result = result.slice(0, start) + text + result.slice(end)
    }
  }

  return result
}

const cases: ReadonlyArray<readonly [claim: string, line: string, from: string, to: string]> = [
  [
    'brackets are replaced',
    'based [in] facts => on | why',
    'It is based in facts.',
    'It is based on facts.'
  ],
  [
    'empty brackets insert',
    'listened [] the => to | why',
    'He listened the song.',
    'He listened to the song.'
  ],
  [
    'nothing deletes',
    'against [of] the => | why',
    'He is against of the law.',
    'He is against the law.'
  ],
  [
    'a sentence keeps its capital',
    '^ [the most of] the => most of | why',
    'The most of the men left.',
    'Most of the men left.'
  ],
  [
    'a deleted start hands its capital on',
    '^ [also] the => | why',
    'Also the men left.',
    'The men left.'
  ],
  [
    'either word does',
    'on|at [the] both => | why',
    'It is at the both ends.',
    'It is at both ends.'
  ],
  [
    'an excluded word stops it',
    '!not said [that] => | why',
    'He not said that.',
    'He not said that.'
  ],
  [
    'the start of a sentence is asked for',
    '^ so [the] => a | why',
    'And so the men left.',
    'And so the men left.'
  ],
  [
    'places fill the replacement',
    '[would they] pay => $2 $1 | why',
    'How would they pay?',
    'How they would pay?'
  ],
  [
    'forms of a word too',
    'enjoys [to <base>] => ing($3) | why',
    'He enjoys to read.',
    'He enjoys reading.'
  ],
  [
    'a past goes back to its base',
    'did not [<past>] => base($3) | why',
    'He did not went.',
    'He did not go.'
  ],
  [
    'a participle is formed',
    'has [<pure>] => participle($2) | why',
    'It has begin.',
    'It has begun.'
  ],
  ['the end of the copy ends a phrase', 'in [tv] <end> => TV | why', 'It was in tv', 'It was in TV']
]

for (const [claim, line, from, to] of cases) {
  test(`phrase patterns: ${claim}`, () => {
    expect(apply(line, from)).toBe(to)
  })
}

test('phrase patterns: a question mark asks and edits nothing', () => {
  const [pattern] = readPatterns('# fault\nknows [well] the => ? | why')
  const copy = copyOf('She knows well the city.')
  if (!pattern) throw new Error('No pattern')
  expect(ruleOf(pattern)(copy, 1)).toMatchObject({fault: 'fault', query: true, fixes: []})
})

test('every phrase of the table is called by some word', () => {
  for (const {words} of phrases) expect([...words].length).toBeGreaterThan(0)
})

test('no phrase of the table is called by the commonest words alone', () => {
  const commonest = new Set(['the', 'a', 'to', 'and'])
  const often = phrases.filter(({words}) => [...words].some((word) => commonest.has(word)))
  expect(often.map(({words}) => [...words].join(' '))).toEqual([])
})
