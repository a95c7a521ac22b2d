import {type Copy, type Fault, removing, type Trigger} from './copy.js'
import {singularOf} from './nouns.js'

/** The word that some languages put before the main clause too. */
const doubled: ReadonlyMap<string, string> = new Map([
  ['although', 'but'],
  ['though', 'but'],
  ['because', 'so'],
  ['since', 'so']
])

/** `Although he was ill, but he played`: as in Chinese, Arabic and Turkish. */
export const doubledConjunction: Trigger = {words: ['although', 'though', 'because', 'since'], rule}

const mainClause = /^(?:he|she|it|they|we|i|the|his|her|their|its|there|this|these|people)$/

/** Words between the conjunction and its comma; a clause is seldom longer. */
const longest = 20

function rule(copy: Copy, at: number): Fault | undefined {
  if (!copy.startsSentence(at) || !copy.capital(at)) return
  const second = doubled.get(copy.norm(at)) as string

  for (let index = at + 3; index < at + longest && copy.joined(at, index); index++) {
    const norm = copy.norm(index)
    if (/^[.;:!?"“”]$/.test(norm)) return
    if (norm !== ',') continue
    if (copy.norm(index + 1) !== second) return
    // “because it was small, so small that …”; “although old, but not weak”.
    const next = copy.norm(index + 2)
    if (!mainClause.test(next) && !singularOf.has(next) && !copy.capital(index + 2)) return

    return {
      fault: 'double-conjunction',
      span: copy.span(index + 1),
      severity: 'warning',
      reason: `Unexpected “${second}” after “${copy.token(at).text} …”`,
      fixes: [
        removing(
          copy,
          index + 1,
          index + 1,
          `“${copy.token(at).text}” joins the two clauses already; English has no “${second}” as well.`
        )
      ]
    }
  }

  return
}
