import {lexicon} from '../lexicon/index.js'
import type {Copy} from './copy.js'
import {places} from './countables.js'
import type {Complement} from './valency.js'
import {newsVerbs} from './verbs.js'
import {determiners, months, possessives, weekdays, words} from './words.js'

export const determinersOrPossessives = new Set([...determiners, ...possessives])

const persons = words('me him us them reporters journalists parliament lawmakers police')

const personNouns = words(
  'press media public police parliament president minister newspaper agency court judge'
)

const buildings = new Set([
  ...[...places].filter((place) => place !== 'ministry'),
  ...words(
    'room house school church office hospital court country city town territory square parliament shop car plane bus train flat compound park area building city airport'
  )
])

const events = words(
  'meeting ceremony conference summit funeral wedding event concert match class session rally talks'
)

const crimes = words(
  'murder manslaughter theft fraud corruption treason espionage terrorism rape assault robbery bribery genocide torture embezzlement kidnapping perjury blasphemy arson extortion spying homicide'
)

const diseases = words(
  'cancer depression diabetes malaria asthma hunger malnutrition anxiety insomnia dementia pneumonia cholera trauma stress pain'
)

/** Verbs for the test of an infinitive, beside those of news. */
const otherVerbs = words(
  'be have do get deal act compete concentrate finance fund operate conspire evade bribe embezzle launder spy rape abuse assault murder violate mislead smuggle divert'
)

export function complementIs(copy: Copy, at: number, complement: Complement): boolean {
  const norm = copy.norm(at)
  const next = copy.norm(at + 1)
  if (!copy.joined(at - 1, at) || (copy.token(at).kind === 'mark' && complement !== 'any'))
    return false
  const determined = determinersOrPossessives.has(norm)
  const name = copy.capital(at) && !weekdays.has(norm) && !months.has(norm)

  switch (complement) {
    case 'any':
      return copy.isWord(at)
    case 'phrase':
      return (
        (determined &&
          !(
            norm === 'that' ||
            norm === 'all' ||
            norm === 'more' ||
            norm === 'no' ||
            norm === 'which' ||
            norm === 'whose' ||
            norm === 'what'
          )) ||
        name
      )
    case 'infinitive':
      return isInfinitive(norm)
    case 'gerund':
      return (
        /^\p{Ll}{2,}ing$/u.test(norm) &&
        !/^(?:thing|anything|nothing|something|everything|spring|morning|evening|king|building|meeting)$/.test(
          norm
        )
      )
    case 'name':
      return name
    case 'person':
      return persons.has(norm) || (determined && personNouns.has(next))
    case 'place':
      return (
        (determined && buildings.has(next)) ||
        (name && lexicon().isProper(norm) && !copy.capital(at + 1))
      )
    case 'event':
      return determined && (events.has(next) || events.has(copy.norm(at + 2)))
    case 'question':
      return (
        /^questions?$/.test(norm) ||
        (determined && /^questions?$/.test(next)) ||
        norm === 'reporters'
      )
    case 'crime':
      return crimes.has(norm)
    case 'disease':
      return diseases.has(norm)
  }
}

function isInfinitive(norm: string): boolean {
  return newsVerbs.has(norm) || otherVerbs.has(norm)
}
