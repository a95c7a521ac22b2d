import type {Damage} from '../../model.js'
import type {DamageContext} from './finder.js'

/** Spaces that look like ours and are not; none breaks a line, or all are wider or narrower. */
const odd = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]+/g

/** Where a typesetter keeps two things on one line: after a figure, a title, an initial; before a dash. */
const typographic = {
  before:
    /(?:\p{N}|[£$€¥§¶]|(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|No|p|pp|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?|\.{1,3})$/u,
  after: /^(?:[–—%…/]|\p{N}|[IVX]+(?!\p{L}))/u
}

/**
 * Find non-breaking and other odd spaces that came with the import.
 *
 * A desk that sets them on purpose sets them always, after figures and
 * initials and before dashes: where most places of a kind have one, it is no
 * fault. Between two plain words it always is.
 */
export function findSpaces(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []
  void context
  let careful: boolean | undefined

  for (const match of text.matchAll(odd)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - 8), start)
    const after = text.slice(end, end + 8)

    // “40 000”, “14,5 %”: more than the space is foreign, and a rule for figures mends all of it.
    if (/\p{N}$/u.test(before) && /^(?:\p{N}{3}(?!\p{N})|%)/u.test(after)) continue
    // Spaces beside quotation marks belong to the mark.
    if (/["“”„«»‹›‘]$/.test(before) || /^["“”„«»‹›]/.test(after)) continue
    // Before a mark they are French, and the mark's rule has them.
    if (/^[;:?!]/.test(after)) continue

    if (typographic.before.test(before) || typographic.after.test(after)) {
      careful ??= isCareful(text)
      if (careful && match[0].length === 1) continue
    }

    const beside = /\s$/.test(before) || before === '' || /^\s/.test(after) || after === ''
    damages.push({
      start,
      end,
      text: beside ? '' : ' ',
      ruleId: 'encoding/nbsp',
      reason: `Unexpected ${match[0].length > 1 ? 'non-breaking spaces' : nameOf(match[0])}, expected ${beside ? 'none' : 'a plain space'}`,
      rationale:
        'The rest of the story has plain spaces in such places; this one came with the import.'
    })
  }

  return damages
}

function nameOf(space: string): string {
  return space === '\u00A0' ? 'non-breaking space' : 'special space'
}

/** Whether most figures and titles of a story are tied to their word: a desk that means it. */
function isCareful(text: string): boolean {
  const tied = text.match(/\p{N}[\u00A0\u2009\u202F](?=[\p{L}%])/gu)?.length ?? 0
  const loose = text.match(/\p{N} (?=\p{Ll})/gu)?.length ?? 0
  return tied > loose && tied > 1
}
