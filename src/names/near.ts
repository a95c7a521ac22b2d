import type {Lexicon} from '../lexicon/index.js'
import type {Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {compare, type Difference, isName} from './compare.js'
import type {NameEntry} from './format.js'
import {type NameLookup, piecesOf, placeKinds, type Surface, type WrongSurface} from './lookup.js'
import {isCapital, type Part, type Run, runAt} from './runs.js'
import {fold} from './words.js'

/** Words of the copy that are a name but for a step. */
export interface NearMiss {
  /** The words, in the prose. */
  readonly span: Span
  readonly entry: NameEntry
  /** What may stand in their place, best first. */
  readonly wanted: readonly string[]
  readonly fault: 'acronym' | 'case' | 'foreign' | 'misspelled' | 'reordered' | 'synonym'
  /** The evidence beyond the words: an abbreviation or a country beside them. */
  readonly anchor?: string
  /** Whether another name is as near, or the evidence is thin. */
  readonly doubtful: boolean
}

/** A name the copy has as it should be. */
export interface Mention {
  readonly span: Span
  readonly entry: NameEntry
}

/** Longest name looked for, in words that say something. */
const mostWords = 8

/** A form that a story uses so often is the story's own name for something. */
const oftenEnough = 3

/** Words before a name that are no part of it. */
const titleWords = new Set(
  (
    'president director secretary minister chief judge justice chairman chairwoman chair general ' +
    'ambassador commissioner spokesman spokeswoman former deputy prosecutor u.s u.n eu un us the ' +
    'when while since after before as but if so what where why how because although'
  ).split(' ')
)

/** What beside the words says that a name is meant. */
interface Anchor {
  readonly text: string
  /** Right beside the words, not just somewhere in the story. */
  readonly close: boolean
  readonly abbreviation: boolean
}

interface Window {
  readonly run: Run
  /** Indexes into `run.parts`, both inclusive. */
  readonly from: number
  readonly to: number
}

/**
 * Find names that are one step off.
 *
 * @param prose - The story.
 * @param names - What names there are.
 * @param lexicon - What words there are; those it knows are not misspelled.
 * @returns Near misses in order, and the names that stand as they should.
 */
export function nearMisses(
  prose: Prose,
  names: NameLookup,
  lexicon: Lexicon
): {misses: NearMiss[]; mentions: Mention[]} {
  return new Search(prose, names, lexicon).run()
}

class Search {
  readonly #prose: Prose
  readonly #names: NameLookup
  readonly #lexicon: Lexicon
  readonly #misses: NearMiss[] = []
  readonly #mentions: Mention[] = []
  readonly #mentioned = new Map<string, boolean>()
  readonly #oftenSaid = new Map<string, boolean>()
  readonly #forms = new Map<string, readonly string[]>()

  constructor(prose: Prose, names: NameLookup, lexicon: Lexicon) {
    this.#prose = prose
    this.#names = names
    this.#lexicon = lexicon
  }

  run(): {misses: NearMiss[]; mentions: Mention[]} {
    const {tokens} = this.#prose
    let index = 0

    while (index < tokens.length) {
      const token = tokens[index]!

      if (token.kind !== 'word' || !isCapital(token.text)) {
        index++
        continue
      }

      if (this.#isPlain(tokens, index)) {
        index++
        continue
      }

      const {run, next} = runAt(tokens, index, this.#names)
      this.#search(run)
      index = next
    }

    return {misses: this.#misses, mentions: this.#mentions}
  }

  /** Whether a capitalised word stands alone and is nothing to look into, as most do. */
  #isPlain(tokens: readonly Token[], index: number): boolean {
    const token = tokens[index]!
    const next = tokens[index + 1]
    if (!next || next.kind === 'number') return false

    if (next.kind === 'mark') {
      if (next.text === '-' || next.text === '–' || next.text === '&' || next.text === '.')
        return false
    } else if (next.passage === token.passage) {
      if (isCapital(next.text)) return false
      const {functional, known} = this.#names.word(next.text)
      if (functional || known) return false
    }

    const possessive = token.norm.endsWith("'s")
    const keys = this.#names.word(possessive ? token.text.slice(0, -2) : token.text)
    if (keys.wrong) return false
    return (
      keys.known || keys.functional || keys.folded.length < 5 || !isPlaceBefore(tokens[index - 1])
    )
  }

  #search(run: Run): void {
    const {content, parts} = run
    // No typed array: to make one takes longer than to search most runs.
    const taken: number[] = new Array(parts.length).fill(0)
    this.#wrongForms(run, taken)
    const count = content.length

    for (let length = Math.min(count, mostWords); length > 1; length--) {
      for (let at = 0; at + length <= count; at++) {
        const window = {run, from: content[at]!, to: content[at + length - 1]!}
        if (this.#blocked(window, taken)) continue
        if (this.#whole(window) || this.#near(window))
          taken.fill(length, window.from, window.to + 1)
      }
    }

    for (const at of content) {
      if (taken[at] === 0) this.#single(parts[at]!, run, at)
    }
  }

  /** Whether a window shares words with something found that it does not hold whole. */
  #blocked(window: Window, taken: number[]): boolean {
    for (let at = window.from; at <= window.to; at++) if (taken[at] !== 0) return true
    return false
  }

  /** The name as it should be. */
  #whole(window: Window): boolean {
    const {parts} = window.run
    let key = 0

    for (let at = window.from; at <= window.to; at++) {
      const {keys} = parts[at]!
      if (!keys.functional) key += keys.exact
    }

    if (!this.#names.has(key)) return false
    const words = parts.slice(window.from, window.to + 1)

    for (const id of this.#names.find(key)) {
      const surface = this.#names.surface(id)
      const difference = compare(words, surface.text, this.#names)
      if (!difference || !isName(difference)) continue
      const entry = this.#names.entry(surface.entry)
      this.#mentions.push({span: spanOf(window), entry})
      this.#abbreviation(window, entry)
      return true
    }

    return false
  }

  #near(window: Window): boolean {
    const keys = this.#keysOf(window)
    if (keys.length === 0) return false
    const words = window.run.parts.slice(window.from, window.to + 1)
    let best: {surface: Surface; difference: Difference; anchor: Anchor | undefined} | undefined
    let bestCost = Infinity
    let rival = false
    const seen = new Set<number>()

    for (const key of keys) {
      for (const id of this.#names.find(key)) {
        if (seen.has(id)) continue
        seen.add(id)
        const surface = this.#names.surface(id)
        const difference = compare(words, surface.text, this.#names)
        if (!difference) continue
        if (isName(difference)) return true
        const entry = this.#names.entry(surface.entry)
        const anchor = this.#anchor(window, entry)
        const cost = costOf(difference) - (anchor ? (anchor.close ? 3 : 1) : 0)
        if (cost > bestCost) continue
        const guarded = entry.kind === 'guard'
        if (!guarded && !this.#believable(window, entry, surface, difference, anchor)) continue
        if (this.#isOwn(window, difference, anchor)) continue
        if (cost === bestCost && best && surface.entry !== best.surface.entry) rival = true
        else if (cost < bestCost) {
          best = {surface, difference, anchor}
          bestCost = cost
          rival = false
        }
      }
    }

    if (!best) return false
    const entry = this.#names.entry(best.surface.entry)
    if (entry.kind === 'guard') return false
    this.#misses.push({
      span: spanOf(window),
      entry,
      wanted: [best.surface.text],
      fault: faultOf(best.difference),
      ...(best.anchor ? {anchor: best.anchor.text} : {}),
      doubtful: rival
    })
    this.#abbreviation(window, entry)
    return true
  }

  /** Keys under which a name that is a step off may stand, and does. */
  #keysOf({run, from, to}: Window): readonly number[] {
    const {parts} = run
    const names = this.#names
    let count = 0
    let unknown = 0
    let capitals = 0
    let sum = 0

    for (let at = from; at <= to; at++) {
      const {keys, capital} = parts[at]!
      if (keys.functional) continue
      count++
      sum += keys.exact
      if (capital) capitals++
      if (!keys.known && ++unknown > 1) return none
    }

    if (capitals * 2 < count) return none
    const after = this.#prose.tokens[parts[to]!.token + 1]?.text
    const beside = after === ',' || after === '('
    // Part of a longer run is no name of its own, and most windows are that.
    if (!beside && (this.#joins(parts[from - 1]) || this.#joins(parts[to + 1], parts[to]))) {
      return none
    }

    let keys: number[] | undefined
    const see = (key: number) => {
      if (!names.has(key)) return
      if (keys) keys.push(key)
      else keys = [key]
    }

    if (unknown === 0) see(sum)

    for (let at = from; at <= to; at++) {
      const word = parts[at]!.keys
      if (word.functional || (unknown > 0 && word.known)) continue
      see(sum - word.exact + word.skeleton)
      // Of two words, the one left alone says too little, but for a saint and his town.
      if (count === 2 && !beside && !saintWords.has(word.folded)) continue

      for (const one of word.classes) {
        const changed = sum - word.exact + one
        see(changed)
        if (count < 3) continue

        for (let next = at + 1; next <= to; next++) {
          const second = parts[next]!.keys
          for (const other of second.classes) see(changed - second.exact + other)
        }
      }
    }

    return keys ?? none
  }

  /** Whether a word beside a window belongs to the same name. */
  #joins(part: Part | undefined, before?: Part): boolean {
    if (!part?.capital || part.keys.functional) return false
    if (before ? before.possessive : part.possessive) return false
    const {folded} = part.keys
    return !titleWords.has(folded) && (before !== undefined || !this.#isAdjective(folded))
  }

  /** Whether the difference is one that a foreign hand makes, and nobody else. */
  #believable(
    window: Window,
    entry: NameEntry,
    surface: Surface,
    difference: Difference,
    anchor: Anchor | undefined
  ): boolean {
    const {words, exact, inflected, synonyms, misspelled, reordered, small, lowered} = difference
    if (entry.owners.length > 0 && !anchor && synonyms + misspelled > 0) return false
    if (!this.#edges(window, entry, anchor)) return false
    const text = this.#text(window)
    // “the House speaker” is no slip for the Speaker of the House.
    if (reordered && lowered > 0 && words < 3) return false
    if (reordered && exact === words && isEnglishOrder(window, surface.text)) return false

    if (exact === words && !reordered && !small) {
      return lowered === 1 && (words > 2 || eventKinds.has(entry.kind)) && words - lowered > 0
    }

    if (misspelled > 0) {
      const word = difference.misspelling!
      const acronym = word.length < 6 && word === word.toUpperCase()
      if (synonyms > 0) return false
      if (!acronym && word.length < 4) return false
      if (this.#lexicon.isCommon(word)) return words > 3 && !reordered && !small
      if (this.#names.single(fold(word)).length > 0) return words > 3
      if (words === 2 && entry.kind === 'person') return false
      // “Moreno Valle” is a person, no slip for Moreno Valley.
      return words > 2 || acronym || Boolean(difference.samesound)
    }

    if (synonyms === 0) {
      if (inflected > 0 && !reordered && !small) {
        return this.#inflectedInside(window, surface, difference)
      }
      // “Bank of the World” for the World Bank, but the “Michigan State” of a long name.
      return words > 2 || inflected === 0
    }

    if (words === 2) {
      if (placeKinds.has(entry.kind)) return !reordered && !small && saint.test(text)
      return Boolean(anchor?.close) && exact + inflected === 1
    }

    // “Global Weather Organization, or WMO”: the letters tell that the words were others. Where
    // they fit the words, it may be another body of another country.
    if (anchor?.abbreviation && (ofAKind.has(entry.kind) || !spells(window, anchor.text))) {
      return exact > 0
    }
    // Nations name their bodies alike, and news translates their names in several ways: a word
    // of its own, or another order and a country beside it, tells a foreign hand.
    const rare = this.#hasRareWord(window, surface)

    if (difference.exchanged.every((word) => !this.#lexicon.isCommon(word))) return exact > 0

    if (synonyms === 1) {
      // “Office National Intelligence”: no English name has its noun in front without “of”.
      if (reordered && exact > 1 && !/ (?:of|for|on|and) /.test(text)) return true
      if (reordered || small) return exact > 0 && (rare || Boolean(anchor?.close))
      return rare && exact > 1
    }

    if (words > 3) return exact > 1 && (rare || Boolean(anchor?.close))
    if (exact === 0) return false
    if (anchor?.close || (anchor && reordered)) return true
    return !reordered && !small && / (?:of|for) /.test(text)
  }

  /** Whether a word that is not in every second name of a body stands in both. */
  #hasRareWord({run, from, to}: Window, surface: Surface): boolean {
    const wanted = new Set(piecesOf(surface.text).map(fold))
    return run.parts
      .slice(from, to + 1)
      .some(
        ({keys}) =>
          !keys.functional &&
          keys.classes.length === 0 &&
          wanted.has(keys.folded) &&
          this.#lexicon.frequency(keys.folded) < rareFrequency
      )
  }

  /** A plural inside the name, or of more than the last word: “World Cups” is good English. */
  #inflectedInside({run, to}: Window, surface: Surface, difference: Difference): boolean {
    if (difference.inflected > 1) return true
    const last = run.parts[to]!.keys
    const lastWanted = surface.text.match(/[\p{L}\p{N}'’]+$/u)?.[0] ?? ''
    return fold(lastWanted) === last.folded
  }

  /** Whether nothing beside the words makes them part of a longer name. */
  #edges({run, from, to}: Window, entry: NameEntry, anchor: Anchor | undefined): boolean {
    const {parts} = run
    const before = parts[from - 1]
    const after = parts[to + 1]

    if (before && !before.keys.functional && before.capital && !before.possessive) {
      const {folded} = before.keys
      if (!titleWords.has(folded) && !this.#isAdjective(folded) && !anchor?.close) return false
    }

    if (before && parts[from]!.joint === '-') return false
    if (!after || parts[to]!.possessive) return true
    if (after.joint === '-') return false
    if (!after.keys.functional) return !after.capital || titleWords.has(after.keys.folded)
    // “Commission of Human Rights of Chile” is a body of Chile.
    const further = parts[to + 2]
    if (!/^(?:of|for|de|du|del|der|des)$/.test(after.text) || !further?.capital) return true
    return anchor?.close || entry.kind === 'event'
  }

  #isAdjective(folded: string): boolean {
    for (const id of this.#names.single(folded)) {
      const surface = this.#names.surface(id)
      const entry = this.#names.entry(surface.entry)
      if (entry.kind === 'country') return true
    }
    return false
  }

  /** An abbreviation right after the words, or the country whose name it is. */
  #anchor(window: Window, entry: NameEntry): Anchor | undefined {
    if (entry.abbreviations.length > 0) {
      const given = this.#abbreviationAfter(window.run.parts[window.to]!.token + 1)
      if (given && entry.abbreviations.some((d) => plain(d) === plain(given.text))) {
        return {text: given.text, close: true, abbreviation: true}
      }
    }

    // “U.S. Sky Army” has its owner in the name.
    if (entry.kind === 'force' && /^(?:U\.?S\.?) /.test(this.#text(window))) {
      return {text: 'U.S.', close: true, abbreviation: false}
    }

    const owner = entry.owners.find((d) => this.#isMentioned(d))
    if (!owner) return
    const {start} = spanOf(window)
    const before = this.#prose.text.slice(Math.max(0, start - closeBy), start)
    const close = this.#formsOf(owner).some((form) => before.includes(form))
    return {text: owner, close, abbreviation: false}
  }

  /** What a country, and what is its, is called. */
  #formsOf(owner: string): readonly string[] {
    let forms = this.#forms.get(owner)

    if (!forms) {
      const country = this.#names.country(owner)
      forms = [owner, ...(country?.adjectives ?? []), ...(country?.abbreviations ?? [])]
      this.#forms.set(owner, forms)
    }

    return forms
  }

  /** Whether the story mentions a country, by its name or its adjective. */
  #isMentioned(owner: string): boolean {
    let known = this.#mentioned.get(owner)

    if (known === undefined) {
      const forms = this.#formsOf(owner)
      known = forms.some((form) => this.#prose.text.includes(form))
      this.#mentioned.set(owner, known)
    }

    return known
  }

  /** The abbreviation in `, or WMO` or ` (WMO)`. */
  #abbreviationAfter(index: number): {text: string; span: Span; formal: boolean} | undefined {
    const {tokens} = this.#prose
    const mark = tokens[index]
    if (mark?.kind !== 'mark') return
    let at = index + 1

    if (mark.text === ',') {
      if (tokens[at]?.norm !== 'or') return
      at++
    } else if (mark.text !== '(') return

    const first = tokens[at]
    if (first?.kind !== 'word' || !isCapital(first.text)) return
    let last = first
    let text = first.text

    // `U.N.` is letters with points.
    while (tokens[at + 1]?.text === '.' && !tokens[at + 1]!.spaced && text.length < 12) {
      const next = tokens[at + 2]
      if (last.text.length > 1 || !next || next.spaced || next.text.length > 1) break
      last = next
      text += next.text
      at += 2
    }

    const close = tokens[at + 1]
    if (mark.text === '(' && close?.text !== ')') return
    // `, or Friends of the Earth` is another name, no abbreviation.
    if (mark.text === ',' && close?.kind === 'word' && isCapital(close.text)) return
    return {text, span: {start: first.start, end: last.end}, formal: mark.text === ','}
  }

  /** An abbreviation beside a name that is not its own: `EBRR`, `Icom`. */
  #abbreviation(window: Window, entry: NameEntry): void {
    const wanted = entry.abbreviations[0]
    if (!wanted) return
    const given = this.#abbreviationAfter(window.run.parts[window.to]!.token + 1)
    if (!given || given.text.length < 2) return
    if (entry.abbreviations.some((d) => plain(d) === given.text)) return
    const right = entry.abbreviations.find(
      (d) => plain(d).toUpperCase() === given.text.toUpperCase()
    )
    const capitals = given.text.replace(/\P{Lu}/gu, '').length

    if (right) {
      // Britain writes “(Unicef)”; after “, or” stands what the agency itself would write.
      if (!given.formal || capitals > 1) return
      this.#misses.push({
        span: given.span,
        entry,
        wanted: [right],
        fault: 'case',
        doubtful: false
      })
      return
    }

    if (capitals < given.text.length || given.text.length < 3) return
    if (this.#names.wrong(fold(given.text)).length > 0) return
    const ofAnother = this.#names.isAbbreviation(given.text)
    const first = given.text[0] === plain(wanted)[0]
    if (ofAnother || (!first && given.text.length !== plain(wanted).length)) return
    this.#misses.push({
      span: given.span,
      entry,
      wanted: [wanted],
      fault: 'acronym',
      anchor: entry.canonical,
      doubtful: false
    })
  }

  /** Forms that lists call wrong. */
  #wrongForms(run: Run, taken: number[]): void {
    const {parts} = run

    for (let at = 0; at < parts.length; at++) {
      const {keys, capital} = parts[at]!
      if (!capital || !(keys.wrong || keys.beginsWrong)) continue
      const second = keys.beginsWrong ? parts[at + 1]?.keys.folded : undefined
      const candidates = [
        ...(second ? this.#names.wrong(`${keys.folded} ${second}`) : none),
        ...(keys.wrong ? this.#names.wrong(keys.folded) : none)
      ]
      let best: WrongSurface | undefined

      for (const candidate of candidates) {
        if (best && candidate.words.length <= best.words.length) continue
        if (this.#isWrongForm(candidate, parts, at)) best = candidate
      }

      if (!best) continue
      const window = {run, from: at, to: at + best.words.length - 1}
      const entry = this.#names.entry(best.entry)
      const acronym = isAcronym(best.text)
      this.#misses.push({
        span: spanOf(window),
        entry,
        wanted: [(acronym && entry.abbreviations[0]) || asLong(entry, best.words.length)],
        fault: acronym ? 'acronym' : 'foreign',
        ...(best.beside ? {anchor: best.beside} : {}),
        doubtful: false
      })
      taken.fill(1, window.from, window.to + 1)
      at = window.to
    }
  }

  #isWrongForm(form: WrongSurface, parts: readonly Part[], at: number): boolean {
    const first = parts[at]!

    for (const [offset, word] of form.words.entries()) {
      if (parts[at + offset]?.keys.folded !== word) return false
    }

    const last = parts[at + form.words.length - 1]!
    const text = parts
      .slice(at, at + form.words.length)
      .map((part) => part.text)
      .join(' ')
    if (isAcronym(form.text) && text !== form.text.replaceAll('.', ' ')) return false
    if (!this.#isWrongHere(form, parts.slice(at, at + form.words.length))) return false
    if (form.beside && !this.#isMentioned(form.beside)) return false
    // In a longer name it may be at home: “Universität Köln”, “1. FC Köln”.
    const before = parts[at - 1]
    const after = parts[at + form.words.length]
    if (before && last.end !== before.end && isNameWord(before) && !this.#isTitle(before))
      return false
    if (after && isNameWord(after) && !last.possessive) return false
    if (after?.joint === '-' || first.joint === '-') return isAcronym(form.text)
    if (before?.keys.functional && foreignSmall.test(before.text) && parts[at - 2]?.capital) {
      return false
    }
    if (last.possessive || !after?.keys.functional || isAcronym(form.text)) return true
    const further = parts[at + form.words.length + 1]
    if (!foreignSmall.test(after.text) || !further?.capital) return true
    // “the Party of Workers of Brazil” is the party of its own country.
    return form.words.length > 1 && this.#names.entry(form.entry).owners.includes(further.text)
  }

  /** Whether the form is no name in its own right, nor a word that stands with a capital by chance. */
  #isWrongHere(form: WrongSurface, parts: readonly Part[]): boolean {
    const entry = this.#names.entry(form.entry)
    const owned = entry.owners.length === 0 || entry.owners.some((d) => this.#isMentioned(d))
    if (form.beside) return true
    if (!owned) return false
    if (this.#isTitleCase(parts)) return false
    const joined = parts.map((part) => part.text).join('')
    if (this.#names.isAbbreviation(joined)) return false

    if (parts.length === 1) {
      const {folded} = parts[0]!.keys
      return this.#names.single(folded).length === 0 && !this.#lexicon.isCommon(joined)
    }

    const key = parts.reduce((sum, {keys}) => (keys.functional ? sum : sum + keys.exact), 0)

    return !this.#names.find(key).some((id) => {
      const difference = compare(parts, this.#names.surface(id).text, this.#names)
      return difference && isName(difference)
    })
  }

  /** “Bridge Tower Opens”: in a headline with capitals, English words make no name. */
  #isTitleCase(parts: readonly Part[]): boolean {
    if (!parts.every(({text, keys}) => keys.functional || this.#lexicon.isCommon(text)))
      return false
    const passage = this.#prose.passages[this.#prose.tokens[parts[0]!.token]!.passage]!
    const {text} = this.#prose
    if (
      /[.!?]["”’)]*\s*$/.test(text.slice(Math.max(passage.start, passage.end - 6), passage.end))
    ) {
      return false
    }

    const copy = text.slice(passage.start, Math.min(passage.end, passage.start + 160))
    const words = copy.match(/\p{L}{4,}/gu) ?? []
    return words.filter(isCapital).length * 2 > words.length
  }

  #isTitle(part: Part): boolean {
    return titleWords.has(part.keys.folded) || this.#isAdjective(part.keys.folded)
  }

  /** A place of one word, spelled as another alphabet spells it. */
  #single(part: Part, run: Run, at: number): void {
    const {folded, known} = part.keys
    if (known || folded.length < 5 || part.joint === '-' || !part.capital) return
    if (!/^\p{L}+$/u.test(part.text) || part.text === part.text.toUpperCase()) return
    const before = run.parts[at - 1]
    const after = run.parts[at + 1]
    if (after && isNameWord(after) && after.joint === '' && !part.possessive) this.#given(part)
    if (
      (before && isNameWord(before)) ||
      (after && !part.possessive && isNameWord(after)) ||
      after?.joint === '-'
    )
      return
    if (folded.length < 6 || this.#lexicon.exists(part.text)) return
    const entry = this.#like(part, (kind) => kind !== 'given')
    if (!entry || !this.#placeAround(part)) return
    this.#misses.push({
      span: {start: part.start, end: part.end},
      entry,
      wanted: [entry.canonical],
      fault: 'misspelled',
      doubtful: false
    })
  }

  /** A given name before another, as Cyrillic letters return it: `Khoria`, `Dzhonatan`. */
  #given(part: Part): void {
    if (!transliterated.test(part.text) || this.#lexicon.exists(part.text)) return
    const entry = this.#like(part, (kind) => kind === 'given')
    if (!entry) return
    this.#misses.push({
      span: {start: part.start, end: part.end},
      entry,
      wanted: [entry.canonical],
      fault: 'misspelled',
      doubtful: false
    })
  }

  /** The one name of a kind that sounds like a word. */
  #like(part: Part, fits: (kind: string) => boolean): NameEntry | undefined {
    let found: NameEntry | undefined

    for (const entry of this.#names.soundingLike(part.keys.folded)) {
      if (!fits(entry.kind)) continue
      if (found && found !== entry) return
      found = entry
    }

    return found
  }

  /** Whether the words around take a place: “in Hyuston”, “Hyuston, Texas”. */
  #placeAround(part: Part): boolean {
    return isPlaceBefore(this.#prose.tokens[part.token - 1])
  }

  #text(window: Window): string {
    const {start, end} = spanOf(window)
    return this.#prose.text.slice(start, end)
  }

  /** Whether other words for a name are the story's own name for something. */
  #isOwn(window: Window, difference: Difference, anchor: Anchor | undefined): boolean {
    return difference.synonyms + difference.misspelled > 0 && !anchor?.close && this.#often(window)
  }

  /** Whether the story says the words so often that they are its own name for something. */
  #often(window: Window): boolean {
    const {counts, text} = this.#prose

    // To count words is cheap, to search the whole story is not.
    for (const {text: word} of window.run.parts.slice(window.from, window.to + 1)) {
      const norm = word.toLowerCase()
      if ((counts.get(norm) ?? 0) + (counts.get(`${norm}'s`) ?? 0) < oftenEnough) return false
    }

    const wanted = this.#text(window)
    const known = this.#oftenSaid.get(wanted)
    if (known !== undefined) return known
    let often = true
    let from = -1

    for (let count = 0; count < oftenEnough; count++) {
      from = text.indexOf(wanted, from + 1)
      if (from === -1) often = false
      if (!often) break
    }

    this.#oftenSaid.set(wanted, often)
    return often
  }
}

/** The way of writing the name that is as short as the form: `Putin` for `Poutine`. */
function asLong(entry: NameEntry, words: number): string {
  if (words > 1 || !/\s/.test(entry.canonical)) return entry.canonical
  return entry.accepted.find((text) => !/[\s-]/.test(text)) ?? entry.canonical
}

/** What English would spell with an H, a J, an X, or a W. */
const transliterated = /^(?:Kh|Dzh|Zh|Dj)|dzh|iy[ae]|ks/

/** Small words of names, foreign ones and `of`. */
const foreignSmall = /^(?:of|de|du|del|des|do|da|di|della|der|van|von|et|y|e|und)$/

const saintWords = new Set('saint sankt san santa santo sao sint sainte'.split(' '))
const saint = /^(?:Saint|Sankt|San|Santa|Santo|São|Sint|Sainte) /

/** On the Zipf scale: `monetary` is rarer, `health` and `security` are not. */
const rareFrequency = 4.7

/** A country so few units before a name is its owner: “Ireland’s”, “the German”. */
const closeBy = 24

/** “Paris treaty” for the Treaty of Paris: what stands before “of” may stand last. */
function isEnglishOrder({run, from, to}: Window, surface: string): boolean {
  const [head] = surface.split(/ (?:of|for) /)
  const last = run.parts[to]!.keys.folded
  return (
    head !== surface &&
    fold(head!.split(' ').at(-1)!) === last &&
    run.parts.slice(from, to + 1).every((part) => !part.keys.functional)
  )
}

const placePrepositions = new Set('in near from at to outside toward of'.split(' '))

function isPlaceBefore(token: Token | undefined): boolean {
  return token !== undefined && placePrepositions.has(token.norm)
}

/** Whether the first letters of the words are those of an abbreviation. */
function spells({run, from, to}: Window, abbreviation: string): boolean {
  const initials = run.parts
    .slice(from, to + 1)
    .filter((part) => !part.keys.functional)
    .map((part) => part.text[0]!.toUpperCase())
    .join('')
  return initials === plain(abbreviation).toUpperCase()
}

/** Kinds of which no two countries have the like. */
const ofAKind = new Set(['event', 'landmark', 'programme', 'space', 'treaty'])

const none: readonly never[] = []

const eventKinds = new Set(['event', 'war'])

function isNameWord(part: Part): boolean {
  return part.capital && !part.keys.functional && !part.possessive
}

function isAcronym(text: string): boolean {
  return text.length < 9 && text === text.toUpperCase()
}

function plain(abbreviation: string): string {
  return abbreviation.replaceAll('.', '')
}

function spanOf({run, from, to}: Window): Span {
  return {start: run.parts[from]!.start, end: run.parts[to]!.end}
}

function costOf(difference: Difference): number {
  return (
    difference.inflected +
    difference.synonyms * 2 -
    difference.cognates / 2 +
    difference.misspelled * 2 +
    Number(difference.reordered) +
    Number(difference.small) +
    difference.lowered / 2
  )
}

function faultOf(difference: Difference): NearMiss['fault'] {
  if (difference.misspelled) return 'misspelled'
  if (difference.synonyms) return 'synonym'
  if (difference.reordered || difference.small || difference.inflected) return 'reordered'
  return 'case'
}
