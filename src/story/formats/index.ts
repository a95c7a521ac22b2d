import type {Format} from './format.js'
import {text} from './text.js'

/** Formats in the order in which they are tried; the last takes everything. */
export const formats: readonly Format[] = [text]
