import type {Builder} from '../builder.js'
import {Refusal} from '../map.js'
import {decodeReference, escapeMarkup, reference} from '../references.js'
import type {Context} from './format.js'

/**
 * Add running text of markup: references become what they stand for.
 *
 * The parser joins text across tags that it moves or drops, so those are
 * stepped over here.
 */
export function readRunning(
  builder: Builder,
  start: number,
  end: number,
  decode: (raw: string) => string = decodeReference
): void {
  const {lower} = builder
  let from = start
  let index = start

  while (index < end) {
    const code = lower.charCodeAt(index)

    if (code === 38 /* & */) {
      reference.lastIndex = index
      const raw = reference.exec(lower)?.[0]
      const text = raw && index + raw.length <= end ? decode(raw) : raw
      if (raw && text !== undefined && text !== raw) {
        if (index > from) builder.verbatim(from, index)
        builder.replaced(index, index + raw.length, text)
        index += raw.length
        from = index
        continue
      }
    } else if (code === 60 /* < */ && /[a-z/!?]/i.test(lower[index + 1] ?? '')) {
      const close = lower.indexOf('>', index)
      if (close >= 0 && close < end) {
        if (index > from) builder.verbatim(from, index)
        index = close + 1
        from = index
        continue
      }
    }

    index++
  }

  if (end > from) builder.verbatim(from, end)
}

/** Write text among markup; a blank line is a new paragraph, where one can begin. */
export function encodeMarkup(
  lower: string,
  start: number,
  text: string,
  offset: number,
  context: Context
): string | Refusal {
  const paragraphs = text.split(/\n\s*\n/)
  if (paragraphs.length > 1) {
    const open = lower.lastIndexOf('<', offset - 1)
    if (open < start || !/^<p[\s>]/i.test(lower.slice(open, open + 3))) return refuseLines()
  }
  return paragraphs.map((part) => escapeMarkup(part, context.lacking)).join('</p>\n<p>')
}

/** Says that no new paragraph can be made where an edit wants one. */
export function refuseLines(): Refusal {
  return new Refusal('A new paragraph needs markup here, which the edit does not have.')
}
