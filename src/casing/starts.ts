import {lexicon} from '../lexicon/index.js'
import type {Token} from '../prose.js'
import {openers} from '../sentences/abbreviations.js'
import {mainVerbs, mayBeFinite} from '../sentences/clauses.js'
import {prepositions, sayingVerbs} from '../sentences/verbs.js'
import {type CasingFault, type CasingStory, isTitleCase, opensSentence, recased} from './story.js'
import {alwaysProper, lowerBrands} from './words.js'

const quoteOpeners = /^["“‘'«„]$/

/**
 * A sentence that starts in lower case.
 *
 * After a full stop inside a passage; at the head of a passage only if it is
 * running copy between running copy. Brands and family names may start so.
 */
export function lowerStart(story: CasingStory, sentenceIndex: number): CasingFault | undefined {
  const {tokens, sentences} = story
  const sentence = sentences[sentenceIndex]!
  const before = sentences[sentenceIndex - 1]
  let first = sentence.from
  while (first < sentence.to && quoteOpeners.test(tokens[first]!.text)) first++
  const token = tokens[first]
  if (!token || first >= sentence.to || token.kind !== 'word' || token.text !== token.norm) return
  if (!/^\p{Ll}{2,}(?:['’]\p{Ll}+)?$/u.test(token.text) && token.text !== 'a') return
  if (lowerBrands.has(token.norm) || sentence.stop < 0) return
  // What opens sentences: any other word may follow an abbreviation that nobody listed.
  if (!openers.has(token.norm)) return
  const next = tokens[first + 1]
  // “al-Assad”, “d’Artagnan”, “www.example.com”
  if (next && !next.spaced && !/^[.,;:?!'’"”)]$/.test(next.text)) return
  if (next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && !lexicon().isCommon(token.norm)) return
  if (!before || before.stop < 0 || tokens[before.stop]!.text !== '.' || before.abbreviated) return
  const last = tokens[before.stop - 1]
  if (last?.kind !== 'word' || last.norm.length < 4 || !lexicon().exists(last.norm)) return
  // A pause of dots is no full stop; a closing mark may be followed by who said it.
  if (tokens[before.stop - 1]?.text === '.' || tokens[before.stop - 1]?.text === '…') return
  if (before.to !== before.stop + 1 && first === sentence.from) return
  if (mainVerbs(tokens, first, sentence.to) < 1) return
  const role = story.prose.passages[sentence.passage]?.role
  if (role !== undefined && role !== 'body') return

  if (before.passage !== sentence.passage) {
    // Lists and verse start each line so.
    const after = sentences[sentenceIndex + 1]
    if (!after || after.passage !== sentence.passage) return
  }

  return startAt(story, first, 'The sentence before has ended.')
}

/**
 * `She was told, 'football isn’t for girls.'` A whole sentence that is quoted
 * behind a verb of saying and a comma starts with a capital.
 */
export function lowerQuotation(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const mark = tokens[index - 1]
  const comma = tokens[index - 2]
  const verb = tokens[index - 3]
  if (!mark || !quoteOpeners.test(mark.text) || token.spaced || token.text !== token.norm) return
  if (comma?.text !== ',' || !mark.spaced || verb?.passage !== token.passage) return
  if (!sayingVerbs.has(verb.norm) && !isTold(story, index - 3)) return
  if (!/^\p{Ll}{2,}(?:['’]\p{Ll}+)?$/u.test(token.text) || lowerBrands.has(token.norm)) return
  // “This, she added, “opens the door””: a verb at the head is half a sentence.
  if (
    mayBeFinite(tokens, index, index) &&
    !/^(?:is|are|was|were|do|does|did|can|will|would|could)$/.test(token.norm)
  ) {
    return
  }
  let to = index
  while (to < index + longestQuotation && isWithin(tokens[to], token)) to++
  // Only a stop within the marks shows that the whole sentence is quoted.
  if (!/^[.?!]$/.test(tokens[to]?.text ?? '') || mainVerbs(tokens, index, to) < 1) return
  return startAt(story, index, `A whole sentence is quoted behind “${verb.text},”.`)
}

/** In tokens. */
const longestQuotation = 40

function isWithin(token: Token | undefined, first: Token): boolean {
  return token?.passage === first.passage && !/^[.?!"”’'»]$/.test(token.text)
}

/** “She was told, ‘…’”, “he told me, ‘…’” */
function isTold(story: CasingStory, at: number): boolean {
  const {tokens} = story
  return (
    /^(?:me|him|her|us|them|you|reporters)$/.test(tokens[at]!.norm) &&
    sayingVerbs.has(tokens[at - 1]?.norm ?? '')
  )
}

function startAt(story: CasingStory, index: number, why: string): CasingFault {
  const token = story.tokens[index]!
  const wanted = token.text.slice(0, 1).toUpperCase() + token.text.slice(1)
  return {
    fault: 'lower-start',
    span: token,
    reason: `Unexpected lower case at the start of a sentence, expected “${wanted}”`,
    severity: 'warning',
    fixes: [recased(token, wanted, why)]
  }
}

/**
 * A common noun with a capital in mid-sentence, as German has them: `We’ve got 22 Cars`.
 *
 * Offices, parties and places have capitals by right, so the story must have
 * the same word without, and everything around it must be in lower case.
 */
export function strayCapital(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens, forms} = story
  const token = tokens[index]!
  const {norm, text} = token
  if (!mayBeStray(tokens, index) || opensSentence(tokens, index)) return
  // “the Internet of Things”
  const joint = tokens[index - 2]
  if (prepositions.has(tokens[index - 1]!.norm) && joint && joint.text !== joint.norm) return
  const base = norm.replace(/'s?$/, '')
  if (alwaysProper.has(base)) return
  const words = lexicon()
  const plural = /[^s]s$/.test(base)
  const capitals = forms.capital(norm) + (base === norm ? 0 : forms.capital(base))
  if (!plural || !words.isCommon(base) || capitals > 1) return
  if (isTitleCase(story, index)) return
  const singular = base.slice(0, -1)
  if (forms.capital(singular) > 0) return
  const lower = forms.lower(base) + forms.lower(singular)
  // Elsewhere than in German, a count must stand before it: “22 Cars”; names are not counted.
  if (!story.isGerman && (lower === 0 || tokens[index - 1]!.kind !== 'number')) return
  return {
    fault: 'stray-capital',
    span: token,
    reason: `Unexpected capital in “${text}”, expected “${text.toLowerCase()}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        text.slice(0, 1).toLowerCase() + text.slice(1),
        lower > 0
          ? `The story has “${forms.lower(base) > 0 ? base : singular}” without a capital elsewhere, and nothing here makes a name of it.`
          : 'German gives every noun a capital, and nothing here makes a name of this one.'
      )
    ]
  }
}

/** What a look at the neighbours says: between words in lower case, or behind a figure. */
export function mayBeStray(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (!before || before.kind === 'mark' || before.passage !== token.passage) return false
  if (before.kind === 'word' && before.text !== before.norm) {
    if (!/^(?:The|Our|Their|His|Her|These|Those|Some|All|Many)$/.test(before.text)) return false
    if (!opensSentence(tokens, index - 1)) return false
  }
  if (!/^\p{Lu}\p{Ll}{2,}(?:['’]s?)?$/u.test(token.text)) return false
  if (!next || next.passage !== token.passage) return true
  return next.kind !== 'number' && !/^(?:\p{Lu}.*|[-–&])$/u.test(next.text)
}
