import {readdirSync, readFileSync} from 'node:fs'
import {parseNameList} from '../src/names/format.js'
import {NameLookup} from '../src/names/lookup.js'
import {packNames} from '../src/names/packed.js'
import {Synonyms, synonymLines} from '../src/names/synonyms.js'

const folder = new URL('../rules/names/', import.meta.url)

/** The bytes of the name index, made from the lists. */
export function makeNames(): Uint8Array {
  const synonyms = readFileSync(new URL('synonyms.yaml', folder), 'utf8')
  const lookup = new NameLookup(new Synonyms(synonymLines(synonyms)))

  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml') || file === 'synonyms.yaml') continue
    lookup.add(parseNameList(readFileSync(new URL(file, folder), 'utf8')).entries)
  }

  return packNames(lookup.tables)
}
