import type {Damage} from '../../model.js'
import {show} from './finder.js'

/** Letters of other alphabets that no reader can tell from ours. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТХҮаеѕіјорсухһԁԛԝӏ', 'ABESIJKMHOPCTXYaesijopcyxhdqwl'],
    // Small alpha, iota, rho and upsilon are told apart in most type: too unlike to prove.
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον', 'ABEZHIKMNOPTYXov']
  ].flatMap(([theirs, ours]) =>
    Array.from(theirs!, (letter, index): [string, string] => [letter, ours![index]!])
  )
)
const mixedWord = /[\p{L}\p{M}'’]*[\u0370-\u03FF\u0400-\u052F][\p{L}\p{M}'’]*/gu

/** Find letters of another alphabet in words that are otherwise Latin. */
export function findHomoglyphs(text: string): Damage[] {
  const damages: Damage[] = []

  for (const match of text.matchAll(mixedWord)) {
    const word = match[0]
    if (!/[a-z]/i.test(word)) continue
    const foreign = Array.from(word.matchAll(/[\u0370-\u03FF\u0400-\u052F]/g))
    // “µTorrent”, “αlpha”: a letter that is seen to be Greek was meant.
    if (!foreign.every((letter) => lookalikes.has(letter[0]))) continue

    for (const letter of foreign) {
      const start = match.index + letter.index
      const ours = lookalikes.get(letter[0])!
      const alphabet = letter[0] < '\u0400' ? 'Greek' : 'Cyrillic'
      damages.push({
        start,
        end: start + 1,
        text: ours,
        ruleId: 'encoding/homoglyph',
        reason: `Unexpected ${alphabet} letter in “${word}”, expected “${ours}”`,
        rationale: `The “${letter[0]}” in “${word}” is a ${alphabet} letter that looks like “${ours}”; all others are ours.`
      })
    }
  }

  return damages
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

/** Find what typesetting joined (`ﬁ`), and accents that stand apart from their letter. */
export function findComposed(text: string): Damage[] {
  const damages: Damage[] = []

  for (const match of text.matchAll(/[\uFB00-\uFB06]/g)) {
    const ours = ligatures[match[0]]!
    damages.push({
      start: match.index,
      end: match.index + 1,
      text: ours,
      ruleId: 'encoding/ligature',
      reason: `Unexpected ligature “${match[0]}”, expected “${ours}”`,
      rationale: `“${match[0]}” is one character from a page layout; searches and spelling need “${ours}”.`
    })
  }

  for (const match of text.matchAll(/[A-Za-z][\u0300-\u036F]+/g)) {
    const composed = match[0].normalize('NFC')
    if (composed.length !== 1) continue
    damages.push({
      start: match.index,
      end: match.index + match[0].length,
      text: composed,
      ruleId: 'encoding/decomposed',
      reason: `Unexpected letter and accent as two characters, expected “${composed}”`,
      rationale: `“${composed}” came as a letter and an accent apart; it looks the same and is found by nobody.`
    })
  }

  return damages
}

/** Marks of East Asian and Arabic type, and ours; a space follows where ours needs one. */
const foreignMarks: Readonly<Record<string, readonly [ours: string, spaced: boolean]>> = {
  '。': ['.', true],
  '｡': ['.', true],
  '、': [',', true],
  '､': [',', true],
  '，': [',', true],
  '．': ['.', false],
  '：': [':', true],
  '；': [';', true],
  '！': ['!', true],
  '？': ['?', true],
  '،': [',', true],
  '؛': [';', true],
  '؟': ['?', true],
  '٪': ['%', false],
  '۔': ['.', true],
  '।': ['.', true],
  '՝': [',', true],
  '\u3000': [' ', false]
}

const asian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001\u3002\uFF0C]/u
const foreignText =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Armenian}]/u

/** Find full-width letters, digits and marks, and foreign digits and marks, that stand in Latin text. */
export function findWide(text: string): Damage[] {
  const damages: Damage[] = []
  const wide =
    /[\uFF01-\uFF5E\u3001\u3002\u3000\uFF61\uFF64\u060C\u061B\u061F\u066A\u06D4\u0964\u055D\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g

  for (const match of text.matchAll(wide)) {
    const start = match.index
    const end = start + 1
    const seen = match[0]
    // In a foreign name or quotation they are at home.
    const before = lettersNear(text, start, -1)
    const after = lettersNear(text, end, 1)
    if (foreignText.test(before) || foreignText.test(after)) continue
    if (!/[\p{Script=Latin}\p{N}]/u.test(before + after)) continue
    const original = toOurs(text, seen, end)
    damages.push({
      start,
      end,
      text: original,
      ruleId: 'encoding/wide',
      reason: `Unexpected ${show(seen)}, expected ${show(original.trim() === '' ? ' ' : original.trim())}`,
      rationale: `“${seen}” is a character of foreign type; the English one is ${show(original.trim() === '' ? ' ' : original.trim())}.`
    })
  }

  return damages
}

function toOurs(text: string, seen: string, end: number): string {
  const code = seen.charCodeAt(0)
  const mark = foreignMarks[seen]
  if (mark) {
    const [ours, spaced] = mark
    const next = text[end] ?? ' '
    if (seen === '\u3000' && /\s/.test(next + (text[end - 2] ?? ' '))) return ''
    // “19：30” is a time, and “3，000” a number.
    const inNumber = /\d/.test(text[end - 2] ?? '') && /\d/.test(next)
    const closes = /^[\s"'”’)\]»」』）.,:;!?]/.test(next) || asian.test(next)
    return spaced && !inNumber && !closes ? `${ours} ` : ours
  }
  if (code >= 0xff01) {
    const ours = String.fromCharCode(code - 0xfee0)
    if (ours === '(' && /[\p{L}\p{N}]/u.test(text[end - 2] ?? '')) return ' ('
    if (ours === ')' && /[\p{L}\p{N}]/u.test(text[end] ?? '')) return ') '
    return ours
  }
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6]) {
    if (code >= zero && code < zero + 10) return String(code - zero)
  }
  return seen
}

/** The nearest characters that are letters or digits, a few either side. */
function lettersNear(text: string, offset: number, direction: 1 | -1): string {
  const slice =
    direction < 0 ? text.slice(Math.max(0, offset - 6), offset) : text.slice(offset, offset + 6)
  const letters = slice.match(/[\p{Script=Latin}\p{N}]|[\p{L}]/gu) ?? []
  const plain = letters.filter(
    (letter) => !/[\uFF01-\uFF5E\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/.test(letter)
  )
  const pick = direction < 0 ? plain.at(-1) : plain[0]
  return pick ?? ''
}
