import type {Format} from './format.js'
import {html} from './html.js'
import {markdown} from './markdown.js'
import {ninjs} from './ninjs.js'
import {nitf} from './nitf.js'
import {text} from './text.js'

/** Formats in the order in which they are tried; the last takes everything. */
export const formats: readonly Format[] = [ninjs, nitf, html, markdown, text]
