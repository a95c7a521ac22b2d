import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import type {Context, Reading} from './format.js'
import {readXml, type Vocabulary} from './xml-prose.js'

/** Elements of NITF that begin a passage, and what that is; `undefined` is what it stands in. */
const blocks: Readonly<Record<string, Role | undefined>> = {
  hl1: 'headline',
  hl2: 'headline',
  hedline: 'headline',
  headline: 'headline',
  byline: 'byline',
  byttl: 'byline',
  dateline: 'dateline',
  abstract: 'caption',
  'media-caption': 'caption',
  p: undefined,
  li: undefined,
  dd: undefined,
  dt: undefined,
  td: undefined,
  th: undefined,
  tr: undefined,
  bq: undefined,
  block: undefined,
  credit: undefined,
  tagline: undefined,
  note: undefined,
  pre: undefined,
  table: undefined,
  'body.content': undefined,
  fn: undefined
}

/** Not for readers, or not prose. */
const skipped = new Set(
  (
    'head distributor rights credit media-reference media-metadata media-producer media-object ' +
    'nitf-table story.date object.title copyrite delivery.point postaddr custom-table datasource'
  ).split(' ')
)

const vocabulary: Vocabulary = {
  root: 'nitf',
  roleOf(_, name, role) {
    if (skipped.has(name)) return 'skip'
    return Object.hasOwn(blocks, name) ? (blocks[name] ?? role) : undefined
  }
}

/** The News Industry Text Format. */
export function readNitfFile(source: string, context: Context): Reading {
  const builder = new Builder(source)
  readNitf(builder, 0, source.length, context)
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}

/** Add the prose of the NITF between two offsets of the builder's lower text. */
export function readNitf(builder: Builder, start: number, end: number, context: Context): void {
  readXml(builder, start, end, context, vocabulary)
}
