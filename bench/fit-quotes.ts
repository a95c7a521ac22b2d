/**
 * Fit the weights of the quotation decoder.
 *
 *     npx tsx bench/fit-quotes.ts [--rounds N] FOLDER|FILE.jsonl …
 *
 *     npx tsx bench/fit-quotes.ts --mean FILE,FILE   the mean of fits written with --out
 *
 * Takes clean copy (of a `.jsonl`, only the documents whose id hashes to an
 * even number), damages it by program, so that the truth is known, and finds the
 * weights under which the truth is likeliest (a conditional random field, by
 * Adam on the gradient that forward–backward gives). Writes
 * `src/quotes/weights.ts`: the figures, and none of the copy.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {
  backwardPass,
  compile,
  featuresOf,
  forwardPass,
  type Lattice,
  levelFeature,
  type Move
} from '../src/quotes/decode.js'
import {featureCount, offsets, templates} from '../src/quotes/features.js'
import {actions, type Element} from '../src/quotes/lattice.js'
import {scanMarks} from '../src/quotes/marks.js'
import {type MarkedPassage, markedPassages, runFrom, runsOf} from '../src/quotes/runs.js'
import {outside} from '../src/quotes/states.js'
import {styleOf} from '../src/quotes/style.js'
import {isFittingHalf, nested, readDocuments, restyled} from './quote-copy.js'
import {
  type CleanStory,
  cleanStory,
  type DamageClass,
  type Damaged,
  damage,
  damageClasses,
  randomFrom
} from './quote-damage.js'

/** A run of passages whose truth is known. */
interface Sample {
  readonly elements: readonly Element[]
  /** What each element does. */
  readonly truth: readonly Move['action'][]
  readonly lostSingles: boolean
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '12'},
    copies: {type: 'string', default: '5'},
    variants: {type: 'string', default: '1'},
    seed: {type: 'string', default: '1'},
    mean: {type: 'string'},
    out: {type: 'string', default: new URL('../src/quotes/weights.ts', import.meta.url).pathname},
    penalty: {type: 'string', default: '0.3'}
  }
})

/** How common a kind of damage is, against 0.5 for one not named: what the prior is learned from. */
const shares: Partial<Record<DamageClass, number>> = {
  'close lost': 1,
  'open lost': 1,
  'stray after a stop, touching': 0.1,
  'mark for apostrophe': 0.25
}

if (values.mean) {
  writeMean(values.mean.split(','))
  process.exit()
}

const random = randomFrom(Number(values.seed))
const samples: Sample[] = []
let unreadable = 0

for (const path of positionals) {
  for (const document of readDocuments(path)) {
    if (path.endsWith('.jsonl') && !isFittingHalf(document.id)) continue
    const plain = cleanStory(document.text)
    for (const story of variants(plain)) collect(story)
  }
}

console.log(`${samples.length} samples, ${unreadable} without a path`)
const fitted = fitWeights(samples, Number(values.rounds))
write(fitted)

/** The story as it is, in the other glyphs, with nested quotations, and as a British paper has it. */
function variants(story: CleanStory): CleanStory[] {
  const straight = restyled(story, {typographic: false, swapped: false})
  const sided = restyled(story, {typographic: true, swapped: false})
  const all = [
    story,
    sided,
    nested(straight, random),
    nested(sided, random),
    restyled(story, {typographic: random() < 0.5, swapped: true})
  ]
  return all.filter(() => random() < Number(values.variants))
}

function collect(story: CleanStory): void {
  const copies = Number(values.copies)

  for (const [passage] of story.passages.entries()) {
    if (
      !story.marks.some((mark, at) => mark.passage === passage && !mark.settled && story.truths[at])
    ) {
      continue
    }
    addSample({
      text: story.text,
      passages: story.passages,
      passage,
      clean: '',
      actions: damageActions(story),
      lost: [],
      classes: []
    })

    for (let copy = 0; copy < copies; copy++) {
      const count = random() < 0.6 ? 1 : random() < 0.5 ? 2 : 3
      const classes: DamageClass[] = []
      while (classes.length < count) {
        const kind = damageClasses[Math.floor(random() * damageClasses.length)] as DamageClass
        if (random() < (shares[kind] ?? 0.5)) classes.push(kind)
      }
      const damaged = damage(story, passage, classes, random)
      if (damaged) addSample(damaged)
    }
  }
}

function damageActions(story: CleanStory): Damaged['actions'] {
  const actions = new Map<number, never>()
  story.marks.forEach((mark, at) => {
    const truth = story.truths[at]
    if (truth && truth.action !== 'settled') actions.set(mark.start, truth.action as never)
  })
  return actions
}

function addSample(damaged: Damaged): void {
  const {text, passages} = damaged
  const marks = scanMarks(text, passages)
  const marked = markedPassages(text, passages, marks)
  const style = styleOf(text, passages, marks)
  const runs = runsOf(text, passages, marks, marked, style)
  let run = runs.find((one) => one.passages.some((member) => member.passage === damaged.passage))

  if (!run) {
    // The copy reads plainly all the same: let the decoder learn what plain copy is.
    const at = marked.findIndex((member: MarkedPassage) => member.passage === damaged.passage)
    if (at < 0) return
    run = runFrom(text, passages, marks, marked, at, style)
  }

  const elements = run.elements()
  const truth: Move['action'][] = []
  const lost = new Map<number, 'close' | 'open' | 'reopen'>()

  for (const one of damaged.lost) {
    let best = -1
    let near = 4
    elements.forEach((element, at) => {
      if (element.kind !== 'gap') return
      const place = one.action === 'close' ? element.closeAt : element.openAt
      const features = one.action === 'close' ? element.close : element.open
      if (!features || place < 0) return
      const distance = Math.abs(place - one.at)
      if (distance < near) {
        near = distance
        best = at
      }
    })
    if (best < 0) return void unreadable++
    lost.set(best, one.action)
  }

  for (const [at, element] of elements.entries()) {
    if (element.kind !== 'mark') {
      truth.push(lost.get(at) ?? 'pass')
      continue
    }
    const action = damaged.actions.get((marks[element.mark] as {start: number}).start)
    if (action === undefined) return
    truth.push(action)
  }

  const sample = {elements, truth, lostSingles: style.single}
  if (
    pathOf(
      compile(sample.elements, new Float64Array(featureCount), sample.lostSingles, true),
      sample
    )
  ) {
    samples.push(sample)
  } else unreadable++
}

/** The moves that the truth makes, or `undefined` where the lattice has no such path. */
function pathOf(lattice: Lattice, sample: Sample): number[] | undefined {
  const path: number[] = []
  let state: number = outside

  for (const [at, action] of sample.truth.entries()) {
    const wanted = actions.indexOf(action)
    let found = -1
    for (let m = lattice.begins[at] as number; m < (lattice.begins[at + 1] as number); m++) {
      if (lattice.from[m] !== state || lattice.action[m] !== wanted) continue
      if (found >= 0 && !(sample.lostSingles && lattice.level[m] === 1)) continue
      found = m
    }
    if (found < 0) return undefined
    path.push(found)
    state = lattice.to[found] as number
  }

  return state === outside ? path : undefined
}

function fitWeights(all: readonly Sample[], rounds: number): Float64Array {
  const weights = new Float64Array(featureCount)
  const first = new Float64Array(featureCount)
  const second = new Float64Array(featureCount)
  const gradient = new Float64Array(featureCount)
  const order = all.map((_, at) => at)
  const batch = 32
  /** Mean of the weights over the second half of the rounds, which the last samples sway less. */
  const mean = new Float64Array(featureCount)
  let counted = 0
  let step = 0

  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    }
    let loss = 0
    const rate = 0.08 * (1 - round / rounds) + 0.002

    for (let from = 0; from < order.length; from += batch) {
      gradient.fill(0)
      const some = order.slice(from, from + batch)
      for (const at of some) loss += addGradient(all[at] as Sample, weights, gradient)
      step++
      for (let f = 0; f < featureCount; f++) {
        const slope =
          (gradient[f] as number) / some.length +
          (Number(values.penalty) * (weights[f] as number)) / all.length
        first[f] = 0.9 * (first[f] as number) + 0.1 * slope
        second[f] = 0.999 * (second[f] as number) + 0.001 * slope * slope
        const drift = (first[f] as number) / (1 - 0.9 ** step)
        const spread = (second[f] as number) / (1 - 0.999 ** step)
        weights[f] = (weights[f] as number) - (rate * drift) / (Math.sqrt(spread) + 1e-6)
      }
    }

    if (round >= rounds / 2) {
      counted++
      for (let f = 0; f < featureCount; f++) {
        mean[f] = (mean[f] as number) + ((weights[f] as number) - (mean[f] as number)) / counted
      }
    }

    console.log(`round ${round + 1}: ${(loss / all.length).toFixed(4)} nats a sample`)
  }

  return mean
}

/** Add a sample's gradient; gives its loss, the negative logarithm of the truth's likelihood. */
function addGradient(sample: Sample, weights: Float64Array, gradient: Float64Array): number {
  const lattice = compile(sample.elements, weights, sample.lostSingles, true)
  const {forward, logTotal} = forwardPass(lattice)
  const path = pathOf(lattice, sample) ?? []
  let score = 0

  const add = (at: number, move: number, share: number) => {
    const element = sample.elements[at] as Element
    const level = lattice.level[move] as number
    const list = featuresOf(element, lattice.action[move] as number, lattice.from[move] as number)
    for (const f of list) gradient[f] = (gradient[f] as number) + share
    if (level < 0) return
    const f = levelFeature(element, level)
    gradient[f] = (gradient[f] as number) + share
    if (level === 1) {
      gradient[element.singleOutside] = (gradient[element.singleOutside] as number) + share
    }
  }

  for (const [at, move] of path.entries()) {
    add(at, move, -1)
    score += Math.log(lattice.potential[move] as number)
  }
  backwardPass(lattice, forward, (at, move, share) => {
    // Lesser shares would take longer than they are worth.
    if (share > 1e-6) add(at, move, share)
  })
  return logTotal - score
}

function write(weights: Float64Array): void {
  const lines = [
    '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: figures that happen to look like constants.',
    '/**',
    ' * What each thing seen at a mark counts for: the logarithm of how much likelier',
    ' * it makes a reading. Fitted by `bench/fit-quotes.ts`; do not edit by hand.',
    ' */',
    'export const weights: Readonly<Record<string, readonly number[]>> = {'
  ]
  for (const [name, list] of Object.entries(templates)) {
    const from = offsets[name as keyof typeof templates]
    const figures = list.map((_, at) => Number((weights[from + at] as number).toFixed(3)))
    lines.push(`  '${name}': [${figures.join(', ')}],`)
  }
  lines[lines.length - 1] = (lines.at(-1) as string).slice(0, -1)
  lines.push('}', '')
  writeFileSync(values.out, lines.join('\n'))
}

/** Write the mean of several fits, which the copy and the seed of each sway less. */
function writeMean(files: readonly string[]): void {
  const mean = new Float64Array(featureCount)

  for (const file of files) {
    const copy = readFileSync(file, 'utf8')
    for (const [, name, list] of copy.matchAll(/'?([^'\n]+?)'?: \[([^\]]*)\]/g)) {
      const from = offsets[name?.trim() as keyof typeof templates]
      if (from === undefined) continue
      for (const [at, figure] of (list ?? '').split(',').entries()) {
        mean[from + at] = (mean[from + at] as number) + Number(figure) / files.length
      }
    }
  }

  write(mean)
}
