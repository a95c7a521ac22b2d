import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Tool} from '../report/outcome.js'
import {bundledRules, loadRules, type RuleSet} from '../rules/index.js'

/** The version of this package. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}

/**
 * The rules to use: the bundled packs, all or some, and the user's own.
 *
 * @param own
 *   Rule files, folders and packages.
 * @param packs
 *   Names of the bundled packs to use (default: all).
 * @param cwd
 *   Folder that paths and packages are found from.
 */
export async function ruleSet(
  own: readonly string[],
  packs: readonly string[] | undefined,
  cwd: string
): Promise<RuleSet> {
  const bundled = packs?.map((name) => bundledRules + '/' + name + '.yaml') ?? [bundledRules]
  return loadRules([...bundled, ...own], {cwd})
}

/** What a report says of the tool. */
export function toolOf(rules: RuleSet): Tool {
  const hash = createHash('sha256')
  for (const pack of rules.packs) hash.update(JSON.stringify(pack))
  return {version: version(), rules: 'sha256:' + hash.digest('hex')}
}
