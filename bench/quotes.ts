/**
 * Damage the quotations of clean copy by program, and count what is restored.
 *
 *     npm run quality -- quotes                            the samples
 *     npm run quality -- quotes --clean FOLDER|FILE.jsonl  other clean copy
 *       --half fitting|other   of a .jsonl: the half the weights were fitted on, or the rest
 *       --show CLASS           print what was not restored
 *       --noise                print each finding in undamaged copy
 *
 * Exactly restored means that, with every fix of the patch made, the damaged
 * passage reads as the clean one does, character for character.
 */
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Fault} from '../src/detect/report.js'
import type {Edit, Passage} from '../src/model.js'
import {quoteFaults} from '../src/quotes/faults.js'
import {isFittingHalf, nested, readDocuments} from './quote-copy.js'
import {
  type CleanStory,
  cleanStory,
  type DamageClass,
  type Damaged,
  damage,
  damageClasses,
  randomFrom
} from './quote-damage.js'
import {table} from './table.js'

interface Tally {
  damaged: number
  flagged: number
  restored: number
  wrong: number
}

/** How many faults of each class a passage is given, once each. */
const triesPerPassage = 2

/** Run the bench; prints its tables. */
export function runQuotesBench(args: readonly string[]): void {
  const {values} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      clean: {type: 'string', multiple: true},
      half: {type: 'string'},
      show: {type: 'string'},
      noise: {type: 'boolean', default: false},
      seed: {type: 'string', default: '7'}
    }
  })
  const paths = values.clean ?? [join(new URL('../samples/', import.meta.url).pathname, 'clean')]
  const documents = paths
    .flatMap((path) => readDocuments(path))
    .filter(({id}) => !values.half || isFittingHalf(id) === (values.half === 'fitting'))
  const stories = documents.map(({text}) => cleanStory(text))
  const random = randomFrom(Number(values.seed))
  const rows = new Map<string, Tally>()
  const shown: string[] = []

  const run = (story: CleanStory, row: string, classes: readonly DamageClass[], look: boolean) => {
    for (const passage of quotedPassages(story)) {
      for (let again = 0; again < triesPerPassage; again++) {
        const damaged = damage(story, passage, classes, random)
        if (!damaged || damaged.text === story.text) continue
        const score = restore(damaged)
        add(rows, row, score)
        if (look && values.show === row && !score.restored) shown.push(describe(damaged, score))
      }
    }
  }

  stories.forEach((story, at) => {
    const look =
      isFittingHalf((documents[at] as {id: string}).id) || !values.clean?.[0]?.endsWith('l')
    const deep = nested(story, random)
    for (const kind of damageClasses) {
      run(story, kind, [kind], look)
      if (kind.startsWith('nested') || kind === 'single marks flipped') {
        run(deep, `${kind}, made up`, [kind], look)
      }
    }
    for (const count of [2, 3]) {
      run(story, `${count} mixed faults`, mixed(count), look)
    }
  })

  function mixed(count: number): DamageClass[] {
    const classes: DamageClass[] = []
    while (classes.length < count) {
      const kind = damageClasses[Math.floor(random() * damageClasses.length)] as DamageClass
      if (!/lost|stray|nested|single|apostrophe|direction/.test(kind)) classes.push(kind)
    }
    return classes
  }

  console.log(
    table(
      ['class', 'damaged', 'flagged', 'restored', 'wrongly'],
      [...rows].map(([name, tally]) => [
        name,
        String(tally.damaged),
        share(tally.flagged, tally.damaged),
        share(tally.restored, tally.damaged),
        share(tally.wrong, tally.damaged)
      ])
    )
  )
  if (shown.length > 0) console.log(shown.join('\n'))

  let words = 0
  let findings = 0
  let edits = 0
  stories.forEach((story, at) => {
    const {id} = documents[at] as {id: string}
    words += story.text.split(/\s+/u).length
    for (const fault of quoteFaults(story.text, story.passages)) {
      findings++
      if (!fault.query && fault.fixes?.length) edits++
      if (values.noise && isFittingHalf(id)) {
        console.log(`${id}: ${fault.ruleId}${fault.query ? ' ?' : ''} ${excerpt(story, fault)}`)
      }
    }
  })
  console.log(
    `undamaged: ${words} words, ${findings} findings (${((1000 * findings) / words).toFixed(3)} per 1,000), ${edits} edits`
  )
}

function quotedPassages(story: CleanStory): number[] {
  const found = new Set<number>()
  story.marks.forEach((mark, at) => {
    if (story.truths[at] && !mark.settled) found.add(mark.passage)
  })
  return [...found]
}

interface Score {
  readonly flagged: boolean
  readonly restored: boolean
  readonly wrong: boolean
  readonly result: string
  readonly faults: readonly Fault[]
}

function restore(damaged: Damaged): Score {
  const bounds = damaged.passages[damaged.passage] as Passage
  const faults = quoteFaults(damaged.text, damaged.passages).filter(
    (fault) => fault.span.start >= bounds.start - 2 && fault.span.end <= bounds.end + 2
  )
  const edits = faults
    .filter((fault) => !fault.query)
    .flatMap((fault) => fault.fixes?.[0]?.edits ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const result = apply(damaged.text, bounds, edits)
  const restored = result === damaged.clean
  return {
    flagged: faults.length > 0,
    restored,
    wrong: !restored && edits.length > 0,
    result,
    faults
  }
}

function apply(text: string, bounds: Passage, edits: readonly Edit[]): string {
  let from = bounds.start
  let result = ''
  for (const edit of edits) {
    if (edit.start < from) continue
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from, bounds.end)
}

function add(rows: Map<string, Tally>, name: string, score: Score): void {
  const tally = rows.get(name) ?? {damaged: 0, flagged: 0, restored: 0, wrong: 0}
  rows.set(name, tally)
  tally.damaged++
  if (score.flagged) tally.flagged++
  if (score.restored) tally.restored++
  if (score.wrong) tally.wrong++
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function describe(damaged: Damaged, score: Score): string {
  const bounds = damaged.passages[damaged.passage] as Passage
  const lines = [`  was  ${damaged.text.slice(bounds.start, bounds.end)}`]
  if (score.wrong) lines.push(`  got  ${score.result}`)
  lines.push(`  want ${damaged.clean}`)
  for (const fault of score.faults) {
    lines.push(
      `       ${fault.ruleId}${fault.query ? ' ?' : ''} ${damaged.text.slice(Math.max(0, fault.span.start - 15), fault.span.start)}[${damaged.text.slice(fault.span.start, fault.span.end)}]`
    )
  }
  return lines.join('\n')
}

function excerpt(story: CleanStory, fault: Fault): string {
  const {start, end} = fault.span
  return JSON.stringify(
    `${story.text.slice(Math.max(0, start - 60), start)}[${story.text.slice(start, end)}]${story.text.slice(end, end + 60)}`
  )
}
