import iconv from 'iconv-lite'
import type {Span} from '../../model.js'
import {Builder} from '../builder.js'
import {placeAt} from '../depth.js'
import {StoryError} from '../error.js'
import {type Code, type Field, rawCode, readFields} from '../fields.js'
import {base64Code, quotedPrintableCode} from '../transfer.js'
import type {Context, Reading} from './format.js'
import {readNinjs} from './ninjs.js'

/** Messages in messages in messages: nobody forwards more. */
const deepest = 20

/** A text of a message, as it stands in the file. */
interface Part extends Span {
  /** `text/plain`, `text/html`, … */
  readonly type: string
  readonly code: Code
}

/** Headers under lower-case names, and where their values stand. */
interface Header {
  readonly values: ReadonlyMap<string, Span & {readonly text: string}>
  /** Where the body begins. */
  readonly body: number
}

/** A message of e-mail: its subject, and its text, or its HTML where it has both. */
export function readMail(source: string, context: Context): Reading {
  const header = headerAt(source, source.search(/\S/), source.length)
  const parts = partsOf(source, header, source.length, context, 0)
  const fields: Field[] = []
  const subject = header.values.get('subject')

  if (subject?.text.includes('=?')) {
    context.note('The subject of the message is encoded, and was not read.')
  } else if (subject) {
    fields.push({role: 'headline', kind: 'line', segments: [{...subject, code: rawCode}]})
  }

  for (const part of parts) {
    const json = parts.length === 1 ? readJsonPart(source, part, context) : undefined
    if (json) return json
    fields.push({
      role: 'body',
      kind: part.type === 'text/html' ? 'html' : 'auto',
      segments: [{start: part.start, end: signatureOf(source, part), code: part.code}]
    })
  }

  return readFields(source, fields, context)
}

/** A form that was filled in and sent: JSON in a message. The map has a layer more. */
function readJsonPart(source: string, part: Part, context: Context): Reading | undefined {
  if (
    part.type !== 'text/plain' ||
    !/^\s*\{\s*"/.test(source.slice(part.start, part.start + 200))
  ) {
    return undefined
  }
  const builder = new Builder(source)
  builder.region(part.start, part.end, (text) => part.code.encode(text, context))
  part.code.read(builder, part.start, part.end, context)
  const {text, layer} = builder.finish()
  const inner = readNinjs(text, context)
  return {...inner, layers: [layer, ...inner.layers]}
}

/** Where the signature of the sender begins, or the part ends. */
function signatureOf(source: string, {start, end, type}: Part): number {
  if (type !== 'text/plain') return end
  const found = /\n-- ?\r?\n/.exec(source.slice(start, end))
  return found ? start + found.index : end
}

function headerAt(source: string, start: number, end: number): Header {
  const values = new Map<string, Span & {text: string}>()
  let at = Math.max(0, start)
  let name = ''

  while (at < end) {
    const feed = source.indexOf('\n', at)
    const next = feed < 0 || feed >= end ? end : feed + 1
    const line = source.slice(at, next).replace(/\r?\n$/, '')
    if (line.trim() === '') {
      at = next
      break
    }
    const field = /^([^\s:]+):[ \t]*/.exec(line)
    if (field) {
      name = field[1]!.toLowerCase()
      const text = line.slice(field[0].length)
      // The first of several was put on last, and counts.
      if (!values.has(name)) {
        const from = at + field[0].length
        values.set(name, {start: from, end: from + text.length, text})
      }
    } else if (/^[ \t]/.test(line)) {
      const before = values.get(name)
      if (before && source.slice(before.end, at).trim() === '') {
        values.set(name, {
          start: before.start,
          end: at + line.length,
          text: `${before.text} ${line.trim()}`
        })
      }
    }
    at = next
  }

  return {values, body: at}
}

function partsOf(
  source: string,
  header: Header,
  end: number,
  context: Context,
  depth: number
): Part[] {
  if (depth > deepest) {
    throw new StoryError('Cannot read the message: its parts are nested too deep', {
      place: placeAt(source, header.body)
    })
  }

  const type = header.values.get('content-type')?.text ?? 'text/plain'
  const kind = (/^[^\s;]+/.exec(type)?.[0] ?? 'text/plain').toLowerCase()
  if (/^attachment/i.test(header.values.get('content-disposition')?.text ?? '')) return []

  if (kind === 'message/rfc822') {
    return partsOf(source, headerAt(source, header.body, end), end, context, depth + 1)
  }

  if (!kind.startsWith('multipart/')) {
    if (!/^text\/(?:plain|html)$/.test(kind)) return []
    const charset = parameter(type, 'charset') ?? 'utf-8'
    return [{type: kind, start: header.body, end, code: codeOf(header, charset, context)}]
  }

  const boundary = parameter(type, 'boundary')
  if (boundary === undefined) {
    throw new StoryError('Cannot read the message: its parts have no boundary', {
      place: placeAt(source, header.values.get('content-type')?.start ?? 0)
    })
  }

  const children = between(source, header.body, end, boundary).map((span) =>
    partsOf(source, headerAt(source, span.start, span.end), span.end, context, depth + 1)
  )
  if (kind !== 'multipart/alternative') return children.flat()
  // Each says the same: the last is the richest.
  const texts = children.filter((child) => child.length > 0)
  const best = texts.findLast((child) => child[0]?.type === 'text/html') ?? texts.at(-1)
  if (texts.length > 1) {
    context.note(
      'The message says the same in plain text and in HTML; a change of the HTML makes the text stale.'
    )
  }
  return best ?? []
}

/** The spans of parts between their boundary lines. */
function between(source: string, start: number, end: number, boundary: string): Span[] {
  const spans: Span[] = []
  const mark = `--${boundary}`
  let from = -1
  let at = source.indexOf(mark, start)

  while (at >= 0 && at < end) {
    const atLineStart = at === start || source[at - 1] === '\n'
    if (atLineStart) {
      // The line end before a boundary belongs to it.
      const stop = source[at - 2] === '\r' ? at - 2 : at - 1
      if (from >= 0) spans.push({start: from, end: Math.max(from, stop)})
      const feed = source.indexOf('\n', at)
      from = feed < 0 ? end : feed + 1
      if (source.startsWith('--', at + mark.length)) return spans
    }
    at = source.indexOf(mark, at + mark.length)
  }

  // A message that was cut has no last boundary.
  if (from >= 0 && from < end) spans.push({start: from, end})
  return spans
}

function codeOf(header: Header, charset: string, context: Context): Code {
  const encoding = header.values.get('content-transfer-encoding')?.text.trim().toLowerCase() ?? ''
  const known = iconv.encodingExists(charset)
  if (!known) context.note(`The message names an unknown character set, \`${charset}\`.`)
  const name = known ? charset : 'utf-8'
  if (encoding === 'quoted-printable') return quotedPrintableCode(name)
  return encoding === 'base64' ? base64Code(name) : rawCode
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value)
  return found?.[1] ?? found?.[2]
}
