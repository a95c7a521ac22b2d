import type {Node} from 'jsonc-parser'
import {StoryError} from '../error.js'

/**
 * The strings at a path: names and indexes between dots or in brackets, `*` for
 * any of them, such as `data.items[*].body` or `$.story.paragraphs[0]`.
 *
 * @throws {StoryError}
 *   On a path that is none.
 */
export function nodesAt(root: Node, path: string): Node[] {
  let nodes = [root]
  for (const step of stepsOf(path)) nodes = nodes.flatMap((node) => childrenAt(node, step))
  return nodes.filter((node) => node.type === 'string')
}

function stepsOf(path: string): string[] {
  const steps: string[] = []
  const pattern = /^(?:\.?([^.[\]'"]+)|\.?\[(?:(\d+|\*)|'([^']*)'|"([^"]*)")\])/
  let rest = path.replace(/^\$\.?/, '')

  while (rest !== '') {
    const found = pattern.exec(rest)
    if (!found) {
      throw new StoryError(
        `Unexpected \`${rest}\` in the path \`${path}\`, expected names as in \`items[*].body\``
      )
    }
    steps.push(found.slice(1).find((part) => part !== undefined) ?? '')
    rest = rest.slice(found[0].length)
  }

  return steps
}

function childrenAt(node: Node, step: string): Node[] {
  const children = node.children ?? []

  if (node.type === 'array') {
    if (step === '*') return [...children]
    const child = /^\d+$/.test(step) ? children[Number(step)] : undefined
    return child ? [child] : []
  }

  return children.flatMap((property) => {
    const [key, value] = property.children ?? []
    return value && (step === '*' || key?.value === step) ? [value] : []
  })
}
