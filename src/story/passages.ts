import type {Passage, Role, Span} from '../model.js'

/** Longest headline of the wires' style books, with room for a translator's wordiness. */
const longestHeadline = 180

/** A byline names one or a few people, and their agency. */
const longestByline = 100

/** What a desk is told of a version; a paragraph of the story may be longer. */
const longestDeskLine = 300

/** How far into a story its byline stands: after a slug, a headline and a second deck. */
export const bylineWindow = 4

/** Lines longer than this were not wrapped for a screen or a telex. */
const longestWrap = 132

/** Share of line breaks that must come where the next word did not fit. */
const wrappedShare = 0.8

const bylineStart = /^(?:by|By|BY):?\s+(?=\p{Lu})/u
const bylineLink = /^(?:and|for|in|at|of|with|the|de|del|van|von|der|den|la|le|al|bin|di|da|dos)$/
const capitals = /^\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]*){1,3}$/u
const caption =
  /^\W{0,2}(?:(?:file )?photo(?: caption)?|caption|pictured|image|cutline)\s*[:)\]]|^file\s*[-–—]\s/i
const finalStop = /[.…](?:["'”’»)\]]|\s)*$/u

/** Divide plain text into passages: blocks between blank lines, or lines that are paragraphs. */
export function passagesOfText(text: string): Passage[] {
  return withRoles(text, paragraphsOf(text))
}

/**
 * Give each block of a story without markup its role, by its place and form.
 *
 * The first short block without a full stop is the headline, if anything
 * follows it; a name near the top is the byline.
 */
function withRoles(text: string, spans: readonly Span[]): Passage[] {
  return spans
    .map((span, index) => ({...span, role: roleOf(text, span, index, spans.length)}))
    .filter(
      ({start, end, role}) =>
        !isDeskLine(text.slice(start, Math.min(end, start + longestDeskLine + 1)), role)
    )
}

function roleOf(text: string, span: Span, index: number, count: number): Role {
  const length = span.end - span.start
  if (length > longestHeadline) return 'body'
  const words = text.slice(span.start, span.end)
  if (caption.test(words)) return 'caption'
  if (count > 1 && index < bylineWindow && isByline(words)) return 'byline'
  if (index === 0 && count > 1 && !finalStop.test(words)) return 'headline'
  return 'body'
}

/** Words between desks, not for readers; a published “Correction: …” is in sentences. */
const deskTag =
  /^\W{0,3}(?:CORRECT(?:ED|ION|S)|REFILE[DS]?|EMBARGO(?:ED)?|HOLD FOR RELEASE|NOT FOR PUBLICATION)\b(?=\s*(?:$|[-–—:;(]|UNTIL\b|\d))/
const deskAside =
  /^\((?:adds|updates|corrects|recasts|refiles|repeats|removes|fixes|changes|rewrites)\b[^)]*\)$/i

/** Whether a block tells desks of an embargo, or what this version corrects or adds. */
export function isDeskLine(words: string, role: Role): boolean {
  if (words.length > longestDeskLine) return false
  if (deskAside.test(words)) return true
  // “CORRECTED-Ship sinks” is a headline; “CORRECTED” is none.
  return deskTag.test(words) && (role !== 'headline' || /^\W*[A-Z]+\W*$/.test(words))
}

/** Whether a line is `By Jane Doe`, `By Jane Doe and John Roe | Agency`, or `JANE DOE` alone. */
export function isByline(words: string): boolean {
  if (words.length > longestByline) return false
  const start = bylineStart.exec(words)
  if (!start) return capitals.test(words)
  return words
    .slice(start[0].length)
    .split(/[\s,|/–—-]+/)
    .every((word) => word === '' || /^\p{Lu}/u.test(word) || bylineLink.test(word))
}

/** The paragraphs of plain text, without the white space round them. */
export function paragraphsOf(text: string): Span[] {
  const blocks = blocksOf(text)
  const width = wrapWidth(text, blocks)
  const paragraphs: Span[] = []

  for (const lines of blocks) {
    let open: {start: number; end: number} | undefined
    let last: Span | undefined

    for (const line of lines) {
      if (open && last && continues(text, last, line, width)) {
        open.end = line.end
      } else {
        if (open) paragraphs.push({start: open.start, end: open.end})
        open = {start: line.start, end: line.end}
      }
      last = line
    }

    if (open) paragraphs.push(open)
  }

  return paragraphs
}

/** Runs of lines that are not blank, each line without the white space round it. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = []
  let block: Span[] = []
  let start = 0
  // Each kept until it is passed: searched anew for every line, a file with one of them would be quadratic.
  let feed = nextOf(text, '\n', 0)
  let carriage = nextOf(text, '\r', 0)

  while (start <= text.length) {
    if (feed < start) feed = nextOf(text, '\n', start)
    if (carriage < start) carriage = nextOf(text, '\r', start)
    const end = Math.min(feed, carriage)
    const line = trimmed(text, start, end)

    if (line.start < line.end) {
      block.push(line)
    } else if (block.length > 0) {
      blocks.push(block)
      block = []
    }

    start = end + (carriage === end && feed === end + 1 ? 2 : 1)
  }

  if (block.length > 0) blocks.push(block)
  return blocks
}

function nextOf(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from)
  return index < 0 ? text.length : index
}

/** The part of a span without white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {start, end}
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
}

/** The width at which the story was wrapped; `undefined` if its lines are paragraphs. */
function wrapWidth(text: string, blocks: readonly Span[][]): number | undefined {
  let width = 0
  let breaks = 0

  for (const lines of blocks) {
    for (let index = 0; index + 1 < lines.length; index++) {
      width = Math.max(width, lines[index]!.end - lines[index]!.start)
      breaks++
    }
  }

  if (breaks < 3 || width > longestWrap) return undefined
  let full = 0

  for (const lines of blocks) {
    for (let index = 0; index + 1 < lines.length; index++) {
      if (isFull(text, lines[index]!, lines[index + 1]!, width)) full++
    }
  }

  return full / breaks >= wrappedShare ? width : undefined
}

/** Whether the next line's first word would not have fitted on a line; some slack for ragged copy. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const space = text.slice(next.start, next.start + width).search(/\s|$/)
  return line.end - line.start + 1 + space + width * 0.05 > width
}

/** Whether the paragraph of one line goes on in the next. */
function continues(text: string, last: Span, line: Span, width: number | undefined): boolean {
  if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))) {
    return !/[.!?:…]["'”’»)\]]*$/u.test(text.slice(Math.max(last.start, last.end - 4), last.end))
  }

  return width !== undefined && isFull(text, last, line, width)
}
