import {type Token, tokenize} from '../prose.js'
import type {PartOfSpeech} from './inflect.js'

/** Kinds of words that a pattern names in angle brackets. */
export const classNames = ['number', 'name', 'word', 'month', 'weekday', 'year'] as const
export type ClassName = (typeof classNames)[number]

/** Places that stand for no word; only in `preceded-by` and `followed-by`. */
const edgeNames = ['start', 'end'] as const
export type EdgeName = (typeof edgeNames)[number]

/** A part of a pattern. */
export type Part =
  | {readonly type: 'class'; readonly name: ClassName; readonly group: number}
  | {readonly type: 'edge'; readonly name: EdgeName}
  | {readonly type: 'choice'; readonly options: readonly Pattern[]; readonly group: number}
  | {readonly type: 'inflected'; readonly lemma: string; readonly part: PartOfSpeech | undefined}
  | {readonly type: 'optional'; readonly pattern: Pattern}
  | {readonly type: 'space'}
  | {readonly type: 'word'; readonly text: string; readonly norm: string}

export type Pattern = readonly Part[]

/** A pattern, and how many groups it numbers. */
export interface ParsedPattern {
  readonly pattern: Pattern
  readonly groups: number
}

/** A mistake in a pattern; `offset` counts from its first character. */
export class PatternError extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const whole = [{start: 0, end: Infinity, role: 'body' as const}]

/**
 * Read a pattern over words.
 *
 * @param source
 *   Such as `~ask [for] (help|aid) in <month>`.
 * @throws {PatternError}
 *   If brackets do not pair, a class is unknown, or nothing is to be found.
 */
export function parsePattern(source: string): ParsedPattern {
  let index = 0
  let groups = 0

  const pattern = sequence('')
  if (index < source.length) {
    throw new PatternError(
      `Unexpected \`${source[index]}\`, expected its opening bracket before it`,
      index
    )
  }
  if (!pattern.some((part) => part.type !== 'space' && part.type !== 'optional')) {
    throw new PatternError('Unexpected empty pattern, expected a word that must be there', 0)
  }
  return {pattern, groups}

  function sequence(closers: string): Pattern {
    const parts: Part[] = []

    while (index < source.length) {
      const character = source[index] as string

      if (closers.includes(character)) return parts
      if (/\s/.test(character)) {
        parts.push({type: 'space'})
        index++
      } else if (character === '(') parts.push(choice())
      else if (character === '[') parts.push(optional())
      else if (character === '<') parts.push(named())
      else if (character === '~') parts.push(...inflected())
      else if (')]|>'.includes(character)) {
        throw new PatternError(
          character === '|'
            ? 'Unexpected `|` outside round brackets, expected `(a|b)`'
            : `Unexpected \`${character}\`, expected its opening bracket before it`,
          index
        )
      } else parts.push(...words())
    }

    return parts
  }

  function choice(): Part {
    const from = index
    const group = ++groups
    const options: Pattern[] = []

    do {
      index++
      const at = index
      const option = sequence('|)')
      if (!option.some((part) => part.type !== 'space')) {
        throw new PatternError('Unexpected empty alternative, expected a word or `[…]`', at)
      }
      options.push(option)
    } while (source[index] === '|')

    if (source[index] !== ')')
      throw new PatternError('Unexpected end, expected `)` for this `(`', from)
    index++
    return {type: 'choice', options, group}
  }

  function optional(): Part {
    const from = index
    index++
    const options: Pattern[] = [sequence('|]')]
    while (source[index] === '|') {
      index++
      options.push(sequence('|]'))
    }
    if (source[index] !== ']')
      throw new PatternError('Unexpected end, expected `]` for this `[`', from)
    if (!options.every((option) => option.some((part) => part.type !== 'space'))) {
      throw new PatternError('Unexpected empty `[]`, expected a word', from)
    }
    index++
    return {
      type: 'optional',
      pattern:
        options.length === 1 ? (options[0] as Pattern) : [{type: 'choice', options, group: 0}]
    }
  }

  function named(): Part {
    const from = index
    const end = source.indexOf('>', index)
    const name = end < 0 ? source.slice(index + 1) : source.slice(index + 1, end)
    if (end >= 0 && classNames.includes(name as ClassName)) {
      index = end + 1
      return {type: 'class', name: name as ClassName, group: ++groups}
    }
    if (end >= 0 && edgeNames.includes(name as EdgeName)) {
      index = end + 1
      return {type: 'edge', name: name as EdgeName}
    }
    throw new PatternError(
      `Unknown class \`<${name}${end < 0 ? '' : '>'}\`, expected ` +
        [...classNames, ...edgeNames].map((d) => `\`<${d}>\``).join(', '),
      from
    )
  }

  function inflected(): Part[] {
    const from = index
    index++
    const [first, ...rest] = words()
    if (first?.type !== 'word' || !/^\p{L}/u.test(first.text)) {
      throw new PatternError('Unexpected `~` without a word, expected such as `~detain`', from)
    }
    const part = /^\/([anv])(?!\p{L})/u.exec(rest.length === 0 ? source.slice(index) : '')?.[1]
    // `words` stops before a slash only for this.
    if (part) index += 2
    return [{type: 'inflected', lemma: first.norm, part: part as PartOfSpeech | undefined}, ...rest]
  }

  function words(): Part[] {
    let text = ''

    while (index < source.length) {
      const character = source[index] as string
      if (/[\s()[\]<>|~]/.test(character)) break
      if (character === '/' && source[index - text.length - 1] === '~') break
      if (character === '\\' && index + 1 < source.length) {
        text += source[index + 1]
        index += 2
        continue
      }
      text += character
      index++
    }

    // Nearly all words are these, and a tokenizer is slow to start.
    if (/^[A-Za-z]+$/.test(text)) return [{type: 'word', text, norm: text.toLowerCase()}]
    return tokenize(text, whole).map((token: Token) => ({
      type: 'word',
      text: token.text,
      norm: token.norm
    }))
  }
}
