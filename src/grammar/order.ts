import {type Copy, type Fault, fixOf, replacing, type Trigger} from './copy.js'
import {people} from './countables.js'
import {pluralsBySingular, singularOf} from './nouns.js'
import {auxiliaries, modals, prepositions, weekdays, words} from './words.js'

/** Adjectives of kind: before their noun always, never after it. */
const relational = words(`
  international presidential parliamentary municipal governmental constitutional judicial
  ministerial diplomatic electoral territorial regional industrial agricultural cultural
  nuclear economic financial political social religious medical scientific technological commercial
  environmental linguistic geographic demographic ethnic colonial naval maritime
  agrarian budgetary monetary fiscal humanitarian historic
`)

const phraseEnds = new Set([
  ...prepositions,
  ...auxiliaries,
  ...modals,
  ...words('that which who and or but when while because said'),
  '.',
  ',',
  ';',
  ')',
  '?',
  '!'
])

/** After words like these a noun and an adjective are two things: `made the talks political`. */
const objectComplement =
  /^(?:ma[kd]e|makes|making|keep|keeps|kept|find|found|consider|call|called|render|deem|declare|leav|left|get|got|turn|be[ce]|prove)/

/** `elections parliamentary`, `the court international of justice`. */
export const adjectiveAfterNoun: Trigger = {words: relational, rule: adjectiveRule}

function adjectiveRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.before(at)
  const single = pluralsBySingular.has(noun) && /^(?:a|an|the)$/.test(copy.norm(at - 2))
  if (
    !(singularOf.has(noun) || single) ||
    !phraseEnds.has(copy.norm(at + 1)) ||
    copy.compound(at) ||
    copy.compound(at - 1)
  )
    return
  if (copy.telegraphic(at) || copy.capital(at) || (copy.quoted(at) && !copy.joined(at, at + 1)))
    return
  // “more political”, “both x and y”: a list of adjectives may follow its noun.
  const next = copy.norm(at + 1)
  if (next === 'and' || next === 'or' || next === 'but') return
  const start = copy.sentenceStart(at)
  for (let index = Math.max(start, at - 6); index < at - 1; index++) {
    if (objectComplement.test(copy.norm(index))) return
  }
  return swapped(
    copy,
    at - 1,
    at,
    `“${copy.norm(at)}” tells the kind of “${noun}” and stands before it in English.`
  )
}

function swapped(copy: Copy, noun: number, adjective: number, rationale: string): Fault {
  const right = `${copy.token(adjective).text} ${copy.token(noun).text}`
  return {
    fault: 'word-order',
    span: copy.span(noun, adjective),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(noun, adjective)}”, expected “${right}”`,
    fixes: [replacing(copy, noun, adjective, right, rationale)]
  }
}

/** Adjectives of quality with which no `of` goes: not `full`, `short`, `free`, `clear`. */
const qualities = words(`
  blind weak strong small big large huge great high low new old young dark black white red green blue
  main heavy long poor rich armed wild dangerous important famous beautiful private public secret modern
  ancient foreign national local special different serious simple difficult expensive cheap
`)

/** `the spots blind of the cameras`, as `les angles morts de`. */
export const qualityAfterNoun: Trigger = {words: qualities, rule: qualityRule}

function qualityRule(copy: Copy, at: number): Fault | undefined {
  const noun = copy.before(at)
  if (copy.after(at) !== 'of' || !/^(?:the|a|an|this|his|her|their|its)$/.test(copy.norm(at + 2)))
    return
  if (!singularOf.has(noun) || copy.compound(at) || copy.compound(at - 1)) return
  if (!/^(?:the|these|those|his|her|their|its|some|many|several)$/.test(copy.norm(at - 2))) return
  return swapped(
    copy,
    at - 1,
    at,
    `“${copy.norm(at)}” describes “${noun}” and stands before it in English.`
  )
}

/** Verbs that report. */
const reporting = words(`
  declared announced said stated reported confirmed warned added explained indicated affirmed stressed
  specified noted assured emphasized estimated denounced
`)

const speakers = new Set([
  ...people,
  ...words(`
    ministry minister president government spokesman spokeswoman police company official officials
    agency authorities army court party union bank office committee commission council head director leader
    chief secretary ambassador embassy governor mayor group organization association institute prosecutor
    prosecutors premier chancellor department service
  `)
])

/** `declared on Monday the ministry of finance`: after its words, a speaker and nothing else. */
export const lateSpeaker: Trigger = {words: reporting, rule: speakerRule}

function speakerRule(copy: Copy, at: number): Fault | undefined {
  let day = at + 1
  if (copy.norm(day) === 'on') day++
  if (!weekdays.has(copy.norm(day)) || !/^(?:the|a|an|his|her|its)$/.test(copy.norm(day + 1)))
    return
  const before = copy.norm(at - 1)
  if (copy.joined(at - 1, at) && !/^[,"”’»']$/.test(before)) return
  let end = day + 2
  let speaker = false
  while (copy.joined(at, end) && !/^[.,;:!?"”]$/.test(copy.norm(end)) && end < day + 12) {
    if (end <= day + 4 && speakers.has(copy.norm(end))) speaker = true
    // An object that goes on: “announced on Monday the resignation of …”.
    if (/^(?:that|will|would|to|which)$/.test(copy.norm(end))) return
    end++
  }
  if (!speaker || !/^[.,]$/.test(copy.norm(end))) return
  if (
    /(?:tion|ment|ing|sion|al|ure|ance)$/.test(copy.norm(day + 2)) &&
    copy.norm(day + 2) !== 'government' &&
    copy.norm(day + 2) !== 'commission'
  )
    return
  const words = copy.text.slice(copy.token(at).start, copy.token(day).end)
  const who = copy.slice(day + 1, end - 1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, day + 1)} …”, expected the speaker first`,
    fixes: [
      replacing(
        copy,
        at,
        end - 1,
        `${who} ${words}`,
        `The speaker “${who}” comes before “${words}” in English.`
      )
    ]
  }
}

/** Verbs without an object that English never puts first. */
const intransitive = words(
  'poured arrived died occurred happened erupted emerged disappeared collapsed exploded'
)

/** `Poured floodwater through a hospital`, `Died three people in the blast`: as in Arabic and Spanish. */
export const verbFirst: Trigger = {words: intransitive, rule: verbFirstRule}

function verbFirstRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.capital(at) || !copy.startsSentence(at) || copy.telegraphic(at)) return
  let end = at + 1
  const determined =
    /^(?:the|a|an|three|two|four|five|six|ten|hundreds|thousands|dozens|many|several|another)$/.test(
      copy.norm(end)
    ) || copy.isNumber(end)
  if (copy.compound(end) || (!copy.isWord(end) && !copy.isNumber(end))) return
  while (
    copy.joined(at, end) &&
    copy.isWord(end) &&
    !prepositions.has(copy.norm(end)) &&
    end < at + 5
  )
    end++
  if (copy.isNumber(end)) end++
  while (determined && copy.isWord(end) && !prepositions.has(copy.norm(end)) && end < at + 5) end++
  if (
    end === at + 1 ||
    !prepositions.has(copy.norm(end)) ||
    copy.norm(end) === 'of' ||
    (!determined && end !== at + 2)
  )
    return
  if (
    /ly$/.test(copy.norm(at + 1)) ||
    /^(?:he|she|it|they|when|while|it's)$/.test(copy.norm(at + 1))
  )
    return
  const subject = copy.slice(at + 1, end - 1)
  const first = subject.charAt(0).toUpperCase() + subject.slice(1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end - 1)}”, expected “${first} ${copy.norm(at)}”`,
    fixes: [
      fixOf(
        [{...copy.span(at, end - 1), text: `${first} ${copy.norm(at)}`}],
        `The sentence starts with its verb “${copy.norm(at)}”; in English the subject “${subject}” comes first.`
      )
    ]
  }
}

/** `Announced the ministry that`: a sentence that starts with its reporting verb. */
export const reportFirst: Trigger = {words: reporting, rule: reportFirstRule}

function reportFirstRule(copy: Copy, at: number): Fault | undefined {
  if (!copy.capital(at) || !copy.startsSentence(at) || copy.telegraphic(at)) return
  if (!/^(?:the|a|his|her|its)$/.test(copy.after(at))) return
  let end = at + 2
  let speaker = false
  while (copy.joined(at, end) && copy.isWord(end) && copy.norm(end) !== 'that' && end < at + 8) {
    if (speakers.has(copy.norm(end))) speaker = true
    end++
  }
  if (!speaker || copy.norm(end) !== 'that') return
  const subject = copy.slice(at + 1, end - 1)
  const first = subject.charAt(0).toUpperCase() + subject.slice(1)

  return {
    fault: 'word-order',
    span: copy.span(at, end - 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, end - 1)}”, expected “${first} ${copy.norm(at)}”`,
    fixes: [
      fixOf(
        [{...copy.span(at, end - 1), text: `${first} ${copy.norm(at)}`}],
        `The sentence starts with its verb “${copy.norm(at)}”; in English the speaker comes first.`
      )
    ]
  }
}

/** `passengers … carry would has`: two verbs of one clause meet at its end, as in German. */
export const verbsTogether: Trigger = {
  words: words('would will could can must should'),
  rule: togetherRule
}

function togetherRule(copy: Copy, at: number): Fault | undefined {
  const next = copy.after(at)
  if (
    !/^(?:has|is|was|were|are|had|would|will|could|must|should|says|said)$/.test(next) ||
    next === copy.norm(at)
  )
    return
  if (copy.capital(at) || copy.compound(at)) return
  // A name or a noun: “a can is”, “the must-have”, “good will is”, “free will was”.
  const before = copy.before(at)
  if (
    /^(?:will|can|must)$/.test(copy.norm(at)) &&
    !/^(?:carry|take|make|have|be|do|go|come|see|get|give|pay|leave|bring|keep|sell|begin)$/.test(
      before
    )
  )
    return
  if (
    !/^\p{Ll}+$/u.test(before) ||
    /^(?:that|what|who|which|it|he|she|they|we|i|you|as|than|the|a|and|or|so|never|not)$/.test(
      before
    )
  )
    return

  return {
    fault: 'word-order',
    span: copy.span(at - 1, at + 1),
    severity: 'error',
    reason: `Unexpected “${copy.slice(at - 1, at + 1)}”: “${copy.norm(at)}” cannot stand before “${next}”`,
    fixes: [],
    query: true
  }
}

/** `a with the matter familiar person`: a whole phrase before its noun, as in German. */
const attributive = words('with by from in on at for to of under through')

export const phraseBeforeNoun: Trigger = {words: words('a an the'), rule: attributeRule}

function attributeRule(copy: Copy, at: number): Fault | undefined {
  const preposition = copy.after(at)
  // At every article: so no more than a look-up before most of them are done.
  if (!attributive.has(preposition) || copy.compound(at + 1)) return
  if (
    !/^(?:the|a|an|his|her|their|its)$/.test(copy.norm(at + 2)) ||
    (copy.capital(at) && !copy.startsSentence(at))
  )
    return
  if (!copy.isWord(at + 3) || !copy.isWord(at + 4) || !copy.isWord(at + 5) || copy.capital(at + 1))
    return
  const adjective = at + 4
  const noun = at + 5
  const plain =
    /(?:ed|en|ing|iar|ble|ful|ive|ent|ant|al)$/.test(copy.norm(adjective)) &&
    phraseEnds.has(copy.norm(noun + 1))

  return {
    fault: 'word-order',
    span: copy.span(at, noun),
    severity: 'error',
    reason: `Unexpected “${copy.slice(at, at + 2)} …”, expected a noun after “${copy.norm(at)}”`,
    fixes: plain
      ? [
          replacing(
            copy,
            at + 1,
            noun,
            `${copy.norm(noun)} ${copy.norm(adjective)} ${copy.slice(at + 1, at + 3)}`,
            `“${copy.slice(at + 1, adjective)}” describes “${copy.norm(noun)}” and stands after it in English.`
          )
        ]
      : [],
    query: !plain
  }
}

/** Institutions whose nouns take no article after `of`. */
const portfolios = words(`
  health defense defence justice education finance agriculture culture production labor labour energy
  tourism trade industry transport transportation health sports communications information development
  women immigration science technology employment commerce fisheries mines housing planning information
`)

/** `Ministry of the Production`, as `Ministerio de la Producción`. */
export const portfolio: Trigger = {
  words: ['ministry', 'minister', 'secretary', 'department'],
  rule: portfolioRule
}

function portfolioRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'of' || copy.norm(at + 2) !== 'the' || !portfolios.has(copy.norm(at + 3)))
    return
  const next = copy.norm(at + 4)
  if (copy.joined(at, at + 4) && copy.isWord(at + 4) && !phraseEnds.has(next)) return

  return {
    fault: 'extra-article',
    span: copy.span(at, at + 3),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 3)}”, expected no “the”`,
    fixes: [
      fixOf(
        [{start: copy.token(at + 2).start, end: copy.token(at + 3).start, text: ''}],
        `“${copy.token(at + 3).text}” is what the ${copy.norm(at)} is for, and has no article after “of”.`
      )
    ]
  }
}

/** What is made or sold, and where: `factory of fish`. */
const makers: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ['factory', undefined],
  ['shop', words('shoes clothes books toys flowers furniture tea coffee bread cheese wine meat')],
  ['store', words('shoes clothes books toys flowers furniture food electronics')],
  [
    'company',
    words('insurance electricity gas oil water construction transport tobacco mining shipping')
  ],
  ['agency', words('news press travel advertising')],
  ['station', words('police radio train bus gas metro television weather')],
  ['plant', words('steel cement uranium gas power')],
  ['bottle', undefined]
])

/** `factory of fish`, `station of police`, as `usine de poissons`. */
export const maker: Trigger = {
  words: words('factory shop store company agency station plant'),
  rule: makerRule
}

function makerRule(copy: Copy, at: number): Fault | undefined {
  if (copy.after(at) !== 'of' || copy.compound(at)) return
  const product = copy.norm(at + 2)
  const known = makers.get(copy.norm(at))
  if (
    known
      ? !known.has(product)
      : /^(?:the|a|an|his|her|its|their|death|dreams|ideas|lies|this|that|all|many|hope|fear|our|my|your|illusions|one|fake|some|what)$/.test(
          product
        )
  )
    return
  if (
    !copy.isWord(at + 2) ||
    copy.capital(at + 2) ||
    !phraseEnds.has(copy.norm(at + 3)) ||
    copy.norm(at + 3) === 'of'
  )
    return
  const modifier = copy.norm(at + 2)
  const singular = singularOf.get(modifier) ?? modifier.replace(/(?<=[^s])s$/, '')

  return {
    fault: 'word-order',
    span: copy.span(at, at + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 2)}”, expected “${singular} ${copy.norm(at)}”`,
    fixes: [
      replacing(
        copy,
        at,
        at + 2,
        `${known ? modifierOf(modifier) : singular} ${copy.norm(at)}`,
        `What a ${copy.norm(at)} is for stands before it in English.`
      )
    ]
  }
}

/** `clothes shop`, `electronics store`; but `shoe shop`. */
function modifierOf(noun: string): string {
  return /^(?:shoes|books|toys|flowers)$/.test(noun) ? noun.slice(0, -1) : noun
}

/** `it exists a`, as `il existe un`, `es gibt`. */
export const itExists: Trigger = {words: ['exists', 'exist'], rule: existsRule}

function existsRule(copy: Copy, at: number): Fault | undefined {
  if (copy.before(at) !== 'it' || !/^(?:a|an|many|several|some|no|two|three)$/.test(copy.after(at)))
    return
  const plural = /^(?:many|several|some|two|three)$/.test(copy.norm(at + 1))
  return {
    fault: 'word-order',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “there ${plural ? 'are' : 'is'}”`,
    fixes: [
      replacing(
        copy,
        at - 1,
        at,
        `there ${plural ? 'are' : 'is'}`,
        '“it exists” has no subject to name; English says that something is with “there”.'
      )
    ]
  }
}
