import type {Edit, Passage, Span} from '../model.js'
import {edges} from './marks.js'
import type {QuotationReading, ReadMark} from './read.js'

/** What is wrong with a mark, by the rule that names it. */
export type MarkFault =
  | 'apostrophe'
  | 'direction'
  | 'doubled'
  | 'flipped'
  | 'foreign'
  | 'glued'
  | 'nested'
  | 'placement'
  | 'spacing'
  | 'stray'

/** A mark that is not written as its role asks, and the edits that would make it so. */
export interface FaultyMark {
  /** Index into the marks of the reading. */
  readonly mark: number
  readonly fault: MarkFault
  readonly edits: readonly [Edit, ...Edit[]]
}

/** What stands on one side of a run of white space. */
type Thing = 'bracket' | 'close' | 'dash' | 'edge' | 'open' | 'stop' | 'word'

/** One piece of copy beside marks: a kept mark, or the characters between two. */
interface Kept {
  readonly index: number
  readonly mark: ReadMark
}

/** Write each mark as its role asks, touching only the mark and its spaces. */
export function faultyMarks(
  text: string,
  passages: readonly Passage[],
  reading: QuotationReading
): FaultyMark[] {
  const {marks} = reading
  const faults: FaultyMark[] = []

  for (let first = 0; first < marks.length; ) {
    const {passage} = marks[first] as ReadMark
    let last = first + 1
    while (last < marks.length && (marks[last] as ReadMark).passage === passage) last++
    repairPassage(text, passages[passage] as Passage, reading, first, last, faults)
    first = last
  }

  return faults
}

function repairPassage(
  text: string,
  bounds: Span,
  reading: QuotationReading,
  first: number,
  last: number,
  faults: FaultyMark[]
): void {
  const {marks, style} = reading
  /** Everything that changes, by the mark it belongs to. */
  const changes = new Map<number, Edit[]>()
  const kinds = new Map<number, MarkFault>()
  const add = (index: number, edit: Edit, kind: MarkFault) => {
    if (text.slice(edit.start, edit.end) === edit.text) return
    const list = changes.get(index)
    if (list) list.push(edit)
    else changes.set(index, [edit])
    const known = kinds.get(index)
    if (!known || rank[kind] < rank[known]) kinds.set(index, kind)
  }

  const kept: Kept[] = []

  for (let index = first; index < last; index++) {
    const mark = marks[index] as ReadMark
    if (mark.role === 'ditto') continue
    if (mark.role === 'stray' || mark.role === 'duplicate') continue
    kept.push({index, mark})
    const glyph = text.slice(mark.start, mark.end)
    const wanted = wantedGlyph(mark, glyph, style.typographic)
    if (wanted !== glyph) {
      add(index, {start: mark.start, end: mark.end, text: wanted}, glyphFault(mark))
    }
  }

  let done = bounds.start
  /** White space up to here belongs to the mark before. */
  let settledTo = -1

  for (let at = 0; at < kept.length; at++) {
    const {index, mark} = kept[at] as Kept
    const left = spaceLeft(text, done, mark, marks, first, index)
    respace(text, bounds, left, index, undefined, at)
    const right = spaceRight(text, bounds.end, mark, marks, last, index)
    const next = kept[at + 1]
    // White space between two marks is settled once, from its left.
    respace(
      text,
      bounds,
      right,
      index,
      next && next.mark.start === right.end ? next : undefined,
      at
    )
    done = Math.max(done, right.end)
    settledTo = mark.role === 'open' || mark.role === 'close' ? right.end : -1
  }

  for (let index = first; index < last; index++) {
    const mark = marks[index] as ReadMark
    if (mark.role !== 'stray' && mark.role !== 'duplicate') continue
    const kind = mark.role === 'stray' ? 'stray' : 'doubled'
    const edits = changes.get(index)
    if (edits) {
      kinds.set(index, kind)
      continue
    }
    if (claimed(changes, mark)) continue
    add(index, withoutMark(text, bounds, mark), kind)
  }

  const clusters = closingClusters(text, marks, first, last, new Set(changes.keys()))

  for (const [index, edits] of changes) {
    const cluster = clusters.find(({members}) => members.includes(index))
    const joined = joinEdits(text, edits, marks[index] as ReadMark)
    if (joined.length === 0) continue
    if (!cluster) {
      faults.push({
        mark: index,
        fault: kinds.get(index) ?? 'spacing',
        edits: joined as [Edit, ...Edit[]]
      })
      continue
    }
    if (cluster.done) continue
    cluster.done = true
    faults.push(clusterFault(cluster.members, changes, kinds))
  }

  /** Two closing marks in a row, and the stop that strayed between them, are one repair. */
  function clusterFault(
    members: readonly number[],
    edits: ReadonlyMap<number, readonly Edit[]>,
    faultKinds: ReadonlyMap<number, MarkFault>
  ): FaultyMark {
    const inner = marks[members[0] as number] as ReadMark
    const outer = marks[members.at(-1) as number] as ReadMark
    const all = members.flatMap((member) => edits.get(member) ?? [])
    const start = Math.min(inner.start, ...all.map((edit) => edit.start))
    const end = Math.max(outer.end, ...all.map((edit) => edit.end))
    const tail = all.find((edit) => edit.start >= outer.end)
    const stops = text.slice(inner.end, outer.start).replace(/[\s"'“”‘’]+/gu, '')
    const glyphs = members
      .map((member) => {
        const mark = marks[member] as ReadMark
        return wantedGlyph(mark, text.slice(mark.start, mark.end), style.typographic)
      })
      .join('')
    const blank = tail ? tail.text : text.slice(outer.end, end)
    const found = members
      .map((member) => faultKinds.get(member))
      .filter((kind) => kind !== undefined)
    const fault = found.sort((a, b) => rank[a] - rank[b])[0] ?? 'nested'
    return {
      mark: members.find((member) => edits.has(member)) ?? (members[0] as number),
      fault,
      edits: [{start, end, text: stops + glyphs + blank}]
    }
  }

  /** Give the white space of a span what its sides ask for. */
  function respace(
    copy: string,
    limits: Span,
    span: Span & {readonly removed: readonly number[]},
    index: number,
    next: Kept | undefined,
    at: number
  ): void {
    const mark = (kept[at] as Kept).mark
    if (mark.role !== 'open' && mark.role !== 'close' && !isLoosePrime(mark)) return
    const before = span.end === mark.start
    const leftThing = before ? thingBefore(copy, limits, span.start, kept[at - 1]) : roleThing(mark)
    const rightThing = before ? roleThing(mark) : thingAfter(copy, limits, span.end, next)
    if (before && mark.start === settledTo) return
    const existing = copy.slice(span.start, span.end)
    let blank = existing
    for (const removed of span.removed) {
      const gone = marks[removed] as ReadMark
      blank = copy.slice(span.start, gone.start) + copy.slice(gone.end, span.end)
    }
    const wanted = wantedSpace(leftThing, rightThing, blank)
    if (wanted === existing) return
    const edit = {start: span.start, end: span.end, text: wanted}

    if (span.removed.length > 0) {
      add(span.removed[0] as number, edit, 'doubled')
      return
    }

    add(index, edit, spacingFault(mark, copy, limits))
  }
}

/** Inches that lost their place (`6'1 "goalkeeper`); every other prime stands as it is. */
function isLoosePrime(mark: ReadMark): boolean {
  return mark.role === 'prime' && mark.family === 'double' && mark.left === edges.space
}

/** The gravest fault names the finding. */
const rank: Readonly<Record<MarkFault, number>> = {
  stray: 0,
  doubled: 1,
  nested: 2,
  foreign: 3,
  direction: 4,
  apostrophe: 4,
  placement: 5,
  flipped: 6,
  glued: 7,
  spacing: 8
}

function glyphFault(mark: ReadMark): MarkFault {
  if (mark.form === 'foreign') return 'foreign'
  if (mark.role === 'apostrophe' && mark.family === 'double') return 'apostrophe'
  return mark.family === mark.wanted || mark.role === 'apostrophe' ? 'direction' : 'nested'
}

function spacingFault(mark: ReadMark, text: string, bounds: Span): MarkFault {
  const spaceBefore = mark.start === bounds.start || /\s/u.test(text.charAt(mark.start - 1))
  const spaceAfter = mark.end === bounds.end || /\s/u.test(text.charAt(mark.end))
  if (spaceBefore && spaceAfter) return 'spacing'
  if (!spaceBefore && !spaceAfter) return 'glued'
  return 'flipped'
}

/** The glyph that a mark in its role should have. */
function wantedGlyph(
  mark: Pick<ReadMark, 'family' | 'form' | 'role' | 'side' | 'wanted'>,
  glyph: string,
  typographic: boolean
): string {
  if (mark.role === 'prime') return glyph
  if (mark.role === 'apostrophe') {
    return glyph === "'" || glyph === '’' ? glyph : typographic ? '’' : "'"
  }
  const right = mark.form === 'straight' || (mark.form === 'typographic' && mark.side === mark.role)
  if (right && mark.family === mark.wanted) return glyph
  return glyphOf(mark.role === 'open' ? 'open' : 'close', mark.wanted, typographic)
}

/** The mark for a side and a level, in the style of the story. */
export function glyphOf(
  role: 'close' | 'open',
  family: 'double' | 'single',
  typographic: boolean
): string {
  if (!typographic) return family === 'double' ? '"' : "'"
  if (family === 'double') return role === 'open' ? '“' : '”'
  return role === 'open' ? '‘' : '’'
}

interface Blank extends Span {
  /** Indices of marks in it that are to go. */
  readonly removed: readonly number[]
}

function spaceLeft(
  text: string,
  from: number,
  mark: ReadMark,
  marks: readonly ReadMark[],
  first: number,
  index: number
): Blank {
  let start = mark.start
  const removed: number[] = []
  let other = index - 1

  while (start > from) {
    const before = marks[other]
    if (other >= first && before && before.end === start && before.role === 'duplicate') {
      removed.push(other)
      start = before.start
      other--
    } else if (/\s/u.test(text.charAt(start - 1))) start--
    else break
  }

  return {start, end: mark.start, removed}
}

function spaceRight(
  text: string,
  to: number,
  mark: ReadMark,
  marks: readonly ReadMark[],
  last: number,
  index: number
): Blank {
  let end = mark.end
  const removed: number[] = []
  let other = index + 1

  while (end < to) {
    const after = marks[other]
    if (other < last && after && after.start === end && after.role === 'duplicate') {
      removed.push(other)
      end = after.end
      other++
    } else if (/\s/u.test(text.charAt(end))) end++
    else break
  }

  return {start: mark.end, end, removed}
}

function roleThing(mark: ReadMark): Thing {
  return mark.role === 'open'
    ? 'open'
    : mark.role === 'close' || mark.role === 'prime'
      ? 'close'
      : 'word'
}

function thingBefore(text: string, bounds: Span, at: number, previous: Kept | undefined): Thing {
  if (at <= bounds.start) return 'edge'
  if (previous && previous.mark.end === at) return roleThing(previous.mark)
  const character = text.charAt(at - 1)
  if (/[([{]/.test(character)) return 'bracket'
  if (/[—–―/-]/.test(character)) {
    return /\s/u.test(text.charAt(at - 2)) ? 'word' : 'dash'
  }
  return 'word'
}

function thingAfter(text: string, bounds: Span, at: number, next: Kept | undefined): Thing {
  if (at >= bounds.end) return 'edge'
  if (next) return roleThing(next.mark)
  const character = text.charAt(at)
  if (/[.,;:!?)\]}。，、：！？]/.test(character)) return 'stop'
  // A footnote: `"void"[3]`.
  if (/^\[\d/.test(text.slice(at, at + 2))) return 'stop'
  if (/[—–―/-]/.test(character)) {
    // A dash with a space behind it has one before it too.
    return /\s/u.test(text.charAt(at + 1)) ? 'word' : 'dash'
  }
  return 'word'
}

/** What should stand between two things, at least one of which is a mark. */
function wantedSpace(left: Thing, right: Thing, existing: string): string {
  if (left === 'open') return ''
  if (right === 'close') return ''
  if (right === 'open') {
    if (left === 'bracket' || left === 'edge') return ''
    return left === 'dash' || existing !== '' ? existing : ' '
  }
  // The left is a closing mark.
  if (right === 'edge' || right === 'stop') return ''
  return right === 'dash' || existing !== '' ? existing : ' '
}

function claimed(changes: ReadonlyMap<number, readonly Edit[]>, mark: Span): boolean {
  for (const edits of changes.values()) {
    if (edits.some((edit) => edit.start <= mark.start && edit.end >= mark.end)) return true
  }
  return false
}

/** Take a mark out, with the space that only it needed. */
function withoutMark(text: string, bounds: Span, mark: Span): Edit {
  const before = mark.start > bounds.start ? text.charAt(mark.start - 1) : ''
  const after = mark.end < bounds.end ? text.charAt(mark.end) : ''

  if (/\s/u.test(before) && (/\s/u.test(after) || after === '' || /[.,;:!?)]/.test(after))) {
    return {start: mark.start - 1, end: mark.end, text: ''}
  }

  if (before === '' && /\s/u.test(after)) return {start: mark.start, end: mark.end + 1, text: ''}
  return {start: mark.start, end: mark.end, text: ''}
}

/**
 * Join edits that touch, or that a mark alone keeps apart, and cut what they
 * leave as it was. An insertion takes the mark beside it along, so that two
 * repairs at one place are seen to be rivals.
 */
function joinEdits(text: string, edits: readonly Edit[], mark: Span): Edit[] {
  const changed = edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
  if (changed.length === 0) return []
  const inserts = changed.some((edit) => edit.start === edit.end)
  if (changed.length === 1 && !inserts) return changed
  const start = Math.min(mark.start, ...changed.map((edit) => edit.start))
  const end = Math.max(mark.end, ...changed.map((edit) => edit.end))
  let from = start
  let result = ''

  for (const edit of [...changed].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }

  return [{start, end, text: result + text.slice(from, end)}]
}

interface Cluster {
  readonly members: readonly number[]
  done: boolean
}

/** Closing marks with nothing but stops and space between them, where one of them is faulty. */
function closingClusters(
  text: string,
  marks: readonly ReadMark[],
  first: number,
  last: number,
  faulty: ReadonlySet<number>
): Cluster[] {
  const clusters: Cluster[] = []

  for (let at = first; at + 1 < last; at++) {
    const members = [at]
    while (at + 1 < last) {
      const mark = marks[at] as ReadMark
      const next = marks[at + 1] as ReadMark
      if (mark.role !== 'close' || next.role !== 'close') break
      if (!/^[\s.,?!]*$/u.test(text.slice(mark.end, next.start))) break
      members.push(++at)
    }
    if (members.length < 2 || !members.some((member) => faulty.has(member))) continue
    const inner = marks[members[0] as number] as ReadMark
    const outer = marks[members.at(-1) as number] as ReadMark
    const between = text.slice(inner.end, outer.start)
    // Each mark is a fault of its own, unless a stop or a space stands between them.
    if (/[\s.,?!]/u.test(between)) clusters.push({members, done: false})
  }

  return clusters
}
