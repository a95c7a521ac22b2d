import type {Role, Span} from '../model.js'
import {Builder} from './builder.js'
import type {Context, Reading} from './formats/format.js'
import {readHtml} from './formats/html.js'
import {readRunning} from './formats/markup.js'
import {readNitf} from './formats/nitf.js'
import {readXhtml} from './formats/xhtml.js'
import {type Encode, Refusal} from './map.js'
import {paragraphsOf} from './passages.js'
import {decodeXmlReference, escapeMarkup} from './references.js'

/** How the container of a field writes text, and how that is undone. */
export interface Code {
  /** Add the text between two offsets of the source, undone. */
  read(builder: Builder, start: number, end: number, context: Context): void
  /** Write text for that place. */
  encode(text: string, context: Context): string | Refusal
}

/**
 * What a field holds: `auto` is HTML or NITF where it looks so, and text
 * otherwise; `flow` is the same, but its line breaks mean nothing; `line` is a
 * headline or the like, one passage; `html`, `xhtml` and `nitf` are known.
 */
export type Kind = 'auto' | 'flow' | 'html' | 'line' | 'nitf' | 'xhtml'

/** A part of the source that holds prose; of several segments where CDATA interrupts. */
export interface Field {
  readonly segments: ReadonlyArray<Span & {readonly code: Code}>
  readonly role: Role
  readonly kind: Kind
}

/** The text is as it stands. */
export const rawCode: Code = {
  read: (builder, start, end) => builder.verbatim(start, end),
  encode: (text) => text
}

/** Text of an element of XML. */
export const xmlCode: Code = {
  read: (builder, start, end) => readRunning(builder, start, end, decodeXmlReference),
  encode: (text, context) => escapeMarkup(text, context.lacking)
}

/** Text of a CDATA section, between its brackets. */
export const cdataCode: Code = {
  read: (builder, start, end) => builder.verbatim(start, end),
  encode: (text) =>
    text.includes(']]>') ? new Refusal('The edit would end the CDATA section it is in.') : text
}

/**
 * Read the fields of a container.
 *
 * The map has two layers: what the container does to text (escapes of JSON,
 * references of XML, nothing in CDATA), and the markup of that text.
 */
export function readFields(source: string, fields: readonly Field[], context: Context): Reading {
  const strings = new Builder(source)
  const spans: Span[] = []

  for (const {segments} of fields) {
    strings.block('body')
    const before = strings.length
    for (const {start, end, code} of segments) {
      if (start === end) continue
      strings.region(start, end, ((text) => code.encode(text, context)) satisfies Encode)
      code.read(strings, start, end, context)
    }
    // The builder puts a blank line before every field but the first.
    const start = before === 0 ? 0 : Math.min(before + 2, strings.length)
    spans.push({start, end: strings.length})
  }

  const lower = strings.finish()
  const builder = new Builder(lower.text)
  fields.forEach((field, index) => {
    readField(builder, spans[index]!, field, context)
  })
  const upper = builder.finish()
  return {text: upper.text, layers: [lower.layer, upper.layer], passages: upper.passages}
}

function readField(builder: Builder, {start, end}: Span, field: Field, context: Context): void {
  if (start === end) return
  const text = builder.lower.slice(start, end)

  switch (kindOf(text, field.kind)) {
    case 'nitf':
      readNitf(builder, start, end, context)
      return
    case 'xhtml':
      readXhtml(builder, start, end, context, field.role)
      return
    case 'html':
      readHtml(builder, start, end, context, field.role)
      return
    case 'line':
      readPlain(builder, start, [{start: 0, end: text.length}], field.role)
      return
    case 'flow':
      readPlain(builder, start, blocksBetweenBlankLines(text), field.role)
      return
    default:
      readPlain(builder, start, paragraphsOf(text), field.role)
  }
}

function kindOf(text: string, kind: Kind): Kind {
  if (kind === 'html' || kind === 'nitf' || kind === 'xhtml') return kind
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE nitf[^>]*>\s*)?<(?:\w+:)?nitf[\s>]/.test(text)) {
    return 'nitf'
  }
  return /<\/?(?:p|br|div|span|table|h[1-6]|body|html|b|i|em|strong|a|ul|li|sup|figure)\b[^<>]*>/i.test(
    text
  )
    ? 'html'
    : kind
}

function blocksBetweenBlankLines(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({index, 0: found}) => ({
    start: index,
    end: index + found.trimEnd().length
  }))
}

/** Plain text in a field, with paragraphs as in a text file. */
function readPlain(builder: Builder, start: number, spans: readonly Span[], role: Role): void {
  builder.region(start, start + (spans.at(-1)?.end ?? 0), (text) => text)
  for (const span of spans) {
    builder.block(role)
    builder.verbatim(start + span.start, start + span.end)
  }
  builder.block(role)
}
