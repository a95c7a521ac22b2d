import {passagesOfText} from '../passages.js'
import type {Reading} from './format.js'

/** Plain text: the prose is the source. */
export function readText(source: string): Reading {
  return {text: source, layers: [], passages: passagesOfText(source)}
}
