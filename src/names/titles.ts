import type {Fault} from '../detect/report.js'
import type {Prose} from '../prose.js'
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
 * @param style - Whether titles before a name are short (`Sen.`) or whole.
 */
export function titleFaults(prose: Prose, style: TitleStyle): Fault[] {
  const {text} = prose
  const faults: Fault[] = []
  let claimed = 0

  for (const passage of prose.passages) {
    const copy = text.slice(passage.start, passage.end)
    if (!hint.test(copy)) continue
    const found: Array<Fault & {readonly order: number}> = []

    for (const [order, pattern] of patterns.entries()) {
      pattern.expression.lastIndex = 0

      for (const match of copy.matchAll(pattern.expression)) {
        const start = passage.start + match.index
        const end = start + match[0].length
        const context = {
          style,
          text,
          before: text.slice(Math.max(0, start - 3), start),
          after: text.slice(end, end + 60)
        }
        const wanted = pattern.mend(match.groups ?? {}, context)
        if (wanted.length === 0 || wanted[0] === match[0]) continue
        found.push({...faultOf(pattern, match[0], wanted, start, end), order})
      }
    }

    // One title has one fault: that of the pattern that knows most.
    found.sort((a, b) => a.order - b.order)

    for (const {order: _, ...fault} of found) {
      const near = faults
        .slice(claimed)
        .some((other) => other.span.start < fault.span.end && fault.span.start < other.span.end)
      if (!near) faults.push(fault)
    }

    claimed = faults.length
  }

  return faults.sort((a, b) => a.span.start - b.span.start)
}

/** Words without which a passage has nothing for any pattern. */
const hint =
  /\b(?:[RDI]-\p{Lu}|\([RDI][-)])|Party|general|General|colonel|admiral|captain|minister|Minister|president|President|chancellor|governor|mayor|senator|congress|ambassador|bishop|king|queen|sheikh|pope|secretary|Secretary|Mrs?\.? the|Ms\.? the|Madam|[Ss]ub-|[Vv]ice-|adjunct|adjoint|substitute|cardinal|major|sergeant|lieutenant/u

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
  if (!new RegExp(`^${notName}${fullName}`, 'u').test(after)) return false
  return !institution.test(after)
}

const institution =
  /^(?:\p{Lu}[\p{L}'’.-]* ){0,3}(?:Hotel|Hospital|School|University|College|Center|Centre|Airport|Bridge|Street|Avenue|Park|Stadium|Theat(?:er|re)|Prize|Award|Cup|Bible|Assembly|Council|Court|Office|Staff|Motors|Electric|Mills|Ministry|Department|Committee|House|Island|Bank|Library|Museum|Class|Administration|Foundation|Medal|League|Series|Trophy|Group|Act|Line|Building|Hall|Tower|Square|Road|Church|Palace|Company|Show)\b/u

function sentenceStart({before}: Context): boolean {
  return before === '' || /[.!?\n”"“]\s*$/.test(before) || /\n\s*$/.test(before)
}
