import iconv from 'iconv-lite'
import type {Damage} from '../../model.js'
import {type Codepage, codepage, fromC1} from './codepages.js'
import {type DamageContext, show} from './finder.js'

/**
 * Find UTF-8 that was read in a single-byte encoding.
 *
 * A sequence is repaired where it is valid UTF-8 and could not be meant: the
 * letters that it shows do not stand so in any word (`Ã©` in `cafÃ©`). What
 * could be meant is left: `CAFÉ”` is a word and a quotation mark, although its
 * bytes are UTF-8 too. Damage of two layers takes two calls.
 *
 * The idea, and the places to look, are those of ftfy's `badness`.
 */
export function findMojibake(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []
  findUtf8(text, codepage('win1252', 'Windows'), damages)

  if (/[‚√¬вГВĂΓ├Ô鈥窶ÒÓÕÐÑ]/.test(text)) {
    for (const own of [macRoman, cyrillic, central, dos, dosWestern]) findOther(text, own, damages)
    findEastern(text, damages)
    findMacRomanLetters(text, damages)
  }

  findLost(text, context, damages)
  return damages
}

/** One UTF-8 sequence, as characters of a codepage. */
interface Sequence {
  readonly start: number
  readonly end: number
  readonly code: number
}

/** Marks that good copy sets right after a capital with an accent (`CAFÉ”`, `ANDRÉ’S`). */
const afterCapital = /^[‚„…‹‘’“”•–—™›«»®©°·]$/

function findUtf8(text: string, page: Codepage, damages: Damage[]): void {
  const leads = /[\u00C2-\u00F4]/g

  for (let match = leads.exec(text); match; match = leads.exec(text)) {
    const run: Sequence[] = []
    let at = match.index
    for (let next = sequenceAt(text, at, page); next; next = sequenceAt(text, at, page)) {
      run.push(next)
      at = next.end
    }
    if (run.length === 0) continue
    run.forEach((sequence, index) => {
      if (isMojibake(text, sequence, run, index)) damages.push(toDamage(text, sequence))
    })
    leads.lastIndex = at
  }
}

/** The UTF-8 sequence whose bytes the characters at an offset are, if they are one. */
function sequenceAt(text: string, offset: number, page: Codepage): Sequence | undefined {
  const first = page.byteOf.get(text[offset] ?? '')
  if (first === undefined || first < 0xc2 || first > 0xf4) return undefined
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  let code = first & (0xff >> (length + 1))
  for (let index = 1; index < length; index++) {
    const next = page.byteOf.get(text[offset + index] ?? '')
    if (next === undefined || next < 0x80 || next > 0xbf) return undefined
    code = (code << 6) | (next & 0x3f)
  }
  // Overlong forms, surrogates, and what is past the end are no UTF-8.
  if (length === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) return undefined
  if (length === 4 && (code < 0x10000 || code > 0x10ffff)) return undefined
  return {start: offset, end: offset + length, code}
}

function isMojibake(
  text: string,
  sequence: Sequence,
  run: readonly Sequence[],
  index: number
): boolean {
  const {start, end, code} = sequence
  const lead = text[start]!
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const tail = text.slice(start + 1, end)
  const company = run.length > 1
  const hasC1 = /[\u0080-\u009F]/.test(tail)

  // “Â£”: no word has a capital A with a circumflex before a sign.
  if (code < 0xc0) {
    return hasC1 || company || !(/^[’”…]$/.test(tail) && /\p{Lu}/u.test(before))
  }

  if (end - start === 4) return true

  if (end - start === 3) {
    // The punctuation block, which is what feeds break most: “â€™”.
    if (code >= 0x2000 && code < 0x2c00) return true
    if (code >= 0xfb00 && code <= 0xfb06) return true
    if (code === 0xfeff || code === 0xfffd) return true
    // Letters of Asia come in words, so alone they are chance: “c’è…”.
    return (hasC1 || company) && isLetterOfAsia(code)
  }

  if (hasC1) return code < 0x700
  // Letters of another script come in words as well.
  if (code >= 0x370)
    return code < 0x700 && run.some((other, i) => i !== index && other.code >= 0x370)
  if (code >= 0x250 && code < 0x300) return false
  if (!/\p{Lu}/u.test(lead)) return company
  if (/\p{Ll}/u.test(before)) return true
  if (afterCapital.test(tail)) {
    // “IRMÃ’S” is a possessive.
    const ends =
      !/\p{Lu}/u.test(after) || (tail === '’' && /^S(?!\p{L})/u.test(text.slice(end, end + 2)))
    if (/\p{Lu}/u.test(before)) return company || !ends
    return /\p{L}/u.test(after) && !(lead !== 'Ã' && /[’–—]/.test(tail))
  }
  return true
}

function isLetterOfAsia(code: number): boolean {
  return (
    (code >= 0x900 && code < 0x1100) ||
    (code >= 0x1e00 && code < 0x2000) ||
    (code >= 0x3000 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xff00 && code < 0xfff0)
  )
}

function toDamage(text: string, sequence: Sequence, name?: string): Damage {
  const {start, end, code} = sequence
  const original = String.fromCodePoint(code)
  return mojibake(text, start, end, readable(original, text, end), name)
}

/** What an original says in running copy: no controls, no spaces that cannot be seen. */
function readable(original: string, text: string, end: number): string {
  if (original >= '\u0080' && original <= '\u009F') return fromC1(original.charCodeAt(0))
  if (original === '\u00A0' || original === '\u202F') {
    return /^\s/.test(text.slice(end, end + 1)) ? '' : ' '
  }
  return /[\u00AD\u200B\u2060\uFEFF]/.test(original) ? '' : original
}

function mojibake(text: string, start: number, end: number, original: string, name = ''): Damage {
  const seen = text.slice(start, end)
  return {
    start,
    end,
    text: original,
    ruleId: 'encoding/mojibake',
    reason: `Unexpected ${show(seen)}, expected ${show(original)}`,
    rationale: `${show(seen)} is what becomes of ${show(original)} when a file is opened in the wrong${name && ` (${name})`} encoding.`
  }
}

const macRoman = {page: () => codepage('macroman', 'Macintosh'), leads: /[‚√¬]/g}
const cyrillic = {page: () => codepage('win1251', 'Cyrillic'), leads: /[вГВ]/g}
const central = {page: () => codepage('win1250', 'Central European'), leads: /Ă/g}
const dos = {page: () => codepage('cp437', 'DOS'), leads: /[Γ├]/g}
const dosWestern = {page: () => codepage('cp850', 'DOS'), leads: /[Ô├]/g}

/** Punctuation and accented letters of UTF-8 in a codepage less usual; nothing else, as its letters may be meant. */
function findOther(
  text: string,
  {page, leads}: {page: () => Codepage; leads: RegExp},
  damages: Damage[]
): void {
  const own = page()
  for (const match of text.matchAll(leads)) {
    const sequence = sequenceAt(text, match.index, own)
    if (!sequence) continue
    const {start, end, code} = sequence
    const isMark = code >= 0x2010 && code <= 0x2122
    const beside = /[a-z]/i.test((text[start - 1] ?? '') + (text[end] ?? ''))
    // A sign alone may be a sign: “√2”, “¬p”.
    const isLetter = code >= 0xc0 && code <= 0x17f && beside
    const isSign = code >= 0xa0 && code < 0xc0 && match[0] === '¬'
    if (isMark || isLetter || isSign) damages.push(toDamage(text, sequence, own.name))
  }
}

/** UTF-8 punctuation read as Chinese or Japanese, which takes the letter after it along: `don鈥檛`. */
function findEastern(text: string, damages: Damage[]): void {
  for (const match of text.matchAll(/([鈥窶])([\u3400-\u9FFF\uFF61-\uFF9F])/g)) {
    const name = match[1] === '鈥' ? 'gbk' : 'shift_jis'
    const bytes = iconv.encode(match[0], name)
    const original = bytes.toString('utf8')
    if (!/^[\u2010-\u203A][\x20-\x7E]?$/.test(original)) continue
    const language = name === 'gbk' ? 'Chinese' : 'Japanese'
    damages.push(mojibake(text, match.index, match.index + match[0].length, original, language))
  }
}

/** The marks of a Macintosh file read as Windows: `donÕt`, `ÒYes,Ó he said`. */
function findMacRomanLetters(text: string, damages: Damage[]): void {
  if (!/[ÒÓÕÔÐÑ]/.test(text)) return
  const add = (index: number, original: string) =>
    damages.push(mojibake(text, index, index + 1, original, 'Macintosh'))

  for (const match of text.matchAll(/(?<=\p{Ll})Õ(?=(?:s|t|re|ve|ll|d|m)?(?!\p{L}))/gu)) {
    add(match.index, '’')
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])Ò(?=\p{L})[^ÒÓ\n]{2,400}?(?<=[\p{L}.,!?])Ó(?!\p{L})/gu
  )) {
    add(match.index, '“')
    add(match.index + match[0].length - 1, '”')
  }
  for (const match of text.matchAll(/(?<=\s)([ÐÑ])(?=\s)/g)) {
    add(match.index, match[1] === 'Ð' ? '–' : '—')
  }
}

/** Sequences of which an import has eaten a part: their first letters still say which they were. */
function findLost(text: string, context: DamageContext, damages: Damage[]): void {
  const whole = new Set(damages.map((damage) => damage.start))
  const add = (start: number, end: number, original: string) => {
    if (!whole.has(start)) damages.push(mojibake(text, start, end, original))
  }

  if (/[ÂÃ][ '".,;:!?)]/.test(text)) {
    // The second byte of a non-breaking space, or of “à”, has become a plain space.
    for (const match of text.matchAll(/(?<![\p{Lu}])Â(?= )/gu)) {
      const spaced = /\s/.test(text[match.index - 1] ?? ' ')
      add(match.index, match.index + (spaced ? 2 : 1), '')
    }
    for (const match of text.matchAll(/(?<=[\p{Ll}\p{N}.,!?])Â(?=['".,;:!?)])/gu)) {
      add(match.index, match.index + 1, '')
    }
    for (const match of text.matchAll(/(?<!\p{Lu})Ã (?= ?\p{L})/gu)) {
      const doubled = text[match.index + 2] === ' '
      add(match.index, match.index + (doubled ? 2 : 1), 'à')
    }
  }

  if (damages.length > 0) {
    // “Š” has lost its half in the same way; alone, “Å” could be the Swedish stream.
    for (const match of text.matchAll(/(?<!\p{L})Å (?=\p{Ll})/gu)) {
      add(match.index, match.index + 2, 'Š')
    }
  }

  if (text.includes('â€')) {
    for (const match of text.matchAll(/â€(?:\?|\u00A0|\uFFFD)?(?![\u0080-\u00BFœ™˜“”‘’–—¦¢])/g)) {
      const {index} = match
      const end = index + match[0].length
      const after = text.slice(end, end + 3)
      const before = text[index - 1] ?? ' '
      if (/\p{L}/u.test(before) && /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/u.test(after)) {
        add(index, end, '’')
      } else if (!/\s/.test(before) && !/^\p{L}/u.test(after)) {
        // The only mark of the kind whose last byte Windows has no character for.
        add(index, end, '”')
      } else if (/\s/.test(before) && /^\p{L}/u.test(after) && match[0].length > 2)
        add(index, end, '“')
    }
  }

  const {isWord} = context
  for (let index = text.indexOf('â'); index >= 0; index = text.indexOf('â', index + 1)) {
    // Both controls of “’” fell out; the contraction shows where it was.
    const ending = /^(?:s|t|re|ve|ll|d|m)(?!\p{L})/u.exec(text.slice(index + 1, index + 4))?.[0]
    if (!ending) continue
    const stem = /\p{L}{2,}$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0]
    if (stem && (ending === 't' ? stem.endsWith('n') : isWord?.(stem))) add(index, index + 1, '’')
  }
}
