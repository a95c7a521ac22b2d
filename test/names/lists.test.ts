import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {makeNames} from '../../scripts/name-sources.js'
import {parseNameList} from '../../src/names/format.js'
import {lineOf} from '../../src/names/packed.js'
import {Synonyms, synonymLines} from '../../src/names/synonyms.js'

const folder = new URL('../../rules/names/', import.meta.url)
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.yaml') && file !== 'synonyms.yaml'
)
const lists = files.map((file) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return {file, text, list: parseNameList(text)}
})

test.each(lists)('$file is YAML, and read as YAML reads it', ({text, list}) => {
  const yaml = parse(text) as {pack: string; kind: string; names: string[]}
  expect(list.mistakes).toEqual([])
  expect(yaml.pack).toBe(list.pack)
  expect(yaml.names.map(String).map((line) => line.split(' | ')[0])).toEqual(
    list.entries.map((entry) => entry.canonical)
  )
})

test.each(lists)('$file has each name once, and a line for each can be written again', ({list}) => {
  const names = list.entries.map((entry) => entry.canonical)
  expect(names.length - new Set(names).size).toBe(0)

  for (const entry of list.entries) {
    const again = parseNameList(`kind: ${entry.kind}\nnames:\n  - ${lineOf(entry)}`).entries[0]
    expect(again).toEqual(entry)
  }
})

test('there are names enough for news of any country', () => {
  const names = lists.flatMap(({list}) => list.entries).filter((entry) => entry.kind !== 'guard')
  expect(names.length).toBeGreaterThan(5000)
})

test('the index is made from the lists as they are: run `npx tsx scripts/build-names.ts`', () => {
  const packed = readFileSync(new URL('names.bin', folder))
  expect(Buffer.compare(packed, makeNames())).toBe(0)
})

test('synonyms are classes of two words and more', () => {
  const lines = synonymLines(readFileSync(new URL('synonyms.yaml', folder), 'utf8'))
  expect(lines.length).toBeGreaterThan(300)
  for (const line of lines) expect(new Set(line.split(/\s+/)).size).toBeGreaterThan(1)
  const synonyms = new Synonyms(lines)
  expect(synonyms.related('court', 'tribunal')).toBe(true)
  expect(synonyms.related('agency', 'office')).toBe(true)
  expect(synonyms.related('court', 'agency')).toBe(false)
  expect(synonyms.size).toBe(lines.length)
})
