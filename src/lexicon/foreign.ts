import {readFileSync} from 'node:fs'
import {form, inflect} from '../rules/inflect.js'
import {plural} from './plural.js'

/** A word that translation leaves behind or makes up, and what English says. */
export interface Foreign {
  /** The language, in English: `French`. */
  readonly language: string
  /** What English says, equally good, in the number of the word found. */
  readonly english: readonly string[]
}

interface Entry extends Foreign {
  readonly inflects: boolean
}

/** A list of words with what is meant, from the folder `lexicon`, read when first asked for. */
class ForeignWords {
  readonly #file: string
  #entries: Map<string, Entry> | undefined

  constructor(file: string) {
    this.#file = file
  }

  /**
   * What a word means, in whatever case; nothing where no list has it.
   *
   * Plurals are undone as their language makes them.
   */
  get(word: string): Foreign | undefined {
    this.#entries ??= parse(
      readFileSync(new URL(`../../lexicon/${this.#file}`, import.meta.url), 'utf8')
    )
    const norm = word.toLowerCase().replace(/['’]s$/, '')
    const own = this.#entries.get(norm) ?? this.#entries.get(norm.replace(iseExpression, 'iz'))
    if (own) return own
    const verb = this.#verb(norm)
    if (verb) return verb

    for (const [ending, singular] of plurals) {
      if (!norm.endsWith(ending)) continue
      const entry = this.#entries.get(norm.slice(0, -ending.length) + singular)
      if (entry?.inflects) return {language: entry.language, english: entry.english.map(plural)}
    }

    return undefined
  }

  /** Of a verb in -ize its other forms, with those of the English. */
  #verb(norm: string): Foreign | undefined {
    const match = /^(.+i)[sz](es|ed|ing|ations)$/.exec(norm)
    if (!match) return undefined
    const base = `${match[1]}z${match[2] === 'ations' ? 'ation' : 'e'}`
    const entry = this.#entries?.get(base)
    if (!entry) return undefined
    if (match[2] === 'ations') return entry
    return {
      language: entry.language,
      english: entry.english.map((phrase) => {
        const [verb = '', ...rest] = phrase.split(' ')
        const forms = verbForms[match[2] as keyof typeof verbForms]
        return [inflect(verb, {text: norm, forms}, 'v', undefined), ...rest].join(' ')
      })
    }
  }
}

const verbForms = {es: form.s, ed: form.past | form.participle, ing: form.ing} as const

/** `-ise` where the list has `-ize`. */
const iseExpression = /is(?=(?:e|es|ed|ing|ation|ations)$)/

/** Endings of plurals in Romance languages, and what they were in the singular. */
const plurals: ReadonlyArray<readonly [ending: string, singular: string]> = [
  ['ões', 'ão'],
  ['ciones', 'ción'],
  ['siones', 'sión'],
  ['aux', 'al'],
  ['ces', 'z'],
  ['es', ''],
  ['s', ''],
  ['x', '']
]

/** Lines of `word English|English`, under heads of `## code Language`. */
export function parse(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let language = ''

  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) language = line.slice(line.indexOf(' ', 3) + 1)
    const space = line.indexOf(' ')
    if (space < 0 || line.startsWith('#')) continue
    const word = line.slice(0, space).toLowerCase()
    const english = line.slice(space + 1).split('|')
    // The first language that has a word keeps it; most share it with their sisters.
    if (entries.has(word)) continue
    entries.set(word, {
      language,
      english: english.map((d) => d.replace('~', '')),
      inflects: !line.includes('~')
    })
  }

  return entries
}

/** Words of other languages. */
export const foreignWords = new ForeignWords('foreign.txt')

/** Words of no language, made from another’s. */
export const coinedWords = new ForeignWords('coinages.txt')

/** Common misspellings that the letters alone do not settle. */
export const misspellings = new ForeignWords('misspellings.txt')
