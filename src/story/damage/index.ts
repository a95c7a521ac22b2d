import type {Damage} from '../../model.js'
import {Layer, Pieces} from '../map.js'
import {paragraphsOf} from '../passages.js'
import {findEntities} from './entities.js'
import {findEscapes, findLostApostrophes} from './escapes.js'
import type {DamageContext, DamageOptions, Finder} from './finder.js'
import {findInvisible} from './invisible.js'
import {findComposed, findHomoglyphs, findWide} from './letters.js'
import {findMojibake} from './mojibake.js'
import {sign, signsOf} from './signs.js'
import {findSpaces} from './spaces.js'
import {findWraps} from './wraps.js'

export type {DamageOptions} from './finder.js'

/** Finders, each with the sign it needs. The first that claims a place has it. */
const finders: ReadonlyArray<readonly [need: number, finder: Finder]> = [
  [sign.mojibake, findMojibake],
  [sign.entity, findEntities],
  [sign.escape, findEscapes],
  [sign.lostApostrophe, findLostApostrophes],
  [sign.invisible, findInvisible],
  [sign.composed, findComposed],
  [sign.homoglyph, findHomoglyphs],
  [sign.wide, findWide],
  [sign.space, findSpaces],
  [sign.wrap, findWraps]
]

/** Damage upon damage: mojibake of mojibake, in entities, escaped twice. Nobody has seen more. */
const mostLayers = 5

/**
 * Find provable import damage.
 *
 * Repairs uncover each other (`&acirc;&euro;&trade;` is `â€™` is `’`), so the
 * text is searched again until nothing is found; a damage of several layers is
 * one damage, named for the outermost.
 *
 * @returns
 *   Sorted, not overlapping, offsets into `text`.
 */
export function findDamage(text: string, options: DamageOptions = {}): Damage[] {
  let current = text
  let damages: Damage[] = []
  let context: DamageContext | undefined

  for (let layer = 0; layer < mostLayers; layer++) {
    const signs = signsOf(current)
    const needed = finders.filter(([need]) => (signs & need) !== 0)
    if (needed.length === 0) break
    context ??= contextOf(text, options)
    const found = layerOf(current, needed, context)
    if (found.length === 0) break
    damages = layer === 0 ? found : combine(text, damages, found)
    current = applied(text, damages)
  }

  if (!context) return damages
  const style = damages.length > 0 ? styleOf(text) : undefined
  return damages
    .map((damage) => (style ? styled(text, damage, style) : damage))
    .filter((damage) => damage.text !== text.slice(damage.start, damage.end))
}

/** What finders may ask of the whole text, each made when first asked for. */
function contextOf(text: string, options: DamageOptions): DamageContext {
  let wrapped: boolean | undefined
  return {
    isWord: options.isWord,
    get wrapped() {
      wrapped ??= isWrapped(text)
      return wrapped
    }
  }
}

/** How a story sets its quotation marks and apostrophes. */
type Style = 'straight' | 'typographic'

/** What most of the marks that are no mojibake are; nothing where there is no telling. */
function styleOf(text: string): Style | undefined {
  const curly = text.match(/(?<![ÂÃâ€])[‘’“”]/g)?.length ?? 0
  const straight = text.match(/["']/g)?.length ?? 0
  return curly > straight ? 'typographic' : straight > curly ? 'straight' : undefined
}

/** A paragraph or two may be broken by accident. */
const fewestBreaks = 3

/** Whether paragraphs of the text run over several lines as a habit. */
function isWrapped(text: string): boolean {
  let breaks = 0
  let several = 0
  let single = 0

  for (const {start, end} of paragraphsOf(text)) {
    const inside = text.slice(start, end).match(/\r\n?|\n/g)?.length ?? 0
    breaks += inside
    if (inside > 0) several++
    else if (end - start > 100) single++
  }

  return breaks >= fewestBreaks && several >= single
}

function layerOf(text: string, needed: typeof finders, context: DamageContext): Damage[] {
  const claimed: Damage[] = []
  for (const [, finder] of needed) {
    // Not spread: a million damages are more than a call takes arguments.
    for (const damage of finder(text, context)) claimed.push(damage)
  }
  const order = new Map(claimed.map((damage, index) => [damage, index]))
  const sorted = claimed.sort((a, b) => a.start - b.start || order.get(a)! - order.get(b)!)
  const result: Damage[] = []

  for (const damage of sorted) {
    const last = result.at(-1)
    if (last && damage.start < last.end) {
      if (order.get(damage)! < order.get(last)!) result[result.length - 1] = damage
      continue
    }
    result.push(damage)
  }

  return result
}

/** Put damage found in repaired text onto the text received, together with the repairs it contains. */
function combine(text: string, lower: readonly Damage[], upper: readonly Damage[]): Damage[] {
  const pieces = new Pieces()
  const spans: Array<{readonly start: number; readonly end: number}> = []
  let from = 0
  for (const damage of lower) {
    pieces.verbatim(from, damage.start - from)
    const start = pieces.length
    pieces.replaced(damage.start, damage.end, damage.text.length)
    spans.push({start, end: pieces.length})
    from = damage.end
  }
  pieces.verbatim(from, text.length - from)
  const middle = applied(text, lower)
  const layer = new Layer(middle, pieces)
  const result: Damage[] = []
  let index = 0

  for (const damage of upper) {
    while (index < lower.length && spans[index]!.end <= damage.start) {
      // An emptied place at the very start of the damage belongs to it.
      if (spans[index]!.start === damage.start && spans[index]!.end === damage.start) break
      result.push(lower[index++]!)
    }
    const first = index
    let {start, end} = damage
    while (index < lower.length && spans[index]!.start < damage.end) {
      start = Math.min(start, spans[index]!.start)
      end = Math.max(end, spans[index]!.end)
      index++
    }
    const inner = lower.slice(first, index)
    const replacement =
      middle.slice(start, damage.start) + damage.text + middle.slice(damage.end, end)
    const down = layer.down({start, end})
    const place = {
      start: Math.min(down.start, inner[0]?.start ?? down.start),
      end: Math.max(down.end, inner.at(-1)?.end ?? down.end)
    }
    const cause = inner[0]
    result.push(
      cause
        ? {
            ...place,
            text: replacement,
            ruleId: cause.ruleId,
            reason: `Unexpected “${text.slice(place.start, place.end)}”, expected ${replacement === '' ? 'nothing' : `“${replacement}”`}`,
            rationale: `“${text.slice(place.start, place.end)}” is “${replacement}” after two conversions that went wrong.`
          }
        : {...damage, ...place}
    )
  }

  while (index < lower.length) result.push(lower[index++]!)
  return result
}

function applied(text: string, damages: readonly Damage[]): string {
  const parts: string[] = []
  let from = 0
  for (const damage of damages) {
    parts.push(text.slice(from, damage.start), damage.text)
    from = damage.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Give a repaired quotation mark or apostrophe the form that the story's others have. */
function styled(text: string, damage: Damage, style: Style): Damage {
  const original = damage.text
  if (!/[‘’“”"']/.test(original)) return damage
  const replacement = Array.from(original, (mark, index) => {
    if (style === 'straight')
      return mark === '‘' || mark === '’' ? "'" : mark === '“' || mark === '”' ? '"' : mark
    if (mark !== '"' && mark !== "'") return mark
    const before = index > 0 ? original[index - 1]! : (text[damage.start - 1] ?? ' ')
    // Feet and inches stay straight.
    if (/\d/.test(before)) return mark
    const next =
      index + 1 < original.length
        ? original.slice(index + 1)
        : text.slice(damage.end, damage.end + 3)
    // “isn &#39;t”: what follows is an ending, wherever the space is.
    const ending = mark === "'" && /^(?:s|t|re|ve|ll)(?!\p{L})/u.test(next)
    const opens = !ending && /[\s([{—–“‘]/.test(before)
    return mark === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’'
  }).join('')
  if (replacement === original) return damage
  return {
    ...damage,
    text: replacement,
    reason: damage.reason.replace(`“${original}”`, `“${replacement}”`),
    rationale: damage.rationale.replace(`“${original}”`, `“${replacement}”`)
  }
}
