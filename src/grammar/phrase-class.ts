import {bit} from '../lexicon/format.js'
import {lexicon} from '../lexicon/index.js'
import type {Copy} from './copy.js'
import {people} from './countables.js'
import {countries} from './country-article.js'
import {pluralsBySingular, singularOf} from './nouns.js'
import {
  formsOf,
  isBase,
  newsGerunds,
  newsPasts,
  newsVerbs,
  participlesOf,
  pastBases,
  thirdPerson
} from './verbs.js'
import {
  determiners,
  months,
  nationalities,
  plainAdjectives,
  possessives,
  smallNumbers,
  units,
  weekdays,
  words
} from './words.js'

export type Element = (copy: Copy, at: number) => boolean

const objects = words('me him her us them')

const subjects = words('i you he she it we they')

const articles = words('the a an')

export const verbForms = formsOf(newsVerbs)

const newsParticiples = participlesOf(newsVerbs)

/** Classes that are short lists of rare words, so that they can call a rule. */
export const classWords: Readonly<Record<string, ReadonlySet<string>>> = {
  weekday: weekdays,
  month: months
}

/** Base forms that are neither nouns nor participles: what cannot follow `has`. */
const pureBases: ReadonlySet<string> = words(`
  happen arrive begin agree decide receive accept announce appear ask allow apply argue behave believe
  belong choose consider consist contain continue create deny depend describe destroy disagree
  exist explain forget give go include insist know lose occur prepare prevent produce provide
  remain remember require seem speak suggest take teach tell think understand admit
  achieve acquire adopt attract capture collect confirm develop elect evacuate expand improve
  inform investigate negotiate obtain recover reduce
`)

/** Adjectives that are compared by their ending. */
const shortAdjectives = words(`
  easy cheap big small old young strong weak high low long short fast slow rich safe hard large great tall
  wide hot cold warm heavy dark deep brave clean
`)

export const classes: Readonly<Record<string, Element>> = {
  det: (copy, at) => determiners.has(copy.norm(at)) || possessives.has(copy.norm(at)),
  article: (copy, at) => articles.has(copy.norm(at)),
  object: (copy, at) => objects.has(copy.norm(at)),
  subject: (copy, at) => subjects.has(copy.norm(at)),
  year: (copy, at) => /^(?:19|20)\d\d$/.test(copy.norm(at)),
  day: (copy, at) => /^(?:[1-9]|[12]\d|3[01])$/.test(copy.norm(at)),
  number: (copy, at) => copy.isNumber(at) || smallNumbers.has(copy.norm(at)),
  units: (copy, at) => units.has(copy.norm(at)) && copy.norm(at).endsWith('s'),
  weekday: (copy, at) => weekdays.has(copy.norm(at)) && copy.capital(at),
  month: (copy, at) => months.has(copy.norm(at)) && copy.capital(at),
  name: (copy, at) =>
    copy.capital(at) && !weekdays.has(copy.norm(at)) && !months.has(copy.norm(at)),
  base: (copy, at) => isBase(copy.norm(at)),
  past: (copy, at) => pastBases.has(copy.norm(at)),
  participle: (copy, at) => newsParticiples.has(copy.norm(at)),
  third: (copy, at) =>
    newsVerbs.has(verbForms.get(copy.norm(at)) ?? '') &&
    thirdPerson(verbForms.get(copy.norm(at)) as string) === copy.norm(at),
  finite: (copy, at) =>
    newsPasts.has(copy.norm(at)) ||
    /ed$|^(?:is|was|has|had|will|would|are|were|have)$/.test(copy.norm(at)),
  pure: (copy, at) => pureBases.has(copy.norm(at)),
  gerund: (copy, at) => newsGerunds.has(copy.norm(at)),
  money: (copy, at) => copy.isNumber(at) || /^[$€£]$/.test(copy.norm(at)),
  short: (copy, at) => shortAdjectives.has(copy.norm(at)),
  quality: (copy, at) => plainAdjectives.has(copy.norm(at)) || shortAdjectives.has(copy.norm(at)),
  adjective: (copy, at) => plainAdjectives.has(copy.norm(at)) || nationalities.has(copy.norm(at)),
  nation: (copy, at) => nationalities.has(copy.norm(at)),
  person: (copy, at) => people.has(copy.norm(at)),
  plural: (copy, at) =>
    singularOf.has(copy.norm(at)) || /^(?:people|men|women|children)$/.test(copy.norm(at)),
  singular: (copy, at) => pluralsBySingular.has(copy.norm(at)),
  word: (copy, at) => copy.isWord(at),
  // No word that makes a participle an adjective: `the newly signed agreement`.
  free: (copy, at) =>
    copy.isWord(at) && !adjectival(copy.norm(at)) && !/ly$|'s$/.test(copy.norm(at)),
  country: (copy, at) => countries.has(copy.norm(at)) && copy.capital(at),
  lower: (copy, at) => copy.isWord(at) && !copy.capital(at),
  end: (copy, at) => !copy.isWord(at) && !copy.isNumber(at) && !/^['’$€£%-]$/.test(copy.norm(at)),
  rest: (copy, at) =>
    /^(?:[.,;)]|in|to|from|since|compared|during|over|last|this|and|on|after|year|against|between|but|as|while)$/.test(
      copy.norm(at)
    ),
  comparative: (copy, at) => {
    const norm = copy.norm(at)
    if (!/er$/.test(norm) || norm.length < 5) return false
    const {value} = {value: lexicon().value(norm.replace(/r$/, 'st'))}
    return (value & (bit.lower | bit.elsewhereLower)) !== 0
  }
}

function adjectival(norm: string): boolean {
  return (
    determiners.has(norm) ||
    possessives.has(norm) ||
    plainAdjectives.has(norm) ||
    /^(?:just|soon|already|and|or|of|with|in|by|from|on|under|after)$/.test(norm)
  )
}
