import {expect, test} from 'vitest'
import {loadRules, testRules} from '../../src/rules/index.js'

test('the packs that come along pass their own examples', async () => {
  const report = testRules(await loadRules())
  expect(report.results.filter((d) => d.outcome !== 'pass' && d.outcome !== 'known')).toEqual([])
  expect(report.silent).toEqual([])
  expect(report.results.length).toBeGreaterThan(300)
})
