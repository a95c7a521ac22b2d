import {fold, stem} from './words.js'

const none: readonly number[] = []

/**
 * Words that translation exchanges: each line of `synonyms.yaml` is one class.
 *
 * Classes are not joined where they share a word: an *agency* is an *office*,
 * and an *office* a *department*, but an agency is no department.
 */
export class Synonyms {
  readonly #classes = new Map<string, number[]>()
  #size = 0

  constructor(lines: Iterable<string> = []) {
    for (const line of lines) this.add(line)
  }

  /** Add a class, its words parted by spaces. */
  add(line: string): void {
    const id = this.#size++

    for (const word of line.split(/[\s,|]+/)) {
      const key = stem(fold(word))
      if (key === '') continue
      const known = this.#classes.get(key)
      if (!known) this.#classes.set(key, [id])
      else if (!known.includes(id)) known.push(id)
    }
  }

  /** The classes of a stem. */
  classes(stemmed: string): readonly number[] {
    return this.#classes.get(stemmed) ?? none
  }

  /** Whether two stems share a class. */
  related(a: string, b: string): boolean {
    const one = this.#classes.get(a)
    const other = this.#classes.get(b)
    return Boolean(one && other && one.some((id) => other.includes(id)))
  }

  /** How many classes there are. */
  get size(): number {
    return this.#size
  }
}

/** The classes of a synonym file: the lines of its `classes`. */
export function synonymLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2))
}
