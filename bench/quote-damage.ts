/**
 * Damage clean copy by program, keeping the truth: what each mark of the
 * damaged copy does, and where marks were lost.
 */
import type {Passage} from '../src/model.js'
import {type Mark, scanMarks} from '../src/quotes/marks.js'
import type {PlainAction} from '../src/quotes/plain.js'
import {type MarkedPassage, markedPassages} from '../src/quotes/runs.js'

/** A clean story and what its marks do. */
export interface CleanStory {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly marks: readonly Mark[]
  /** What each mark does, and how deep; `undefined` where the copy itself is in doubt. */
  readonly truths: ReadonlyArray<MarkTruth | undefined>
}

/** What a mark does. */
export interface MarkTruth {
  readonly action: PlainAction | 'settled'
  readonly depth: number
}

/** What a mark of damaged copy does. */
export type DamagedAction = PlainAction | 'duplicate' | 'stray'

/** A story with one damaged passage. */
export interface Damaged {
  readonly text: string
  readonly passages: readonly Passage[]
  /** Index of the damaged passage. */
  readonly passage: number
  /** The damaged passage as it was. */
  readonly clean: string
  /** What the marks do, by their offsets, where it differs from the clean story or is moved. */
  readonly actions: ReadonlyMap<number, DamagedAction>
  /** Marks that were lost, by the offset where they stood. */
  readonly lost: readonly {readonly at: number; readonly action: 'close' | 'open' | 'reopen'}[]
  readonly classes: readonly DamageClass[]
}

/** Passages of plain text: paragraphs; a first short one without a full stop is the headline. */
export function plainPassages(text: string): Passage[] {
  const passages: Passage[] = []

  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (match[0].trim() === '') continue
    const start = match.index
    const first =
      passages.length === 0 && match[0].length < 140 && !/[.!?]["'”’]?\s*$/.test(match[0])
    passages.push({start, end: start + match[0].length, role: first ? 'headline' : 'body'})
  }

  return passages
}

/** Read a clean story; passages that do not read plainly are left in doubt. */
export function cleanStory(text: string, passages = plainPassages(text)): CleanStory {
  const marks = scanMarks(text, passages)
  const marked = markedPassages(text, passages, marks)
  const truths: (MarkTruth | undefined)[] = new Array(marks.length).fill(undefined)

  for (let at = 0; at < marked.length; at++) {
    const chain = [marked[at] as MarkedPassage]

    while (isOpen(chain.at(-1) as MarkedPassage)) {
      const last = chain.at(-1) as MarkedPassage
      const next = marked[at + chain.length]
      if (!next || next.passage !== last.passage + 1) break
      const mark = marks[next.first] as Mark
      if (mark.start !== (passages[next.passage] as Passage).start) break
      if (next.plain?.actions[0] !== 'open' || mark.family !== last.plain?.open[0]) break
      chain.push(next)
    }

    const whole =
      chain.every((member) => member.plain?.sound && member.plain.unspoken) &&
      !isOpen(chain.at(-1) as MarkedPassage)
    if (!whole) continue

    for (const [place, member] of chain.entries()) {
      const {plain} = member
      if (!plain) continue
      for (let mark = member.first; mark < member.last; mark++) {
        const action = plain.actions[mark - member.first] as PlainAction | 'settled'
        truths[mark] = {
          action: place > 0 && mark === member.first ? 'reopen' : action,
          depth: plain.depths[mark - member.first] as number
        }
      }
    }

    at += chain.length - 1
  }

  return {text, passages, marks, truths}
}

function isOpen(member: MarkedPassage): boolean {
  return member.plain?.open.length === 1
}

/** Every kind of damage, as editors would name it. */
export const damageClasses = [
  'opening flipped',
  'closing flipped',
  'both flipped',
  'space inside opening',
  'space inside closing',
  'space inside both',
  'glued opening',
  'glued closing',
  'close lost',
  'open lost',
  'stray after a stop, spaced',
  'stray after a stop, touching',
  'doubled mark',
  'tokenised',
  'entities',
  'guillemets',
  'low-high German marks',
  'nested made double',
  'nested made double and flipped',
  'single marks flipped',
  'wrong direction',
  'mark for apostrophe'
] as const

/** One of `damageClasses`. */
export type DamageClass = (typeof damageClasses)[number]

/** One replacement in the clean story, with the marks of its text. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Marks in `text`, by offset in it. */
  readonly marks: readonly {readonly at: number; readonly action: DamagedAction}[]
  readonly lost?: 'close' | 'open' | 'reopen'
}

/** A source of numbers in [0, 1) that is the same on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Damage one passage of a story with faults of the classes given.
 *
 * @returns
 *   The damaged story, or `undefined` where the passage has no place for one of
 *   the faults.
 */
export function damage(
  story: CleanStory,
  passage: number,
  classes: readonly DamageClass[],
  random: () => number
): Damaged | undefined {
  const changes: Change[] = []

  for (const kind of classes) {
    const made = makeChanges(story, passage, kind, random, changes)
    if (!made) return undefined
    changes.push(...made)
  }

  return applyChanges(story, passage, changes, classes)
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}

interface Place {
  readonly at: number
  readonly mark: Mark
  readonly truth: MarkTruth
}

function makeChanges(
  story: CleanStory,
  passage: number,
  kind: DamageClass,
  random: () => number,
  taken: readonly Change[]
): Change[] | undefined {
  const {text, marks, truths} = story
  const bounds = story.passages[passage] as Passage
  const all: Place[] = []
  marks.forEach((mark, at) => {
    const truth = truths[at]
    if (mark.passage === passage && truth) all.push({at, mark, truth})
  })
  const free = (start: number, end: number) =>
    taken.every((change) => change.end < start - 1 || change.start > end + 1)
  const places = all.filter(({mark}) => free(mark.start - 1, mark.end + 1))
  const opening = ({truth}: Place) => truth.action === 'open' || truth.action === 'reopen'
  const closing = ({truth}: Place) => truth.action === 'close'
  const outer = ({truth, mark}: Place) => truth.depth === 1 && mark.family === 'double'
  const opens = places.filter((place) => opening(place) && outer(place))
  const closes = places.filter((place) => closing(place) && outer(place))

  const pairOf = (candidates: readonly Place[]): [Place, Place] | undefined => {
    const open = pick(candidates, random)
    if (!open) return undefined
    const close = all.find(
      (place) => place.at > open.at && closing(place) && place.truth.depth === open.truth.depth
    )
    return close && places.includes(close) ? [open, close] : undefined
  }

  switch (kind) {
    case 'opening flipped':
      return one(
        pick(
          opens.filter((place) => hasSpaceBefore(text, bounds, place)),
          random
        ),
        (p) => respace(text, bounds, p, 'flipped')
      )
    case 'closing flipped':
      return one(
        pick(
          closes.filter((place) => hasSpaceAfter(text, bounds, place)),
          random
        ),
        (p) => respace(text, bounds, p, 'flipped')
      )
    case 'both flipped': {
      const pair = pairOf(opens.filter((place) => hasSpaceBefore(text, bounds, place)))
      return pair && hasSpaceAfter(text, bounds, pair[1])
        ? pair.map((place) => respace(text, bounds, place, 'flipped'))
        : undefined
    }
    case 'space inside opening':
      return one(pick(opens, random), (p) => respace(text, bounds, p, 'inside'))
    case 'space inside closing':
      return one(pick(closes, random), (p) => respace(text, bounds, p, 'inside'))
    case 'space inside both': {
      const pair = pairOf(opens)
      return pair?.map((place) => respace(text, bounds, place, 'inside'))
    }
    case 'glued opening':
      return one(
        pick(
          opens.filter((place) => hasSpaceBefore(text, bounds, place)),
          random
        ),
        (p) => respace(text, bounds, p, 'glued')
      )
    case 'glued closing':
      return one(
        pick(
          closes.filter((place) => hasSpaceAfter(text, bounds, place)),
          random
        ),
        (p) => respace(text, bounds, p, 'glued')
      )
    case 'close lost':
      return one(pick(closes, random), ({mark}) => ({
        start: mark.start,
        end: mark.end,
        text: '',
        marks: [],
        lost: 'close'
      }))
    case 'open lost':
      return one(pick(opens, random), ({mark, truth}) => ({
        start: mark.start,
        end: mark.end,
        text: '',
        marks: [],
        lost: truth.action === 'reopen' ? 'reopen' : 'open'
      }))
    case 'stray after a stop, spaced':
    case 'stray after a stop, touching': {
      const stops: number[] = []
      for (const match of text
        .slice(bounds.start, bounds.end)
        .matchAll(/\p{Ll}{2}[.!?] (?=\p{Lu}\p{L})/gu)) {
        const at = bounds.start + match.index + match[0].length
        if (free(at - 1, at)) stops.push(at)
      }
      const at = pick(stops, random)
      const glyph = doubleOf(story)
      return at === undefined
        ? undefined
        : [
            kind === 'stray after a stop, spaced'
              ? {start: at, end: at, text: `${glyph} `, marks: [{at: 0, action: 'stray'}]}
              : random() < 0.6
                ? {start: at - 1, end: at - 1, text: glyph, marks: [{at: 0, action: 'stray'}]}
                : {start: at, end: at, text: glyph, marks: [{at: 0, action: 'stray'}]}
          ]
    }
    case 'doubled mark':
      return one(pick([...opens, ...closes], random), ({mark, truth}) => {
        const glyph = text.slice(mark.start, mark.end)
        return {
          start: mark.start,
          end: mark.end,
          text: glyph + glyph,
          marks: [
            {at: 0, action: truth.action as DamagedAction},
            {at: glyph.length, action: 'duplicate'}
          ]
        }
      })
    case 'tokenised':
      return rewritePair(pairOf(opens), '``', "''", random() < 0.5)
    case 'entities': {
      const form = pick(
        [
          ['&quot;', '&quot;'],
          ['&ldquo;', '&rdquo;'],
          ['&#8220;', '&#8221;'],
          ['&amp;quot;', '&amp;quot;'],
          ['\\"', '\\"']
        ] as const,
        random
      ) as readonly [string, string]
      return rewritePair(pairOf(opens), form[0], form[1], false)
    }
    case 'guillemets':
      return rewritePair(pairOf(opens), '«', '»', random() < 0.5)
    case 'low-high German marks':
      return rewritePair(pairOf(opens), '„', '“', false)
    case 'nested made double':
    case 'nested made double and flipped': {
      const nested = places.filter(
        (place) => opening(place) && place.truth.depth === 2 && place.mark.family === 'single'
      )
      const pair = pairOf(nested)
      if (!pair) return undefined
      const sided = pair[0].mark.form === 'typographic'
      const glyphs = sided ? ['“', '”'] : ['"', '"']
      if (kind === 'nested made double') {
        return pair.map(({mark, truth}, at) => ({
          start: mark.start,
          end: mark.end,
          text: glyphs[at] as string,
          marks: [{at: 0, action: truth.action as DamagedAction}]
        }))
      }
      if (!hasSpaceBefore(text, bounds, pair[0]) || !hasSpaceAfter(text, bounds, pair[1])) {
        return undefined
      }
      return pair.map((place, at) => {
        const change = respace(text, bounds, place, 'flipped')
        const own = text.slice(place.mark.start, place.mark.end)
        return {...change, text: change.text.replace(own, glyphs[at] as string)}
      })
    }
    case 'single marks flipped': {
      const pair = pairOf(
        places.filter(
          (place) =>
            opening(place) && place.mark.family === 'single' && hasSpaceBefore(text, bounds, place)
        )
      )
      return pair && hasSpaceAfter(text, bounds, pair[1])
        ? pair.map((place) => respace(text, bounds, place, 'flipped'))
        : undefined
    }
    case 'wrong direction':
      return one(
        pick(
          places.filter(
            (place) => place.mark.form === 'typographic' && (opening(place) || closing(place))
          ),
          random
        ),
        ({mark, truth}) => ({
          start: mark.start,
          end: mark.end,
          text:
            mark.family === 'double'
              ? mark.side === 'open'
                ? '”'
                : '“'
              : mark.side === 'open'
                ? '’'
                : '‘',
          marks: [{at: 0, action: truth.action as DamagedAction}]
        })
      )
    case 'mark for apostrophe': {
      const found = places.filter(({mark}) => {
        if (mark.family !== 'single' || !/\p{L}/u.test(text.charAt(mark.start - 1))) return false
        return /^(?:s?(?![\p{L}\p{N}]))/u.test(text.slice(mark.end, mark.end + 2))
      })
      return one(
        pick(
          found.filter((place) => !opening(place) && !closing(place)),
          random
        ),
        ({mark}) => ({
          start: mark.start,
          end: mark.end,
          text: '"',
          marks: [{at: 0, action: 'apostrophe'}]
        })
      )
    }
  }
}

function one(place: Place | undefined, make: (place: Place) => Change): Change[] | undefined {
  return place && [make(place)]
}

function doubleOf(story: CleanStory): string {
  return story.text.includes('“') && !story.text.includes('"') ? '”' : '"'
}

function hasSpaceBefore(text: string, bounds: Passage, {mark}: Place): boolean {
  return mark.start > bounds.start && text.charAt(mark.start - 1) === ' '
}

function hasSpaceAfter(text: string, bounds: Passage, {mark}: Place): boolean {
  return mark.end < bounds.end && text.charAt(mark.end) === ' '
}

/** Move the space of a mark to its other side, put one inside, or take the one outside. */
function respace(
  text: string,
  bounds: Passage,
  place: Place,
  how: 'flipped' | 'glued' | 'inside'
): Change {
  const {mark, truth} = place
  const glyph = text.slice(mark.start, mark.end)
  const action = truth.action as DamagedAction

  if (truth.action === 'close') {
    const spaced = hasSpaceAfter(text, bounds, place)
    const end = mark.end + (spaced ? 1 : 0)
    const lead = how === 'glued' ? '' : ' '
    const tail = how === 'inside' && spaced ? ' ' : ''
    return {
      start: mark.start,
      end,
      text: lead + glyph + tail,
      marks: [{at: lead.length, action}]
    }
  }

  const spaced = hasSpaceBefore(text, bounds, place)
  const start = mark.start - (spaced ? 1 : 0)
  const lead = how === 'inside' && spaced ? ' ' : ''
  const tail = how === 'glued' ? '' : ' '
  return {start, end: mark.end, text: lead + glyph + tail, marks: [{at: lead.length, action}]}
}

function rewritePair(
  pair: readonly [Place, Place] | undefined,
  open: string,
  close: string,
  spaced: boolean
): Change[] | undefined {
  return pair?.map(({mark, truth}, at) => ({
    start: mark.start,
    end: mark.end,
    text: at === 0 ? open + (spaced ? ' ' : '') : (spaced ? ' ' : '') + close,
    marks: [{at: at === 1 && spaced ? 1 : 0, action: truth.action as DamagedAction}]
  }))
}

function applyChanges(
  story: CleanStory,
  passage: number,
  changes: readonly Change[],
  classes: readonly DamageClass[]
): Damaged {
  const bounds = story.passages[passage] as Passage
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  const actions = new Map<number, DamagedAction>()
  const lost: {at: number; action: 'close' | 'open' | 'reopen'}[] = []
  let text = ''
  let from = 0

  const copyMarks = (start: number, end: number, shift: number) => {
    story.marks.forEach((mark, at) => {
      const truth = story.truths[at]
      if (mark.start >= start && mark.end <= end && truth && truth.action !== 'settled') {
        actions.set(mark.start + shift, truth.action)
      }
    })
  }

  for (const change of sorted) {
    copyMarks(from, change.start, text.length - from)
    text += story.text.slice(from, change.start)
    for (const mark of change.marks) actions.set(text.length + mark.at, mark.action)
    if (change.lost) lost.push({at: text.length, action: change.lost})
    text += change.text
    from = change.end
  }

  copyMarks(from, story.text.length, text.length - from)
  text += story.text.slice(from)
  const grown = text.length - story.text.length

  return {
    text,
    passages: story.passages.map((other, at) => ({
      ...other,
      start: at > passage ? other.start + grown : other.start,
      end: at >= passage ? other.end + grown : other.end
    })),
    passage,
    clean: story.text.slice(bounds.start, bounds.end),
    actions,
    lost,
    classes
  }
}
