import {expect, test} from 'vitest'
import type {Rule} from '../../src/rules/index.js'
import {compileRules, matchRules} from '../../src/rules/index.js'
import {proseOfText} from '../../src/rules/test.js'
import {found, mended, packOf} from './helpers.js'

const contexts: [claim: string, rule: Partial<Rule>, copy: string, wanted: number][] = [
  ['near: in the sentence', {near: 'police'}, 'The police saw an x there.', 1],
  ['near: not in another', {near: 'police'}, 'The police came. They saw an x there.', 0],
  ['near: any of several', {near: ['army', '~arrest']}, 'An x was arrested.', 1],
  ['near: paragraph', {near: {paragraph: 'police'}}, 'The police came. They saw an x.', 1],
  ['near: not in another paragraph', {near: {paragraph: 'police'}}, 'The police came.\n\nAn x.', 0],
  ['near: story', {near: {story: 'police'}}, 'The police came.\n\nAn x.', 1],
  ['near: any of the scopes', {near: {sentence: 'army', story: 'police'}}, 'Police.\n\nAn x.', 1],
  ['near: the match is no evidence', {near: 'x'}, 'An x came.', 0],
  ['near: another such word is', {near: 'x'}, 'An x and an x.', 2],
  ['near: a possessive counts', {near: 'police'}, 'The police’s x.', 1],
  ['near: a class', {near: '<number> men'}, 'An x and two men.', 1],
  ['unless: in the sentence', {unless: 'police'}, 'The police saw an x.', 0],
  ['unless: not in another', {unless: 'police'}, 'The police came. They saw an x.', 1],
  ['unless: the match counts', {unless: 'an x'}, 'An x came.', 0],
  ['preceded-by', {'preceded-by': ['an', 'the old']}, 'An x, the old x, the x', 2],
  ['preceded-by: a start', {'preceded-by': '<start>'}, 'X came. “X came.” An x.', 2],
  ['preceded-by: a name', {'preceded-by': '<name>'}, 'Anna Bell x, the x.', 1],
  ['followed-by', {'followed-by': [',', 'of the']}, 'X, x of the, x of', 2],
  ['followed-by: an end', {'followed-by': '<end>'}, 'The x. “An x.” An x of', 2],
  ['not-preceded-by', {'not-preceded-by': 'an'}, 'An x, the x', 1],
  ['not-followed-by', {'not-followed-by': '<word>'}, 'x of, x', 1],
  ['not-followed-by: not in the next paragraph', {'not-followed-by': 'of'}, 'An x\n\nof', 1],
  ['in: another role', {in: 'headline'}, 'An x.', 0],
  ['in: this role', {in: ['headline', 'body']}, 'An x.', 1],
  ['quoted: skip', {quoted: 'skip'}, '“An x,” said x. "An x," x.', 2],
  ['case: exact', {find: 'Daesh', case: 'exact'}, 'Daesh, daesh, DAESH', 1],
  ['case: exact at a start', {find: 'the Hexagon', case: 'exact'}, 'The Hexagon. The hexagon.', 1],
  ['case: exact, all in capitals', {find: 'the Hexagon', case: 'exact'}, 'IN THE HEXAGON', 1],
  ['case: exact, in a compound', {find: 'Kiev', case: 'exact'}, 'a Kiev-based firm', 1],
  ['source: not by itself', {source: 'fr'}, 'An x.', 0]
]

for (const [claim, rule, copy, wanted] of contexts) {
  test(claim, () => {
    expect(found(copy, [{find: 'x', ...rule}])).toHaveLength(wanted)
  })
}

test('source: in a story from there, or in all', () => {
  const rule = {find: 'x', source: ['fr', 'es']}
  expect(found('An x.', [rule], {sources: ['de', 'es']})).toHaveLength(1)
  expect(found('An x.', [rule], {sources: ['de']})).toHaveLength(0)
  expect(found('An x.', [rule], {sources: 'all'})).toHaveLength(1)
})

const rivals: [claim: string, rules: (Partial<Rule> | string)[], copy: string, wanted: string[]][] =
  [
    ['the longest stands', ['b', 'a b c', 'a b'], 'a b c', ['a b c']],
    ['then the one with more words', ['a <word>', 'a b'], 'a b', ['a b']],
    ['neighbours both stand', ['a b', 'c d'], 'a b c d', ['a b', 'c d']],
    ['one that may not apply does not compete', [{find: 'a b', near: 'z'}, 'b'], 'a b', ['b']]
  ]

for (const [claim, rules, copy, wanted] of rivals) {
  test(`rivals: ${claim}`, () => {
    expect(found(copy, rules)).toEqual(wanted)
  })
}

test('rivals: at last the first in the file', () => {
  const rules = compileRules([packOf('a b', 'a b')])
  expect(matchRules(rules, proseOfText('a b')).map((d) => d.rule.ruleId)).toEqual(['test/r0'])
})

const repairs: [claim: string, find: string, replace: string, copy: string, wanted: string][] = [
  ['groups', '(a|b) x (c|d)', '$2 y $1', 'a x d', 'd y a'],
  ['the whole match', 'x', '[$0]', 'x', '[x]'],
  ['a dollar', '<number> bucks', '$$$1', '5 bucks', '$5'],
  ['a group that is not there leaves no space', 'x [(a|b)] y', 'z $1 w', 'x y', 'z w'],
  [
    'a class is a group',
    '<number> thousand million',
    '$1 billion',
    '3.5 thousand million',
    '3.5 billion'
  ],
  ['past', '~detain', '~hold', 'He detained him.', 'He held him.'],
  ['-ing', '~detain', '~hold', 'Detaining him', 'Holding him'],
  ['third person', '~own', '~have', 'He owns it.', 'He has it.'],
  ['participle after have', '~show', '~write', 'He has showed it.', 'He has written it.'],
  ['participle after be', '~compose', '~write', 'It was composed.', 'It was written.'],
  ['past otherwise', '~compose', '~write', 'He composed it.', 'He wrote it.'],
  ['plural', '~kid/n', '~child', 'two kids', 'two children'],
  ['the phrase goes along', '~realize a', '~carry out a', 'realized a', 'carried out a'],
  [
    'each takes its own',
    '~start and ~end',
    '~begin and ~stop',
    'started and ending',
    'began and stopping'
  ],
  ['be after to', '~exist', '~be', 'to exist', 'to be'],
  ['be', '~exist', '~be', 'it existed', 'it was'],
  [
    'a sentence keeps its capital',
    'bipartite',
    'bipartisan',
    'Bipartite bodies',
    'Bipartisan bodies'
  ],
  [
    'a headline its capitals',
    'bipartite group',
    'bipartisan team of men',
    'A Bipartite Group Left',
    'A Bipartisan Team of Men Left'
  ],
  [
    'capitals stay capitals',
    'bipartite group',
    'bipartisan team',
    'THE BIPARTITE GROUP',
    'THE BIPARTISAN TEAM'
  ],
  ['the pattern’s capitals say nothing', 'Daesh', 'the group', 'With Daesh', 'With the group'],
  ['but at a start they do', 'Daesh', 'the group', 'Daesh left.', 'The group left.'],
  ['a group from the start loses its capital', '(big) dogs', 'dogs $1', 'Big dogs', 'Dogs big'],
  ['a becomes an', 'big', 'important', 'a big man', 'an important man'],
  ['an becomes a', 'eventual', 'possible', 'An eventual vote', 'A possible vote'],
  ['not over a mark', 'eventual', 'possible', 'an (eventual) vote', 'an (possible) vote'],
  ['a hour is not', 'day', 'hour', 'a day', 'an hour'],
  ['a union is', 'office', 'union', 'an office', 'a union'],
  ['letters are said', 'bureau', 'FBI man', 'a bureau', 'an FBI man'],
  ['in the replacement too', 'x <word>', 'a $1', 'x apple', 'an apple'],
  ['white space of the copy stays', 'a b c', 'a b d', 'a\nb  c', 'a\nb  d'],
  ['a deletion takes a space', 'so-called', '', 'the so-called cure', 'the cure'],
  ['before a comma too', 'indeed', '', 'he indeed, said', 'he, said'],
  ['at a start the next word rises', 'and then', '', 'And then he left.', 'He left.'],
  ['the possessive stays', 'Kiev', 'Kyiv', 'Kiev’s mayor', 'Kyiv’s mayor']
]

for (const [claim, find, replace, copy, wanted] of repairs) {
  test(`replace: ${claim}`, () => {
    expect(mended(copy, find, replace)).toBe(wanted)
  })
}

test('match: a regular expression with groups', () => {
  const rule = {
    match: '(\\p{Ll})\\.(\\p{Lu}\\p{Ll})',
    replace: '$1. $2',
    applicability: 'editorial'
  } as const
  expect(found('Talks ended late.The minister left.', [rule])).toEqual(['e.Th'])
})

test('match: an expression that would run away ends', () => {
  const from = Date.now()
  expect(found(`${'a'.repeat(100_000)}b`, [{match: '(a+)+$'}])).toEqual([])
  // Backtracking would outlast the universe.
  expect(Date.now() - from).toBeLessThan(20_000)
})

test('many rules find what one would', () => {
  const many = Array.from({length: 2_000}, (_, at) => `w${at} x${at % 7}`)
  expect(found('w10 x3 and w11 x4, w12 x4.', many)).toEqual(['w10 x3', 'w11 x4'])
})

test('compiled from what JSON keeps', () => {
  const pack = packOf({find: '~detain [him]', replace: '~hold'})
  const rules = compileRules([JSON.parse(JSON.stringify(pack))])
  expect(matchRules(rules, proseOfText('detained him'))).toHaveLength(1)
})
