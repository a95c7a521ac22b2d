import {passagesOfText} from '../passages.js'
import type {Format} from './format.js'

/** Plain text: the prose is the source. */
export const text: Format = {
  name: 'text',
  detect: () => true,
  read: (source) => ({text: source, layers: [], passages: passagesOfText(source)})
}
