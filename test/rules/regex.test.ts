import {expect, test} from 'vitest'
import {checkRegex, compileRegex, RegexError, requiredLiteral} from '../../src/rules/regex.js'

const literals: [source: string, literal: string][] = [
  ['\\bR-Fla\\b', 'R-Fla'],
  ['(a|b)cd?ef', 'ef'],
  ['a+bc', 'bc'],
  ['ab|cd', ''],
  ['(?i)abc', ''],
  ['\\d{1,3} thousand (people|men)', ' thousand '],
  ['a{2}b', 'b'],
  ['x\\.y', 'x.y'],
  ['[ab]cd[^ef]', 'cd']
]

for (const [source, literal] of literals) {
  test(`literal of ${source}`, () => {
    expect(requiredLiteral(source)).toBe(literal)
  })
}

const hits: [source: string, text: string, found: string[]][] = [
  ['(\\d{1,3}) thousand', '15 thousand and 3 thousand', ['15', '3']],
  ['(\\p{Lu})+x', 'ABx', ['B']],
  ['(?i)(abc)', 'xABC', ['ABC']],
  ['((a?){9}){9}b', `${'a'.repeat(60)}c`, []]
]

for (const [source, text, found] of hits) {
  test(`find ${source}`, () => {
    expect([...compileRegex(source).find(text)].map((d) => d.groups[0])).toEqual(found)
  })
}

const refused: [source: string, message: RegExp][] = [
  ['a(?=b)', /Cannot use lookaround \(`\(\?=`\)/],
  ['a(?<!b)', /lookaround/],
  ['(a)\\1', /a reference back to a group/],
  ['a(', /missing closing/],
  ['a*', /matches nothing/]
]

for (const [source, message] of refused) {
  test(`refuse ${source}`, () => {
    expect(() => checkRegex(source)).toThrow(message)
    expect(() => checkRegex(source)).toThrow(RegexError)
  })
}

test('groups are counted', () => {
  expect(checkRegex('(a)(?:b)(?P<c>d)')).toBe(2)
})
