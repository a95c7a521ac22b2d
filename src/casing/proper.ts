import {lexicon} from '../lexicon/index.js'
import {
  type CasingFault,
  type CasingStory,
  isTitleCase,
  opensSentence,
  recased,
  titled
} from './story.js'
import {
  alwaysProper,
  bodies,
  householdNouns,
  lowerBrands,
  lowerFirsts,
  nameAdjectives,
  pairs
} from './words.js'

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
function isGlued(story: CasingStory, index: number): boolean {
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

/**
 * `Cultural revolution`, `World health organization`: a proper name of which
 * only the first word has its capital, as Romance and Slavic languages write it.
 */
export function halfName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (
    !nameAdjectives.has(token.norm) ||
    !/^\p{Lu}\p{Ll}/u.test(token.text) ||
    opensSentence(tokens, index)
  )
    return
  let to = index + 1
  // Up to two words in lower case before the noun that names the body.
  while (
    to < index + 4 &&
    tokens[to]?.passage === token.passage &&
    /^\p{Ll}+$/u.test(tokens[to]!.text) &&
    !bodies.has(tokens[to]!.norm)
  )
    to++
  const noun = tokens[to]
  if (
    to > index + 3 ||
    !noun ||
    noun.passage !== token.passage ||
    !bodies.has(noun.norm) ||
    noun.text !== noun.norm
  )
    return

  for (let at = index + 1; at < to; at++) {
    const {norm} = tokens[at]!
    if (
      !/^(?:health|trade|monetary|atomic|energy|food|labor|labour|criminal|human|rights|space|intelligence|electoral|election|security|defense|defence|constitutional|people's|peoples|olympic|meteorological)$/.test(
        norm
      )
    )
      return
  }

  if (isTitleCase(story, index)) return
  const edits = tokens
    .slice(index + 1, to + 1)
    .map((d) => ({start: d.start, end: d.start + 1, text: d.text.slice(0, 1).toUpperCase()}))
  const span = {start: token.start, end: noun.end}
  const seen = story.prose.text.slice(span.start, span.end)
  return {
    fault: 'half-name',
    span,
    reason: `Unexpected lower case in the name “${seen}”`,
    severity: 'warning',
    fixes: [
      {
        edits: edits as [(typeof edits)[0], ...typeof edits],
        applicability: 'editorial',
        rationale: `“${token.text}” has a capital in mid-sentence, so this is a name; English gives each of its words one.`
      }
    ]
  }
}

/** Who has an office in a party: “chairman of the union party”. */
const officers =
  /^(?:chairman|chairwoman|chair|leader|head|member|members|president|founder|spokesman|spokeswoman|secretary|candidate|deputy)$/

/** What a party calls itself; each is an ordinary word as well. */
const partyWords =
  /^(?:union|unity|labor|labour|conservative|liberal|republican|democratic|socialist|communist|green|progress|progressive|people's|peoples|national|christian|social|freedom|justice|reform|homeland|workers'|workers|pirate|center|centre|independence|republic)$/

/** `chairman of the union party`: with an office in it, a party has a name. */
export function partyName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (token.norm !== 'party' || token.text !== 'party') return
  let from = index - 1
  while (from > index - 4 && partyWords.test(tokens[from]?.norm ?? '')) from--
  if (from === index - 1 || tokens[from]?.norm !== 'the' || tokens[from - 1]?.norm !== 'of') return
  if (!officers.test(tokens[from - 2]?.norm ?? '')) return
  const edits = tokens
    .slice(from + 1, index + 1)
    .filter((d) => d.text === d.norm)
    .map((d) => ({start: d.start, end: d.start + 1, text: d.text.slice(0, 1).toUpperCase()}))
  if (edits.length === 0) return
  const span = {start: tokens[from + 1]!.start, end: token.end}
  return {
    fault: 'half-name',
    span,
    reason: `Unexpected lower case in “${story.prose.text.slice(span.start, span.end)}”, which has an office and so a name`,
    severity: 'warning',
    fixes: [
      {
        edits: edits as [(typeof edits)[0], ...typeof edits],
        applicability: 'editorial',
        rationale: `Somebody is ${tokens[from - 2]!.text} of it, so it is one certain party, and its name has capitals.`
      }
    ]
  }
}

/** `European union`, `White house`: the second word of a name in lower case. */
export function namePair(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const second = tokens[index + 1]
  if (!second || second.text !== second.norm || second.passage !== token.passage) return
  if (!pairs.get(token.norm)?.has(second.norm) || !/^\p{Lu}\p{Ll}/u.test(token.text)) return
  if (opensSentence(tokens, index) || isTitleCase(story, index)) return
  // “North sea routes” is odd; “the Arab league table” is not.
  if (tokens[index + 2]?.norm === 'table') return
  const wanted = titled(second.norm)
  return {
    fault: 'half-name',
    span: {start: token.start, end: second.end},
    reason: `Unexpected lower case in “${token.text} ${second.text}”`,
    severity: 'warning',
    fixes: [
      recased(
        second,
        wanted,
        `“${token.text} ${wanted}” is one name, and each of its words has a capital.`
      )
    ]
  }
}

/** `united States`, `hong Kong`: the first word of a name in lower case. */
export function nameHead(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const second = tokens[index + 1]
  if (!second || token.text !== token.norm || second.text === second.norm) return
  if (second.passage !== token.passage || !lowerFirsts.get(token.norm)?.has(second.norm)) return
  if (isGlued(story, index)) return
  const wanted = titled(token.norm)
  return {
    fault: 'half-name',
    span: {start: token.start, end: second.end},
    reason: `Unexpected lower case in “${token.text} ${second.text}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        `“${wanted} ${second.text}” is one name, and each of its words has a capital.`
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
