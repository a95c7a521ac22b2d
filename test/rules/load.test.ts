import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeCache} from '../../src/rules/cache.js'
import {beginningsOf} from '../../src/rules/compile.js'
import {loadRules, RuleError, readRules} from '../../src/rules/index.js'
import {listOf} from '../../src/rules/model.js'
import {readPack} from '../../src/rules/read.js'

const good = `pack: french
rules:
  - id: bipartite
    find: bipartite (legislators|lawmakers)
    replace: bipartisan $1
    rationale: Two parties.
    examples:
      fix: [{from: bipartite lawmakers, to: bipartisan lawmakers}]
      keep: [A bipartite body.]
`

/** A change of the good pack, and the mistakes that follow. */
const mistakes: [claim: string, from: RegExp | string, to: string, messages: string[]][] = [
  ['no mistake', '', '', []],
  [
    'unknown field',
    'replace:',
    'repalce:',
    ['5:5 Unknown field `repalce` in `bipartite`, expected `replace`']
  ],
  [
    'unknown field, nothing near',
    'rationale:',
    'colour: red\n    rationale:',
    ['6:5 Unknown field `colour` in `bipartite`, expected one of `id`, `about`']
  ],
  [
    'unknown applicability',
    'rationale:',
    'applicability: sure\n    rationale:',
    ['6:20 Unknown applicability `sure`, expected `mechanical`, `editorial` or `query`']
  ],
  [
    'unknown severity',
    'rationale:',
    'severity: fatal\n    rationale:',
    ['6:15 Unknown severity `fatal`, expected `error`, `warning` or `info`']
  ],
  [
    'bad pattern',
    'lawmakers)\n',
    'lawmakers\n',
    ['4:21 Unexpected end, expected `)` for this `(` in `bipartite (legislators|lawmakers`']
  ],
  [
    'unknown group',
    'bipartisan $1',
    'bipartisan $3',
    ['5:25 Unknown group `$3` in `bipartite`, expected `$1` to `$1`; a dollar sign is `$$`']
  ],
  [
    'inflection of nothing',
    'bipartisan $1',
    '~hold $1',
    ['5:14 Unexpected `~hold` in `bipartite`, expected a `~` word in `find` whose form it takes']
  ],
  [
    'lookaround',
    /find: .*/,
    "match: '(?<=a)b(c)'",
    [
      '4:12 Cannot use lookaround (`(?<=`) in `match`, expected an expression that runs in linear time (RE2); try'
    ]
  ],
  [
    'bad expression',
    /find: .*/,
    "match: 'b(c'",
    ['4:12 Cannot read `match`: missing closing ): `b(c`, expected RE2 syntax in `bipartite`']
  ],
  [
    'an expression for nothing',
    /find: .*/,
    "match: '(c)*'",
    ['4:12 Unexpected expression that matches nothing']
  ],
  ['no examples', /examples:[\s\S]*/, '', ['3:5 Missing `examples` in `bipartite`, expected it']],
  ['no keep', /\n {6}keep.*/, '', ['8:7 Missing `keep` in `bipartite`, expected it']],
  ['no fix', /\n {6}fix.*/, '', ['8:7 Missing examples in `bipartite`, expected `fix`']],
  [
    'neither find nor match',
    /\n {4}find.*/,
    '',
    ['3:5 Missing `find` or `match` in `bipartite`, expected one of them']
  ],
  [
    'both find and match',
    'replace',
    'match: (x)\n    replace',
    ['3:5 Unexpected `find` and `match` in `bipartite`, expected only one of them']
  ],
  ['no rationale', /\n {4}rationale.*/, '', ['3:5 Missing `rationale` in `bipartite`']],
  [
    'unknown placeholder',
    'Two parties.',
    '“{mach}”',
    ['6:16 Unknown `{mach}` in the rationale of `bipartite`']
  ],
  [
    'no replacement',
    /\n {4}replace.*/,
    '',
    ['3:5 Missing `replace`', '7:12 Unexpected `fix` in `bipartite`, expected `ask`']
  ],
  [
    'a number for a text',
    'Two parties.',
    '2',
    ['6:16 Unexpected `2` as `rationale`, expected text']
  ],
  [
    'nothing for a text',
    ': Two parties.',
    ':',
    ['6:15 Unexpected nothing as `rationale`, expected text']
  ],
  [
    'a list for a text',
    'Two parties.',
    '[a]',
    ['6:16 Unexpected a list as `rationale`, expected text']
  ],
  [
    'bad id',
    'id: bipartite',
    'id: Bi_partite',
    ['3:9 Unexpected `Bi_partite` as `id`, expected small letters']
  ],
  ['an edge in find', 'find: ', 'find: <start> ', ['4:11 Unexpected `<start>` or `<end>`']],
  [
    'prefer without a choice',
    'rationale:',
    'prefer: first\n    rationale:',
    ['6:13 Unexpected `prefer` in `bipartite`']
  ],
  [
    'bad surroundings',
    'rationale:',
    'near: {story: [a, (b]}\n    rationale:',
    ['6:23 Unexpected end, expected `)`']
  ],
  [
    'no scope',
    'rationale:',
    'near: {}\n    rationale:',
    ['6:11 Unexpected empty `near`, expected a scope']
  ],
  [
    'a key twice',
    'rationale:',
    'id: b\n    rationale:',
    ['6:5 Cannot read YAML: Map keys must be unique']
  ],
  ['broken YAML', 'Two parties.', '"Two', ['Cannot read YAML: Missing closing "quote']],
  ['no pack', 'pack: french\n', '', ['1:1 Missing `pack`, expected it']],
  ['no YAML map', /[\s\S]*/, 'a', ['1:1 Unexpected `a` as rule file, expected a set of fields']],
  ['an empty file', /[\s\S]*/, '', ['1:1 Unexpected empty rule file']],
  [
    'all at once',
    /find: .*\n.*/,
    'find: a (b\n    replace: $2\n    severity: bad\n    in: nowhere',
    [
      '6:15 Unknown severity `bad`',
      '7:9 Unknown in `nowhere`, expected `body`, `byline`, `caption`, `dateline`, `headline` or `slug`'
    ]
  ]
]

for (const [claim, from, to, messages] of mistakes) {
  test(`read: ${claim}`, () => {
    const {file, pack} = readPack(
      good.replace(from, () => to),
      'french.yaml'
    )
    const seen = file.messages.map((d) => `${d.line}:${d.column} ${d.reason}`)
    for (const [at, message] of messages.entries()) expect(seen[at]).toContain(message)
    expect(Boolean(pack)).toBe(messages.length === 0)
    expect(file.messages.every((d) => d.fatal && d.source === 'wiremend:rules')).toBe(true)
  })
}

test('read: a rule twice', () => {
  const twice = good + good.slice(good.indexOf('  - id'))
  const {file} = readPack(twice, 'french.yaml')
  expect(file.messages.map(String)).toEqual([
    'french.yaml:10:9-10:18: Unexpected second rule `bipartite` in pack `french`, expected an id of its own'
  ])
})

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wiremend-rules-'))
  const files: Record<string, string> = {
    'rules/a.yaml': good,
    'rules/deep/b.yml': good.replace('french', 'more'),
    'rules/names.yaml': 'names:\n  - Kyiv\n',
    'rules/readme.md': 'no rules',
    'again.yaml': good,
    'bad.yaml': good.replace('find', 'fnd'),
    'node_modules/pack-a/package.json': '{}',
    'node_modules/pack-a/rules/c.yaml': good.replace('french', 'c'),
    'node_modules/@desk/pack-b/package.json': '{"wiremend": {"rules": ["d.yaml"]}}',
    'node_modules/@desk/pack-b/d.yaml': good.replace('french', 'd'),
    'node_modules/sly/package.json': '{"wiremend": {"rules": "../../again.yaml"}}'
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const loads: [claim: string, paths: string[], wanted: string[] | RegExp][] = [
  ['a file', ['again.yaml'], ['french/bipartite']],
  ['a folder, name lists apart', ['rules'], ['french/bipartite', 'more/bipartite']],
  ['a package with a folder', ['pack-a'], ['c/bipartite']],
  ['a package that says where', ['@desk/pack-b'], ['d/bipartite']],
  ['the same file once', ['again.yaml', './again.yaml'], ['french/bipartite']],
  ['a path that is not there', ['./nowhere'], /Cannot find `\.\/nowhere`, expected a YAML file/],
  ['a package that is not there', ['nobody'], /Cannot find `nobody`.*a package in `node_modules`/],
  [
    'a package that reaches out',
    ['sly'],
    /Cannot find `\.\.\/\.\.\/again\.yaml` in the package `sly`/
  ],
  [
    'a rule in two files',
    ['rules', 'again.yaml'],
    /again\.yaml:3:9: Unexpected second rule `french\/bipartite`, expected an id that `rules\/a\.yaml` does not have/
  ],
  ['a mistake', ['bad.yaml', 'rules'], /bad\.yaml:4:5: Unknown field `fnd`/]
]

for (const [claim, paths, wanted] of loads) {
  test(`load: ${claim}`, async () => {
    const loading = loadRules(paths, {cwd: folder})
    if (Array.isArray(wanted)) expect((await loading).rules.map((d) => d.ruleId)).toEqual(wanted)
    else {
      await expect(loading).rejects.toThrow(wanted)
      await expect(loading).rejects.toBeInstanceOf(RuleError)
    }
  })
}

test('read: good packs beside bad ones', async () => {
  const {packs, files} = await readRules(['bad.yaml', 'rules'], {cwd: folder})
  expect(packs.map((d) => d.pack)).toEqual(['french', 'more'])
  expect(files.filter((d) => d.messages.length > 0).map((d) => d.path)).toEqual(['bad.yaml'])
})

test('cache: packs as JSON, name lists apart', async () => {
  const target = path.join(folder, 'rules.json')
  await writeCache(path.join(folder, 'rules'), target)
  const kept = JSON.parse(await readFile(target, 'utf8'))
  expect(Object.keys(kept)).toEqual(['a.yaml'])
  const {pack} = readPack(good, 'a.yaml')
  expect(kept['a.yaml']).toMatchObject(pack ?? {})
  // What the build kept is what would be made of the patterns.
  expect(kept['a.yaml'].beginnings).toEqual(
    Object.fromEntries(
      (pack?.rules ?? []).flatMap((rule) =>
        listOf(rule.find).map((source) => [source, beginningsOf(source)])
      )
    )
  )
})

test('cache: a pack with a mistake is none', async () => {
  const place = path.join(folder, 'wrong')
  await mkdir(place)
  await writeFile(path.join(place, 'a.yaml'), good.replace('find', 'fnd'))
  await expect(writeCache(place, path.join(place, 'b.json'))).rejects.toThrow('Unknown field `fnd`')
})
