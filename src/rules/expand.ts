import type {Token} from '../prose.js'
import {classEnds} from './classes.js'
import {type Inflection, inflections, type PartOfSpeech} from './inflect.js'
import {
  type ClassName,
  type EdgeName,
  type ParsedPattern,
  type Pattern,
  PatternError
} from './pattern.js'

/** One step of a sequence: a word, a mark, or a class of words. */
export interface Element {
  /** As the pattern has it. */
  readonly text: string
  /** As tokens have it; empty for a class. */
  readonly norm: string
  readonly named: ClassName | EdgeName | undefined
  /** No white space may stand before it. */
  readonly glued: boolean
  /** Set where `~` gave the word. */
  readonly inflection: (Inflection & {readonly part: PartOfSpeech | undefined}) | undefined
}

/** Where a group lies in a sequence, in elements; both -1 if it was not taken. */
export interface GroupRange {
  readonly from: number
  readonly to: number
}

/** One way to read a pattern: no choices left. */
export interface Sequence {
  readonly elements: readonly Element[]
  /** By group number less one. */
  readonly groups: readonly GroupRange[]
}

/** Beyond this a pattern says too much at once, and its memory is everybody's. */
const mostSequences = 10_000

interface State {
  readonly elements: readonly Element[]
  readonly groups: readonly GroupRange[]
  readonly spaced: boolean
  /** With a guide: the first token of each element, and of what comes next. */
  readonly places: readonly number[]
  /** With a guide: a possessive has ended this one. */
  readonly ended?: boolean
}

/** What keeps an expansion small. */
interface Bounds {
  /** Follow only what stands in this copy. */
  readonly tokens?: readonly Token[]
  /** Write out so many elements at most. */
  readonly longest?: number
}

const untaken: GroupRange = {from: -1, to: -1}

/**
 * Write a pattern out as the sequences that it stands for.
 *
 * @throws {PatternError}
 *   If there are too many, or one could never match.
 */
export function expandPattern(parsed: ParsedPattern): readonly Sequence[] {
  const states = follow(parsed.pattern, [startOf(parsed, 0)], {})

  if (states.some((d) => d.elements.length === 0)) {
    throw new PatternError('Unexpected pattern that matches nothing, expected a required word', 0)
  }

  return unlike(states)
}

/**
 * Write out how a pattern may begin.
 *
 * @param longest
 *   Elements that a beginning has at most.
 */
export function expandBeginnings(parsed: ParsedPattern, longest: number): readonly Sequence[] {
  return unlike(follow(parsed.pattern, [startOf(parsed, 0)], {longest}))
}

/** A sequence that stands in a copy, and the first token of each element. */
export interface Placed {
  readonly sequence: Sequence
  /** One more than there are elements: the last is the index after the end. */
  readonly places: readonly number[]
}

/** The sequences of a pattern that stand at a token of the copy. */
export function expandAt(
  parsed: ParsedPattern,
  tokens: readonly Token[],
  start: number
): readonly Placed[] {
  return follow(parsed.pattern, [startOf(parsed, start)], {tokens}).map(
    ({elements, groups, places}) => ({sequence: {elements, groups}, places})
  )
}

/** How many sequences a pattern stands for, those alike counted twice. */
export function countSequences(pattern: Pattern): number {
  let count = 1

  for (const part of pattern) {
    if (part.type === 'inflected') count *= inflections(part.lemma, part.part).length
    else if (part.type === 'optional') count *= countSequences(part.pattern) + 1
    else if (part.type === 'choice') {
      count *= part.options.reduce((sum, option) => sum + countSequences(option), 0)
    }
  }

  return count
}

function startOf({groups}: ParsedPattern, place: number): State {
  return {
    elements: [],
    groups: groups === 0 ? [] : Array.from({length: groups}, () => untaken),
    spaced: true,
    places: [place]
  }
}

function unlike(states: readonly State[]): readonly Sequence[] {
  const seen = new Set<string>()
  const sequences: Sequence[] = []

  for (const {elements, groups} of states) {
    if (states.length > 1) {
      const key = elements.map((d) => `${d.glued ? '' : ' '}${d.named ?? ''}:${d.norm}`).join('')
      if (seen.has(key)) continue
      seen.add(key)
    }
    sequences.push({elements, groups})
  }

  return sequences
}

function follow(pattern: Pattern, given: readonly State[], bounds: Bounds): readonly State[] {
  const {longest = Infinity} = bounds
  let done: readonly State[] = []
  let states = given

  for (const part of pattern) {
    if (longest !== Infinity) {
      done = [...done, ...states.filter((d) => d.elements.length >= longest)]
      states = states.filter((d) => d.elements.length < longest)
    }

    if (states.length === 0) break

    if (part.type === 'space') {
      states = states.map((state) => (state.spaced ? state : {...state, spaced: true}))
    } else if (part.type === 'word') {
      states = states.flatMap((state) => push(state, bounds, part.text, part.norm))
    } else if (part.type === 'inflected') {
      states = states.flatMap((state) =>
        inflections(part.lemma, part.part).flatMap((inflection) =>
          push(state, bounds, inflection.text, inflection.text, undefined, {
            ...inflection,
            part: part.part
          })
        )
      )
    } else if (part.type === 'class' || part.type === 'edge') {
      states = states.flatMap((state) =>
        push(state, bounds, `<${part.name}>`, '', part.name).map((next) =>
          part.type === 'edge' ? next : grouped(next, part.group, state.elements.length)
        )
      )
    } else if (part.type === 'optional') {
      states = [...follow(part.pattern, states, bounds), ...states]
    } else {
      states = states.flatMap((state) =>
        part.options.flatMap((option) =>
          follow(option, [state], bounds).map((next) =>
            grouped(next, part.group, state.elements.length)
          )
        )
      )
    }

    if (states.length > mostSequences) {
      throw new PatternError(
        `Unexpected pattern with more than ${mostSequences} readings, expected fewer choices`,
        0
      )
    }
  }

  return done.length === 0 ? states : [...done, ...states]
}

function push(
  state: State,
  {tokens}: Bounds,
  text: string,
  norm: string,
  named?: ClassName | EdgeName,
  inflection?: Element['inflection']
): readonly State[] {
  const previous = state.elements.at(-1)
  const glued = !state.spaced && previous !== undefined

  if (glued && isWordy(previous) && (named !== undefined || wordLike.test(norm))) {
    throw new PatternError(
      `Unexpected \`${text}\` right after \`${previous.text}\`, expected a space: patterns are made of whole words`,
      0
    )
  }

  const element: Element = {text, norm, named, glued, inflection}
  if (!tokens) return [extended(state, element)]
  const place = state.places.at(-1) as number
  const token = tokens[place]
  if (!token || state.ended) return []
  if (previous && token.passage !== tokens[state.places[0] as number]?.passage) return []
  if (previous && token.spaced === glued) return []
  if (named) {
    return classEnds(named as ClassName, tokens, place).map((end) => extended(state, element, end))
  }
  if (token.norm === norm) return [extended(state, element, place + 1)]
  return token.norm === `${norm}'s` ? [extended(state, element, place + 1, true)] : []
}

function extended(state: State, element: Element, place?: number, ended = false): State {
  return {
    elements: [...state.elements, element],
    groups: state.groups,
    spaced: false,
    places: place === undefined ? state.places : [...state.places, place],
    ended
  }
}

const wordLike = /^[\p{L}\p{M}\p{N}]/u

function isWordy(element: Element): boolean {
  return element.named !== undefined || wordLike.test(element.norm)
}

function grouped(state: State, group: number, from: number): State {
  if (group === 0) return state
  const groups = [...state.groups]
  groups[group - 1] = {from, to: state.elements.length}
  return {...state, groups}
}
