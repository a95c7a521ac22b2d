import type {Span} from '../model.js'

const saying =
  '(?:said|says|told|added|wrote|writes|asked|explained|noted|insisted|argued|warned|replied|recalled|testified|claimed|stated|announced|declared|tweeted|continued|concluded|admitted|acknowledged|suggested|joked|responded|commented|remarked|answered)'
const name = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|of|the|de|van|von|al|bin)){0,6}"
const pronoun = '(?:he|she|they|it|I|we)'
const subject = `(?:${pronoun}|${name}|(?:the|a|an) [\\p{L}’' -]{3,40}?)`

const after = new RegExp(
  `^["'”’]*[,.]?["'”’]*\\s*(?:(${subject}) ${saying}(?!\\p{L})|${saying} (${subject})(?![\\p{L}]))`,
  'u'
)
const before = new RegExp(
  `(?:(${subject})(?: (?!${saying})[\\p{L}]+){0,2} ${saying}|${saying} (${subject}))(?: [\\p{L}]+){0,5}[,:]?\\s*["'“‘]*$`,
  'u'
)

/** How much copy is looked at for a speaker. */
const reach = 120

/** Who the words right after a closing mark say is speaking. */
export function speakerAfter(text: string, at: number, bounds: Span): string | undefined {
  const found = after.exec(text.slice(at, Math.min(bounds.end, at + reach)))
  return found?.[1] ?? found?.[2]
}

/** Who the words right before an opening mark say is speaking. */
export function speakerBefore(text: string, at: number, bounds: Span): string | undefined {
  const found = before.exec(text.slice(Math.max(bounds.start, at - reach), at))
  return found?.[1] ?? found?.[2]
}
