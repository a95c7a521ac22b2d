/**
 * Where the copy can be: outside, or inside a quotation at some level.
 *
 * `full` quotations are sentences (`"We oppose it," Hua said.`), `partial` ones
 * are words of somebody's sentence (`called it "a disgrace" and left`); they end
 * in different places.
 */
export const states = [
  'outside',
  'full',
  'partial',
  'full in full',
  'partial in full',
  'partial in partial',
  'third in full',
  'third in partial',
  'single full',
  'single partial',
  'double full in single',
  'double partial in single',
  'double partial in partial single',
  'third in single',
  'continuing',
  'single continuing'
] as const

/** Index into `states`. */
export type State = number

export const outside: State = 0
export const continuing: State = 14
export const singleContinuing: State = 15

/** What kind of words stand in a state: 0 outside, 1 full, 2 partial. */
export const contentOf: readonly (0 | 1 | 2)[] = [0, 1, 2, 1, 2, 2, 2, 2, 1, 2, 1, 2, 2, 2, 0, 0]

/** How deep the copy is in each state. */
export const depthOf: readonly number[] = [0, 1, 1, 2, 2, 2, 3, 3, 1, 1, 2, 2, 2, 3, 1, 1]

/** The step that a quotation mark makes: from a state to a state, at a level of `levels`. */
export interface Step {
  readonly from: State
  readonly to: State
  readonly level: number
}

/** What an opening mark can do before a sentence. */
export const opensFull: readonly Step[] = [
  {from: 0, to: 1, level: 0},
  {from: 0, to: 8, level: 1},
  {from: 1, to: 3, level: 2},
  {from: 2, to: 5, level: 2},
  {from: 3, to: 6, level: 4},
  {from: 4, to: 7, level: 4},
  {from: 8, to: 10, level: 3},
  {from: 9, to: 12, level: 3},
  {from: 10, to: 13, level: 4}
]

/** What an opening mark can do within a sentence. */
export const opensPartial: readonly Step[] = [
  {from: 0, to: 2, level: 0},
  {from: 0, to: 9, level: 1},
  {from: 1, to: 4, level: 2},
  {from: 2, to: 5, level: 2},
  {from: 3, to: 6, level: 4},
  {from: 4, to: 7, level: 4},
  {from: 8, to: 11, level: 3},
  {from: 9, to: 12, level: 3},
  {from: 10, to: 13, level: 4}
]

/** What the mark that takes up a quotation in the next passage does. */
export const reopens: readonly Step[] = [
  {from: continuing, to: 1, level: 0},
  {from: singleContinuing, to: 8, level: 1}
]

/** What a closing mark can do. */
export const closes: readonly Step[] = [
  {from: 1, to: 0, level: 0},
  {from: 2, to: 0, level: 0},
  {from: 8, to: 0, level: 1},
  {from: 9, to: 0, level: 1},
  {from: 3, to: 1, level: 2},
  {from: 4, to: 1, level: 2},
  {from: 5, to: 2, level: 2},
  {from: 6, to: 3, level: 4},
  {from: 7, to: 4, level: 4},
  {from: 10, to: 8, level: 3},
  {from: 11, to: 8, level: 3},
  {from: 12, to: 9, level: 3},
  {from: 13, to: 10, level: 4}
]

/** Whether a mark of a family may stand at a level, however wrongly. */
export function admits(level: number, family: 'double' | 'single', closing: boolean): boolean {
  if (level === 0) return family === 'double' || closing
  if (level === 1) return family === 'single'
  return true
}
