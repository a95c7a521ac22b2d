import type {Passage, Role} from '../model.js'
import {Context} from './context.js'
import {distanceLimits, offsets, punctuations, type Template, templates} from './features.js'
import type {Mark} from './marks.js'
import {plainWords, type WordClass, wordClasses} from './words.js'

/** What a mark, or a place without one, does. */
export const actions = [
  'pass',
  'open',
  'close',
  'reopen',
  'stray',
  'duplicate',
  'apostrophe',
  'prime'
] as const

/** One of `actions`. */
export type Action = (typeof actions)[number]

/** Numbers of weights whose sum is the score of an action. */
export type Features = number[]

/** A place where a mark stands or may have been lost, or the end of a passage. */
export interface Element {
  readonly kind: 'break' | 'gap' | 'mark'
  readonly passage: number
  /** Index into the marks of the text, for a mark. */
  readonly mark: number
  /** Where a lost opening mark would stand. */
  readonly openAt: number
  /** Where a lost closing mark would stand. */
  readonly closeAt: number
  /** What an opening mark here would open: 1 a full quotation, 2 a partial one. */
  readonly content: 1 | 2
  /** Before the first word of its passage. */
  readonly atStart: boolean
  /** Walking past: by content of the state (outside, full, partial). */
  readonly pass: readonly [Features, Features, Features] | undefined
  readonly open: Features | undefined
  /** By content of the state. */
  readonly close: readonly [Features, Features, Features] | undefined
  readonly stray: Features | undefined
  readonly duplicate: Features | undefined
  readonly apostrophe: Features | undefined
  readonly prime: Features | undefined
  /** Of a break: a full or a partial quotation runs on into the next passage. */
  readonly goesOn: readonly Features[] | undefined
  /** 0 double, 1 single, 2 no mark. */
  readonly writing: 0 | 1 | 2
  /** The feature that an outer single quotation has here. */
  readonly singleOutside: number
}

/** What the lattice knows of the story as a whole. */
export interface StoryMarks {
  /** The story quotes with single marks. */
  readonly single: boolean
}

/** The number of a feature. */
export function feature(template: Template, value: number): number {
  return offsets[template] + value
}

/** The number of a feature by its name. */
function named<T extends Template>(template: T, value: (typeof templates)[T][number]): number {
  return offsets[template] + (templates[template] as readonly string[]).indexOf(value)
}

const none: number = punctuations.indexOf('none')
const comma: number = punctuations.indexOf('comma')
const stop: number = punctuations.indexOf('stop')
const colon: number = punctuations.indexOf('colon')
const ellipsis: number = punctuations.indexOf('ellipsis')
const other: number = punctuations.indexOf('other')
const punctuationCount = punctuations.length
const classNumber = new Map<string, number>(wordClasses.map((name, at) => [name, at]))
const classCount = wordClasses.length

/** A gap is scored by this much of the copy on its left: all that a sentence start shows. */
const nearSaying = 6

/** Marks of one passage of a run. */
export interface PassageMarks {
  readonly passage: number
  /** Indices into the marks of the text, half-open. */
  readonly first: number
  readonly last: number
  /** The next passage of the run begins with a mark that may take up a quotation. */
  readonly nextOpens: boolean
}

/** Lay out the places of a run of passages; each passage ends with a break. */
export function runElements(
  text: string,
  passages: readonly Passage[],
  marks: readonly Mark[],
  members: readonly PassageMarks[],
  story: StoryMarks,
  sparse: boolean
): Element[] {
  const builders = members.map(({passage, first, last}) => {
    const bounds = passages[passage] as Passage
    return new Builder(text, bounds, passage, marks, marks.slice(first, last), story, sparse)
  })
  const elements: Element[] = []

  for (const [at, builder] of builders.entries()) {
    const {first, last, nextOpens} = members[at] as PassageMarks
    let next = first

    for (let gap = 0; gap <= builder.context.words.length; gap++) {
      const {start, end} = builder.context.gap(gap)
      const inGap: number[] = []

      while (next < last && (marks[next] as Mark).start < end) {
        const mark = marks[next] as Mark
        if (mark.start >= start && mark.settled === undefined) inGap.push(next)
        next++
      }

      builder.gap(gap, start, end, inGap)
    }

    builder.end(nextOpens, builders[at + 1]?.context)
    for (const element of builder.elements) elements.push(element)
  }

  return elements
}

class Builder {
  readonly elements: Element[] = []
  readonly context: Context
  readonly #singleOutside: number
  /** Features of walking the places left out. */
  #passed: [Features, Features, Features] | undefined
  /** For each gap, the last gap up to it that holds an unsettled mark; -1 for none. */
  readonly #lastPlace: Int32Array
  /** For each gap, the first gap from it on that holds an unsettled mark; -1 for none. */
  readonly #nextPlace: Int32Array

  constructor(
    readonly text: string,
    readonly bounds: Passage,
    readonly passage: number,
    readonly marks: readonly Mark[],
    own: readonly Mark[],
    story: StoryMarks,
    /** Leave out the places within a passage where nothing is written. */
    readonly sparse: boolean
  ) {
    this.context = new Context(text, bounds, own)
    this.#singleOutside = named(
      'single outside',
      story.single ? 'usual in the story' : isHeading(bounds.role) ? 'headline' : 'body'
    )
    const count = this.context.words.length + 1
    this.#lastPlace = new Int32Array(count).fill(-1)
    this.#nextPlace = new Int32Array(count).fill(-1)
    let word = 0

    for (const mark of own) {
      if (mark.settled) continue
      while (word + 1 < count && (this.context.words[word]?.start ?? Infinity) < mark.end) word++
      this.#lastPlace[word] = word
      this.#nextPlace[word] = word
    }

    for (let at = 1; at < count; at++) {
      if ((this.#lastPlace[at] as number) < 0)
        this.#lastPlace[at] = this.#lastPlace[at - 1] as number
    }

    for (let at = count - 2; at >= 0; at--) {
      if ((this.#nextPlace[at] as number) < 0)
        this.#nextPlace[at] = this.#nextPlace[at + 1] as number
    }
  }

  gap(gap: number, start: number, end: number, inGap: readonly number[]): void {
    const {text} = this
    const atStart = gap === 0
    const atEnd = gap === this.context.words.length
    const pass = this.#pass(gap)

    if (this.sparse && inGap.length === 0 && !atStart && !atEnd) {
      this.#passed ??= [[], [], []]
      for (const [content, list] of pass.entries()) {
        for (const f of list) (this.#passed[content] as Features).push(f)
      }
      return
    }

    this.#walk()

    if (inGap.length === 0) {
      const blank = text.slice(start, end).search(/\s/u)
      if (blank < 0 && !atStart && !atEnd) {
        // Joined words: `follow-up`; no mark was lost here.
        return
      }

      this.#element({
        gap,
        openAt: atEnd ? -1 : openingPlace(text, start, end),
        closeAt: atStart ? -1 : closingPlace(text, start, blank < 0 ? end : start + blank),
        lostOpen: atEnd ? -1 : this.#lostOpen(gap, openingPlace(text, start, end), false),
        lostClose: atStart ? -1 : this.#lostClose(gap, start, end, false),
        pass
      })
      return
    }

    if (this.sparse) {
      let before: number | undefined
      if (atStart) this.#walked(gap, [[], [], []])
      for (const at of inGap) {
        this.#mark(gap, at, before)
        before = at
      }
      this.#walked(gap, pass)
      return
    }

    const firstMark = this.marks[inGap[0] as number] as Mark
    const lastMark = this.marks[inGap.at(-1) as number] as Mark

    if (!atEnd) {
      this.#element({
        gap,
        openAt: firstMark.start,
        closeAt: -1,
        lostOpen: this.#lostOpen(gap, firstMark.start, true),
        lostClose: -1,
        pass: [[], [], []]
      })
    }

    let previous: number | undefined
    for (const at of inGap) {
      this.#mark(gap, at, previous)
      previous = at
    }

    this.#element({
      gap,
      openAt: -1,
      closeAt: lastMark.end,
      lostOpen: -1,
      lostClose: atStart ? -1 : this.#lostClose(gap, lastMark.end, lastMark.end, true),
      pass
    })
  }

  /** Walk the words passed since the last element in one step. */
  #walk(): void {
    if (this.#passed) this.#walked(1, this.#passed)
    this.#passed = undefined
  }

  #walked(gap: number, pass: [Features, Features, Features]): void {
    this.elements.push({...blankElement, passage: this.passage, atStart: gap === 0, pass})
  }

  end(nextOpens: boolean, next: Context | undefined): void {
    const {context} = this
    const pair = (context.speaker === 3 ? 1 : 0) * 4 + (next?.speaker ?? 3)
    const gap = context.words.length
    const closing = context.before(gap, this.bounds.end)
    const outside = [named('passage ends outside', nextOpens ? 'next opens' : 'next is plain')]
    if (nextOpens) outside.push(feature('new quotation', pair))
    this.elements.push({
      ...blankElement,
      kind: 'break',
      passage: this.passage,
      pass: [outside, outside, outside],
      goesOn: [1, 2].map((content) => [
        named('quotation continues', nextOpens ? 'next opens' : 'next is plain'),
        named('continues after', closing === stop || closing === ellipsis ? 'stop' : 'other'),
        feature('continues from', content),
        feature('continues to', pair)
      ])
    })
  }

  #pass(gap: number): [Features, Features, Features] {
    const {context} = this
    const lists: [Features, Features, Features] = [[], [], []]
    const kind = context.classAfter(gap)
    if (kind === 'edge') return lists
    const before = context.before(gap, context.gap(gap).end)
    const endsSentence =
      gap > 0 && before === stop && (context.caseAfter(gap) === 0 || context.caseAfter(gap) === 3)
    const attributed = before === comma && context.attributedAfter(gap)
    const word = context.words[gap]

    for (let content = 0; content < 3; content++) {
      const list = lists[content] as Features
      list.push(feature('pass word', content))
      list.push(feature('pass class', content * classCount + (classNumber.get(kind) ?? 0)))
      if (word?.contraction) list.push(feature('pass contraction', content))
      if (word?.second) list.push(feature('pass second person', content))
      if (endsSentence) list.push(feature('pass sentence end', content))
      if (attributed) list.push(feature('pass comma attribution', content))
    }

    return lists
  }

  #lostOpen(gap: number, at: number, beside: boolean): number {
    const before = this.context.before(gap, at)
    return named(
      'lost open',
      beside
        ? 'beside a mark'
        : gap === 0
          ? 'passage start'
          : before === stop
            ? 'sentence start'
            : 'within'
    )
  }

  #lostClose(gap: number, start: number, end: number, beside: boolean): number {
    const before = this.context.before(gap, Math.max(start, end))
    return named(
      'lost close',
      beside
        ? 'beside a mark'
        : gap === this.context.words.length
          ? 'passage end'
          : before === stop
            ? 'sentence end'
            : before === comma
              ? 'comma'
              : 'within'
    )
  }

  #element(given: {
    readonly gap: number
    readonly openAt: number
    readonly closeAt: number
    readonly lostOpen: number
    readonly lostClose: number
    readonly pass: [Features, Features, Features]
  }): void {
    const {gap} = given
    const opening = given.lostOpen < 0 ? undefined : this.#opening(gap, given.openAt, undefined)
    this.elements.push({
      ...blankElement,
      kind: 'gap',
      passage: this.passage,
      openAt: given.openAt,
      closeAt: given.closeAt,
      content: opening ? opening.content : 1,
      atStart: gap === 0,
      pass: given.pass,
      open: opening ? [...opening.features, given.lostOpen] : undefined,
      close:
        given.lostClose < 0
          ? undefined
          : this.#closing(gap, given.closeAt, undefined, [given.lostClose]),
      writing: 2,
      singleOutside: this.#singleOutside
    })
  }

  #mark(gap: number, at: number, previous: number | undefined): void {
    const mark = this.marks[at] as Mark
    const around = mark.left * 3 + mark.right
    const family = mark.family === 'double' ? 0 : 1
    const opening = this.#opening(gap, mark.start, mark)
    const before = this.marks[previous ?? -1]
    const between = before ? this.text.slice(before.end, mark.start) : 'x'
    const duplicate =
      before && before.family === mark.family && between.trim() === ''
        ? [feature('duplicate', between === '' ? 0 : 1)]
        : undefined

    this.elements.push({
      ...blankElement,
      kind: 'mark',
      passage: this.passage,
      mark: at,
      openAt: mark.start,
      closeAt: mark.start,
      content: opening.content,
      atStart: gap === 0,
      open: [
        ...opening.features,
        feature('open spacing', around),
        feature('open glyph', glyphNumber(mark, 'open'))
      ],
      close: this.#closing(gap, mark.start, mark, [
        feature('close spacing', around),
        feature('close glyph', glyphNumber(mark, 'close'))
      ]),
      stray: [
        feature('stray', family),
        feature('stray spacing', around),
        feature('stray after', this.context.before(gap, mark.start))
      ],
      duplicate,
      apostrophe: this.#apostrophe(gap, mark, family, around),
      prime: this.#prime(mark),
      writing: family,
      singleOutside: this.#singleOutside
    })
  }

  #opening(gap: number, at: number, mark: Mark | undefined): {features: Features; content: 1 | 2} {
    const {context} = this
    const before = context.before(gap, at)
    const after = context.after(gap, mark ? mark.end : at)
    const cased = context.caseAfter(gap)
    const said =
      before === none && context.classBefore(gap) === 'saying'
        ? 0
        : before === comma && context.saidBefore(gap, nearSaying)
          ? 1
          : before === colon
            ? 2
            : before === comma
              ? 4
              : 3
    const features = [
      feature('open after', before),
      feature('open after, case', before * 4 + cased),
      feature('open before word', classNumber.get(context.classAfter(gap)) ?? 0),
      feature('open before punctuation', after),
      feature('open after saying', said)
    ]
    if (before === none) {
      const last = classNumber.get(context.classBefore(gap)) ?? 0
      features.push(feature('open after word', last))
      if (after === none) {
        features.push(
          feature(
            'open between words',
            last * classCount + (classNumber.get(context.classAfter(gap)) ?? 0)
          )
        )
      }
    }
    if (before === stop) {
      features.push(
        feature('open after attributed sentence', context.attributedBefore(gap) ? 0 : 1)
      )
    }
    const next = context.classAfter(gap)
    const clause = next === 'pronoun' || next === 'first person'
    const full =
      cased === 1
        ? said === 1 || said === 2 || (said === 0 && clause)
        : said < 3 || (before !== none && before !== other)
    const content = full ? 1 : 2
    features.push(
      feature(
        'open, words to a mark',
        content * distanceCount + this.#distanceAfter(gap, mark !== undefined)
      )
    )
    features.push(
      feature(
        'open, words since a mark',
        content * distanceCount + this.#distanceBefore(gap, mark !== undefined)
      )
    )
    const nextMark = this.#nextPlace[mark ? gap + 1 : gap] ?? -1
    features.push(
      feature(
        'open title',
        nextMark < 0 || !context.isTitle(gap, nextMark)
          ? 2
          : plainWords.has(context.classBefore(gap)) || context.classBefore(gap) === 'edge'
            ? 0
            : 1
      )
    )
    return {features, content}
  }

  #closing(
    gap: number,
    at: number,
    mark: Mark | undefined,
    more: Features
  ): [Features, Features, Features] {
    const {context} = this
    const before = context.before(gap, at)
    const after = context.after(gap, mark ? mark.end : at)
    const lists: [Features, Features, Features] = [[], [], []]
    const leads = before === comma ? 0 : before === stop ? 1 : before === none ? 2 : 3
    const attributed = context.attributedAfter(gap) ? 0 : 1
    const distance = this.#distanceBefore(gap, mark !== undefined)

    const place = this.#lastPlace[mark ? gap - 1 : gap] ?? -1
    const title =
      place < 0 || !context.isTitle(place, gap) ? 2 : context.caseAfter(gap) === 1 ? 0 : 1

    for (const content of [1, 2] as const) {
      const list = lists[content]
      list.push(
        feature('close after', content * punctuationCount + before),
        feature('close before punctuation', content * punctuationCount + after),
        feature('close title', content * 3 + title),
        feature('close before attribution', leads * 2 + attributed),
        feature('close, words since a mark', content * distanceCount + distance),
        ...more
      )
      if (before === none) {
        list.push(
          feature(
            'close after word',
            content * classCount + (classNumber.get(context.classBefore(gap)) ?? 0)
          )
        )
      }
      if (after === none) {
        list.push(
          feature(
            'close before word',
            content * classCount + (classNumber.get(context.classAfter(gap)) ?? 0)
          )
        )
      }
      if (before === none && after === none) {
        list.push(
          feature(
            'close between words',
            (classNumber.get(context.classBefore(gap)) ?? 0) * classCount +
              (classNumber.get(context.classAfter(gap)) ?? 0)
          )
        )
      }
      if (before === stop) list.push(feature('close at stop', content * 4 + context.caseAfter(gap)))
    }

    return lists
  }

  #apostrophe(gap: number, mark: Mark, family: number, around: number): Features | undefined {
    const kind = apostropheKind(this.text, mark)
    const owned = this.context.after(gap, mark.end) === none
    if (family === 0) {
      // A double mark is taken for an apostrophe only in `girls" school` and `India"s`.
      if (kind > 1 && kind < 6) return undefined
      if (kind !== 1 && !(owned && possessable.has(this.context.classAfter(gap)))) return undefined
    }
    const features = [
      feature('apostrophe', family * 7 + kind),
      feature('apostrophe spacing', around)
    ]
    if (owned) {
      features.push(
        feature('apostrophe before word', classNumber.get(this.context.classAfter(gap)) ?? 0)
      )
    }
    return features
  }

  #prime(mark: Mark): Features | undefined {
    const before = this.text.slice(Math.max(this.bounds.start, mark.start - 10), mark.start)
    if (mark.family === 'double' && /\d['’′]\s?\d{1,2}\s$/u.test(before)) {
      return [feature('prime', 1)]
    }
    return /\d$/u.test(before) ? [feature('prime', 0)] : undefined
  }

  /** Words back to the mark before a gap, in five classes. */
  #distanceBefore(gap: number, atMark: boolean): number {
    const place = this.#lastPlace[atMark ? gap - 1 : gap] ?? -1
    return place < 0 ? distanceLimits.length : distanceClass(gap - place)
  }

  /** Words on to the mark after a gap, in five classes. */
  #distanceAfter(gap: number, atMark: boolean): number {
    const place = this.#nextPlace[atMark ? gap + 1 : gap] ?? -1
    return place < 0 ? distanceLimits.length : distanceClass(place - gap)
  }
}

/** Words that may be somebody's. */
const possessable = new Set<WordClass>([
  'lower',
  'plural',
  'gerund',
  'participle',
  'adverb',
  'capital',
  'number'
])

const blankElement: Element = {
  kind: 'gap',
  passage: 0,
  mark: -1,
  openAt: -1,
  closeAt: -1,
  content: 1,
  atStart: false,
  pass: undefined,
  open: undefined,
  close: undefined,
  stray: undefined,
  duplicate: undefined,
  apostrophe: undefined,
  prime: undefined,
  goesOn: undefined,
  writing: 2,
  singleOutside: 0
}

function isHeading(role: Role): boolean {
  return role === 'headline' || role === 'caption' || role === 'slug'
}

const distanceCount = distanceLimits.length + 1

function distanceClass(words: number): number {
  let at = 0
  while (words > (distanceLimits[at] as number)) at++
  return at
}

/** The glyph of a mark, seen from a side: a value of `glyphs`. */
function glyphNumber(mark: Mark, side: 'close' | 'open'): number {
  if (mark.form === 'straight') return 0
  if (mark.form === 'typographic') return mark.side === side ? 1 : 2
  return mark.side === 'none' ? 5 : mark.side === side ? 3 : 4
}

const weakElision =
  /^(?:cause|til|till|bout|round|neath|cos|ere|nother|fore|kay|n|cept)(?![\p{L}])/iu

/** What an apostrophe here would stand for: plural, singular, word, number, elision, bare. */
function apostropheKind(text: string, mark: Mark): number {
  const before = text.charAt(mark.start - 1)
  const after = text.slice(mark.end, mark.end + 8)
  if (/\p{L}/u.test(before) && /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/u.test(after)) return 1
  if (/[szxSZX]/.test(before)) {
    const word = /[\p{L}\p{N}.’'-]+$/u.exec(text.slice(Math.max(0, mark.start - 24), mark.start))
    return word && /^\p{Lu}/u.test(word[0]) ? 6 : 0
  }
  if (/\p{L}/u.test(before)) return 2
  if (/^\p{Nd}/u.test(after) || /\p{Nd}/u.test(before)) return 3
  if (weakElision.test(after)) return 4
  return 5
}

/** Where an opening mark stands in a gap: just before the word, or its currency or bracket. */
function openingPlace(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[$£€#@&¿¡]/u.test(text.charAt(at - 1))) at--
  return at
}

/** Where a closing mark stands in a gap: after the word and its stops, before a closing bracket. */
function closingPlace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && /[.,?!;:…%°'’]/u.test(text.charAt(at))) at++
  return at > start && /[;:]/.test(text.charAt(at - 1)) ? at - 1 : at
}
