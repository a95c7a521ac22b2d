import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {proseOf} from '../prose.js'
import {doubledPhrases} from '../repeats/phrases.js'
import {resentPassages} from '../repeats/resent.js'
import {report} from './report.js'

/**
 * Flag what is said twice: doubled words and phrases, sentences, paragraphs and headlines sent
 * again, and paragraphs that begin with the tail of the one before.
 */
export function retextRepeats() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)

    for (const {fault, ...rest} of [...doubledPhrases(prose), ...resentPassages(prose)]) {
      report(file, {ruleId: `repeats/${fault}`, ...rest})
    }
  }
}
