import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {acronym, innerCapital, shouting} from '../casing/letters.js'
import {halfName, nameHead, namePair, partyName} from '../casing/names.js'
import {lowerAcronym, lowerI, lowerName, lowerProper, unknownName} from '../casing/proper.js'
import {lowerQuotation, lowerStart, mayBeStray, strayCapital} from '../casing/starts.js'
import {type CasingFault, type CasingReader, casingStory, relatives} from '../casing/story.js'
import {alwaysProper, lowerFirsts, nameAdjectives, pairs} from '../casing/words.js'
import {lexicon} from '../lexicon/index.js'
import {type Prose, proseOf, type Token} from '../prose.js'
import {signaturesOf, WordSieve} from '../sentences/signatures.js'
import {report} from './report.js'

/**
 * Flag capitals that are missing, misplaced or too many.
 *
 * Brand spellings, particles of family names, headlines and acronyms are left alone.
 */
export function retextCasing() {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const candidates = candidatesOf(prose)
    const story = casingStory(prose, wantedOf(prose, candidates))
    const starts = new Set<number>()

    for (let index = 0; index < story.sentences.length; index++) {
      const found = lowerStart(story, index)
      if (!found) continue
      starts.add(found.span.start)
      tell(file, found)
    }

    for (const {index, readers} of candidates) {
      if (starts.has(prose.tokens[index]!.start)) continue

      for (const read of readers) {
        const found = read(story, index)
        if (!found) continue
        tell(file, found)
        break
      }
    }
  }
}

interface Candidate {
  readonly index: number
  readonly readers: readonly CasingReader[]
}

/** Words that some reader may object to. */
function candidatesOf(prose: Prose): Candidate[] {
  const {tokens} = prose
  const signatures = signaturesOf(prose)
  const lower = lowerWords(prose)
  const sieve = new WordSieve(lower.keys())
  const candidates: Candidate[] = []

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.kind !== 'word') continue
    const before = tokens[index - 1]
    let readers = none

    if (token.text !== token.norm) {
      readers = capitalReaders(token, signatures[index]!)
      if (readers === strayReaders && !mayBeStray(tokens, index)) readers = none
    } else if (sieve.mayHave(signatures[index]!)) readers = lower.get(token.norm) ?? none

    // A word behind an opening mark may start a sentence; one behind a name may be its initials.
    if (before && before.end - before.start < 3) {
      if (!token.spaced && /^["“‘']$/.test(before.text)) readers = [lowerQuotation, ...readers]
      else if (before.text === '(' || before.text === 'or') readers = [acronym, ...readers]
    }

    if (readers.length > 0) candidates.push({index, readers})
  }

  return candidates
}

/** Words whose forms elsewhere in the story will be asked for. */
function wantedOf(prose: Prose, candidates: readonly Candidate[]): Set<string> {
  const wanted = new Set<string>()

  for (const {index, readers} of candidates) {
    const last = readers.at(-1)
    if (last !== lowerProper && last !== lowerName && last !== strayCapital) continue
    for (const word of relatives(prose.tokens[index]!.norm)) wanted.add(word)
  }

  return wanted
}

const none: readonly CasingReader[] = []
const properReaders: readonly CasingReader[] = [lowerProper]
const partyReaders: readonly CasingReader[] = [partyName]
const nameReaders: readonly CasingReader[] = [unknownName, lowerName]
const shiftReaders: readonly CasingReader[] = [innerCapital, shouting]
const halfReaders: readonly CasingReader[] = [halfName, namePair]
const headReaders: readonly CasingReader[] = [nameHead]
const acronymReaders: readonly CasingReader[] = [lowerAcronym]
const pronounReaders: readonly CasingReader[] = [lowerI]
const strayReaders: readonly CasingReader[] = [strayCapital]

/** Words of the story that may be wrong in lower case: each is looked up once. */
function lowerWords(prose: Prose): Map<string, readonly CasingReader[]> {
  const words = new Map<string, readonly CasingReader[]>()
  const english = lexicon()

  for (const norm of prose.counts.keys()) {
    if (/^i(?:'(?:m|ve|d|ll))?$/.test(norm)) words.set(norm, pronounReaders)
    if (norm.length < 3) continue
    const base = norm.endsWith("'s") ? norm.slice(0, -2) : norm
    if (lowerFirsts.has(norm)) words.set(norm, alwaysProper.has(norm) ? properReaders : headReaders)
    else if (alwaysProper.has(base)) words.set(norm, properReaders)
    else if (norm === 'party') words.set(norm, partyReaders)
    else if (english.isAcronym(base)) words.set(norm, acronymReaders)
    else if (norm.length > 3 && !english.isCommon(base) && /^\p{Ll}+$/u.test(base)) {
      words.set(norm, nameReaders)
    }
  }

  return words
}

const halfHeads: ReadonlySet<string> = new Set([...nameAdjectives, ...pairs.keys()])
const halves = new WordSieve(halfHeads)

function capitalReaders({text, norm}: Token, signature: number): readonly CasingReader[] {
  if (norm.length < 3) return none
  const code = text.charCodeAt(1)
  if (code < 97 || (code > 122 && text[1] !== norm[1])) return shiftReaders
  if (halves.mayHave(signature) && halfHeads.has(norm)) return halfReaders
  return norm.endsWith('s') || norm.endsWith("'") ? strayReaders : none
}

function tell(file: VFile, {fault, ...rest}: CasingFault): void {
  report(file, {ruleId: `casing/${fault}`, ...rest})
}
