import type {Damage} from '../model.js'

/** What telling damage from copy may ask. */
export interface DamageOptions {
  /** Whether a word, in any case, is English. */
  readonly isWord?: (word: string) => boolean
}

/** Find provable import damage: sorted, not overlapping, offsets into `text`. */
export function findDamage(text: string, options: DamageOptions = {}): Damage[] {
  void text
  void options
  return []
}
