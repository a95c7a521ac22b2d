import {lexicon} from '../lexicon/index.js'
import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {mensNames, womensNames} from './given-names.js'
import {words} from './words.js'

const womensWords = words(
  "she she'd she's she'll her hers herself woman mrs ms actress mother daughter sister wife widow girl"
)
const mensWords = words(
  "he he'd he's he'll him his himself man mr actor father son brother husband boy"
)
const kin = words(
  'parent partner child baby twin friend cousin spouse king prince colleague boss leader director chief minister president captain player coach'
)

const opposite: ReadonlyMap<string, string> = new Map([
  ['he', 'she'],
  ["he'd", "she'd"],
  ["he's", "she's"],
  ["he'll", "she'll"],
  ['she', 'he'],
  ["she'd", "he'd"],
  ["she's", "he's"],
  ["she'll", "he'll"]
])

/** Before a name of a place. */
const beforePlace = words(
  'in at from to near across through around into outside toward towards via on'
)

/**
 * `Yara Haddad, who found her own pictures … He’d uploaded them`: a sentence
 * starts with `he` where the paragraph has spoken of women alone, or the other
 * way round. Always a query: only the desk knows of whom it speaks.
 */
export const otherPronoun: Trigger = {words: opposite.keys(), rule: pronounRule}

/** In tokens: whom a longer paragraph speaks of is beyond these rules. */
const farthest = 150

function pronounRule(copy: Copy, at: number): Fault | undefined {
  if (
    !copy.capital(at) ||
    !copy.startsSentence(at) ||
    copy.quoted(at) ||
    copy.token(at).text === 'HE'
  )
    return
  const man = copy.norm(at).startsWith('he')
  const previous = copy.norm(at - 1)
  if (!copy.joined(at - 1, at) || /["”’»]/.test(previous)) return
  let others = 0

  for (let index = at - 1; copy.joined(index, at); index--) {
    if (index < at - farthest || copy.quoted(index)) return
    const found = personAt(copy, index)
    if (found === 'unknown' || found === (man ? 'man' : 'woman')) return
    if (found) others++
  }

  if (others === 0) return
  // The sentence itself or the next goes on about the other: evidence enough to ask.
  const right = opposite.get(copy.norm(at)) as string
  const mark = copy.token(at).text.includes('’') ? right.replace("'", '’') : right

  return {
    fault: 'pronoun',
    span: copy.span(at),
    severity: 'info',
    reason: `Unexpected “${copy.token(at).text}”: before it the paragraph speaks of ${man ? 'a woman' : 'a man'} alone`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        mark,
        `The paragraph names only ${man ? 'a woman' : 'a man'} before “${copy.token(at).text}”.`
      )
    ],
    query: true
  }
}

/** Whom a word names: a man, a woman, or somebody who may be either. */
function personAt(copy: Copy, at: number): 'man' | 'unknown' | 'woman' | undefined {
  const {norm, kind} = copy.token(at)
  if (kind !== 'word') return
  if (womensWords.has(norm)) return 'woman'
  if (mensWords.has(norm)) return 'man'
  if (people.has(norm) || kin.has(norm)) return 'unknown'
  if (!copy.capital(at)) return
  // Only the first word of a name tells; the rest goes with it.
  if (copy.capital(at - 1) && copy.joined(at - 1, at) && !copy.startsSentence(at - 1)) return
  if (copy.norm(at - 1) === '-' && !copy.token(at).spaced) return
  if (womensNames.has(norm)) return 'woman'
  if (mensNames.has(norm)) return 'man'
  if (copy.startsSentence(at) && lexicon().isCommon(norm) && !copy.capital(at + 1)) return
  // “in Lisbon and Paris”.
  const listed = /^(?:and|,)$/.test(copy.before(at)) && beforePlace.has(copy.before(at - 2))
  if (
    listed ||
    beforePlace.has(copy.before(at)) ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      norm
    )
  )
    return
  return 'unknown'
}

/** What only its owner can move: `sank to his knees`. */
const bodyVerbs = words(
  'sank shook nodded raised fell dropped shrugged clenched bowed lost closed lifted'
)
const bodyParts = words('knees head hand hands arms shoulders fist fists eyes feet temper')

/** `Beatriz Solano sank to his knees`: one’s own knees, and the name tells whose. */
export const ownBody: Trigger = {words: ['his', 'her'], rule: bodyRule}

function bodyRule(copy: Copy, at: number): Fault | undefined {
  if (!bodyParts.has(copy.after(at)) || copy.quoted(at)) return
  let verb = at - 1
  if (/^(?:to|on|onto)$/.test(copy.norm(verb))) verb--
  if (!bodyVerbs.has(copy.norm(verb))) return
  let first = verb - 1
  while (copy.joined(first, at) && copy.capital(first)) first--
  first++
  if (first === verb || copy.before(first) === 'and' || verb - first < 2) return
  // The given name comes first, after a title with a capital too.
  const name = copy.norm(first)
  const woman = womensNames.has(name)
  if (!woman && !mensNames.has(name)) return
  const wanted = woman ? 'her' : 'his'
  if (copy.norm(at) === wanted) return

  return {
    fault: 'pronoun',
    span: copy.span(at),
    severity: 'warning',
    reason: `Unexpected “${copy.norm(at)}” for ${copy.slice(first, verb - 1)}, expected “${wanted}”`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        wanted,
        `“${copy.slice(first, verb - 1)} ${copy.norm(verb)}” can only be said of one’s own ${copy.norm(at + 1)}, and “${copy.token(first).text}” is a ${woman ? 'woman’s' : 'man’s'} name.`
      )
    ],
    query: true
  }
}
