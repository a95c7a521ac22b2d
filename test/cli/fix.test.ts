import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, wiremend} from './world.js'

const folder = temporaryFolder()
const mechanical = 'Talks ended late Monday, and nobody said why the minister didnâ€™t stay.\n'
const mended = 'Talks ended late Monday, and nobody said why the minister didn’t stay.\n'
const editorial = 'Talks were held in the United Nations at the United Nations.\n'

test('fix: writes what is mechanical, keeps the mode, leaves nothing behind', async () => {
  const cwd = join(folder, 'write')
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'a.txt'), mechanical)
  chmodSync(join(cwd, 'a.txt'), 0o640)
  const {code, stderr} = await wiremend(['fix', 'a.txt'], {cwd})
  expect({code, stderr}).toEqual({
    code: 0,
    stderr: 'Wrote 1 fix into 1 story; 0 findings left to decide\n'
  })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(mended)
  expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640)
  expect(readdirSync(cwd)).toEqual(['a.txt'])
})

test('fix: what is editorial waits, and counts, unless asked for', async () => {
  const path = join(folder, 'b.txt')
  writeFileSync(path, editorial)
  expect((await wiremend(['fix', path])).code).toBe(1)
  expect(readFileSync(path, 'utf8')).toBe(editorial)
  expect((await wiremend(['fix', '--editorial', path])).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe('Talks were held at the United Nations.\n')
})

test('fix: words inside a quotation change only with --quoted', async () => {
  const path = join(folder, 'c.txt')
  const quoted = '"' + editorial.trim() + '" the envoy said.\n'
  writeFileSync(path, quoted)
  await wiremend(['fix', '--editorial', path])
  expect(readFileSync(path, 'utf8')).toBe(quoted)
  await wiremend(['fix', '--editorial', '--quoted', path])
  expect(readFileSync(path, 'utf8')).toBe(
    '"Talks were held at the United Nations." the envoy said.\n'
  )
})

test('fix: --dry-run says what would be written', async () => {
  const path = join(folder, 'd.txt')
  writeFileSync(path, mechanical)
  const {stderr} = await wiremend(['fix', '--dry-run', path])
  expect(stderr).toContain('Would write 1 fix into 1 story')
  expect(readFileSync(path, 'utf8')).toBe(mechanical)
})

test('fix: - reads standard input and writes the mended story to stdout', async () => {
  const {stdout, stderr} = await wiremend(['fix', '-'], {stdin: mechanical})
  expect(stdout).toBe(mended)
  expect(stderr).not.toContain(mended)
})

test('fix: a file that cannot be read is told; the others are written', async () => {
  const cwd = join(folder, 'mixed')
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'a.txt'), mechanical)
  writeFileSync(join(cwd, 'b.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
  expect((await wiremend(['fix', 'a.txt', 'b.txt'], {cwd})).code).toBe(2)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(mended)
})
