import iconv from 'iconv-lite'

/** An encoding in which UTF-8 has been read by mistake. */
export interface Codepage {
  /** As an editor may know it. */
  readonly name: string
  /** The byte that a character stands for, if it is not ASCII. */
  readonly byteOf: ReadonlyMap<string, number>
}

const cache = new Map<string, Codepage>()

/** A single-byte codepage of iconv-lite, made when first asked for. */
export function codepage(name: string, title: string): Codepage {
  let page = cache.get(name)
  if (!page) {
    const high = Uint8Array.from({length: 128}, (_, index) => index + 128)
    const characters = iconv.decode(Buffer.from(high), name)
    const byteOf = new Map<string, number>()
    for (let index = 0; index < 128; index++) {
      const character = characters[index]!
      if (character !== '\uFFFD') byteOf.set(character, index + 128)
    }
    if (name === 'win1252') {
      // Readers that know Latin-1 alone leave these as controls, alone or mixed.
      for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte)
    }
    page = {name: title, byteOf}
    cache.set(name, page)
  }
  return page
}

/** What Windows-1252 has where Latin-1 has C1 controls; the control itself where it has nothing. */
export function fromC1(code: number): string {
  const character = iconv.decode(Buffer.from([code]), 'win1252')
  return character === '\uFFFD' ? String.fromCharCode(code) : character
}
