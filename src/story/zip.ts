import {crc32, deflateRawSync, inflateRawSync} from 'node:zlib'
import {StoryError} from './error.js'

/** An entry of an archive, as its directory has it. Offsets are bytes of the archive. */
export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly compressed: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
  /** Where its header in the directory begins. */
  readonly listed: number
}

/** An archive whose directory has been read, and nothing else. */
export interface Zip {
  readonly bytes: Buffer
  readonly entries: readonly ZipEntry[]
  readonly directory: number
  /** Where the record that ends the archive begins. */
  readonly end: number
}

const signatures = {local: 0x04034b50, listed: 0x02014b50, end: 0x06054b50} as const

/** The end record may be followed by a comment of this length. */
const longestComment = 0xffff

/** A story of 64 MB is none; a bomb is more. */
const largestEntry = 64 * 1024 * 1024

/** Names, sizes and places of an archive's entries. No entry is unpacked. */
export function readZip(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(buffer)
  const count = buffer.readUInt16LE(end + 10)
  const directory = buffer.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  let at = directory

  for (let index = 0; index < count; index++) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== signatures.listed) {
      throw broken('its directory is damaged', Math.min(at, buffer.length))
    }
    const nameLength = buffer.readUInt16LE(at + 28)
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      compressed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
      listed: at
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }

  return {bytes: buffer, entries, directory, end}
}

/** Unpack one entry, within bounds. */
export function unpack({bytes}: Zip, entry: ZipEntry): Buffer {
  if (entry.flags & 1) throw broken('it is encrypted', entry.offset)
  if (entry.size > largestEntry) throw tooLarge(entry)
  const start = dataOf(bytes, entry)
  const data = bytes.subarray(start, start + entry.compressed)
  if (entry.method === 0) return data
  if (entry.method !== 8) throw broken(`\`${entry.name}\` is packed in an unknown way`, start)

  try {
    return inflateRawSync(data, {maxOutputLength: largestEntry})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(entry)
    throw broken(`\`${entry.name}\` is damaged`, start, error)
  }
}

/** Put other data in the place of one entry; the bytes of all others stay as they are. */
export function withEntry(zip: Zip, entry: ZipEntry, data: Uint8Array): Buffer {
  const {bytes, entries, directory, end} = zip
  const packed = entry.method === 0 ? Buffer.from(data) : deflateRawSync(data)
  const start = dataOf(bytes, entry)
  const described = (entry.flags & 8) !== 0
  const next = entries.reduce(
    (nearest, {offset}) => (offset > entry.offset && offset < nearest ? offset : nearest),
    directory
  )
  // After the data of an entry written as a stream come its sizes again.
  const stop = described ? next : start + entry.compressed
  const header = Buffer.from(bytes.subarray(entry.offset, start))
  describe(header, 6, entry.flags, data, packed)
  const shift = header.length + packed.length - (stop - entry.offset)
  const tail = Buffer.from(bytes.subarray(directory))
  describe(tail, entry.listed - directory + 8, entry.flags, data, packed)
  for (const {offset, listed} of entries) {
    if (offset > entry.offset) tail.writeUInt32LE(offset + shift, listed - directory + 42)
  }
  tail.writeUInt32LE(directory + shift, end - directory + 16)
  return Buffer.concat([
    bytes.subarray(0, entry.offset),
    header,
    packed,
    bytes.subarray(stop, directory),
    tail
  ])
}

/** Both headers have flags, method, time, checksum and sizes in this order. */
function describe(
  header: Buffer,
  at: number,
  flags: number,
  data: Uint8Array,
  packed: Uint8Array
): void {
  header.writeUInt16LE(flags & ~8, at)
  header.writeUInt32LE(crc32(data), at + 8)
  header.writeUInt32LE(packed.length, at + 12)
  header.writeUInt32LE(data.length, at + 16)
}

function dataOf(bytes: Buffer, entry: ZipEntry): number {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== signatures.local) {
    throw broken(`\`${entry.name}\` is not where the directory says`, entry.offset)
  }
  const start =
    entry.offset +
    30 +
    bytes.readUInt16LE(entry.offset + 26) +
    bytes.readUInt16LE(entry.offset + 28)
  if (start + entry.compressed > bytes.length) throw broken(`\`${entry.name}\` is cut off`, start)
  return start
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - longestComment)
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== signatures.end) continue
    const directory = bytes.readUInt32LE(at + 16)
    if (directory === 0xffffffff) throw broken('it is a ZIP64 archive', at)
    if (directory > at) throw broken('its directory is damaged', at)
    return at
  }
  throw broken('it has no directory; perhaps it is cut off', bytes.length)
}

function tooLarge({name, offset}: ZipEntry): StoryError {
  return broken(`\`${name}\` unpacks to more than 64 MB`, offset)
}

function broken(why: string, byte: number, cause?: unknown): StoryError {
  return new StoryError(`Cannot read the archive: ${why}`, {
    place: {byte},
    ...(cause === undefined ? {} : {cause})
  })
}
