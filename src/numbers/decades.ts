import type {Edit} from '../model.js'
import {type FigureFault, type Figures, fixOf, spanOfTokens, textOf} from './figures.js'

const parts: ReadonlyMap<string, string> = new Map([
  ['end', 'late '],
  ['beginning', 'early '],
  ['start', 'early '],
  ['middle', 'mid-']
])

/**
 * `the years 90`, `the end of the years 80`: the Romance decade.
 *
 * “In ten years 90 percent” must stay, so the article has to be there and no
 * counted thing behind.
 */
export function decadeOfYears(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const match = /^(?:(1[5-9]|20))?([1-9]0)(s?)$/.exec(token.text)
  // “the years ’90”
  const first = /^['’‘]$/.test(tokens[index - 1]?.text ?? '') && !token.spaced ? index - 1 : index
  const years = tokens[first - 1]
  const article = tokens[first - 2]
  if (!match || years?.norm !== 'years' || article?.norm !== 'the') return
  if (years.passage !== token.passage || article.passage !== token.passage) return
  const after = tokens[index + 1]
  const isEnd =
    match[3] === 's' ||
    !after ||
    after.passage !== token.passage ||
    (after.kind === 'mark' && !'-–—%,$€£/'.includes(after.text)) ||
    (after.text === ',' && tokens[index + 2]?.kind !== 'number') ||
    (match[1] === undefined && after.kind === 'word' && joins.has(after.norm))
  if (!isEnd) return
  const part =
    tokens[first - 3]?.norm === 'of' ? parts.get(tokens[first - 4]?.norm ?? '') : undefined
  const base = match[3] ? token.text : `${token.text}s`
  const decade = match[1] ? base : `${figures.apostrophe}${base}`
  const from = part === undefined ? first - 1 : first - 4
  const span = spanOfTokens(tokens, from, index + 1)
  const text = (part ?? '') + decade
  return {
    fault: 'decade',
    span,
    reason: `Unexpected decade “${textOf(figures, from, index + 1)}”, expected “${text}”`,
    severity: 'warning',
    fixes: [fixOf([{...span, text}], 'Romance languages say “the years 90” for a decade.')]
  }
}

const joins: ReadonlySet<string> = new Set(
  'and or in at of for when until to with by as but'.split(' ')
)

/** In characters. A file without line ends must not be searched whole for each decade. */
const longestLook = 2000

/** `80s'`, an apostrophe on the wrong side of a decade. */
export function decadeApostrophe(figures: Figures, index: number): FigureFault | undefined {
  const {tokens, apostrophe, prose} = figures
  const token = tokens[index]!
  const mark = tokens[index + 1]
  const before = tokens[index - 1]
  if (!/^[1-9]0s$/.test(token.text) || !mark || mark.spaced || !/^['’]$/.test(mark.text)) return
  if (before && !before.spaced && before.end === token.start && /['’‘]/.test(before.text)) return
  const after = tokens[index + 2]
  // A word behind makes it a possessive: “the 80s' best songs”.
  if (after && after.passage === token.passage && after.kind !== 'mark') return
  // A single mark opened before makes it a closing one.
  const passage = prose.text.slice(
    Math.max(prose.passages[token.passage]!.start, token.start - longestLook),
    token.start
  )
  if (/(?:^|[\s("“—–-])['‘](?!\d0s)/.test(passage)) return
  return {
    fault: 'decade',
    span: {start: token.start, end: mark.end},
    reason: `Unexpected apostrophe after “${token.text}”, expected it where the century is left out`,
    severity: 'warning',
    fixes: [
      fixOf(
        [
          {start: token.start, end: token.start, text: apostrophe},
          {start: mark.start, end: mark.end, text: ''}
        ],
        `The apostrophe stands for the missing “19” or “20”, so it goes before the figures; nothing is possessed here.`,
        'mechanical'
      )
    ]
  }
}

/** Endings that Russian, German, Dutch and careless English put on a decade. */
const endings = /^(?:ies|ties|es|er|ers|s|x|th)$/

/** `90-ies`, `the 1990-s`, `80ies`. */
export function decadeEnding(figures: Figures, index: number): FigureFault | undefined {
  const {tokens, apostrophe} = figures
  const token = tokens[index]!
  const glued = /^((?:1[5-9]|20)?[1-9]0)(ies|ties|er|ers|x)$/.exec(token.text)
  let figure = glued?.[1]
  let to = index + 1

  if (!figure && /^(?:1[5-9]|20)?[1-9]0$/.test(token.text)) {
    const hyphen = tokens[index + 1]
    const ending = tokens[index + 2]
    if (!hyphen || hyphen.spaced || !/^[-‐‑–]$/.test(hyphen.text)) return
    if (!ending || ending.spaced || !endings.test(ending.text)) return
    // “90-x”, “60-s” and “50-er” may be names of things; “90-th” an ordinal.
    if (ending.text === 'x' || ending.text === 'th') return
    figure = token.text
    to = index + 3
  }

  if (!figure) return
  const before = tokens[index - 1]
  const hasArticle =
    before && /^(?:the|late|early|mid|his|her|their|s)$/.test(before.norm.split("'").at(-1)!)
  const decade = figure.length === 4 ? `${figure}s` : `${apostrophe}${figure}s`
  const isMid = before?.text === '-' && !token.spaced
  const edits: [Edit] = [
    {...spanOfTokens(tokens, index, to), text: hasArticle || isMid ? decade : `the ${decade}`}
  ]
  return {
    fault: 'decade',
    span: spanOfTokens(tokens, index, to),
    reason: `Unexpected decade “${textOf(figures, index, to)}”, expected “${decade}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        edits,
        'Other languages write decades with an ending of their own; English adds a plain “s”.'
      )
    ]
  }
}
