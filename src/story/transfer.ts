import iconv from 'iconv-lite'
import type {Builder} from './builder.js'
import type {Code} from './fields.js'
import {Refusal} from './map.js'

/** A byte as quoted-printable writes it, or a line end that is none. */
const token = /=(?:([0-9A-Fa-f]{2})|[ \t]*\r?\n)/g

/**
 * Text in quoted-printable.
 *
 * @param charset
 *   What its bytes are in.
 */
export function quotedPrintableCode(charset: string): Code {
  const windows = charsetOf(charset)
  return {
    read: (builder, start, end) => readQuotedPrintable(builder, start, end, windows),
    encode(text) {
      if (iconv.decode(iconv.encode(text, windows), windows) !== text) {
        return new Refusal(`The message is in ${charset}, which lacks a character of the edit.`)
      }
      return text.replace(/[^\t\n\r -<>-~]+|=/gu, (found) =>
        Array.from(iconv.encode(found, windows), (byte) =>
          byte < 128 && byte !== 61
            ? String.fromCharCode(byte)
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        ).join('')
      )
    }
  }
}

/** What the web reads Latin-1 as. */
function charsetOf(charset: string): string {
  return /^(?:us-ascii|iso-8859-1|latin-?1|windows-1252)$/i.test(charset) ? 'win1252' : charset
}

function readQuotedPrintable(builder: Builder, start: number, end: number, charset: string): void {
  const source = builder.lower.slice(start, end)
  let from = 0
  let bytes: number[] = []
  /** Where the character began whose bytes are being gathered. */
  let first = 0
  let last = 0

  const flush = () => {
    if (bytes.length === 0) return
    builder.replaced(start + first, start + last, iconv.decode(Buffer.from(bytes), charset))
    bytes = []
    from = last
  }

  for (const match of source.matchAll(token)) {
    if (match.index > last) flush()
    if (bytes.length === 0) {
      builder.verbatim(start + from, start + match.index)
      from = match.index
    }
    const stop = match.index + match[0].length

    if (match[1] === undefined) {
      // A soft line break reads as nothing, so that what is round it stays one run.
      if (bytes.length > 0) last = stop
      else {
        builder.replaced(start + match.index, start + stop, '')
        from = stop
        last = stop
      }
      continue
    }

    // A character that was cut off is followed by another that begins.
    const byte = Number.parseInt(match[1], 16)
    if (bytes.length > 0 && byte >= 0xc0) flush()
    if (bytes.length === 0) first = match.index
    bytes.push(byte)
    last = stop
    if (isWhole(bytes, charset)) flush()
  }

  flush()
  builder.verbatim(start + from, end)
}

/** Whether bytes are a character, so that each has a piece of the map of its own. */
function isWhole(bytes: readonly number[], charset: string): boolean {
  if (/^utf-?8$/i.test(charset)) {
    const lead = bytes[0]!
    const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    return bytes.length >= length
  }
  return /^(?:win|iso-8859|koi8|macintosh|cp\d)/i.test(charset)
}

/**
 * Text in base64: it can be read, but an edit would move all that follows it.
 *
 * @param charset
 *   What its bytes are in.
 */
export function base64Code(charset: string): Code {
  return {
    read(builder, start, end) {
      const bytes = Buffer.from(builder.lower.slice(start, end), 'base64')
      builder.replaced(start, end, iconv.decode(bytes, charsetOf(charset)))
    },
    encode: () =>
      new Refusal('This part of the message is in base64, which cannot be edited in place.')
  }
}
