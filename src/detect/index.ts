import type {Pluggable} from 'unified'
import {lexicon} from '../lexicon/index.js'
import {readNames} from '../names/load.js'
import type {QuoteOptions} from '../quotes/read.js'
import type {RuleSet} from '../rules/index.js'
import {retextCasing} from './casing.js'
import {retextDrift} from './drift.js'
import {retextEncoding} from './encoding.js'
import {retextGrammar} from './grammar.js'
import {type NameOptions, retextNames} from './names.js'
import {retextNumbers} from './numbers.js'
import {retextPhrases} from './phrases.js'
import {retextQuotes} from './quotes.js'
import {retextRepeats} from './repeats.js'
import {retextSentences} from './sentences.js'
import {retextSpelling} from './spelling.js'
import {retextTitles} from './titles.js'
import {retextWhitespace} from './whitespace.js'

export {retextCasing} from './casing.js'
export {retextDrift} from './drift.js'
export {retextEncoding} from './encoding.js'
export {retextGrammar} from './grammar.js'
export {retextNames} from './names.js'
export {retextNumbers} from './numbers.js'
export {retextPhrases} from './phrases.js'
export {retextQuotes} from './quotes.js'
export {retextRepeats} from './repeats.js'
export {retextSentences} from './sentences.js'
export {retextSpelling} from './spelling.js'
export {retextTitles} from './titles.js'
export {retextWhitespace} from './whitespace.js'

/** What detectors may be told. */
export interface DetectorOptions {
  /** Words and names that are right here. */
  readonly accept?: readonly string[]
  /** Languages that rules with a `source` apply to; by default what the story's traces tell. */
  readonly sources?: 'all' | readonly string[]
  /**
   * Style of a desk: where commas and full stops stand beside a closing mark. By
   * default what the story itself does most.
   */
  readonly style?: 'ap' | 'british'
}

/**
 * All detectors, in the order of precedence: where two want the same text, the
 * fix of the first stands. What undoes damage comes before what reads words,
 * and what knows the very words before what infers from their form.
 */
export function detectors(rules: RuleSet, options: DetectorOptions = {}): Pluggable[] {
  return [
    [retextEncoding, {isWord}],
    [retextWhitespace, {isWord}],
    [retextQuotes, quoteOptions(options)],
    [retextTitles, {titles: options.style === 'british' ? 'full' : 'ap'}],
    [retextNames, {...options, ...namesOf(rules)}],
    [retextPhrases, {rules, ...options}],
    retextRepeats,
    retextSentences,
    retextNumbers,
    retextCasing,
    [retextSpelling, options],
    retextGrammar,
    retextDrift
  ]
}

/** The lists of the package with those of the user; nothing where the user has none. */
function namesOf({nameLists = []}: RuleSet): NameOptions {
  return nameLists.length > 0 ? {names: readNames(nameLists)} : {}
}

function quoteOptions({style}: DetectorOptions): QuoteOptions {
  return style ? {placement: style === 'ap' ? 'inside' : 'sense'} : {}
}

/** Whether a dictionary has a word, in whatever case. */
export function isWord(word: string): boolean {
  return lexicon().exists(word)
}
