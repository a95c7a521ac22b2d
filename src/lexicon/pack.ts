import {edge, headerLength, magic} from './format.js'

interface Node {
  readonly id: number
  readonly edges: Array<{code: number; ends: boolean; node: Node}>
}

/**
 * Pack words with their values into the form of `format.ts`.
 *
 * Words go in sorted, so that an ending is complete, and can be shared with an
 * equal one, as soon as the next word leaves it (Daciuk and others, 2000).
 *
 * @param words
 *   Lower-case words with the bits of each.
 * @param exact
 *   Forms that the bits cannot say.
 * @returns
 *   The bytes; equal for equal words in whatever order.
 */
export function pack(words: ReadonlyMap<string, number>, exact: Iterable<string>): Uint8Array {
  const characters = [...new Set([...words.keys()].flatMap((word) => word.split('')))].sort()
  if (characters.length > edge.character) throw new Error('Cannot pack words, too many letters')
  const codes = new Map(characters.map((character, code) => [character, code]))
  const sorted = [...words.keys()].sort()
  const registry = new Map<string, Node>()
  let ids = 0
  const create = (): Node => ({id: ++ids, edges: []})
  const root = create()
  /** The last word’s nodes, which may still grow. */
  const path: Node[] = [root]
  let previous = ''

  const close = (depth: number): void => {
    while (path.length > depth + 1) {
      const node = path.pop() as Node
      const parent = path.at(-1) as Node
      const key = node.edges.map((d) => `${d.code}${d.ends ? '!' : ':'}${d.node.id}`).join(' ')
      const equal = registry.get(key)
      if (equal) (parent.edges.at(-1) as Node['edges'][number]).node = equal
      else registry.set(key, node)
    }
  }

  for (const word of sorted) {
    let shared = 0
    while (shared < word.length && word[shared] === previous[shared]) shared++
    close(shared)

    for (let position = shared; position < word.length; position++) {
      const node = create()
      const code = codes.get(word[position] as string) as number
      const ends = position + 1 === word.length
      ;(path.at(-1) as Node).edges.push({code, ends, node})
      path.push(node)
    }

    previous = word
  }

  close(0)

  const edges: number[] = [0]
  const places = new Map<Node, number>()

  // Deepest first, so that a node always stands after those it leads to.
  const place = (node: Node): number => {
    if (node.edges.length === 0) return 0
    const known = places.get(node)
    if (known !== undefined) return known
    const targets = node.edges.map((d) => place(d.node))
    const start = edges.length
    places.set(node, start)
    node.edges.forEach((d, index) => {
      const last = index + 1 === node.edges.length
      edges.push(
        ((targets[index] as number) << edge.node) |
          (d.ends ? edge.word : 0) |
          (last ? edge.last : 0) |
          d.code
      )
    })
    return start
  }

  const rootPlace = place(root)
  const exactBytes = new TextEncoder().encode([...new Set(exact)].sort().join('\n'))
  const values = sorted.map((word) => words.get(word) as number)
  const bytes = new Uint8Array(
    headerLength + edges.length * 4 + values.length * 2 + characters.length * 2 + exactBytes.length
  )
  const view = new DataView(bytes.buffer)
  const header = [
    magic,
    edges.length,
    values.length,
    characters.length,
    exactBytes.length,
    rootPlace
  ]
  let offset = 0
  const write = (value: number, size: 2 | 4) => {
    if (size === 4) view.setUint32(offset, value >>> 0, true)
    else view.setUint16(offset, value, true)
    offset += size
  }

  for (const value of header) write(value, 4)
  offset = headerLength
  for (const value of edges) write(value, 4)
  for (const value of values) write(value, 2)
  for (const character of characters) write(character.charCodeAt(0), 2)
  bytes.set(exactBytes, offset)
  return bytes
}
