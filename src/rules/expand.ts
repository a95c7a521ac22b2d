import {form, type Inflection, inflections, type PartOfSpeech} from './inflect.js'
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
}

const untaken: GroupRange = {from: -1, to: -1}

/**
 * Write a pattern out as the sequences that it stands for.
 *
 * @throws {PatternError}
 *   If there are too many, or one could never match.
 */
export function expandPattern({pattern, groups}: ParsedPattern): readonly Sequence[] {
  const start: State = {
    elements: [],
    groups: groups === 0 ? [] : Array.from({length: groups}, () => untaken),
    spaced: true
  }
  const states = follow(pattern, [start])
  const seen = new Set<string>()
  const sequences: Sequence[] = []

  for (const {elements, groups: ranges} of states) {
    if (elements.length === 0) {
      throw new PatternError('Unexpected pattern that matches nothing, expected a required word', 0)
    }
    if (states.length > 1) {
      const key = elements.map((d) => `${d.glued ? '' : ' '}${d.named ?? ''}:${d.norm}`).join('')
      if (seen.has(key)) continue
      seen.add(key)
    }
    sequences.push({elements, groups: ranges})
  }

  return sequences
}

function follow(pattern: Pattern, given: readonly State[]): readonly State[] {
  let states = given

  for (const part of pattern) {
    if (part.type === 'space') {
      states = states.map((state) => (state.spaced ? state : {...state, spaced: true}))
    } else if (part.type === 'word') {
      states = states.map((state) => push(state, part.text, part.norm))
    } else if (part.type === 'inflected') {
      states = states.flatMap((state) =>
        inflections(part.lemma, part.part).map((inflection) =>
          push(state, inflection.text, inflection.text, undefined, {
            ...inflection,
            part: part.part
          })
        )
      )
    } else if (part.type === 'class' || part.type === 'edge') {
      states = states.map((state) => {
        const next = push(state, `<${part.name}>`, '', part.name)
        return part.type === 'edge' ? next : grouped(next, part.group, state.elements.length)
      })
    } else if (part.type === 'optional') {
      states = [...follow(part.pattern, states), ...states]
    } else {
      states = states.flatMap((state) =>
        part.options.flatMap((option) =>
          follow(option, [state]).map((next) => grouped(next, part.group, state.elements.length))
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

  return states
}

function push(
  state: State,
  text: string,
  norm: string,
  named?: ClassName | EdgeName,
  inflection?: Element['inflection']
): State {
  const previous = state.elements.at(-1)
  const glued = !state.spaced

  if (glued && previous && isWordy(previous) && (named !== undefined || wordLike.test(norm))) {
    throw new PatternError(
      `Unexpected \`${text}\` right after \`${previous.text}\`, expected a space: patterns are made of whole words`,
      0
    )
  }

  const element: Element = {text, norm, named, glued: glued && previous !== undefined, inflection}
  return {elements: [...state.elements, element], groups: state.groups, spaced: false}
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

/** Whether a `~` in this element was seen as the plain dictionary form. */
export function isBase(inflection: Inflection): boolean {
  return (inflection.forms & form.base) !== 0
}
