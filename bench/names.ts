/**
 * How well names come back: `npx tsx bench/names.ts`.
 *
 * Every third entry of the lists is taken out. The names that are left are
 * garbled as a passage through another language garbles them, and must come
 * back; the names that were taken out, garbled or not, must not be turned into
 * others.
 */
import {readdirSync, readFileSync} from 'node:fs'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {retextNames} from '../src/detect/names.js'
import type {ProseMessage} from '../src/detect/report.js'
import {type NameEntry, parseNameList} from '../src/names/format.js'
import {NameLookup, piecesOf} from '../src/names/lookup.js'
import {Synonyms, synonymLines} from '../src/names/synonyms.js'
import {functionWords} from '../src/names/words.js'

const folder = new URL('../rules/names/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const lines = synonymLines(read('synonyms.yaml'))
const synonyms = new Synonyms(lines)
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'synonyms.yaml')
  .sort()
  .flatMap((name) => parseNameList(read(name)).entries)
const guards = entries.filter((entry) => entry.kind === 'guard')
const names = entries.filter((entry) => entry.kind !== 'guard')
const kept = names.filter((_, index) => index % 3 !== 0)
const taken = names.filter((_, index) => index % 3 === 0)
const lookup = new NameLookup(synonyms)
lookup.add([...kept, ...guards])
const right = new Set(entries.flatMap((d) => [d.canonical, ...d.accepted, ...d.adjectives]))
const listed = new Set([...kept, ...guards].flatMap((d) => [d.canonical, ...d.accepted]))

/** Reproducible chance. */
let seed = 7
function chance(): number {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

const content = (name: string) => piecesOf(name).filter((d) => !functionWords.has(d.toLowerCase()))
const simple = (name: string) => /^[\p{L}' -]+$/u.test(name)

/** One way of garbling; `undefined` where it does not apply to a name. */
type Garbling = (entry: NameEntry) => string | undefined

/** As French, Spanish and Portuguese order it: the noun first, its adjectives after it. */
const reordered: Garbling = ({canonical, kind}) => {
  if (!simple(canonical) || !bodies.has(kind)) return
  const [head, ...tail] = canonical.split(/(?= of | for | on )/)
  const words = head!.split(' ')
  if (
    words.length < 2 ||
    words.length > 4 ||
    words.some((d) => functionWords.has(d.toLowerCase()) || !/^\p{Lu}/u.test(d))
  )
    return
  return [words.at(-1), ...words.slice(0, -1)].join(' ') + tail.join('')
}

const withOf: Garbling = ({canonical, kind}) => {
  const words = canonical.split(' ')
  if (
    !simple(canonical) ||
    !bodies.has(kind) ||
    words.length < 3 ||
    / (?:of|for|on|and) /.test(canonical)
  )
    return
  return `${words.at(-1)} of ${words.slice(0, -1).join(' ')}`
}

const preposition: Garbling = ({canonical, kind}) =>
  bodies.has(kind) && / of /.test(canonical)
    ? canonical.replace(/ of (?:the )?/, ' for ')
    : undefined

const inflection: Garbling = ({canonical, kind}) => {
  const words = canonical.split(' ')
  if (!simple(canonical) || !bodies.has(kind) || words.length < 3) return
  const first = words[0]!
  return /[^hsxzy'’]$/.test(first) &&
    !/(?:al|ish|an|ese|ic|ive)$/.test(first) &&
    first.length > 3 &&
    !functionWords.has(first.toLowerCase())
    ? [`${first}s`, ...words.slice(1)].join(' ')
    : undefined
}

const smallLetter: Garbling = ({canonical, kind}) => {
  const words = canonical.split(' ')
  if (!bodies.has(kind) || content(canonical).length < 3 || !/^[A-Z][a-z]+$/.test(words.at(-1)!))
    return
  return [...words.slice(0, -1), words.at(-1)!.toLowerCase()].join(' ')
}

/** A synonym, with the abbreviation beside it, as news gives it at first mention. */
const synonymBeside: Garbling = (entry) => {
  const word = exchanged(entry.canonical, 1)
  return word && entry.abbreviations[0] ? `${word} (${entry.abbreviations[0]})` : undefined
}

/** Another order and a synonym together: `Railroad Federal Office`. */
const synonymReordered: Garbling = (entry) => {
  const moved = reordered(entry)
  return moved && content(moved).length > 2 ? exchanged(moved, 1) : undefined
}

const twoSynonyms: Garbling = (entry) => {
  const word = exchanged(entry.canonical, 2)
  return word && entry.abbreviations[0] ? `${word} (${entry.abbreviations[0]})` : undefined
}

function exchanged(name: string, count: number): string | undefined {
  if (!simple(name) || content(name).length < 3) return
  const words = name.split(' ')
  let left = count

  for (const [at, word] of words.entries()) {
    if (left === 0 || functionWords.has(word.toLowerCase())) continue
    const others = englishOf(word)
    if (others.length === 0) continue
    const other = others[Math.floor(chance() * others.length)]!
    words[at] = other[0]!.toUpperCase() + other.slice(1)
    left--
  }

  return left === 0 ? words.join(' ') : undefined
}

/** Words of the classes of a word that are English: those before the bar. */
function englishOf(word: string): string[] {
  const lower = word.toLowerCase()
  return lines
    .map((line) => line.split('|')[0]!.trim().split(/\s+/).slice(0, 4))
    .filter((d) => d.includes(lower))
    .flatMap((d) => d.filter((other) => other !== lower && other.length > 3))
}

const acronym: Garbling = ({canonical, abbreviations}) => {
  const letters = abbreviations[0]
  if (!letters || !/^[A-Z]{4,5}$/.test(letters)) return
  const turned = `${letters[0]}${[...letters.slice(1)].reverse().join('')}`
  return turned === letters ? undefined : `${canonical}, or ${turned}`
}

/** A name of a place through Cyrillic letters and back. */
const transliterated: Garbling = ({canonical, kind}) => {
  if (!places.has(kind) || !/^[A-Z][a-z]{5,}$/.test(canonical)) return
  return canonical
    .replace(/^H(?=[aeiou])/, 'Kh')
    .replace(/^J/, 'Dzh')
    .replace(/(?<=[aeiou])h(?=[aeiou])/g, 'kh')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w(?=[aeiou])/gi, (d) => (d === 'W' ? 'V' : 'v'))
    .replace(/(\w)\1/g, '$1')
    .replace(/th/g, 't')
    .replace(/ck/g, 'k')
}

/** One word of a longer name through another alphabet. */
const wordTransliterated: Garbling = ({canonical, kind}) => {
  if (kind === 'person' || !simple(canonical) || content(canonical).length < 3) return
  const changed = canonical
    .replace(/\bQ/g, 'K')
    .replace(/\bH(?=[aeiou])/g, 'Kh')
    .replace(/(?<=[a-z])w(?=[a-z])/g, 'v')
    .replace(/([lnrst])\1/g, '$1')
  return changedWords(changed, canonical) === 1 ? changed : undefined
}

function changedWords(a: string, b: string): number {
  const other = b.split(' ')
  return a.split(' ').filter((word, index) => word !== other[index]).length
}

const foreign: Garbling = (entry) => entry.wrong.find((d) => !d.beside)?.text

const bodies = new Set(
  'agency bank body court event force landmark law medium office party programme space sport treaty'.split(
    ' '
  )
)
const places = new Set(['city', 'country', 'region', 'nature'])

const garblings: ReadonlyArray<readonly [string, Garbling]> = [
  ['order', reordered],
  ['order with “of”', withOf],
  ['preposition', preposition],
  ['plural inside', inflection],
  ['small letter', smallLetter],
  ['synonym, abbreviation beside', synonymBeside],
  ['two synonyms, abbreviation beside', twoSynonyms],
  ['synonym and order', synonymReordered],
  ['acronym beside its name', acronym],
  ['place through Cyrillic', transliterated],
  ['one word through Cyrillic', wordTransliterated],
  ['form of another language', foreign]
]

const processor = unified().use(retextEnglish)

function mended(copy: string): {text: string; changed: boolean} {
  const file = new VFile(copy)
  const tree = processor.parse(file)
  retextNames({names: lookup})(tree, file)
  let text = copy

  for (const message of [...(file.messages as ProseMessage[])].reverse()) {
    const edit = message.query ? undefined : message.fixes?.[0]?.edits[0]
    if (edit) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  }

  return {text, changed: text !== copy}
}

function frame(entry: NameEntry, name: string): string {
  const owner = entry.owners[0]
  const inside = places.has(entry.kind)
    ? `A report was published in ${name} on Tuesday.`
    : `A report about ${name} was published on Tuesday.`
  return owner ? `Reporters in ${owner} read it. ${inside}` : inside
}

const percent = (part: number, whole: number) =>
  (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8)

console.log(
  `${names.length} names, ${guards.length} guards; ${kept.length} known, ${taken.length} taken out\n`
)
console.log(`${'garbled by'.padEnd(36)}known  repaired  unknown  made another`)
const total = {known: 0, repaired: 0, unknown: 0, another: 0}
const shown = process.argv.includes('--misses')

for (const [label, garble] of garblings) {
  const tally = {known: 0, repaired: 0, unknown: 0, another: 0}

  for (const entry of kept) {
    const garbled = garble(entry)
    // A garbling that makes another name is no near miss of this one.
    if (!garbled || right.has(garbled) || garbled === entry.canonical) continue
    tally.known++
    const {text} = mended(frame(entry, garbled))
    const accepted = [entry.canonical, ...entry.accepted, ...entry.abbreviations]
    if (accepted.some((name) => text.includes(name)) && !text.includes(garbled)) tally.repaired++
    else if (shown) console.log(`  missed ${label}: ${garbled} (${entry.canonical})`)
  }

  for (const entry of taken) {
    const garbled = garble(entry)
    if (!garbled || right.has(garbled) || listed.has(entry.canonical)) continue
    tally.unknown++
    const result = mended(frame(entry, garbled))
    if (result.changed) {
      tally.another++
      if (shown) console.log(`  made another ${label}: ${garbled} -> ${result.text}`)
    }
  }

  print(label, tally)
  for (const key of ['known', 'repaired', 'unknown', 'another'] as const) total[key] += tally[key]
}

const plain = {known: 0, repaired: 0, unknown: 0, another: 0}

for (const entry of taken) {
  if (listed.has(entry.canonical)) continue
  plain.unknown++
  const result = mended(frame(entry, entry.canonical))
  if (!result.changed) continue
  plain.another++
  if (shown) console.log(`  made another: ${entry.canonical} -> ${result.text}`)
}

print('not garbled', plain)
print('all', {
  ...total,
  unknown: total.unknown + plain.unknown,
  another: total.another + plain.another
})

function print(label: string, tally: typeof total): void {
  console.log(
    `${label.padEnd(36)}${String(tally.known).padStart(5)}${percent(tally.repaired, tally.known).padStart(10)}` +
      `${String(tally.unknown).padStart(9)}${percent(tally.another, tally.unknown).padStart(14)}`
  )
}
