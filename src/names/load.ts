import {readdirSync, readFileSync} from 'node:fs'
import {parseNameList} from './format.js'
import {NameLookup} from './lookup.js'
import {Synonyms, synonymLines} from './synonyms.js'

/** Where the name lists of the package are; the same from `src` and from `dist`. */
const folder = new URL('../../rules/names/', import.meta.url)

let own: NameLookup | undefined

/** The names of the package, read when first asked for. */
export function ownNames(): NameLookup {
  own ??= readNames()
  return own
}

/**
 * Read every name list of the package.
 *
 * @param more
 *   Texts of further lists, in the form of `format.ts`.
 */
export function readNames(more: readonly string[] = []): NameLookup {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'synonyms.yaml')
    .sort()
  const synonyms = new Synonyms(
    synonymLines(readFileSync(new URL('synonyms.yaml', folder), 'utf8'))
  )
  const lookup = new NameLookup(synonyms)

  for (const file of files) {
    lookup.add(parseNameList(readFileSync(new URL(file, folder), 'utf8')).entries)
  }

  for (const text of more) lookup.add(parseNameList(text).entries)

  return lookup
}
