import type {Node} from 'jsonc-parser'
import type {Role} from '../../model.js'
import {type Field, type Kind, readFields} from '../fields.js'
import {jsonCode, parseJson} from '../json.js'
import type {Context, Reading} from './format.js'
import {nodesAt} from './json-path.js'

/** Objects under these keys are stories, or hold some. In lower case. */
const containers = new Set(
  'item items _items data entry entries article articles stories results hits hit _source documents docs newsobjects response apiresponse news posts'.split(
    ' '
  )
)

/** Variants of a body or a description, best first: the others say the same again. */
const variants = ['html', 'xhtml', 'nitf', 'text']

/** Where an object stands: pictures have captions, but no headlines that are read. */
type Place = 'picture' | 'story'

/** The members of an object, under lower-case keys. */
type Entries = ReadonlyMap<string, Node>

/** The news in JSON of the IPTC, and the JSON that comes near it. */
export function readNinjs(source: string, context: Context): Reading {
  const root = parseJson(source, context)
  const collector = new Collector(context)
  if (context.jsonPath?.length) collector.named(root, context.jsonPath)
  else collector.collect(root, 'story')
  const {fields} = collector
  if (fields.length === 0) context.note('The JSON has no field that is known to hold prose.')
  return readFields(source, fields, context)
}

/** Gathers the strings of a document that hold prose, in the order of reading. */
class Collector {
  readonly fields: Field[] = []
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
  }

  /** Fields that the user names. */
  named(root: Node, paths: readonly string[]): void {
    for (const path of paths) {
      const nodes = nodesAt(root, path)
      if (nodes.length === 0) {
        this.#context.note(`The JSON has no string at \`${path}\`.`)
      }
      for (const node of nodes) {
        const key = /([\w-]+)[^\w]*$/.exec(path)?.[1] ?? ''
        this.#add(node, /head|title/i.test(key) ? 'headline' : 'body')
      }
    }
  }

  collect(node: Node, place: Place): void {
    if (node.type === 'array') {
      for (const child of node.children ?? []) this.collect(child, place)
      return
    }
    if (node.type !== 'object') return
    const entries = entriesOf(node)

    if (place === 'story') {
      const headline =
        this.#values(entries.get('headlines'), 'headline') ||
        this.#first(entries, ['headline', 'headline_main'], 'headline')
      if (!headline) this.#first(entries, ['title'], 'headline')
      this.#first(entries, ['byline', 'by'], 'byline')
      for (const child of entries.get('bylines')?.children ?? []) {
        this.#add(member(child, 'by'), 'byline')
      }
    }

    this.#descriptions(entries)
    if (place === 'story') this.#body(entries)

    for (const [key, value] of entries) {
      if (key === 'associations') this.#pictures(value)
      else if (containers.has(key)) this.collect(value, place)
    }
  }

  #descriptions(entries: Entries): void {
    this.#variants(entries, 'description_', 'caption')
    this.#first(entries, ['description_caption', 'description_summary'], 'caption')
    if (this.#values(entries.get('descriptions'), 'caption')) return
    for (const key of ['abstract', 'summary', 'lead', 'lede', 'caption']) {
      this.#add(entries.get(key), 'caption')
    }
  }

  #body(entries: Entries): void {
    if (this.#bodies(entries.get('bodies')) || this.#variants(entries, 'body_', 'body')) return
    for (const key of ['body', 'content', 'text', 'story']) this.#add(entries.get(key), 'body')
  }

  #pictures(node: Node): void {
    if (node.type === 'array') {
      this.collect(node, 'picture')
      return
    }
    for (const property of node.children ?? []) {
      const value = property.children?.[1]
      if (value) this.collect(value, 'picture')
    }
  }

  /** Add a string, if it is one and says something. WordPress wraps its strings in `rendered`. */
  #add(
    node: Node | undefined,
    role: Role,
    kind: Kind = role === 'headline' ? 'line' : 'auto'
  ): boolean {
    if (node?.type === 'array') {
      // Forms send a list for every answer, editors one of blocks.
      return (
        (node.children ?? []).filter((child) =>
          this.#add(role === 'body' ? (member(child, 'text') ?? child) : child, role, kind)
        ).length > 0
      )
    }
    const rendered = node?.type === 'object' ? member(node, 'rendered') : undefined
    const value = rendered ?? node
    if (value?.type !== 'string' || String(value.value).trim() === '') return false
    const span = {start: value.offset + 1, end: value.offset + value.length - 1}
    this.fields.push({
      role,
      kind: rendered ? 'html' : kind,
      segments: [{...span, code: jsonCode}]
    })
    return true
  }

  #first(entries: Entries, keys: readonly string[], role: Role): boolean {
    return keys.some((key) => this.#add(entries.get(key), role))
  }

  #variants(entries: Entries, prefix: string, role: Role): boolean {
    const present = variants.filter((variant) => says(entries.get(prefix + variant)))
    const [best, ...others] = present
    if (!best) return false
    this.#add(entries.get(prefix + best), role, kindOf(best))
    for (const other of others) this.#stale(prefix + other, prefix + best)
    return true
  }

  /** ninjs 2 and 3 have lists of objects with a `value`. */
  #values(list: Node | undefined, role: Role): boolean {
    let found = false
    for (const child of list?.type === 'array' ? (list.children ?? []) : []) {
      if (this.#add(member(child, 'value'), role)) found = true
    }
    return found
  }

  /** The same body in several forms: the one that shows most of its structure is read. */
  #bodies(list: Node | undefined): boolean {
    const bodies = (list?.type === 'array' ? (list.children ?? []) : [])
      .map((child) => ({
        value: member(child, 'value'),
        type: `${member(child, 'contentType')?.value ?? member(child, 'contenttype')?.value ?? ''} ${member(child, 'role')?.value ?? ''}`
      }))
      .filter((body) => says(body.value))
      .map((body) => ({
        ...body,
        variant: variants.find((variant) => body.type.toLowerCase().includes(variant)) ?? 'text'
      }))
      .sort((a, b) => variants.indexOf(a.variant) - variants.indexOf(b.variant))
    const [best, ...others] = bodies
    if (!best) return false
    this.#add(best.value, 'body', kindOf(best.variant))
    for (const other of others) this.#stale(`${other.variant} body`, `${best.variant} body`)
    return true
  }

  #stale(other: string, read: string): void {
    this.#context.note(
      `\`${other}\` says again what \`${read}\` says, and was not read; a change makes it stale.`
    )
  }
}

function kindOf(variant: string): Kind {
  if (variant === 'text') return 'auto'
  // XHTML in a string is often none: the parser of HTML takes both.
  return variant === 'nitf' ? 'auto' : 'html'
}

function says(node: Node | undefined): boolean {
  return node?.type === 'string' && String(node.value).trim() !== ''
}

function entriesOf(node: Node): Map<string, Node> {
  const entries = new Map<string, Node>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key && value) entries.set(String(key.value).toLowerCase(), value)
  }
  return entries
}

function member(node: Node, name: string): Node | undefined {
  return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1]
}
