import type {Edit, Fix} from '../model.js'
import type {Prose, Token} from '../prose.js'
import {isStart} from './align.js'
import {articleFor} from './article.js'
import {isCapital} from './classes.js'
import {inflect} from './inflect.js'
import type {Match} from './match.js'
import type {Template} from './template.js'

/** What a match would read, and the edits that make it so. */
export interface Repair {
  /** What stands in the place of the match afterwards. */
  readonly text: string
  readonly edits: Fix['edits']
}

/**
 * What each replacement of a rule makes of a match, in the order of the rule.
 *
 * One that would change nothing is left out.
 */
export function repairsOf(match: Match, prose: Prose): readonly Repair[] {
  const repairs: Repair[] = []

  for (const template of match.rule.templates) {
    const rendered = render(template, match, prose)
    const text = match.sequence ? likeCase(rendered, match, prose) : rendered
    if (text === match.text || repairs.some((d) => d.text === text)) continue
    const edits = editsOf(text, match, prose)
    if (edits) repairs.push({text, edits})
  }

  return repairs
}

function render(template: Template, match: Match, prose: Prose): string {
  const {tokens} = prose
  const before = tokens[match.tokens.first - 1]?.norm
  const inflected = match.sequence?.elements.filter((d) => d.inflection) ?? []
  let nth = 0
  let result = ''

  for (const part of template) {
    let text: string

    if (part.type === 'text') text = part.text
    else if (part.type === 'group') {
      text = part.group === 0 ? match.text : (match.groups[part.group - 1] ?? '')
      if (part.group > 0) text = lowerFirst(text, match, part.group)
      // “a $1”: what the group has caught decides on the article.
      if (text) result = withArticle(result, text)
    } else {
      const seen = inflected[Math.min(nth, inflected.length - 1)]
      const index = seen ? match.sequence?.elements.indexOf(seen) : undefined
      const previous =
        index !== undefined && index > 0
          ? tokens[(match.places[index] as number) - 1]?.norm
          : before
      nth++
      text = seen?.inflection
        ? inflect(part.lemma, seen.inflection, part.part ?? seen.inflection.part, previous)
        : part.lemma
      result = withArticle(result, text)
    }

    result += text
  }

  // A group that was not taken leaves its spaces behind.
  return result
    .replace(/ {2,}/g, ' ')
    .replace(/^ +| +$/g, '')
    .replace(/ (?=[,.;:])/g, '')
}

function withArticle(before: string, word: string): string {
  const article = articleFor(firstWordOf(word))
  return article
    ? before.replace(/(?<![\p{L}\p{N}])(a)n?( )$/iu, (_, a: string, space: string) =>
        article === 'an' ? `${a}n${space}` : a + space
      )
    : before
}

/** A group's first word loses the capital that the start of the sentence gave it. */
function lowerFirst(text: string, match: Match, group: number): string {
  const {sequence} = match
  if (sequence?.groups[group - 1]?.from !== 0) return text
  const element = sequence.elements[0]
  return element && !element.named && !isCapital(element.text) && !isShouted(match.text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text
}

/** Give a replacement the capitals of what it replaces. */
function likeCase(text: string, match: Match, prose: Prose): string {
  const {tokens, passages} = prose
  const {sequence, places} = match
  const pattern = sequence?.elements ?? []
  if (isShouted(match.text) && !pattern.some((d) => isShouted(d.text))) return text.toUpperCase()

  // Words that the pattern has small and the copy has with a capital.
  let raised = 0
  let small = 0

  for (const [at, element] of pattern.entries()) {
    const token = tokens[places[at] as number] as Token
    if (element.named || isCapital(element.text) || smallInTitles.has(element.norm)) continue
    if (isCapital(token.text)) raised++
    else small++
  }

  const first = tokens[match.tokens.first] as Token
  const startsCapital = isCapital(first.text)
  const atStart = isStart(tokens, match.tokens.first)
  const inHeadline = passages[first.passage]?.role === 'headline'

  if (small === 0 && (raised > 1 || (raised === 1 && inHeadline && !atStart))) {
    return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word, offset: number) =>
      (offset === 0 && startsCapital) || !smallInTitles.has(word) ? upperFirst(word) : word
    )
  }

  const raisedFirst = pattern[0] && !pattern[0].named && !isCapital(pattern[0].text)
  return startsCapital && (raisedFirst || atStart) ? upperFirst(text) : text
}

/** Words that stay small in a headline. */
const smallInTitles = new Set(
  'a an the and but or nor of in on at to for by with from as per via over vs'.split(' ')
)

function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Whether a text is all capitals: “U.S.” and “I” are not shouted, nor is “10”. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

function editsOf(text: string, match: Match, prose: Prose): Fix['edits'] | undefined {
  const {span} = match
  if (text === '') return deletion(match, prose)
  const main = changedPart(match.text, text, span.start)
  if (!main) return undefined
  const article = articleEdit(text, match, prose)
  return article ? [article, main] : [main]
}

const pieces = /\s+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** One edit of whole words that turns one text into another. */
function changedPart(from: string, to: string, offset: number): Edit | undefined {
  const old = from.match(pieces) ?? []
  const made = to.match(pieces) ?? []
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && (a === b || (/^\s/.test(a) && /^\s/.test(b)))
  let start = 0
  let end = 0

  while (same(old[start], made[start])) start++
  while (
    end < old.length - start &&
    end < made.length - start &&
    same(old[old.length - 1 - end], made[made.length - 1 - end])
  ) {
    end++
  }

  if (start === old.length && start === made.length) return undefined
  const before = old.slice(0, start).join('').length
  const after = old.slice(old.length - end).join('').length
  return {
    start: offset + before,
    end: offset + from.length - after,
    text: made.slice(start, made.length - end).join('')
  }
}

/** “a eventual” becomes “a possible”: the article before the match agrees. */
function articleEdit(text: string, match: Match, prose: Prose): Edit | undefined {
  const {tokens} = prose
  const first = tokens[match.tokens.first]
  const before = tokens[match.tokens.first - 1]
  if (!before || !first?.spaced || before.passage !== first.passage) return undefined
  if (before.norm !== 'a' && before.norm !== 'an') return undefined
  const word = firstWordOf(text)
  const article = articleFor(word)
  if (!article || article === before.norm || word === firstWordOf(match.text)) return undefined
  return {
    start: before.start,
    end: before.end,
    text: isCapital(before.text) ? upperFirst(article) : article
  }
}

function firstWordOf(text: string): string {
  return /[\p{L}\p{M}\p{N}'’]+/u.exec(text)?.[0] ?? ''
}

/** Remove a match with the one space that it leaves too many. */
function deletion(match: Match, prose: Prose): Fix['edits'] | undefined {
  const {tokens, text} = prose
  const {start, end} = match.span
  const previous = tokens[match.tokens.first - 1]
  const next = tokens[match.tokens.last]
  const passage = (tokens[match.tokens.first] as Token).passage

  if (isStart(tokens, match.tokens.first) && next?.passage === passage && next.kind === 'word') {
    // The sentence now begins with the next word.
    const capital = next.text.slice(0, 1).toUpperCase()
    return isCapital(text.slice(start, end)) && capital !== next.text.slice(0, 1)
      ? [{start, end: next.start + 1, text: capital}]
      : [{start, end: next.start, text: ''}]
  }

  if (previous?.passage === passage) return [{start: previous.end, end, text: ''}]
  if (next?.passage === passage) return [{start, end: next.start, text: ''}]
  // Nothing else is in the passage: that is no repair.
  return undefined
}
