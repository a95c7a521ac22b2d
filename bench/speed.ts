/**
 * Measure speed as ratios to a bare retext-english parse, on the same text and
 * in the same run: these figures hold on a busy machine, seconds do not.
 *
 *     npm run bench                         clean samples, repeated
 *     npm run bench -- --copy FILE.jsonl    other clean copy
 *     npm run bench -- --sizes 100000,1000000
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {type Pluggable, unified} from 'unified'
import type {VFile} from 'vfile'
import {detectors} from '../src/detect/index.js'
import {detect} from '../src/detect.js'
import {mend} from '../src/mend.js'
import {proseOf} from '../src/prose.js'
import {loadRules} from '../src/rules/index.js'
import {readStory, type Story} from '../src/story/index.js'
import {table} from './table.js'

const {values} = parseArgs({
  options: {
    copy: {type: 'string'},
    sizes: {type: 'string', default: '100000,1000000,10000000'},
    runs: {type: 'string', default: '5'}
  }
})

const english = unified().use(retextEnglish).freeze()
const copy = values.copy ? ofJsonLines(values.copy) : ofSamples()
const runs = Number(values.runs)
const start = performance.now()
const rules = await loadRules()
const loading = performance.now() - start
const plugins = detectors(rules)
// Loading apart: dictionaries and lists are read when first asked for.
await mend(copy.slice(0, 50_000), {rules})

console.log('rules loaded in ' + loading.toFixed(0) + ' ms\n')
const rows: Array<Array<number | string>> = []

for (const size of values.sizes.split(',').map(Number)) {
  const text = copy.repeat(Math.ceil(size / copy.length)).slice(0, size)
  const bytes = Buffer.from(text)
  const times: number[] = []
  const bare: number[] = []
  let words = 0

  for (let run = 0; run < (size > 5_000_000 ? 1 : runs); run++) {
    const story = await readStory(bytes)
    bare.push(await timed(() => parseAll(story)))
    times.push(await timed(() => mend(bytes, {rules})))
    words = text.split(/\s+/).length
  }

  const time = median(times)
  rows.push([
    size.toLocaleString('en-US') + ' characters',
    (time / 1000).toFixed(2),
    Math.round((1000 * words) / time),
    (median(bare) / 1000).toFixed(2),
    (time / median(bare)).toFixed(2),
    Math.round(process.resourceUsage().maxRSS / 1024)
  ])
}

console.log(
  table(['whole line', 'seconds', 'words/s', 'bare parse', 'in parses', 'peak MB so far'], rows)
)

const text = copy.repeat(Math.ceil(1_000_000 / copy.length)).slice(0, 1_000_000)
const story = await readStory(Buffer.from(text))
const parses: number[] = []
const reading: number[] = []
const perPlugin = [words, ...plugins].map((): number[] => [])

// Once more than is counted: the first time, code is still being compiled.
for (let run = -1; run < runs; run++) {
  const spent = perPlugin.map(() => 0)
  const parse = await timed(() => parseAll(story))
  const read = await timed(() => readStory(Buffer.from(text)))
  await detect(
    story,
    [words, ...plugins].map((plugin, index) =>
      clocked(plugin, (time) => {
        spent[index] = (spent[index] ?? 0) + time
      })
    )
  )
  if (run < 0) continue
  parses.push(parse)
  reading.push(read)
  for (const [index, time] of spent.entries()) perPlugin[index]?.push(time)
}

const parseTime = median(parses)
console.log('\nOn 1 MB, all in one run, in bare parses:')
console.log(
  table(
    ['detector', 'in parses'],
    [
      ['read', (median(reading) / parseTime).toFixed(3)],
      ...[words, ...plugins].map((plugin, index) => [
        index === 0 ? 'words and sentences, shared by all' : nameOf(plugin),
        (median(perPlugin[index] ?? []) / parseTime).toFixed(3)
      ])
    ]
  )
)

/** A plugin that tells how long its transform takes, in milliseconds. */
function clocked(plugin: Pluggable, tell: (time: number) => void): Pluggable {
  const [attacher, ...options] = Array.isArray(plugin) ? plugin : [plugin]
  const transform = (attacher as (...options: unknown[]) => Transform)(...options)

  return () => async (tree: Root, file: VFile) => {
    const start = performance.now()
    await transform(tree, file)
    tell(performance.now() - start)
  }
}

type Transform = (tree: Root, file: VFile) => unknown

/** The bare parse: retext-english over each passage, and nothing else. */
function parseAll(story: Story): void {
  for (const {start, end} of story.passages) english.parse(story.prose.slice(start, end))
}

async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.()
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What all detectors share, made once. */
function words() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    void prose.tokens.length
    void prose.sentences.length
    void prose.counts.size
  }
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}

function nameOf(plugin: Pluggable): string {
  const value: unknown = Array.isArray(plugin) ? plugin[0] : plugin
  return typeof value === 'function' ? value.name.replace('retext', '').toLowerCase() : 'plugin'
}

function ofSamples(): string {
  const folder = new URL('../samples/stories/', import.meta.url).pathname
  return readdirSync(folder)
    .filter((name) => name.endsWith('.clean.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n')
}

function ofJsonLines(path: string): string {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text)
    .join('\n\n')
}
