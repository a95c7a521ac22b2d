import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Applicability, Edit, Severity, Span} from '../model.js'
import {type Prose, proseOf} from '../prose.js'
import {inAddress} from '../story/damage/finder.js'
import {report} from './report.js'

/** What tells a lost hyphen from a word. */
export interface WhitespaceOptions {
  /** Whether a word, in whatever case, is in a dictionary. */
  readonly isWord?: (word: string) => boolean
}

/** One place where white space is wrong. */
interface Slip {
  readonly fault: string
  readonly span: Span
  readonly edits: readonly [Edit, ...Edit[]]
  readonly reason: string
  readonly rationale: string
  readonly applicability?: Applicability
  readonly severity?: Severity
}

// All expressions below begin with the mark that they are about, and what must
// stand before it is looked at afterwards: an expression that looks behind itself
// first does so at every letter of the copy, which takes ten times as long.

/** A space, and those that import brings in its place. */
const space = '[ \\u00A0\\u2009\\u202F]'

/**
 * Flag wrong spaces: doubled, before a mark, inside brackets, missing after a
 * mark; and line and paragraph breaks that are none, or were lost.
 *
 * A single space that touches a quotation mark is left to `quotes`.
 */
export function retextWhitespace(options: WhitespaceOptions = {}) {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const slips = [
      ...doubled(prose),
      ...beforeMark(prose.text),
      ...inBrackets(prose.text),
      ...afterMark(prose.text),
      ...inContraction(prose.text),
      ...lineBreaks(prose),
      ...paragraphs(prose),
      ...lostHyphens(prose, options),
      ...looseHyphens(prose.text)
    ]

    for (const slip of slips.sort((a, b) => a.span.start - b.span.start)) {
      report(file, {
        ruleId: `whitespace/${slip.fault}`,
        span: slip.span,
        reason: slip.reason,
        severity: slip.severity ?? 'warning',
        fixes: [
          {
            edits: slip.edits,
            applicability: slip.applicability ?? 'mechanical',
            rationale: slip.rationale
          }
        ]
      })
    }
  }
}

/** A line with this many wide gaps is a row of a table. */
const gapsOfRow = 2

function doubled(prose: Prose): Slip[] {
  const {text} = prose
  if (!text.includes('  ')) return []
  const slips: Slip[] = []
  const gaps: Array<{readonly span: Span; readonly line: number; readonly wide: boolean}> = []
  const perLine = new Map<number, number>()
  let afterStop = 0
  let line = 0
  let at = 0

  for (const match of text.matchAll(/(?<=[^\s])( {2,})(?=[^\s])/g)) {
    const start = match.index
    for (
      let feed = text.indexOf('\n', at);
      feed >= 0 && feed < start;
      feed = text.indexOf('\n', at)
    ) {
      line++
      at = feed + 1
    }
    const span = {start, end: start + match[0].length}
    gaps.push({span, line, wide: match[0].length > 3})
    perLine.set(line, (perLine.get(line) ?? 0) + (match[0].length > 2 ? 1 : 0))
    if (/[.!?]["'”’)]?$/.test(text.slice(Math.max(0, start - 2), start))) afterStop++
  }

  // Two spaces after a full stop is a typist's habit; a story full of them has no slips.
  const habit =
    afterStop > 2 && afterStop > (text.match(/[.!?]["'”’)]? (?=["“‘']?\p{Lu})/gu)?.length ?? 0)

  for (const {span, line} of gaps) {
    if ((perLine.get(line) ?? 0) >= gapsOfRow) continue
    const stop = /[.!?:]["'”’)]?$/.test(text.slice(Math.max(0, span.start - 2), span.start))
    if (habit && stop && span.end - span.start === 2) continue
    // A leader or an indent inside a line of a list.
    if (/\.{3,}$|_{2,}$/.test(text.slice(Math.max(0, span.start - 3), span.start))) continue
    slips.push({
      fault: 'doubled',
      span,
      edits: [{...span, text: ' '}],
      reason: `Unexpected ${span.end - span.start} spaces, expected one`,
      rationale: 'One space stands between two words.'
    })
  }

  return slips
}

const spacedMark = new RegExp(`(${space}+)([,;:!?]|\\.(?!\\.|${space}\\.))`, 'gu')

function beforeMark(text: string): Slip[] {
  const slips: Slip[] = []

  for (const match of text.matchAll(spacedMark)) {
    const [, gap, mark] = match as unknown as [string, string, string]
    const start = match.index
    if (!/[\p{L}\p{N}%)\]]$/u.test(before(text, start, 2))) continue
    const end = start + gap.length
    const next = text[end + 1] ?? ' '
    const letter = /\p{L}/u.test(next)
    // “.com”, “.5”, “:)”, and what is no end of anything.
    if (!/[\s"”’»)\]]/.test(next) && !(letter && mark === ',')) continue
    // A score or a ratio in figures has room round its colon.
    if (
      mark === ':' &&
      /\p{N}/u.test(text[start - 1]!) &&
      /^\s?\p{N}/u.test(text.slice(end + 1, end + 3))
    )
      continue
    // “? ?” and “, ,” in forms and tables.
    if (
      /^[.,;:!?]/.test(
        text
          .slice(end + 1)
          .trimStart()
          .slice(0, 1)
      )
    )
      continue
    if (inAddress(text, end + 1)) continue
    slips.push({
      fault: 'before-mark',
      span: {start, end: end + 1},
      edits: letter ? [{start, end: end + 1, text: `${mark} `}] : [{start, end, text: ''}],
      reason: `Unexpected space before “${mark}”, expected none`,
      rationale: `English sets no space before “${mark}”.`
    })
  }

  return slips
}

function inBrackets(text: string): Slip[] {
  if (!/[([]\s|\s[)\]]/.test(text)) return []
  const slips: Slip[] = []

  for (const match of text.matchAll(/([([])([ \u00A0]*)([^()[\]\n]{1,200}?)([ \u00A0]*)([)\]])/g)) {
    const [whole, open, before, inner, after, close] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string
    ]
    if (before === '' && after === '') continue
    // A box to tick, “[ ]”, and a mark that stands alone.
    if (!/[\p{L}\p{N}]{2}/u.test(inner) || /["“”«»]/.test(inner.slice(0, 1) + inner.slice(-1)))
      continue
    const start = match.index
    const end = start + whole.length
    const edits: Edit[] = []
    if (before !== '') edits.push({start: start + 1, end: start + 1 + before.length, text: ''})
    if (after !== '') edits.push({start: end - 1 - after.length, end: end - 1, text: ''})
    const [first, ...rest] = edits
    slips.push({
      fault: 'in-brackets',
      span:
        edits.length === 1
          ? before !== ''
            ? {start, end: start + 1 + before.length}
            : {start: end - 1 - after.length, end}
          : {start, end},
      edits: [first!, ...rest],
      reason: `Unexpected space inside “${open}${close}”, expected none`,
      rationale: 'English sets no space inside brackets.'
    })
  }

  return slips
}

/** Words with which sentences begin, and addresses and names of firms do not go on. */
const openers = new Set(
  (
    'The It He She They We I You In On At But And A An This That These Those His Her Its Their Our My If When While As After ' +
    'Before For From With By To There Not No So Yet Now Then What Who How Why Where Which Last More Most Many Some One Two ' +
    'Three Both Each All Another Other Also Even However Since Until During Under Over Still According Police Officials ' +
    'Here Only Such Because Although Though Despite About Among Between Earlier Later Meanwhile Instead Three Several Few'
  ).split(' ')
)

/** What stands after a dot in an address or a file name. */
const domains = new Set(
  'Com Org Net Co Uk Io Js Gov Edu Tv Info Html Pdf Doc Xml Txt Csv Ai App Eu De Fr'.split(' ')
)

const gluedStop = /([.!?])(?=(\p{Lu}[\p{L}'’]*))/gu
const lastOfSentence = /(?:\p{L}[\p{L}'’]*|\p{N}|\)|%)$/u
const gluedComma = /([,;])(?=\p{L}{2})/gu
const gluedColon = /:(?=\p{Lu}\p{Ll}+\s)/gu
const gluedPoint = /\.(?=\p{L}|\p{N})/gu
const titleBefore =
  /(?<![\p{L}.])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|[ap]\.m|[JS]r)$/u
const gluedTitle =
  /(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St)\.(?=\p{Lu}\p{Ll})|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.(?=\p{N})|[ap]\.m\.(?=\p{L}{2})|[JS]r\.(?=\p{Ll}{2}))/uy

function afterMark(text: string): Slip[] {
  const slips: Slip[] = []
  const add = (start: number, end: number, mark: string, rationale: string) => {
    slips.push({
      fault: 'after-mark',
      span: {start, end},
      // Not an insertion: the mark and its space are one thing, as in a doubled space.
      edits: [{start: end - 1, end, text: `${mark.slice(-1)} `}],
      reason: `Unexpected “${mark}” without a space after it, expected one`,
      rationale
    })
  }

  for (const point of text.matchAll(gluedPoint)) {
    const title = titleBefore.exec(before(text, point.index, 6))
    if (!title) continue
    gluedTitle.lastIndex = point.index - title[0].length
    const match = gluedTitle.exec(text)
    if (!match || inAddress(text, point.index)) continue
    const end = match.index + match[0].length
    add(match.index, end, match[0], `A space stands between “${match[0]}” and what follows.`)
  }

  for (const match of text.matchAll(gluedStop)) {
    const [, mark, right] = match as unknown as [string, string, string]
    const at = match.index
    const left = lastOfSentence.exec(before(text, at, longestWord))?.[0]
    if (left === undefined) continue
    const beforeLeft = text[at - left.length - 1] ?? ''
    const opens =
      openers.has(right) && /^[\s,]/.test(text.slice(at + 1 + right.length, at + 2 + right.length))
    const isWord = /^\p{Ll}[\p{Ll}'’]+$/u.test(left) && beforeLeft !== '.'
    const isName = /^\p{Lu}[\p{Ll}'’]+$/u.test(left) && beforeLeft !== '.'
    const isInitials = /^\p{Lu}$/u.test(left) && beforeLeft === '.' && right.length > 2
    const isClosed = /^[\p{N})%]$/u.test(left)
    const capitalized = /^\p{Lu}\p{Ll}+$/u.test(right) && !domains.has(right)
    // A hyphen, a slash or an @ before it: an address or the name of a file.
    if (/[@/\\_-]/.test(beforeLeft) && !opens) continue
    if (inAddress(text, at)) continue
    if ((isWord && (capitalized || opens)) || ((isName || isInitials || isClosed) && opens)) {
      add(at, at + 1, mark, `“${left}” ends a sentence and “${right}” begins one.`)
    }
  }

  // “word(s)” and “f(x)” have no space inside.
  for (const match of text.matchAll(
    /\((?=\s?[\p{L}\p{N}$€£][^()\n]{0,200}?\s[^()\n]{0,200}\))/gu
  )) {
    const start = match.index
    if (!twoLetters.test(before(text, start, 4)) || inAddress(text, start)) continue
    slips.push({
      fault: 'before-bracket',
      span: {start, end: start + 1},
      edits: [{start, end: start + 1, text: ' ('}],
      reason: 'Unexpected “(” without a space before it, expected one',
      rationale: 'A space stands between a word and the bracket after it.'
    })
  }

  for (const match of text.matchAll(gluedComma)) {
    if (!twoLetters.test(before(text, match.index, 4))) continue
    if (inAddress(text, match.index) || isLocant(text, match.index)) continue
    add(match.index, match.index + 1, match[1]!, `A space follows “${match[1]}” between words.`)
  }

  for (const match of text.matchAll(gluedColon)) {
    if (!/\p{Ll}{2}$/u.test(before(text, match.index, 4)) || inAddress(text, match.index)) continue
    add(match.index, match.index + 1, ':', 'A space follows a colon between words.')
  }

  return slips
}

/** Longest word, in UTF-16 units, that is looked back over. */
const longestWord = 60

const twoLetters = /\p{L}{2}$/u

/** The copy before an offset, at most so many UTF-16 units of it. */
function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at)
}

/** Whether a mark stands in a list without spaces, as of codes (`AA,BB,CC`). */
function isLocant(text: string, offset: number): boolean {
  const chunk =
    /\S*$/.exec(text.slice(Math.max(0, offset - 60), offset))![0] +
    /^\S*/.exec(text.slice(offset, offset + 60))![0]
  return (chunk.match(/[,;]/g)?.length ?? 0) > 2 || /[#=_{}<>|\\@]/.test(chunk)
}

const looseApostrophe = /['’]( ?)(s|t|re|ve|ll|m|d)(?![\p{L}\p{N}'’])/gu

/** After these, an apostrophe and an ending are one word with them, wherever the space is. */
const pronoun = /^(?:i|you|he|she|it|we|they|that|there|who|what|let|here)$/i

function inContraction(text: string): Slip[] {
  const slips: Slip[] = []

  for (const match of text.matchAll(looseApostrophe)) {
    const [, after, ending] = match as unknown as [string, string, string]
    const gap = text[match.index - 1] === ' ' ? ' ' : ''
    if (gap === '' && after === '') continue
    // “'s-Hertogenbosch”: an elision that begins a name.
    if (
      /^-\p{Lu}/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    )
      continue
    const start = match.index - gap.length
    const end = match.index + match[0].length
    const lead = /\p{L}+$/u.exec(before(text, start, 30))?.[0]
    if (lead === undefined) continue
    // “the readers' s”: what follows a plural's apostrophe is no ending; and “n't” has its “n”.
    const isPronoun = pronoun.test(lead)
    if (ending === 't' ? !/n$/i.test(lead) : !isPronoun && gap === '') continue
    if (/^[md]$/.test(ending) && !isPronoun) continue
    // An opening mark: the quotation's first word is a letter.
    if (
      gap !== '' &&
      after === '' &&
      /['’]/.test(text.slice(start + 3, start + 60)) &&
      ending === 's' &&
      /^ ?s ['’]/.test(text.slice(start + 2, start + 6))
    )
      continue
    const edits: Edit[] = []
    if (gap !== '') edits.push({start, end: start + 1, text: ''})
    if (after !== '') {
      const at = match.index + 1
      edits.push({start: at, end: at + 1, text: ''})
    }
    const [first, ...rest] = edits
    slips.push({
      fault: 'contraction',
      span: {start, end},
      edits: [first!, ...rest],
      reason: `Unexpected space in “${lead}${gap}${match[0]}”, expected none`,
      rationale: `“${lead}${match[0].replaceAll(' ', '')}” is one word.`
    })
  }

  return slips
}

/** So few passages with a line break inside are slips; more are how the copy was set. */
const mostBroken = 0.2

function lineBreaks(prose: Prose): Slip[] {
  const {text, passages} = prose
  const long = passages.filter((passage) => passage.end - passage.start > 100)
  const broken = long.filter((passage) => /[\r\n]/.test(text.slice(passage.start, passage.end)))
  if (broken.length === 0 || broken.length > Math.max(1, long.length * mostBroken)) return []
  if (long.length < 3) return []
  const slips: Slip[] = []

  for (const passage of broken) {
    const words = text.slice(passage.start, passage.end)
    const breaks = Array.from(words.matchAll(/[ \t]*(?:\r\n?|\n)[ \t]*/g))
    // Many breaks are verse or a table, not a slip.
    if (breaks.length > 2) continue
    for (const match of breaks) {
      const start = passage.start + match.index
      const end = start + match[0].length
      const goesOn =
        /^\p{Ll}/u.test(text.slice(end, end + 1)) && !/[.!?:"”]$/.test(text.slice(start - 1, start))
      if (!goesOn) continue
      slips.push({
        fault: 'line-break',
        span: {start, end},
        edits: [{start, end, text: ' '}],
        reason: 'Unexpected line break in the middle of a sentence, expected a space',
        rationale: 'No other paragraph of the story is broken into lines, and the sentence goes on.'
      })
    }
  }

  return slips
}

const gluedQuotations = / (?=["“]\p{Lu})/gu

function paragraphs(prose: Prose): Slip[] {
  const {text, passages} = prose
  const slips: Slip[] = []

  for (const match of text.matchAll(gluedQuotations)) {
    const start = match.index
    if (!/\p{L}[.!?]["”]$/u.test(before(text, start, 4))) continue
    // An exchange of a word or two is set in one line.
    if (/["“][^"“”]{0,7}$/.test(before(text, start - 1, 12))) continue
    slips.push({
      fault: 'paragraph',
      span: {start, end: start + 1},
      edits: [{start, end: start + 1, text: '\n\n'}],
      reason: 'Unexpected second quotation in one paragraph, expected a new paragraph',
      rationale:
        'One quotation ends and another begins with nothing between them; a paragraph break was lost.',
      applicability: 'editorial'
    })
  }

  for (const passage of passages) slips.push(...reopened(text, passage))

  for (let index = 1; index < passages.length; index++) {
    const left = passages[index - 1]!
    const right = passages[index]!
    if (left.role !== 'body' || right.role !== 'body') continue
    const goesOn =
      /(?:\p{L}|,)$/u.test(before(text, left.end, 2)) &&
      /^\p{Ll}\p{Ll}*[\s,]/u.test(text.slice(right.start, right.start + 30)) &&
      left.end - left.start > 60 &&
      right.end - right.start > 20
    if (!goesOn) continue
    slips.push({
      fault: 'split-paragraph',
      span: {start: left.end, end: right.start},
      edits: [{start: left.end, end: right.start, text: ' '}],
      reason: 'Unexpected paragraph break in the middle of a sentence, expected a space',
      rationale: 'The paragraph ends without a stop, and the next one goes on in lower case.',
      applicability: 'editorial'
    })
  }

  return slips
}

const saying =
  /\b(?:said|says|say|saying|told|tells|added|adds|asked|asks|wrote|writes|replied|according|claimed|insisted|explained|stated|declared)\b/

/**
 * Find a quotation that opens again before it closed, at the start of a
 * sentence: that is how a quotation goes on in a new paragraph.
 */
function reopened(text: string, passage: Span): Slip[] {
  const slips: Slip[] = []
  const words = text.slice(passage.start, passage.end)
  let open = false
  let from = 0

  for (const match of words.matchAll(/["“”]/g)) {
    const before = words.slice(Math.max(0, match.index - 3), match.index)
    const after = words.slice(match.index + 1, match.index + 3)
    const opens = /(?:^|[\s([—–])$/.test(before) && /^[^\s,.;:!?]/.test(after) && match[0] !== '”'

    // Words of saying inside show that the quotation did close, and that its mark is what was lost.
    const quoted = words.slice(from, match.index)

    if (
      open &&
      opens &&
      /\p{Ll}[.!?] $/u.test(before) &&
      /^\p{Lu}/u.test(after) &&
      !saying.test(quoted)
    ) {
      const start = passage.start + match.index - 1
      slips.push({
        fault: 'paragraph',
        span: {start, end: start + 1},
        edits: [{start, end: start + 1, text: '\n\n'}],
        reason:
          'Unexpected second opening mark in one quotation, expected a new paragraph before it',
        rationale:
          'The quotation opens again without having closed, as one does in each new paragraph; a paragraph break was lost.',
        applicability: 'editorial'
      })
    }

    open = opens
    from = match.index
  }

  return slips
}

const ordinal = 'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'
const lostHyphen = new RegExp(
  `(?:(${ordinal})(largest|biggest|smallest|highest|lowest|richest|longest|oldest|most|best|worst|youngest|fastest|busiest|poorest|tallest|deadliest|strongest|leading|ranked|placed|seeded|grade|round|quarter|generation|degree|rate)|` +
    '(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|' +
    '(\\p{N}+)-?(year|month|week|day)-?(old)s?)(?![\\p{L}\\p{N}-])',
  'iuy'
)

/** Compounds that no dictionary has as one word, and that every style book hyphenates. */
function lostHyphens({text, tokens}: Prose, {isWord}: WhitespaceOptions): Slip[] {
  const slips: Slip[] = []

  for (const {start, norm} of tokens) {
    if (!/^(?:\p{N}|[efnst].{7})/u.test(norm) || text[start - 1] === '-') continue
    lostHyphen.lastIndex = start
    const match = lostHyphen.exec(text)
    if (!match) continue
    const parts = match.slice(1).filter((part): part is string => part !== undefined)
    const word = match[0]
    const plural = /olds$/i.test(word) ? 's' : ''
    const wanted = parts.join('-') + plural
    if (word === wanted || isWord?.(word)) continue
    slips.push({
      fault: 'lost-hyphen',
      span: {start: match.index, end: match.index + word.length},
      edits: [{start: match.index, end: match.index + word.length, text: wanted}],
      reason: `Unexpected “${word}”, expected “${wanted}”`,
      rationale: `“${wanted}” is a compound; the hyphen was lost.`
    })
  }

  return slips
}

/** A hyphen with a space on one side; `pre- and post-war` is meant so. */
const looseHyphen =
  /(?:-( )(?!(?:and|or|to|nor|but|as|versus|v|vs|through)\P{L})|( )-)(?=\p{Ll}{2})/gu

/** A compound with a space beside its hyphen, unless a second one shows that they are dashes. */
function looseHyphens(text: string): Slip[] {
  const slips: Slip[] = []

  for (const match of text.matchAll(looseHyphen)) {
    if (!/\p{Ll}{2}$/u.test(before(text, match.index, 4))) continue
    const start = match.index + (match[1] === undefined ? 0 : 1)
    const left = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))![0]
    const right = /^[\p{L}\p{N}]+/u.exec(text.slice(match.index + 2, match.index + 42))![0]
    const around =
      text.slice(Math.max(0, match.index - 150), match.index) +
      text.slice(match.index + 2, match.index + 150)
    if (/\p{L}- \p{L}|\p{L} -\p{L}|\s[-–—]\s/u.test(around)) continue
    slips.push({
      fault: 'beside-hyphen',
      span: {start: match.index, end: match.index + 2},
      edits: [{start, end: start + 1, text: ''}],
      reason: `Unexpected space in “${left}${match[0]}${right}”, expected “${left}-${right}”`,
      rationale: `A hyphen stands between “${left}” and “${right}” without a space, if they are one compound.`,
      applicability: 'editorial'
    })
  }

  return slips
}
