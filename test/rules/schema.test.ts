import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {readPack} from '../../src/rules/read.js'
import {schema} from '../../src/rules/schema.js'

const file = new URL('../../rules/schema.json', import.meta.url)
const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema as object)

/** What no schema can say; see `check.ts`. */
const beyond = new Set([
  'duplicate',
  'group',
  'inflection',
  'rationale',
  'choice',
  'examples',
  'match',
  'pattern'
])

/** Whether the reader takes a document for one of the form of the schema. */
function reads(value: unknown): boolean {
  const {file} = readPack(stringify(value), 'test.yaml')
  return file.messages.every(
    (d) =>
      beyond.has(d.ruleId ?? '') ||
      / unless `applicability`|or in `defaults`|one replacement/.test(d.reason)
  )
}

test('schema.json is the description that the reader walks', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema)
})

const rule = {
  id: 'a',
  about: 'x',
  find: ['a', 'b'],
  replace: ['c', 'd'],
  prefer: 'first',
  severity: 'info',
  applicability: 'editorial',
  rationale: 'x',
  note: 'x',
  url: 'https://example.com',
  source: ['fr', 'es'],
  case: 'exact',
  in: 'headline',
  quoted: 'skip',
  topic: 'courts',
  'not-topic': ['food', 'farming'],
  near: {sentence: 'x', story: ['y']},
  unless: ['x'],
  'preceded-by': '<start>',
  'followed-by': 'x',
  'not-preceded-by': ['x'],
  'not-followed-by': 'x',
  examples: {
    fix: [{from: 'a', to: 'c'}],
    ask: ['x'],
    keep: ['x'],
    known: [{copy: 'x', wants: 'y', why: 'z'}]
  }
}
const pack = {pack: 'a', about: 'x', defaults: {severity: 'info', source: 'fr'}, rules: [rule]}

test('a pack with everything is good to both', () => {
  expect(validate(pack)).toBe(true)
  expect(reads(pack)).toBe(true)
})

/** All places of a document. */
function places(value: unknown, path: (number | string)[] = []): (number | string)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) =>
      places(child, [...path, Array.isArray(value) ? Number(key) : key])
    )
  ]
}

function changed(
  value: unknown,
  path: readonly (number | string)[],
  change: (at: unknown) => unknown
): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : {...(value as object)}) as Record<
    number | string,
    unknown
  >
  const made = changed(copy[step], rest, change)
  if (made === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(step), 1)
    else delete copy[step]
  } else copy[step] = made
  return copy
}

const garbage = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.constantFrom(
    '',
    'x',
    'X y',
    'error',
    'query',
    'first',
    'skip',
    'exact',
    'body',
    'fr',
    'https://a'
  ),
  fc.boolean(),
  fc.integer(),
  fc.constant([]),
  fc.constant({}),
  fc.array(fc.constantFrom('', 'x', 'body', 'fr', 3), {maxLength: 2}),
  fc.dictionary(
    fc.constantFrom('id', 'find', 'match', 'story', 'from', 'keep', 'x'),
    fc.constantFrom('x', 3),
    {maxKeys: 2}
  )
)

test('the schema and the reader agree on every change of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...places(pack).filter((d) => d.length > 0)),
      garbage,
      (path, made) => {
        const document = changed(pack, path, () => made)
        expect(reads(document), JSON.stringify(validate.errors)).toBe(validate(document))
      }
    ),
    {numRuns: 1_000}
  )
})

test('the schema and the reader agree on every field that is lacking or added', () => {
  for (const path of places(pack).filter((d) => d.length > 0)) {
    for (const change of [
      () => undefined,
      (at: unknown) => (typeof at === 'object' && !Array.isArray(at) ? {...at, extra: 'x'} : at)
    ]) {
      const document = changed(pack, path, change)
      expect(reads(document), path.join('.')).toBe(validate(document))
    }
  }
})
