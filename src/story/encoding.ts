import iconv from 'iconv-lite'
import {StoryError} from './error.js'
import {countMultibyte, decodeUtf8, firstInvalidUtf8} from './utf8.js'

/** A file's text, and how to write more of it. */
export interface Decoded {
  /** Without the byte order mark: that belongs to the encoding, not to the text. */
  readonly source: string
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `windows-1252`, … */
  readonly encoding: string
  /** Bytes before the text: the length of the byte order mark. */
  readonly offset: number
  readonly notes: readonly string[]
}

/** Names under which XML and HTML declare what is read as something wider. */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  unicode: 'utf-8',
  ascii: 'iso-8859-1',
  'us-ascii': 'iso-8859-1',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  'iso-latin-1': 'iso-8859-1',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
  'utf-16': 'utf-16le'
}

/** A declaration must stand in the first kilobyte, as browsers and XML parsers have it. */
const declarationWindow = 1024

/** First bytes of what people hand over instead of a story. */
const signatures: ReadonlyArray<readonly [bytes: string, name: string]> = [
  ['PK\u0003\u0004', 'a ZIP archive (an office document is one)'],
  ['%PDF-', 'a PDF document'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00FF\u00D8\u00FF', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u001F\u008B', 'a gzip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old office document'],
  ['{\\rtf', 'an RTF document']
]

/**
 * Decode a file: by its byte order mark, else by its declaration, else by its bytes.
 *
 * A declaration of Latin-1 on bytes that are UTF-8 is not believed, since text
 * in Latin-1 is next to never valid UTF-8 by chance. Bytes that are not UTF-8
 * and that nobody declared are read as Windows-1252.
 *
 * @throws {StoryError}
 *   On binary files, and on invalid UTF-8 behind a UTF-8 byte order mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseSignature(buffer)

  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    const source = decodeUtf8(buffer.subarray(3))
    if (source === undefined) {
      throw new StoryError(
        'Unexpected invalid UTF-8 after a UTF-8 byte order mark, expected the whole file in UTF-8',
        {place: {byte: firstInvalidUtf8(buffer)}}
      )
    }
    refuseNul(source, 1, 3)
    return {source, encoding: 'utf-8-bom', offset: 3, notes: []}
  }

  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer, false)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer, true)

  const nul = buffer.indexOf(0)
  if (nul >= 0) {
    throw new StoryError(
      'Unexpected NUL byte, expected text: the file is binary, or UTF-16 without a byte order mark',
      {place: {byte: nul}}
    )
  }

  const declared = declaredEncoding(buffer)
  const utf8 = decodeUtf8(buffer)
  const notes: string[] = []

  if (utf8 !== undefined) {
    const ascii = utf8.length === buffer.length
    if (declared === undefined || declared === 'utf-8') {
      return {source: utf8, encoding: 'utf-8', offset: 0, notes}
    }
    if (!ascii) {
      notes.push(`The file declares ${declared}, but its bytes are UTF-8; it was read as UTF-8.`)
      return {source: utf8, encoding: 'utf-8', offset: 0, notes}
    }
  } else if (declared === 'utf-8') {
    notes.push(
      `The file declares UTF-8, but byte ${firstInvalidUtf8(buffer)} is not UTF-8; it was read as Windows-1252.`
    )
  } else if (declared === undefined && countMultibyte(buffer) > 0) {
    notes.push(
      `Most of the file may be UTF-8, but byte ${firstInvalidUtf8(buffer)} is not; it was read as Windows-1252.`
    )
  }

  let encoding = declared === undefined || declared === 'utf-8' ? 'windows-1252' : declared
  if (encoding === 'iso-8859-1' && buffer.some(isC1)) {
    notes.push(
      'The file declares ISO-8859-1, but has Windows-1252 punctuation; it was read as that.'
    )
    encoding = 'windows-1252'
  }

  return {source: decodeLegacy(buffer, encoding), encoding, offset: 0, notes}
}

/**
 * Write text in an encoding, without a byte order mark.
 *
 * Check it with `lacking` first: what the encoding lacks is written as `?`.
 */
export function encode(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text, 'utf8')
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    default:
      return iconv.encode(text, iconvName(encoding))
  }
}

/** The first character of a text that an encoding lacks. */
export function lacking(text: string, encoding: string): string | undefined {
  if (encoding.startsWith('utf')) return undefined
  // Not iconv's own answer: it writes `?` for what is missing, and says nothing.
  for (const character of text) {
    if (character > '\u007F' && !knows(character, encoding)) return character
  }
  return undefined
}

/**
 * How many bytes a piece of decoded text takes in the file.
 *
 * Exact only for text that `decode` gave.
 */
export function byteLength(text: string, encoding: string): number {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.byteLength(text, 'utf8')
    case 'utf-16le':
    case 'utf-16be':
      return text.length * 2
    default:
      return isSingleByte(encoding) ? text.length : iconv.encode(text, iconvName(encoding)).length
  }
}

const known = new Map<string, boolean>()

function knows(character: string, encoding: string): boolean {
  const key = encoding + character
  let answer = known.get(key)
  if (answer === undefined) {
    const name = iconvName(encoding)
    answer = iconv.decode(iconv.encode(character, name), name) === character
    known.set(key, answer)
  }
  return answer
}

/** Node's own `TextDecoder('windows-1252')` reads 0x92 as a control; iconv-lite does not. */
function iconvName(encoding: string): string {
  return encoding === 'windows-1252' ? 'win1252' : encoding
}

function isSingleByte(encoding: string): boolean {
  return /^(?:iso-8859|windows-125|koi8|macintosh|ibm|cp)/.test(encoding)
}

function isC1(byte: number): boolean {
  return byte >= 0x80 && byte <= 0x9f
}

function decodeLegacy(buffer: Buffer, encoding: string): string {
  const source = iconv.decode(buffer, iconvName(encoding), {stripBOM: false})

  if (encoding === 'windows-1252' && source.includes('\uFFFD')) {
    // Five bytes have no character. The web reads them as C1 controls, which
    // keeps apart what U+FFFD would make one: `â€\x9D` is a quotation mark.
    return source.replaceAll('\uFFFD', (_, offset: number) => String.fromCharCode(buffer[offset]!))
  }

  if (!isSingleByte(encoding) && !buffer.equals(iconv.encode(source, iconvName(encoding)))) {
    throw new StoryError(`Unexpected bytes for the declared encoding ${encoding}`)
  }

  return source
}

/** Not with `TextDecoder`, which replaces the unpaired surrogates that a cut feed leaves. */
function decodeUtf16(buffer: Buffer, bigEndian: boolean): Decoded {
  const even = buffer.subarray(2, buffer.length - (buffer.length % 2))
  const source = (bigEndian ? Buffer.from(even).swap16() : even).toString('utf16le')
  refuseNul(source, 2, 2)
  return {
    source,
    encoding: bigEndian ? 'utf-16be' : 'utf-16le',
    offset: 2,
    notes: buffer.length % 2 ? ['The file ends in the middle of a character.'] : []
  }
}

function refuseNul(source: string, width: number, offset: number): void {
  const nul = source.indexOf('\0')
  if (nul >= 0) {
    throw new StoryError('Unexpected NUL character, expected text: the file is binary', {
      place: width === 2 ? {byte: offset + nul * 2} : {}
    })
  }
}

function refuseSignature(buffer: Buffer): void {
  const head = buffer.toString('latin1', 0, 8)
  for (const [signature, name] of signatures) {
    if (head.startsWith(signature)) {
      throw new StoryError(
        `Unexpected ${name.replace(/^an? /, '')}, expected text: this is ${name}`,
        {
          place: {byte: 0}
        }
      )
    }
  }
}

/** What an XML declaration or a `meta` element names, in our names. */
function declaredEncoding(buffer: Buffer): string | undefined {
  const head = buffer.toString('latin1', 0, declarationWindow)
  const found =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)
  if (!found?.[1]) return undefined
  const name = found[1].toLowerCase()
  const ours = aliases[name] ?? name
  // Bytes without NUL are no UTF-16, whatever they say: a feed was re-encoded.
  if (ours.startsWith('utf-16')) return 'utf-8'
  return ours === 'utf-8' || iconv.encodingExists(iconvName(ours)) ? ours : undefined
}
