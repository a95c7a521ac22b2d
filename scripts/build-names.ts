/**
 * Write `rules/names/names.bin` from the name lists beside it: `npx tsx scripts/build-names.ts`.
 *
 * The file is committed, so that neither install nor build needs this; a test
 * makes the bytes anew and compares them. Run it after a change of a list.
 */
import {writeFileSync} from 'node:fs'
import {makeNames} from './name-sources.js'

const bytes = makeNames()
writeFileSync(new URL('../rules/names/names.bin', import.meta.url), bytes)
console.log(`rules/names/names.bin: ${bytes.length} bytes`)
