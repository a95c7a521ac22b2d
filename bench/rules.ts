/**
 * What rules cost: `npx tsx bench/rules.ts`.
 *
 * The same copy is matched against 100 to 100,000 phrase rules, made of words
 * half of which stand in the copy, and set against the bare parse.
 */
import {readFileSync} from 'node:fs'
import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {Prose} from '../src/prose.js'
import {compileRules, matchRules, type Pack} from '../src/rules/index.js'
import {readPack} from '../src/rules/read.js'

const wordsWanted = 160_000
const runs = 7

/** Good enough for a bench, and the same at each run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Made-up words, the most frequent far more frequent, as in any language. */
function vocabulary(size: number): string[] {
  const next = random(1)
  const syllables =
    'ba con de er for gra hi in jo ke la mo ni or pre qui re sta ti un ver wa'.split(' ')
  const words = new Set('the of to and in a said that for on was with by at from'.split(' '))
  while (words.size < size) {
    let word = ''
    for (let n = 1 + Math.floor(next() * 4); n > 0; n--) {
      word += syllables[Math.floor(next() * syllables.length)]
    }
    words.add(word)
  }
  return [...words]
}

function copyOf(words: readonly string[]): string {
  const next = random(2)
  const paragraphs: string[] = []
  let count = 0

  while (count < wordsWanted) {
    let paragraph = ''
    for (let sentence = 0; sentence < 3; sentence++) {
      const length = 12 + Math.floor(next() * 14)
      const line = Array.from(
        {length},
        () => words[Math.floor(words.length ** next()) - 1] ?? 'the'
      )
      paragraph += `${line.join(' ').replace(/^./, (d) => d.toUpperCase())}. `
      count += length
    }
    paragraphs.push(paragraph.trim())
  }

  return paragraphs.join('\n\n')
}

function packOf(words: readonly string[], size: number): Pack {
  const next = random(3)
  const pick = () => words[Math.floor(next() * words.length)] as string
  return {
    pack: 'bench',
    rules: Array.from({length: size}, (_, at) => ({
      id: `r${at}`,
      // Every other word is in no copy.
      find: `${pick()} ${next() < 0.5 ? pick() : `${pick()}x`}${next() < 0.5 ? ` ${pick()}` : ''}`,
      replace: pick(),
      rationale: 'For the bench.',
      examples: {keep: []}
    }))
  }
}

/** The quickest of some runs, in milliseconds. */
function quickest(run: () => unknown): number {
  let best = Infinity
  for (let at = 0; at < runs; at++) {
    const from = performance.now()
    run()
    best = Math.min(best, performance.now() - from)
  }
  return best
}

const words = vocabulary(8_000)
const text = copyOf(words)
const parser = unified().use(retextEnglish)
const passages = text.split('\n\n')
const parse = quickest(() => passages.map((passage) => parser.parse(passage)))
const tree = parser.parse(text.slice(0, 0)) as Root
const given = {passages: [{start: 0, end: text.length, role: 'body' as const}]}
const tokenizing = quickest(() => new Prose(text, tree, given).tokens)
const prose = new Prose(text, tree, given)
prose.tokens

console.log(`copy: ${(text.length / 1e6).toFixed(2)} MB, ${prose.tokens.length} tokens`)
console.log(
  `bare parse ${parse.toFixed(0)} ms, tokens ${tokenizing.toFixed(0)} ms (shared by all detectors)\n`
)
console.log('  rules  compile ms  match ms  of parse  × 100 rules  with tokens  matches')
let base = 0

for (const size of [100, 1_000, 2_000, 10_000, 100_000]) {
  const pack = packOf(words, size)
  const compile = quickest(() => compileRules([pack]))
  const rules = compileRules([pack])
  const time = quickest(() => matchRules(rules, prose))
  base ||= time
  console.log(
    [
      String(size).padStart(7),
      compile.toFixed(1).padStart(10),
      time.toFixed(1).padStart(8),
      (time / parse).toFixed(3).padStart(8),
      (time / base).toFixed(2).padStart(11),
      ((time + tokenizing) / (base + tokenizing)).toFixed(2).padStart(11),
      String(matchRules(rules, prose).length).padStart(7)
    ].join('  ')
  )
}

const long = `${'a'.repeat(100_000)}b`
const runaway = compileRules([
  {pack: 'bench', rules: [{id: 'runaway', match: '(a+)+$', replace: 'b', rationale: 'x'}]}
])
const longProse = new Prose(long, tree, {passages: [{start: 0, end: long.length, role: 'body'}]})
console.log(`\n(a+)+$ on 100 kB: ${quickest(() => matchRules(runaway, longProse)).toFixed(0)} ms`)

const file = new URL('../rules/french.yaml', import.meta.url)
try {
  const yaml = readFileSync(file, 'utf8')
  console.log(
    `reading french.yaml (${yaml.length} characters): ${quickest(() => readPack(yaml, 'french.yaml')).toFixed(0)} ms`
  )
} catch {
  console.log('no rules/french.yaml')
}
