import fc from 'fast-check'
import {expect, test} from 'vitest'
import {apply} from '../src/apply.js'
import type {Applicability} from '../src/model.js'
import type {Finding, PlacedEdit} from '../src/propose.js'
import {resolve} from '../src/resolve.js'

const copy = 'The the minsiter left.'

function finding(ruleId: string, applicability: Applicability, ...edits: PlacedEdit[]): Finding {
  const [first, ...rest] = edits
  if (!first) throw new Error('A fix has at least one edit')
  return {
    id: ruleId,
    ruleId,
    source: 'test',
    severity: 'warning',
    start: first.start,
    end: first.end,
    actual: '',
    reason: '',
    note: undefined,
    url: undefined,
    quoted: false,
    query: false,
    fixes: [
      {
        edits: [first, ...rest],
        text: '',
        applicability,
        quoted: false,
        attribution: false,
        rationale: ''
      }
    ]
  }
}

function edit(start: number, end: number, text: string): PlacedEdit {
  return {start, end, text}
}

const doubled = finding('doubled', 'editorial', edit(4, 8, ''))
const spelling = finding('spelling', 'editorial', edit(8, 16, 'minister'))
const pair = finding('pair', 'editorial', edit(0, 3, 'A'), edit(8, 16, 'ministry'))
const space = finding('space', 'mechanical', edit(7, 9, ' m'))
const before = finding('before', 'editorial', edit(8, 8, 'old '))
const rival = finding('rival', 'editorial', edit(8, 8, 'new '))
const inside = finding('inside', 'editorial', edit(10, 10, 'x'))

const table: Array<
  [name: string, findings: Finding[], output: string, refused: Array<[string, string]>]
> = [
  ['nothing proposed', [], copy, []],
  ['touching spans both stand', [doubled, spelling], 'The minister left.', []],
  [
    'a loser is refused whole, and told who won',
    [spelling, pair],
    'The the minister left.',
    [['pair', 'spelling']]
  ],
  ['the same edit twice is one edit', [doubled, doubled], 'The minsiter left.', []],
  [
    'the mechanical goes first',
    [spelling, space],
    'The the minsiter left.',
    [['spelling', 'space']]
  ],
  [
    'two insertions at one place are rivals',
    [before, rival],
    'The the old minsiter left.',
    [['rival', 'before']]
  ],
  ['an insertion may touch a replacement', [before, spelling], 'The the old minister left.', []],
  [
    'an insertion may not be inside one',
    [spelling, inside],
    'The the minister left.',
    [['inside', 'spelling']]
  ]
]

for (const [name, findings, output, refused] of table) {
  test('resolve: ' + name, () => {
    const result = resolve(findings, (d) => d.fixes[0])
    expect(apply(copy, result.edits)).toBe(output)
    expect(
      findings.flatMap((d) => {
        const winner = d.fixes[0] && result.refused.get(d.fixes[0])
        return winner ? [[d.ruleId, winner.ruleId]] : []
      })
    ).toEqual(refused)
  })
}

test('resolve: an edit that contains the repair of damage takes its place, and names both rules', () => {
  const damage = finding('mojibake', 'mechanical', {...edit(4, 8, '’the '), repairs: 0})
  const flip = finding('flip', 'editorial', {...edit(3, 8, ' ‘the '), absorbs: [0]})

  for (const findings of [
    [damage, flip],
    [flip, damage]
  ]) {
    const result = resolve(findings, (d) => d.fixes[0])
    expect(result.refused.size).toBe(0)
    expect(result.edits).toEqual(
      [{...edit(3, 8, ' ‘the '), ruleIds: ['flip', 'mojibake']}].map((d) => ({
        ...d,
        ruleIds: expect.arrayContaining(d.ruleIds)
      }))
    )
  }
})

test('resolve: whatever is offered, what stands applies, and all else names its winner', () => {
  const offer = fc
    .tuple(
      fc.constantFrom<Applicability>('editorial', 'mechanical'),
      fc.array(fc.tuple(fc.nat(22), fc.nat(3), fc.constantFrom('', 'x', 'yy')), {
        minLength: 1,
        maxLength: 3
      })
    )
    .map(([applicability, raw]) => {
      const edits: PlacedEdit[] = []
      let from = 0
      for (const [start, length, text] of raw.sort((a, b) => a[0] - b[0])) {
        if (start < from || (edits.length > 0 && start === from)) continue
        const end = Math.min(copy.length, start + length)
        edits.push(edit(start, end, text))
        from = end
      }
      return finding('rule', applicability, ...edits)
    })

  fc.assert(
    fc.property(fc.array(offer, {maxLength: 12}), (findings) => {
      const result = resolve(findings, (d) => d.fixes[0])
      expect(() => apply(copy, result.edits)).not.toThrow()
      for (const {fixes} of findings) {
        const fix = fixes[0]
        if (!fix) continue
        expect(result.accepted.has(fix)).toBe(!result.refused.has(fix))
        const winner = result.refused.get(fix)
        if (winner) expect(winner.fixes.some((d) => result.accepted.has(d))).toBe(true)
      }
    })
  )
})
