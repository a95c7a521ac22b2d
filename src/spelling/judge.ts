import type {Root} from 'nlcst'
import {VFile} from 'vfile'

type Transform = (tree: Root, file: VFile, next: (error?: Error) => undefined) => undefined

/**
 * Ask retext-spell which of some words it does not know.
 *
 * It and its dictionary take a quarter of a second to load, so that happens
 * with the first word that comes this far; and since it remembers every unknown
 * word for good, it is made anew after some thousands of them.
 *
 * @param words
 *   Distinct words, straight apostrophes.
 * @returns
 *   Those that retext-spell calls unknown.
 */
export async function unknownWords(words: readonly string[]): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set()
  if (asked > mostAsked) transform = undefined
  if (!transform) {
    transform = load()
    asked = 0
  }

  asked += words.length
  const run = await transform
  const file = new VFile()
  const tree: Root = {
    type: 'root',
    children: words.map((value) => ({
      type: 'SentenceNode' as const,
      children: [{type: 'WordNode' as const, children: [{type: 'TextNode' as const, value}]}]
    }))
  } as unknown as Root
  await new Promise<void>((resolve, reject) => {
    run(tree, file, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
  return new Set(file.messages.map((message) => message.actual as string))
}

/** Unknown words that one retext-spell may remember: about a megabyte. */
const mostAsked = 10_000

let transform: Promise<Transform> | undefined
let asked = 0

async function load(): Promise<Transform> {
  const [{default: retextSpell}, {default: dictionary}] = await Promise.all([
    import('retext-spell'),
    import('dictionary-en')
  ])
  // Of `max: 0` it makes 30, and thirty suggestions take seconds.
  return retextSpell({dictionary, max: -1}) as unknown as Transform
}
