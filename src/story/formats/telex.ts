import type {Role, Span} from '../../model.js'
import {Builder} from '../builder.js'
import {isByline, paragraphsOf, trimmed} from '../passages.js'
import type {Context, Reading} from './format.js'

/** Start and end of the text, and of the transmission. */
const startOfText = '\u0002'
const endOfText = '\u0003'

/** How wires that know no quotation marks write them, and what they stand for. */
const wireMarks = /``|''|`|(?<=\s)_(?=\s)/g

const meaning: Readonly<Record<string, string>> = {'``': '“', "''": '”', '`': '‘', _: '—'}

const writing: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '—': '_'
}

/** Not for readers: notes to desks, what comes along, signatures. */
const deskLine =
  /^\(?(?:eds?\b|editors?:|ap (?:photo|graphic|video|audio)|with (?:ap )?(?:photo|graphic)|trims?\b|note to)/i

/** The line that says which version of a story this is. */
const versionLine =
  /^(?:\d(?:st|nd|rd|th) )?(?:lead|ld|extra|urgent|update|correction|corrected|refile|writethru|newsalert|alert|flash|bulletin|\d)(?: \w+)?$/i

/** A line that has columns, or codes for them, is part of a table. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the wires send them
const columns = /\S(?: {3,}|\t+ *)\S|;[^ ]*;[^ ]*;|[\0-\u0008\u000E-\u001F]/

/** ANPA 1312: a header of codes, lines that begin with `^` and end in `<` or `=`, and indented text. */
export function readAnpa(source: string, context: Context): Reading {
  const builder = new Builder(source)
  const {start, end} = textOf(source)
  noteCount(context)
  builder.region(0, source.length, (text) => encodeWire(text, source, '\n \n\t   '))
  /** The line after a byline says for whom they write. */
  let afterByline = -1

  linesOf(source, start, end).forEach((line, index) => {
    const caret = source[line.start] === '^'
    const span = withoutEnd(source, {start: line.start + (caret ? 1 : 0), end: line.end})
    const words = source.slice(span.start, span.end)
    if (words === '' || /^(?:_+|END)$/.test(words) || columns.test(words)) return

    if (!caret) add(builder, span, 'body')
    else if (index === 0 || deskLine.test(words)) {
      // The first line is the keyword line, which is the slug.
    } else if (isByline(words)) {
      afterByline = index + 1
      add(builder, span, 'byline')
    } else if (index === afterByline && /\p{Ll}/u.test(words)) add(builder, span, 'byline')
    else if (/^EDITOR'S NOTE/.test(words)) add(builder, span, 'body')
    else add(builder, span, 'headline')
  })

  return finish(builder)
}

/** IPTC 7901: a header, lines of headline and byline, and text wrapped at a line width. */
export function readIptc7901(source: string, context: Context): Reading {
  const builder = new Builder(source)
  const {start, end} = textOf(source)
  const indented = /\n {3,}\S/.test(source.slice(start, end))
  noteCount(context)
  builder.region(0, source.length, (text) =>
    encodeWire(text, source, indented ? '\n     ' : '\n\n')
  )
  let top = true
  let role: Role | undefined
  let last: Span | undefined

  for (const line of linesOf(source, start, end, true)) {
    const span = withoutEnd(source, line)
    const words = source.slice(span.start, span.end)
    if (/^(?:\* ){2,}\*$|^The following information is not intended|^# \w/.test(words)) break
    const indent = /^[ \t]{2,}\S/.test(source.slice(line.start, line.end))
    const isEnd = words === '' || indent

    if (isEnd && role !== undefined) {
      top = false
      role = undefined
      last = undefined
    }
    if (words === '' || versionLine.test(words) || isSignature(words)) continue

    if (top && !indent) {
      // The slug has no spaces.
      if (!words.includes(' ')) continue
      const next: Role = isByline(words) || /^By \p{Lu}/u.test(words) ? 'byline' : 'headline'
      if (next !== role) last = undefined
      role = next
    } else {
      top = false
      role ??= 'body'
    }

    if (last) {
      builder.replaced(last.end, span.start, '\n')
      addWire(builder, span)
    } else {
      builder.block(role)
      addWire(builder, span)
    }
    last = span
  }

  return finish(builder)
}

/** Copy that begins with ZCZC and ends with NNNN, with lines of codes or keys before the text. */
export function readZczc(source: string): Reading {
  const builder = new Builder(source)
  builder.region(0, source.length, (text) => encodeWire(text, source, '\n\n'))
  let body = source.length
  let from = source.length

  for (const line of linesOf(source, 0, source.length)) {
    const words = source.slice(line.start, line.end)
    if (words.startsWith('\u0001')) continue
    const key = /^([A-Z]{2})#/.exec(words)?.[1]
    const code = /^[%#:&*@~+=^$!](?=[\S])/.exec(words)?.[0]

    if (key === 'TX') {
      body = line.start + 3
      break
    }
    if (key) {
      const role = ({TI: 'headline', AB: 'caption', BY: 'byline'} as const)[key]
      const span = trimmed(source, line.start + 3, line.end)
      if (role && span.end > span.start) add(builder, span, role)
    } else if (code) {
      const span = {start: line.start + 1, end: line.end}
      if (/[$^]/.test(code) && /\w \w/.test(words)) add(builder, span, 'headline')
    } else if (!/^\W?$|^zczc\b|^[A-Z]{2} ?[A-Z]{2,3}\w*(?: \w{3})?$/i.test(words)) {
      body = line.start
      break
    }
  }

  const stop = /^\s*NNNN\s*$/m.exec(source)
  from = Math.min(body, source.length)
  const to = stop && stop.index > from ? stop.index : source.length

  for (const paragraph of paragraphsOf(source.slice(from, to))) {
    const span = {start: from + paragraph.start, end: from + paragraph.end}
    const words = source.slice(span.start, span.end)
    if (/^AAP(?: [A-Z]+)?$|^_+$/.test(words) || words.split('\n').some((d) => columns.test(d))) {
      continue
    }
    add(builder, span, 'body')
  }

  return finish(builder)
}

function noteCount(context: Context): void {
  context.note('The header of the wire counts words; a change makes that stale.')
}

/** The text between its control characters. */
function textOf(source: string): Span {
  const start = source.indexOf(startOfText) + 1
  const end = source.indexOf(endOfText, start)
  return {start, end: end < 0 ? source.length : end}
}

/** Lines without white space round them, or (`whole`) with the indent. */
function linesOf(source: string, start: number, end: number, whole = false): Span[] {
  const lines: Span[] = []
  // The line ends of relayed copy are mixed: CR LF, CR CR LF, CR alone.
  for (const match of source.slice(start, end).matchAll(/[^\r\n]*(?:\r*\n|\r+|$)/g)) {
    if (match[0] === '') continue
    const from = start + match.index
    const to = from + match[0].replace(/[\r\n]+$/, '').length
    const span = trimmed(source, from, to)
    if (whole) lines.push({start: from, end: to})
    else if (span.end > span.start) lines.push(span)
  }
  return lines
}

/** A line without white space and without the sign that ends it on the wire. */
function withoutEnd(source: string, line: Span): Span {
  const {start, end} = trimmed(source, line.start, line.end)
  if (end > start && /[<=+]/.test(source[end - 1]!)) return trimmed(source, start, end - 1)
  return {start, end}
}

/** Initials of those who wrote and sent it: `dpa bwh bag`, `==Kyodo`. */
function isSignature(words: string): boolean {
  return words.startsWith('==') || /^[a-z]{2,5}(?:[ /][a-z]{2,4}){1,4}$/.test(words)
}

function add(builder: Builder, span: Span, role: Role): void {
  builder.block(role)
  addWire(builder, span)
}

/** Add a stretch of wire copy: its substitutes for marks become the marks. */
function addWire(builder: Builder, {start, end}: Span): void {
  const text = builder.lower.slice(start, end)
  let from = 0
  for (const match of text.matchAll(wireMarks)) {
    builder.verbatim(start + from, start + match.index)
    from = match.index + match[0].length
    builder.replaced(start + match.index, start + from, meaning[match[0]]!)
  }
  builder.verbatim(start + from, end)
}

function encodeWire(text: string, source: string, paragraph: string): string {
  const plain = text.replaceAll(/\n\s*\n/g, paragraph)
  // A wire in Unicode has marks of its own.
  return /[“”‘’—]/.test(source) ? plain : plain.replaceAll(/[“”‘’—]/g, (mark) => writing[mark]!)
}

function finish(builder: Builder): Reading {
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}
