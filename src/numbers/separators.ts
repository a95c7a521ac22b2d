import type {Edit} from '../model.js'
import type {Token} from '../prose.js'
import {
  currencySigns,
  type FigureFault,
  type Figures,
  fixOf,
  isLabelled,
  spanOfTokens,
  unitWords
} from './figures.js'

/**
 * A decimal comma, as in `14,5 %`, with the space before its sign.
 *
 * Commas also list (“sections 4,5 and 6”) and keep scores (“6,4”), so a unit, a
 * percent sign or a currency must stand at the figure.
 */
export function decimalComma(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const after = tokens[index + 1]
  const match = /^\d{1,3},(\d{1,2}|\d{4,})$/.exec(token.text)
  if (!match || !(isUnit(after, token) || isCurrency(tokens[index - 1], token))) return
  const comma = token.start + token.text.indexOf(',')
  const edits: [Edit, ...Edit[]] = [{start: comma, end: comma + 1, text: '.'}]
  let to = index + 1

  if (after?.text === '%') {
    to++
    if (after.spaced) edits.push({start: token.end, end: after.start, text: ''})
  }

  return {
    fault: 'decimal-comma',
    span: spanOfTokens(tokens, index, to),
    reason: `Unexpected decimal comma in “${token.text}”, expected a point`,
    severity: 'warning',
    fixes: [
      fixOf(
        edits,
        `A comma before ${match[1]!.length === 1 ? 'one figure' : 'so many figures'} cannot mark thousands; many languages write decimals so, English writes “${token.text.replace(',', '.')}”.`
      )
    ]
  }
}

/** Trillions have five; one more stops the count. */
const mostGroups = 6

/** White space that no English copy has inside a number. */
const foreignSpaces = /^[\u00a0\u2009\u202f]$/

/**
 * Thousands set off by spaces, as in `40 000 euros`.
 *
 * With an ordinary space the two may be neighbours (“Boeing 737 200 times”), so
 * then the groups must be zeros or a unit must follow; else it is a query.
 */
export function spacedThousands(figures: Figures, index: number): FigureFault | undefined {
  const {tokens, prose} = figures
  const token = tokens[index]!
  if (!/^[1-9]\d{0,2}$/.test(token.text)) return
  let to = index + 1
  let isForeign = true
  let isZeros = true
  const edits: Edit[] = []

  // More groups than a number has are a table.
  while (to < index + mostGroups && isGroup(tokens[to], tokens[to - 1]!)) {
    const group = tokens[to]!
    const gap = {start: tokens[to - 1]!.end, end: group.start}
    const space = prose.text.slice(gap.start, gap.end)
    if (space.length !== 1 || space === '\n') return
    isForeign &&= foreignSpaces.test(space)
    isZeros &&= group.text.startsWith('000')
    edits.push({...gap, text: ','})
    to++
  }

  if (edits.length === 0 || isLabelled(tokens, index)) return
  const last = tokens[to - 1]!
  const after = tokens[to]
  // A further number of another length shows a telephone number or a table.
  if (after?.kind === 'number' && after.passage === last.passage) return
  const isSure =
    isForeign || isUnit(after, last) || ((isZeros || edits.length > 1) && isCountable(after, last))
  if (!isSure && !isCountable(after, last)) return
  const text = prose.text.slice(token.start, last.end)
  return {
    fault: 'spaced-thousands',
    span: spanOfTokens(tokens, index, to),
    reason: `Unexpected space inside the number “${text}”, expected commas between thousands`,
    severity: isSure ? 'warning' : 'info',
    query: !isSure,
    fixes: [
      fixOf(
        edits as [Edit, ...Edit[]],
        `Groups of three figures with a space between are one number elsewhere; English sets a comma there.`
      )
    ]
  }
}

/**
 * Thousands set off by points: `1.234.567`, or `2.600 people`.
 *
 * One point may be a decimal one (`a 1.125 percent rate`), so that a single one
 * is asked about unless things are counted, which have no thousandths.
 */
export function pointThousands(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const after = tokens[index + 1]
  if (!/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(token.text)) return
  const isMany = token.text.indexOf('.') !== token.text.lastIndexOf('.')
  const isRound = /\.\d00$/.test(token.text)
  const isCount =
    isThing(after, token) ||
    (isRound && isLower(after) && isThing(tokens[index + 2], token)) ||
    (isRound && (isMoney(after, token) || isCurrency(tokens[index - 1], token)))
  if (!isMany && !isCount) return
  if (isMany && (isLabelled(tokens, index) || isAddress(token.text))) return
  const edits: Edit[] = []

  for (let at = token.text.indexOf('.'); at >= 0; at = token.text.indexOf('.', at + 1)) {
    edits.push({start: token.start + at, end: token.start + at + 1, text: ','})
  }

  return {
    fault: 'point-thousands',
    span: token,
    reason: `Unexpected point between thousands in “${token.text}”, expected a comma`,
    severity: 'error',
    fixes: [
      fixOf(
        edits as [Edit, ...Edit[]],
        isMany
          ? 'A number has one decimal point at most, so these points mark thousands, for which English has commas.'
          : 'What is counted here has no thousandths, so this point marks thousands; as it stands the figure reads a thousand times too small.'
      )
    ]
  }
}

/** `%14`, as Turkish and Arabic write it. */
export function percentBefore(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const sign = tokens[index - 1]
  if (sign?.text !== '%' || token.spaced || !sign.spaced || token.kind !== 'number') return
  const text = `${token.text}%`
  return {
    fault: 'percent-sign',
    span: spanOfTokens(tokens, index - 1, index + 1),
    reason: `Unexpected percent sign before its figure, expected “${text}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [
          {start: sign.start, end: sign.end, text: ''},
          {start: token.end, end: token.end, text: '%'}
        ],
        'English sets the percent sign behind its figure.',
        'mechanical'
      )
    ]
  }
}

/** Four groups below 256 are where a computer is: 192.168.100.200. */
function isAddress(text: string): boolean {
  const groups = text.split('.')
  return groups.length === 4 && groups.every((group) => Number(group) < 256)
}

/** A space before the percent sign; a figure with a decimal comma has had its own finding. */
export function percentSpace(figures: Figures, index: number): FigureFault | undefined {
  const {tokens, prose} = figures
  const token = tokens[index]!
  const after = tokens[index + 1]
  if (after?.text !== '%' || !after.spaced || after.passage !== token.passage) return
  // “% of” at the head of a column is not this figure’s sign.
  if (!/^[ \u00a0\u2009\u202f]$/.test(prose.text.slice(token.end, after.start))) return
  const next = tokens[index + 2]
  if (next && !next.spaced && next.kind !== 'mark') return
  return {
    fault: 'percent-space',
    span: {start: token.start, end: after.end},
    reason: `Unexpected space in “${prose.text.slice(token.start, after.end)}”, expected the sign at its figure`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{start: token.end, end: after.start, text: ''}],
        'English sets the percent sign close to its figure.',
        'mechanical'
      )
    ]
  }
}

function isGroup(token: Token | undefined, before: Token): boolean {
  return (
    token?.spaced === true &&
    token.passage === before.passage &&
    /^\d{3}(?:\.\d+)?$/.test(token.text)
  )
}

function isUnit(token: Token | undefined, figure: Token): boolean {
  if (!token || token.passage !== figure.passage) return false
  return token.text === '%' || unitWords.has(token.norm) || isCurrency(token, figure)
}

function isMoney(token: Token | undefined, figure: Token): boolean {
  return (
    isUnit(token, figure) && /^(?:euro|dollar|pound|peso|r[eu]|yen|yuan|won|kr)/.test(token!.norm)
  )
}

function isCurrency(token: Token | undefined, figure: Token): boolean {
  return token !== undefined && token.passage === figure.passage && currencySigns.has(token.text)
}

/** Things that are counted: a plural in lower case close behind. */
function isCountable(token: Token | undefined, figure: Token): boolean {
  if (!token || token.passage !== figure.passage) return false
  return /^\p{Ll}{3,}s$/u.test(token.text) || people.has(token.norm)
}

/** Those who come in whole numbers only. */
const people: ReadonlySet<string> = new Set(
  (
    'people persons inhabitants residents citizens workers employees soldiers troops students pupils ' +
    'teachers children women men families households patients refugees migrants voters members ' +
    'protesters demonstrators visitors tourists passengers victims deaths casualties spectators ' +
    'fans police officers homes houses jobs cars vehicles copies tickets schools hospitals cases votes'
  ).split(' ')
)

/** People, or a plural that is no unit: things of which there is no thousandth. */
function isThing(token: Token | undefined, figure: Token): boolean {
  if (!token || token.passage !== figure.passage) return false
  return people.has(token.norm) || (isCountable(token, figure) && !measured.test(token.norm))
}

/** What is measured, and so may have thousandths; verbs in `-s` stand behind a figure as well. */
const measured =
  /^(?:.*(?:met(?:er|re)s|grams|watts|bytes|lit(?:er|re)s|volts|joules|pascals)|inches|miles|yards|acres|hectares|tons|tonnes|barrels|gallons|ounces|pounds|degrees|points?|seconds|minutes|hours|days|weeks|months|years|times|percents|runs|innings|knots|carats|units|shares|says|was|has|is|does|plus|less|versus|this|its|his|us|as|levels|ratios|odds|rates|averages?|parts|cents|basis)$/

function isLower(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Ll}/u.test(token.text)
}
