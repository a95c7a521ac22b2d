/** Decode UTF-8; nothing if it is none. */
export function decodeUtf8(buffer: Uint8Array): string | undefined {
  try {
    // Otherwise the decoder drops a second byte order mark, and offsets shift.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(buffer)
  } catch {
    return undefined
  }
}

/** Sequences of two bytes or more that are UTF-8. */
export function countMultibyte(buffer: Buffer): number {
  let count = 0
  for (let index = 0; index < buffer.length; index++) {
    const length = sequenceLength(buffer, index)
    if (length > 1) {
      count++
      index += length - 1
    }
  }
  return count
}

/** Offset of the first byte that is not UTF-8. */
export function firstInvalidUtf8(buffer: Buffer): number {
  let index = 0
  while (index < buffer.length) {
    const length = sequenceLength(buffer, index)
    if (length === 0) return index
    index += length
  }
  return index
}

/** Length of the UTF-8 sequence at an index; 0 if it is none. Surrogates and overlong forms are none. */
function sequenceLength(buffer: Buffer, index: number): number {
  const first = buffer[index]!
  if (first < 0x80) return 1
  const second = buffer[index + 1] ?? 0
  const continues = (offset: number) => ((buffer[index + offset] ?? 0) & 0xc0) === 0x80
  if (first >= 0xc2 && first <= 0xdf) return continues(1) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && continues(2) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xf4 ? 0x8f : 0xbf
    return second >= low && second <= high && continues(2) && continues(3) ? 4 : 0
  }
  return 0
}
