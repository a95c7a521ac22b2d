import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {Builder} from './builder.js'
import {placeAt} from './depth.js'
import {StoryError} from './error.js'
import type {Code} from './fields.js'
import type {Context} from './formats/format.js'

/** A string of JSON, between its quotation marks. */
export const jsonCode: Code = {read: readString, encode: escapeJson}

/** Add the characters of a JSON string, between its quotation marks. */
function readString(builder: Builder, start: number, end: number): void {
  const {lower} = builder
  let from = start
  let index = lower.indexOf('\\', start)

  while (index >= 0 && index < end) {
    if (index > from) builder.verbatim(from, index)
    const length = lower[index + 1] === 'u' ? 6 : 2
    const raw = lower.slice(index, index + length)
    let text: string
    try {
      text = JSON.parse(`"${raw}"`) as string
    } catch {
      text = raw.slice(1)
    }
    builder.replaced(index, index + length, text)
    from = index + length
    index = lower.indexOf('\\', from)
  }

  if (end > from) builder.verbatim(from, end)
}

function escapeJson(text: string, context: Context): string {
  const escaped = JSON.stringify(text).slice(1, -1)
  if (context.lacking(escaped) === undefined) return escaped
  return escaped.replace(
    /[^\0-\u007F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/**
 * Parse JSON, with comments and trailing commas.
 *
 * @throws {StoryError}
 *   On anything else, with the place.
 */
export function parseJson(source: string, context: Context): Node {
  const visible = hideControls(source, context)
  const errors: ParseError[] = []
  const root = parseTree(visible, errors, {disallowComments: false, allowTrailingComma: true})
  const error = errors[0]

  if (error || !root) {
    throw new StoryError(
      `Cannot read the JSON: ${error ? printParseErrorCode(error.error) : 'it is empty'}`,
      {place: placeAt(source, error?.offset ?? 0)}
    )
  }

  return root
}

/** Feeds put raw line breaks and tabs in strings, which JSON forbids: spaces parse, at the same offsets. */
function hideControls(source: string, context: Context): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\0-\u001F]/.test(source)) return source
  const parts: string[] = []
  let from = 0
  let inside = false

  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === 34) inside = !inside
    else if (inside && code === 92) index++
    else if (inside && code < 32) {
      parts.push(source.slice(from, index), ' ')
      from = index + 1
    }
  }

  if (parts.length === 0) return source
  context.note('Strings of the JSON hold raw control characters, which JSON forbids.')
  parts.push(source.slice(from))
  return parts.join('')
}
