import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {temporaryFolder, wiremend} from './world.js'

const folder = temporaryFolder()
const root = new URL('../../', import.meta.url).pathname
const schema = JSON.parse(readFileSync(join(root, 'schema/report.json'), 'utf8'))
const isReport = new Ajv({allowUnionTypes: true}).compile(schema)

interface Span {
  start: number
  end: number
}

interface Report {
  files: Array<{
    path: string
    status: string
    reason?: string
    passages: Span[]
    findings: Array<
      Span & {
        id: string
        ruleId: string
        line: number
        column: number
        actual: string
        fixes: Array<{edits: Span[]; inPatch: boolean}>
      }
    >
  }>
  summary: Record<string, number>
}

async function report(args: string[], cwd = root): Promise<Report> {
  const {stdout} = await wiremend(['check', '--format', 'json', ...args], {cwd})
  const value: unknown = JSON.parse(stdout)
  expect(isReport(value), JSON.stringify(isReport.errors)).toBe(true)
  return value as Report
}

test('check: the JSON of every sample is as its schema has it', async () => {
  const {files, summary} = await report(['samples'])
  expect(summary.files).toBe(files.length)
  expect(files.length).toBeGreaterThan(24)
})

test('check: offsets, lines and columns are those of the source', async () => {
  for (const file of (await report(['samples/stories/*.garbled.txt', 'samples/cod.txt'])).files) {
    const source = readFileSync(join(root, file.path), 'utf8')
    const lines = source.split('\n')
    const damaged = file.findings.filter((d) => d.ruleId.startsWith('encoding/'))
    expect(file.findings.length).toBeGreaterThan(0)

    for (const finding of file.findings) {
      // Where reading undid import damage, the words are those that a reader sees.
      if (!damaged.some((d) => d.start < finding.end && finding.start < d.end)) {
        expect(source.slice(finding.start, finding.end)).toBe(finding.actual)
      }
      const before = source.slice(0, finding.start)
      expect(finding.line).toBe(before.split('\n').length)
      expect(lines[finding.line - 1]?.slice(0, finding.column - 1)).toBe(before.split('\n').at(-1))
      expect(finding.fixes.filter((d) => d.inPatch).length).toBeLessThanOrEqual(1)
    }

    expect(new Set(file.findings.map((d) => d.id)).size).toBe(file.findings.length)
  }
})

test('check: an id outlives lines that move', async () => {
  const story = 'Talks were held in the United Nations at the United Nations.\n'
  writeFileSync(join(folder, 'a.txt'), story)
  writeFileSync(join(folder, 'b.txt'), 'Another paragraph, before the first one.\n\n' + story)
  const ids = async (name: string) =>
    (await report([name], folder)).files[0]?.findings.map((d) => d.id)
  expect((await ids('a.txt'))?.length).toBe(1)
  // The context of the words is the same but for the paragraph before them.
  expect(await ids('a.txt')).toEqual(await ids('a.txt'))
})

const bad: Array<[name: string, bytes: string | Uint8Array, message: RegExp]> = [
  ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /expected/],
  [
    'invalid UTF-8 under a byte order mark',
    Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41]),
    /byte 4/
  ]
]

for (const [name, bytes, message] of bad) {
  test('check: ' + name + ' is told, the other files go on, and the exit code is 2', async () => {
    const cwd = join(folder, name)
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'bad.txt'), bytes)
    writeFileSync(join(cwd, 'good.txt'), 'The committee met on Monday.\n')
    const {code, stdout} = await wiremend(['check', 'bad.txt', 'good.txt'], {cwd})
    expect(code).toBe(2)
    expect(stdout).toMatch(message)
    expect(stdout).toContain('2 stories')
    expect(readdirSync(cwd).sort()).toEqual(['bad.txt', 'good.txt'])
  })
}

const failures: Array<[args: string[], message: RegExp]> = [
  [['missing.txt'], /No such file or folder/],
  [['empty-folder'], /No stories in this folder, expected files named \.htm/],
  [['*.nothing'], /No file matches this pattern/]
]

for (const [args, message] of failures) {
  test('check: ' + args.join(' ') + ' exits with 2 and says why', async () => {
    mkdirSync(join(folder, 'empty-folder'), {recursive: true})
    const {code, stdout} = await wiremend(['check', ...args], {cwd: folder})
    expect(code).toBe(2)
    expect(stdout).toMatch(message)
  })
}

const usage: Array<[args: string[], message: RegExp]> = [
  [[], /No stories named/],
  [['check', '--format', 'yaml', 'a.txt'], /Allowed choices are pretty, json/],
  [['--what', 'a.txt'], /unknown option '--what'/],
  [
    ['check', '--accept', 'no-such-list', 'a.txt'],
    /Cannot read the accepted words in `no-such-list`/
  ],
  [['check', '--rules', './no-such-rules.yaml', 'a.txt'], /no-such-rules\.yaml/],
  [['check', '--config', 'no-such.yaml', 'a.txt'], /Cannot read the config `no-such\.yaml`/],
  [['check', '--source', 'French', 'a.txt'], /Expected a language code/]
]

for (const [args, message] of usage) {
  test('usage: ' + (args.join(' ') || 'nothing') + ' exits with 2 and says why', async () => {
    const {code, stderr} = await wiremend(args, {cwd: folder})
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
}

test('check: a story that is not in English is skipped, visibly, and that is no failure', async () => {
  writeFileSync(
    join(folder, 'french.txt'),
    'Le gouvernement a annoncé lundi que les négociations avec les syndicats reprendraient la semaine prochaine, après ' +
      'trois mois de grève dans les transports publics de la capitale et de sa banlieue.\n'
  )
  const {code, stdout} = await wiremend(['check', 'french.txt'], {cwd: folder})
  expect(code).toBe(0)
  expect(stdout).toMatch(/skipped .*French/)
})

test('check: standard input has a name if it is given one', async () => {
  const {stdout} = await wiremend(['check', '-', '--stdin-filename', 'wire/a.txt'], {
    stdin: 'Talks were held in the United Nations at the United Nations.\n'
  })
  expect(stdout).toMatch(/^wire\/a\.txt {2}garble/)
})

test('check: accepted words and names are left alone', async () => {
  writeFileSync(
    join(folder, 'accept.txt'),
    '# The name of a club\nin the United Nations at the United Nations  # really\n'
  )
  const {code} = await wiremend(['check', '--accept', 'accept.txt', 'a.txt'], {cwd: folder})
  expect(code).toBe(0)
})

test('help: shows examples and exit codes', async () => {
  const {code, stdout} = await wiremend(['--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('wiremend story.txt | git apply')
  expect(stdout).toContain('Exit codes:')
})
