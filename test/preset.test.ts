import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import * as wiremend from '../src/index.js'

async function messages(copy: string, ...plugins: import('unified').Pluggable[]) {
  const file = new VFile(copy)
  const processor = unified().use(retextEnglish).use(plugins).freeze()
  await processor.run(processor.parse(file), file)
  return file.messages
}

test('preset: all detectors, in anybody’s pipeline', async () => {
  const list = await messages(
    'Talks ended late . The envoy didnâ€™t stay.\n\nThey met in the United Nations at the United Nations in january.',
    wiremend.retextWiremend
  )
  expect(list.map((d) => d.ruleId)).toEqual(
    expect.arrayContaining([
      'whitespace/before-mark',
      'encoding/mojibake',
      'repeats/phrase',
      'casing/proper'
    ])
  )
  const message = list.find((d) => d.ruleId === 'repeats/phrase')
  expect(message).toMatchObject({
    source: 'wiremend',
    fatal: false,
    line: 3,
    column: 10,
    actual: 'in the United Nations at the United Nations',
    expected: ['at the United Nations']
  })
  expect(message?.reason).toMatch(/^Unexpected /)
})

test('preset: what actual and expected say can be applied to the file', async () => {
  const copy = 'They met in the United Nations at the United Nations in january.'
  for (const message of await messages(copy, wiremend.retextWiremend)) {
    const {place, actual, expected} = message
    if (!place || !('start' in place) || !expected?.[0]) continue
    expect(copy.slice(place.start.offset, place.end.offset)).toBe(actual)
  }
})

const alone: Array<[plugin: import('unified').Pluggable, copy: string, ruleId: string]> = [
  [wiremend.retextWhitespace, 'Talks ended late .', 'whitespace/before-mark'],
  [wiremend.retextEncoding, 'The envoy didnâ€™t stay.', 'encoding/mojibake'],
  [wiremend.retextRepeats, 'They met in Rome at the the palace.', 'repeats/word'],
  [wiremend.retextNumbers, 'Prices rose 14,5 % in May.', 'numbers/decimal-comma'],
  [wiremend.retextCasing, 'They met in january.', 'casing/proper'],
  [wiremend.retextQuotes, '"We met," he said. "We talked, "she added.', 'quotes/flipped'],
  [wiremend.retextNames, 'It joined the Court International of Justice.', 'names/foreign'],
  [wiremend.retextTitles, 'D-Calif senator Diane Ostrander spoke.', 'titles/party-first'],
  [wiremend.retextSpelling, 'The minsiter left the building on Monday.', 'spelling/typo'],
  [
    wiremend.retextGrammar,
    'He has been here since a hour and a half, an minister said.',
    'grammar/a-an'
  ],
  [wiremend.retextSentences, 'Talks began Monday in the. Nobody knows why.', 'sentences/truncated']
]

for (const [plugin, copy, ruleId] of alone) {
  test('detector: ' + ruleId + ' is said by its plugin alone', async () => {
    const list = await messages(copy, plugin)
    expect(list.map((d) => d.ruleId)).toContain(ruleId)
    const detector = ruleId.split('/')[0]
    expect(list.every((d) => d.ruleId?.startsWith(detector + '/'))).toBe(true)
  })
}

test('detector: phrases take the rules that they are given', async () => {
  const rules = await wiremend.loadRules()
  const list = await messages('A group of bipartite legislators signed it.', [
    wiremend.retextPhrases,
    {rules}
  ])
  expect(list).toMatchObject([
    {actual: 'bipartite legislators', expected: ['bipartisan legislators']}
  ])
})

test('stages: each can be called by itself', async () => {
  const bytes = Buffer.from('Talks ended late .\n')
  const story = await wiremend.readStory(bytes, {path: 'a.txt'})
  const {detections, quoted} = await wiremend.detect(story, [wiremend.retextWhitespace])
  const findings = wiremend.propose(story, detections, {quoted})
  const {edits} = wiremend.resolve(findings, (d) => d.fixes[0])
  expect(wiremend.apply(story.source, edits)).toBe('Talks ended late.\n')
  expect(Buffer.from(wiremend.writeStory(story, edits)).toString()).toBe('Talks ended late.\n')
  expect(
    Buffer.from(wiremend.diff('a.txt', bytes, wiremend.byteEdits(story, edits))).toString()
  ).toBe('--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-Talks ended late .\n+Talks ended late.\n')
})
