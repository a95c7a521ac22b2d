import type {Prose} from '../prose.js'

const known = new WeakMap<Prose, Uint32Array>()

/**
 * A number for each token, equal for equal words (`Token.norm`) and for few
 * others: comparing or looking up a million strings costs more than reading
 * them.
 */
export function signaturesOf(prose: Prose): Uint32Array {
  let signatures = known.get(prose)

  if (!signatures) {
    const {tokens} = prose
    signatures = new Uint32Array(tokens.length)
    for (let index = 0; index < tokens.length; index++) {
      signatures[index] = signatureOf(tokens[index]!.norm)
    }
    known.set(prose, signatures)
  }

  return signatures
}

/** The number of one word. */
export function signatureOf(norm: string): number {
  const {length} = norm
  return (
    ((length & 0x1f) |
      ((norm.charCodeAt(0) & 0xff) << 5) |
      ((norm.charCodeAt(length >> 1) & 0xff) << 13) |
      ((norm.charCodeAt(length - 1) & 0x7f) << 21) |
      ((norm.charCodeAt(1) & 0xf) << 28)) >>>
    0
  )
}

/** A set of words that says at once of most others that they are not in it. */
export class WordSieve {
  readonly #bits = new Uint8Array(1 << 16)

  constructor(words: Iterable<string>) {
    for (const word of words) this.#bits[fold(signatureOf(word))] = 1
  }

  /** Whether a word with this signature may be in the set. */
  mayHave(signature: number): boolean {
    return this.#bits[fold(signature)] === 1
  }
}

function fold(signature: number): number {
  return Math.imul(signature, 0x9e3779b1) >>> 16
}
