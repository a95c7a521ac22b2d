import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {patchPath} from '../../src/commands/diff.js'
import {temporaryFolder, wiremend} from './world.js'

const folder = temporaryFolder()
const samples = new URL('../../samples/', import.meta.url).pathname

function apply(patch: Uint8Array, tool: 'git' | 'patch', cwd: string): void {
  writeFileSync(join(cwd, 'the.patch'), patch)
  const args = tool === 'git' ? ['apply', 'the.patch'] : ['-p1', '-s', '-i', 'the.patch']
  execFileSync(tool, args, {cwd, env: {...process.env, GIT_DIR: cwd}, stdio: 'pipe'})
}

for (const tool of ['git', 'patch'] as const) {
  test(
    'diff: the patch of a sample applies with ' + tool + ', and gives what the tool itself writes',
    async () => {
      const cwd = join(folder, 'cod-' + tool)
      mkdirSync(cwd)
      cpSync(join(samples, 'cod.txt'), join(cwd, 'cod.txt'))
      const {bytes, code} = await wiremend(['cod.txt'], {cwd})
      expect(code).toBe(1)
      const {mend} = await import('../../src/mend.js')
      const mended = await mend(readFileSync(join(cwd, 'cod.txt')), {path: 'cod.txt'})
      apply(bytes, tool, cwd)
      expect(readFileSync(join(cwd, 'cod.txt'))).toEqual(Buffer.from(mended.bytes))
    }
  )
}

const story = 'Headline here\n\nTalks were held in the United Nations at the United Nations.\n'

test('diff: patch on stdout, report on stderr', async () => {
  writeFileSync(join(folder, 'a.txt'), story)
  expect(await wiremend(['a.txt'], {cwd: folder})).toMatchObject({
    code: 1,
    stdout: [
      '# 1. 3:17 repeats/phrase (editorial): “the United Nations” stands twice side by side, with two prepositions for one place.',
      '--- a/a.txt',
      '+++ b/a.txt',
      '@@ -1,3 +1,3 @@ repeats/phrase',
      ' Headline here',
      ' ',
      '-Talks were held in the United Nations at the United Nations.',
      '+Talks were held at the United Nations.',
      ''
    ].join('\n'),
    stderr: [
      'a.txt  garble 16.2',
      '  3:17    warning  Unexpected place given twice, expected “at the United Nations” alone  repeats/phrase',
      '                   …Talks were held [-in the United Nations -]at the United Na…',
      '',
      '1 story, 13 words, 0 errors, 1 warning, 0 info, 1 fix in the patch',
      ''
    ].join('\n')
  })
})

test('diff: a clean story prints no patch and exits with 0', async () => {
  writeFileSync(join(folder, 'clean.txt'), 'The committee met on Monday.\n')
  const {code, stdout} = await wiremend(['clean.txt'], {cwd: folder})
  expect({code, stdout}).toEqual({code: 0, stdout: ''})
})

test('diff: --exit-zero and --fail-on decide the exit code', async () => {
  expect((await wiremend(['--exit-zero', 'a.txt'], {cwd: folder})).code).toBe(0)
  expect((await wiremend(['--fail-on', 'error', 'a.txt'], {cwd: folder})).code).toBe(0)
  expect((await wiremend(['--fail-on', 'never', 'a.txt'], {cwd: folder})).code).toBe(0)
})

test('diff: --word-diff shows changed words inside their line', async () => {
  const {stdout} = await wiremend(['--word-diff', 'a.txt'], {cwd: folder})
  expect(stdout).toContain(' Talks were held [-in the United Nations -]at the United Nations.\n')
})

test('diff: a terminal gets colour, and the words that change stand out', async () => {
  const {stdout} = await wiremend(['a.txt'], {cwd: folder, terminal: true})
  expect(stdout).toContain('\u001B[7m\u001B[31min the United Nations \u001B[39m\u001B[27m')
})

for (const [name, setting] of [
  ['NO_COLOR', {env: {NO_COLOR: '1'}, terminal: true}],
  ['TERM=dumb', {env: {TERM: 'dumb'}, terminal: true}],
  ['a pipe', {terminal: false}]
] as const) {
  test('diff: no colour for ' + name, async () => {
    const {stdout, stderr} = await wiremend(['a.txt'], {cwd: folder, ...setting})
    expect(stdout + stderr).not.toContain('\u001B')
  })
}

test('diff: copy cannot steer a terminal, nor start a line above the patch', async () => {
  const hostile =
    'Headline here\n\nTalks \u001B[2J\u202Ewere held in the United Nations at the United Nations.\n'
  writeFileSync(join(folder, 'hostile.txt'), hostile)
  const {stdout, stderr} = await wiremend(['--color', 'hostile.txt'], {cwd: folder})
  expect(stdout + stderr).not.toContain('\u001B[2J')
  expect(stdout + stderr).not.toContain('\u202E')
})

test('diff: the name in a patch does not lead out of its folder', () => {
  expect(patchPath('/a/b/c.txt', '/a/b')).toBe('c.txt')
  expect(patchPath('../d/c.txt', '/a/b')).toBe('d/c.txt')
  expect(patchPath('/x/c.txt', '/a/b')).toBe('x/c.txt')
})
