import {extname} from 'node:path'
import {placeOfDepth} from './depth.js'
import {StoryError} from './error.js'
import type {Context, Format, PlaceOptions, Reading, Sample} from './formats/format.js'
import {formats} from './formats/index.js'

/** How to choose a format. */
export interface FormatOptions extends PlaceOptions {
  /** For its extension, where the contents do not show the format. */
  readonly path?: string
  /** The name of a format, to force it. */
  readonly from?: string
}

/** Enough for an envelope and its comments before the first telling element. */
const headLength = 8192

/** Choose the format of a text: the one that is forced, else by its contents and then its name. */
export function chooseFormat(source: string, options: FormatOptions): Format {
  if (options.from !== undefined) {
    const forced = formats.find((format) => format.name === options.from)
    if (forced) return forced
    const names = formats.map((format) => `\`${format.name}\``).join(', ')
    throw new StoryError(`Unknown format \`${options.from}\`, expected one of ${names}`)
  }

  const sample = sampleOf(source, options.path)
  if (/^BEGIN:VCALENDAR\b/i.test(sample.head)) {
    throw new StoryError('Unexpected calendar, expected a story; `text` can be forced', {
      place: {line: 1, column: 1}
    })
  }
  const named = /^[{[]/.test(sample.head) && options.jsonPath?.length ? 'ninjs' : undefined
  return formats.find((format) => format.name === named || format.detect(sample))!
}

/** Names under which metadata says how long a story is. */
const counts = /\b(?:anpa-)?(?:break)?(?:word|char(?:acter)?|line)[-_]?count\b|\bSizeInBytes\b/i

/** Read a text in a format. */
export async function readFormat(
  format: Format,
  source: string,
  context: Context
): Promise<Reading> {
  const read = await format.load()
  const count = format.name === 'text' ? undefined : counts.exec(source)?.[0]
  if (count)
    context.note(
      `The metadata says how long the story is (\`${count}\`); a change makes that stale.`
    )

  try {
    return read(source, context)
  } catch (error) {
    // The parsers of markup recurse; a file made of ten thousand open tags ends the stack.
    if (error instanceof RangeError) {
      throw new StoryError(`Cannot read the file as ${format.name}: it is nested too deep`, {
        place: placeOfDepth(source),
        cause: error
      })
    }
    throw error
  }
}

function sampleOf(source: string, path: string | undefined): Sample {
  const head = source.slice(0, headLength).trimStart()
  const root =
    /^(?:<\?[^>]*\?>|\s|<!--[\s\S]*?-->|<![A-Za-z][^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w.-]+:)?([\w.-]+)/.exec(
      head
    )?.[1] ?? ''
  return {
    source,
    head,
    root,
    extension: path ? extname(path).slice(1).toLowerCase() : ''
  }
}
