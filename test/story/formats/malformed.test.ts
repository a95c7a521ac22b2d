import {crc32, deflateRawSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {readStory, StoryError, type StoryPlace} from '../../../src/story/index.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const mail = (type: string, body: string) =>
  utf8(`From: a@example.org\nSubject: b\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`)

/** An archive of one entry, which may lie about its size. */
function zipOf(name: string, data: Buffer, size = data.length): Buffer {
  const packed = deflateRawSync(data)
  const named = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(data), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(named.length, 26)
  const listed = Buffer.alloc(46)
  listed.writeUInt32LE(0x02014b50, 0)
  listed.writeUInt16LE(8, 10)
  listed.writeUInt32LE(crc32(data), 16)
  listed.writeUInt32LE(packed.length, 20)
  listed.writeUInt32LE(size, 24)
  listed.writeUInt16LE(named.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + named.length, 12)
  end.writeUInt32LE(30 + named.length + packed.length, 16)
  return Buffer.concat([local, named, packed, listed, named, end])
}

const word = 'word/document.xml'
const many = 100_000

const rows: Array<[claim: string, bytes: Buffer, message: RegExp, place: StoryPlace]> = [
  [
    'XML that is cut off',
    utf8('<?xml version="1.0"?>\n<nitf><p>One</p>\n<p>Tw'),
    /Missing end tag for element p/,
    {line: 3, column: 4}
  ],
  [
    'XML of bad nesting',
    utf8('<nitf><p><em>x</p></em></nitf>'),
    /Missing end tag for element em/,
    {line: 1, column: 15}
  ],
  [
    'NewsML-G2 that is cut off',
    utf8('<newsItem><contentMeta><headline>x</headline>'),
    /Missing end tag for element contentMeta/,
    {line: 1, column: 46}
  ],
  [
    'XML nested deep',
    utf8('<nitf>' + '<block>\n'.repeat(many)),
    /nested too deep/,
    {line: 500, column: 1}
  ],
  [
    'HTML nested deep',
    utf8('<p>' + '<b>'.repeat(20_000)),
    /nested too deep/,
    {line: 1, column: 1501}
  ],
  [
    'Markdown nested deep',
    utf8('# One\n\n[a](http://b)\n\n' + '> '.repeat(many)),
    /nested too deep/,
    {line: 5, column: 1}
  ],
  [
    'JSON that is cut off',
    utf8('{"headline": "x", "body_text": "One'),
    /UnexpectedEndOfString/,
    {line: 1, column: 32}
  ],
  [
    'JSON nested deep',
    utf8('{"body":' + '['.repeat(many)),
    /nested too deep/,
    {line: 1, column: 508}
  ],
  [
    'a message without a boundary',
    mail('multipart/mixed', 'x'),
    /no boundary/,
    {line: 4, column: 15}
  ],
  [
    'messages in messages',
    mail('message/rfc822', 'Content-Type: message/rfc822\n\n'.repeat(many)),
    /nested too deep/,
    {line: 48, column: 1}
  ],
  [
    'an archive that is cut off',
    zipOf(word, utf8('<w/>')).subarray(0, 60),
    /no directory/,
    {byte: 60}
  ],
  [
    'an archive that unpacks to too much',
    zipOf(word, Buffer.alloc(70_000_000, 65)),
    /more than 64 MB/,
    {byte: 0}
  ],
  [
    'an archive that lies about it',
    zipOf(word, Buffer.alloc(70_000_000, 65), 1000),
    /more than 64 MB/,
    {byte: 0}
  ],
  [
    'a Word document of broken XML',
    zipOf(word, utf8('<w:document><w:p></w:document>')),
    /Missing end tag for element w:p/,
    {line: 1, column: 18}
  ],
  ['another archive', zipOf('a.txt', utf8('x')), /ZIP archive/, {byte: 0}],
  ['a file of 100 MB', Buffer.alloc(100 * 1024 * 1024, 65), /100 MB/, {byte: 67_108_864}],
  [
    'markup of 20 MB',
    utf8('<nitf>' + ' '.repeat(20 * 1024 * 1024)),
    /20 MB, expected at most 16 MB of nitf/,
    {byte: 16_777_216}
  ],
  [
    'UTF-16 without its mark',
    Buffer.from('<nitf/>', 'utf16le'),
    /UTF-16 without a byte order mark/,
    {byte: 1}
  ],
  ['a calendar', utf8('BEGIN:VCALENDAR\r\n'), /Unexpected calendar/, {line: 1, column: 1}]
]

describe('a file that cannot be read says why, and where', () => {
  test.each(rows)('%s', async (_, bytes, message, place) => {
    const error = await readStory(bytes).then(
      () => undefined,
      (reason: unknown) => reason
    )
    expect(error).toBeInstanceOf(StoryError)
    expect((error as StoryError).reason).toMatch(message)
    expect((error as StoryError).place).toEqual(place)
  })
})

const tolerated: Array<[claim: string, bytes: Buffer, prose: string, notes: RegExp]> = [
  [
    'entities that would grow without end are not expanded',
    utf8(
      '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><nitf><p>A &b; story</p></nitf>'
    ),
    'A &b; story',
    /entities of its own, which are not expanded/
  ],
  [
    'no external entity is fetched',
    utf8('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf><p>A &x; b</p></nitf>'),
    'A &x; b',
    /entities of its own/
  ],
  [
    'control characters in XML',
    utf8('<nitf><p>A \u0002story</p></nitf>'),
    'A story',
    /control characters, which XML forbids/
  ],
  [
    'a message that is cut off',
    mail('multipart/mixed; boundary=x', '--x\nContent-Type: text/plain\n\nHello wor'),
    'b\n\nHello wor',
    /^$/
  ],
  [
    'a wire that is cut off',
    utf8('\u0001abc 0100\r\n\u0002Head line here\r\n\r\nOne two thr'),
    'Head line here\n\nOne two thr',
    /counts words/
  ]
]

test.each(tolerated)('%s', async (_, bytes, prose, notes) => {
  const story = await readStory(bytes)
  expect(story.prose).toBe(prose)
  expect(story.notes.join(' ')).toMatch(notes)
})
