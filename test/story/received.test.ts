import {describe, expect, test} from 'vitest'
import {readStory, StoryError} from '../../src/story/index.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('what cannot be read says why', () => {
  const rows: Array<[claim: string, bytes: Buffer, message: RegExp]> = [
    ['an archive', Buffer.from('PK\u0003\u0004abc'), /archive: it has no directory/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a NUL', Buffer.from('a\0b'), /NUL byte/],
    ['broken UTF-8 behind its mark', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]), /invalid UTF-8/],
    ['JSON', Buffer.from('{"headline": "x",, }'), /Cannot read the JSON/],
    ['NITF', Buffer.from('<nitf><p>x</nitf>'), /Cannot read the XML/],
    [
      'XML of another kind',
      Buffer.from('<?xml version="1.0"?><stocks></stocks>'),
      /Unknown XML `<stocks>`/
    ]
  ]

  test.each(rows)('%s', async (_, bytes, message) => {
    await expect(readStory(bytes)).rejects.toThrow(StoryError)
    await expect(readStory(bytes)).rejects.toThrow(message)
  })

  test('the first bad byte is named', async () => {
    try {
      await readStory(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]))
      expect.unreachable()
    } catch (error) {
      expect((error as StoryError).place).toEqual({byte: 4})
    }
  })

  test('nesting without end is refused, not fatal', async () => {
    const deep = utf8('<div>'.repeat(50_000))
    try {
      await readStory(deep, {from: 'html'})
    } catch (error) {
      expect(error).toBeInstanceOf(StoryError)
    }
  })
})

describe('declared and found encodings', () => {
  const rows: Array<[claim: string, bytes: Buffer, encoding: string, notes: RegExp]> = [
    [
      'Latin-1 that is UTF-8',
      utf8('<?xml version="1.0" encoding="iso-8859-1"?><nitf><p>é</p></nitf>'),
      'utf-8',
      /declares iso-8859-1, but its bytes are UTF-8/
    ],
    [
      'UTF-8 that is not',
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><nitf><p>caf\u00e9</p></nitf>', 'latin1'),
      'windows-1252',
      /declares UTF-8, but byte 50 is not/
    ],
    [
      'Latin-1 with Windows marks',
      Buffer.from('<meta charset="iso-8859-1"><p>\u0092</p>', 'latin1'),
      'windows-1252',
      /Windows-1252 punctuation/
    ],
    [
      'Latin-9',
      Buffer.from('<meta charset="iso-8859-15"><p>\u00a4</p>', 'latin1'),
      'iso-8859-15',
      /^$/
    ]
  ]

  test.each(rows)('%s', async (_, bytes, encoding, notes) => {
    const story = await readStory(bytes)
    expect(story.encoding).toBe(encoding)
    expect(story.notes.join(' ')).toMatch(notes)
  })
})

describe('damage undone', () => {
  test('lies between the prose and the text received, and an edit over it takes it along', async () => {
    const story = await readStory(utf8('It couldnâ€™t wait, popu\u00ADlation.'))
    expect(story.prose).toBe('It couldn’t wait, population.')
    expect(story.damages.map(({start, end, prose}) => ({start, end, prose}))).toEqual([
      {start: 9, end: 12, prose: {start: 9, end: 10}},
      {start: 24, end: 25, prose: {start: 22, end: 22}}
    ])
    const word = story.prose.indexOf('population')
    expect(story.toSource([{start: word, end: word + 10, text: 'people'}])).toEqual({
      edits: [{start: 20, end: 31, text: 'people', absorbs: [1]}]
    })
    expect(story.toSource([{start: 3, end: 11, text: 'cannot'}])).toEqual({
      edits: [{start: 3, end: 13, text: 'cannot', absorbs: [0]}]
    })
    expect(story.toSource([{start: 9, end: 12, text: "'"}], {received: true})).toEqual({
      edits: [{start: 9, end: 12, text: "'"}]
    })
    expect(story.spanToSource({start: 3, end: 11})).toEqual({start: 3, end: 13})
  })

  test('in markup, an edit over damage is one edit of the source', async () => {
    const story = await readStory(utf8('<p>caf&Atilde;&copy; now</p>'))
    expect(story.prose).toBe('café now')
    expect(story.toSource([{start: 0, end: 4, text: 'bar'}])).toEqual({
      edits: [{start: 3, end: 20, text: 'bar', absorbs: [0]}]
    })
    const [damage] = story.damages
    expect(
      story.toSource([{start: damage!.start, end: damage!.end, text: 'é'}], {received: true})
    ).toEqual({
      edits: [{start: 6, end: 20, text: 'é'}]
    })
  })
})
