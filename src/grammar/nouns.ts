import {form, inflections} from '../rules/inflect.js'
import {countables, people} from './countables.js'
import {words} from './words.js'

/** Nouns that are often in the copy beside those of `countables`, for their plurals. */
const more = words(`
  man woman voice probe rocket satellite storm typhoon hurricane spokesman plane ship train
  album alliance anniversary arrangement article aspect attempt attitude audience bird border bid blow
  bond capital centre center chance client cloud clue colony color comment comparison
  competition conference conversation course court crime culture curb customer decade demand device diamond
  disease doubt dream eye election exercise expectation experience fact faction farm fault flight
  guideline habit hand head hope hospital hour human idea image incentive incident kind
  lake leg lesson library limit loan look mistake movement name observer park parliament pattern
  payment phase phrase planet poll pressure prison promise prospect proof quarter reader
  reform regime relative reply requirement resource response rival road rumor scheme school sign
  song space spot statement survey symptom tax teaching tie tool tradition troop truth university value victory
  violation visit war wave weapon wish witness
  agreement allegation ally application army assessment authority ban battle boss bus campaign
  candidate career case category cause challenge change charge choice church citizen city civilian claim
  college commission companion company complaint concern condition conflict consequence council country couple
  crisis critic day deal death decision delegation detail difference difficulty duty economy
  effect effort element event executive expense export factor family father fear figure film firm
  flight force founder friend fund game goal government group growth household import industry
  injury institution interest investment issue item job judge key king law leader line loan
  loss manager market mayor measure meeting member message method minister mistake month mother nation negotiation
  number occasion offer office operation opinion opportunity option order organization parent part
  participant party path period person place plan player point policy port position post power
  practice president price principle problem process product program programme project promise
  property proposal protest question race reason record region regulation relation
  relationship report representative requirement restriction result right risk role rule sanction scene
  school season secret sector sentence service session side situation size skill society
  source speech stage state step store story student subject success system talk target task team
  term test thing threat topic town tradition transaction trend trial trip type uncle user
  version view village vote voter way weakness word worker year
`)

function pluralOf(noun: string): string {
  return inflections(noun, 'n').find((d) => d.forms & form.s && d.text !== noun)?.text ?? noun
}

/** Plural to singular of the nouns we know. */
export const singularOf: ReadonlyMap<string, string> = new Map(
  [...countables, ...more]
    .map((noun): [string, string] => [pluralOf(noun), noun])
    .filter(([plural, noun]) => plural !== noun)
)

/** Singular to plural of the nouns we know. */
export const pluralsBySingular: ReadonlyMap<string, string> = new Map(
  [...singularOf].map(([plural, noun]) => [noun, plural])
)

/** Plurals of people, and `people`. */
export const pluralPeople: ReadonlySet<string> = new Set([
  ...[...people].map(pluralOf),
  ...words(
    'people men women children police authorities citizens residents voters members leaders players'
  )
])

/** Nouns that take either number as they name a group. */
export const groups = words(`
  army audience band board cabinet choir class club college committee community company council
  couple crew crowd delegation department duo embassy enemy family federation firm gang generation
  government group half handful jury lot majority management military ministry minority nation
  number orchestra pair panel parliament party pair percent police population press public quartet
  range rest squad staff team third trio union university youth
`)

/** Nouns that have no plural and no `a`, with a plain way to count them. */
export const uncountables: ReadonlyMap<string, string> = new Map([
  ['information', 'piece of information'],
  ['advice', 'piece of advice'],
  ['evidence', 'piece of evidence'],
  ['equipment', 'piece of equipment'],
  ['furniture', 'piece of furniture'],
  ['homework', 'piece of homework'],
  ['luggage', 'piece of luggage'],
  ['baggage', 'piece of baggage'],
  ['machinery', 'piece of machinery'],
  ['infrastructure', ''],
  ['knowledge', ''],
  ['weaponry', ''],
  ['traffic', ''],
  ['harassment', ''],
  ['ammunition', ''],
  ['scenery', ''],
  ['software', 'piece of software'],
  ['hardware', 'piece of hardware'],
  ['legislation', 'piece of legislation'],
  ['clothing', 'piece of clothing'],
  ['wildlife', ''],
  ['assistance', ''],
  ['behavior', ''],
  ['proof', ''],
  ['feedback', ''],
  ['garbage', ''],
  ['jewelry', 'piece of jewelry'],
  ['mankind', ''],
  ['poverty', ''],
  ['progress', ''],
  ['research', 'study'],
  ['shopping', ''],
  ['transport', ''],
  ['travel', ''],
  ['weather', ''],
  ['footage', '']
])
