import {wordClasses} from './words.js'

/** What stands in the punctuation between a mark and the nearest word. */
export const punctuations = [
  'none',
  'edge',
  'comma',
  'stop',
  'colon',
  'semicolon',
  'dash',
  'bracket opens',
  'bracket closes',
  'ellipsis',
  'abbreviation',
  'other'
] as const

/** One of `punctuations`. */
export type Punctuation = (typeof punctuations)[number]

const contents = ['plain', 'full', 'partial'] as const
const touching = ['space', 'tight', 'neutral'] as const
const around = touching.flatMap((left) => touching.map((right) => `${left}-${right}`))
const cases = ['capital', 'lower', 'end', 'I'] as const
const speakers = ['name', 'pronoun', 'other', 'none'] as const

/** Words between two marks, the most of each class; the last is that there is no other mark. */
export const distanceLimits = [1, 2, 3, 5, 8, 12, 20, 35, 60, Infinity] as const
const distances = [...distanceLimits.map((most) => `to ${most}`), 'no mark']

/** The levels at which a quotation may stand: outside, inside one, inside two. */
const levels = [
  'double outside',
  'single outside',
  'single inside',
  'double inside',
  'third'
] as const

/** How the mark at a level is written; `lost` where it is not. */
const writings = ['double', 'single', 'lost'] as const

const glyphs = ['straight', 'right', 'wrong', 'foreign right', 'foreign wrong', 'foreign'] as const

/**
 * Every group of weights: its name, and the values of which one is seen.
 *
 * The decoder adds up one weight of each group that applies; `weights.ts` holds
 * the figures under these names.
 */
export const templates = {
  // The words around an opening mark.
  'open after': punctuations,
  'open after, case': crossed(punctuations, cases),
  'open after word': wordClasses,
  'open before word': wordClasses,
  'open before punctuation': punctuations,
  'open after saying': ['word', 'comma', 'colon', 'no', 'comma alone'],
  'open, words since a mark': crossed(contents, distances),
  'open after attributed sentence': ['yes', 'no'],
  'open, words to a mark': crossed(contents, distances),
  'open title': ['after a small word', 'after another', 'no title'],
  'open between words': crossed(wordClasses, wordClasses),
  // The words around a closing mark, by what the quotation is.
  'close after': crossed(contents, punctuations),
  'close after word': crossed(contents, wordClasses),
  'close before word': crossed(contents, wordClasses),
  'close before punctuation': crossed(contents, punctuations),
  'close title': crossed(contents, ['before a small word', 'before another', 'no title']),
  'close between words': crossed(wordClasses, wordClasses),
  'close before attribution': crossed(['comma', 'stop', 'none', 'other'], ['yes', 'no']),
  'close at stop': crossed(contents, cases),
  'close, words since a mark': crossed(contents, distances),
  // Walking past a word boundary without a mark.
  'pass word': contents,
  'pass class': crossed(contents, wordClasses),
  'pass contraction': contents,
  'pass second person': contents,
  'pass sentence end': contents,
  'pass comma attribution': contents,
  // Lost marks.
  'lost open': ['within', 'passage start', 'sentence start', 'beside a mark'],
  'lost close': ['within', 'passage end', 'sentence end', 'beside a mark', 'comma'],
  // How the mark is written against what it does.
  'open spacing': around,
  'close spacing': around,
  'open glyph': glyphs,
  'close glyph': glyphs,
  level: crossed(levels, writings),
  'single outside': ['headline', 'body', 'usual in the story'],
  // Marks that quote nothing.
  'stray spacing': around,
  'stray after': punctuations,
  stray: ['double', 'single'],
  duplicate: ['touching', 'apart'],
  apostrophe: crossed(
    ['double', 'single'],
    ['plural', 'singular', 'word', 'number', 'elision', 'bare', 'plural name']
  ),
  'apostrophe spacing': around,
  'apostrophe before word': wordClasses,
  prime: ['after number', 'after feet'],
  // Between passages.
  'passage ends outside': ['next opens', 'next is plain'],
  'new quotation': crossed(['attributed', 'not attributed'], speakers),
  'continues to': crossed(['attributed', 'not attributed'], speakers),
  'quotation continues': ['next opens', 'next is plain'],
  'continues after': ['stop', 'other'],
  'continues from': contents
} as const satisfies Record<string, readonly string[]>

/** The name of a group of weights. */
export type Template = keyof typeof templates

/** Where the weights of each group start in the one array of all. */
export const offsets = {} as Record<Template, number>

let total = 0
for (const [name, values] of Object.entries(templates)) {
  offsets[name as Template] = total
  total += values.length
}

/** The number of weights. */
export const featureCount = total

function crossed(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((a) => second.map((b) => `${a}, ${b}`))
}
