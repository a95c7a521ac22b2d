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

/** One thing that an element may do in one state. */
export interface Move {
  readonly action: Action
  readonly from: State
  readonly to: State
  /** Index into `levels`; -1 where the move is not a quotation mark. */
  readonly level: number
  /** The features that score the move, besides `extra`. */
  readonly features: Features
  /** Features of the level. */
  readonly extra: Features
}

const nothing: Features = []

/** Add each move that an element allows from the states given (one bit each). */
function addMoves(moves: Move[], element: Element, lostSingles: boolean, reached: number): void {
  const {pass} = element

  if (element.kind === 'break') {
    if (reached & 1) {
      const features = pass?.[0] ?? nothing
      moves.push({action: 'pass', from: outside, to: outside, level: -1, features, extra: nothing})
    }
    for (const [from, to] of continuations) {
      if (!(reached & (1 << from))) continue
      const features = element.goesOn?.[(contentOf[from] as number) - 1] ?? nothing
      moves.push({action: 'pass', from, to, level: -1, features, extra: nothing})
    }
    return
  }

  for (let state = 0; state < stateCount; state++) {
    if (!(reached & (1 << state))) continue
    if ((state === continuing || state === singleContinuing) && !element.atStart) continue
    const stay = (action: Action, features: Features | undefined) => {
      if (!features) return
      moves.push({action, from: state, to: state, level: -1, features, extra: nothing})
    }
    stay('pass', pass?.[contentOf[state] as number])
    stay('stray', element.stray)
    stay('duplicate', element.duplicate)
    stay('apostrophe', element.apostrophe)
    stay('prime', element.prime)
  }

  const {open, close} = element
  if (open) {
    const list = element.content === 1 ? opensFull : opensPartial
    addSteps(moves, element, 'open', list, open, lostSingles, reached)
    if (element.atStart) addSteps(moves, element, 'reopen', reopens, open, lostSingles, reached)
  }
  if (close) addSteps(moves, element, 'close', closes, close, lostSingles, reached)
}

function addSteps(
  moves: Move[],
  element: Element,
  action: 'close' | 'open' | 'reopen',
  list: readonly Step[],
  features: Features | readonly Features[],
  lostSingles: boolean,
  reached: number
): void {
  const closing = action === 'close'

  for (const step of list) {
    const {from, to, level} = step
    if (!(reached & (1 << from))) continue
    if (element.writing === 2) {
      // A story that quotes with double marks has lost no outer single one.
      if ((level === 1 && !lostSingles) || level > 2) continue
    } else if (!admits(level, families[element.writing] as 'double' | 'single', closing)) continue

    const extra = [feature('level', level * writingsCount + element.writing)]
    if (level === 1) extra.push(element.singleOutside)
    moves.push({
      action,
      from,
      to,
      level,
      features: closing
        ? ((features as readonly Features[])[contentOf[from] as number] as Features)
        : (features as Features),
      extra
    })
  }
}

/** Words of somebody else's sentence do not run on over a paragraph. */
const continuations: ReadonlyArray<readonly [State, State]> = [
  [1, continuing],
  [8, singleContinuing]
]

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
  /** The logarithm of the sum over all readings. */
  readonly logTotal: number
}

/** Something an element may do, and how likely. */
export interface Alternative {
  readonly action: Action
  readonly level: number
  readonly likelihood: number
}

/** Alternatives less likely than this are not kept. */
const rare = 0.02

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
  const {begins, moves, potentials} = lattice
  const count = elements.length
  const forward = new Float64Array((count + 1) * stateCount)
  const viterbi = new Float64Array((count + 1) * stateCount).fill(-Infinity)
  const from = new Int32Array((count + 1) * stateCount).fill(-1)
  let logTotal = 0

  forward[outside] = 1
  viterbi[outside] = 0

  for (let at = 0; at < count; at++) {
    const here = at * stateCount
    const next = here + stateCount
    let sum = 0

    for (let m = begins[at] as number; m < (begins[at + 1] as number); m++) {
      const move = moves[m] as Move
      const reach = forward[here + move.from] as number
      if (reach === 0) continue
      const potential = potentials[m] as number
      const mass = reach * potential
      forward[next + move.to] = (forward[next + move.to] as number) + mass
      sum += mass
      const score = (viterbi[here + move.from] as number) + Math.log(potential)
      if (score > (viterbi[next + move.to] as number)) {
        viterbi[next + move.to] = score
        from[next + move.to] = m
      }
    }

    logTotal += Math.log(sum)
    for (let state = 0; state < stateCount; state++) {
      forward[next + state] = (forward[next + state] as number) / sum
    }
  }

  const best: Move[] = new Array(count)
  let state: State = outside
  for (let at = count - 1; at >= 0; at--) {
    const move = moves[from[(at + 1) * stateCount + state] as number] as Move
    best[at] = move
    state = move.from
  }

  const sure = new Float64Array(count)
  const inside = new Float64Array(count)
  const others: Alternative[][] = new Array(count)
  let backward = new Float64Array(stateCount)
  backward[outside] = 1

  for (let at = count - 1; at >= 0; at--) {
    const here = at * stateCount
    const before = new Float64Array(stateCount)
    const likelihoods = new Map<number, number>()
    const chosen = best[at] as Move
    let sum = 0
    let within = 0

    for (let m = begins[at] as number; m < (begins[at + 1] as number); m++) {
      const move = moves[m] as Move
      const mass = (potentials[m] as number) * (backward[move.to] as number)
      if (mass === 0) continue
      before[move.from] = (before[move.from] as number) + mass
      const joint = mass * (forward[here + move.from] as number)
      if (joint === 0) continue
      sum += joint
      if (move.to !== outside) within += joint
      const key = actionNumber(move.action) * 8 + move.level + 1
      likelihoods.set(key, (likelihoods.get(key) ?? 0) + joint)
    }

    const list: Alternative[] = []
    for (const [key, mass] of likelihoods) {
      const action = actions[key >> 3] as Action
      const level = (key & 7) - 1
      const likelihood = mass / sum
      if (sameMark(action, chosen.action) && level === chosen.level) {
        sure[at] = (sure[at] as number) + likelihood
      } else if (likelihood >= rare) list.push({action, level, likelihood})
    }

    others[at] = list
    inside[at] = within / sum
    let scale = 0
    for (let s = 0; s < stateCount; s++) scale += before[s] as number
    for (let s = 0; s < stateCount; s++) before[s] = (before[s] as number) / scale
    backward = before
  }

  return {
    best,
    sure,
    others,
    inside,
    logTotal: logTotal + Math.log(forward[count * stateCount + outside] as number)
  }
}

/** Opening and taking up again are one mark on the page. */
function sameMark(a: Action, b: Action): boolean {
  return a === b || (a === 'open' && b === 'reopen') || (a === 'reopen' && b === 'open')
}

function actionNumber(action: Action): number {
  return actions.indexOf(action)
}

/** All moves of a run, in order of their elements, with the exponentials of their scores. */
export interface Lattice {
  readonly moves: readonly Move[]
  readonly begins: Int32Array
  readonly potentials: Float64Array
}

/** List and score the moves of all elements. */
export function compile(
  elements: readonly Element[],
  weights: Float64Array,
  lostSingles: boolean
): Lattice {
  const moves: Move[] = []
  const begins = new Int32Array(elements.length + 1)

  let reached = 1 << outside

  elements.forEach((element, at) => {
    begins[at] = moves.length
    addMoves(moves, element, lostSingles, reached)
    reached = 0
    for (let m = begins[at] as number; m < moves.length; m++) {
      reached |= 1 << (moves[m] as Move).to
    }
  })
  begins[elements.length] = moves.length

  const potentials = new Float64Array(moves.length)
  moves.forEach((move, m) => {
    let score = 0
    for (const f of move.features) score += weights[f] as number
    for (const f of move.extra) score += weights[f] as number
    potentials[m] = Math.exp(score)
  })

  return {moves, begins, potentials}
}
