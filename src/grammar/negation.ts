import {type Copy, type Fault, fixOf, replacing, type Trigger} from './copy.js'
import {newsPasts, newsVerbs} from './verbs.js'
import {words} from './words.js'

const negatedAuxiliaries = words(`
  didn't don't doesn't haven't hasn't hadn't won't wouldn't can't couldn't cannot isn't wasn't aren't
  weren't shouldn't never not
`)

const positive: ReadonlyMap<string, string> = new Map([
  ['nothing', 'anything'],
  ['nobody', 'anybody'],
  ['no one', 'anyone'],
  ['none', 'any'],
  ['nowhere', 'anywhere']
])

/** `did not say nothing`, `hasn't seen nobody`: as `no dijo nada`. */
export const doubledNegation: Trigger = {
  words: words('nothing nobody no none nowhere'),
  rule: negationRule
}

const verbsBetween = new Set([
  ...newsVerbs,
  ...newsPasts,
  ...words('have had been done said seen found told given heard got be do made known')
])

function negationRule(copy: Copy, at: number): Fault | undefined {
  // People do speak so.
  if (copy.quoted(at)) return
  const norm = copy.norm(at)
  const pair = norm === 'no' ? (copy.norm(at + 1) === 'one' ? 'no one' : '') : norm
  const right = positive.get(pair) ?? (norm === 'no' ? 'any' : undefined)
  const last = pair === 'no one' ? at + 1 : at
  const verb = copy.before(at)
  if (!right || !verbsBetween.has(verb) || !/^(?:said|n't)?/.test(verb)) return
  const negation = copy.before(at - 1)
  if (!negatedAuxiliaries.has(negation)) return
  // `not only`, `why not do nothing`; “cannot do nothing” says that one must act.
  if (
    /^(?:do|be)$/.test(verb) ||
    (/^(?:can't|cannot|couldn't|not)$/.test(negation) &&
      !/^(?:did|do|does|has|have|had|will|would|is|was)$/.test(copy.before(at - 2))) ||
    /^(?:but|less|more)$/.test(copy.norm(last + 1))
  )
    return

  return {
    fault: 'double-negation',
    span: copy.span(at - 2, last),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 2, last)}”, expected “${right}”`,
    fixes: [
      replacing(
        copy,
        at,
        last,
        right,
        `“${negation}” negates “${verb}” already; a second negation undoes it in English.`
      )
    ]
  }
}

/** `Nobody didn't come`: as `никто не`. */
export const negatedSubject: Trigger = {words: words('nobody nothing one none'), rule: subjectRule}

const undone: ReadonlyMap<string, string> = new Map([
  ["isn't", 'is'],
  ["wasn't", 'was'],
  ["hasn't", 'has'],
  ["hadn't", 'had'],
  ["won't", 'will'],
  ["wouldn't", 'would'],
  ["can't", 'can'],
  ["couldn't", 'could']
])

function subjectRule(copy: Copy, at: number): Fault | undefined {
  if (copy.quoted(at)) return
  const first = copy.norm(at) === 'one' ? at - 1 : at
  if (copy.norm(at) === 'one' && copy.norm(first) !== 'no') return
  const auxiliary = copy.after(at)
  const plain = undone.get(auxiliary)
  const split =
    /^(?:did|does|has|had|was|is|will|would|could|can)$/.test(auxiliary) &&
    copy.norm(at + 2) === 'not'
  if (!plain && !split) return
  const rationale = `“${copy.slice(first, at)}” negates the sentence already.`
  const edit = plain
    ? {...copy.span(at + 1), text: plain}
    : {start: copy.token(at + 1).end, end: copy.token(at + 2).end, text: ''}

  return {
    fault: 'double-negation',
    span: copy.span(first, split ? at + 2 : at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(first, split ? at + 2 : at + 1)}”, expected one negation`,
    fixes: [fixOf([edit], rationale)],
    // “did not come” leaves “did come”; and litotes is possible.
    query: auxiliary === 'did' || auxiliary === 'does'
  }
}
