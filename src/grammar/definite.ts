import {type Copy, type Fault, removing, replacing, type Trigger} from './copy.js'
import {articleFor} from './indefinite.js'
import {auxiliaries, modals, words} from './words.js'

/** Notions that have no article in general. */
const abstractions = words(`
  terrorism corruption poverty unemployment racism extremism capitalism communism socialism
  nationalism populism fascism tourism feminism globalization globalisation democracy hunger
  antisemitism islamophobia discrimination illiteracy piracy deforestation radicalization famine pollution
  malnutrition inequality impunity sexism separatism crime drug-trafficking inflation
`)

/** Before a notion that is meant in general. */
const inGeneral = words(`
  against fight fights fighting fought combat combats combating combatting eradicate eradicating
  promote promotes promoting battle battling counter countering tackle tackling
  reduce reducing
`)

const phraseEnds = new Set(['.', ',', ';', '!', '?', ')', 'and', 'or', 'but'])

/** `against the terrorism`: the notion in general, as `le terrorisme`. */
export const abstractArticle: Trigger = {words: abstractions, rule: abstractRule}

function abstractRule(copy: Copy, at: number): Fault | undefined {
  if (copy.before(at) !== 'the' || copy.capital(at) || copy.compound(at)) return
  const lead = copy.norm(at - 2)
  if (!inGeneral.has(lead) || !phraseEnds.has(copy.norm(at + 1))) return

  return {
    fault: 'extra-article',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “the ${copy.norm(at)}”, expected “${copy.norm(at)}”`,
    fixes: [
      removing(
        copy,
        at - 1,
        at - 1,
        `After “${lead}”, “${copy.norm(at)}” is meant in general, and nothing says which; it has no article.`
      )
    ]
  }
}

/** Offices that are titles before a name; kings, queens and popes give ships and bridges their names. */
const titles = words('president chancellor senator professor doctor minister colonel mayor')

const afterNames = new Set([
  ...auxiliaries,
  ...modals,
  ...words('and said says told announced to in on at who from with has had will by for'),
  '.',
  ',',
  ';',
  ')'
])

/** `the President Emmanuel Macron said`, as `le président Macron`. */
export const titleArticle: Trigger = {words: titles, rule: titleRule}

function titleRule(copy: Copy, at: number): Fault | undefined {
  const prime = copy.norm(at) === 'minister' && copy.before(at) === 'prime'
  const first = prime ? at - 1 : at
  if (copy.before(first) !== 'the' || !copy.capital(first) || !copy.capital(at)) return
  let end = at + 1
  while (copy.joined(at, end) && copy.capital(end) && end - at < 5) end++
  // One name only may be that of a thing: `the General Motors plant`.
  if (end - at < 2 || !afterNames.has(copy.norm(end)) || !copy.joined(at, end)) return

  return {
    fault: 'extra-article',
    span: copy.span(first - 1, at),
    severity: 'warning',
    reason: `Unexpected “the” before the title of “${copy.slice(at + 1, end - 1)}”`,
    fixes: [
      removing(
        copy,
        first - 1,
        first - 1,
        `“${copy.slice(first, at)}” is the title of “${copy.slice(at + 1, end - 1)}”, and a title before a name has no article.`
      )
    ]
  }
}

/** Verbs that say how much something changed. */
const changes = words(`
  fell rose dropped grew increased decreased declined climbed jumped plunged slid gained lost surged
  fall rise drop grow increase decrease decline climb jump plunge gain lose by risen fallen grown
  dropped contracted shrank shrunk expanded slumped soared tumbled reached represents represented
`)

const afterShare = new Set([
  '.',
  ',',
  ';',
  ')',
  'in',
  'to',
  'from',
  'since',
  'compared',
  'during',
  'over',
  'last',
  'this',
  'and',
  'on',
  'after',
  'between',
  'year',
  'against'
])

/** `fell a 71%`, as `un 71%`; `a 71% of voters`. */
export const shareArticle: Trigger = {words: ['a', 'an', 'the'], rule: shareRule}

function shareRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.isNumber(at + 1)) return
  const sign = copy.norm(at + 2)
  const percent = sign === '%' || sign === 'percent' ? at + 2 : sign === 'per' ? at + 3 : 0
  if (!percent || !copy.joined(at, percent)) return
  const next = copy.norm(percent + 1)
  const lead = copy.before(at)
  const change = changes.has(lead) && afterShare.has(next)
  const part =
    next === 'of' &&
    copy.norm(at) !== 'the' &&
    /^(?:the|voters|people|all|its|their|those|respondents|women|men|children|households)$/.test(
      copy.norm(percent + 2)
    )
  if (!change && !part) return

  return {
    fault: 'extra-article',
    span: copy.span(at, percent),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, percent)}”, expected “${copy.slice(at + 1, percent)}”`,
    fixes: [
      removing(
        copy,
        at,
        at,
        change
          ? `No noun follows “${copy.slice(at + 1, percent)}” after “${lead}”, so the article belongs to nothing.`
          : `“${copy.slice(at + 1, percent)}” before “of” is a share and has no article.`
      )
    ]
  }
}

/** Idioms that are indefinite: `on an industrial scale`. Noun, preposition, adjectives. */
const indefinite: ReadonlyMap<
  string,
  readonly [preposition: string, adjectives: ReadonlySet<string>]
> = new Map([
  ['scale', ['on', words('industrial large massive small grand vast huge wide global')]],
  ['basis', ['on', words('regular daily weekly monthly voluntary temporary permanent')]]
])

/** `on the industrial scale`, as `à l'échelle industrielle`. */
export const idiomArticle: Trigger = {words: indefinite.keys(), rule: idiomRule}

function idiomRule(copy: Copy, at: number): Fault | undefined {
  const idiom = indefinite.get(copy.norm(at))
  if (!idiom?.[1].has(copy.before(at)) || copy.norm(at - 2) !== 'the') return
  if (copy.norm(at - 3) !== idiom[0] || /^(?:of|that|-)$/.test(copy.norm(at + 1))) return
  const article = articleFor(copy, at - 1)
  if (!article) return

  return {
    fault: 'wrong-article',
    span: copy.span(at - 3, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 3, at)}”, expected “${article}” for “the”`,
    fixes: [
      replacing(
        copy,
        at - 2,
        at - 2,
        article,
        `Nothing says which ${copy.norm(at)} is meant; English has “${idiom[0]} ${article} ${copy.slice(at - 1, at)}”.`
      )
    ]
  }
}

/** `in the 2015.`, as `im Jahr 2015`, `en el 2015`. */
export const yearArticle: Trigger = {words: words('in since from until by'), rule: yearRule}

function yearRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'the' || !/^(?:19|20)\d\d$/.test(copy.norm(at + 2))) return
  if (!/^(?:[.,;)]|a|an|the|he|she|it|they|his|her)$/.test(copy.norm(at + 3))) return
  if (!copy.joined(at, at + 3)) return

  return {
    fault: 'extra-article',
    span: copy.span(at, at + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 2)}”, expected “${copy.norm(at)} ${copy.norm(at + 2)}”`,
    fixes: [removing(copy, at + 1, at + 1, `“${copy.norm(at + 2)}” is a year and has no article.`)]
  }
}
