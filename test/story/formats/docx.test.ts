import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {byteEdits, readStory, type Story, writeStory} from '../../../src/story/index.js'
import {readZip, unpack} from '../../../src/story/zip.js'

const file = readFileSync(new URL('../../fixtures/story.docx', import.meta.url))

const partOf = (bytes: Uint8Array, name: string) => {
  const zip = readZip(bytes)
  return unpack(zip, zip.entries.find((entry) => entry.name === name)!).toString()
}

function edited(story: Story, find: string, text: string): Uint8Array {
  const start = story.prose.indexOf(find)
  const mapped = story.toSource([{start, end: start + find.length, text}])
  if ('refusal' in mapped) throw new Error(mapped.refusal)
  return writeStory(story, mapped.edits)
}

describe('a Word document', () => {
  test('is its paragraphs, without deleted text and field codes', async () => {
    const story = await readStory(file)
    expect(story.format).toBe('docx')
    expect(
      story.passages.map(({role, start, end}) => [role, story.prose.slice(start, end)])
    ).toEqual([
      ['headline', 'Ship sinks off Oman'],
      ['byline', 'By Jane Doe'],
      ['body', 'A ship sank on Monday.\tNobody & nothing was lost.'],
      ['body', 'It sailed on.']
    ])
    expect(Buffer.from(writeStory(story, [])).equals(file)).toBe(true)
  })

  test('stands for a text of which a diff can be made', async () => {
    const story = await readStory(file)
    expect(Buffer.from(story.bytes).toString()).toBe(story.source)
    const start = story.prose.indexOf('Monday')
    expect(byteEdits(story, [{start, end: start + 6, text: 'Friday'}])).toEqual([
      {start, end: start + 6, bytes: Buffer.from('Friday')}
    ])
  })

  test('takes an edit in its main part; all other entries keep their bytes', async () => {
    const story = await readStory(file)
    const written = edited(story, 'Nobody & nothing', 'R&D <all> ')
    const again = await readStory(written)
    expect(again.prose).toBe(story.prose.replace('Nobody & nothing', () => 'R&D <all> '))
    // Spaces at the ends of a text are kept only where it says so.
    expect(partOf(written, 'word/document.xml')).toContain(
      '<w:t xml:space="preserve">R&amp;D &lt;all&gt;  was lost.</w:t>'
    )
    const before = readZip(file)
    const after = readZip(written)
    expect(after.entries.map((entry) => entry.name)).toEqual(
      before.entries.map((entry) => entry.name)
    )
    before.entries.forEach((entry, index) => {
      if (entry.name === 'word/document.xml') return
      const same = after.entries[index]!
      expect(
        after.bytes
          .subarray(same.offset, same.offset + 30 + entry.name.length + same.compressed)
          .equals(
            before.bytes.subarray(
              entry.offset,
              entry.offset + 30 + entry.name.length + entry.compressed
            )
          )
      ).toBe(true)
      expect(unpack(after, same).equals(unpack(before, entry))).toBe(true)
    })
  })

  test('has no place for a new paragraph', async () => {
    const story = await readStory(file)
    const start = story.prose.indexOf(' on Monday')
    expect(story.toSource([{start, end: start + 1, text: '\n\n'}])).toEqual({
      refusal: 'A new paragraph cannot be made in a Word document.'
    })
  })
})
