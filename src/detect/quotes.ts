import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {proseOf} from '../prose.js'
import {faultsOf} from '../quotes/faults.js'
import type {QuoteOptions} from '../quotes/read.js'
import {report} from './report.js'

/**
 * Find and repair the quotation structure: marks flipped, spaced, glued,
 * doubled, foreign, lost and stray; nesting; quotations over paragraphs.
 */
export function retextQuotes(options: QuoteOptions = {}) {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const reading = prose.quotations(options)
    for (const fault of faultsOf(prose.text, prose.passages, reading)) report(file, fault)
  }
}
