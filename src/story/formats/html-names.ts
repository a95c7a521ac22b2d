import type {Role} from '../../model.js'

/** Not prose, whatever it holds. */
const skippedTags: ReadonlySet<string> = new Set(
  (
    'script style template noscript nav footer form button select option textarea svg math iframe ' +
    'object audio video canvas map dialog menu head'
  ).split(' ')
)

/** Not prose, but part of a sentence. */
export const inlineCode: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var', 'tt'])

/** Elements that begin a passage. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot ' +
    'th thead title tr ul caption'
  ).split(' ')
)

/** What is asked of an element, of whichever parser. */
export interface Tag {
  readonly name: string
  attribute(name: string): string | undefined
}

/** The role that an element of HTML gives to what it holds. */
export function roleOfTag(tag: Tag, role: Role): Role {
  const {name} = tag
  if (/^h[1-6]$/.test(name) || name === 'title') return 'headline'
  if (name === 'figcaption' || name === 'caption') return 'caption'
  const named = ['class', 'rel', 'itemprop'].map((key) => tag.attribute(key) ?? '').join(' ')
  if (named.length < 3) return role
  if (/\b(?:byline|author)\b/i.test(named)) return 'byline'
  if (/\bdateline\b/i.test(named)) return 'dateline'
  if (/\b(?:caption|wp-caption-text)\b/i.test(named)) return 'caption'
  return role
}

/** Whether an element of HTML holds nothing that is read as the story. */
export function isSkippedTag(tag: Tag): boolean {
  return (
    skippedTags.has(tag.name) ||
    tag.attribute('hidden') !== undefined ||
    tag.attribute('aria-hidden') === 'true' ||
    tag.attribute('translate') === 'no' ||
    // WordPress puts the bare address of what it embeds there.
    /\bwp-block-embed__wrapper\b/.test(tag.attribute('class') ?? '')
  )
}
