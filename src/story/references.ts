import {decodeHTML} from 'entities/decode'

/** A character reference, as HTML allows it: the semicolon may be missing. */
export const reference = /&(?:#[xX][0-9a-fA-F]{1,6};?|#[0-9]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)/y

/**
 * What a character reference stands for, by the rules of HTML: 0x80 to 0x9F are
 * read as Windows-1252, and old names need no semicolon.
 *
 * @returns
 *   The text as it was, if it is no reference.
 */
export function decodeReference(raw: string): string {
  return decodeHTML(raw)
}

/** What a character reference stands for in XML: a number is that code point, whatever it is. */
export function decodeXmlReference(raw: string): string {
  const number = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(raw)
  if (!number) return decodeReference(raw)
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2])
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw
}

/** Write text where markup is read: `&`, `<` and `>`, and what the encoding lacks, as references. */
export function escapeMarkup(text: string, lacking: (text: string) => string | undefined): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (lacking(escaped) === undefined) return escaped
  return Array.from(escaped, (character) =>
    lacking(character) === undefined ? character : `&#${character.codePointAt(0)};`
  ).join('')
}
