import {lexicon} from '../lexicon/index.js'
import {type CasingFault, type CasingStory, recased, titled} from './story.js'
import {alwaysProper, householdNouns, lowerBrands} from './words.js'

/** `in january`, `the german minister`: words that have a capital wherever they stand. */
export function lowerProper(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const base = token.norm.replace(/'s$/, '')
  if (token.text !== token.norm || !alwaysProper.has(base) || isGlued(story, index)) return
  if (householdNouns.has(tokens[index + 1]?.norm ?? '') || !isAmongEnglish(story, index)) return
  // In a text that has no capitals at all, none is missing here.
  if (story.forms.capital(base) === 0 && story.forms.lower(base) > 3) return
  const wanted = titled(token.norm)
  return {
    fault: 'proper',
    span: token,
    reason: `Unexpected lower case in “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        'English gives days, months, nationalities, languages and faiths a capital wherever they stand.'
      )
    ]
  }
}

/** Whether a word is part of an address, a handle or a compound. */
export function isGlued(story: CasingStory, index: number): boolean {
  const {tokens} = story
  const token = tokens[index]!
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (before && !token.spaced && /^[@#./_:=&?-]$/.test(before.text)) return true
  if (!next || next.spaced) return false
  if (/^[@/_=]$/.test(next.text)) return true
  const after = tokens[index + 2]
  return next.text === '.' && after !== undefined && !after.spaced && after.kind !== 'mark'
}

/** In tokens, on either side. */
const nearby = 6

/** Whether the words around are English: what another language writes small is none of our business. */
function isAmongEnglish(story: CasingStory, index: number): boolean {
  const {tokens} = story
  const words = lexicon()
  let known = 0
  let all = 0

  for (let at = Math.max(0, index - nearby); at <= index + nearby && at < tokens.length; at++) {
    const token = tokens[at]!
    if (at === index || token.kind !== 'word' || token.text !== token.norm) continue
    all++
    if (words.isCommon(token.norm)) known++
  }

  return known * 5 >= all * 4
}

/** In mentions with a capital. One may be a title or the name of something else. */
const fewestCapitals = 2

/**
 * A word that the story itself writes with a capital, once without:
 * `hestia`, where `Hestia` stands elsewhere and no dictionary has it otherwise.
 */
export function lowerName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const {norm, text} = token
  if (text !== norm || norm.length < 4 || !/^\p{Ll}+(?:['’]s)?$/u.test(text)) return
  const base = norm.replace(/'s$/, '')
  if (alwaysProper.has(base) || lowerBrands.has(base) || isGlued(story, index)) return
  const words = lexicon()
  if (words.isCommon(base)) return
  const isKnownName = words.isProper(base)
  const {forms} = story
  const capitals =
    forms.capital(norm) +
    forms.opening(norm) +
    (base === norm ? 0 : forms.capital(base) + forms.opening(base))
  if (story.forms.lower(norm) > 1 || !isAmongEnglish(story, index)) return
  if (capitals < (isKnownName ? 1 : fewestCapitals) && !(isKnownName && isNamed(story, index)))
    return
  const wanted = titled(norm)
  return {
    fault: 'name',
    span: token,
    reason: `Unexpected lower case in “${text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        capitals > 0
          ? `The story has “${titled(base)}” elsewhere, and no dictionary has the word in lower case.`
          : `Dictionaries have “${titled(base)}” with a capital only.`
      )
    ]
  }
}

/** Nouns that the name of one of their kind follows. */
const kinds =
  /^(?:asteroid|planet|moon|comet|star|spacecraft|probe|satellite|rocket|river|mount|lake|island|province|region|city|town|village|district|state|county|republic|cyclone|hurricane|typhoon|storm|tornado|volcano|spokesman|spokeswoman|spokesperson|president|minister|chancellor|senator|governor|mayor|king|queen|prince|princess|emperor|sultan|sheikh|emir|ayatollah|pope|cardinal|archbishop|bishop|coach|captain|striker|goalkeeper|midfielder|defender|singer|actor|actress|director|pianist|painter|writer|novelist|poet|in|from|to|near)$/

function isNamed(story: CasingStory, index: number): boolean {
  const before = story.tokens[index - 1]
  return (
    before !== undefined &&
    before.passage === story.tokens[index]!.passage &&
    kinds.test(before.norm)
  )
}

/** A word that no dictionary has, in lower case, where only a name can stand: `the asteroid themis in 2027`. */
export function unknownName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const before = tokens[index - 1]
  if (
    !before ||
    token.text !== token.norm ||
    token.norm.length < 4 ||
    before.passage !== token.passage
  )
    return
  if (
    !/^(?:asteroid|planet|comet|spacecraft|hurricane|typhoon|cyclone|volcano|exoplanet)$/.test(
      before.norm
    )
  )
    return
  if (
    !/^\p{Ll}+$/u.test(token.text) ||
    lexicon().isCommon(token.norm) ||
    lexicon().exists(token.norm)
  )
    return
  const wanted = titled(token.norm)
  return {
    fault: 'name',
    span: token,
    reason: `Unexpected lower case in “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        `“${token.text}” is no English word, and a name follows “${before.text}”.`
      )
    ]
  }
}

/** `nato`, `the fbi`: letters that dictionaries have in capitals only. */
export function lowerAcronym(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const base = token.norm.replace(/'s$/, '')
  if (token.text !== token.norm || isGlued(story, index) || neverCapitals.test(base)) return
  if (lowerBrands.has(base) || !isAmongEnglish(story, index)) return
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  // “/fbi/”, “-us”, “fbi.gov”
  if (before && !token.spaced && !/^["“‘'(]$/.test(before.text)) return
  if (next && !next.spaced && !/^[.,;?!'’"”)]$/.test(next.text)) return
  const wanted = base.toUpperCase() + token.text.slice(base.length)
  return {
    fault: 'acronym',
    span: token,
    reason: `Unexpected lower case in “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [recased(token, wanted, `Dictionaries have “${base.toUpperCase()}” in capitals only.`)]
  }
}

/** Endings, units and names of formats that copy has in lower case by right. */
const neverCapitals =
  /^(?:ing|ion|est|ers|ist|mph|kph|gmt|pdf|jpe?g|html?|https?|ftp|url|rpm|fps|dpi|asap|fyi|lol|omg|etc|aka|diy|faq|rsvp|ok|tv|vs|feat)$/

/** `he said i was late`: the pronoun, where its verb follows. */
export function lowerI(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const next = tokens[index + 1]
  if (token.text !== token.norm || !token.spaced || isGlued(story, index)) return
  if (token.norm === 'i' && (next?.passage !== token.passage || !firstPersons.test(next.norm)))
    return
  if (!isAmongEnglish(story, index)) return
  const wanted = titled(token.text)
  return {
    fault: 'pronoun',
    span: token,
    reason: `Unexpected “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [recased(token, wanted, 'The pronoun “I” has a capital wherever it stands.')]
  }
}

const firstPersons =
  /^(?:am|was|have|had|will|would|can|could|should|do|did|don't|didn't|can't|couldn't|won't|wouldn't|think|thought|know|knew|said|want|wanted|believe|hope|never|always|just|really|saw|went|got|feel|felt)$/
