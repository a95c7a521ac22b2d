import {retext} from 'retext'
import {describe, expect, test} from 'vitest'
import {retextEncoding} from '../../src/detect/encoding.js'
import type {ProseMessage} from '../../src/detect/report.js'
import {detect} from '../../src/detect.js'
import {readStory} from '../../src/story/index.js'

const bare = (text: string) =>
  retext().use(retextEncoding).processSync(text).messages as ProseMessage[]

test('the whole message, in a bare pipeline', () => {
  const [message] = bare('In a cafÃ© on Monday.')
  expect(String(message)).toBe('1:9-1:11: Unexpected “Ã©”, expected “é”')
  expect(message).toMatchObject({
    ruleId: 'encoding/mojibake',
    source: 'wiremend',
    severity: 'error',
    fatal: false,
    actual: 'Ã©',
    expected: ['é'],
    fixes: [
      {
        edits: [{start: 8, end: 10, text: 'é'}],
        applicability: 'mechanical',
        rationale: '“Ã©” is what becomes of “é” when a file is opened in the wrong encoding.'
      }
    ]
  })
})

test('damage that reading undid is reported in the text received', async () => {
  const story = await readStory(Buffer.from('In a cafÃ©, popu\u00ADlation.'))
  const {detections} = await detect(story, [retextEncoding])
  expect(
    detections.map(({ruleId, received, fixes}) => [ruleId, received, fixes[0]?.edits])
  ).toEqual([
    ['encoding/mojibake', {start: 8, end: 10}, [{start: 8, end: 10, text: 'é'}]],
    ['encoding/soft-hyphen', {start: 16, end: 17}, [{start: 16, end: 17, text: ''}]]
  ])
})

describe('what is lost is asked for', () => {
  const rows: Array<[claim: string, text: string, ruleId: string, fixes: number]> = [
    ['a lost letter', 'In a caf\uFFFD on Monday.', 'encoding/lost', 0],
    ['a tag', 'He <b>said no.', 'encoding/tag', 1],
    ['a tag of a block', 'He said.<br />No.', 'encoding/tag', 0]
  ]

  test.each(rows)('%s', (_, text, ruleId, fixes) => {
    const messages = bare(text)
    expect(messages.map((message) => message.ruleId)).toEqual([ruleId])
    expect(messages[0]?.fixes).toHaveLength(fixes)
  })
})

test('good copy is left alone', () => {
  const copy =
    'A café in São Paulo — “for all,” it says — takes €5; x < y and y > z. Björn’s AT&T shares.'
  expect(bare(copy)).toEqual([])
})
