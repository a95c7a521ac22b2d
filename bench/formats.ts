/**
 * Show that files of a folder are read, and that edits go in and come out:
 *
 *     npx tsx bench/formats.ts FOLDER           the table
 *     npx tsx bench/formats.ts FOLDER --wrong   and what went wrong, file by file
 *
 * Faults are put into the prose by program: a space doubled, a letter changed or
 * lost, a quotation mark turned, a letter read in the wrong encoding. For each
 * file: no edits must give the identical bytes; with edits, one by one and all
 * at once, all outside the spliced spans must be identical, the file must still
 * be read, its prose must be the prose with the edits (or, where reading undoes
 * the damage, the prose), and taking the edits out must give the prose again.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {parseArgs} from 'node:util'
import type {Edit} from '../src/model.js'
import {readStory, type Story, StoryError, writeStory} from '../src/story/index.js'
import {table} from './table.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {wrong: {type: 'boolean', default: false}}
})
const [folder] = positionals
if (!folder) throw new Error('No folder named, expected one with files of the wires')

/** One kind of damage, at a place of the prose, if it can happen there. */
type Fault = (prose: string, at: number) => Edit | undefined

/** Faults of each kind in one file: enough to meet each of its layers. */
const faultsOfKind = 8

const faults: Readonly<Record<string, Fault>> = {
  doubled: (prose, at) => {
    const space = find(prose, at, /(?<=\p{L}) (?=\p{L})/gu)
    return space === undefined ? undefined : {start: space, end: space, text: ' '}
  },
  letter: (prose, at) => {
    const letter = find(prose, at, /(?<=\p{Ll})[a-y](?=\p{Ll})/gu)
    if (letter === undefined) return undefined
    const next = String.fromCharCode(prose.charCodeAt(letter) + 1)
    return {start: letter, end: letter + 1, text: next}
  },
  lost: (prose, at) => {
    const letter = find(prose, at, /(?<=\p{Ll})\p{Ll}(?=\p{Ll})/gu)
    return letter === undefined ? undefined : {start: letter, end: letter + 1, text: ''}
  },
  turned: (prose, at) => {
    const mark = find(prose, at, /[“”"]/gu)
    if (mark === undefined) return undefined
    const turned = prose[mark] === '“' ? '”' : prose[mark] === '”' ? '“' : "'"
    return {start: mark, end: mark + 1, text: turned}
  },
  mojibake: (prose, at) => {
    const mark = find(prose, at, /(?<=\p{Ll})’(?=\p{Ll})/gu)
    return mark === undefined ? undefined : {start: mark, end: mark + 1, text: 'â€™'}
  },
  escaped: (prose, at) => {
    const space = find(prose, at, /(?<=\p{L}) (?=\p{L})/gu)
    return space === undefined ? undefined : {start: space, end: space + 1, text: ' R&D '}
  },
  word: (prose, at) => {
    const start = find(prose, at, /(?<=\p{L} )\p{L}+ \p{L}+(?= \p{L})/gu)
    if (start === undefined) return undefined
    const old = /^\p{L}+ \p{L}+/u.exec(prose.slice(start))![0]
    return {start, end: start + old.length, text: old.split(' ').reverse().join(' ')}
  }
}

interface Row {
  files: number
  read: number
  prose: number
  words: number
  skipped: number
  failed: number
  tried: number
  spliced: number
  refused: number
  wrong: number
}

const rows = new Map<string, Row>()
const remarks: string[] = []

for (const path of filesOf(folder)) {
  const name = relative(folder, path)
  const bytes = readFileSync(path)
  const kind = name.split('/')[0] ?? name

  try {
    const story = await readStory(bytes, {path})
    const row = rowOf(kind + ' → ' + story.format)
    row.files++
    row.read++
    if (story.prose.trim() !== '') row.prose++
    row.words += story.prose.split(/\s+/).filter(Boolean).length
    if (!story.language.english) row.skipped++
    if (!Buffer.from(writeStory(story, [])).equals(bytes)) {
      row.wrong++
      remarks.push(`${name}: no edits, other bytes`)
    }
    await tryFaults(story, path, name, row)
  } catch (error) {
    if (!(error instanceof StoryError)) throw new Error(`Crash on ${name}`, {cause: error})
    const row = rowOf(kind + ' → none')
    row.files++
    row.failed++
    remarks.push(`${name}: ${JSON.stringify(error.place)} ${error.reason}`)
  }
}

console.log(
  table(
    [
      'folder → format',
      'files',
      'read',
      'with prose',
      'words',
      'other language',
      'failed',
      'edits',
      'spliced',
      'refused',
      'wrong'
    ],
    [...rows].map(([name, row]) => [name, ...(Object.values(row) as number[])])
  )
)
if (values.wrong) console.log('\n' + remarks.join('\n'))

async function tryFaults(story: Story, path: string, name: string, row: Row): Promise<void> {
  const {prose} = story
  const together: Edit[] = []

  for (const [kind, fault] of Object.entries(faults)) {
    for (let index = 0; index < faultsOfKind; index++) {
      const edit = fault(prose, Math.floor((prose.length * index) / faultsOfKind))
      if (!edit) continue
      const fine = await goesIn(story, [edit], kind, {path, name, row})
      if (fine && kind !== 'mojibake') together.push(edit)
    }
  }

  const apart: Edit[] = []
  for (const edit of together.sort((a, b) => a.start - b.start)) {
    if (edit.start > (apart.at(-1)?.end ?? -1)) apart.push(edit)
  }
  if (apart.length > 1) await goesIn(story, apart, 'all at once', {path, name, row})
}

/** Splice edits, read the file again, and take them out again. */
async function goesIn(
  story: Story,
  edits: readonly Edit[],
  kind: string,
  {path, name, row}: {path: string; name: string; row: Row}
): Promise<boolean> {
  row.tried++
  const mapped = story.toSource(edits)
  if ('refusal' in mapped) {
    row.refused++
    remarks.push(`${name}: ${kind} refused: ${mapped.refusal}`)
    return false
  }
  row.spliced++
  const again = await readStory(writeStory(story, mapped.edits), {path})
  const {text, back} = spliced(story.prose, edits)
  // What reading undoes: a mark comes back in the form that the story's others have.
  const undoes = kind === 'mojibake'
  const seen = undoes ? again.prose.replaceAll('’', "'") : again.prose
  const expected = undoes ? story.prose.replaceAll('’', "'") : text
  let wrong = same(story, mapped.edits, again) ? '' : 'more than its span changed'
  if (again.format !== story.format) wrong = `read as ${again.format}`
  if (seen !== expected) wrong = `got ${difference(seen, expected)}`

  if (!wrong && !undoes) {
    const undone = again.toSource(back)
    if ('refusal' in undone) wrong = `cannot be taken out: ${undone.refusal}`
    else {
      const {prose} = await readStory(writeStory(again, undone.edits), {path})
      if (prose !== story.prose) wrong = `taken out, got ${difference(prose, story.prose)}`
    }
  }

  if (!wrong) return true
  row.wrong++
  remarks.push(`${name}: ${kind}: ${wrong}`)
  return false
}

/** The text with edits made, and the edits that take them out of it. */
function spliced(prose: string, edits: readonly Edit[]): {text: string; back: Edit[]} {
  const back: Edit[] = []
  let text = ''
  let from = 0
  for (const edit of edits) {
    text += prose.slice(from, edit.start)
    const old = prose.slice(edit.start, edit.end)
    back.push({start: text.length, end: text.length + edit.text.length, text: old})
    text += edit.text
    from = edit.end
  }
  return {text: text + prose.slice(from), back}
}

/** Whether all outside the edits is as it was. */
function same(story: Story, edits: readonly Edit[], again: Story): boolean {
  let from = 0
  let shift = 0
  for (const {start, end, text} of edits) {
    if (story.source.slice(from, start) !== again.source.slice(from + shift, start + shift)) {
      return false
    }
    shift += text.length - (end - start)
    from = end
  }
  return story.source.slice(from) === again.source.slice(from + shift)
}

/** The first place at or after an offset, else the first of all. */
function find(prose: string, at: number, expression: RegExp): number | undefined {
  expression.lastIndex = at
  const found = expression.exec(prose)
  if (found) return found.index
  expression.lastIndex = 0
  return expression.exec(prose)?.index
}

function difference(seen: string, wanted: string): string {
  let at = 0
  while (at < seen.length && seen[at] === wanted[at]) at++
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))
  return `${part(seen)}, wanted ${part(wanted)}`
}

function rowOf(name: string): Row {
  const row = rows.get(name) ?? {
    files: 0,
    read: 0,
    prose: 0,
    words: 0,
    skipped: 0,
    failed: 0,
    tried: 0,
    spliced: 0,
    refused: 0,
    wrong: 0
  }
  rows.set(name, row)
  return row
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'MANIFEST.json')
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
