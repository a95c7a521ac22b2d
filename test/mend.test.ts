import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import {afterAll, expect, test} from 'vitest'
import {apply} from '../src/apply.js'
import {type Mended, mend} from '../src/mend.js'
import {patchOf} from '../src/report/patch.js'
import {compileRules} from '../src/rules/index.js'
import {byteEdits} from '../src/story/index.js'

const samples = new URL('../samples/stories/', import.meta.url).pathname
const stories = readdirSync(samples)
  .filter((name) => name.endsWith('.garbled.txt'))
  .map((name) => readFileSync(join(samples, name), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'wiremend-mend-'))
afterAll(() => rmSync(folder, {recursive: true}))

const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a byte order mark': (text) =>
    Buffer.concat([Buffer.from('\uFEFF'), Buffer.from(text)]),
  'utf-16le': (text) => Buffer.from('\uFEFF' + text, 'utf16le'),
  'utf-16be': (text) => Buffer.from('\uFEFF' + text, 'utf16le').swap16(),
  'windows-1252': (text) => iconv.encode(text.replace(/[^\0-\u00FF’‘“”—–…€]/gu, '?'), 'win1252'),
  'iso-8859-1': (text) => iconv.encode(text.replace(/[^\0-\u00FF]/gu, '?'), 'latin1'),
  'iso-8859-15': (text) =>
    iconv.encode(text.replace(/[^\0-\u007F\u00C0-\u00FF€]/gu, '?'), 'iso-8859-15')
}

const lineEnds: Record<string, (text: string) => string> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  'no final newline': (text) => text.trimEnd(),
  'LF and CRLF': (text) => text.replace(/\n\n/g, '\r\n\n'),
  'emoji before': (text) => '🧵👩‍👩‍👧 ' + text
}

/** All bytes that no edit takes out, in order. */
function untouched(mended: Mended): Buffer {
  const parts: Uint8Array[] = []
  let from = 0
  for (const {start, end} of byteEdits(mended.story, mended.resolution.edits)) {
    parts.push(mended.story.bytes.subarray(from, start))
    from = end
  }
  return Buffer.concat([...parts, mended.story.bytes.subarray(from)])
}

function patched(tool: 'git' | 'patch', bytes: Uint8Array, patch: Uint8Array): Buffer {
  writeFileSync(join(folder, 'story.txt'), bytes)
  writeFileSync(join(folder, 'the.patch'), patch)
  const args =
    tool === 'git'
      ? ['apply', '--whitespace=nowarn', 'the.patch']
      : ['-p1', '-s', '--binary', '-i', 'the.patch']
  execFileSync(tool, args, {cwd: folder, env: {...process.env, GIT_DIR: folder}, stdio: 'pipe'})
  return readFileSync(join(folder, 'story.txt'))
}

const cases = fc.record({
  story: fc.constantFrom(...stories),
  encoding: fc.constantFrom(...Object.keys(encodings)),
  lineEnd: fc.constantFrom(...Object.keys(lineEnds))
})

test('mend: in every encoding and line end, what is outside the edits stays, and patch tools make the same file', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({story, encoding, lineEnd}) => {
      const bytes = encodings[encoding]?.(lineEnds[lineEnd]?.(story) ?? '') ?? Buffer.alloc(0)
      const mended = await mend(bytes, {path: 'story.txt'})
      expect(mended.skipped).toBeUndefined()
      expect(mended.resolution.edits.length).toBeGreaterThan(0)
      const result = Buffer.from(mended.bytes)

      // Taking the texts of the edits out of the result leaves what was untouched.
      let shift = 0
      const rest: Uint8Array[] = []
      let from = 0
      for (const {start, end, bytes: text} of byteEdits(mended.story, mended.resolution.edits)) {
        rest.push(result.subarray(from, start + shift))
        shift += text.length - (end - start)
        from = end + shift
      }
      expect(Buffer.concat([...rest, result.subarray(from)]).equals(untouched(mended))).toBe(true)

      const patch = patchOf(mended, 'story.txt')
      for (const tool of ['git', 'patch'] as const) {
        expect(patched(tool, bytes, patch).equals(result)).toBe(true)
      }
    }),
    {numRuns: 30}
  )
})

/** Samples whose second run has edits, and why. */
const secondRuns: Record<number, {readonly edits: number; readonly why: string}> = {
  11: {edits: 1, why: 'the comma before a closing mark is seen once the mark has lost its space'}
}

for (const [index, story] of stories.entries()) {
  test(
    'mend: a second run over mended sample ' + (index + 1) + ' proposes no new edit',
    async () => {
      const once = await mend(story)
      const twice = await mend(once.text)
      expect(twice.resolution.edits).toHaveLength(secondRuns[index + 1]?.edits ?? 0)
    }
  )
}

test('mend: the text is the source with its edits', async () => {
  const {text, story, resolution, bytes} = await mend(
    'Talks ended late .\n\nThe envoy didnâ€™t stay.\n'
  )
  expect(text).toBe('Talks ended late.\n\nThe envoy didn’t stay.\n')
  expect(text).toBe(apply(story.source, resolution.edits))
  expect(Buffer.from(bytes).toString()).toBe(text)
})

test('mend: a character that the encoding lacks is a question, never another character', async () => {
  const rules = compileRules([
    {
      pack: 'test',
      rules: [{id: 'lodz', find: 'Lodz', replace: 'Łódź', rationale: 'x', examples: {keep: []}}]
    }
  ])
  const copy = 'The envoys were in Lodz on Monday.'
  const plain = await mend(iconv.encode(copy + ' Café.', 'latin1'), {rules})
  expect(plain.resolution.edits).toEqual([])
  expect(plain.findings).toMatchObject([
    {ruleId: 'test/lodz', fixes: [], note: expect.stringContaining('Ł')}
  ])

  // In markup the same character has a reference.
  const markup = await mend(iconv.encode('<p>' + copy + ' Café.</p>', 'latin1'), {
    rules,
    path: 'a.html'
  })
  expect(markup.text).toBe('<p>The envoys were in &#321;ód&#378; on Monday. Café.</p>')
})

test('mend: a third-party plugin whose messages carry actual and expected joins the line', async () => {
  function passive() {
    return (_tree: unknown, file: import('vfile').VFile) => {
      const start = String(file).indexOf('utilise')
      if (start < 0) return
      const message = file.message('Unexpected `utilise`, expected `use`', {
        place: {
          start: {line: 1, column: start + 1, offset: start},
          end: {line: 1, column: start + 8, offset: start + 7}
        },
        ruleId: 'plain',
        source: 'other'
      })
      message.actual = 'utilise'
      message.expected = ['use']
    }
  }

  const {findings, text} = await mend('The envoys utilise a plane.', {plugins: [passive]})
  expect(text).toBe('The envoys use a plane.')
  expect(findings).toMatchObject([
    {
      ruleId: 'other/plain',
      source: 'other',
      severity: 'warning',
      fixes: [{applicability: 'editorial'}]
    }
  ])
})

test('mend: severities may be set by rule and by detector, or off', async () => {
  const copy = 'Talks ended late .'
  const severity = async (severities: Record<string, 'error' | 'info' | 'off'>) =>
    (await mend(copy, {severities})).findings.map((d) => d.severity)
  expect(await severity({})).toEqual(['warning'])
  expect(await severity({whitespace: 'info'})).toEqual(['info'])
  expect(await severity({whitespace: 'info', 'whitespace/before-mark': 'error'})).toEqual(['error'])
  expect(await severity({whitespace: 'off'})).toEqual([])
})
