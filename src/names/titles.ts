import type {Fault} from '../detect/report.js'
import type {Prose, Token} from '../prose.js'
import {
  elected,
  plainTitles,
  portfolios,
  ranks,
  stateTags,
  type TitleStyle,
  tagOfState
} from './offices.js'

/** One way in which titles go wrong. */
interface Pattern {
  readonly fault: string
  /** Sticky and global; groups are named. */
  readonly expression: RegExp
  /** The words that may stand instead of the match, best first; none if it is right. */
  readonly mend: (match: Groups, context: Context) => readonly string[]
  readonly rationale: string
}

type Groups = Readonly<Record<string, string | undefined>>

interface Context {
  readonly style: 'ap' | 'full'
  /** The copy after the match, a few dozen units. */
  readonly after: string
  readonly before: string
  readonly text: string
}

const word = `\\p{Lu}[\\p{L}'’-]*`
const initial = `\\p{Lu}\\.`
const particles = `(?:de|da|do|dos|di|del|della|van|von|der|den|al|el|bin|ben|la|le|du|e|y)`
/** A name of two words and more. */
const fullName = `(?:${word}|${initial})(?: (?:${particles} ){0,2}(?:${word}|${initial})){1,3}`
const day = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec`
const notName = `(?!(?:${day})\\b)`
const party = `(?<party>[RDI])-(?<state>\\p{Lu}\\.\\p{Lu}\\.?|W\\.Va|\\p{Lu}\\p{Ll}{1,5})\\.?`
const offices = `(?:${eitherCase('senator|sen\\.|representative|rep\\.|congressman|congresswoman|congressmember|deputy|governor|gov\\.')})`
const states = Object.keys(tagOfState)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Longest first, so that `general of the army` is tried before `general`. */
function alternatives(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll('.', '\\.').replaceAll(' ', '[ -]').replaceAll('-', '[ -]'))
    .join('|')
    .replaceAll('[ [ -]]', '[ -]')
    .split('|')
    .map(eitherCase)
    .join('|')
}

/** `senator` as `[Ss]enator`: with a flag for case, `\\p{Lu}` would take small letters too. */
function eitherCase(words: string): string {
  return words.replace(/(?<![\p{L}\\\\])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`)
}

const retired = `(?:in|of|at) (?:the )?(?:${eitherCase('resignation|retirement|retreat|reserve|reserves')})|out of service|off duty|in the rest|a\\.D\\.`
const anyRank = `(?:${eitherCase('lieutenant general|major general|general|colonel|admiral|major|captain')})`

const patterns: readonly Pattern[] = [
  {
    fault: 'party-first',
    // `R-Fla representative Senator Marco Rubio`
    expression: new RegExp(
      `\\b(?:[Tt]he )?${party} (?<offices>(?:${offices} ){1,2})(?<name>${fullName})(?<comma>,?)`,
      'gu'
    ),
    mend(match, context) {
      const {party: tag, state, name} = match
      if (!name || !tag || !state || !/^\p{Lu}/u.test(name) || tag !== tag.toUpperCase()) return []
      const office = lastOffice(match.offices ?? '')
      if (!office) return []
      const comma = match.comma || (needsComma(context.after) ? ',' : '')
      return [`${title(office, context)} ${name}, ${tag}-${stopped(state)}${comma}`]
    },
    rationale:
      'In “{actual}”, party and state stand before the office; English has them after the name.'
  },
  {
    fault: 'party-first',
    // `Democratic Party congressman Carla Benavides of California`
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?<partyName>Democratic|Republican|Democrat) Party(?:'s|’s)? (?<offices>(?:${offices} ){1,2})(?<name>${fullName}) (?:of|from|for) (?<state>${states})(?<comma>,?)`,
      'gu'
    ),
    mend(match, context) {
      return withParty(match, context)
    },
    rationale:
      '“{actual}” spells out party and state as another language does; English puts them after the name.'
  },
  {
    fault: 'party-first',
    // `the senator of the Democratic Party for California Diane Ostrander`, `Senator (D-Calif.) X`
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?<offices>${offices}) (?:of|from) the (?<partyName>Democratic|Republican) Party (?:of|from|for) (?<state>${states}),? (?<name>${fullName})(?<comma>,?)`,
      'gu'
    ),
    mend(match, context) {
      return withParty(match, context)
    },
    rationale:
      '“{actual}” has office, party and state in the order of another language; English has the name in between.'
  },
  {
    fault: 'party-first',
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?<offices>${offices}) \\((?<party>[RDI])(?:-(?<state>${states}|\\p{Lu}\\p{Ll}{1,5}|\\p{Lu}\\.\\p{Lu})\\.?)?\\) (?<name>${fullName})(?<comma>,?)`,
      'gu'
    ),
    mend(match, context) {
      const office = lastOffice(match.offices ?? '')
      if (!office || !match.name || !match.state || !/^\p{Lu}/u.test(match.name)) return []
      const comma = match.comma || (needsComma(context.after) ? ',' : '')
      const tag = tagOfState[match.state] ?? stopped(match.state)
      return [`${title(office, context)} ${match.name}, ${match.party}-${tag}${comma}`]
    },
    rationale: 'In “{actual}”, party and state stand before the name; English has them after it.'
  },
  {
    fault: 'party-first',
    // `the governor of Utah (R) Spencer Cox`
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?<office>${eitherCase('governor|senator|congressman|congresswoman')}) (?:of|from) (?<state>${states}) \\((?<party>[RDI])\\),? (?<name>${fullName})(?<comma>,?)`,
      'gu'
    ),
    mend(match, context) {
      const {state, name, party: tag} = match
      const office = elected[(match.office ?? '').toLowerCase()]
      if (!office || !state || !name || !/^\p{Lu}/u.test(name)) return []
      const comma = match.comma || (needsComma(context.after) ? ',' : '')
      const name_ = tag === 'R' ? 'a Republican' : tag === 'D' ? 'a Democrat' : 'an independent'
      const place = office[0] === 'Gov.' ? `${state} ` : ''
      const end = place ? name_ : `${tag}-${tagOfState[state]}`
      return [`${place}${title(office, context)} ${name}, ${end}${comma}`]
    },
    rationale:
      'In “{actual}”, state and party stand before the name; English has the state before the office.'
  },
  {
    fault: 'stop',
    // `Marco Rubio, R-Fla said`
    expression: new RegExp(
      `(?<=[,(] ?)(?<party>[RD])-(?<state>${[...stateTags].join('|')})\\b(?![.\\p{L}-])`,
      'gu'
    ),
    mend: ({party: tag, state}) => [`${tag}-${state}.`],
    rationale: 'The state in “{actual}” is cut short, and takes a stop.'
  },
  {
    fault: 'retired',
    expression: new RegExp(
      `\\b(?<article>[Tt]he )?(?<rank>${anyRank}),? (?:${retired}),? (?=${fullName})`,
      'gu'
    ),
    mend(match, context) {
      const rank = plainTitles[(match.rank ?? '').toLowerCase()]
      if (!rank || !startsName(context.after)) return []
      const capital = /^\p{Lu}/u.test(match.article ?? match.rank ?? '')
      return [`${capital ? 'Retired' : 'retired'} ${title(rank, context)} `]
    },
    rationale: '“{actual}” is how other languages say that an officer is retired.'
  },
  {
    fault: 'rank',
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?<rank>${alternatives(Object.keys(ranks))}) (?=\\p{Lu})`,
      'gu'
    ),
    mend(match, context) {
      const key = (match.rank ?? '').toLowerCase()
      const rank = ranks[key] ?? ranks[key.replaceAll('-', ' ')] ?? ranks[key.replace(' ', '-')]
      if (!rank || !startsName(context.after)) return []
      return [`${title(rank, context)} `]
    },
    rationale: '“{actual}” has the words of the rank in the order of another language.'
  },
  {
    fault: 'minister',
    // `minister of energetics Viorica Stratan`, `the deputy minister of foreign affairs X`
    expression: new RegExp(
      `\\b(?<article>[Tt]he )?(?<deputy>(?:[Ff]irst )?(?:[Vv]ice|[Dd]eputy|[Ss]ub)[ -])?(?<minister>[Mm]inister) (?:of|for) (?:the )?(?<portfolio>${alternatives(
        Object.keys(portfolios)
      )})(?<more> and \\p{Ll}+)? (?=${fullName})`,
      'gu'
    ),
    mend(match, context) {
      if (match.more || !startsName(context.after)) return []
      const portfolio = portfolios[(match.portfolio ?? '').toLowerCase()]
      // “Minister of Finance Jan Smit” is good English; in small letters, or with an article, it is not.
      if (!portfolio || (!match.article && match.minister === 'Minister')) return []
      const deputy = (match.deputy ?? '')
        .trim()
        .replace(/-$/, '')
        .replace(/\bsub$/i, 'deputy')
        .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
      return [`${deputy ? `${deputy} ` : ''}${portfolio} Minister `]
    },
    rationale: 'Before a name, English has what a minister is for first: “{wanted}”.'
  },
  {
    fault: 'governor',
    // `The governor of the north of the Batinah Nasser Al Kharusi`
    expression: new RegExp(
      `\\b[Tt]he (?<office>governor|mayor) of (?<place>(?:${word})(?: ${word}){0,2}|the (?:north|south|east|west) of (?:the )?${word}) (?=${fullName})`,
      'gu'
    ),
    mend(match, context) {
      const office = plainTitles[match.office ?? '']
      const place = /^the (north|south|east|west) of (?:the )?(.+)$/.exec(match.place ?? '')
      if (!office || !startsName(context.after)) return []
      if (!place) return []
      const side = place[1]!
      return [`${side[0]!.toUpperCase()}${side.slice(1)} ${place[2]} ${title(office, context)} `]
    },
    rationale: 'Before a name, English has the place first and then the office, without “the”.'
  },
  {
    fault: 'government',
    expression: new RegExp(
      `\\b(?:[Tt]he )?(?:[Pp]resident of (?:the )?(?:[Gg]overnment|[Cc]ouncil of [Mm]inisters|[Cc]ouncil)|(?:[Hh]ead|[Cc]hief) of (?:the )?[Gg]overnment|[Ff]irst-[Mm]inister) (?=${fullName})`,
      'gu'
    ),
    mend: (_, context) => (startsName(context.after) ? ['Prime Minister '] : []),
    rationale:
      '“{actual}” is what other countries call the office that English calls prime minister.'
  },
  {
    fault: 'honorific',
    // `Mrs the Minister`, `Mr. the President`, `Madam the Mayor`
    expression:
      /\b(?:Mr|Mrs|Ms|Madam|Madame|Sir|Mister|Lady)\.? [Tt]he (?<title>\p{L}+(?: [Mm]inister| [Pp]resident)?)(?= )/gu,
    mend(match, context) {
      const key = (match.title ?? '').toLowerCase()
      const found = plainTitles[key]
      if (!found) return []
      if (startsName(context.after.trimStart())) return [title(found, context)]
      return [`${sentenceStart(context) ? 'The' : 'the'} ${key}`]
    },
    rationale: '“{actual}” puts a courtesy title before an office, as other languages do.'
  },
  {
    fault: 'article',
    // `The vice minister Lucía Barrenechea said`, `the president Emmanuel Macron said`
    expression: new RegExp(
      `(?<before>\\p{L}+ )?\\b(?<article>[Tt]he) (?<title>${alternatives(Object.keys(plainTitles))}) ${notName}(?=${fullName})`,
      'gu'
    ),
    mend(match, context) {
      const key = (match.title ?? '').toLowerCase()
      const found = plainTitles[key] ?? plainTitles[key.replaceAll('-', ' ')]
      if (!found || !startsName(context.after)) return []
      return [`${match.before ?? ''}${title(found, context)} `]
    },
    rationale: 'English has no article before a title and a name.'
  },
  {
    fault: 'deputy',
    expression:
      /\b(?<sub>[Ss]ub|[Uu]nder|[Vv]ice)-(?<office>secretary|director|commissioner|prosecutor|procurator|minister of state)\b/gu,
    mend({sub, office}) {
      const capital = /^\p{Lu}/u.test(sub ?? '')
      if (/^sub$/i.test(sub ?? '') && office === 'secretary') {
        return [capital ? 'Undersecretary' : 'undersecretary']
      }
      if (/^under$/i.test(sub ?? '')) return []
      const plain = office === 'procurator' ? 'prosecutor' : office
      return [`${capital ? 'Deputy' : 'deputy'} ${plain}`]
    },
    rationale: '“{actual}” is built as in another language; English says “{wanted}”.'
  },
  {
    fault: 'deputy',
    expression:
      /\b(?<office>[Dd]irector|[Mm]inister|[Ss]ecretary|[Pp]rosecutor|[Cc]ommissioner|[Mm]ayor|[Cc]hief|[Ii]nspector) (?:adjunct|adjoint|adjunto|substitute)\b/gu,
    mend({office}) {
      const capital = /^\p{Lu}/u.test(office ?? '')
      return [`${capital ? 'Deputy' : 'deputy'} ${office}`]
    },
    rationale: '“{actual}” has the deputy behind the office, as in another language.'
  },
  {
    fault: 'secretary',
    expression:
      /\b(?<body>U\.N\.|UN|United Nations|NATO|OPEC|OSCE|Arab League|Commonwealth|Council of Europe|ASEAN)(?<own>'s|’s)? [Gg]eneral [Ss]ecretary\b/gu,
    mend: ({body, own}, context) => [
      `${body}${own ?? ''} ${startsName(context.after.trimStart()) ? 'Secretary-General' : 'secretary-general'}`
    ],
    rationale: 'The head of such a body is its secretary-general; parties have a general secretary.'
  }
]

/**
 * Find titles in the order or the form of another language.
 *
 * A look at the words beside a title says which patterns may apply: to try each
 * pattern everywhere would cost more than to parse the story.
 *
 * @param style - Whether titles before a name are short (`Sen.`) or whole.
 */
export function titleFaults(prose: Prose, style: TitleStyle): Fault[] {
  const {text, tokens, passages} = prose
  const found: Array<{order: number; fault: Fault}> = []

  for (let index = 0; index < tokens.length; index++) {
    const wanted = triggered(tokens, index)
    if (!wanted) continue
    const passage = passages[tokens[index]!.passage]!
    const from = Math.max(passage.start, tokens[Math.max(0, index - wordsBefore)]!.start)
    const last = tokens[Math.min(tokens.length - 1, index + wordsAfter)]!
    const copy = text.slice(from, Math.min(passage.end, last.end))

    for (const [order, pattern] of patterns.entries()) {
      if (!wanted.includes(pattern.fault)) continue
      pattern.expression.lastIndex = 0

      for (const match of copy.matchAll(pattern.expression)) {
        const start = from + match.index
        const end = start + match[0].length
        const context = {
          style,
          text,
          before: text.slice(Math.max(0, start - 3), start),
          after: text.slice(end, Math.min(passage.end, end + 60))
        }
        const mended = pattern.mend(match.groups ?? {}, context)
        if (mended.length === 0 || mended[0] === match[0]) continue
        found.push({order, fault: faultOf(pattern, match[0], mended, start, end)})
      }
    }
  }

  return settled(found)
}

/** One title has one fault: that of the pattern that knows most. */
function settled(found: Array<{order: number; fault: Fault}>): Fault[] {
  const kept: Fault[] = []

  // By place, and where two overlap, by knowledge.
  found.sort((a, b) => a.fault.span.start - b.fault.span.start || a.order - b.order)

  for (const one of found) {
    const rivals = found.filter(
      (other) =>
        other !== one &&
        other.fault.span.start < one.fault.span.end &&
        one.fault.span.start < other.fault.span.end
    )
    const better = rivals.some((other) => other.order < one.order)
    const again = kept.some((other) => other.span.start === one.fault.span.start)
    if (!better && !again) kept.push(one.fault)
  }

  return kept
}

/** How far a pattern reaches from the word that calls it. */
const wordsBefore = 14
const wordsAfter = 22

const rankBefore =
  /^(?:division|divisional|brigade|corps|young|junior|small|middle|medium|upper|great|big|corvette|frigate|counter|contra|against|squadron|under|sub|rank|-)$/
const rankAfter = /^(?:of|major|brigadier|lieutenant|colonel|at|-)$/
const portfolioBefore = /^(?:of|for)$/
const courtesy = /^(?:mr|mrs|ms|madam|madame|sir|mister|lady)$/
const titleEnds = new Set(Object.keys(plainTitles).map((title) => title.split(/[ -]/).at(-1)!))

/** The faults that the words beside a word allow; most words have none. */
function triggered(tokens: readonly Token[], index: number): readonly string[] | undefined {
  const token = tokens[index]!
  const {norm} = token
  if (!callWords.has(norm)) return
  const next = tokens[index + 1]
  const before = tokens[index - 1]
  const faults: string[] = []

  if (token.kind === 'mark') {
    if (token.text === '(' && /^[RDI]$/.test(next?.text ?? '')) faults.push('party-first')
    return faults.length > 0 ? faults : undefined
  }

  if (norm.length === 1) {
    if (/^[RDI]$/.test(token.text) && next?.text === '-' && !next.spaced) {
      faults.push('party-first', 'stop')
    }
  } else if (norm === 'party') {
    if (/^(?:democrat|democratic|republican)$/.test(before?.norm ?? '')) faults.push('party-first')
  } else if (norm === 'the') {
    const mark = before?.text === '.' ? tokens[index - 2] : before
    if (mark && courtesy.test(mark.norm)) faults.push('honorific')
  } else if (/^(?:sub|under|vice)$/.test(norm)) {
    if (next?.text === '-' && !next.spaced) faults.push('deputy')
  } else if (/^(?:adjunct|adjoint|adjunto|substitute)$/.test(norm)) faults.push('deputy')

  if (!titleEnds.has(norm) && !officeWords.has(norm)) return faults.length > 0 ? faults : undefined

  if (rankWords.has(norm)) {
    if (before && rankBefore.test(before.norm)) faults.push('rank')
    if (next && rankAfter.test(next.norm)) faults.push('rank')
    if (next && /^(?:in|of|at|out|off|a|,)$/.test(next.norm)) faults.push('retired')
  }

  if (norm === 'minister' && next && portfolioBefore.test(next.norm)) faults.push('minister')
  if (/^(?:governor|mayor)$/.test(norm) && next?.norm === 'of') faults.push('governor')
  if (/^(?:president|head|chief)$/.test(norm) && next?.norm === 'of') faults.push('government')
  if (norm === 'minister' && before?.text === '-') faults.push('government')
  if (norm === 'secretary' && before?.norm === 'general') faults.push('secretary')

  if (next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && titleEnds.has(norm)) {
    const article = [1, 2, 3].some((back) => tokens[index - back]?.norm === 'the')
    if (article) faults.push('article')
  }

  return faults.length > 0 ? faults : undefined
}

const rankWords = new Set(
  'general colonel admiral captain lieutenant sergeant major brigadier'.split(' ')
)
/** Every word that may call a pattern: one look-up settles most words of a story. */
const callWords = new Set([
  ...'( r d i party the sub under vice adjunct adjoint adjunto substitute'.split(' '),
  ...titleEnds,
  ...rankWords,
  ...'head chief minister secretary governor'.split(' ')
])

const officeWords = new Set([...rankWords, 'head', 'chief', 'minister', 'secretary', 'governor'])

function faultOf(
  pattern: Pattern,
  actual: string,
  wanted: readonly string[],
  start: number,
  end: number
): Fault {
  const best = wanted[0]!
  // The space before a name, and a word before an article, are only looked at.
  const tail = actual.endsWith(' ') && best.endsWith(' ') ? 1 : 0
  let head = 0

  if (pattern.fault === 'article') {
    const at = actual.search(/[Tt]he /)
    if (at > 0) head = at
  }

  const span = {start: start + head, end: end - tail}
  const seen = actual.slice(head, actual.length - tail)
  return {
    ruleId: `titles/${pattern.fault}`,
    span,
    reason: `Unexpected title “${seen}”, expected “${best.slice(head, best.length - tail)}”`,
    severity: 'warning',
    fixes: wanted.map((text) => ({
      edits: [{...span, text: text.slice(head, text.length - tail)}],
      applicability: 'editorial',
      rationale: pattern.rationale
        .replace('{actual}', seen)
        .replace('{wanted}', best.slice(head, best.length - tail))
    }))
  }
}

function withParty(match: Groups, context: Context): string[] {
  const office = lastOffice(match.offices ?? '')
  const {name, state, partyName} = match
  if (!office || !name || !state || !/^\p{Lu}/u.test(name)) return []
  const comma = match.comma || (needsComma(context.after) ? ',' : '')
  const tag = /^r/i.test(partyName ?? '') ? 'R' : 'D'
  return [`${title(office, context)} ${name}, ${tag}-${tagOfState[state]}${comma}`]
}

/** The office that stands next to the name: of `representative Senator`, the senator. */
function lastOffice(offices: string): readonly [string, string] | undefined {
  return elected[offices.trim().split(' ').at(-1)!.toLowerCase()]
}

function title([short, full]: readonly [string, string], {style}: Context): string {
  return style === 'ap' ? short : full
}

/** A state that is cut short takes a stop. */
function stopped(state: string): string {
  if (/^\p{Lu}\.\p{Lu}$/u.test(state)) return `${state}.`
  return stateTags.has(state) ? `${state}.` : state
}

/** After an inserted tag stands a comma, unless another mark does. */
function needsComma(after: string): boolean {
  return /^\s+[\p{L}\p{N}]/u.test(after)
}

/** Whether copy goes on with a name: two capitalised words, none of them an institution. */
function startsName(after: string): boolean {
  if (!nameAtStart.test(after)) return false
  return !institution.test(after)
}

const nameAtStart = new RegExp(`^${notName}${fullName}`, 'u')

const institution =
  /^(?:\p{Lu}[\p{L}'’.-]* ){0,3}(?:Hotel|Hospital|School|University|College|Center|Centre|Airport|Bridge|Street|Avenue|Park|Stadium|Theat(?:er|re)|Prize|Award|Cup|Bible|Assembly|Council|Court|Office|Staff|Motors|Electric|Mills|Ministry|Department|Committee|House|Island|Bank|Library|Museum|Class|Administration|Foundation|Medal|League|Series|Trophy|Group|Act|Line|Building|Hall|Tower|Square|Road|Church|Palace|Company|Show)\b/u

function sentenceStart({before}: Context): boolean {
  return before === '' || /[.!?\n”"“]\s*$/.test(before) || /\n\s*$/.test(before)
}
