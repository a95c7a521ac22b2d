import type {NameLookup} from './lookup.js'
import {piecesOf} from './lookup.js'
import type {Part} from './runs.js'
import {alike, distance, letterSet, sound} from './words.js'

/** What differs between words of the copy and a name. */
export interface Difference {
  /** How many words of the name say something. */
  readonly words: number
  /** How many of them stand in the copy as they are. */
  readonly exact: number
  readonly inflected: number
  readonly synonyms: number
  readonly misspelled: number
  /** How many of the synonyms are nearly spelled alike: `Nacional` for `National`. */
  readonly cognates: number
  /** The words of the copy that stand for others. */
  readonly exchanged: readonly string[]
  /** Another order. */
  readonly reordered: boolean
  /** Other small words, as “of” for “for”. */
  readonly small: boolean
  /** Words in small letters that the name has with capitals. */
  readonly lowered: number
  /** The one word that is spelled otherwise. */
  readonly misspelling?: string
  /** Whether that word sounds as it should. */
  readonly samesound?: boolean
}

/** Small words whose presence or absence is not worth a word. */
const silent = new Set(['the', 'and', 'a', 'an'])

/**
 * Compare words of the copy with a way of writing a name, in whatever order.
 *
 * @returns
 *   What differs, `undefined` where some word has no counterpart.
 */
export function compare(
  parts: readonly Part[],
  surface: string,
  names: NameLookup
): Difference | undefined {
  const pieces = piecesOf(surface)
  const words = pieces.map((text) => ({text, keys: names.word(text)}))
  const wanted = words.filter((word) => !word.keys.functional)
  const given = parts.filter((part) => !part.keys.functional)
  if (wanted.length !== given.length) return
  // “Ireland’s Data Protection Commission” is no name with its owner in it; “People’s Bank” is.
  const owned = given.slice(0, -1).filter((part) => part.possessive).length
  if (owned > 0 && owned > possessives(surface)) return
  const taken = new Array<number>(given.length).fill(-1)
  const partner = new Array<number>(wanted.length).fill(-1)
  let exact = 0
  let inflected = 0
  let synonyms = 0
  let misspelled = 0
  const exchanged: string[] = []
  let cognates = 0
  let misspelling: string | undefined
  let samesound = false

  const pair = (is: (wantedAt: number, givenAt: number) => boolean): number => {
    let count = 0

    for (let at = 0; at < wanted.length; at++) {
      if (partner[at] !== -1) continue

      for (let step = 0; step < given.length; step++) {
        // The place of the same number first, so that order is kept where it can be.
        const other = (at + step) % given.length
        if (taken[other] !== -1 || !is(at, other)) continue
        taken[other] = at
        partner[at] = other
        count++
        break
      }
    }

    return count
  }

  exact = pair((a, b) => wanted[a]!.keys.folded === given[b]!.keys.folded)

  if (exact < wanted.length) {
    inflected = pair((a, b) => wanted[a]!.keys.stem === given[b]!.keys.stem)
    synonyms = pair((a, b) => {
      const related = names.synonyms.related(wanted[a]!.keys.stem, given[b]!.keys.stem)
      if (related) {
        exchanged.push(given[b]!.text)
        if (distance(wanted[a]!.keys.folded, given[b]!.keys.folded, 2) < 3) cognates++
      }
      return related
    })
    const left = wanted.length - exact - inflected - synonyms
    if (left > 1) return

    if (left === 1) {
      misspelled = pair((a, b) => {
        const want = wanted[a]!
        const have = given[b]!
        misspelling = have.text
        samesound = sound(want.keys.folded) === sound(have.keys.folded)
        if (have.text.length < 6 && have.text === have.text.toUpperCase()) {
          return want.text.length > 2 && letterSet(have.text) === letterSet(want.text)
        }
        return have.capital && alike(want.keys.folded, have.keys.folded, wanted.length > 2)
      })
      if (misspelled === 0) return
    }
  }

  let lowered = 0
  for (const [at, part] of given.entries()) {
    if (!part.capital && /^\p{Lu}/u.test(wanted[taken[at]!]!.text)) lowered++
  }

  const reordered = partner.some((at, index) => at !== index)
  const small = smallWords(words.map((word) => word.text)) !== smallWords(parts.map((d) => d.text))

  return {
    words: wanted.length,
    exact,
    inflected,
    synonyms,
    misspelled,
    cognates,
    exchanged,
    reordered,
    small,
    lowered,
    ...(misspelled ? {misspelling: misspelling!, samesound} : {})
  }

  function smallWords(texts: readonly string[]): string {
    let result = ''

    for (const text of texts) {
      const {functional, folded} = names.word(text)
      if (!functional) result += ' '
      else if (!silent.has(folded)) result += folded
    }

    return result.trim()
  }
}

function possessives(text: string): number {
  return text.match(/['’]s(?![\p{L}\p{N}])/gu)?.length ?? 0
}

/** Whether the words are the name as it may be written. */
export function isName(difference: Difference): boolean {
  return (
    difference.exact === difference.words &&
    !difference.reordered &&
    !difference.small &&
    difference.lowered === 0
  )
}
