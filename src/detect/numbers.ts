import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {cutYear, foreignDate, foreignTime, longClock, ordinal} from '../numbers/dates.js'
import {decadeApostrophe, decadeEnding, decadeOfYears} from '../numbers/decades.js'
import type {FigureReader, Figures} from '../numbers/figures.js'
import {eastAsianMagnitude, foreignMagnitude} from '../numbers/magnitudes.js'
import {
  decimalComma,
  percentBefore,
  percentSpace,
  pointThousands,
  spacedThousands
} from '../numbers/separators.js'
import {currencyBehind, foreignDigits, numberSign} from '../numbers/signs.js'
import {type Prose, proseOf} from '../prose.js'
import {isTold} from '../sentences/told.js'
import {report} from './report.js'

/** In order: the first that sees a fault in a figure has it to itself. */
const readers: readonly FigureReader[] = [
  foreignDigits,
  eastAsianMagnitude,
  decadeOfYears,
  decadeEnding,
  decadeApostrophe,
  foreignDate,
  foreignTime,
  longClock,
  ordinal,
  cutYear,
  numberSign,
  decimalComma,
  spacedThousands,
  pointThousands,
  currencyBehind,
  percentBefore,
  percentSpace
]

/** Those that may stand beside another fault of the same figure. */
const companions: readonly FigureReader[] = [foreignMagnitude]

/**
 * Flag figures in foreign form: decimal commas, thousands, percent and currency signs, decades,
 * dates, times, ordinals, magnitudes.
 */
export function retextNumbers() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const {tokens} = prose
    let figures: Figures | undefined

    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!
      if (token.kind === 'mark' || !startsWithDigit(token.text)) continue
      figures ??= {prose, tokens, apostrophe: apostropheOf(prose)}

      for (const read of readers) {
        if (tell(file, read, figures, index)) break
      }

      for (const read of companions) tell(file, read, figures, index)
    }
  }
}

function tell(file: VFile, read: FigureReader, figures: Figures, index: number): boolean {
  const found = read(figures, index)
  if (!found) return false
  const {fault, ...rest} = found
  // A rule of the language it came from says more of the word.
  if (fault === 'foreign-magnitude' && isTold(file, found.span, '')) return false
  report(file, {ruleId: `numbers/${fault}`, ...rest})
  return true
}

/** A test of the first character is far cheaper than the fifteen readers. */
function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || (code > 0x600 && /^\p{Nd}/u.test(text))
}

/** Typographic if the story has more such apostrophes than straight ones. */
function apostropheOf(prose: Prose): string {
  return prose.text.includes('’') && !/\p{L}'\p{L}/u.test(prose.text) ? '’' : "'"
}
