import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/model.js'
import {encode} from '../../src/story/encoding.js'
import {readStory, StoryError, writeStory} from '../../src/story/index.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Splice edits into text, the simplest way. */
function splice(text: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** Sorted edits that do not overlap, for a text of any length. */
const editsFor = (length: number, alphabet: string) =>
  fc
    .array(
      fc.record({
        cut: fc.tuple(fc.nat(length), fc.nat(length)),
        text: fc.string({unit: fc.constantFrom(...alphabet), maxLength: 6})
      }),
      {maxLength: 6}
    )
    .map((raw) => {
      const edits: Edit[] = []
      let from = 0
      const cuts = raw.flatMap((entry) => entry.cut).sort((a, b) => a - b)
      raw.forEach((entry, index) => {
        const start = Math.max(from, cuts[index * 2]!)
        const end = Math.max(start, cuts[index * 2 + 1]!)
        if (start === end && entry.text === '') return
        if (edits.length > 0 && start === from) return
        edits.push({start, end, text: entry.text})
        from = end
      })
      return edits
    })

describe('plain text', () => {
  const encodings: Array<[string, (text: string) => Buffer]> = [
    ['utf-8', utf8],
    ['utf-8-bom', (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)])],
    ['utf-16le', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), encode(text, 'utf-16le')])],
    ['utf-16be', (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), encode(text, 'utf-16be')])],
    ['windows-1252', (text) => iconv.encode(text, 'win1252')]
  ]

  for (const [encoding, write] of encodings) {
    test(`${encoding}: no edits, the same bytes; edits, the same bytes around them`, () => {
      return fc.assert(
        fc.asyncProperty(
          fc
            .string({unit: fc.constantFrom(...'ab cé\r\n\t.,“”’€')})
            // A byte that is not ASCII keeps UTF-8 and Windows-1252 apart.
            .map((text) => `é ${text}`)
            .chain((text) => fc.tuple(fc.constant(text), editsFor(text.length, 'xyé '))),
          async ([text, edits]) => {
            const bytes = write(text)
            const story = await readStory(bytes)
            expect(story.encoding).toBe(encoding)
            expect(story.source).toBe(text)
            expect(Buffer.from(writeStory(story, [])).equals(bytes)).toBe(true)
            const mapped = story.toSource(edits)
            if ('refusal' in mapped) throw new Error(mapped.refusal)
            const written = writeStory(story, mapped.edits)
            expect(Buffer.from(written).equals(write(splice(text, edits)))).toBe(true)
          }
        )
      )
    })
  }

  const untouched: Array<[string, Buffer]> = [
    ['an empty file', utf8('')],
    ['only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf])],
    ['CRLF', utf8('One.\r\n\r\nTwo.\r\n')],
    ['CR', utf8('One.\r\rTwo.\r')],
    ['mixed line endings and no final newline', utf8('One.\r\nTwo.\n\rThree.')],
    ['emoji', utf8('A 👩‍👩‍👧 family, 🇫🇷 flag')],
    ['unpaired surrogates', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x42, 0x00])],
    ['half a character at the end', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42])],
    ['bytes that Windows-1252 does not define', Buffer.from([0x41, 0x81, 0x8d, 0x9d, 0x92])]
  ]

  test.each(untouched)('%s comes back byte for byte', async (_, bytes) => {
    const story = await readStory(bytes)
    expect(Buffer.from(writeStory(story, [])).equals(bytes)).toBe(true)
    const edit = {start: 0, end: 0, text: 'x'}
    const written = Buffer.from(writeStory(story, [edit]))
    const bom = bytes.length - written.length + encode('x', story.encoding).length
    expect(bom).toBe(0)
  })

  test('a new line follows the habit of the file', async () => {
    const story = await readStory(utf8('One.\r\n\r\nTwo. Three.'))
    expect(story.toSource([{start: 12, end: 13, text: '\n\n'}])).toEqual({
      edits: [{start: 12, end: 13, text: '\r\n\r\n'}]
    })
  })

  test('a character that the encoding lacks is refused, not written as a question mark', async () => {
    const story = await readStory(iconv.encode('caf\u00e9 story', 'win1252'))
    expect(story.toSource([{start: 0, end: 0, text: '→'}])).toEqual({
      refusal: 'The file is in windows-1252, which has no “→”.'
    })
    expect(() => writeStory(story, [{start: 0, end: 0, text: '→'}])).toThrow(StoryError)
  })

  test('an unknown format is an error that names the known ones', async () => {
    await expect(readStory(utf8(''), {from: 'word'})).rejects.toThrow(
      /Unknown format `word`, expected one of/
    )
  })
})
