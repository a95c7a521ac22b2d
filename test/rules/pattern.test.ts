import fc from 'fast-check'
import {expect, test} from 'vitest'
import {expandSource} from '../../src/rules/compile.js'
import {PatternError, parsePattern} from '../../src/rules/pattern.js'
import {found} from './helpers.js'

const finds: [claim: string, pattern: string, copy: string, wanted: string[]][] = [
  ['words in order', 'forces of order', 'The forces of order came.', ['forces of order']],
  ['whole words only', 'order', 'An orderly reorder.', []],
  ['case does not matter', 'forces of ORDER', 'Forces Of Order', ['Forces Of Order']],
  ['a line wrap does not matter', 'of order', 'of\norder', ['of\norder']],
  ['a no-break space does not matter', 'of order', 'of\u00A0order', ['of\u00A0order']],
  ['a typographic apostrophe does not matter', "don't know", 'I don’t know.', ['don’t know']],
  ['in a pattern neither', 'don’t know', "I don't know.", ["don't know"]],
  ['an end of a sentence is not skipped', 'of order', 'He spoke of. Order came.', []],
  ['nor a passage', 'of order', 'He spoke of\n\norder', []],
  ['nor a comma', 'of order', 'of, order', []],
  ['a comma of the pattern is found', 'said, that', 'He said, that it was.', ['said, that']],
  ['glue is the same', 'said, that', 'He said , that it was.', []],
  ['a hyphen is glued', 'self-conscious', 'self-conscious, self - conscious', ['self-conscious']],
  ['and a space is a space', 'self conscious', 'self-conscious', []],
  ['a choice', 'a (b|c d) e', 'a b e, a c d e, a c e', ['a b e', 'a c d e']],
  ['a nested choice', '(a (b|c)|d) e', 'a b e, d e, a e', ['a b e', 'd e']],
  ['an option', 'fight [the] fire', 'fight fire, fight the fire', ['fight fire', 'fight the fire']],
  ['options to choose from', 'a [b|c] d', 'a d, a b d, a c d', ['a d', 'a b d', 'a c d']],
  [
    'an optional prefix',
    'the [anti-]tank gun',
    'the anti-tank gun, the tank gun',
    ['the anti-tank gun', 'the tank gun']
  ],
  ['a possessive at the end', 'Kiev', 'Kiev’s mayor', ['Kiev']],
  ['but not before', 'Kiev mayor', 'Kiev’s mayor', []],
  ['no part of a compound', 'sensible', 'price-sensible, sensible-minded', []],
  [
    'inflected verb',
    '~detain',
    'detain detains detained detaining detention',
    ['detain', 'detains', 'detained', 'detaining']
  ],
  ['irregular verb', '~hold', 'hold holds held holding', ['hold', 'holds', 'held', 'holding']],
  ['doubled consonant', '~stop/v', 'stopped stopping', ['stopped', 'stopping']],
  ['two spellings', '~travel', 'traveled travelled', ['traveled', 'travelled']],
  ['noun', '~city/n', 'city cities citied', ['city', 'cities']],
  ['irregular noun', '~man/n', 'man men manned', ['man', 'men']],
  ['adjective', '~big/a', 'big bigger biggest bigly', ['big', 'bigger', 'biggest']],
  ['be', '~be here', 'is here, were here, been here', ['is here', 'were here', 'been here']],
  [
    'number',
    '<number> km',
    '3 km, 1,200.5 km, three km, twenty-one km, many km',
    ['3 km', '1,200.5 km', 'three km', 'twenty-one km']
  ],
  [
    'name',
    'with <name>',
    'with Anna, with Anna van Dyk, with him, with J. Doe',
    ['with Anna', 'with Anna van Dyk', 'with J. Doe']
  ],
  ['name of four words at most', 'x <name> y', 'x A B C D y, x A B C D E y', ['x A B C D y']],
  ['word', 'the <word> of', 'the 3 of, the end of', ['the end of']],
  ['month', 'in <month>', 'in May, in Aug. 2, in may', ['in May', 'in Aug.']],
  ['weekday and year', '<weekday> <year>', 'Friday 2010, Friday 3010', ['Friday 2010']],
  ['escaped brackets', '\\(sic\\)', 'as (sic) he said', ['(sic)']],
  ['a class first', '<number> ~dollar/n', 'ten dollars, 5 dollars', ['ten dollars', '5 dollars']]
]

for (const [claim, pattern, copy, wanted] of finds) {
  test(`find: ${claim}`, () => {
    expect(found(copy, [pattern])).toEqual(wanted)
  })
}

const mistakes: [source: string, message: RegExp, offset: number][] = [
  ['', /empty pattern/, 0],
  ['[a]', /empty pattern, expected a word that must be there/, 0],
  ['a (b|c', /expected `\)`/, 2],
  ['a [b', /expected `\]`/, 2],
  ['a) b', /Unexpected `\)`/, 1],
  ['a | b', /outside round brackets/, 2],
  ['(a|)', /empty alternative/, 3],
  ['a <nubmer>', /Unknown class `<nubmer>`, expected `<number>`/, 2],
  ['a <number', /Unknown class `<number`/, 2],
  ['~ a', /without a word/, 0],
  ['bi(partite|partisan)', /expected a space/, 0],
  [`${'(a|b|c|d|e|f|g) '.repeat(6)}x`, /more than 10000 readings/, 0]
]

for (const [source, message, offset] of mistakes) {
  test(`pattern: ${source.slice(0, 30)} is refused`, () => {
    const error = thrownBy(() => expandSource(source))
    expect(error.message).toMatch(message)
    expect(error.offset).toBe(offset)
  })
}

function thrownBy(run: () => unknown): PatternError {
  try {
    run()
  } catch (error) {
    if (error instanceof PatternError) return error
    throw error
  }
  throw new Error('Expected a mistake')
}

test('groups count by their opening bracket', () => {
  expect(parsePattern('(a (b|c) <word>) ~d [e] <number>').groups).toBe(4)
})

test('any text is a pattern or a pattern error', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab ()[\]|<>~\\/,.'-]{0,24}$/), (source) => {
      try {
        expandSource(source)
      } catch (error) {
        expect(error).toBeInstanceOf(PatternError)
      }
    })
  )
})

test('plain words find themselves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'bc', 'the', 'of'), {minLength: 1, maxLength: 4}),
      (words) => {
        const phrase = words.join(' ')
        expect(found(`x, ${phrase}, y`, [phrase])).toEqual([phrase])
      }
    )
  )
})
