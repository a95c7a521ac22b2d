import {
  currencySigns,
  type FigureFault,
  type Figures,
  fixOf,
  spanOfTokens,
  textOf
} from './figures.js'

/** `40 $`, `40 million €`: the sign goes before the figure in English. */
export function currencyBehind(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  let at = index + 1
  if (/^(?:million|billion|trillion)$/.test(tokens[at]?.norm ?? '')) at++
  const sign = tokens[at]
  if (!sign || !currencySigns.has(sign.text) || sign.passage !== token.passage) return
  const after = tokens[at + 1]
  // In “from 40 $50 notes” the sign is the next figure’s; “40 $ 50” is a table.
  if (
    after &&
    after.passage === token.passage &&
    (after.kind === 'number' || (!after.spaced && after.kind === 'word'))
  )
    return
  const before = tokens[index - 1]
  if (before && currencySigns.has(before.text)) return
  const span = spanOfTokens(tokens, index, at + 1)
  const value = textOf(figures, index, at)
  return {
    fault: 'currency',
    span,
    reason: `Unexpected “${sign.text}” behind its figure, expected “${sign.text}${value}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [
          {start: token.start, end: token.start, text: sign.text},
          {start: tokens[at - 1]!.end, end: sign.end, text: ''}
        ],
        'English sets the sign of a currency before the figure, without a space.',
        'mechanical'
      )
    ]
  }
}

/** `Nº 7`, `N° 7`, `№ 7`: what English news writes `No. 7`. */
export function numberSign(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  let from = index - 1
  const before = tokens[from]
  if (!before || before.passage !== tokens[index]!.passage) return
  if (before.text === '°' && /^n$/i.test(tokens[from - 1]?.text ?? '') && !before.spaced) from--
  else if (!/^(?:n[ºo°]?º|№)$/i.test(before.text)) return
  const span = spanOfTokens(tokens, from, index)
  const text = tokens[index]!.spaced ? 'No.' : 'No. '
  return {
    fault: 'number-sign',
    span,
    reason: `Unexpected “${textOf(figures, from, index)}”, expected “No.”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{...span, text}],
        'Romance languages and Russian abbreviate “number” so; English news writes “No.”.'
      )
    ]
  }
}

/** Full-width and Arabic-Indic figures, which English type does not have. */
export function foreignDigits(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  let to = index + 1

  // ％, ． and ， come with full-width figures.
  while (tokens[to] && !tokens[to]!.spaced && /^[％．，：]$|^[０-９]+$/.test(tokens[to]!.text)) to++

  const seen = textOf(figures, index, to)
  const text = [...seen]
    .map(ascii)
    .join('')
    .replace(/[.,:]$/, (mark) => mark)
  if (text === seen || /[^\p{ASCII}]/u.test(text)) return
  const span = spanOfTokens(tokens, index, to)
  return {
    fault: 'foreign-digits',
    span,
    reason: `Unexpected foreign figures “${seen}”, expected “${text}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{...span, text}],
        'These are the same figures in the type of another script.',
        'mechanical'
      )
    ]
  }
}

/** Zeros of the scripts whose figures run from 0 to 9 in order. */
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966]

function ascii(character: string): string {
  const code = character.codePointAt(0)!
  const zero = zeros.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String(code - zero)
  const index = '％．，：'.indexOf(character)
  return index < 0 ? character : '%.,:'[index]!
}
