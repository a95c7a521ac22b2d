import type {Pluggable} from 'unified'
import type {RuleSet} from '../rules/index.js'
import {retextNumbers} from './numbers.js'
import {retextPhrases} from './phrases.js'
import {retextRepeats} from './repeats.js'

export {retextNumbers} from './numbers.js'
export {retextPhrases} from './phrases.js'
export {retextRepeats} from './repeats.js'

/** What detectors may be told. */
export interface DetectorOptions {
  /** Words and names that are right here. */
  readonly accept?: readonly string[]
  /** Languages that rules with a `source` apply to. */
  readonly sources?: 'all' | readonly string[]
}

/**
 * All detectors, in the order of precedence: where two want the same text, the
 * fix of the first stands. What undoes damage comes before what reads words,
 * and what knows the very words before what infers from their form.
 */
export function detectors(rules: RuleSet, options: DetectorOptions = {}): Pluggable[] {
  const {sources = []} = options
  return [[retextPhrases, {rules, sources}], retextRepeats, retextNumbers]
}
