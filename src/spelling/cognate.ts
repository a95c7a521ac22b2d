import type {Lexicon} from '../lexicon/index.js'

/** The English word that a foreign or half-translated one corresponds to, ending for ending. */
export interface Cognate {
  readonly word: string
  readonly ending: string
  readonly english: string
  /** The language of the ending; none where English itself was misformed. */
  readonly language: string | undefined
}

/**
 * Endings of other languages and their counterparts in English. Only a word
 * that they turn into a common English one counts.
 */
const foreign: ReadonlyArray<readonly [language: string, pairs: string]> = [
  [
    'French',
    'té:ty tés:ties tie:cy ties:cies ique:ic ique:ical iques:ics isme:ism iste:ist istes:ists aire:ary aires:aries eux:ous euse:ous if:ive ive:ive eur:or eur:er eurs:ors eurs:ers ement:ly ie:y ies:ies ence:ency ance:ancy ade:assy iel:ial el:al elle:al ellement:ally'
  ],
  [
    'Spanish',
    'ción:tion ciones:tions sión:sion siones:sions dad:ty dades:ties ismo:ism ista:ist istas:ists ario:ary aria:ary arios:aries ancia:ance ancia:ancy encia:ence encia:ency encias:ences ico:ic ico:ical ica:ic ica:ical icos:ics oso:ous osa:ous ivo:ive iva:ive ador:ator adores:ators mente:ly ente:ent entes:ents ante:ant antes:ants al:al ales:als or:or ores:ors io:y ia:y cia:cy ento:ent entos:ents'
  ],
  [
    'Portuguese',
    'ção:tion ções:tions são:sion sões:sions dade:ty dades:ties ário:ary ária:ary ância:ance ência:ence ência:ency ências:ences'
  ],
  [
    'Italian',
    'zione:tion zioni:tions sione:sion sioni:sions tà:ty enza:ence enze:ences anza:ance tore:tor tori:tors ivo:ive ità:ity'
  ],
  [
    'German',
    'ität:ity itäten:ities ismus:ism isch:ic isch:ical ische:ic ischen:ic ik:ic ik:ics ist:ist isten:ists ieren:e ierung:ation iv:ive ive:ive ell:al elle:al elt:ed ekt:ect ekte:ects enz:ence enz:ency anz:ance tet:ty iteten:ities tion:tion tionen:tions ur:ure ium:y ie:y ien:ies or:or oren:ors eur:eer'
  ]
]

/** Endings that translation puts on a stem for which English has another. */
const misformed =
  'izated:ized isated:ised izating:izing isating:ising izate:ize isate:ise izates:izes ificated:ified ificate:ify ificating:ifying ed:ated ated:ed izement:ization isement:isation izements:izations itation:ification ication:ation ation:ment ment:ation ization:ation isation:ation encial:ential ancial:antial cial:tial ator:er ators:ers isator:iser isators:isers izator:izer izators:izers al:ary ous:al ical:ic ary:al arian:ary ist:ian ian:ist ists:ians ancy:ance ency:ence ity:ness itude:ity ancies:ances'

interface Rule {
  readonly ending: string
  readonly english: string
  readonly language: string | undefined
}

const rules: readonly Rule[] = [
  ...foreign.flatMap(([language, pairs]) => rulesOf(pairs, language)),
  ...rulesOf(misformed, undefined)
].sort((a, b) => b.ending.length - a.ending.length)

function rulesOf(pairs: string, language: string | undefined): Rule[] {
  return pairs.split(' ').map((pair) => {
    const colon = pair.indexOf(':')
    return {ending: pair.slice(0, colon), english: pair.slice(colon + 1), language}
  })
}

/** One word in a million: what a short stem yields must be a word that news has; */
const leastFrequency = 3

/** a stem of six letters and more meets no word by chance, */
const longStem = 6

/** so that it may be rarer. */
const leastAfterLongStem = 1.8

/** A shorter stem meets a word by chance. */
const shortestStem = 4

/**
 * The English word that an unknown word in lower case stands for, when only its
 * ending is another language’s or the wrong one: `universidad`, `hospitalizated`.
 *
 * Nothing where the endings lead to several words.
 */
export function cognateOf(word: string, english: Lexicon): Cognate | undefined {
  const found = new Map<string, Cognate>()

  for (const {ending, english: own, language} of rules) {
    if (!word.endsWith(ending) || word.length - ending.length < shortestStem) continue
    // What stands before the ending loses its accents: `élection`, `sécurité`.
    const stem = plain(word.slice(0, -ending.length))
    const candidate = stem + own
    if (candidate === word || found.has(candidate)) continue
    const least = stem.length >= longStem ? leastAfterLongStem : leastFrequency
    if (!english.isKnown(candidate) || english.frequency(candidate) < least) continue
    found.set(candidate, {word: candidate, ending, english: own, language})
  }

  const [only, ...others] = found.values()
  return others.length === 0 ? only : undefined
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
