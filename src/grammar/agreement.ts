import {bit} from '../lexicon/format.js'
import {lexicon} from '../lexicon/index.js'
import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {countables, people} from './countables.js'
import {groups, pluralPeople, pluralsBySingular, singularOf} from './nouns.js'
import {newsPasts, newsVerbs, thirdPerson} from './verbs.js'
import {
  auxiliaries,
  conjunctions,
  measures,
  modals,
  nationalities,
  plainAdjectives,
  prepositions,
  smallNumbers,
  words
} from './words.js'

/** Base forms to third persons. */
const bases: ReadonlyMap<string, string> = new Map(
  [...newsVerbs].map((lemma) => [lemma, thirdPerson(lemma)])
)
const thirds: ReadonlyMap<string, string> = new Map(
  [...newsVerbs].map((lemma) => [thirdPerson(lemma), lemma])
)

const singularForms: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ["don't", "doesn't"],
  ["haven't", "hasn't"],
  ["aren't", "isn't"],
  ["weren't", "wasn't"]
])

const pluralForms: ReadonlyMap<string, string> = new Map(
  [...singularForms].map(([plural, singular]) => [singular, plural])
)

/** Pronouns of one person that have a clause of their own. */
const singularPronouns = words(`
  anyone everyone someone nobody everybody somebody anybody whoever he she
`)

/** Words after which a clause starts, so that a noun phrase that follows is its subject. */
const clauseStarts = words(
  'that because when while where if but although though whereas since unless which how why what'
)

function fault(
  copy: Copy,
  from: number,
  verb: number,
  right: string,
  rationale: string,
  options: {readonly query?: boolean} = {}
): Fault {
  return {
    fault: 'agreement',
    span: copy.span(from, verb),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(from, verb)}”, expected “${right}”`,
    fixes: [replacing(copy, verb, verb, right, rationale)],
    ...options
  }
}

/** The singular form of a verb that stands in the plural; `undefined` if it does not. */
function toSingular(norm: string): string | undefined {
  return singularForms.get(norm) ?? bases.get(norm)
}

function toPlural(norm: string): string | undefined {
  return pluralForms.get(norm) ?? thirds.get(norm)
}

/** Whether a noun phrase that starts at a word is the subject of the clause there. */
function startsClause(copy: Copy, at: number): boolean {
  return copy.startsSentence(at) || (clauseStarts.has(copy.before(at)) && !copy.quoted(at))
}

/** `anyone who ask`, `a man who live`, `people who works`, `one of the few women who captains`. */
export const relativeClause: Trigger = {words: ['who', 'which'], rule: relativeRule}

function relativeRule(copy: Copy, at: number): Fault | undefined {
  const verb = at + 1
  if (!copy.joined(at, verb) || !copy.isWord(verb) || copy.compound(verb)) return
  const norm = copy.norm(verb)
  const apposed = copy.before(at) === ',' && copy.isWord(at - 2)
  const noun = apposed ? at - 2 : at - 1
  const antecedent = copy.norm(noun)
  const singular = toSingular(norm)

  if (copy.norm(at) === 'which') return singular ? whichRule(copy, at, singular) : undefined

  if (singular) {
    const one =
      (!apposed && singularPronouns.has(antecedent) && !/^s?he$/.test(antecedent)) ||
      isSingular(copy, noun, apposed)
    // “the person who do you think”, “who have …” after “one of those”.
    if (!one || /^(?:i|you|we|they|he|she|it)$/.test(copy.after(verb))) return
    return fault(
      copy,
      at - 1,
      verb,
      singular,
      `“${antecedent}” is one, so the verb after “who” is “${singular}”.`
    )
  }

  const plural = toPlural(norm)
  if (!plural || !pluralPeople.has(antecedent) || antecedent === 'police') return
  const first = phraseStart(copy, noun)
  const one = /^(?:one|member|part|leader|head|son|daughter|mother|father|friend|wife)$/
  const partOf =
    copy.before(first) === 'of' ||
    copy.norm(first) === 'of' ||
    one.test(copy.norm(first - 2)) ||
    prepositions.has(copy.before(first))
  // “one of the people who is …” is in good papers; “who captains” is not.
  const few = copy.norm(first) === 'the' && copy.slice(first, at).includes('few')
  if (partOf && !(few && thirds.has(norm))) return
  if (copy.before(noun) === 'and' || copy.before(first) === 'and') return
  if (apposed && !copy.startsSentence(first)) return
  return fault(
    copy,
    at - 1,
    verb,
    plural,
    `“${antecedent}” are several, so the verb after “who” is “${plural}”.`
  )
}

/** `a company which make cars`: one thing, and no group. */
function whichRule(copy: Copy, at: number, singular: string): Fault | undefined {
  const noun = copy.before(at)
  const first = phraseStart(copy, at - 1)
  if (!pluralsBySingular.has(noun) || groups.has(noun) || !copy.startsSentence(first)) return
  if (!/^(?:a|an|the|this|that)$/.test(copy.norm(first)) || copy.norm(at + 1) === 'were') return
  return fault(
    copy,
    at - 1,
    at + 1,
    singular,
    `“${noun}” is one, so the verb after “which” is “${singular}”.`
  )
}

/** Whether `a`, `every` or `each` and a noun for one person end at a word. */
function isSingular(copy: Copy, at: number, definite: boolean): boolean {
  if (!people.has(copy.norm(at)) || copy.compound(at)) return false
  const first = phraseStart(copy, at)
  if (definite) return copy.norm(first) === 'the' && copy.startsSentence(first)
  return /^(?:a|an|every|each)$/.test(copy.norm(first)) && !/^(?:of|and)$/.test(copy.before(first))
}

/** Index of the first word of the simple noun phrase that ends at a noun. */
function phraseStart(copy: Copy, at: number): number {
  let first = at

  while (copy.joined(first - 1, at) && isModifier(copy, first - 1) && at - first < 4) {
    first--
    // A determiner comes first, and `that the` is a conjunction and one.
    if (
      starters.has(copy.norm(first)) &&
      !/^(?:all|both|few|many|several|most)$/.test(copy.norm(first - 1))
    )
      break
  }

  // One adjective that we do not know, by its ending: `the injured people`.
  if (
    !starters.has(copy.norm(first)) &&
    starters.has(copy.norm(first - 2)) &&
    copy.joined(first - 2, at)
  ) {
    if (adjectival.test(copy.norm(first - 1)) && !copy.compound(first - 1)) first -= 2
  }

  return first
}

const adjectival = /(?:ed|ous|ful|al|ive|ic|ble|less|ese|ish)$/

const starters = words(
  'the a an these those many several few both all some most every each his her their its our this that'
)

function isModifier(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  return (
    starters.has(norm) ||
    plainAdjectives.has(norm) ||
    nationalities.has(norm) ||
    smallNumbers.has(norm) ||
    copy.isNumber(at)
  )
}

/** Verbs in the singular that cannot be plural nouns: `teachers strikes` is a headline. */
const plainThirds = words(`
  accuses agrees allows becomes believes comes consists contains continues denies depends describes
  exists gets gives goes includes keeps knows makes provides receives refuses requires says seems
  sends speaks takes tells thinks wants
`)

/**
 * `The streets of the capital was`, `The price of the tickets have`: the verb
 * goes with the noun before `of`, and translation makes it go with the nearer.
 */
function headRule(copy: Copy, verb: number): Fault | undefined {
  const near = verb - 1
  // Most verbs have no “of” before them, and the rest costs more.
  if (![2, 3, 4, 5].some((back) => copy.norm(verb - back) === 'of')) return
  const norm = copy.norm(verb)
  const first = phraseStart(copy, near)
  if (copy.before(first) !== 'of' || copy.quoted(verb)) return
  const head = first - 2
  const start = phraseStart(copy, head)
  if (start === head || !copy.startsSentence(start) || copy.norm(start) !== 'the') return
  const nearPlural = isPlural(copy, near)
  const nearSingular =
    (pluralsBySingular.has(copy.norm(near)) || isMass(copy, near)) && !copy.compound(near)
  const headNoun = copy.norm(head)
  const plural = pluralForms.get(norm)

  if (plural && nearSingular && isPlural(copy, head) && !/^(?:thirds|rest|lots)$/.test(headNoun)) {
    return fault(
      copy,
      head,
      verb,
      plural,
      `The subject is “${copy.slice(start, head)}”, so its verb is “${plural}”.`
    )
  }

  const singular = singularForms.get(norm)
  if (
    singular &&
    nearPlural &&
    pluralsBySingular.has(headNoun) &&
    (!groups.has(headNoun) || headNoun === 'number') &&
    !partly.has(headNoun)
  ) {
    return fault(
      copy,
      head,
      verb,
      singular,
      `The subject is “${copy.slice(start, head)}”, so its verb is “${singular}”.`
    )
  }

  return
}

/** Whether a word is a noun that we do not know, and no plural: `the prices of bread`. */
function isMass(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  return (
    !copy.capital(at) &&
    copy.norm(at - 1) === 'of' &&
    !norm.endsWith('s') &&
    (lexicon().value(norm) & bit.possessive) !== 0
  )
}

/** Nouns for a part, whose verb goes with the whole: `the range of options are`. */
const partly = words('part class kind type line way set mass wave fund generation')

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

/** Plurals that take the singular as names, sums or subjects of a sentence that is no clause. */
const notPlural = words(
  'minutes points games kilometers terms means news series talks states nations'
)

function isPlural(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  if (copy.compound(at) || (copy.capital(at) && !copy.startsSentence(at))) return false
  return (
    norm === 'people' ||
    norm === 'men' ||
    norm === 'women' ||
    norm === 'children' ||
    norm === 'police' ||
    (singularOf.has(norm) && !notPlural.has(norm) && !measures.has(norm))
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

/** `he have`, `each of the ministers have`, `the minister are`, `everyone know`. */
export const singularSubject: Trigger = {
  words: new Set([...singularForms.keys(), ...bases.keys()]),
  rule: singularRule
}

/** Verbs and words before `that he have`, which is no slip. */
const subjunctive =
  /^(?:insist|demand|suggest|recommend|propos|request|requir|ask|urg|order|essential|important|vital|necessary|imperative|lest|advis|insisten|condition|wish)/

function singularRule(copy: Copy, verb: number): Fault | undefined {
  const norm = copy.norm(verb)
  const right = toSingular(norm)
  const subject = copy.before(verb)
  if (!right || subject === '' || copy.compound(verb)) return
  const at = verb - 1

  if (singularPronouns.has(subject) && subject !== 'whoever') {
    // “if he were”, “were he to”; “someone were to” is the same.
    const body = subject.endsWith('body') || subject.endsWith('one')
    if (norm === "weren't" || copy.quoted(verb)) return
    if (norm === 'were' && !(body && copy.startsSentence(at))) return
    const before = copy.before(at)
    const free =
      copy.startsSentence(at) ||
      /^(?:because|when|while|where|but|although|though|and|which|what|how|why)$/.test(before)
    if (!free || (before === 'and' && !/^s?he$/.test(subject))) return
    if (hasInversion(copy, at)) return
    return fault(copy, at, verb, right, `“${subject}” is one, so the verb is “${right}”.`)
  }

  if (!singularForms.has(norm)) return
  if (/^(?:was|were)/.test(right) && copy.quoted(verb)) return

  // “each of the ministers have”.
  const head = eachOf(copy, at)
  if (head !== undefined) {
    return fault(
      copy,
      head,
      verb,
      right,
      `The subject is “${copy.norm(head)} of”, which is one, so the verb is “${right}”.`
    )
  }

  const headed = headRule(copy, verb)
  if (headed) return headed

  // “The minister have”: a person at the start of a sentence.
  if (!countables.has(subject) || groups.has(subject) || copy.capital(at)) return
  const first = phraseStart(copy, at)
  if (first === at || !copy.startsSentence(first)) return
  if (!/^(?:the|a|an|this|that|his|her|their|every|each)$/.test(copy.norm(first))) return
  if (norm === 'were' && /^(?:to|a|the)$/.test(copy.after(verb))) return
  return fault(
    copy,
    at,
    verb,
    right,
    `The subject “${copy.slice(first, at)}” is one, so its verb is “${right}”.`
  )
}

/** Whether an auxiliary or a demand stands before in the sentence, so that a base form is right. */
function hasInversion(copy: Copy, at: number): boolean {
  const start = copy.sentenceStart(at)

  for (let index = start; index < at; index++) {
    const norm = copy.norm(index)
    if (subjunctive.test(norm)) return true
    if (
      index >= at - 4 &&
      (modals.has(norm) || /^(?:did|do|does|let|make|makes|made|to|see|help|had)$/.test(norm))
    )
      return true
  }

  return false
}

/** Index of `each`, `every one`, `neither` or `one` before `of the …s`, where that is the subject. */
function eachOf(copy: Copy, at: number): number | undefined {
  const first = phraseStart(copy, at)
  const pronoun = /^(?:them|us|these|those)$/.test(copy.norm(at))
  if (!pronoun && (!singularOf.has(copy.norm(at)) || first === at)) return
  const of = (pronoun ? at : first) - 1
  if (copy.norm(of) !== 'of' || !/^(?:each|one)$/.test(copy.norm(of - 1))) return
  if (pronoun && copy.norm(of - 1) === 'each') return
  return copy.startsSentence(of - 1) ? of - 1 : undefined
}

/** `there is many`, `there was two`; out of quotations. */
export const existential: Trigger = {words: ['there'], rule: existentialRule}

function existentialRule(copy: Copy, at: number): Fault | undefined {
  const verb = at + 1
  const norm = copy.after(at)
  const plural = pluralForms.get(norm)
  const next = copy.norm(at + 2)
  if (!plural || !copy.joined(at, at + 3) || copy.quoted(at) || !/^(?:is|was|has)$/.test(norm))
    return
  if (norm === 'has') return
  const noun = copy.norm(at + 3)
  const many =
    (/^(?:many|several|few|these|those)$/.test(next) && noun !== 'a' && noun !== 'or') ||
    ((smallNumbers.has(next) || (copy.isNumber(at + 2) && next !== '1')) &&
      (singularOf.has(noun) || noun === 'people') &&
      !measures.has(noun))
  if (!many || copy.compound(at + 2)) return
  return fault(
    copy,
    at,
    verb,
    plural,
    `“${copy.slice(at + 2, at + 3)}” is plural, so “there” takes “${plural}”.`
  )
}

/** `That teams' generosity`, `this measures`. */
export const demonstrative: Trigger = {words: ['this', 'that'], rule: demonstrativeRule}

function demonstrativeRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.after(at)
  const singular = singularOf.get(noun)
  if (!singular && noun !== 'people') return
  if (copy.compound(at + 1) || copy.capital(at + 1)) return
  const next = copy.norm(at + 2)
  const possessive = next === "'" && !copy.token(at + 2).spaced && copy.isWord(at + 3)
  const that = copy.norm(at) === 'that'

  // “said that teams …” is a conjunction; at the start of a sentence it hardly is.
  if (that && !(copy.startsSentence(at) && possessive)) return
  // “That players’ wages rise is known”: a clause; a past after the noun makes a sentence.
  if (that && !newsPasts.has(copy.norm(at + 4)) && !/ed$|^was$/.test(copy.norm(at + 4))) return
  if (!that && !possessive) {
    if (bases.has(noun) || thirds.has(noun)) return
    const ends =
      auxiliaries.has(next) ||
      modals.has(next) ||
      /^[.,;]$/.test(next) ||
      conjunctions.has(next) ||
      /^(?:in|of|for|to|from|with)$/.test(next)
    if (
      !ends ||
      (!(singular && (people.has(singular) || countables.has(singular))) && noun !== 'people')
    )
      return
    // “All this people know”; “this means”.
    if (/^(?:all|like|do|does|did)$/.test(copy.before(at))) return
    if (prepositions.has(copy.before(at)) && copy.startsSentence(at - 1)) return
  }

  const right = that ? 'those' : 'these'
  return {
    fault: 'agreement',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 1)}”, expected “${right}”`,
    fixes: [
      replacing(copy, at, at, right, `“${noun}” is plural, so the word before it is “${right}”.`)
    ]
  }
}
