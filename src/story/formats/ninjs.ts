import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import {StoryError} from '../error.js'
import {paragraphsOf} from '../passages.js'
import type {Context, Reading} from './format.js'
import {readHtml} from './html.js'
import {readNitf} from './nitf.js'

/** One string of the JSON that holds prose. */
interface Field {
  readonly node: Node
  readonly role: Role
  readonly kind: 'html' | 'nitf' | 'text'
}

/** Objects under these keys are read as stories, or pictures of one, too. */
const nested = new Set(['item', 'items', 'associations'])

/** Variants of a body or a description, best first: the others say the same again. */
const variants = ['html', 'xhtml', 'nitf', 'text']

/**
 * The news in JSON of the IPTC, and the JSON that comes near it.
 *
 * The map has two layers: strings of the JSON, and the markup inside them.
 */
export function readNinjs(source: string, context: Context): Reading {
  const root = parseJson(source, context)
  const fields: Field[] = []
  collect(root, 'story', fields)
  if (fields.length === 0) context.note('The JSON has no field that is known to hold prose.')
  fields.sort((a, b) => rank(a) - rank(b) || a.node.offset - b.node.offset)
  const strings = new Builder(source)
  const spans: Array<readonly [start: number, end: number]> = []

  strings.region(0, source.length, (text) => escapeJson(text, context))
  for (const {node} of fields) {
    strings.block('body')
    const before = strings.length
    readString(strings, node.offset + 1, node.offset + node.length - 1)
    // The builder puts a blank line before every string but the first.
    spans.push([before === 0 ? 0 : Math.min(before + 2, strings.length), strings.length])
  }

  const lower = strings.finish()
  const builder = new Builder(lower.text)
  fields.forEach((field, index) => {
    const [start, end] = spans[index]!
    if (start === end) return
    if (field.kind === 'nitf') readNitf(builder, start, end, context)
    else if (field.kind === 'html') readHtml(builder, start, end, context, field.role)
    else readPlain(builder, start, end, field.role)
  })
  const upper = builder.finish()
  return {text: upper.text, layers: [lower.layer, upper.layer], passages: upper.passages}
}

/** Keys come in any order, but a story begins with its headline. */
function rank(field: Field): number {
  return field.role === 'headline' ? 0 : field.role === 'byline' ? 1 : 2
}

/** Plain text in a string, with paragraphs as in a text file. */
function readPlain(builder: Builder, start: number, end: number, role: Role): void {
  builder.region(start, end, (text) => text)
  for (const span of paragraphsOf(builder.lower.slice(start, end))) {
    builder.block(role)
    builder.verbatim(start + span.start, start + span.end)
  }
  builder.block(role)
}

function collect(node: Node, place: 'picture' | 'story', fields: Field[]): void {
  if (node.type === 'array') {
    for (const child of node.children ?? []) collect(child, place, fields)
    return
  }
  if (node.type !== 'object') return

  const entries = new Map<string, Node>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key && value) entries.set(String(key.value), value)
  }

  const add = (value: Node | undefined, role: Role, kind?: Field['kind']) => {
    if (value?.type !== 'string' || String(value.value).trim() === '') return false
    const looksMarked = /<(?:p|br|div|table|h[1-6]|body|html)\b[^>]*>/i.test(String(value.value))
    fields.push({node: value, role, kind: kind ?? (looksMarked ? 'html' : 'text')})
    return true
  }

  if (place === 'story') {
    const headline =
      addValues(entries.get('headlines'), 'headline', add) ||
      add(entries.get('headline'), 'headline') ||
      add(entries.get('headline_main'), 'headline')
    if (!headline) add(entries.get('title'), 'headline')
    add(entries.get('byline') ?? entries.get('by'), 'byline')
  }

  addVariants(entries, 'description_', 'caption', add)
  if (!addValues(entries.get('descriptions'), 'caption', add)) {
    for (const key of ['abstract', 'summary', 'lead', 'lede', 'caption']) {
      add(entries.get(key), 'caption')
    }
  }

  if (place === 'story') {
    const body = addBodies(entries.get('bodies'), add) || addVariants(entries, 'body_', 'body', add)
    if (!body) for (const key of ['body', 'content', 'text', 'story']) add(entries.get(key), 'body')
  }

  for (const [key, value] of entries) {
    if (!nested.has(key)) continue
    const inside = key === 'associations' ? 'picture' : place
    if (key === 'associations' && value.type === 'object') {
      for (const property of value.children ?? []) {
        const child = property.children?.[1]
        if (child) collect(child, inside, fields)
      }
    } else collect(value, inside, fields)
  }
}

type Add = (value: Node | undefined, role: Role, kind?: Field['kind']) => boolean

function addVariants(
  entries: ReadonlyMap<string, Node>,
  prefix: string,
  role: Role,
  add: Add
): boolean {
  for (const variant of variants) {
    const kind = variant === 'text' ? undefined : variant === 'nitf' ? 'nitf' : 'html'
    if (add(entries.get(prefix + variant), role, kind)) return true
  }
  return false
}

/** ninjs 2 and 3 have lists of objects with a `value`. */
function addValues(list: Node | undefined, role: Role, add: Add): boolean {
  let found = false
  for (const child of list?.type === 'array' ? (list.children ?? []) : []) {
    if (add(member(child, 'value'), role)) found = true
  }
  return found
}

/** The same body in several forms: the one that shows most of its structure is read. */
function addBodies(list: Node | undefined, add: Add): boolean {
  const bodies = (list?.type === 'array' ? (list.children ?? []) : []).map((child) => {
    const type = `${member(child, 'contentType')?.value ?? member(child, 'contenttype')?.value ?? ''}`
    const role = `${member(child, 'role')?.value ?? ''}`
    const kind: Field['kind'] = /nitf/i.test(type + role)
      ? 'nitf'
      : /html/i.test(type + role)
        ? 'html'
        : 'text'
    return {value: member(child, 'value'), kind}
  })

  for (const wanted of ['html', 'nitf', 'text'] as const) {
    for (const {value, kind} of bodies) {
      if (kind === wanted && add(value, 'body', kind === 'text' ? undefined : kind)) return true
    }
  }
  return false
}

function member(node: Node, name: string): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1]
}

/** Add the characters of a JSON string, between its quotation marks. */
function readString(builder: Builder, start: number, end: number): void {
  const {lower} = builder
  let from = start
  let index = lower.indexOf('\\', start)

  while (index >= 0 && index < end) {
    if (index > from) builder.verbatim(from, index)
    const length = lower[index + 1] === 'u' ? 6 : 2
    const raw = lower.slice(index, index + length)
    let text: string
    try {
      text = JSON.parse(`"${raw}"`) as string
    } catch {
      text = raw.slice(1)
    }
    builder.replaced(index, index + length, text)
    from = index + length
    index = lower.indexOf('\\', from)
  }

  if (end > from) builder.verbatim(from, end)
}

function escapeJson(text: string, context: Context): string {
  const escaped = JSON.stringify(text).slice(1, -1)
  if (context.lacking(escaped) === undefined) return escaped
  return escaped.replace(
    /[^\0-\u007F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

function parseJson(source: string, context: Context): Node {
  const visible = hideControls(source, context)
  const errors: ParseError[] = []
  const root = parseTree(visible, errors, {disallowComments: false, allowTrailingComma: true})
  const error = errors[0]

  if (error || !root) {
    const offset = error?.offset ?? 0
    const lines = source.slice(0, offset).split(/\r\n?|\n/)
    throw new StoryError(
      `Cannot read the JSON: ${error ? printParseErrorCode(error.error) : 'it is empty'}`,
      {place: {line: lines.length, column: lines.at(-1)!.length + 1}}
    )
  }

  return root
}

/** Feeds put raw line breaks and tabs in strings, which JSON forbids: spaces parse, at the same offsets. */
function hideControls(source: string, context: Context): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\0-\u001F]/.test(source)) return source
  const parts: string[] = []
  let from = 0
  let inside = false

  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 34) inside = !inside
    else if (inside && code === 92) index++
    else if (inside && code < 32) {
      parts.push(source.slice(from, index), ' ')
      from = index + 1
    }
  }

  if (parts.length === 0) return source
  context.note('Strings of the JSON hold raw control characters, which JSON forbids.')
  parts.push(source.slice(from))
  return parts.join('')
}
