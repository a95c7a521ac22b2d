import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import type {Role} from '../../model.js'
import {Builder} from '../builder.js'
import {StoryError} from '../error.js'
import {paragraphsOf} from '../passages.js'
import type {Context, Reading} from './format.js'
import {blockTags, inlineCode, isSkippedTag, roleOfTag, type Tag} from './html-names.js'
import {encodeMarkup, readRunning} from './markup.js'
import {parseSelector, type Selector} from './selector.js'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** HTML pages and fragments. White space stays as the source has it, so that maps stay long. */
export function readHtmlFile(source: string, context: Context): Reading {
  const builder = new Builder(source)
  readHtml(builder, 0, source.length, context)
  const {text, layer, passages} = builder.finish()
  return {text, layers: [layer], passages}
}

/** Add the prose of the HTML between two offsets of the builder's lower text. */
export function readHtml(
  builder: Builder,
  start: number,
  end: number,
  context: Context,
  role: Role = 'body'
): void {
  const source = builder.lower.slice(start, end)
  const whole =
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body)\b/i.test(source)
  const options = {sourceCodeLocationInfo: true} as const
  const tree: Parent = whole ? parse(source, options) : parseFragment(source, options)

  builder.region(start, end, (text, offset) =>
    encodeMarkup(builder.lower, start, text, offset, context)
  )
  builder.block(role)

  if (context.selector === undefined) {
    const story = storyOf(tree)
    const heading = headingOf(tree, story)
    if (heading) {
      builder.block('headline')
      walk(heading, 'headline')
    }
    builder.block(role)
    walk(story, role)
  } else {
    const chosen = selected(tree, parseSelector(context.selector))
    if (chosen.length === 0) {
      throw new StoryError(`No element matches the selector \`${context.selector}\``, {
        place: {line: 1, column: 1}
      })
    }
    for (const element of chosen) {
      const inner = roleOfTag(tagOf(element), role)
      builder.block(inner)
      walk(element, inner)
    }
  }

  builder.block(role)

  function walk(parent: Parent, role: Role): void {
    const lines = 'tagName' in parent && parent.tagName === 'pre'

    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') {
        const location = node.sourceCodeLocation
        if (!location) continue
        const from = start + location.startOffset
        const to = start + location.endOffset
        if (lines) readLines(from, to, role)
        else readRunning(builder, from, to)
        continue
      }

      if (!('tagName' in node)) continue
      const name = node.tagName
      if (name === 'br') builder.lineBreak()
      else if (isSkippedTag(tagOf(node))) {
        if (blockTags.has(name)) builder.block(role)
      } else if (inlineCode.has(name)) {
        builder.placeholder(start + (node.sourceCodeLocation?.startOffset ?? 0))
      } else {
        const inner = roleOfTag(tagOf(node), role)
        const isBlock = blockTags.has(name)
        if (isBlock || inner !== role) builder.block(inner)
        walk(node, inner)
        if (isBlock || inner !== role) builder.block(role)
      }
    }
  }

  /** In `pre`, line breaks mean what they mean in plain text; columns are a table. */
  function readLines(from: number, to: number, role: Role): void {
    const text = builder.lower.slice(from, to)
    for (const line of paragraphsOf(text)) {
      if (/\S {3,}\S/.test(text.slice(line.start, line.end))) continue
      builder.block(role)
      readRunning(builder, from + line.start, from + line.end)
    }
    builder.block(role)
  }
}

/** Share of a page's paragraphs that its main article must have. */
const mainShare = 0.5

/**
 * The part of a page that holds the story: what the page says is its body or
 * its article, else the element that most of its paragraphs stand in.
 */
function storyOf(tree: Parent): Parent {
  const all: Element[] = []
  each(tree, (element) => all.push(element))
  const paragraphs = all.filter((element) => element.tagName === 'p')
  const total = sum(paragraphs)

  for (const marks of [isArticleBody, isArticle, isMain]) {
    const found = all.filter(marks).sort((a, b) => lengthOf(b) - lengthOf(a))[0]
    if (found && lengthOf(found) >= total * mainShare) return found
  }

  // A fragment is all story; a page has menus and teasers round it.
  if (!all.some((element) => element.tagName === 'html' && element.sourceCodeLocation)) return tree
  const sums = new Map<Parent, number>()
  for (const element of paragraphs) {
    const parent = element.parentNode
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + textLength(element))
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  return best && best[1] >= total * mainShare && best[1] > 0 ? best[0] : tree
}

function isArticleBody(element: Element): boolean {
  return (
    /\barticleBody\b/.test(attribute(element, 'itemprop') ?? '') ||
    /(?:^|\s)(?:entry-content|article-body|article__body|post-content|story-body)(?:\s|$)/.test(
      attribute(element, 'class') ?? ''
    )
  )
}

function isArticle(element: Element): boolean {
  return element.tagName === 'article'
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main'
}

/** The page's heading, where the story itself has none: its `h1`, else its title. */
function headingOf(tree: Parent, story: Parent): Element | undefined {
  if (find(story, (element) => element.tagName === 'h1')) return undefined
  return (
    find(tree, (element) => element.tagName === 'h1') ??
    find(tree, (element) => element.tagName === 'title')
  )
}

function sum(elements: readonly Element[]): number {
  return elements.reduce((total, element) => total + textLength(element), 0)
}

/** Characters in the paragraphs of an element. */
function lengthOf(element: Element): number {
  const paragraphs: Element[] = []
  each(element, (inner) => {
    if (inner.tagName === 'p') paragraphs.push(inner)
  })
  return sum(paragraphs)
}

function textLength(parent: Parent): number {
  let length = 0
  for (const node of parent.childNodes) {
    if ('value' in node) length += node.value.length
    else if ('childNodes' in node) length += textLength(node)
  }
  return length
}

function tagOf(element: Element): Tag {
  return {name: element.tagName, attribute: (name) => attribute(element, name)}
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value
}

/** The outermost elements that a selector chooses. */
function selected(tree: Parent, selector: Selector): Element[] {
  const found: Element[] = []
  const visit = (parent: Parent, parents: readonly Tag[]) => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue
      const path = [...parents, tagOf(node)]
      if (selector(path)) found.push(node)
      else visit(node, path)
    }
  }
  visit(tree, [])
  return found
}

function each(parent: Parent, visit: (element: Element) => void): void {
  for (const node of parent.childNodes as readonly Node[]) {
    if (!('tagName' in node)) continue
    visit(node)
    each(node, visit)
  }
}

function find(parent: Parent, test: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes as readonly Node[]) {
    if (!('tagName' in node)) continue
    const found = test(node) ? node : find(node, test)
    if (found) return found
  }
  return undefined
}
