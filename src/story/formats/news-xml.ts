import type {Role} from '../../model.js'
import {StoryError} from '../error.js'
import {cdataCode, type Field, type Kind, rawCode, readFields, xmlCode} from '../fields.js'
import {
  attributeOf,
  type Element,
  elementsOf,
  localName,
  parseXml,
  spanOfNode,
  type XmlNode
} from '../xml.js'
import type {Context, Reading} from './format.js'

/** What an element holds. `skip`: nothing to read; `walk`: its children are asked. */
type Holding = {readonly role: Role; readonly kind: Kind} | 'skip' | 'walk'

/** Tells what an element holds, from its local name and the elements round it, innermost last. */
type Ask = (name: string, element: Element, parents: readonly Element[]) => Holding

const line = (role: Role): Holding => ({role, kind: 'line'})
const prose = (role: Role, kind: Kind = 'auto'): Holding => ({role, kind})

/** NewsML-G2: items, packages and messages of several items. */
export function readNewsmlG2(source: string, context: Context): Reading {
  return readItems(source, context, (name, element) => {
    switch (name) {
      case 'headline':
        return line('headline')
      case 'by':
        return line('byline')
      case 'dateline':
        return line('dateline')
      case 'description':
        return prose('caption', 'flow')
      case 'inlineData':
        return prose(
          'body',
          /html/i.test(attributeOf(element, 'contenttype') ?? '') ? 'html' : 'auto'
        )
      case 'inlineXML':
        return prose('body')
      default:
        return g2Skipped.has(name) ? 'skip' : 'walk'
    }
  })
}

/** Metadata of NewsML-G2 that has headlines and descriptions of its own. */
const g2Skipped = new Set(
  (
    'catalog catalogRef itemMeta rightsInfo subject creator contributor infoSource located genre ' +
    'keyword assert inlineRef conceptSet concept newsCoverageSet hopHistory header remoteContent'
  ).split(' ')
)

/** NewsML 1: components in components, each with its role. */
export function readNewsml1(source: string, context: Context): Reading {
  return readItems(source, context, (name, element, parents) => {
    switch (name) {
      case 'HeadLine':
      case 'SubHeadLine':
        return line('headline')
      case 'ByLine':
        return line('byline')
      case 'DateLine':
        return line('dateline')
      case 'ContentItem':
        return isText(element) ? 'walk' : 'skip'
      case 'DataContent':
        return roleOfComponent(parents)
      default:
        return /^(?:NewsEnvelope|Identification|NewsManagement|AdministrativeMetadata|DescriptiveMetadata|RightsMetadata|Catalog)$/.test(
          name
        )
          ? 'skip'
          : 'walk'
    }
  })
}

/** Content items carry style sheets and pictures, too. */
function isText(item: Element): boolean {
  return !item.children.some(
    (child) =>
      child.type === 'element' &&
      /^(?:MediaType|MimeType|Format)$/.test(localName(child)) &&
      /css|script|image|photo|video|audio|graphic/i.test(attributeOf(child, 'FormalName') ?? '')
  )
}

function roleOfComponent(parents: readonly Element[]): Holding {
  const component = parents.findLast((parent) => localName(parent) === 'NewsComponent')
  const role = component?.children.find(
    (child): child is Element => child.type === 'element' && localName(child) === 'Role'
  )
  const name = role ? (attributeOf(role, 'FormalName') ?? '') : ''
  if (/head ?line|^(?:sub)?(?:title|head)$/i.test(name)) return line('headline')
  if (/^by ?line$/i.test(name)) return line('byline')
  return /caption|abstract|summary/i.test(name) ? prose('caption', 'flow') : prose('body')
}

/** RSS, where titles and descriptions are HTML whether they say so or not, and Atom, which says. */
export function readFeed(source: string, context: Context): Reading {
  return readItems(source, context, (name, element, parents) => {
    const item = parents.at(-1)
    if (/^(?:image|textinput|author|contributor|source|category)$/i.test(name)) return 'skip'
    if (!item || !/^(?:item|entry)$/.test(localName(item))) {
      // A feed has a title, too, which is no story's.
      return /^(?:title|subtitle|description|rights|copyright)$/.test(name) && parents.length < 3
        ? 'skip'
        : generic(name, element)
    }
    const kind = kindOfFeed(element)
    if (name === 'title') return {role: 'headline', kind: kind === 'auto' ? 'line' : kind}
    if (name === 'encoded' || name === 'content') return prose('body', kind)
    if (name === 'description' || name === 'summary') {
      return prose(item.children.some(isContent) ? 'caption' : 'body', kind)
    }
    return generic(name, element)
  })
}

function kindOfFeed(element: Element): Kind {
  const type = attributeOf(element, 'type')
  if (type === 'text' || type === 'text/plain') return 'auto'
  return type === 'xhtml' ? 'xhtml' : 'html'
}

function isContent(node: XmlNode): boolean {
  return node.type === 'element' && /^(?:encoded|content)$/.test(localName(node))
}

/**
 * XML of agencies that have a vocabulary of their own, as far as its words are
 * those of the trade.
 */
export function readNewsXml(source: string, context: Context): Reading {
  return readItems(source, context, generic, true)
}

const genericRoles: ReadonlyArray<readonly [names: RegExp, holding: Holding]> = [
  [/^(?:(?:sub|extended)?_?head(?:_?line)?\d?|hl[12]|hedline|(?:sub)?title)$/i, line('headline')],
  [/^(?:by_?line|by)$/i, line('byline')],
  [/^date_?line$/i, line('dateline')],
  [
    /^(?:(?:english)?_?caption|abstract|summary|description|standfirst|teaser|lede?|first_?line)$/i,
    prose('caption', 'flow')
  ],
  [
    /^(?:body|content|content_?text|body_?text|text|story_?text|article_?(?:body|text)|main_?text|copy)$/i,
    prose('body')
  ]
]

function generic(name: string, element: Element): Holding {
  if (/^(?:metadata|header|head|rights|keywords?)$/i.test(name) && !isLeaf(element)) return 'skip'
  return genericRoles.find(([names]) => names.test(name))?.[1] ?? 'walk'
}

function isLeaf(element: Element): boolean {
  return element.children.every((child) => child.type !== 'element')
}

function readItems(source: string, context: Context, ask: Ask, bodyNeeded = false): Reading {
  const tree = parseXml(source, context)
  const fields: Field[] = []
  for (const node of tree.children) if (node.type === 'element') visit(node, [])

  if (!fields.some(({role}) => role === 'body' || role === 'caption')) {
    const root = tree.children.find((node) => node.type === 'element')
    if (bodyNeeded) {
      throw new StoryError(
        `Unknown XML \`<${root && 'name' in root ? root.name : ''}>\`, expected a known format, or elements such as \`body\` and \`headline\``,
        {place: {line: 1, column: 1}}
      )
    }
    if (fields.length === 0) context.note('The XML has no element that is known to hold prose.')
  }

  return readFields(source, fields, context)

  function visit(element: Element, parents: readonly Element[]): void {
    const holding = ask(localName(element), element, parents)
    if (holding === 'skip') return
    const inside = [...parents, element]

    if (holding === 'walk') {
      for (const child of element.children) if (child.type === 'element') visit(child, inside)
      return
    }

    const markup = markupOf(element)
    if (markup) {
      for (const {start, end, kind} of markup) {
        fields.push({role: holding.role, kind, segments: [{start, end, code: rawCode}]})
      }
    } else if (isLeaf(element)) {
      const segments = segmentsOf(element)
      const kind = holding.kind === 'xhtml' ? 'auto' : holding.kind
      if (segments.length > 0) fields.push({role: holding.role, kind, segments})
    } else {
      for (const child of element.children) if (child.type === 'element') visit(child, inside)
    }
  }
}

/** Markup that stands in an element as such, not escaped. */
function markupOf(
  element: Element
): Array<{start: number; end: number; kind: 'nitf' | 'xhtml'}> | undefined {
  const nitf = elementsOf(element.children, 'nitf')
  if (nitf.length > 0) return nitf.map((child) => ({...spanOfNode(child), kind: 'nitf'}))
  const html = elementsOf(element.children, 'html')
  if (html.length > 0) return html.map((child) => ({...spanOfNode(child), kind: 'xhtml'}))
  const flow = element.children.some(
    (child) => child.type === 'element' && flowNames.test(localName(child))
  )
  return flow || elementsOf(element.children, 'p').length > 0
    ? [{...spanOfNode(element), kind: 'xhtml'}]
    : undefined
}

const flowNames = /^(?:p|para|div|br|ul|ol|table|h[1-6]|blockquote|a|b|i|em|strong|span)$/i

function segmentsOf(element: Element): Field['segments'] {
  return element.children.flatMap((child) => {
    const {start, end} = spanOfNode(child)
    if (child.type === 'text') return [{start, end, code: xmlCode}]
    // After `<![CDATA[`, before `]]>`.
    return child.type === 'cdata' ? [{start: start + 9, end: end - 3, code: cdataCode}] : []
  })
}
