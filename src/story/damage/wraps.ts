import type {Damage} from '../../model.js'
import type {DamageContext} from './finder.js'

/** Words after a hyphen that is left hanging on purpose: `two- and three-year terms`. */
const suspended = /^(?:and|or|to|nor|but|as|versus|v|vs|und|et|through)$/i

/** What a figure and its hyphen measure: `45-year-old`. */
const unit =
  /^(?:year|month|week|hour|minute|mile|kilomet(?:er|re)|met(?:er|re)|foot|inch|pound|ton|acre|member|story|seat|page|point|game|man|time|person|bed|room|day)s?$/

const leftPart = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}][\p{L}\p{N}'’]*(?:-[\p{L}\p{N}]+)*$/u
const rightPart = /^-([ \t]?(?:\r\n?|\n)[ \t]*| )(\p{L}[\p{L}'’]*)/u

/** Longer words are no words; the search for the halves of one stops here. */
const longestWord = 60

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
  const story = new StoryWords(text)

  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    const next = text.charCodeAt(hyphen + 1)
    // A dash has a space on both sides; most hyphens have none.
    if ((next !== 32 && next !== 10 && next !== 13) || text.charCodeAt(hyphen - 1) <= 32) continue
    const left = leftPart.exec(text.slice(Math.max(0, hyphen - longestWord), hyphen))?.[0]
    const match = rightPart.exec(text.slice(hyphen, hyphen + longestWord))
    if (!left || !match) continue
    const [, gap, right] = match as unknown as [string, string, string]
    if (suspended.test(right) || !/^\p{Ll}/u.test(right)) continue
    const end = hyphen + 1 + gap.length
    const last = /[\p{L}\p{N}'’]+$/u.exec(left)![0]
    const isLine = /[\r\n]/.test(gap)
    const join = () => damages.push(toDamage(text, hyphen, end, left, right, false))
    const keep = () => damages.push(toDamage(text, hyphen + 1, end, left, right, true))

    if (/\p{N}$/u.test(last)) {
      // “200-” and “mile”: a figure keeps its hyphen.
      if (isLine ? !context.wrapped : unit.test(right)) keep()
    } else if (story.hasCompound(`${last}-${right}`)) {
      if (!isLine || !context.wrapped) keep()
    } else {
      const bothWords = Boolean(isWord?.(last) && isWord(right))
      const isJoined =
        Boolean(isWord?.(last + right)) || (!bothWords && story.hasWord(last + right))
      if (isJoined && (!bothWords || isLine)) join()
      else if (isLine && !context.wrapped && bothWords) keep()
    }
  }

  return damages
}

/** What is further from the top is another story, or an archive; listing it would cost more than it tells. */
const longestEvidence = 500_000

/** The words of the story itself, as evidence; listed when first asked for. */
class StoryWords {
  readonly #text: string
  #compounds: Set<string> | undefined
  #words: Set<string> | undefined

  constructor(text: string) {
    this.#text = text.slice(0, longestEvidence)
  }

  hasCompound(word: string): boolean {
    this.#compounds ??= new Set(this.#text.match(/[\p{L}\p{N}]+-[\p{L}\p{N}]+(?!-)/gu))
    return this.#compounds.has(word)
  }

  /** Short words are too easily the end of a longer one's half. */
  hasWord(word: string): boolean {
    if (word.length < 5) return false
    this.#words ??= new Set(this.#text.match(/\p{L}{5,}/gu))
    return this.#words.has(word)
  }
}

function toDamage(
  text: string,
  start: number,
  end: number,
  left: string,
  right: string,
  compound: boolean
): Damage {
  const whole = compound ? `${left}-${right}` : left + right
  const isLine = /[\r\n]/.test(text.slice(start, end))
  return {
    start,
    end,
    text: '',
    ruleId: 'encoding/line-wrap',
    reason: `Unexpected ${isLine ? 'line break' : 'break'} in “${whole}”, expected one word`,
    rationale: compound
      ? `“${left}-” and “${right}” are one word with a hyphen; the line break after it is from the first layout.`
      : `“${left}-” and “${right}” are the halves of “${whole}”, broken at the end of a line in the first layout.`
  }
}
