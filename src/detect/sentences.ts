import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {proseOf, type Token} from '../prose.js'
import {commaBeforeThat, invertedMark} from '../sentences/foreign-marks.js'
import {fragment} from '../sentences/fragments.js'
import {spuriousBreak} from '../sentences/joins.js'
import {missingBreak, missingSubject} from '../sentences/missing.js'
import {gluedNames, runOn, runOnNoun, runOnPerson, runOnThere} from '../sentences/runons.js'
import {signaturesOf, WordSieve} from '../sentences/signatures.js'
import {brokenParagraph, doubledStop, missingStop, unclosedBracket} from '../sentences/stops.js'
import {
  type SentenceFault,
  type SentenceReader,
  sentenceStory,
  type WordReader
} from '../sentences/story.js'
import {isTold} from '../sentences/told.js'
import {lostVerb, truncated} from '../sentences/truncated.js'
import {report} from './report.js'

/** Each looks at a sentence whole; of those in one row the first to find a fault is heard. */
const sentenceReaders: ReadonlyArray<readonly SentenceReader[]> = [
  [spuriousBreak, fragment],
  [missingSubject],
  [truncated, brokenParagraph, missingStop],
  [doubledStop]
]

/** Each looks at the places of one word; of those for a word the first to find a fault is heard. */
const wordReaders: ReadonlyMap<string, readonly WordReader[]> = new Map<
  string,
  readonly WordReader[]
>([
  ['(', [unclosedBracket]],
  [',', [commaBeforeThat, runOnPerson]],
  ['¿', [invertedMark]],
  ['¡', [invertedMark]],
  ['never', [lostVerb]],
  ['not', [lostVerb]],
  ['there', [runOnThere]],
  ...['he', 'she', 'they', 'we']
    .flatMap((word) => ['', "'s", "'d", "'ll", "'re", "'ve"].map((tail) => word + tail))
    .map((word) => [word, [runOn]] as const),
  ...['the', 'his', 'their', 'its', 'these', 'those', 'this', 'all', 'some', 'most'].map(
    (word) => [word, [runOnNoun]] as const
  )
])

const capitalReaders: readonly WordReader[] = [missingBreak, gluedNames]

/**
 * Flag sentences that break where they should not, or fail to break where they should, and
 * those that lost a part.
 *
 * What is lost is asked for, never invented.
 */
export function retextSentences() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const story = sentenceStory(prose)
    const signatures = signaturesOf(prose)
    const {sentences, tokens} = story

    for (let index = 0; index < sentences.length; index++) {
      for (const row of sentenceReaders) {
        for (const read of row) if (tell(file, read(story, index))) break
      }

      const {from, to} = sentences[index]!

      for (let at = from; at < to; at++) {
        const readers = readersOf(tokens[at]!, signatures[at]!)
        if (!readers) continue
        for (const read of readers) if (tell(file, read(story, index, at))) break
      }
    }
  }
}

const withReaders = new WordSieve(wordReaders.keys())

function readersOf(
  {kind, text, norm}: Token,
  signature: number
): readonly WordReader[] | undefined {
  const code = text.charCodeAt(0)
  if (kind === 'word' && code >= 65 && code <= 90) return capitalReaders
  return withReaders.mayHave(signature) ? wordReaders.get(norm) : undefined
}

function tell(file: VFile, found: SentenceFault | undefined): boolean {
  if (!found) return false
  const {fault, ...rest} = found
  // One fault, one finding: what a lost quotation left behind is told with its marks.
  if (fault !== 'fragment' || !isTold(file, found.span, 'quotes/fragment')) {
    report(file, {ruleId: `sentences/${fault}`, ...rest})
  }
  return true
}
