/**
 * Measure what the tool finds, mends, and wrongly says.
 *
 *     npm run quality                              the samples
 *     npm run quality -- --stories FOLDER          NN.garbled.txt with NN.gold.json
 *     npm run quality -- --clean FOLDER|FILE.jsonl clean copy, for noise
 *     npm run quality -- --show                    each miss, each false alarm
 *     npm run quality -- packs                     each rule pack
 *     npm run quality -- quotes                    quotation marks damaged by program
 *
 * Of clean copy only the documents whose id hashes to an even number are shown;
 * the others are counted, so that nobody tunes a rule to all of it.
 */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {type Mended, mend} from '../src/mend.js'
import {compileRules, readRules} from '../src/rules/index.js'
import {documents} from './documents.js'
import {benchPacks} from './packs.js'
import type {ScoredFinding, SpanScore, StoryScore} from './score.js'
import {type GoldSpan, scoreStory} from './score.js'
import {table} from './table.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    stories: {type: 'string', multiple: true},
    clean: {type: 'string', multiple: true},
    show: {type: 'boolean', default: false},
    only: {type: 'string'}
  }
})

const {packs, files} = await readRules()
for (const file of files) for (const message of file.messages) console.error(String(message))
const rules = compileRules(packs)
const samples = new URL('../samples/', import.meta.url).pathname

/** Columns of the budget: gold categories and rule ids by the detectors that answer for them. */
const groups: ReadonlyArray<readonly [name: string, categories: RegExp, rules: RegExp]> = [
  [
    'encoding, whitespace',
    /^(?:mojibake|html-entity|whitespace|hyphenation)$/,
    /^(?:encoding|whitespace)\//
  ],
  ['quotes', /^(?:quote-|nested-quotes|punctuation-placement)/, /^quotes\//],
  [
    'sentences … grammar',
    /^(?:fragment|truncated|sentence-|casing|duplicate-phrase|article|preposition|agreement|word-order)/,
    /^(?:sentences|repeats|casing|numbers|grammar)\//
  ],
  [
    'spelling, names, titles, drift',
    /^(?:unknown-word|near-miss-name|inconsistent-spelling|title-format|headline-quote-drift)/,
    /^(?:spelling|names|titles|drift)\//
  ],
  ['phrases', /^(?:calque|false-friend)/, /./]
]

interface Scores {
  readonly folder: string
  readonly garbled: readonly number[]
  readonly positives: readonly number[]
  readonly negatives: readonly number[]
}

const areas: Scores[] = []
const cleanScores: number[] = []
const cleanPassages: number[] = []

if (positionals[0] === 'quotes') {
  const {runQuotesBench} = await import('./quotes.js')
  await runQuotesBench(process.argv.slice(3))
} else if (positionals[0] === 'packs') {
  await benchPacks(
    rules,
    values.stories ?? [join(samples, 'stories')],
    values.clean ?? [join(samples, 'clean')]
  )
} else {
  const stories = values.stories ?? [join(samples, 'stories')]
  const clean = values.clean ?? [join(samples, 'clean')]
  for (const folder of stories) await scoreStories(folder)
  for (const path of clean) await countNoise(path)

  for (const {folder, garbled, positives, negatives} of areas) {
    console.log(
      '\nArea under the ROC curve of the garble score, ' +
        folder +
        ' against the clean copy: ' +
        'stories ' +
        area(garbled, cleanScores).toFixed(3) +
        ', passages ' +
        area(positives, [...negatives, ...cleanPassages]).toFixed(3) +
        ' (against untouched passages of the same stories ' +
        area(positives, negatives).toFixed(3) +
        ')'
    )
  }
}

async function scoreStories(folder: string): Promise<void> {
  const garbled: number[] = []
  const passages: {garbled: boolean; score: number}[] = []
  const scores: StoryScore[] = []
  const perRule = new Map<string, Set<string>>()

  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.gold.json')) continue
    const id = name.replace('.gold.json', '')
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {spans: GoldSpan[]}
    const bytes = readFileSync(join(folder, id + '.garbled.txt'))
    const mended = await mend(bytes, {path: id + '.garbled.txt', rules})
    const score = scoreStory(mended.story.source, gold.spans, scored(mended))
    scores.push(score)
    garbled.push(mended.garble?.story ?? 0)
    mended.story.passages.forEach((passage, index) => {
      const {start, end} = mended.story.spanToSource(passage)
      passages.push({
        garbled: gold.spans.some((d) => d.start < end && d.end > start),
        score: mended.garble?.passages[index] ?? 0
      })
    })

    for (const finding of mended.findings) {
      const ids = perRule.get(finding.ruleId) ?? new Set()
      perRule.set(finding.ruleId, ids.add(id))
    }

    if (values.show) show(id, mended, score)
  }

  const spans = scores.flatMap((d) => d.spans)
  const rows = [
    ['all', spans],
    ...(['mechanical', 'knowledge', 'source'] as const).map(
      (kind) => [kind, spans.filter((d) => d.span.recoverable === kind)] as const
    ),
    ...groups.flatMap(([name, categories]) =>
      (['mechanical', 'knowledge', 'source'] as const).map(
        (kind) =>
          [
            name + ': ' + kind,
            spans.filter((d) => d.span.recoverable === kind && categories.test(d.span.category))
          ] as const
      )
    ),
    ...[...new Set(spans.map((d) => d.span.category))]
      .sort()
      .map(
        (category) => ['· ' + category, spans.filter((d) => d.span.category === category)] as const
      )
  ] as ReadonlyArray<readonly [string, readonly SpanScore[]]>

  console.log('\n' + folder)
  console.log(
    table(
      ['faults', 'gold', 'flagged', 'fixable', 'repaired', 'offered'],
      rows
        .filter(([, list]) => list.length > 0)
        .map(([name, list]) => {
          const fixable = list.filter((d) => d.fixable)
          return [
            name,
            list.length,
            percent(list.filter((d) => d.flagged).length, list.length),
            fixable.length,
            percent(fixable.filter((d) => d.repaired).length, fixable.length),
            percent(fixable.filter((d) => d.offered).length, fixable.length)
          ]
        })
    )
  )
  const positives = passages.filter((d) => d.garbled).map((d) => d.score)
  const negatives = passages.filter((d) => !d.garbled).map((d) => d.score)
  areas.push({folder, garbled, positives, negatives})
  const words = sum(scores, (d) => d.words)
  const noise = scores.flatMap((d) => d.noise)
  const harm = sum(scores, (d) => d.harm.length)
  const edits = sum(scores, (d) => d.edits)
  console.log(
    `${words} words, ${sum(scores, (d) => d.findings)} findings, ${noise.length} outside gold ` +
      `(${rate(noise.length, words)} per 1,000 words), ${edits} edits, ${harm} outside gold ` +
      `(${percent(harm, edits).trim()})`
  )
  if (values.show) console.log('outside gold:', countBy(noise.map((d) => d.ruleId)))
  if (scores.length > 2) {
    const single = [...perRule].filter(
      ([id, ids]) => ids.size === 1 && /^(?!french|spanish)/.test(id)
    )
    console.log(
      single.length +
        ' rules fired on one story only' +
        (values.show ? ': ' + single.map(([id]) => id).join(' ') : '')
    )
  }
}

async function countNoise(path: string): Promise<void> {
  const counts = new Map<string, {findings: number; edits: number; shown: number}>()
  let words = 0

  for (const {id, text} of documents(path)) {
    const mended = await mend(text, {path: id + '.txt', rules})
    cleanScores.push(mended.garble?.story ?? 0)
    cleanPassages.push(...(mended.garble?.passages ?? []))
    words += text.split(/\s+/).filter(Boolean).length
    const mayShow = values.show && isEven(id)

    for (const finding of mended.findings) {
      const group = finding.ruleId
      const entry = counts.get(group) ?? {findings: 0, edits: 0, shown: 0}
      counts.set(group, entry)
      entry.findings++
      const fix = finding.fixes.find((d) => mended.resolution.accepted.has(d))
      if (fix) entry.edits += fix.edits.length
      if (mayShow && (!values.only || finding.ruleId.startsWith(values.only))) {
        const around = mended.story.source.slice(Math.max(0, finding.start - 40), finding.end + 40)
        console.log(
          [
            finding.ruleId,
            id,
            JSON.stringify(around),
            JSON.stringify(finding.actual),
            fix ? '=> ' + JSON.stringify(fix.text) : '?'
          ].join('  ')
        )
      }
    }

    if (mended.skipped) console.log('skipped', id, mended.skipped)
  }

  console.log('\n' + path + ': ' + words + ' words of clean copy')
  const rows = [...counts].sort((a, b) => b[1].findings - a[1].findings)
  const line = (name: string, list: typeof rows) => {
    const findings = sum(list, ([, d]) => d.findings)
    const edits = sum(list, ([, d]) => d.edits)
    return [name, findings, rate(findings, words), edits, rate(edits, words)]
  }
  let rest = rows
  const grouped = groups.map(([name, , rules]) => {
    const mine = rest.filter(([id]) => rules.test(id))
    rest = rest.filter(([id]) => !rules.test(id))
    return line(name, mine)
  })
  console.log(
    table(
      ['noise', 'findings', 'per 1,000', 'edits', 'per 1,000'],
      [line('all', rows), ...grouped, ...rows.map((row) => line('· ' + row[0], [row]))]
    )
  )
}

/** How often a positive scores above a negative; a tie is half. Figures of chance: 0.5. */
function area(positives: readonly number[], negatives: readonly number[]): number {
  let won = 0
  for (const positive of positives) {
    for (const negative of negatives) {
      won += positive > negative ? 1 : positive === negative ? 0.5 : 0
    }
  }
  return won / (positives.length * negatives.length)
}

function isEven(id: string): boolean {
  return (createHash('sha1').update(id).digest()[0] ?? 0) % 2 === 0
}

function scored({findings, resolution}: Mended): ScoredFinding[] {
  return findings.map((finding) => ({
    ruleId: finding.ruleId,
    start: finding.start,
    end: finding.end,
    fixes: finding.fixes.map((fix) => ({edits: fix.edits, inPatch: resolution.accepted.has(fix)}))
  }))
}

function show(id: string, mended: Mended, score: StoryScore): void {
  const {source} = mended.story

  for (const {span, flagged, fixable, repaired} of score.spans) {
    if (flagged && (repaired || !fixable)) continue
    const found = mended.findings
      .filter((d) => d.start <= span.end && d.end >= span.start)
      .map((d) => d.ruleId + (d.fixes[0] ? '=>' + JSON.stringify(d.fixes[0].text) : ''))
    console.log(
      [
        basename(id),
        span.category,
        span.recoverable,
        flagged ? 'not repaired' : 'MISSED',
        JSON.stringify(source.slice(Math.max(0, span.start - 25), span.start)) +
          '[' +
          JSON.stringify(source.slice(span.start, span.end)) +
          '] => ' +
          JSON.stringify(span.fixes?.[0] ?? null),
        found.join(' ')
      ].join('  ')
    )
  }

  for (const d of score.noise) {
    console.log(
      id +
        '  NOISE ' +
        d.ruleId +
        ' ' +
        JSON.stringify(source.slice(Math.max(0, d.start - 25), d.end + 20))
    )
  }
}

function countBy(list: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].map(([item, count]) => item + ' ' + count).join(', ') || 'none'
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
  return list.reduce((total, item) => total + value(item), 0)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1) + ' %'
}

function rate(count: number, words: number): string {
  return ((1000 * count) / Math.max(1, words)).toFixed(3)
}
