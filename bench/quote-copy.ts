/** Where the quotation benches get clean copy from, and how they vary it. */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {type CleanStory, cleanStory, type MarkTruth} from './quote-damage.js'

/** A clean document. */
export interface Document {
  readonly id: string
  readonly text: string
}

/** Read `{id, text}` lines, or the text files of a folder (`*.clean.txt` where there are any). */
export function readDocuments(path: string): Document[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.txt'))
    const clean = names.filter((name) => name.endsWith('.clean.txt'))
    return (clean.length > 0 ? clean : names)
      .sort()
      .map((name) => ({id: name, text: readFileSync(join(path, name), 'utf8')}))
  }

  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Document)
}

/** Half of all documents, by a hash of the id: the half that may be looked at and fitted on. */
export function isFittingHalf(id: string): boolean {
  return (createHash('sha1').update(id).digest()[0] as number) % 2 === 0
}

/** The story with marks that have sides, or straight ones; with single marks outside, or double. */
export function restyled(
  story: CleanStory,
  style: {readonly typographic: boolean; readonly swapped: boolean}
): CleanStory {
  let text = ''
  let from = 0

  story.marks.forEach((mark, at) => {
    text += story.text.slice(from, mark.start)
    text += glyphFor(story, at, story.truths[at], style)
    from = mark.end
  })

  return cleanStory(text + story.text.slice(from))
}

function glyphFor(
  story: CleanStory,
  at: number,
  truth: MarkTruth | undefined,
  style: {readonly typographic: boolean; readonly swapped: boolean}
): string {
  const mark = story.marks[at] as CleanStory['marks'][number]
  const own = story.text.slice(mark.start, mark.end)
  const apostrophe = truth?.action === 'apostrophe' || mark.settled === 'apostrophe'
  if (apostrophe && mark.family === 'single') return style.typographic ? '’' : "'"
  if (!truth || truth.action === 'settled') return own
  const single = (mark.family === 'single') !== style.swapped
  if (!style.typographic) return single ? "'" : '"'
  return truth.action === 'close' ? (single ? '’' : '”') : single ? '‘' : '“'
}

/** Put a word or two of one quotation of each passage in marks of their own, where that reads well. */
export function nested(story: CleanStory, random: () => number): CleanStory {
  const changes: {at: number; text: string}[] = []

  story.passages.forEach((bounds, passage) => {
    const places: {from: number; to: number; single: boolean; sided: boolean}[] = []
    story.marks.forEach((mark, at) => {
      const truth = story.truths[at]
      const next = story.marks.findIndex(
        (_, other) => other > at && story.truths[other]?.action === 'close'
      )
      const close = story.marks[next]
      if (mark.passage !== passage || truth?.action !== 'open' || truth.depth !== 1) return
      if (!close || close.passage !== passage || story.truths[next]?.depth !== 1) return
      const inner = story.text.slice(mark.end, close.start)
      for (const match of inner.matchAll(
        /(?<=(?:the|a|an|this|that|of|to|for|with|as|is|be|not) )(?:[a-z]{4,} )?[a-z]{5,}(?= (?:and|or|of|to|in|for|that|is|will|but|as)\b)/g
      )) {
        const from = mark.end + match.index
        places.push({
          from,
          to: from + match[0].length,
          single: mark.family === 'double',
          sided: mark.form === 'typographic'
        })
      }
    })
    if (bounds.role === 'headline') return
    const place = places[Math.floor(random() * places.length)]
    if (random() < 0.4 || !place) {
      const told = toldQuotation(story, passage, random)
      if (told) changes.push(...told)
      return
    }
    const [open, close] = place.single
      ? place.sided
        ? ['‘', '’']
        : ["'", "'"]
      : place.sided
        ? ['“', '”']
        : ['"', '"']
    changes.push({at: place.from, text: open as string}, {at: place.to, text: close as string})
  })

  let text = story.text
  for (const change of changes.sort((a, b) => b.at - a.at)) {
    text = text.slice(0, change.at) + change.text + text.slice(change.at)
  }
  return cleanStory(text)
}

const leads = [
  'He told me, ',
  'I said to her, ',
  'She says, ',
  'They asked us, ',
  'My mother used to say, ',
  'I asked them, ',
  'You hear people say, ',
  'We told the judge, '
]

/** Make what a passage quotes a quotation within one: `"He told me, 'We oppose it,'" Hua said.` */
function toldQuotation(
  story: CleanStory,
  passage: number,
  random: () => number
): {at: number; text: string}[] | undefined {
  const first = story.marks.findIndex((mark) => mark.passage === passage)
  const mark = story.marks[first]
  const next = story.marks.findIndex((_, at) => at > first && story.truths[at]?.action === 'close')
  const close = story.marks[next]
  if (!mark || !close || close.passage !== passage) return undefined
  if (mark.start !== story.passages[passage]?.start || story.truths[first]?.action !== 'open') {
    return undefined
  }
  const nestedAlready = story.marks
    .slice(first + 1, next)
    .some((_, at) => story.truths[first + 1 + at]?.action === 'open')
  if (nestedAlready || !/[.,?!]/.test(story.text.charAt(close.start - 1))) return undefined
  const sided = mark.form === 'typographic'
  const [open, end] =
    mark.family === 'double' ? (sided ? ['‘', '’'] : ["'", "'"]) : sided ? ['“', '”'] : ['"', '"']
  const lead = leads[Math.floor(random() * leads.length)] as string
  return [
    {at: mark.end, text: lead + open},
    {at: close.start, text: end as string}
  ]
}
