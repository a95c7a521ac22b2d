import type {Damage} from '../../model.js'
import type {DamageContext} from './finder.js'

/** Words after a hyphen that is left hanging on purpose: `two- and three-year terms`. */
const suspended = /^(?:and|or|to|nor|but|as|versus|v|vs|und|et|through)$/i

/** A word begun before the hyphen and ended after the break. */
const broken =
  /(?<![\p{L}\p{N}'’-])([\p{L}\p{N}][\p{L}\p{N}'’]*(?:-[\p{L}\p{N}]+)*)-([ \t]?(?:\r\n?|\n)[ \t]*| )(\p{L}[\p{L}'’]*)/gu

/**
 * Find words that a line wrap broke: `parlia-` at the end of a line, or with a
 * space where the break was.
 *
 * Joined only where the joined word is known and its halves are not both words;
 * `long-` and `term` keep their hyphen.
 */
export function findWraps(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []
  const {isWord} = context

  for (const match of text.matchAll(broken)) {
    const [whole, left, gap, right] = match as unknown as [string, string, string, string]
    const hyphen = match.index + left.length
    const end = match.index + whole.length - right.length
    const last = /[\p{L}\p{N}'’]+$/u.exec(left)![0]
    const isLine = /[\r\n]/.test(gap)

    if (suspended.test(right)) continue

    if (/\p{N}$/u.test(last)) {
      // “200-” and “mile”: a figure keeps its hyphen.
      if (isLine && !context.wrapped && /^\p{Ll}/u.test(right))
        damages.push(toDamage(text, hyphen + 1, end, '', left, right, true))
      continue
    }

    const joined = last + right
    const compound = `${last}-${right}`
    const isJoined = known(joined, text, isWord)
    const bothWords = Boolean(isWord?.(last) && isWord(right))

    if (hasElsewhere(text, compound)) {
      if (!isLine || !context.wrapped)
        damages.push(toDamage(text, hyphen + 1, end, '', left, right, true))
    } else if (isJoined && /^\p{Ll}/u.test(right) && (!bothWords || isLine)) {
      damages.push(toDamage(text, hyphen, end, '', left, right, false))
    } else if (isLine && !context.wrapped && bothWords && /^\p{Ll}/u.test(right)) {
      damages.push(toDamage(text, hyphen + 1, end, '', left, right, true))
    }
  }

  return damages
}

function known(word: string, text: string, isWord: DamageContext['isWord']): boolean {
  return Boolean(isWord?.(word)) || (word.length > 4 && hasElsewhere(text, word))
}

function hasElsewhere(text: string, word: string): boolean {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    const around = (text[index - 1] ?? ' ') + (text[index + word.length] ?? ' ')
    if (!/[\p{L}\p{N}-]/u.test(around)) return true
  }
  return false
}

function toDamage(
  text: string,
  start: number,
  end: number,
  replacement: string,
  left: string,
  right: string,
  compound: boolean
): Damage {
  const whole = compound ? `${left}-${right}` : left + right
  const isLine = /[\r\n]/.test(text.slice(start, end))
  return {
    start,
    end,
    text: replacement,
    ruleId: 'encoding/line-wrap',
    reason: `Unexpected ${isLine ? 'line break' : 'break'} in “${whole}”, expected one word`,
    rationale: compound
      ? `“${left}-” and “${right}” are one word with a hyphen; the line break after it is from the first layout.`
      : `“${left}-” and “${right}” are the halves of “${whole}”, broken at the end of a line in the first layout.`
  }
}
