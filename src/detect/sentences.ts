import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {proseOf} from '../prose.js'
import {fragment} from '../sentences/fragments.js'
import {spuriousBreak} from '../sentences/joins.js'
import {missingBreaks, missingSubject} from '../sentences/missing.js'
import {gluedNames, runOn, runOnNoun, runOnPerson} from '../sentences/runons.js'
import {brokenParagraph, doubledStop, missingStop, unclosedBracket} from '../sentences/stops.js'
import {type SentenceReader, sentenceStory} from '../sentences/story.js'
import {lostVerb, truncated} from '../sentences/truncated.js'
import {report} from './report.js'

/** Each looks for another fault; of those in one row the first to find one is heard. */
const readers: ReadonlyArray<readonly SentenceReader[]> = [
  [spuriousBreak, fragment],
  [missingSubject, missingBreaks, gluedNames, runOn, runOnNoun, runOnPerson],
  [lostVerb, truncated, brokenParagraph, missingStop],
  [doubledStop],
  [unclosedBracket]
]

/**
 * Flag sentences that break where they should not, or fail to break where they should, and
 * those that lost a part.
 *
 * What is lost is asked for, never invented.
 */
export function retextSentences() {
  return (tree: Root, file: VFile): undefined => {
    const story = sentenceStory(proseOf(tree, file))

    for (let index = 0; index < story.sentences.length; index++) {
      for (const row of readers) {
        for (const read of row) {
          const found = read(story, index)
          if (!found) continue
          const {fault, ...rest} = found
          report(file, {ruleId: `sentences/${fault}`, ...rest})
          break
        }
      }
    }
  }
}
