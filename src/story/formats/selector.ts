import {StoryError} from '../error.js'
import type {Tag} from './html-names.js'

/** Whether the last of a line of elements, from the root down, is chosen. */
export type Selector = (path: readonly Tag[]) => boolean

type Test = (tag: Tag) => boolean

/** A simple selector, and whether the one before it must be its parent. */
interface Step {
  readonly test: Test
  readonly child: boolean
}

const simple =
  /^(?:([\w-]+|\*)|\.([\w-]+)|#([\w-]+)|\[([\w:-]+)(?:([~^$*]?=)(?:"([^"]*)"|'([^']*)'|([\w-]+)))?\])/

/**
 * Read a CSS selector: names, classes, ids and attributes; descendants and
 * children; alternatives. What CSS has for styling is left out.
 *
 * @throws {StoryError}
 *   On a selector that has anything else.
 */
export function parseSelector(text: string): Selector {
  const lists = (text.match(/(?:\[[^\]]*\]|[^,])+/g) ?? [text]).map((part) =>
    parseSteps(part, text)
  )
  return (path) => lists.some((steps) => matches(steps, steps.length - 1, path, path.length - 1))
}

function parseSteps(part: string, whole: string): Step[] {
  const steps: Step[] = []
  let child = false
  for (const word of part.match(/>|(?:\[[^\]]*\]|[^\s>[])+/g) ?? ['']) {
    if (word === '>') {
      child = true
      continue
    }
    steps.push({test: parseSimple(word, whole), child})
    child = false
  }
  return steps
}

function parseSimple(word: string, whole: string): Test {
  const tests: Test[] = []
  let rest = word

  while (rest !== '' || tests.length === 0) {
    const found = simple.exec(rest)
    if (!found) {
      throw new StoryError(
        `Unexpected \`${rest || whole}\` in the selector \`${whole}\`, expected names, \`.class\`, \`#id\` or \`[attribute]\``
      )
    }
    const [all, name, className, id, key, operator, ...values] = found
    const value = values.find((entry) => entry !== undefined) ?? ''
    if (name && name !== '*') tests.push((tag) => tag.name === name.toLowerCase())
    else if (className) tests.push((tag) => words(tag.attribute('class')).includes(className))
    else if (id) tests.push((tag) => tag.attribute('id') === id)
    else if (key) tests.push((tag) => compare(tag.attribute(key), operator, value))
    else tests.push(() => true)
    rest = rest.slice(all.length)
  }

  return (tag) => tests.every((test) => test(tag))
}

function compare(actual: string | undefined, operator: string | undefined, value: string): boolean {
  if (actual === undefined) return false
  switch (operator) {
    case undefined:
      return true
    case '~=':
      return words(actual).includes(value)
    case '^=':
      return actual.startsWith(value)
    case '$=':
      return actual.endsWith(value)
    case '*=':
      return actual.includes(value)
    default:
      return actual === value
  }
}

function words(value: string | undefined): string[] {
  return value?.split(/\s+/) ?? []
}

function matches(steps: readonly Step[], step: number, path: readonly Tag[], at: number): boolean {
  const {test, child} = steps[step]!
  if (at < 0 || !test(path[at]!)) return false
  if (step === 0) return true
  if (child) return matches(steps, step - 1, path, at - 1)
  for (let above = at - 1; above >= 0; above--) {
    if (matches(steps, step - 1, path, above)) return true
  }
  return false
}
