import {existsSync} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {cachedPack} from './cache.js'
import {compileRules, type RuleSet} from './compile.js'
import type {Pack} from './model.js'
import type {Complain, ReadPack} from './read.js'

/** The packs that come with wiremend. */
export const bundledRules = fileURLToPath(new URL('../../rules/', import.meta.url))

const bundledFolder = path.resolve(bundledRules)

/** Where rule files are looked for. */
export interface LoadOptions {
  /** Folder that paths and packages are resolved from (default: `process.cwd()`). */
  readonly cwd?: string
}

/** What was read, mistakes included. */
export interface ReadRules {
  /** The packs without mistakes. */
  readonly packs: readonly Pack[]
  /** Texts of name lists among them, besides those of wiremend itself. */
  readonly nameLists: readonly string[]
  /** All files, with a message for each mistake. */
  readonly files: readonly VFile[]
}

/** Rule files that cannot be used. */
export class RuleError extends Error {
  /** The files with mistakes, a message each. */
  readonly files: readonly VFile[]

  constructor(files: readonly VFile[]) {
    super(
      files
        .flatMap((file) =>
          file.messages.map((d) => `${file.path}:${d.line ?? 1}:${d.column ?? 1}: ${d.reason}`)
        )
        .join('\n')
    )
    this.name = 'RuleError'
    this.files = files
  }
}

/**
 * Load rules.
 *
 * @param paths
 *   YAML files, folders of them, or names of npm packages, in the order of their
 *   precedence (default: the packs that come with wiremend).
 * @throws {RuleError}
 *   If there is a mistake in any file; it names all of them.
 */
export async function loadRules(
  paths: readonly string[] = [bundledRules],
  options: LoadOptions = {}
): Promise<RuleSet> {
  const {packs, files, nameLists} = await readRules(paths, options)
  const wrong = files.filter((file) => file.messages.length > 0)
  if (wrong.length > 0) throw new RuleError(wrong)
  return {...compileRules(packs), nameLists}
}

/** Read rule files without throwing: what is good, and what is wrong. */
export async function readRules(
  paths: readonly string[] = [bundledRules],
  options: LoadOptions = {}
): Promise<ReadRules> {
  const cwd = options.cwd ?? process.cwd()
  const read: ReadPack[] = []
  const others: VFile[] = []
  const seen = new Set<string>()
  const nameLists: string[] = []

  for (const given of paths) {
    const found = await filesOf(given, cwd)

    if (typeof found === 'string') {
      const file = new VFile({path: given})
      file.message(found, {ruleId: 'others', source: 'wiremend:rules'}).fatal = true
      others.push(file)
      continue
    }

    for (const name of found) {
      if (seen.has(name)) continue
      seen.add(name)
      const bundled = path.dirname(name) === bundledFolder
      const before = bundled
        ? (cachedPack(path.basename(name)) ?? (await unchanged(name)))
        : undefined

      if (before) {
        // A later file that uses one of its ids is told so; it has no mistakes of its own.
        const relative = path.relative(cwd, name)
        const file = new VFile({path: relative.startsWith('..') ? name : relative})
        const complain: Complain = (reason) => {
          file.message(reason, {source: 'wiremend:rules'}).fatal = true
        }
        read.push({file, pack: before, complain})
        continue
      }

      // The YAML parser is large, and what is bundled does not need it.
      const {isNameList, readPack} = await import('./read.js')
      const text = await readFile(name, 'utf8')
      const relative = path.relative(cwd, name)

      if (isNameList(text)) {
        // Those of wiremend are packed; the detector of names has them by itself.
        if (name.startsWith(bundledFolder + path.sep)) continue
        const {parseNameList} = await import('../names/format.js')
        const file = new VFile({path: relative.startsWith('..') ? name : relative})
        for (const {line, column, reason} of parseNameList(text).mistakes) {
          file.message(reason, {place: {line, column}, source: 'wiremend:rules'}).fatal = true
        }
        nameLists.push(text)
        others.push(file)
        continue
      }

      const pack = readPack(text, relative.startsWith('..') ? name : relative)
      if (pack.pack) goodPacks.set(name, {changed: (await stat(name)).mtimeMs, pack: pack.pack})
      read.push(pack)
    }
  }

  complainOfDuplicates(read)
  return {
    packs: read.flatMap((d) => (d.pack && d.file.messages.length === 0 ? [d.pack] : [])),
    nameLists,
    files: [...others, ...read.map((d) => d.file)]
  }
}

/** Bundled packs that this process has read, by file: YAML takes a millisecond a rule. */
const goodPacks = new Map<string, {readonly changed: number; readonly pack: Pack}>()

async function unchanged(name: string): Promise<Pack | undefined> {
  const before = goodPacks.get(name)
  return before && (await stat(name)).mtimeMs === before.changed ? before.pack : undefined
}

/** Two files may share a pack, but not the id of a rule. */
function complainOfDuplicates(read: readonly ReadPack[]): void {
  const owners = new Map<string, string>()

  for (const {pack, file, complain} of read) {
    for (const [index, rule] of (pack?.rules ?? []).entries()) {
      const id = `${pack?.pack}/${rule.id}`
      const owner = owners.get(id)
      if (owner !== undefined && owner !== file.path) {
        complain(
          `Unexpected second rule \`${id}\`, expected an id that \`${owner}\` does not have`,
          ['rules', index, 'id'],
          'duplicate'
        )
      } else owners.set(id, file.path)
    }
  }
}

/** The rule files of a path or a package, or what is wrong with it. */
async function filesOf(given: string, cwd: string): Promise<readonly string[] | string> {
  const resolved = path.resolve(cwd, given)
  if (existsSync(resolved)) return yamlFiles(resolved)
  if (/^[./\\]|\.ya?ml$|^[a-z]:/i.test(given)) {
    return `Cannot find \`${given}\`, expected a YAML file or a folder of them`
  }

  const folder = packageFolder(given, cwd)
  if (folder === undefined) {
    return `Cannot find \`${given}\`, expected a file, a folder, or a package in \`node_modules\``
  }

  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    wiremend?: {rules?: string | readonly string[]}
  }
  const listed = manifest.wiremend?.rules ?? 'rules'
  const places = typeof listed === 'string' ? [listed] : listed
  const files: string[] = []

  for (const place of places) {
    const inside = path.resolve(folder, place)
    // What a manifest says must not reach out of its package.
    if (!inside.startsWith(folder + path.sep) || !existsSync(inside)) {
      return (
        `Cannot find \`${place}\` in the package \`${given}\`, expected a \`rules\` folder or ` +
        '`wiremend.rules` in its `package.json`'
      )
    }
    files.push(...(await yamlFiles(inside)))
  }

  return files
}

function packageFolder(name: string, cwd: string): string | undefined {
  if (!/^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name)) return undefined
  let folder = path.resolve(cwd)

  for (;;) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
    const parent = path.dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
}

async function yamlFiles(place: string): Promise<readonly string[]> {
  if (!(await stat(place)).isDirectory()) return [place]
  const files: string[] = []

  for (const entry of (await readdir(place, {withFileTypes: true})).sort((a, b) =>
    a.name < b.name ? -1 : 1
  )) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue
    const name = path.join(place, entry.name)
    if (entry.isDirectory()) files.push(...(await yamlFiles(name)))
    else if (/\.ya?ml$/.test(entry.name)) files.push(name)
  }

  return files
}
