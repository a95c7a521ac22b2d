import {VFile} from 'vfile'
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Document as YamlDocument
} from 'yaml'
import {checkPack} from './check.js'
import type {Pack} from './model.js'
import {type Schema, schema} from './schema.js'

/** Path to a value in a rule file: `['rules', 0, 'find']`. */
export type Path = readonly (number | string)[]

/**
 * Puts a mistake on a rule file: at a value, at an offset in its text, or at
 * the name of its field.
 */
export type Complain = (reason: string, path: Path, ruleId: string, where?: number | 'name') => void

/** A rule file that was read: the pack if it has no mistakes. */
export interface ReadPack {
  readonly file: VFile
  readonly pack: Pack | undefined
  /** Put a mistake on the file that only shows beside other packs. */
  readonly complain: Complain
}

/**
 * Read a rule file.
 *
 * Every mistake is a message on the file, with the place, what was seen and
 * what was wanted; `pack` is there only if there is none.
 *
 * @param text
 *   YAML.
 * @param path
 *   How messages name the file.
 */
export function readPack(text: string, path: string): ReadPack {
  const file = new VFile({path, value: text})
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const points = (start: number, end: number) => {
    const point = (offset: number) => {
      const {line, col} = lines.linePos(offset)
      return {line: Math.max(1, line), column: Math.max(1, col), offset}
    }
    return {start: point(start), end: point(Math.max(start, end))}
  }
  const at = (reason: string, start: number, end: number, ruleId: string) => {
    const message = file.message(reason, {
      place: points(start, end),
      ruleId,
      source: 'wiremend:rules'
    })
    message.fatal = true
  }
  const complain: Complain = (reason, path, ruleId, where) => {
    const [start, end] = rangeOf(document, path, where)
    at(reason, start, end, ruleId)
  }

  for (const error of document.errors) {
    const reason = error.message.replace(/\.?\s*$/, '')
    at(`Cannot read YAML: ${reason}, expected well-formed YAML`, ...error.pos, 'yaml')
  }

  if (document.errors.length === 0) {
    const root = document.contents as Node | null
    if (root === null) at('Unexpected empty rule file, expected `pack` and `rules`', 0, 0, 'empty')
    else checkNode(root, schema, [], document, complain)
  }

  const pack = file.messages.length === 0 ? (document.toJS() as Pack) : undefined
  if (pack) checkPack(pack, complain)
  return {file, pack: file.messages.length === 0 ? pack : undefined, complain}
}

/** Whether a YAML file is a list of names, which another reader takes. */
export function isNameList(text: string): boolean {
  return /^(?:classes|lookalikes|names)[ \t]*:/m.test(text) && !/^rules[ \t]*:/m.test(text)
}

function rangeOf(
  document: YamlDocument,
  path: Path,
  where: number | 'name' = 0
): readonly [number, number] {
  let node: unknown = document.contents
  let keyRange: readonly [number, number] | undefined

  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find((d) => isScalar(d.key) && String(d.key.value) === step)
      keyRange = rangeOfNode(pair?.key) ?? keyRange
      node = pair?.value
    } else if (isSeq(node)) node = node.items[step as number]
  }

  const range = (where === 'name' ? keyRange : rangeOfNode(node)) ?? keyRange ?? [0, 0]
  if (!isScalar(node) || where === 0 || where === 'name') return range
  // Within a plain or quoted text of one line, a place in the text is a place in the file.
  const quote = node.type === 'PLAIN' ? 0 : 1
  const oneLine = range[1] - range[0] === String(node.value).length + 2 * quote
  return oneLine && !node.type?.startsWith('BLOCK')
    ? [range[0] + quote + where, range[1] - quote]
    : range
}

function rangeOfNode(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

function checkNode(
  given: unknown,
  wanted: Schema,
  path: Path,
  document: YamlDocument,
  complain: Complain
): void {
  const node = isAlias(given) ? given.resolve(document) : given
  const seen = typeOf(node)

  if (wanted.anyOf) {
    const option = wanted.anyOf.find((d) => d.type === seen)
    if (option) checkNode(node, option, path, document, complain)
    else {
      const types = wanted.anyOf.map((d) => named(d.type)).join(' or ')
      complain(`Unexpected ${shown(node)} as ${nameOf(path)}, expected ${types}`, path, 'type')
    }
    return
  }

  if (seen !== wanted.type) {
    complain(
      `Unexpected ${shown(node)} as ${nameOf(path)}, expected ${named(wanted.type)}`,
      path,
      'type'
    )
    return
  }

  if (isScalar(node)) checkText(node.value as string, wanted, path, complain)
  else if (isSeq(node)) {
    if (node.items.length < (wanted.minItems ?? 0)) {
      complain(
        `Unexpected empty list as ${nameOf(path)}, expected at least one item`,
        path,
        'empty'
      )
    }
    for (const [index, item] of node.items.entries()) {
      checkNode(item, wanted.items as Schema, [...path, index], document, complain)
    }
  } else if (isMap(node)) {
    const keys = new Set<string>()

    for (const pair of node.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
      const property = wanted.properties?.[key]
      keys.add(key)
      if (property) checkNode(pair.value, property, [...path, key], document, complain)
      else {
        const near = nearest(key, Object.keys(wanted.properties ?? {}))
        complain(
          `Unknown field \`${key}\`${inRule(path, document)}, expected ` +
            (near
              ? `\`${near}\``
              : `one of ${Object.keys(wanted.properties ?? {})
                  .map((d) => `\`${d}\``)
                  .join(', ')}`),
          [...path, key],
          'field',
          'name'
        )
      }
    }

    for (const key of wanted.required ?? []) {
      if (!keys.has(key)) {
        complain(`Missing \`${key}\`${inRule(path, document)}, expected it`, path, 'missing')
      }
    }

    if (keys.size < (wanted.minProperties ?? 0)) {
      complain(`Unexpected empty ${nameOf(path)}, expected a scope`, path, 'empty')
    }

    if (wanted.oneOf) {
      const options = wanted.oneOf.map((d) => d.required[0] as string)
      const count = options.filter((d) => keys.has(d)).length
      if (count !== 1) {
        const names = options.map((d) => `\`${d}\``).join(' or ')
        complain(
          count === 0
            ? `Missing ${names}${inRule(path, document)}, expected one of them`
            : `Unexpected ${names.replace(' or ', ' and ')}${inRule(path, document)}, expected only one of them`,
          path,
          'missing'
        )
      }
    }
  }
}

function checkText(value: string, wanted: Schema, path: Path, complain: Complain): void {
  if (wanted.enum && !wanted.enum.includes(value)) {
    const values = wanted.enum.map((d) => `\`${d}\``)
    const last = values.pop()
    const list = values.length === 0 ? last : `${values.join(', ')} or ${last}`
    complain(`Unknown ${fieldOf(path)} \`${value}\`, expected ${list}`, path, fieldOf(path))
  }

  // Code points, as JSON Schema counts.
  if (wanted.minLength && value.length < wanted.minLength) {
    complain(`Unexpected empty text as ${nameOf(path)}, expected some words`, path, 'empty')
  } else if (wanted.pattern && !new RegExp(wanted.pattern, 'u').test(value)) {
    complain(
      `Unexpected \`${value}\` as ${nameOf(path)}, expected ${forms[fieldOf(path)] ?? `such as \`${wanted.pattern}\``}`,
      path,
      fieldOf(path)
    )
  }
}

/** What a field that has a form looks like. */
const forms: Readonly<Record<string, string>> = {
  id: 'small letters, digits and hyphens, such as `false-friend`',
  pack: 'small letters, digits and hyphens, such as `french`',
  source: 'a language code, such as `fr`',
  url: 'an address that begins with `https://`'
}

function typeOf(node: unknown): string {
  if (isMap(node)) return 'object'
  if (isSeq(node)) return 'array'
  const value = isScalar(node) ? node.value : node
  return value === null || value === undefined ? 'nothing' : typeof value
}

function shown(node: unknown): string {
  const type = typeOf(node)
  if (type === 'nothing') return 'nothing'
  if (type === 'object' || type === 'array') return named(type)
  return `\`${String(isScalar(node) ? (node.source ?? node.value) : node)}\``
}

function named(type: string | undefined): string {
  return type === 'string' ? 'text' : type === 'array' ? 'a list' : 'a set of fields'
}

function fieldOf(path: Path): string {
  return path.filter((d) => typeof d === 'string').at(-1) ?? 'file'
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'rule file' : `\`${fieldOf(path)}\``
}

/** “ in `bipartite`”, where the place lies in a rule that has an id. */
function inRule(path: Path, document: YamlDocument): string {
  if (path[0] !== 'rules' || typeof path[1] !== 'number') return ''
  const id = document.getIn(['rules', path[1], 'id'])
  return typeof id === 'string' ? ` in \`${id}\`` : ''
}

/** The field that was perhaps meant: one letter more, less or other, or two swapped. */
function nearest(key: string, fields: readonly string[]): string | undefined {
  const letters = (word: string) => [...word].sort().join('')
  return fields.find(
    (field) =>
      letters(field) === letters(key) ||
      [...field].some((_, at) => {
        const without = field.slice(0, at) + field.slice(at + 1)
        return (
          without === key ||
          [...key].some((_, other) => {
            const rest = key.slice(0, other) + key.slice(other + 1)
            return rest === field || (other === at && rest === without)
          })
        )
      })
  )
}
