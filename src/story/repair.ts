import type {LocatedDamage} from '../prose.js'
import {type DamageOptions, findDamage} from './damage/index.js'
import {Layer, Pieces} from './map.js'

/** What telling damage from copy may ask. */
export type RepairOptions = DamageOptions

/** A text with its import damage undone. */
export interface Repair {
  readonly text: string
  readonly damages: readonly LocatedDamage[]
  /** From the text received; `undefined` where nothing was damaged. */
  readonly layer: Layer | undefined
}

/** Undo the provable import damage of a text, in one layer of the map. */
export function undoDamage(received: string, options: RepairOptions = {}): Repair {
  const found = findDamage(received, options)
  if (found.length === 0) return {text: received, damages: [], layer: undefined}
  const pieces = new Pieces()
  const parts: string[] = []
  const damages: LocatedDamage[] = []
  let from = 0

  for (const damage of found) {
    pieces.verbatim(from, damage.start - from)
    const start = pieces.length
    pieces.replaced(damage.start, damage.end, damage.text.length)
    parts.push(received.slice(from, damage.start), damage.text)
    damages.push({...damage, prose: {start, end: pieces.length}})
    from = damage.end
  }

  pieces.verbatim(from, received.length - from)
  parts.push(received.slice(from))
  const text = parts.join('')
  return {text, damages, layer: new Layer(text, pieces)}
}
