import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {Copy, type Rule} from '../grammar/copy.js'
import {rulesByWord} from '../grammar/index.js'
import {proseOf, type Token} from '../prose.js'
import {report} from './report.js'

/**
 * Flag small words that translation breaks: articles, agreement, prepositions,
 * tenses, negations, and words in the order of another language.
 *
 * Only what the sentence itself proves. Each rule asks for the words that can
 * be at fault, so the cost is one look-up a word; no tagger is loaded.
 */
export function retextGrammar() {
  return (tree: Root, file: VFile): undefined => {
    const copy = new Copy(proseOf(tree, file))
    const {tokens} = copy
    let end = -1

    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token
      if (token.kind !== 'word') continue
      const rules = rulesByWord.get(token.norm)
      if (rules === undefined) continue

      for (let index = 0; index < rules.length; index++) {
        const found = (rules[index] as Rule)(copy, at)
        // One fault, one finding: the rule that saw the words first has them.
        if (!found || found.span.start < end) continue
        end = found.span.end
        const {fault, ...rest} = found
        report(file, {...rest, ruleId: `grammar/${fault}`})
        break
      }
    }
  }
}
