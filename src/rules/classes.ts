import type {Token} from '../prose.js'
import type {ClassName} from './pattern.js'

const units = 'one two three four five six seven eight nine'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = new Set([
  ...units,
  ...tens,
  ...'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
])
const unitSet = new Set(units)
const tenSet = new Set(tens)
const months = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb aug sept oct nov dec'
  ).split(' ')
)
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
/** Small words that stand inside names. */
const particles = new Set(
  'al bin bint da de del den der di do dos du el ibn la le ter van von y'.split(' ')
)
/** As many capitalised words as one name is taken to have. */
const longestName = 4

/**
 * Where a class of words that begins at a token may end.
 *
 * @returns
 *   Indices after the last token, longest first; none if the class is not here.
 */
export function classEnds(
  name: ClassName,
  tokens: readonly Token[],
  index: number
): readonly number[] {
  const token = tokens[index] as Token

  switch (name) {
    case 'word':
      return token.kind === 'word' ? [index + 1] : none
    case 'year':
      return token.kind === 'number' && /^(?:1\d|20)\d\d$/.test(token.text) ? [index + 1] : none
    case 'month':
      if (token.kind !== 'word' || !months.has(token.norm) || !isCapital(token.text)) return none
      return token.norm.length <= 4 && isGlued(tokens[index + 1], '.', token.passage)
        ? [index + 2, index + 1]
        : [index + 1]
    case 'weekday':
      return weekdays.has(token.norm) ? [index + 1] : none
    case 'number': {
      if (token.kind === 'number') return [index + 1]
      if (token.kind !== 'word' || !small.has(token.norm)) return none
      const last = tokens[index + 2]
      return tenSet.has(token.norm) &&
        isGlued(tokens[index + 1], '-', token.passage) &&
        last &&
        !last.spaced &&
        unitSet.has(last.norm)
        ? [index + 3, index + 1]
        : [index + 1]
    }
    case 'name':
      return nameEnds(tokens, index)
  }
}

const none: readonly number[] = []

function nameEnds(tokens: readonly Token[], start: number): readonly number[] {
  const ends: number[] = []
  const {passage} = tokens[start] as Token
  let index = start
  let words = 0

  while (words < longestName) {
    const token = tokens[index]
    if (token?.kind !== 'word' || token.passage !== passage || !isCapital(token.text)) break
    words++
    index++
    if (token.text.length === 1 && isGlued(tokens[index], '.', passage)) index++
    ends.unshift(index)
    // “van der Bellen”, “Salman bin Abdulaziz”.
    for (let skipped = 0; skipped < 2 && particles.has(tokens[index]?.norm ?? ''); skipped++)
      index++
    while (isGlued(tokens[index], '-', passage) && tokens[index + 1]?.spaced === false) index++
  }

  return ends
}

/** Whether a token is this mark, with no space before it. */
function isGlued(token: Token | undefined, mark: string, passage: number): boolean {
  return token?.text === mark && !token.spaced && token.passage === passage
}

/** Whether a word begins with a capital. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  const first = word.slice(0, code >= 0xd800 && code < 0xdc00 ? 2 : 1)
  return first !== first.toLowerCase()
}
