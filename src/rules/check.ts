import {expandSource} from './compile.js'
import {type Context, listOf, type OneOrMore, type Pack, type Rule} from './model.js'
import {PatternError, parsePattern} from './pattern.js'
import type {Complain, Path} from './read.js'
import {checkRegex, RegexError} from './regex.js'
import {parseTemplate} from './template.js'

/** Check what the form of a rule file cannot say. */
export function checkPack(pack: Pack, complain: Complain): void {
  const ids = new Set<string>()

  for (const [index, rule] of pack.rules.entries()) {
    const path = ['rules', index]

    if (ids.has(rule.id)) {
      complain(
        `Unexpected second rule \`${rule.id}\` in pack \`${pack.pack}\`, expected an id of its own`,
        [...path, 'id'],
        'duplicate'
      )
    }

    ids.add(rule.id)
    checkRule(rule, pack, path, complain)
  }
}

function checkRule(rule: Rule, pack: Pack, path: Path, complain: Complain): void {
  const groups = rule.match === undefined ? groupsOf(rule, path, complain) : regexGroups()
  const shared = {...pack.defaults, ...rule}
  const replacements = listOf(rule.replace)
  const say = (reason: string, field: string | Path, ruleId: string, offset?: number) =>
    complain(reason, [...path, ...(typeof field === 'string' ? [field] : field)], ruleId, offset)

  for (const [at, replacement] of replacements.entries()) {
    const field = typeof rule.replace === 'string' ? ['replace'] : ['replace', at]

    for (const part of parseTemplate(replacement)) {
      if (part.type === 'group' && groups !== undefined && part.group > groups) {
        say(
          `Unknown group \`$${part.group}\` in \`${rule.id}\`, expected ` +
            (groups === 0 ? 'no group, as `find` has none' : `\`$1\` to \`$${groups}\``) +
            '; a dollar sign is `$$`',
          field,
          'group',
          replacement.indexOf(`$${part.group}`)
        )
      } else if (part.type === 'inflected' && !listOf(rule.find).some((d) => d.includes('~'))) {
        say(
          `Unexpected \`~${part.lemma}\` in \`${rule.id}\`, expected a \`~\` word in \`find\` whose form it takes`,
          field,
          'inflection',
          replacement.indexOf(`~${part.lemma}`)
        )
      }
    }
  }

  if (shared.rationale === undefined) {
    say(
      `Missing \`rationale\` in \`${rule.id}\`, expected it in the rule or in \`defaults\``,
      [],
      'missing'
    )
  } else {
    for (const [shownText, name] of shared.rationale.matchAll(/\{([^{}]*)\}/g)) {
      const known =
        name === 'match' ||
        name === 'replacement' ||
        (/^[1-9]\d*$/.test(name as string) && (groups === undefined || Number(name) <= groups))
      if (!known) {
        say(
          `Unknown \`${shownText}\` in the rationale of \`${rule.id}\`, expected \`{match}\`, \`{replacement}\` or the number of a group`,
          rule.rationale === undefined ? [] : 'rationale',
          'rationale'
        )
      }
    }
  }

  if (rule.replace === undefined && shared.applicability !== 'query') {
    say(
      `Missing \`replace\` in \`${rule.id}\`, expected it unless \`applicability\` is \`query\``,
      [],
      'missing'
    )
  }

  if (shared.applicability === 'mechanical' && replacements.length > 1) {
    say(
      `Unexpected \`mechanical\` in \`${rule.id}\`, expected one replacement or \`editorial\``,
      [],
      'applicability'
    )
  }

  if (rule.prefer && replacements.length < 2) {
    say(
      `Unexpected \`prefer\` in \`${rule.id}\`, expected several replacements`,
      'prefer',
      'choice'
    )
  }

  const {examples} = rule
  if (!examples?.fix && !examples?.ask) {
    say(
      `Missing examples in \`${rule.id}\`, expected \`fix\`${rule.replace === undefined ? ' or `ask`' : ''}`,
      'examples',
      'examples'
    )
  }
  if (examples?.fix && rule.replace === undefined) {
    say(
      `Unexpected \`fix\` in \`${rule.id}\`, expected \`ask\`, as there is no \`replace\``,
      ['examples', 'fix'],
      'examples'
    )
  }

  for (const name of besides) {
    checkPatterns(rule[name], [...path, name], complain, true)
  }

  for (const name of ['near', 'unless'] as const) {
    const context: Context | undefined = rule[name]
    if (context === undefined) continue
    if (typeof context === 'string' || Array.isArray(context)) {
      checkPatterns(context as OneOrMore, [...path, name], complain, false)
    } else {
      for (const [scope, value] of Object.entries(context)) {
        checkPatterns(value as OneOrMore, [...path, name, scope], complain, false)
      }
    }
  }

  function regexGroups(): number | undefined {
    try {
      return checkRegex(rule.match as string)
    } catch (error) {
      if (!(error instanceof RegexError)) throw error
      complain(`${error.message} in \`${rule.id}\``, [...path, 'match'], 'match')
      return undefined
    }
  }
}

const besides = ['preceded-by', 'followed-by', 'not-preceded-by', 'not-followed-by'] as const

/** Fewest groups of the patterns of a rule; nothing if one cannot be read. */
function groupsOf(rule: Rule, path: Path, complain: Complain): number | undefined {
  return checkPatterns(rule.find, [...path, 'find'], complain, false)
}

function checkPatterns(
  value: OneOrMore | undefined,
  path: Path,
  complain: Complain,
  edges: boolean
): number | undefined {
  let groups: number | undefined = Infinity

  for (const [at, source] of listOf(value).entries()) {
    const where = typeof value === 'string' ? path : [...path, at]

    try {
      const parsed = parsePattern(source)
      const sequences = expandSource(source)
      if (
        !edges &&
        sequences.some((d) => d.elements.some((e) => e.named === 'start' || e.named === 'end'))
      ) {
        throw new PatternError(
          'Unexpected `<start>` or `<end>`, expected them only in `preceded-by` and `followed-by`',
          Math.max(source.indexOf('<start>'), source.indexOf('<end>'))
        )
      }
      if (groups !== undefined) groups = Math.min(groups, parsed.groups)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      complain(`${error.message} in \`${source}\``, where, 'pattern', error.offset)
      groups = undefined
    }
  }

  return groups
}
