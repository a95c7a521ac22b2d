import {lexicon} from '../lexicon/index.js'
import type {Token} from '../prose.js'
import {type CasingFault, type CasingStory, recased, titled} from './story.js'

/**
 * `CHina`, `THe`, `cHINA`: a shift key held too long.
 *
 * Two capitals at the head are also plurals (`MPs`), verbs of acronyms (`OKed`)
 * and brands, so the rest must be a word without them.
 */
export function innerCapital(story: CasingStory, index: number): CasingFault | undefined {
  const token = story.tokens[index]!
  const {text, norm} = token
  const isHeld = /^\p{Lu}{2}\p{Ll}{2,}(?:['’]s)?$/u.test(text)
  if (/^\p{Lu}{2}\p{Ll}$/u.test(text)) return heldOnShortWord(token)
  if (!isHeld && !/^\p{Ll}\p{Lu}{2,}$/u.test(text)) return
  const base = norm.replace(/'s$/, '')
  const words = lexicon()
  const title = titled(base)
  // “MPs”, “OKed”, “IDing”: what the capitals leave is an ending.
  if (isHeld && /^(?:e?s|ed|er|ers|ing|ish|ism|ist|ists|ian|ians|gate|like)$/.test(base.slice(2)))
    return
  if (base.length < 3 || !words.isKnown(title)) return
  const wanted = words.isProper(base) || isHeld ? titled(norm) : norm
  return {
    fault: 'inner-capital',
    span: token,
    reason: `Unexpected capitals in “${text}”, expected “${wanted}”`,
    severity: 'error',
    fixes: [
      recased(token, wanted, `“${wanted}” is a word, and “${text}” is one with the shift key held.`)
    ]
  }
}

/** On the Zipf scale: `the`, `and`, `you`; rarer words of three letters are acronyms as well. */
const everyday = 5.5

/** `THe`, `ANd`; not `MPs`. */
function heldOnShortWord(token: Token): CasingFault | undefined {
  if (token.norm.endsWith('s') || lexicon().frequency(token.norm) < everyday) return
  const wanted = titled(token.norm)
  return {
    fault: 'inner-capital',
    span: token,
    reason: `Unexpected capitals in “${token.text}”, expected “${wanted}”`,
    severity: 'error',
    fixes: [recased(token, wanted, `“${token.text}” is “${wanted}” with the shift key held.`)]
  }
}

/** In words. Fewer in capitals are acronyms, labels or one word that somebody stresses. */
const fewestShouted = 5

/** Ordinary words in capitals in the midst of running copy: `the government HAS NOT YET REPLIED TO`. */
export function shouting(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (!isShouted(token.text) || token.text.length < 2) return
  const before = tokens[index - 1]
  // Only a run that starts in mid-sentence: a line in capitals is a headline or a label.
  if (
    !before ||
    before.passage !== token.passage ||
    before.kind !== 'word' ||
    before.text !== before.norm
  )
    return
  let to = index
  let known = 0

  while (
    tokens[to] &&
    tokens[to]!.passage === token.passage &&
    tokens[to]!.kind === 'word' &&
    isShouted(tokens[to]!.text)
  ) {
    const {norm} = tokens[to]!
    if (lexicon().isCommon(norm) && !lexicon().isAcronym(norm)) known++
    to++
  }

  if (to - index < fewestShouted || known < to - index) return
  const span = {start: token.start, end: tokens[to - 1]!.end}
  return {
    fault: 'shouting',
    span,
    reason: 'Unexpected capitals in running copy',
    severity: 'info',
    query: true,
    fixes: [
      recased(
        span,
        story.prose.text.slice(span.start, span.end).toLowerCase(),
        'These are ordinary words, and the words around them are in lower case.'
      )
    ]
  }
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Small words that an acronym may or may not count. */
const small: ReadonlySet<string> = new Set(
  'of the and for in on to a de et du des la y e do da und für'.split(' ')
)

/**
 * `the International Council of Museums, or Icom`: initials of the name that
 * they stand behind, without their capitals.
 */
export function acronym(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (!/^\p{Lu}?\p{Ll}{2,6}$/u.test(token.text)) return
  const length = token.text.length
  let at = index - 1
  if (tokens[at]?.text === '(') {
    if (tokens[index + 1]?.text !== ')') return
  } else if (tokens[at]?.norm === 'or' && tokens[at - 1]?.text === ',') {
    if (!/^[,.;]$/.test(tokens[index + 1]?.text ?? '')) return
    at--
  } else {
    return
  }

  let letters = token.norm.length - 1
  let isWhole = false

  for (at--; at >= 0 && tokens[at]!.passage === token.passage && letters >= 0; at--) {
    const {kind, norm, text} = tokens[at]!
    if (text === '-') continue
    if (kind !== 'word') return
    if (norm[0] === token.norm[letters] && (/^\p{Lu}/u.test(text) || small.has(norm))) {
      letters--
      isWhole = letters < 0 && /^\p{Lu}/u.test(text)
    } else if (
      letters === length - 1 &&
      token.norm.length > 3 &&
      norm.startsWith(token.norm.slice(-2)) &&
      /^\p{Lu}/u.test(text)
    ) {
      // “Icom” takes two letters of “Museums”.
      return
    } else if (!small.has(norm)) {
      break
    }
  }

  if (!isWhole && !startsFromTwo(story, index)) return
  const wanted = token.text.toUpperCase()
  return {
    fault: 'acronym',
    span: token,
    reason: `Unexpected “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        'These are the initials of the name before, and news writes initials in capitals.'
      )
    ]
  }
}

/** The last word of a name may give two letters or more: Council of Museums, ICOM. */
function startsFromTwo(story: CasingStory, index: number): boolean {
  const {tokens} = story
  const {norm, passage} = tokens[index]!
  const capitals: string[] = []
  let at = index - 1

  while (
    at >= 0 &&
    tokens[at]!.passage === passage &&
    (tokens[at]!.kind === 'mark' || tokens[at]!.norm === 'or')
  )
    at--

  for (; at >= 0 && tokens[at]!.passage === passage && tokens[at]!.kind === 'word'; at--) {
    const {text, norm: word} = tokens[at]!
    if (/^\p{Lu}/u.test(text)) capitals.unshift(word)
    else if (!small.has(word)) break
    if (capitals.length > norm.length + 2) break
  }

  // Try each start: “the Paris-based International Council …” has more capitals than letters.
  for (let start = 0; start < capitals.length - 1; start++) {
    if (matches(norm, capitals.slice(start))) return true
  }

  return false
}

/** Whether letters are those of the words, one or more from the head of each. */
function matches(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''

  for (let length = 1; length <= 3 && length <= letters.length; length++) {
    if (!word.startsWith(letters.slice(0, length))) return false
    if (matches(letters.slice(length), rest)) return true
  }

  return false
}
