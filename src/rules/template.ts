import type {PartOfSpeech} from './inflect.js'

/** A part of a replacement. */
export type TemplatePart =
  | {readonly type: 'group'; readonly group: number}
  | {readonly type: 'inflected'; readonly lemma: string; readonly part: PartOfSpeech | undefined}
  | {readonly type: 'text'; readonly text: string}

/** A replacement, read. */
export type Template = readonly TemplatePart[]

const expression =
  /(?<escaped>\\[~$\\]|\$\$)|\$(?<group>\d+)|\$\{(?<braced>\d+)\}|~(?<lemma>\p{L}+)(?:\/(?<part>[anv])(?!\p{L}))?/gu

/**
 * Read a replacement: `$1` is what a group has caught (`$0` the whole match),
 * `~hold` takes the form of the `~` word found, `$$` is a dollar sign.
 */
export function parseTemplate(source: string): Template {
  const parts: TemplatePart[] = []
  let from = 0

  const text = (value: string) => {
    if (value) parts.push({type: 'text', text: value})
  }

  for (const match of source.matchAll(expression)) {
    const {escaped, group, braced, lemma, part} = match.groups ?? {}
    text(source.slice(from, match.index))
    from = match.index + match[0].length
    if (escaped) text(escaped.slice(-1))
    else if (lemma) {
      parts.push({type: 'inflected', lemma, part: part as PartOfSpeech | undefined})
    } else parts.push({type: 'group', group: Number(group ?? braced)})
  }

  text(source.slice(from))
  return parts
}
