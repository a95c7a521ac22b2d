import type {Applicability, Role, Severity} from '../model.js'
import type {Topic} from './topics.js'

/** One text or several. */
export type OneOrMore = string | readonly string[]

/** Where a context is looked for: the sentence when only patterns are given. */
export interface Scopes {
  readonly sentence?: OneOrMore
  readonly paragraph?: OneOrMore
  readonly story?: OneOrMore
}

/** Patterns in the sentence of the match, or by scope. */
export type Context = OneOrMore | Scopes

/** A rule's own tests. */
export interface Examples {
  /** Copy with the fault, and the same copy mended. */
  readonly fix?: readonly {readonly from: string; readonly to: string}[]
  /** Copy that the rule questions without offering a repair. */
  readonly ask?: readonly string[]
  /** Copy that looks like the fault and is right. */
  readonly keep: readonly string[]
  /** Copy that the rule still gets wrong, what it should read, and why. */
  readonly known?: readonly {
    readonly copy: string
    readonly wants: string
    readonly why: string
  }[]
}

/** What a pack may set once for all of its rules. */
export interface Shared {
  readonly severity?: Severity
  readonly applicability?: Applicability | 'query'
  readonly rationale?: string
  readonly note?: string
  readonly url?: string
  /** Languages, as codes such as `fr`, that leave this wording behind. */
  readonly source?: OneOrMore
  readonly case?: 'exact'
  readonly in?: Role | readonly Role[]
  readonly quoted?: 'skip'
}

/** A rule as it stands in its file. See `rules/README.md`. */
export interface Rule extends Shared {
  readonly id: string
  readonly about?: string
  /** A pattern over words, or several. */
  readonly find?: OneOrMore
  /** A regular expression, in the syntax of RE2. */
  readonly match?: string
  /** The repair; several make a question, see `prefer`. */
  readonly replace?: OneOrMore
  readonly prefer?: 'first'
  /** The rule applies only in a story about one of these. */
  readonly topic?: Topic | readonly Topic[]
  /** The rule does not apply in a story where words of one of these are at home. */
  readonly 'not-topic'?: Topic | readonly Topic[]
  readonly near?: Context
  readonly unless?: Context
  readonly 'preceded-by'?: OneOrMore
  readonly 'followed-by'?: OneOrMore
  readonly 'not-preceded-by'?: OneOrMore
  readonly 'not-followed-by'?: OneOrMore
  readonly examples?: Examples
}

/** A rule file. Plain data: what `JSON.stringify` keeps is all there is. */
export interface Pack {
  readonly pack: string
  readonly about?: string
  readonly defaults?: Shared
  readonly rules: readonly Rule[]
  /** What `compileRules` would find for each `find`, where the build has kept it. */
  readonly beginnings?: Readonly<Record<string, readonly string[]>>
}

/** One of a text or several, as several. */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
