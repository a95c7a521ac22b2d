/**
 * Write `lexicon/english.bin` from the dictionaries and frequencies among the
 * development dependencies and our own list of newer words.
 *
 * The file is committed, so that neither install nor build needs this; a test
 * makes the bytes anew and compares them. Run it after an upgrade of a
 * dictionary: `npm run lexicon`.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {makeLexicon} from './lexicon-sources.js'

const folder = new URL('../lexicon/', import.meta.url)
const bytes = makeLexicon()
mkdirSync(folder, {recursive: true})
writeFileSync(new URL('english.bin', folder), bytes)
console.log('lexicon/english.bin: ' + bytes.length + ' bytes')
