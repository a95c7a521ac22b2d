import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadConfig, parseConfig} from '../src/config.js'
import {temporaryFolder, wiremend} from './cli/world.js'

const folder = temporaryFolder()

test('config: YAML and JSON say the same', () => {
  const yaml = parseConfig(
    'accept: [Uyghur]\nseverities:\n  quotes/stray: off\nstyle: ap\n',
    '/a/b.yaml'
  )
  const json = parseConfig(
    '{"accept": ["Uyghur"], "severities": {"quotes/stray": "off"}, "style": "ap"}',
    '/a/b.json'
  )
  expect(yaml).toEqual({
    accept: ['Uyghur'],
    severities: {'quotes/stray': 'off'},
    style: 'ap',
    folder: '/a'
  })
  expect(json).toEqual(yaml)
})

test('config: an empty file says nothing', () => {
  expect(parseConfig('', '/a/b.yaml')).toEqual({folder: '/a'})
})

test('config: paths are found from the folder of the file, packages by name', () => {
  const {rules} = parseConfig(
    'rules: [./desk.yaml, ../more, /srv/rules, wiremend-rules-sport]',
    '/a/b.yaml'
  )
  expect(rules).toEqual(['/a/desk.yaml', '/more', '/srv/rules', 'wiremend-rules-sport'])
})

const wrong: Array<[text: string, message: string]> = [
  [
    'accpet: []',
    'c.yaml:1:1: Unknown field `accpet`, expected one of `packs`, `rules`, `accept`, `severities`, `style`, `source`, `plugins`, `quoted`'
  ],
  ['style: guardian', 'c.yaml:1:8: Unexpected `guardian` in `style`, expected `ap` or `british`'],
  [
    'accept: Uyghur',
    'c.yaml:1:9: Unexpected `Uyghur` in `accept`, expected a list of words and names'
  ],
  ['accept:\n  - 1', 'c.yaml:2:5: Unexpected `1` in `accept`, expected a list of words and names'],
  [
    'severities:\n  quotes: bad',
    'c.yaml:2:11: Unexpected `bad` in `severities`, expected rule ids with `error`, `warning`, `info` or `off`'
  ],
  ['quoted: maybe', 'c.yaml:1:9: Unexpected `maybe` in `quoted`, expected `true` or `false`'],
  ['- accept', 'c.yaml:1:1: Unexpected value, expected fields such as `accept:`'],
  ['style: ap\nstyle: ap', 'c.yaml:2:1: Map keys must be unique']
]

for (const [text, message] of wrong) {
  test('config: ' + JSON.stringify(text) + ' is told with its place', () => {
    expect(() => parseConfig(text, 'c.yaml')).toThrow(message)
  })
}

test('config: all mistakes of a file are told at once', () => {
  expect(() => parseConfig('style: x\nquoted: y\n', 'c.yaml')).toThrow(
    /c\.yaml:1:8: .*\n.*c\.yaml:2:9: /
  )
})

test('config: the nearest file above counts', async () => {
  const deep = join(folder, 'a', 'b')
  mkdirSync(deep, {recursive: true})
  writeFileSync(join(folder, 'wiremend.config.yaml'), 'style: ap\n')
  expect((await loadConfig(deep)).style).toBe('ap')
  writeFileSync(join(folder, 'a', 'wiremend.config.json'), '{"style": "british"}\n')
  expect((await loadConfig(deep)).style).toBe('british')
})

test('config: accepted words, severities, packs and plugins reach the line', async () => {
  const cwd = join(folder, 'project')
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'a.txt'), 'Talks ended late . The envoys utilise a plane.\n')
  writeFileSync(
    join(cwd, 'plain.mjs'),
    `export default function (options) {
      return function (tree, file) {
        const start = String(file).indexOf(options.word)
        const message = file.message('Unexpected word', {
          place: {start: {line: 1, column: start + 1, offset: start}, end: {line: 1, column: start + 8, offset: start + 7}},
          ruleId: 'plain', source: 'plain'
        })
        message.actual = options.word
        message.expected = ['use']
      }
    }`
  )
  writeFileSync(
    join(cwd, 'wiremend.config.yaml'),
    'severities: {whitespace: off}\nplugins:\n  - [./plain.mjs, {word: utilise}]\n'
  )
  const {stdout} = await wiremend(['a.txt'], {cwd})
  expect(stdout).toContain('\n+Talks ended late . The envoys use a plane.\n')
})

test('config: a plugin that is not there is told', async () => {
  const cwd = join(folder, 'no-plugin')
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'wiremend.config.yaml'), 'plugins: [retext-nothing]\n')
  const {code, stderr} = await wiremend(['a.txt'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain('Cannot load the plugin `retext-nothing`, expected an installed module')
})
