import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../../src/model.js'
import {readStory, writeStory} from '../../../src/story/index.js'
import {copies} from '../copies.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('what is prose, and what is not', () => {
  test.each(copies.map((copy) => [copy.claim, copy] as const))('%s', async (_, copy) => {
    const bytes = utf8(copy.source)
    const story = await readStory(bytes)
    expect(story.format).toBe(copy.format)
    expect(
      story.passages.map(({role, start, end}) => [role, story.prose.slice(start, end)])
    ).toEqual(copy.passages)
    expect(Buffer.from(writeStory(story, [])).equals(bytes)).toBe(true)
  })
})

describe('reading again gives the prose with the edit, and all else stays', () => {
  test.each(copies.map((copy) => [copy.claim, copy] as const))('%s', async (_, copy) => {
    const story = await readStory(utf8(copy.source))
    const {prose} = story
    // White space at the ends of a block is dropped when it is read again; and the
    // first words of a line say what it is, where no markup does.
    const inside = [...prose.matchAll(/(?<=[\p{L}\p{N}])[\p{L}\p{N}&“”—](?=\S)/gu)]
      .map((d) => d.index)
      .filter((at) =>
        story.passages.some(
          (d) => /body|caption/.test(d.role) && at > d.start + 3 && at < d.end - 1
        )
      )
    expect(inside.length).toBeGreaterThan(2)

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inside),
        fc.nat(1),
        fc.constantFrom('', 'w', 'é', 'x&y', '"', ' '),
        async (start, length, text) => {
          const edit: Edit = {start, end: start + length, text}
          if (length === 0 && text === '') return
          const mapped = story.toSource([edit])
          if ('refusal' in mapped) return
          const again = await readStory(writeStory(story, mapped.edits), {from: copy.format})
          expect(again.prose).toBe(prose.slice(0, start) + text + prose.slice(edit.end))
          expect(around(again.source, mapped.edits)).toBe(outside(story.source, mapped.edits))
        }
      ),
      {numRuns: 40}
    )
  })
})

/** The source without the spans of its edits. */
function outside(source: string, edits: readonly Edit[]): string {
  let text = ''
  let from = 0
  for (const edit of edits) {
    text += source.slice(from, edit.start) + '|'
    from = edit.end
  }
  return text + source.slice(from)
}

/** The same of the source with the edits made. */
function around(source: string, edits: readonly Edit[]): string {
  let shift = 0
  return outside(
    source,
    edits.map((edit) => {
      const start = edit.start + shift
      shift += edit.text.length - (edit.end - edit.start)
      return {start, end: start + edit.text.length, text: ''}
    })
  )
}
