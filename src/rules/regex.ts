import {createRequire} from 'node:module'
import type {RE2JS as Engine} from 're2js'

/** A place where a regular expression matches, and its groups. */
export interface RegexHit {
  readonly start: number
  readonly end: number
  readonly groups: readonly (string | undefined)[]
}

/** A regular expression whose time is linear in the text. */
export interface LinearRegex {
  /** A piece of text without which nothing can match; may be empty. */
  readonly literal: string
  find(text: string): Iterable<RegexHit>
}

/** A mistake in a regular expression. */
export class RegexError extends Error {}

let engine: typeof Engine | undefined

/** Loaded late: 16 ms of start that a pack without `match` need not pay. */
function loadEngine(): typeof Engine {
  engine ??= (createRequire(import.meta.url)('re2js') as {RE2JS: typeof Engine}).RE2JS
  return engine
}

const refused: ReadonlyArray<[RegExp, string]> = [
  [/\(\?<?[=!]/, 'lookaround'],
  [/\\[1-9]/, 'a reference back to a group']
]

/**
 * Check that a regular expression runs in linear time.
 *
 * @returns
 *   How many groups it has.
 * @throws {RegexError}
 *   If RE2 does not know its syntax, which has no lookaround and no references.
 */
export function checkRegex(source: string): number {
  const bare = source.replace(/\\\\/g, '__')

  for (const [pattern, name] of refused) {
    const found = pattern.exec(bare)
    if (found) {
      throw new RegexError(
        `Cannot use ${name} (\`${found[0]}\`) in \`match\`, expected an expression that runs in ` +
          'linear time (RE2); try `preceded-by`, `followed-by` or `unless`'
      )
    }
  }

  try {
    const compiled = loadEngine().compile(source)
    if (compiled.matches('')) {
      throw new RegexError('Unexpected expression that matches nothing, expected something to find')
    }
    return compiled.groupCount()
  } catch (error) {
    if (error instanceof RegexError) throw error
    const {message} = error as Error
    throw new RegexError(
      `Cannot read \`match\`: ${message.replace('error parsing regexp: ', '')}, expected RE2 syntax`,
      {cause: error}
    )
  }
}

/**
 * Compile a regular expression so that no text can make it run away.
 *
 * Without `*`, `+` and `{2,}` the engine of JavaScript needs bounded time at
 * each character, and is thirty times as fast. All others go to RE2.
 */
export function compileRegex(source: string): LinearRegex {
  const literal = requiredLiteral(source)
  return isBounded(source) ? native(source, literal) : linear(source, literal)
}

function native(source: string, literal: string): LinearRegex {
  let expression: RegExp

  try {
    expression = new RegExp(source.replaceAll('(?P<', '(?<'), 'gu')
  } catch {
    // Such as `(?i)`, `\A` or `\Q`, which RE2 alone has.
    return linear(source, literal)
  }

  return {
    literal,
    *find(text) {
      for (const match of text.matchAll(expression)) {
        yield {start: match.index, end: match.index + match[0].length, groups: match.slice(1)}
      }
    }
  }
}

function linear(source: string, literal: string): LinearRegex {
  let expression: Engine | undefined

  return {
    literal,
    *find(text) {
      expression ??= loadEngine().compile(source)
      const matcher = expression.matcher(text)

      while (matcher.find()) {
        const groups: (string | undefined)[] = []
        for (let group = 1; group <= matcher.groupCount(); group++) {
          groups.push(matcher.group(group) ?? undefined)
        }
        yield {start: matcher.start(), end: matcher.end(), groups}
      }
    }
  }
}

/** So many ways to go at one character cost little, whatever the text. */
const mostChoices = 8

/** Whether an expression has few choices, and no repetition that could be long. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\[pP]\{[^}]*\}|\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/[*+]/.test(bare)) return false
  // Bounds multiply when they nest: `((a?){9}){9}` has 2^81 ways to fail.
  if (bare.includes('){') || (bare.match(/[?|]/g) ?? []).length > mostChoices) return false
  const repeats = bare.match(/\{[^}]*\}/g) ?? []
  return repeats.length <= 2 && repeats.every((d) => /^\{\d(?:,\d)?\}$/.test(d))
}

/**
 * The longest text that every match must hold.
 *
 * Only what stands outside brackets and alternatives, and is not repeated,
 * is sure; a search for it spares most stories the expression.
 */
export function requiredLiteral(source: string): string {
  if (/\(\?[a-zA-Z]*i|\\Q/.test(source) || hasTopLevelAlternative(source)) return ''
  const tokens =
    source.match(
      /\\[pPx]\{[^}]*\}|\\x[\da-f]{2}|\\[pP]\w|\\.|\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|./gsu
    ) ?? []
  let depth = 0
  let best = ''
  let run = ''
  const close = () => {
    if (run.length > best.length) best = run
    run = ''
  }

  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1] ?? ''
    const optional = next === '?' || next === '*' || /^\{/.test(next)
    if (token === '(') {
      depth++
      close()
    } else if (token === ')') {
      depth--
      close()
    } else if (depth > 0) continue
    else if (/^\\[^\p{L}\p{N}]$/u.test(token) || /^[^\\.*+?|[\](){}^$]$/u.test(token)) {
      if (optional) close()
      else {
        run += token.replace('\\', '')
        if (next === '+') close()
      }
    } else if (token !== '\\b') close()
  }

  close()
  return best
}

function hasTopLevelAlternative(source: string): boolean {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '')
  let depth = 0

  for (const character of bare) {
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === '|' && depth === 0) return true
  }

  return false
}
