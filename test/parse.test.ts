import {readdirSync, readFileSync} from 'node:fs'
import type {Nodes, Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {location} from 'vfile-location'
import {expect, test} from 'vitest'
import {parse, piecesOf} from '../src/parse.js'
import {readStory} from '../src/story/index.js'

const samples = new URL('../samples/stories/', import.meta.url)
const english = unified().use(retextEnglish).freeze()

function* nodes(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodes(child)
}

/** Every node with its words, as offsets say where they are. */
function check(tree: Root, text: string): void {
  const place = location(text)

  for (const node of nodes(tree)) {
    const {start, end} = node.position ?? {}
    expect(start && place.toPoint(start.offset ?? -1)).toEqual(start)
    expect(end && place.toPoint(end.offset ?? -1)).toEqual(end)
    if ('value' in node) expect(text.slice(start?.offset, end?.offset)).toBe(node.value)
  }
}

for (const name of readdirSync(samples).filter((d) => d.endsWith('.txt'))) {
  test('parse: positions of ' + name + ' count in the story', async () => {
    const story = await readStory(readFileSync(new URL(name, samples)))
    check(parse(story.prose, story.passages), story.prose)
  })
}

test('parse: white space between passages is kept, and so is every character', () => {
  const text = '  One.\r\n\r\nTwo, 🙂 three.\n\n\n'
  const tree = parse(text, [
    {start: 2, end: 6, role: 'headline'},
    {start: 10, end: 24, role: 'body'}
  ])
  check(tree, text)
  const values = [...nodes(tree)].map((d) => ('value' in d ? d.value : ''))
  expect(values.join('')).toBe(text)
})

test('parse: a tree by passage has the words of a tree of the whole', () => {
  const text = 'The envoy left Monday. Nobody knew.\n\nTalks go on.'
  const words = (tree: Nodes) => [...nodes(tree)].filter((d) => d.type === 'WordNode').length
  const whole = english.parse(text)
  const byPassage = parse(text, [
    {start: 0, end: 35, role: 'body'},
    {start: 37, end: 49, role: 'body'}
  ])
  expect(words(byPassage)).toBe(words(whole))
  expect(byPassage.children.map((d) => d.type)).toEqual(whole.children.map((d) => d.type))
})

test('pieces: a long story is cut at passages, a long passage at sentences, and nothing is lost', () => {
  const sentence = 'Talks went on and on without an end. '
  const long = sentence.repeat(12_000)
  const text = 'Short.\n\n' + long + '\n\nShort.'
  const passages = [
    {start: 0, end: 6, role: 'headline'},
    {start: 8, end: 8 + long.length, role: 'body'},
    {start: 10 + long.length, end: text.length, role: 'body'}
  ] as const
  const pieces = [...piecesOf(text, passages)]
  expect(pieces.length).toBeGreaterThan(3)
  let covered = ''
  for (const piece of pieces) {
    expect(piece.end - piece.start).toBeLessThanOrEqual(65_536)
    for (const d of piece.passages)
      covered += text.slice(piece.start + d.start, piece.start + d.end)
  }
  expect(covered).toBe('Short.' + long + 'Short.')
  for (const piece of pieces.slice(1, -2))
    expect(text.slice(piece.start - 2, piece.start)).toMatch(/\. ?$/)
})
