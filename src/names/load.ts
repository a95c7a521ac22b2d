import {readFileSync} from 'node:fs'
import {parseNameList} from './format.js'
import {NameLookup} from './lookup.js'
import {PackedNames} from './packed.js'
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
 * The names of the package and more.
 *
 * @param more
 *   Texts of further lists, in the form of `format.ts`.
 */
export function readNames(more: readonly string[] = []): NameLookup {
  const synonyms = new Synonyms(
    synonymLines(readFileSync(new URL('synonyms.yaml', folder), 'utf8'))
  )
  const packed = new PackedNames(readFileSync(new URL('names.bin', folder)))
  const lookup = new NameLookup(synonyms, packed)
  if (more.length > 0) lookup.add(more.flatMap((text) => parseNameList(text).entries))
  return lookup
}
