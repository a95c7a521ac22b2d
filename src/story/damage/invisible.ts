import type {Damage} from '../../model.js'
import {fromC1} from './codepages.js'
import {type DamageContext, show} from './finder.js'

/** Every control but tab and line ends, and what has no width. */
const invisible =
  /(?:(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB])+/gu

/** Scripts in which joiners and marks of direction are spelling. */
const joined =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Mongolian}]/u
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u

/** Find characters that cannot be seen: controls, soft hyphens, spaces without width. */
export function findInvisible(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []

  for (const match of text.matchAll(invisible)) {
    const start = match.index
    const seen = match[0]
    let end = start + seen.length
    const before = characterBefore(text, start)
    const after = String.fromCodePoint(text.codePointAt(end) ?? 32)
    if (/[\u200C-\u200F\u061C\u2066-\u2069\u202A-\u202E]/.test(seen)) {
      if (joined.test(before) || joined.test(after)) continue
      if (/\u200D/.test(seen) && emoji.test(before)) continue
    }
    let replacement = replacementOf(seen, before, after, context, text, start, end)
    if (seen === '\u00AD') {
      // A soft hyphen shown at the end of a line, with the line break or a space left behind it.
      const gap = /^(?:\r\n?|\n| )(?=\p{Ll})/u.exec(text.slice(end, end + 4))
      if (gap && /\p{L}/u.test(before)) end += gap[0].length
    }
    if (replacement === ' ' && /\s/.test(before + after)) replacement = ''
    damages.push({
      start,
      end,
      text: replacement,
      ruleId: ruleOf(seen),
      reason: `Unexpected ${nameOf(seen)}, expected ${show(replacement)}`,
      rationale: rationaleOf(seen, replacement)
    })
  }

  return damages
}

function characterBefore(text: string, offset: number): string {
  if (offset === 0) return ' '
  const low = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(offset - 2, offset) : text[offset - 1]!
}

function replacementOf(
  seen: string,
  before: string,
  after: string,
  context: DamageContext,
  text: string,
  start: number,
  end: number
): string {
  if (seen.length === 1) {
    const code = seen.charCodeAt(0)
    if (code >= 0x80 && code <= 0x9f) {
      const meant = fromC1(code)
      if (meant === seen) return ''
      return meant
    }
    if (seen === '\u2028') return '\n'
    if (seen === '\u2029') return '\n\n'
    if (seen === '\v') return '\n'
    if (seen === '\f') return '\n\n'
    // Controls of the newspaper codes: some systems stored their punctuation there.
    if (seen === '\u0019' && /\p{L}/u.test(before) && /\p{L}/u.test(after)) return '’'
    if (seen === '\u0013' || seen === '\u0014') {
      if (/\s/.test(before) && /\s/.test(after)) return seen === '\u0013' ? '–' : '—'
    }
    if (seen === '\u200B' && context.isWord && /\p{L}/u.test(before) && /\p{L}/u.test(after)) {
      const left = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
      const right = /^\p{L}+/u.exec(text.slice(end, end + 30))?.[0] ?? ''
      if (!context.isWord(left + right) && context.isWord(left) && context.isWord(right)) return ' '
    }
  }
  return ''
}

function ruleOf(seen: string): string {
  if (seen.includes('\u00AD')) return 'encoding/soft-hyphen'
  return /[\u0080-\u009F]/.test(seen)
    ? 'encoding/mojibake'
    : /[\u200B-\u200F\u2028-\u2069\uFEFF\u061C\u115F\u1160]/.test(seen)
      ? 'encoding/zero-width'
      : 'encoding/control'
}

function nameOf(seen: string): string {
  if (seen.includes('\u00AD')) return 'soft hyphen'
  if (/^\uFEFF/.test(seen)) return 'byte order mark in the text'
  if (/[\u200B-\u200D\u2060]/.test(seen)) return 'character without width'
  if (/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/.test(seen)) return 'mark of direction'
  const code = seen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `control character U+${code}`
}

function rationaleOf(seen: string, replacement: string): string {
  if (seen.includes('\u00AD')) {
    return 'A soft hyphen marks where a line could break in the first layout; it is no part of the word.'
  }
  if (replacement !== '' && replacement.trim() !== '') {
    return `A control character stands where ${show(replacement)} was, as when a Windows file is read as Latin-1.`
  }
  return 'The character cannot be seen and has no meaning in English copy.'
}
