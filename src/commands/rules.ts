import {stringify} from 'yaml'
import {plain} from '../report/plain.js'
import {
  explainRule,
  listRules,
  loadRules,
  RuleError,
  type RuleSet,
  readRules,
  testRules
} from '../rules/index.js'
import {
  colorsFor,
  exitCode,
  mendOptions,
  runOver,
  type StoryFlags,
  UsageError,
  type World
} from './session.js'
import {ruleSet} from './tool.js'

/** Flags of `wiremend rules …`. */
export interface RulesFlags {
  readonly coverage?: boolean
  readonly rules?: string[]
}

/**
 * Run the examples of every rule.
 *
 * @returns
 *   0 if all come out as written, 1 if not, 2 if a rule file cannot be read.
 */
export async function rulesTest(
  paths: readonly string[],
  flags: RulesFlags,
  world: World
): Promise<number> {
  const {stdout} = world
  const colors = colorsFor(stdout, world)
  const {files} = await readRules(paths.length > 0 ? paths : undefined, {cwd: world.cwd})
  const wrong = files.filter((file) => file.messages.length > 0)
  if (wrong.length > 0) throw new RuleError(wrong)

  const rules = await loadRules(paths.length > 0 ? paths : undefined, {cwd: world.cwd})
  const {results, silent} = testRules(rules)
  let failed = 0

  for (const result of results) {
    if (result.outcome === 'pass' || result.outcome === 'known') continue
    failed++
    stdout.write(
      colors.red(result.outcome) +
        '  ' +
        result.ruleId +
        '\n' +
        '  copy    ' +
        result.copy +
        '\n' +
        '  wanted  ' +
        result.wanted +
        '\n' +
        result.seen.map((text) => '  seen    ' + text + '\n').join('')
    )
  }

  for (const ruleId of flags.coverage ? silent : []) {
    failed++
    stdout.write(colors.red('silent') + '  ' + ruleId + '\n  no example sets it off\n')
  }

  const known = results.filter((d) => d.outcome === 'known').length
  stdout.write(
    rules.rules.length +
      ' rules, ' +
      results.length +
      ' examples, ' +
      (failed === 0 ? colors.green('none failed') : colors.red(failed + ' failed')) +
      (known > 0 ? ', ' + known + ' known to be wrong' : '') +
      '\n'
  )
  return failed === 0 ? exitCode.nothing : exitCode.findings
}

/** List the rules, one a line. */
export async function rulesList(flags: RulesFlags, world: World): Promise<number> {
  for (const rule of listRules(await load(flags, world))) {
    world.stdout.write(
      [
        rule.ruleId,
        rule.severity,
        rule.applicability,
        rule.sources.join(',') || '-',
        rule.finds.join(' | ') + (rule.replaces.length > 0 ? ' → ' + rule.replaces.join(' | ') : '')
      ].join('\t') + '\n'
    )
  }

  return exitCode.nothing
}

/** Say all there is to know of some rules. */
export async function rulesExplain(
  ids: readonly string[],
  flags: RulesFlags,
  world: World
): Promise<number> {
  const rules = await load(flags, world)
  const colors = colorsFor(world.stdout, world)

  for (const id of ids) {
    const found = explainRule(rules, id)
    if (!found)
      throw new UsageError(
        'Unknown rule `' + id + '`, expected one that `wiremend rules list` shows'
      )
    const {rule} = found
    world.stdout.write(
      colors.bold(found.ruleId) +
        '  ' +
        found.severity +
        ', ' +
        found.applicability +
        (found.sources.length > 0 ? ', from ' + found.sources.join(', ') : '') +
        '\n\n' +
        [found.about, found.rationale, found.note, found.url]
          .filter((text) => text !== undefined)
          .map((text) => text.trim() + '\n')
          .join('') +
        '\n' +
        stringify(rule, {lineWidth: 0}) +
        '\n'
    )
  }

  return exitCode.nothing
}

/** Examples that an audit shows of a rule. */
const mostExamples = 3

/** Copy shown on either side of what a rule found, in characters. */
const contextLength = 32

/**
 * Count how often each rule and detector speaks on an archive, with examples, so
 * that a noisy one is found before it annoys.
 */
export async function rulesAudit(
  names: readonly string[],
  flags: StoryFlags,
  world: World
): Promise<number> {
  const fires = new Map<string, {count: number; stories: number; examples: string[]}>()
  const colors = colorsFor(world.stdout, world)
  const run = await runOver(names, {
    flags: {...flags, exitZero: true},
    world,
    options: await mendOptions(flags, world),
    each(outcome) {
      if ('failure' in outcome) {
        world.stderr.write(outcome.path + ': ' + outcome.failure + '\n')
        return
      }

      const {story, findings} = outcome.mended
      const seen = new Set<string>()

      for (const {ruleId, start, end} of findings) {
        const entry = fires.get(ruleId) ?? {count: 0, stories: 0, examples: []}
        fires.set(ruleId, entry)
        entry.count++
        if (!seen.has(ruleId)) entry.stories++
        seen.add(ruleId)
        if (entry.examples.length === mostExamples) continue
        entry.examples.push(
          plain(story.source.slice(Math.max(0, start - contextLength), start)) +
            colors.bold(plain(story.source.slice(start, end))) +
            plain(story.source.slice(end, end + contextLength))
        )
      }
    }
  })

  const {words} = run.summary

  for (const [ruleId, entry] of [...fires].sort(
    (a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)
  )) {
    const rate = ((1000 * entry.count) / Math.max(1, words)).toFixed(3)
    world.stdout.write(
      [ruleId, entry.count, rate + ' per 1,000 words', entry.stories + ' stories'].join('\t') +
        '\n' +
        entry.examples.map((text) => '  …' + text + '…\n').join('')
    )
  }

  world.stdout.write(run.summary.files + ' stories, ' + words.toLocaleString('en-US') + ' words\n')
  return run.code
}

function load(flags: RulesFlags, world: World): Promise<RuleSet> {
  return ruleSet(flags.rules ?? [], undefined, world.cwd)
}
