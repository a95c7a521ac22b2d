import type {Token} from '../prose.js'
import type {NameLookup, WordKeys} from './lookup.js'

/** A word of a run. */
export interface Part {
  /** Index of its token. */
  readonly token: number
  readonly start: number
  /** End of the word without `'s`. */
  readonly end: number
  /** Without `'s`. */
  readonly text: string
  readonly keys: WordKeys
  readonly capital: boolean
  readonly possessive: boolean
  /** What joins it to the part before: nothing but a space, a hyphen, or a point. */
  readonly joint: '-' | '.' | ''
}

/** Words that may make a name together: capitalised ones and what stands among them. */
export interface Run {
  readonly parts: readonly Part[]
  /** Indexes into `parts` of words that say something. */
  readonly content: readonly number[]
}

/** Abbreviations whose point does not end a run. */
const pointed = new Set(
  'st mt ft gen lt col sgt capt cmdr adm maj brig sen rep gov dr mr mrs ms prof rev hon pres sec dept no vs inc corp co ltd jr sr'.split(
    ' '
  )
)

/** A run is cut here: no name of a list is as long. */
const mostParts = 24

/** Whether a word begins with a capital letter. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const first = text[0]!
  return first !== first.toLowerCase()
}

/**
 * The run that begins at a capitalised word.
 *
 * Small words (`of the`), words in small letters that names hold, hyphens and
 * the points of initials keep it going; anything else ends it. It ends with a word that is more than a small one.
 *
 * @returns
 *   The run, and the index of the token after it.
 */
export function runAt(
  tokens: readonly Token[],
  first: number,
  names: NameLookup
): {run: Run; next: number} {
  const parts: Part[] = []
  const passage = tokens[first]!.passage
  let small = 0
  let joint: Part['joint'] = ''
  let index = first

  for (; index < tokens.length && parts.length < mostParts; index++) {
    const token = tokens[index]!
    if (token.passage !== passage) break

    if (token.kind === 'mark') {
      const next = tokens[index + 1]
      const last = parts.at(-1)
      if (!next || !last || next.kind === 'mark') break

      if ((token.text === '-' || token.text === '–') && !token.spaced && !next.spaced) joint = '-'
      else if (
        token.text === '.' &&
        !token.spaced &&
        isCapital(next.text) &&
        (last.text.length === 1 || pointed.has(last.keys.folded))
      ) {
        joint = '.'
      } else if (token.text !== '&') break
      continue
    }

    const capital = isCapital(token.text)
    const possessive = token.kind === 'word' && token.norm.endsWith("'s")
    const text = possessive ? token.text.slice(0, -2) : token.text
    const keys = names.word(text)

    if (!capital && !keys.functional) {
      // Two words in small letters side by side are the sentence going on.
      const before = parts.at(-1)
      if (token.kind === 'number' ? joint === '-' && !before : !keys.known && joint !== '-') break
      if (before && !before.capital && !before.keys.functional && joint !== '-') break
    }

    small = keys.functional && !capital ? small + 1 : 0
    if (small > 3) break
    const end = possessive ? token.end - 2 : token.end
    parts.push({token: index, start: token.start, end, text, keys, capital, possessive, joint})
    joint = ''
  }

  const next = Math.max(index, first + 1)
  while (parts.length > 1 && parts.at(-1)!.keys.functional) parts.pop()
  const content: number[] = []
  for (const [at, part] of parts.entries()) if (!part.keys.functional) content.push(at)

  return {run: {parts, content}, next}
}
