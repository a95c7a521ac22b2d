/** What must follow a wrong preposition before it is certain to be wrong. */
export type Complement =
  /** Whatever. */
  | 'any'
  /** A determiner or a name, but no day or month. */
  | 'phrase'
  /** `to` and the base form of a verb. */
  | 'infinitive'
  /** A form in -ing. */
  | 'gerund'
  /** A name. */
  | 'name'
  /** A pronoun, `reporters`, `the press`. */
  | 'person'
  /** A determiner and a building, a town, a country. */
  | 'place'
  /** A determiner and `meeting`, `ceremony` and the like. */
  | 'event'
  /** `questions`, `the question`. */
  | 'question'
  /** The name of a crime. */
  | 'crime'
  /** The name of an illness. */
  | 'disease'

/** A verb or adjective with the preposition that another language gives it. */
export interface Valency {
  /** The word, or the lemma of a verb all of whose forms are meant, with `~` before it. */
  readonly head: string
  readonly wrong: string
  /** '' where English has none; `of+ing` where a form in -ing follows. */
  readonly right: string
  readonly complement: Complement
  /** Words after the wrong preposition that make it right. */
  readonly unless: ReadonlySet<string>
  /** Words before the head that make it right. */
  readonly unlessBefore: ReadonlySet<string>
}

/** head | wrong | right | complement | unless | unless before */
const table = `
~participate | to | in | phrase | any extent full
~participate | at | in | phrase
married | with | to | name
~accuse | to | of+ing | infinitive
~accuse | with | of | gerund
~accuse | for | of | gerund
~accuse | about | of | gerund
~suspect | for | of | gerund
~convict | for | of | gerund
guilty | for | of | gerund
~accuse | for | of | crime
~accuse | with | of | crime
~charge | of | with | crime
~charge | for | with | crime
~suspect | for | of | crime
~convict | for | of | crime
~convict | with | of | crime
guilty | for | of | crime
~acquit | from | of | phrase
~blame | of | for | any | course
~blame | with | for | gerund
~depend | of | on | any | course all late
~depend | from | on | any
~rely | in | on | phrase
~rely | to | on | phrase
dependent | of | on | phrase | | a the his her their one every
dependent | from | on | any
~insist | to | on+ing | infinitive
~insist | in | on | gerund
~concentrate | to | on | phrase
~focus | to | on | phrase
~focus | in | on | gerund
~consist | from | of | any
~consist | on | of | any
~discuss | about | | phrase
~mention | about | | phrase
~describe | about | | phrase
~emphasize | on | | phrase | phone sidelines campaign
~answer | to | | question
~approach | to | | person
~contact | with | | phrase
~enter | to | | phrase | applause cheers standing sound
~enter | in | | place
~enter | into | | place
~attend | to | | event
~resemble | to | | phrase
~lack | of | | phrase
~tell | to | | person
~inform | to | | person
~assure | to | | person
~notify | to | | person
~remind | to | | person
~ask | to | | person
~obey | to | | phrase
~visit | to | | phrase
~suffer | of | from | phrase
~suffer | of | from | disease
~recover | of | from | phrase
~benefit | of | from | phrase
~profit | of | from | phrase
~escape | of | from | phrase
~prevent | to | from+ing | infinitive
~prohibit | to | from+ing | infinitive
~abstain | of | from | any
~refrain | of | from | any
~protect | of | from | phrase
~arrive | to | at | phrase | sound news cheers hero's standing sight warm rousing roar rapturous chants
~apologize | of | for | any
~succeed | to | in+ing | infinitive
~result | to | in | phrase
~specialize | on | in | any
interested | on | in | any
interested | for | in | phrase
interested | of | in | any
~belong | of | to | phrase
~refer | at | to | phrase
~comply | to | with | phrase
~cooperate | to | with | phrase
~collide | to | with | phrase
~collide | against | with | phrase
~dream | to | of+ing | infinitive
~oppose | against | | phrase
~fear | of | | phrase
~resist | to | | phrase
~marry | with | | name
responsible | of | for | any
capable | to | of+ing | infinitive
incapable | to | of+ing | infinitive
afraid | from | of | any
full | with | of | phrase | | in
aware | about | of | phrase
similar | with | to | phrase
similar | as | to | phrase
superior | than | to | any
inferior | than | to | any
prior | than | to | any
satisfied | of | with | any
filled | of | with | any
covered | of | with | phrase
different | of | from | phrase
~graduate | of | from | phrase
~originate | of | from | phrase
~exempt | of | from | phrase
regardless | to | of | any
despite | of | | any
according | with | to | any
according | of | to | any
contrary | with | to | any
addicted | of | to | any
addicted | with | to | any
allergic | of | to | any
~deprive | from | of | any
~dispose | from | of | any
~charge | of | with | gerund
~object | against | to | phrase
~contribute | in | to | gerund
~threaten | of | with | gerund
~differ | of | from | any
~separate | of | from | phrase
~defend | of | from | phrase
~resign | of | from | phrase
~retire | of | from | phrase
~withdraw | of | from | phrase
~expel | of | from | phrase
~dismiss | of | from | phrase
~surround | of | by | any
~surround | from | by | any
~disappoint | from | by | phrase
`

/** The rows above, read. */
export const valencies: readonly Valency[] = table
  .trim()
  .split('\n')
  .map((line): Valency => {
    const [head = '', wrong = '', right = '', complement, unless = '', unlessBefore = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return {
      head,
      wrong,
      right,
      complement: complement as Complement,
      unless: new Set(unless.split(' ').filter(Boolean)),
      unlessBefore: new Set(unlessBefore.split(' ').filter(Boolean))
    }
  })
