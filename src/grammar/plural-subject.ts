import type {Copy, Fault, Trigger} from './copy.js'
import {headRule} from './head-noun.js'
import {clauseStarts, isPlural, phraseStart, startsClause} from './noun-phrase.js'
import {pluralPeople} from './nouns.js'
import {fault, pluralForms, toPlural} from './verb-number.js'
import {measures, smallNumbers, words} from './words.js'

/** Verbs in the singular that cannot be plural nouns: `teachers strikes` is a headline. */
const plainThirds = words(`
  accuses agrees allows becomes believes comes consists contains continues denies depends describes
  exists gets gives goes includes keeps knows makes provides receives refuses requires says seems
  sends speaks takes tells thinks wants
`)

/** Before `of the …s`, so that the whole is plural. */
const partOfSeveral = words(
  'many some most all several few both two three four five six seven ten dozens hundreds thousands'
)

/** `11 people was`, `the ministers has`, `many residents says`. */
export const pluralSubject: Trigger = {
  words: [...pluralForms.keys(), ...plainThirds, 'shows'],
  rule: pluralRule
}

function pluralRule(copy: Copy, verb: number): Fault | undefined {
  const at = verb - 1
  const noun = copy.before(verb)
  const plural = toPlural(copy.norm(verb))
  if (!plural || !isPlural(copy, at)) return pronounRule(copy, verb) ?? headRule(copy, verb)
  let first = phraseStart(copy, at)
  const counted = copy.isNumber(first) || smallNumbers.has(copy.norm(first))
  // “the dog shows” are shows; “the documents shows that” are not.
  if (copy.norm(verb) === 'shows' && copy.after(verb) !== 'that') return
  // “farmers and fishermen has”.
  if (copy.before(first) === 'and' && isPlural(copy, first - 2))
    first = phraseStart(copy, first - 2)
  const told =
    copy.before(first) === 'that' &&
    /^(?:said|says|reported|announced|added|stated)$/.test(copy.norm(first - 2))
  if (first === at && !told && (!pluralPeople.has(noun) || !copy.startsSentence(at))) return
  if (counted && (measures.has(noun) || copy.norm(first) === '1')) return
  const opening = copy.norm(first)
  if (/^(?:every|each|this|a|an)$/.test(opening)) return

  // “many of the houses”, “three of the suspects”.
  if (!counted && copy.before(first) === 'of') {
    const head = first - 2
    // “The results of the elections has”: plural near and far.
    const start = isPlural(copy, head) ? phraseStart(copy, head) : head
    if (!partOfSeveral.has(copy.norm(head)) && start === head) return
    first = start
  }

  // “at least 11 people”, “about 20 men”, “more than 100 workers”.
  if (counted) {
    if (/^(?:least|most|than)$/.test(copy.before(first))) first -= 2
    else if (/^(?:about|some|nearly|almost|around|roughly|only|another)$/.test(copy.before(first)))
      first--
  }

  if (!startsClause(copy, first)) return
  // “What the ministers has …”, “which the men was …” are rare; a question is not.
  if (/^(?:not|n't)$/.test(copy.after(verb)) && copy.quoted(verb)) return
  return fault(
    copy,
    at,
    verb,
    plural,
    `The subject “${copy.slice(phraseStart(copy, at), at)}” is plural, so its verb is “${plural}”.`,
    {query: copy.quoted(verb) && counted}
  )
}

/** `they was`, `we was`: out of quotations, where people speak as they do. */
function pronounRule(copy: Copy, verb: number): Fault | undefined {
  const pronoun = copy.before(verb)
  if (!/^(?:they|we)$/.test(pronoun) || copy.quoted(verb)) return
  const plural = toPlural(copy.norm(verb))
  if (
    !plural ||
    (!copy.startsSentence(verb - 1) &&
      !clauseStarts.has(copy.before(verb - 1)) &&
      copy.before(verb - 1) !== ',')
  )
    return
  return fault(copy, verb - 1, verb, plural, `“${pronoun}” takes “${plural}”.`)
}
