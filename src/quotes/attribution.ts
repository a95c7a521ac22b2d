import type {Span} from '../model.js'
import {classOf, determiners} from './words.js'

/** How much copy is looked at for a speaker. */
const reach = 110
/** An attribution has at most so many words before its verb. */
const longestSubject = 8
/** A name has at most so many words. */
const longestName = 6

/** Small words that a name or an office has within. */
const within = new Set(['of', 'the', 'de', 'da', 'di', 'van', 'von', 'der', 'al', 'bin', 'and'])

/** Who the words right after a closing mark say is speaking: `," Hua said`, `," said Hua`. */
export function speakerAfter(text: string, at: number, bounds: Span): string | undefined {
  let from = at
  while (from < bounds.end && /["'”’».,?!\s]/u.test(text.charAt(from))) from++
  const words = pieces(text.slice(from, Math.min(bounds.end, from + reach)))
  const first = words[0]
  if (!first) return undefined

  if (isSaying(first)) return nameFrom(words, 1)

  for (let end = 1; end < words.length && end <= longestSubject; end++) {
    if (/[.,;:!?]$/.test(words[end - 1] as string)) return undefined
    if (isSaying(words[end] as string)) return subjectOf(words, 0, end)
  }

  return undefined
}

/** Who the words right before an opening mark say is speaking: `Hua said: "`, `Hua said. "`. */
export function speakerBefore(text: string, at: number, bounds: Span): string | undefined {
  const copy = text.slice(Math.max(bounds.start, at - reach), at).trimEnd()
  const stop = copy.slice(0, -1).search(/[.?!]["'”’]?\s+(?=\p{Lu}[^.?!]*$)/u)
  const words = pieces(stop < 0 ? copy : copy.slice(stop + 1))

  for (let verb = words.length - 1; verb >= 0; verb--) {
    if (!isSaying(words[verb] as string)) continue
    let start = verb
    while (start > 0 && verb - start < longestSubject) {
      if (/["”’,;:]$/.test(words[start - 1] as string)) break
      start--
    }
    return subjectOf(words, start, verb) ?? nameFrom(words, verb + 1)
  }

  return undefined
}

function pieces(copy: string): string[] {
  return copy.split(/\s+/u).filter((piece) => piece !== '')
}

function isSaying(piece: string): boolean {
  return classOf(bare(piece)) === 'saying'
}

function bare(piece: string): string {
  return piece.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$|\.$/gu, '')
}

/** The subject just before a verb: a pronoun, or words that begin with a capital or an article. */
function subjectOf(words: readonly string[], start: number, verb: number): string | undefined {
  const first = bare(words[start] ?? '')
  const kind = classOf(first)
  if (kind === 'pronoun' || kind === 'first person') return verb - start <= 3 ? first : undefined
  if (verb <= start || (kind !== 'capital' && !determiners.has(kind))) return undefined
  return words.slice(start, verb).map(bare).join(' ')
}

/** The name that begins at a word. */
function nameFrom(words: readonly string[], start: number): string | undefined {
  const found: string[] = []

  for (let at = start; at < words.length && found.length < longestName; at++) {
    const piece = words[at] as string
    const word = bare(piece)
    const kind = classOf(word)
    if (at === start && (kind === 'pronoun' || kind === 'first person')) return word
    if (kind !== 'capital' && !within.has(word.toLowerCase())) break
    found.push(word)
    if (/[,.;:!?]$/.test(piece) && piece.length > 2) break
  }

  while (found.length > 0 && within.has((found.at(-1) as string).toLowerCase())) found.pop()
  return found.length > 0 ? found.join(' ') : undefined
}
