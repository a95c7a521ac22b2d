/**
 * Measure each rule pack: how often its rules fire on garbled copy and on clean,
 * and how often they are right.
 *
 *     npm run quality -- packs [--stories FOLDER] [--clean FOLDER|FILE.jsonl]
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {mend} from '../src/mend.js'
import type {RuleSet} from '../src/rules/index.js'
import {documents} from './documents.js'
import type {GoldSpan} from './score.js'
import {table} from './table.js'

interface Tally {
  readonly rules: number
  fires: number
  /** Of those on garbled copy, how many touch a fault of the gold. */
  right: number
  onClean: number
}

/** Print one table: packs by name. */
export async function benchPacks(
  rules: RuleSet,
  stories: readonly string[],
  clean: readonly string[]
): Promise<void> {
  const packs = new Map<string, Tally>()
  for (const {pack, rules: list} of rules.packs) {
    packs.set(pack, {rules: list.length, fires: 0, right: 0, onClean: 0})
  }

  for (const folder of stories) {
    for (const name of readdirSync(folder).filter((d) => d.endsWith('.gold.json'))) {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {spans: GoldSpan[]}
      const garbled = readFileSync(join(folder, name.replace('.gold.json', '.garbled.txt')))
      const {findings} = await mend(garbled, {rules})

      for (const finding of findings) {
        const tally = packs.get(finding.ruleId.split('/')[0] ?? '')
        if (!tally) continue
        tally.fires++
        if (gold.spans.some((d) => d.start <= finding.end && finding.start <= d.end)) tally.right++
      }
    }
  }

  let words = 0

  for (const path of clean) {
    for (const {text} of documents(path)) {
      words += text.split(/\s+/).length
      for (const {ruleId} of (await mend(text, {rules})).findings) {
        const tally = packs.get(ruleId.split('/')[0] ?? '')
        if (tally) tally.onClean++
      }
    }
  }

  const total = [...packs.values()].reduce((sum, d) => sum + d.rules, 0)
  console.log(
    table(
      ['pack', 'rules', 'fires on garbled copy', 'of them right', 'fires on clean copy'],
      [...packs].map(([name, d]) => [
        name,
        d.rules,
        d.fires,
        d.fires === 0 ? '–' : Math.round((100 * d.right) / d.fires) + ' %',
        d.onClean
      ])
    )
  )
  console.log(total + ' rules in ' + packs.size + ' packs; ' + words + ' words of clean copy')
}
