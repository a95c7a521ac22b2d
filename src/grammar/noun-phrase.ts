import type {Copy} from './copy.js'
import {singularOf} from './nouns.js'
import {measures, nationalities, plainAdjectives, smallNumbers, words} from './words.js'

/** Words after which a clause starts, so that a noun phrase that follows is its subject. */
export const clauseStarts = words(
  'that because when while where if but although though whereas since unless which how why what'
)

/** Whether a noun phrase that starts at a word is the subject of the clause there. */
export function startsClause(copy: Copy, at: number): boolean {
  return copy.startsSentence(at) || (clauseStarts.has(copy.before(at)) && !copy.quoted(at))
}

/** Index of the first word of the simple noun phrase that ends at a noun. */
export function phraseStart(copy: Copy, at: number): number {
  let first = at

  while (copy.joined(first - 1, at) && isModifier(copy, first - 1) && at - first < 4) {
    first--
    // A determiner comes first, and `that the` is a conjunction and one.
    if (
      starters.has(copy.norm(first)) &&
      !/^(?:all|both|few|many|several|most)$/.test(copy.norm(first - 1))
    )
      break
  }

  // One adjective that we do not know, by its ending: `the injured people`.
  if (
    !starters.has(copy.norm(first)) &&
    starters.has(copy.norm(first - 2)) &&
    copy.joined(first - 2, at)
  ) {
    if (adjectival.test(copy.norm(first - 1)) && !copy.compound(first - 1)) first -= 2
  }

  return first
}

const adjectival = /(?:ed|ous|ful|al|ive|ic|ble|less|ese|ish)$/

const starters = words(
  'the a an these those many several few both all some most every each his her their its our this that'
)

function isModifier(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  return (
    starters.has(norm) ||
    plainAdjectives.has(norm) ||
    nationalities.has(norm) ||
    smallNumbers.has(norm) ||
    copy.isNumber(at)
  )
}

/** Plurals that take the singular as names, sums or subjects of a sentence that is no clause. */
const notPlural = words(
  'minutes points games kilometers terms means news series talks states nations'
)

export function isPlural(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  if (copy.compound(at) || (copy.capital(at) && !copy.startsSentence(at))) return false
  return (
    norm === 'people' ||
    norm === 'men' ||
    norm === 'women' ||
    norm === 'children' ||
    norm === 'police' ||
    (singularOf.has(norm) && !notPlural.has(norm) && !measures.has(norm))
  )
}
