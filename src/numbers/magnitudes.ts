import {type FigureFault, type Figures, fixOf, grouped, spanOfTokens, textOf} from './figures.js'

/** Chinese, Japanese and Korean count in these; the words are what machines make of them. */
const myriads: ReadonlyArray<readonly [words: readonly string[], zeros: number]> = [
  [['ten', 'thousand'], 4],
  [['tens', 'of', 'thousands'], 4],
  [['hundred', 'million'], 8]
]

/**
 * A figure followed by a magnitude of East Asia: `2,600 ten thousand`.
 *
 * The arithmetic is exact; “5 hundred million” comes out as “500 million”, which it means in
 * English too.
 */
export function eastAsianMagnitude(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!

  for (const [words, zeros] of myriads) {
    const isThere = words.every((word, offset) => {
      const found = tokens[index + 1 + offset]
      return found?.norm === word && found.passage === token.passage
    })
    if (!isThere) continue
    const to = index + 1 + words.length
    const value = scaled(token.text.replaceAll(',', ''), zeros)
    const text = textOf(figures, index, to)
    return {
      fault: 'magnitude',
      span: spanOfTokens(tokens, index, to),
      reason: `Unexpected “${text}”, expected “${value}”`,
      severity: 'error',
      note: 'Ask for the original figure: magnitudes of ten thousand are where translations slip.',
      fixes: [
        fixOf(
          [{...spanOfTokens(tokens, index, to), text: value}],
          `Chinese, Japanese and Korean count by ten thousands and hundred millions; “${text}” is ${value}.`
        )
      ]
    }
  }

  return undefined
}

/** Words for 10⁶ and 10⁹ that other languages leave behind a figure. */
const foreignMagnitudes: ReadonlyMap<string, string> = new Map([
  ['mio', 'million'],
  ['mios', 'million'],
  ['mill', 'million'],
  ['millon', 'million'],
  ['millones', 'million'],
  ['milhão', 'million'],
  ['milhões', 'million'],
  ['millionen', 'million'],
  ['mrd', 'billion'],
  ['mrds', 'billion'],
  ['mia', 'billion'],
  ['mld', 'billion'],
  ['mlrd', 'billion'],
  ['milliard', 'billion'],
  ['milliards', 'billion'],
  ['milliarden', 'billion'],
  ['milliarde', 'billion'],
  ['miliard', 'billion'],
  ['miliards', 'billion']
])

/** Those of the above that are abbreviations, and may bring a point. */
const abbreviated: ReadonlySet<string> = new Set([
  'mio',
  'mios',
  'mill',
  'mrd',
  'mrds',
  'mia',
  'mld',
  'mlrd'
])

/** `2.9 milliards euros`, `812 Mio. euros`: thousand millions are billions in English. */
export function foreignMagnitude(figures: Figures, index: number): FigureFault | undefined {
  const {tokens} = figures
  const token = tokens[index]!
  const word = tokens[index + 1]
  const english = word && foreignMagnitudes.get(word.norm)
  if (!english || word.passage !== token.passage) return
  const point = tokens[index + 2]
  const after = tokens[index + 3]
  // The point that ends a sentence stays: one that abbreviates has lower case, a sign or a figure behind.
  const isOurs =
    abbreviated.has(word.norm) &&
    point?.text === '.' &&
    !point.spaced &&
    after !== undefined &&
    after.passage === token.passage &&
    !/^\p{Lu}/u.test(after.text)
  const span = {start: word.start, end: isOurs ? point.end : word.end}
  const seen = figures.prose.text.slice(span.start, span.end)
  return {
    fault: 'foreign-magnitude',
    span,
    reason: `Unexpected “${seen}” after a figure, expected “${english}”`,
    severity: 'warning',
    fixes: [
      fixOf(
        [{...span, text: english}],
        `“${seen}” after a figure is a foreign word for ${english === 'million' ? 'a million' : 'a thousand million, which is a billion in English'}.`
      )
    ]
  }
}

/** Shift the decimal point right and write the outcome as news does. */
function scaled(figure: string, zeros: number): string {
  const [whole = '', fraction = ''] = figure.split('.')
  const digits = whole + fraction.padEnd(zeros, '0').slice(0, zeros)
  const rest = fraction.slice(zeros)
  const value = digits.replace(/^0+(?=\d)/, '')
  if (rest) return `${grouped(value)}.${rest}`

  for (const [word, length] of [
    ['trillion', 12],
    ['billion', 9],
    ['million', 6]
  ] as const) {
    if (value.length <= length) continue
    const tail = value.slice(-length).replace(/0+$/, '')
    if (tail.length > 3) break
    return `${grouped(value.slice(0, -length))}${tail && '.'}${tail} ${word}`
  }

  return grouped(value)
}
