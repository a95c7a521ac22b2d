import type {Damage} from '../../model.js'
import {type DamageContext, inAddress, show} from './finder.js'

/** UTF-7 for the marks that a news story has. */
const utf7: Readonly<Record<string, string>> = {
  IBg: '‘',
  IBk: '’',
  IBw: '“',
  IB0: '”',
  IBM: '–',
  IBQ: '—',
  ICY: '…',
  AKM: '£',
  IKw: '€'
}

/** Find the escapes of programs and mail that were left as text: `\u2019`, `\"`, `=E2=80=99`. */
export function findEscapes(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []
  void context
  const add = (start: number, end: number, original: string, where: string) => {
    if (inAddress(text, start)) return
    const seen = text.slice(start, end)
    damages.push({
      start,
      end,
      text: original,
      ruleId: 'encoding/escape',
      reason: `Unexpected ${show(seen)}, expected ${show(original)}`,
      rationale: `“${seen.trim()}” is how ${where} writes ${/^\s+$/.test(original) ? 'a line break' : show(original)}; the import left the code.`
    })
  }

  if (text.includes('\\')) {
    for (const match of text.matchAll(/\\{1,4}u([0-9a-fA-F]{4})/g)) {
      const code = Number.parseInt(match[1]!, 16)
      const isPair = code >= 0xd800 && code <= 0xdfff
      if (!isPair && code >= 0x20) {
        add(match.index, match.index + match[0].length, String.fromCharCode(code), 'a program')
      }
    }
    for (const match of text.matchAll(/\\{1,4}(["'“”‘’])/g)) {
      add(match.index, match.index + match[0].length, match[1]!, 'a program')
    }
    for (const match of text.matchAll(
      /(?:\\r)?\\n(?:\s*(?:\\r)?\\n)*(?=\s*(?:[“"‘']?\p{Lu}|$))/gu
    )) {
      // “C:\new” has a letter before it; a line ends with a mark.
      if (!/[.!?"'”’:)]\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue
      const start = match.index
      const end =
        start +
        match[0].length +
        (/^ +/.exec(text.slice(end_(match), end_(match) + 4))?.[0].length ?? 0)
      add(start, end, '\n\n', 'a program')
    }
  }

  if (text.includes('=')) {
    for (const match of text.matchAll(/(?:=[0-9A-F]{2}){2,4}/g)) {
      const bytes = Buffer.from(match[0].replaceAll('=', ''), 'hex')
      const decoded = bytes.toString('utf8')
      if (/^[^\p{ASCII}\uFFFD]{1,2}$/u.test(decoded)) {
        add(match.index, match.index + match[0].length, decoded, 'a mail program')
      }
    }
    const single = new Map([
      ['91', '‘'],
      ['92', '’'],
      ['93', '“'],
      ['94', '”'],
      ['96', '–'],
      ['97', '—']
    ])
    for (const match of text.matchAll(/=(9[1-467])(?=[\p{L}\s.,])/gu)) {
      if (damages.some((damage) => damage.start <= match.index && damage.end > match.index))
        continue
      add(match.index, match.index + 3, single.get(match[1]!)!, 'a mail program')
    }
    if (damages.length > 0) {
      for (const match of text.matchAll(/=20(?=\r?\n)|=(?:\r\n|\n)(?=\S)/g)) {
        add(match.index, match.index + match[0].length, '', 'a mail program')
      }
    }
  }

  if (text.includes('+')) {
    for (const match of text.matchAll(/\+(IBg|IBk|IBw|IB0|IBM|IBQ|ICY|AKM|IKw)-/g)) {
      add(match.index, match.index + match[0].length, utf7[match[1]!]!, 'an old mail program')
    }
  }

  return damages
}

function end_(match: RegExpMatchArray): number {
  return match.index! + match[0].length
}

/** Endings that only an apostrophe joins to a word. */
const contraction = /(?<=\p{L}{2})(\?|\uFFFD{1,3})(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/gu

/** Find the question mark or the lozenge that stands where an apostrophe was lost: `don?t`, `Peru�s`. */
export function findLostApostrophes(text: string): Damage[] {
  const damages: Damage[] = []

  for (const match of text.matchAll(contraction)) {
    const start = match.index
    const ending = /^\p{L}+/u.exec(text.slice(start + match[0].length))![0]
    // “can?t”, but not “hat?t”.
    if (ending === 't' && text[start - 1]!.toLowerCase() !== 'n') continue
    if (inAddress(text, start)) continue
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 40), start))![0]
    damages.push({
      start,
      end: start + match[0].length,
      text: "'",
      ruleId: 'encoding/lost',
      reason: `Unexpected “${match[0]}” in a word, expected an apostrophe`,
      rationale: `Between “${word}” and “${ending}” only an apostrophe can stand; the import could not show it.`
    })
  }

  return damages
}
