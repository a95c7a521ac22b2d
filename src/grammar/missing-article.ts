import {type Copy, type Fault, inserting, type Trigger} from './copy.js'
import {countables, objectsOnly, people, places, things} from './countables.js'
import {articleFor} from './indefinite.js'
import {groups, pluralsBySingular, singularOf} from './nouns.js'
import {formsOf} from './verbs.js'
import {modals, nationalities, plainAdjectives, relatives, subjectPronouns, words} from './words.js'

/** Verbs with an object that may be a thing or a person, and that start no idiom without article. */
const transitive = formsOf(
  words(`
    pay abandon accuse acquire admire admit adopt announce approach approve arrest assassinate assault
    attack attend ban beat bomb borrow bring build buy cancel carry catch celebrate charge check
    choose claim clean climb close collect complete condemn conduct confirm construct contact contain
    create criticize cross damage decorate defeat defend deliver demand demolish deny deploy describe
    design destroy detain develop devise discover discuss display donate draft draw drive drop
    employ enter erect escape establish evacuate examine exchange expand expect expel explore
    find finish fire fly follow forge get give grab greet have heat help hide hire hit hold identify
    import inaugurate inject injure insert inspect install interrogate interview introduce invent
    invite investigate issue join keep kidnap kill launch lead leave lose make marry meet mention
    modernize monitor murder need obtain occupy offer open operate order organize own pack paint
    photograph plant possess prepare present produce propose protect publish punish purchase push
    raid raise read rebuild receive recognize recommend recruit register reject release remove
    rent repair replace represent rescue resemble restore return reveal rob save seal search see seek
    seize select sell send serve shoot show sign smash sponsor spot start steal stop strike submit sue support
    surround suspect tear threaten throw touch tow translate trial unveil use violate visit want
    watch wear win wound write
  `)
)

const prepositionsOfPlace = words(
  'in on at from into near inside through behind outside with across onto toward towards beneath beside of to by'
)

/** Words that end the noun phrase, so that the noun is its head. */
const ends = new Set([
  ...relatives,
  'in',
  'on',
  'at',
  'of',
  'from',
  'with',
  'near',
  'after',
  'before',
  'during',
  'under',
  'into',
  'against',
  'about',
  'by',
  'for',
  'to',
  'because',
  'while',
  'when',
  'if',
  'said',
  'says',
  'is',
  'was',
  'has',
  'had',
  'will',
  'would',
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  ')'
])

/** Subjects before a past, which makes it a verb: `police found weapon`. */
const agents = new Set([
  ...groups,
  ...[...people].map((noun) => `${noun}s`),
  ...words(
    'police authorities men women children people troops officers forces agents he she they who it'
  )
])

/** Before an `of` that names a kind or a part, whose noun needs no article. */
const partitive = words(
  'kind kinds sort sorts type types form forms style piece sheet part length row sense'
)

/** Of `places`, those that are verbs after `to`. */
const verbs = words('balcony cave garage garden house mine prison store tower tunnel warehouse')

function fromBefore(copy: Copy, at: number): boolean {
  for (let near = at - 4; near < at; near++) if (copy.norm(near) === 'from') return true
  return false
}

/** Before an `-ing` that is a verb; elsewhere it may belong to the noun (`chief operating officer`). */
const gerundFollows = words(
  "is are was were be been isn't aren't wasn't weren't not by of for without after before while and " +
    'start started begin began keep kept stop stopped'
)

/**
 * A counted noun in the singular with neither article nor other determiner:
 * `investigating app that shows`, `typed in address with one digit changed`.
 *
 * Russian, Chinese, Japanese, Turkish and others have no articles to translate.
 */
export const missingArticle: Trigger = {words: new Set([...countables, ...objectsOnly]), rule}

function rule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.norm(at)
  if (copy.capital(at) || copy.compound(at) || copy.telegraphic(at)) return
  if (!endsPhrase(copy, at)) return
  let first = at

  while (isAdjective(copy, first - 1)) first--
  if (first < at - 2 || copy.compound(first)) return
  const before = copy.before(first)
  if (!before || copy.token(first - 1).kind !== 'word') return
  if (copy.capital(first - 1) && !copy.startsSentence(first - 1)) return
  const evidence = leadIn(copy, first - 1, noun)
  if (!evidence || isPaired(copy, at, noun)) return
  const article = articleFor(copy, first) ?? (copy.norm(first).startsWith('h') ? 'a' : undefined)
  if (!article) return
  const phrase = copy.slice(first, at)
  const rationale = `“${noun}” is counted, and in “${copy.slice(first - 1, at)}” it has no article.`
  const indefinite = inserting(copy, first, `${article} `, rationale)
  // What has a complement is mostly known: `the roof of the hospital`.
  const definite = inserting(copy, first, 'the ', rationale)

  return {
    fault: 'missing-article',
    span: copy.span(first, at),
    severity: 'warning',
    reason: `Unexpected “${phrase}” without an article, expected “${article} ${phrase}” or “the ${phrase}”`,
    fixes:
      copy.after(at) === 'of' || /^(?:of|to)$/.test(copy.norm(first - 1))
        ? [definite, indefinite]
        : [indefinite, definite]
  }
}

function endsPhrase(copy: Copy, at: number): boolean {
  const next = copy.norm(at + 1)
  if (!copy.joined(at, at + 1)) return false
  return ends.has(next) && (copy.token(at + 1).kind === 'mark' || copy.token(at + 1).spaced)
}

function isAdjective(copy: Copy, at: number): boolean {
  const norm = copy.norm(at)
  return copy.joined(at, at + 1) && (plainAdjectives.has(norm) || nationalities.has(norm))
}

/** Why a bare noun cannot stand after a word; `undefined` where it can. */
function leadIn(copy: Copy, at: number, noun: string): string | undefined {
  const word = copy.norm(at)
  if (copy.compound(at)) return
  if (prepositionsOfPlace.has(word)) return prepositionLeads(copy, at, noun) ? word : undefined
  const lemma = transitive.get(word)
  if (!lemma || lemma === noun) return
  const before = copy.before(at)

  if (word.endsWith('ing')) {
    return gerundFollows.has(before) ? word : undefined
  }

  if (isSubject(copy, at - 1) && (word !== lemma || basePasts.has(word))) return word
  // A past may be an adjective, and a base form a noun: their own neighbour tells.
  if (word === lemma) {
    const infinitive =
      before === 'to' || modals.has(before) || /^do(?:es)?n't$|^didn't$/.test(before)
    const finite = /^(?:i|you|we|they|not)$/.test(before)
    return infinitive || finite ? word : undefined
  }

  if (agents.has(before)) return word
  if (subjectPronouns.has(before) || /^(?:have|has|had|having)$/.test(before)) return word
  return word.endsWith('s') && /^(?:who|that|which|he|she|it|\p{L}+er)$/u.test(before)
    ? word
    : undefined
}

/** Base forms that are pasts too. */
const basePasts = words('hit cut put set shut hurt read')

/** Whether a sentence starts with a determiner and a noun, and nothing else before the verb. */
function isSubject(copy: Copy, at: number): boolean {
  const noun = copy.norm(at)
  if (!pluralsBySingular.has(noun) && !singularOf.has(noun)) return false
  const adjective = isAdjective(copy, at - 1)
  const first = adjective ? at - 2 : at - 1
  return /^(?:the|a|an|his|her|their)$/.test(copy.norm(first)) && copy.startsSentence(first)
}

function prepositionLeads(copy: Copy, at: number, noun: string): boolean {
  const word = copy.norm(at)
  // “with” starts too many absolutes (`with gun in hand`); people stand bare after others.
  if (people.has(noun))
    return word === 'with' ? noun !== 'child' : word === 'by' && /ed$/.test(copy.before(at))
  if (word === 'by') return false
  if (word === 'of') return places.has(noun) && !partitive.has(copy.before(at))
  if (word === 'to') return places.has(noun) && !verbs.has(noun) && !fromBefore(copy, at)
  if (/^(?:inside|outside)$/.test(word) && /^(?:the|a|an|his|her|their|its)$/.test(copy.before(at)))
    return false
  if (word === 'from' && copy.norm(at + 2) === 'to') return false
  if (copy.norm(at) === 'with' && copy.norm(at + 2) === 'in') return false
  return things.has(noun)
}

/** `from house to house`, `husband and wife`: nouns in pairs need no article. */
function isPaired(copy: Copy, at: number, noun: string): boolean {
  for (let near = at - 5; near <= at + 5; near++) {
    if (near !== at && copy.joined(near, at) && copy.norm(near) === noun) return true
  }

  return ['and', 'or', 'nor'].includes(copy.norm(at + 1))
}
