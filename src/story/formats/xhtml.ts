import type {Role} from '../../model.js'
import type {Builder} from '../builder.js'
import {attributeOf} from '../xml.js'
import type {Context} from './format.js'
import {blockTags, isSkippedTag, roleOfTag} from './html-names.js'
import {readXml, type Vocabulary} from './xml-prose.js'

/** Elements that agencies set among those of HTML. */
const newsRoles: Readonly<Record<string, Role>> = {
  headline: 'headline',
  hedline: 'headline',
  hl1: 'headline',
  hl2: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  para: 'body',
  'media-caption': 'caption'
}

const vocabulary: Vocabulary = {
  roleOf(element, name, role) {
    const tag = {name: name.toLowerCase(), attribute: (key: string) => attributeOf(element, key)}
    if (isSkippedTag(tag)) return 'skip'
    if (Object.hasOwn(newsRoles, tag.name)) return newsRoles[tag.name]
    const inner = roleOfTag(tag, role)
    return inner !== role || blockTags.has(tag.name) ? inner : undefined
  }
}

/** Add the prose of the XHTML between two offsets of the builder's lower text: well-formed, unlike HTML. */
export function readXhtml(
  builder: Builder,
  start: number,
  end: number,
  context: Context,
  role: Role
): void {
  readXml(builder, start, end, context, {
    roleOf: (element, name, outer) =>
      vocabulary.roleOf(element, name, outer === 'body' ? role : outer)
  })
}
