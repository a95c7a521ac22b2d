import {retext} from 'retext'
import {expect, test} from 'vitest'
import {retextPhrases} from '../../src/detect/phrases.js'
import type {ProseMessage} from '../../src/detect/report.js'
import {compileRules, type Rule} from '../../src/rules/index.js'

async function messages(
  copy: string,
  rule: Partial<Rule>,
  sources?: string[]
): Promise<ProseMessage[]> {
  const rules = compileRules([
    {
      pack: 'french',
      rules: [{id: 'a', rationale: 'Not “{match}” but “{replacement}” ({1}).', ...rule}]
    }
  ])
  const file = await retext()
    .use(retextPhrases, {rules, ...(sources ? {sources} : {})})
    .process(copy)
  return file.messages as ProseMessage[]
}

const bipartite = {find: 'bipartite (lawmakers|bill)', replace: 'bipartisan $1'}

test('the whole message', async () => {
  const [message] = await messages('A group of bipartite\nlawmakers left.', {
    ...bipartite,
    severity: 'error',
    note: 'More.',
    url: 'https://example.com'
  })
  expect(message).toMatchObject({
    ruleId: 'french/a',
    source: 'wiremend',
    reason: 'Unexpected “bipartite lawmakers”, expected “bipartisan lawmakers”',
    severity: 'error',
    actual: 'bipartite\nlawmakers',
    expected: ['bipartisan\nlawmakers'],
    line: 1,
    column: 12,
    note: 'More.',
    url: 'https://example.com',
    fixes: [
      {
        edits: [{start: 11, end: 20, text: 'bipartisan'}],
        applicability: 'editorial',
        rationale: 'Not “bipartite lawmakers” but “bipartisan lawmakers” (lawmakers).'
      }
    ]
  })
  expect(message?.query).toBeUndefined()
})

const table: [
  claim: string,
  rule: Partial<Rule>,
  wanted: [query: boolean, expected: string[]] | undefined
][] = [
  [
    'several repairs are offered',
    {replace: ['bipartisan $1', 'joint $1']},
    [true, ['bipartisan bill', 'joint bill']]
  ],
  [
    'unless the first is preferred',
    {replace: ['bipartisan $1', 'joint $1'], prefer: 'first'},
    [false, ['bipartisan bill', 'joint bill']]
  ],
  ['a query offers', {applicability: 'query'}, [true, ['bipartisan bill']]],
  ['a repair that changes nothing is none', {replace: 'bipartite $1'}, undefined],
  ['one that does is enough', {replace: ['bipartite $1', 'joint $1']}, [false, ['joint bill']]]
]

for (const [claim, rule, wanted] of table) {
  test(claim, async () => {
    const [message] = await messages('A bipartite bill.', {...bipartite, ...rule})
    expect(message && [message.query ?? false, message.expected]).toEqual(wanted)
  })
}

test('a question without a repair gives its reason', async () => {
  const [message] = await messages('A bipartite bill.', {
    find: 'bipartite',
    applicability: 'query',
    rationale: 'Is “{match}” right?'
  })
  expect(message?.reason).toBe('Is “bipartite” right?')
  expect(message?.fixes).toEqual([])
  expect(message?.query).toBe(true)
})

test('languages are told by option', async () => {
  const rule = {...bipartite, source: 'fr'}
  expect(await messages('A bipartite bill.', rule)).toHaveLength(0)
  expect(await messages('A bipartite bill.', rule, ['fr'])).toHaveLength(1)
})
