import {type Copy, type Fault, removing, type Trigger} from './copy.js'
import {newsVerbs} from './verbs.js'
import {auxiliaries, modals, words} from './words.js'

/** Countries, continents and great cities without an article, but those that are rivers, men or birds too. */
export const countries = words(`
  afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain
  bangladesh belarus belgium bolivia botswana brazil bulgaria burundi cambodia cameroon canada chile
  china colombia croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia finland
  france germany ghana greece greenland guatemala guinea haiti honduras hungary iceland india
  indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan
  laos latvia liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritania
  mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal nicaragua nigeria
  norway oman pakistan palestine panama paraguay peru poland portugal qatar romania russia rwanda
  scotland serbia singapore slovakia slovenia somalia spain sweden switzerland syria taiwan
  tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela
  vietnam yemen zambia zimbabwe africa asia europe
  algiers ankara athens baghdad bangkok barcelona beijing beirut berlin brussels bucharest budapest
  cairo casablanca copenhagen damascus dhaka doha dubai dublin geneva hanoi helsinki islamabad istanbul
  jakarta jerusalem johannesburg kabul karachi khartoum kyiv lagos lisbon london madrid manila
  melbourne milan moscow mumbai nairobi oslo paris prague riyadh rome seoul shanghai sofia stockholm
  sydney tehran tokyo toronto tripoli tunis vienna warsaw zurich
`)

/** Countries of two words: the second, and what may stand before it. */
const longCountries: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['arabia', words('saudi')],
  ['korea', words('south north')],
  ['africa', words('south')],
  ['lanka', words('sri')],
  ['zealand', words('new')],
  ['britain', words('great')],
  ['rica', words('costa')],
  ['leone', words('sierra')]
])

/** Words after a bare country; a noun makes it `the Ukraine war`, `of` and `that` `the China of 1990`. */
const afterCountry = new Set([
  ...auxiliaries,
  ...modals,
  ...words(
    'and or but to for from with by on at after before during since against as when while because'
  ),
  ...words('said says announced wants agreed plans remains became'),
  '.',
  ',',
  ';',
  '!',
  '?',
  ')'
])

/** `the Canada`, as `le Canada`, `la China`, `der Iran`. */
export const countryArticle: Trigger = {
  words: [
    ...countries,
    ...[...countries].map((country) => `${country}'s`),
    ...longCountries.keys()
  ],
  rule: countryRule
}

function countryRule(copy: Copy, at: number): Fault | undefined {
  const seconds = longCountries.get(copy.norm(at))
  const long = seconds?.has(copy.before(at)) ?? false
  if (seconds && !long && !countries.has(copy.norm(at))) return
  const first = long ? at - 1 : at
  if (copy.before(first) !== 'the' || !copy.capital(at) || copy.compound(at)) return
  const possessive = copy.norm(at).endsWith("'s")
  if (!possessive && !standsAlone(copy, first, at)) return
  const country = copy.slice(first, at)

  return {
    fault: 'extra-article',
    span: copy.span(first - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first - 1, at)}”, expected “${country}”`,
    fixes: [
      removing(
        copy,
        first - 1,
        first - 1,
        `“${country}” stands alone here, not before a noun, and has no article in English.`
      )
    ]
  }
}

/** Whether no noun follows a country, to which the article could belong. */
function standsAlone(copy: Copy, first: number, at: number): boolean {
  if (!copy.joined(at, at + 1)) return true
  const next = copy.norm(at + 1)
  const lead = copy.norm(first - 2)
  const past = /(?:[^e]|[^e]e)ed$/.test(next) && next.length > 4
  // “U.S., the Canada reopen talks”: in a row of countries, before a verb.
  const listed = (lead === ',' || lead === 'and') && !copy.capital(at + 1) && newsVerbs.has(next)
  if (listed && (countries.has(copy.norm(first - 3)) || copy.norm(first - 3) === '.')) return true
  if (!afterCountry.has(next) && !past) return false
  // “the India and Pakistan border”, “the France, Germany and Italy summit”.
  return (
    !/^(?:and|or|,)$/.test(next) || (!countries.has(copy.norm(at + 2)) && !copy.capital(at + 2))
  )
}
