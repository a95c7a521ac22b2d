import {type FigureFault, type Figures, fixOf, months, spanOfTokens, textOf} from './figures.js'

/** `20h30`, `at 14h`: a time of day as French, Spanish and Portuguese write it. */
export function foreignTime(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const match = /^([01]?\d|2[0-4])[hH]([0-5]\d)?$/.exec(token.text)
  if (!match) return
  // “24h” and “in 6h” are hours that pass; a bare hour is a time only after “at”.
  if (!match[2] && !/^(?:at|around|from|until|till)$/.test(tokens[index - 1]?.norm ?? '')) return
  const hour = Number(match[1]) % 24
  const minutes = match[2] && match[2] !== '00' ? `:${match[2]}` : ''
  const after = tokens[index + 1]
  const isLast = after?.text === '.' && !after.spaced
  const time = `${hour % 12 || 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`
  const span = {start: token.start, end: isLast ? after.end : token.end}
  return {
    fault: 'time',
    span,
    reason: `Unexpected time “${token.text}”, expected “${time}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{...span, text: time}],
        `“${token.text}” is a time of day as Romance languages write it.`
      )
    ]
  }
}

/** `at 15 o'clock`, `14.30 o'clock`: a clock of 24 hours in words. */
export function longClock(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const word = tokens[index + 1]
  const match = /^(1[3-9]|2[0-3])(?:[.]([0-5]\d))?$/.exec(token.text)
  if (!match || !/^(?:o'clock|uhr)$/.test(word?.norm ?? '') || word!.passage !== token.passage)
    return
  const minutes = match[2] && match[2] !== '00' ? `:${match[2]}` : ''
  const after = tokens[index + 2]
  const isLast = after?.text === '.' && !after.spaced
  const time = `${Number(match[1]) - 12}${minutes} p.m.`
  return {
    fault: 'time',
    span: {start: token.start, end: word!.end},
    reason: `Unexpected time “${textOf(figures, index, index + 2)}”, expected “${time}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{start: token.start, end: isLast ? after.end : word!.end, text: time}],
        'The clock of English news has 12 hours, twice a day.'
      )
    ]
  }
}

/** `13. March 2020`, `the 13 of March of 2020`: dates in foreign order. */
export function foreignDate(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  if (!/^(?:[1-9]|[12]\d|3[01])$/.test(token.text)) return
  const next = tokens[index + 1]
  if (!next || (next.text !== '.' && next.norm !== 'of') || next.passage !== token.passage) return
  const month = tokens[index + 2]
  if (!month || !months.has(month.norm) || !/^\p{Lu}/u.test(month.text)) return
  if (month.passage !== token.passage) return
  const article = tokens[index - 1]?.norm === 'the' ? tokens[index - 1] : undefined
  let yearAt = index + 3
  if (tokens[yearAt]?.norm === 'of' || tokens[yearAt]?.text === ',') yearAt++
  const year = /^(?:1[5-9]|20)\d\d$/.test(tokens[yearAt]?.text ?? '') ? tokens[yearAt] : undefined
  const preposition = tokens[index - (article ? 2 : 1)]?.norm
  // “He came in 13. March was cold.” A full stop needs a year or “on” as its witness.
  if (next.text === '.' && (next.spaced || (!year && preposition !== 'on'))) return
  // “3 of March’s 12” is a count; so is “6 of May and June”.
  if (next.norm === 'of' && !year && !article && preposition !== 'on') return
  const from = article ? index - 1 : index
  const to = year ? yearAt + 1 : index + 3
  const span = spanOfTokens(tokens, from, to)
  const text = `${month.text} ${token.text}${year ? `, ${year.text}` : ''}`
  return {
    fault: 'date',
    span,
    reason: `Unexpected date “${textOf(figures, from, to)}”, expected “${text}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{...span, text}],
        'This is the order of another language; American news writes month, then day.'
      )
    ]
  }
}

/** `21th`, `3ème`, `2º`: ordinals with a wrong or foreign ending. */
export function ordinal(figures: Figures, index: number): FigureFault | undefined {
  const token = figures.tokens[index]!
  const match = /^(\d+)(st|nd|rd|th|ème|eme|ère|[ºª])$/.exec(token.text)
  if (!match) return
  const figure = match[1]!
  const wanted = figure + ordinalEnding(Number(figure.slice(-2)))
  if (wanted === token.text) return
  return {
    fault: 'ordinal',
    span: token,
    reason: `Unexpected ordinal “${token.text}”, expected “${wanted}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{start: token.start + figure.length, end: token.end, text: wanted.slice(figure.length)}],
        `English writes the ordinal of ${figure} as “${wanted}”.`
      )
    ]
  }
}

function ordinalEnding(value: number): string {
  if (value >= 11 && value <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/**
 * A year that has lost its last figure: `a retrospective in 201.`
 *
 * Only where the sentence ends on it and the story has whole years, so that
 * “Room 201” and “finished in 201 minutes” stay.
 */
export function cutYear(figures: Figures, index: number): FigureFault | undefined {
  const {tokens, prose} = figures
  const token = tokens[index]!
  if (!/^(?:19|20)\d$/.test(token.text)) return
  if (!/^(?:in|since|until|by|from)$/.test(tokens[index - 1]?.norm ?? '')) return
  const after = tokens[index + 1]
  if (after && after.passage === token.passage && !/^[.;?!]$/.test(after.text)) return
  if (!/\b(?:19|20)\d\d\b/.test(prose.text)) return
  return {
    fault: 'cut-year',
    span: token,
    reason: `Unexpected year of three figures, “${token.text}”; its last one seems lost`,
    severity: 'error',
    fixes: [],
    query: true,
    note: 'Get the original: nothing in the copy says which year it was.'
  }
}
