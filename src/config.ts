import {readFile} from 'node:fs/promises'
import {dirname, join, parse as parsePath, resolve as resolvePath} from 'node:path'
import {VFile} from 'vfile'
import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import type {Severity} from './model.js'

/** What a project says of itself, in `wiremend.config.yaml` or `.json`. */
export interface Config {
  /** Rule packs of the package to use, by name; all by default. */
  readonly packs?: readonly string[]
  /** Rule files, folders and packages to use as well. Paths are made absolute. */
  readonly rules?: readonly string[]
  /** Words and names that are right here. */
  readonly accept?: readonly string[]
  /** By rule id (`quotes/stray`) or detector (`quotes`). */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Punctuation, titles and dates: AP or British; by default what the story itself does. */
  readonly style?: Style
  /** Language the stories were translated from, as a code such as `fr`. */
  readonly source?: string
  /** Retext plugins to run as well: modules, alone or with options. */
  readonly plugins?: ReadonlyArray<string | readonly [name: string, options: unknown]>
  /** Whether fixes that change quoted words may stand in the patch. */
  readonly quoted?: boolean
  /** Folder that the file is in; paths and modules are found from it. */
  readonly folder?: string
}

/** A style profile. */
export type Style = 'ap' | 'british'

/** Names of a project's config file, the first found counts. */
const configNames = ['wiremend.config.yaml', 'wiremend.config.yml', 'wiremend.config.json']

type Check = (value: unknown) => boolean

const isString: Check = (value) => typeof value === 'string'
const severities = ['error', 'info', 'off', 'warning']

interface Field {
  /** What is wanted, for the message. */
  readonly wanted: string
  readonly whole?: Check
  readonly each?: Check
}

const fields: Readonly<Record<string, Field>> = {
  packs: {wanted: 'a list of names', each: isString},
  rules: {wanted: 'a list of files, folders or packages', each: isString},
  accept: {wanted: 'a list of words and names', each: isString},
  severities: {
    wanted: 'rule ids with `error`, `warning`, `info` or `off`',
    each: (value) => severities.includes(value as string)
  },
  style: {wanted: '`ap` or `british`', whole: (value) => value === 'ap' || value === 'british'},
  source: {wanted: 'a language code such as `fr`', whole: isString},
  plugins: {
    wanted: 'a list of modules, each a name or a name and its options',
    each: (value) => isString(value) || (Array.isArray(value) && isString(value[0]))
  },
  quoted: {wanted: '`true` or `false`', whole: (value) => typeof value === 'boolean'}
}

/** A config file with mistakes. Its message has them all, each at line and column. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Find and read the config of a project.
 *
 * @param folder
 *   Folder to look in, then in those above it.
 * @param path
 *   File to read instead.
 * @throws {ConfigError}
 *   If the file cannot be read or has mistakes.
 */
export async function loadConfig(folder: string, path?: string): Promise<Config> {
  if (path !== undefined) return parseConfig(await read(path, path), path)

  for (let here = resolvePath(folder); ; here = dirname(here)) {
    for (const name of configNames) {
      const text = await read(join(here, name))
      if (text !== undefined) return parseConfig(text, join(here, name))
    }

    if (here === parsePath(here).root) return {}
  }
}

async function read(path: string, wanted: string): Promise<string>
async function read(path: string): Promise<string | undefined>
async function read(path: string, wanted?: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (wanted === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigError('Cannot read the config `' + path + '`', {cause: error})
  }
}

/** Read the text of a config file; JSON is YAML too. */
export function parseConfig(text: string, path: string): Config {
  const file = new VFile({path})
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines})
  const say = (reason: string, offset: number) => {
    const {line, col} = lines.linePos(offset)
    file.message(reason, {place: {line, column: Math.max(1, col)}, source: 'wiremend:config'})
  }

  for (const error of document.errors) say(error.message.split('\n')[0] ?? '', error.pos[0])

  const {contents} = document
  if (document.errors.length === 0 && contents !== null && !isMap(contents)) {
    say('Unexpected value, expected fields such as `accept:`', contents.range?.[0] ?? 0)
  }

  if (document.errors.length === 0 && isMap(contents)) {
    for (const {key, value} of contents.items) {
      check(key as Node | null, value as Node | null, say)
    }
  }

  if (file.messages.length > 0) {
    throw new ConfigError(
      file.messages.map((d) => path + ':' + d.line + ':' + d.column + ': ' + d.reason).join('\n')
    )
  }

  const config = (document.toJS() ?? {}) as Config
  const folder = dirname(resolvePath(path))
  return {
    ...config,
    folder,
    ...(config.rules ? {rules: config.rules.map((d) => fromFolder(folder, d))} : {})
  }
}

/** Paths are written as such (`./rules`, `/srv/rules`); all else is the name of a package. */
function fromFolder(folder: string, name: string): string {
  return /^\.{0,2}\//.test(name) || /\.ya?ml$/.test(name) ? resolvePath(folder, name) : name
}

function check(
  key: Node | null,
  value: Node | null,
  say: (reason: string, offset: number) => void
): void {
  const name = isScalar(key) ? String(key.value) : ''
  const field = fields[name]
  const keyOffset = key?.range?.[0] ?? 0
  const offset = value?.range?.[0] ?? keyOffset

  if (!field) {
    say(
      'Unknown field `' + name + '`, expected one of ' + quotedList(Object.keys(fields)),
      keyOffset
    )
    return
  }

  const unexpected = (node: Node | null) =>
    say(
      'Unexpected ' + seen(node) + ' in `' + name + '`, expected ' + field.wanted,
      node?.range?.[0] ?? offset
    )

  if (field.whole) {
    if (!field.whole(plainValue(value))) unexpected(value)
    return
  }

  const items =
    name === 'severities'
      ? isMap(value)
        ? value.items.map((d) => d.value as Node | null)
        : undefined
      : isSeq(value)
        ? (value.items as Node[])
        : undefined

  if (!items) unexpected(value)
  else for (const item of items) if (!field.each?.(plainValue(item))) unexpected(item)
}

function plainValue(node: Node | null): unknown {
  return node && 'toJSON' in node ? node.toJSON() : undefined
}

function seen(node: Node | null): string {
  if (isMap(node)) return 'map'
  if (isSeq(node)) return 'list'
  return isScalar(node) ? '`' + String(node.value) + '`' : 'nothing'
}

function quotedList(names: readonly string[]): string {
  return names.map((d) => '`' + d + '`').join(', ')
}
