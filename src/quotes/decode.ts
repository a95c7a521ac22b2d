import {type Action, actions, type Element, type Features, feature} from './lattice.js'
import {
  admits,
  closes,
  contentOf,
  continuing,
  opensFull,
  opensPartial,
  outside,
  reopens,
  type State,
  type Step,
  singleContinuing,
  states
} from './states.js'

const stateCount = states.length
const writingsCount = 3
const families = ['double', 'single'] as const
const nothing: Features = []

const pass = 0
const open = 1
const close = 2
const reopen = 3
const stray = 4
const duplicate = 5
const apostrophe = 6
const prime = 7

/** Words of somebody else's sentence do not run on over a paragraph. */
const continuations: ReadonlyArray<readonly [State, State]> = [
  [1, continuing],
  [8, singleContinuing]
]

/**
 * All moves of a run, in order of their elements: what element `e` may do are
 * the moves from `begins[e]` up to `begins[e + 1]`.
 */
export class Lattice {
  readonly begins: Int32Array
  /** Marks of a quotation within a quotation may have been lost. */
  nests = true
  readonly from: State[] = []
  readonly to: State[] = []
  /** Indices into `actions`. */
  readonly action: number[] = []
  /** Indices into `levels`; -1 where the move is not a quotation mark. */
  readonly level: number[] = []
  /** Exponentials of the scores. */
  readonly potential: number[] = []

  constructor(readonly elements: readonly Element[]) {
    this.begins = new Int32Array(elements.length + 1)
  }

  add(action: number, from: State, to: State, level: number, potential: number): void {
    this.action.push(action)
    this.from.push(from)
    this.to.push(to)
    this.level.push(level)
    this.potential.push(potential)
  }
}

/** A lost mark whose score is below this, against 0 for none, is no part of any likely reading. */
const leastLostScore = -10

/**
 * List and score the moves of all elements.
 *
 * @param thorough
 *   Keep even the moves that no likely reading makes, as fitting needs.
 */
export function compile(
  elements: readonly Element[],
  weights: Float64Array,
  lostSingles: boolean,
  thorough = false
): Lattice {
  const lattice = new Lattice(elements)
  // Without any single mark in sight nothing shows that a nested quotation lost one.
  lattice.nests = elements.some((element) => element.writing === 1)
  let reached = 1 << outside

  for (const [at, element] of elements.entries()) {
    lattice.begins[at] = lattice.to.length
    addMoves(lattice, element, weights, lostSingles, reached, thorough)
    reached = 0
    for (let m = lattice.begins[at] as number; m < lattice.to.length; m++) {
      reached |= 1 << (lattice.to[m] as State)
    }
  }

  lattice.begins[elements.length] = lattice.to.length
  return lattice
}

/** The features that score what an element does, besides those of the level. */
export function featuresOf(element: Element, action: number, from: State): Features {
  const content = contentOf[from] as number
  switch (action) {
    case pass:
      if (element.kind === 'break' && from !== outside) {
        return element.goesOn?.[content - 1] ?? nothing
      }
      return element.pass?.[content] ?? nothing
    case close:
      return element.close?.[content] ?? nothing
    case stray:
      return element.stray ?? nothing
    case duplicate:
      return element.duplicate ?? nothing
    case apostrophe:
      return element.apostrophe ?? nothing
    case prime:
      return element.prime ?? nothing
    default:
      return element.open ?? nothing
  }
}

/** The feature of a level, and how the mark there is written. */
export function levelFeature(element: Element, level: number): number {
  return feature('level', level * writingsCount + element.writing)
}

function sum(features: Features | undefined, weights: Float64Array): number {
  let score = 0
  if (features) for (const f of features) score += weights[f] as number
  return score
}

/** Add each move that an element allows from the states given (one bit each). */
function addMoves(
  lattice: Lattice,
  element: Element,
  weights: Float64Array,
  lostSingles: boolean,
  reached: number,
  thorough: boolean
): void {
  if (element.kind === 'break') {
    if (reached & 1) {
      lattice.add(pass, outside, outside, -1, Math.exp(sum(element.pass?.[0], weights)))
    }
    for (const [from, to] of continuations) {
      if (!(reached & (1 << from))) continue
      lattice.add(pass, from, to, -1, Math.exp(sum(featuresOf(element, pass, from), weights)))
    }
    return
  }

  if (element.pass) {
    const potentials = element.pass.map((list) => Math.exp(sum(list, weights)))
    stay(lattice, element, pass, reached, potentials)
  }
  for (const [action, list] of [
    [stray, element.stray],
    [duplicate, element.duplicate],
    [apostrophe, element.apostrophe],
    [prime, element.prime]
  ] as const) {
    if (!list) continue
    const potential = Math.exp(sum(list, weights))
    stay(lattice, element, action, reached, [potential, potential, potential])
  }

  const lost = element.writing === 2
  const least = lost && !thorough ? leastLostScore : -Infinity

  if (element.open) {
    const score = sum(element.open, weights)
    if (score > least) {
      const list = element.content === 1 ? opensFull : opensPartial
      addSteps(lattice, element, open, list, [score, score, score], weights, lostSingles, reached)
      if (element.atStart) {
        addSteps(
          lattice,
          element,
          reopen,
          reopens,
          [score, score, score],
          weights,
          lostSingles,
          reached
        )
      }
    }
  }

  if (element.close && reached > 1) {
    const scores = element.close.map((list) => sum(list, weights))
    if (Math.max(scores[1] as number, scores[2] as number) > least) {
      addSteps(lattice, element, close, closes, scores, weights, lostSingles, reached)
    }
  }
}

function stay(
  lattice: Lattice,
  element: Element,
  action: number,
  reached: number,
  potentials: readonly number[]
): void {
  for (let state = 0; state < stateCount; state++) {
    if (!(reached & (1 << state))) continue
    if ((state === continuing || state === singleContinuing) && !element.atStart) continue
    lattice.add(action, state, state, -1, potentials[contentOf[state] as number] as number)
  }
}

function addSteps(
  lattice: Lattice,
  element: Element,
  action: number,
  list: readonly Step[],
  scores: readonly number[],
  weights: Float64Array,
  lostSingles: boolean,
  reached: number
): void {
  const {writing} = element

  for (const {from, to, level} of list) {
    if (!(reached & (1 << from))) continue
    if (writing === 2) {
      // A story that quotes with double marks has lost no outer single one.
      if ((level === 1 && !lostSingles) || level > (lattice.nests ? 2 : 1)) continue
    } else if (!admits(level, families[writing] as 'double' | 'single', action === close)) continue

    let score = scores[action === close ? (contentOf[from] as number) : 0] as number
    score += weights[levelFeature(element, level)] as number
    if (level === 1) score += weights[element.singleOutside] as number
    lattice.add(action, from, to, level, Math.exp(score))
  }
}

/** What one element does in a reading. */
export interface Move {
  readonly action: Action
  readonly from: State
  readonly to: State
  /** Index into `levels`; -1 where the move is not a quotation mark. */
  readonly level: number
}

/** What a lattice says: its best reading, and how sure each part of it is. */
export interface Decoding {
  /** The moves of the best reading, one an element. */
  readonly best: readonly Move[]
  /** How likely each element's best move is, summed over all readings that make the same one. */
  readonly sure: Float64Array
  /** For each element: the other things it may do, and how likely, where at least `rare`. */
  readonly others: ReadonlyArray<readonly Alternative[]>
  /** How likely the copy just after each element is inside a quotation. */
  readonly inside: Float64Array
}

/** Something an element may do, and how likely. */
export interface Alternative {
  readonly action: Action
  readonly level: number
  readonly likelihood: number
}

/** Alternatives less likely than this are not kept. */
const rare = 0.02

/** How likely each state is before each element, scaled to add up to one; and the whole sum. */
export function forwardPass(lattice: Lattice): {forward: Float64Array; logTotal: number} {
  const {begins, from, to, potential} = lattice
  const count = lattice.elements.length
  const forward = new Float64Array((count + 1) * stateCount)
  let logTotal = 0
  forward[outside] = 1

  for (let at = 0; at < count; at++) {
    const here = at * stateCount
    const next = here + stateCount
    let total = 0
    const end = begins[at + 1] as number
    for (let m = begins[at] as number; m < end; m++) {
      const mass = (forward[here + (from[m] as State)] as number) * (potential[m] as number)
      const slot = next + (to[m] as State)
      forward[slot] = (forward[slot] as number) + mass
      total += mass
    }
    logTotal += Math.log(total)
    for (let state = 0; state < stateCount; state++) {
      forward[next + state] = (forward[next + state] as number) / total
    }
  }

  return {forward, logTotal: logTotal + Math.log(forward[count * stateCount + outside] as number)}
}

/**
 * Call back with the share of each move among all readings, last element first.
 *
 * The shares of one element add up to one.
 */
export function backwardPass(
  lattice: Lattice,
  forward: Float64Array,
  visit: (at: number, move: number, share: number) => void
): void {
  const {begins, from, to, potential} = lattice
  let backward = new Float64Array(stateCount)
  let before = new Float64Array(stateCount)
  backward[outside] = 1

  for (let at = lattice.elements.length - 1; at >= 0; at--) {
    const here = at * stateCount
    const start = begins[at] as number
    const end = begins[at + 1] as number
    before.fill(0)
    let total = 0
    let scale = 0

    for (let m = start; m < end; m++) {
      const mass = (potential[m] as number) * (backward[to[m] as State] as number)
      const state = from[m] as State
      before[state] = (before[state] as number) + mass
      total += mass * (forward[here + state] as number)
      scale += mass
    }

    for (let m = start; m < end; m++) {
      const joint =
        (potential[m] as number) *
        (backward[to[m] as State] as number) *
        (forward[here + (from[m] as State)] as number)
      if (joint > 0) visit(at, m, joint / total)
    }

    for (let state = 0; state < stateCount; state++) {
      before[state] = (before[state] as number) / scale
    }
    ;[backward, before] = [before, backward]
  }
}

/**
 * Find the best reading of a run of passages, and the likelihood of each move.
 *
 * Viterbi and forward–backward over the states, in time linear in the elements.
 */
export function decode(
  elements: readonly Element[],
  weights: Float64Array,
  lostSingles: boolean
): Decoding {
  const lattice = compile(elements, weights, lostSingles)
  const count = elements.length
  const chosen = bestPath(lattice)
  const {forward} = forwardPass(lattice)
  const sure = new Float64Array(count)
  const inside = new Float64Array(count)
  const others: Alternative[][] = new Array(count)
  const shares = new Float64Array(actions.length * 8)
  let current = -1

  const finish = () => {
    if (current < 0) return
    const own = chosen[current] as number
    const action = lattice.action[own] as number
    const level = lattice.level[own] as number
    let list: Alternative[] = noAlternatives

    for (let key = 0; key < shares.length; key++) {
      const likelihood = shares[key] as number
      if (likelihood === 0) continue
      shares[key] = 0
      const other = key >> 3
      if (sameMark(other, action) && (key & 7) - 1 === level) {
        sure[current] = (sure[current] as number) + likelihood
      } else if (likelihood >= rare) {
        if (list === noAlternatives) list = []
        list.push({action: actions[other] as Action, level: (key & 7) - 1, likelihood})
      }
    }

    others[current] = list
  }

  backwardPass(lattice, forward, (at, move, share) => {
    if (at !== current) {
      finish()
      current = at
    }
    const key = (lattice.action[move] as number) * 8 + (lattice.level[move] as number) + 1
    shares[key] = (shares[key] as number) + share
    if (lattice.to[move] !== outside) inside[at] = (inside[at] as number) + share
  })
  finish()

  return {best: chosen.map((move) => moveAt(lattice, move)), sure, others, inside}
}

const noAlternatives: Alternative[] = []

function moveAt(lattice: Lattice, move: number): Move {
  return {
    action: actions[lattice.action[move] as number] as Action,
    from: lattice.from[move] as State,
    to: lattice.to[move] as State,
    level: lattice.level[move] as number
  }
}

/** The moves of the likeliest reading, one an element. */
function bestPath(lattice: Lattice): number[] {
  const {begins, from, to, potential} = lattice
  const count = lattice.elements.length
  let scores = new Float64Array(stateCount)
  let next = new Float64Array(stateCount)
  const arrivals = new Int32Array(count * stateCount).fill(-1)
  scores[outside] = 1

  for (let at = 0; at < count; at++) {
    next.fill(0)
    const end = begins[at + 1] as number
    let most = 0
    for (let m = begins[at] as number; m < end; m++) {
      const score = (scores[from[m] as State] as number) * (potential[m] as number)
      const state = to[m] as State
      if (score <= (next[state] as number)) continue
      next[state] = score
      arrivals[at * stateCount + state] = m
      if (score > most) most = score
    }
    for (let state = 0; state < stateCount; state++) next[state] = (next[state] as number) / most
    ;[scores, next] = [next, scores]
  }

  const path: number[] = new Array(count)
  let state: State = outside
  for (let at = count - 1; at >= 0; at--) {
    const move = arrivals[at * stateCount + state] as number
    path[at] = move
    state = from[move] as State
  }
  return path
}

/** Opening and taking up again are one mark on the page. */
function sameMark(a: number, b: number): boolean {
  return a === b || (a === open && b === reopen) || (a === reopen && b === open)
}
