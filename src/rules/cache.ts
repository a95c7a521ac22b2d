import {existsSync, readFileSync} from 'node:fs'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beginningsOf} from './compile.js'
import {listOf, type Pack} from './model.js'

/**
 * The bundled packs as JSON, beside the built code.
 *
 * Reading YAML with the places of everything takes a millisecond a rule; JSON
 * takes a thousandth. In the sources there is no such file, so that whoever
 * works on a pack never sees an old one.
 */
const place = new URL('../rules.json', import.meta.url)

let packs: Readonly<Record<string, Pack>> | undefined

/** A bundled pack as it was when the code was built, by the name of its file. */
export function cachedPack(name: string): Pack | undefined {
  packs ??= existsSync(place)
    ? (JSON.parse(readFileSync(place, 'utf8')) as Record<string, Pack>)
    : {}
  return Object.hasOwn(packs, name) ? packs[name] : undefined
}

/**
 * Keep the bundled packs as JSON: a step of the build, after the compiler.
 *
 * @param folder
 *   The folder of the packs.
 * @param target
 *   Where to write (default: beside the built code).
 * @throws {Error}
 *   If a pack has a mistake.
 */
export async function writeCache(folder: string, target = fileURLToPath(place)): Promise<void> {
  const {isNameList, readPack} = await import('./read.js')
  const kept: Record<string, Pack> = {}

  for (const name of (await readdir(folder)).sort()) {
    if (!/\.ya?ml$/.test(name)) continue
    const text = await readFile(path.join(folder, name), 'utf8')
    if (isNameList(text)) continue
    const {file, pack} = readPack(text, name)
    if (!pack) throw new Error(file.messages.map(String).join('\n'))
    kept[name] = {...pack, beginnings: beginningsIn(pack)}
  }

  await writeFile(target, JSON.stringify(kept))
}

function beginningsIn(pack: Pack): Record<string, readonly string[]> {
  return Object.fromEntries(
    pack.rules.flatMap((rule) => listOf(rule.find).map((source) => [source, beginningsOf(source)]))
  )
}
