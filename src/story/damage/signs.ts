/** What a text must hold for each finder to have anything to find. */
export const sign = {
  mojibake: 1,
  entity: 2,
  escape: 4,
  lostApostrophe: 8,
  invisible: 16,
  composed: 32,
  homoglyph: 64,
  wide: 128,
  space: 256,
  wrap: 512
} as const

/** Signs of the ASCII characters, by code. */
const ascii = new Uint16Array(128)
for (let code = 0; code < 32; code++) ascii[code] = sign.invisible
ascii[9] = 0
ascii[10] = 0
ascii[13] = 0
ascii[127] = sign.invisible
ascii[38 /* & */] = sign.entity
ascii[92 /* \ */] = sign.escape
ascii[61 /* = */] = sign.escape
ascii[43 /* + */] = sign.escape
ascii[45 /* - */] = sign.wrap
ascii[63 /* ? */] = sign.lostApostrophe

/**
 * The signs of damage in a text, as a sum of `sign`s.
 *
 * One loop instead of an expression for each finder: most copy has none of
 * them, and a story of ten megabytes must not be searched ten times to say so.
 */
export function signsOf(text: string): number {
  let signs = 0

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)

    if (code < 128) {
      const found = ascii[code]!
      if (found === 0) continue
      if (found === sign.wrap) {
        const next = text.charCodeAt(index + 1)
        if (next !== 32 && next !== 10 && next !== 13) continue
      } else if (found === sign.lostApostrophe) {
        const next = text.charCodeAt(index + 1)
        if (next < 97 || next > 122) continue
      }
      signs |= found
      continue
    }

    signs |= signsBeyond(code)
  }

  return signs
}

function signsBeyond(code: number): number {
  if (code < 0xa0) return sign.invisible | sign.mojibake
  if (code === 0xa0) return sign.space
  if (code === 0xad) return sign.invisible
  if (code < 0x300) return sign.mojibake
  if (code < 0x370) return sign.composed
  if (code < 0x530) return sign.homoglyph | sign.mojibake | (code >= 0x55d ? sign.wide : 0)
  if (code < 0xa00) return code === 0x61c ? sign.invisible : sign.wide
  if (code === 0x115f || code === 0x1160) return sign.invisible
  if (code < 0x2000) return code === 0x1680 ? sign.space : 0
  if (code < 0x200b) return sign.space
  if (code < 0x2010) return sign.invisible
  // The dashes and quotation marks of good copy.
  if (code < 0x2027) return 0
  if (code < 0x202f || (code >= 0x2060 && code < 0x206a)) return sign.invisible
  if (code === 0x202f || code === 0x205f) return sign.space
  if (code < 0x3000) return sign.mojibake
  if (code < 0x3003) return sign.wide
  if (code < 0xa000) return sign.mojibake
  if (code >= 0xfb00 && code < 0xfb07) return sign.composed
  if (code === 0xfeff || (code >= 0xfff9 && code < 0xfffc)) return sign.invisible
  if (code === 0xfffd) return sign.lostApostrophe | sign.mojibake
  return code >= 0xff00 && code < 0xff65 ? sign.wide : 0
}
