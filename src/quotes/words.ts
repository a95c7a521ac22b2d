import type {Span} from '../model.js'

/** What a word does to a mark beside it. */
export const wordClasses = [
  'edge',
  'a',
  'the',
  'determiner',
  'of',
  'to',
  'preposition',
  'conjunction',
  'that',
  'subordinator',
  'pronoun',
  'first person',
  'auxiliary',
  'saying',
  'speaking',
  'naming',
  'number',
  'capital',
  'adverb',
  'participle',
  'gerund',
  'plural',
  'lower'
] as const

/** One of `wordClasses`. */
export type WordClass = (typeof wordClasses)[number]

/** A word of a passage as the decoder sees it. */
export interface Word extends Span {
  readonly kind: WordClass
  readonly capital: boolean
  /** It is “I”, whose capital says nothing. */
  readonly initial: boolean
  /** It leaves out letters: `don't`, `we've`. */
  readonly contraction: boolean
  /** It speaks to somebody: “you”, “your”. */
  readonly second: boolean
}

const classed = new Map<string, WordClass>()

for (const [kind, list] of Object.entries({
  a: 'a an',
  the: 'the',
  of: 'of',
  to: 'to',
  that: 'that',
  determiner: 'this these those his her its their your some any no every each another',
  preposition:
    'in on at by for from with into over under between against about as like than through during after before without within among upon toward towards per via',
  conjunction: 'and or but nor yet',
  subordinator:
    'because if when while who whom which whose where although though since until whether what how why unless',
  pronoun: 'he she they it you him them himself herself itself themselves',
  'first person': 'i we me us my our mine ours myself ourselves',
  auxiliary:
    'is are was were be been being am has have had having do does did will would can could should may might must shall cannot not',
  saying:
    'said says told tells added adds wrote writes asked asks explained explains noted notes insisted insists argued argues warned warns replied recalled recalls testified claimed claims stated states announced declared tweeted posted continued concluded admitted acknowledged suggested confirmed joked shouted cried responded commented remarked answered replies reads quipped urged reported revealed observed began pleaded',
  speaking:
    'say saying tell telling adding write writing ask asking read reading explain explaining',
  naming:
    'called calls calling dubbed labelled labeled termed described denounced branded entitled titled nicknamed named known'
} satisfies Partial<Record<WordClass, string>>)) {
  for (const word of list.split(' ')) classed.set(word, kind as WordClass)
}

const wordExpression = /[\p{L}\p{M}\p{N}]+(?:['’‘.-][\p{L}\p{M}\p{N}]+)*/gu
/** `it's` leaves out letters; `Korea's`, a possessive, may not. */
const contracted =
  /(?:n['’‘]t|['’‘](?:re|ve|ll|d|m)|^(?:it|that|there|he|she|what|let|who|here)['’‘]s)$/iu
const upper = /^\p{Lu}/u
const number = /^\p{Nd}/u

/** Append the words of a span of text, classed. */
export function addWords(words: Word[], text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(wordExpression)) {
    const value = match[0]
    const from = start + match.index
    words.push({
      start: from,
      end: from + value.length,
      kind: classOf(value),
      capital: upper.test(value),
      initial: value === 'I' || /^I['’]/u.test(value),
      contraction: contracted.test(value),
      second: /^you/iu.test(value)
    })
  }
}

/** The class of one word. A contraction is classed by its first part. */
export function classOf(value: string): WordClass {
  const cut = value.search(/['’‘]/u)
  const stem = (cut > 0 ? value.slice(0, cut) : value).toLowerCase()
  const known =
    classed.get(stem) ??
    (cut > 0 && stem.endsWith('n') ? classed.get(stem.slice(0, -1)) : undefined)
  if (known) return known
  if (number.test(value)) return 'number'
  if (upper.test(value)) return 'capital'
  if (stem.length > 4) {
    for (const [ending, kind] of endings) if (stem.endsWith(ending)) return kind
  }
  return 'lower'
}

/** Endings that tell most words of a kind; the few that they mistake do no harm. */
const endings = [
  ['ly', 'adverb'],
  ['ing', 'gerund'],
  ['ed', 'participle'],
  ['ss', 'lower'],
  ['s', 'plural']
] as const

/** Articles and other determiners. */
export const determiners: ReadonlySet<WordClass> = new Set(['a', 'the', 'determiner'])

/** Words of no class of their own. */
export const plainWords: ReadonlySet<WordClass> = new Set([
  'lower',
  'adverb',
  'participle',
  'gerund',
  'plural'
])
