import type {Token} from '../prose.js'
import {
  auxiliaries,
  determiners,
  eitherWay,
  nounVerbs,
  pastVerbs,
  prepositions,
  presentVerbs,
  subjects,
  subordinators
} from './verbs.js'

/**
 * How many finite verbs tokens may hold beyond those of subordinate clauses; a
 * main clause has one at least.
 *
 * There is no tagger here. Each doubt is decided for the verb, so that 0 can be
 * relied on and 1 cannot: “betting that it would arrive” has no main verb, and
 * “the win surprised” may have one.
 */
export function mainVerbs(
  tokens: readonly Token[],
  from: number,
  to: number,
  doubt: Doubt = widely
): number {
  let verbs = 0
  let subordinate = 0
  let previousFinite = from - unrelated

  for (let index = from; index < to; index++) {
    const token = tokens[index]!
    if (token.kind !== 'word') continue
    // “said he discussed” has two, however close.
    if (pronouns.has(token.norm)) previousFinite = from - unrelated

    if (
      mayBeFinite(tokens, index, from) &&
      (doubt === widely || !isDoubtful(token, tokens[index - 1]))
    ) {
      // “had been”, “was told” and “did not say” are one.
      if (index - previousFinite > 2 || tokens[index - 1]?.kind === 'mark') verbs++
      previousFinite = index
    } else if (subordinates(tokens, index, from)) {
      subordinate++
    }

    // “saying it should shrink” hides a “that”.
    if (sayers.test(token.norm) && pronouns.has(tokens[index + 1]?.norm ?? '') && index + 1 < to)
      subordinate++
  }

  return verbs - subordinate
}

/** In tokens. Further apart than any two parts of one verb. */
const unrelated = 9

/** Whether `-ed` counts as finite (`wanted`), or as a participle (`needed to override`). */
type Doubt = 'strictly' | 'widely'

const widely: Doubt = 'widely'

/** Only words that are finite beyond doubt count. */
export const strictly: Doubt = 'strictly'

function isDoubtful({norm}: Token, before: Token | undefined): boolean {
  if (auxiliaries.has(norm) || norm.includes("'")) return false
  // “to pay his bills and make repairs”
  if (/^(?:and|or)$/.test(before?.norm ?? '') && presentVerbs.has(norm) && !norm.endsWith('s'))
    return true
  return (
    (norm.endsWith('ed') && !pastVerbs.has(norm) && !presentVerbs.has(norm)) || nounVerbs.has(norm)
  )
}

/** Whether a word makes a clause of what follows. */
function subordinates(tokens: readonly Token[], index: number, from: number): boolean {
  const {norm} = tokens[index]!
  const next = tokens[index + 1]?.norm ?? ''

  if (norm === 'that') {
    // “that year” and “like that” are no conjunctions.
    return (
      index > from &&
      (subjects.has(next) ||
        determiners.has(next) ||
        presentLike(tokens[index + 1]) ||
        sayers.test(tokens[index - 1]!.norm))
    )
  }

  if (subordinators.has(norm)) return index > from || norm !== 'what'
  return eitherWay.has(norm) && (subjects.has(next) || next === 'it' || next === 'you')
}

/** Pronouns that open a clause behind a verb of saying or thinking. */
const pronouns: ReadonlySet<string> = new Set('i he she we they it you there'.split(' '))

export const sayers =
  /^(?:say|said|tell|told|think|thought|know|knew|believ|hop|show|argu|claim|suggest|bet|warn|add|insist|fear|find|found|feel|felt|mean|meant|see|saw|so|now|given|know|report|announc|assum|estimat|confirm|not|learn|promis|deny|denied|deni)/

function presentLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (auxiliaries.has(token.norm) || presentVerbs.has(token.norm) || pastVerbs.has(token.norm))
  )
}

/** Whether a word can be a finite verb where it stands. */
export function mayBeFinite(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index]!
  const {norm} = token
  const before = index > from ? tokens[index - 1]! : undefined
  const beforeNorm = before?.norm ?? ''

  if (auxiliaries.has(norm))
    return beforeNorm !== 'to' && !(norm === 'will' && determiners.has(beforeNorm))
  const apostrophe = norm.indexOf("'")

  if (apostrophe > 0) {
    const tail = norm.slice(apostrophe)
    if (tail === "'s") return contracted.has(norm.slice(0, apostrophe))
    return tail === "'ll" || tail === "'re" || tail === "'ve" || tail === "'d" || tail === "'m"
  }

  if (beforeNorm === 'to' || nonFiniteHeads.test(beforeNorm)) return false
  // “a new set”
  if (nounVerbs.has(norm) && index - 2 >= from && isNominal(tokens[index - 2]!.norm)) return false
  if (pastVerbs.has(norm)) return !isNominal(beforeNorm)
  if (presentVerbs.has(norm)) {
    return !isNominal(beforeNorm) && !prepositions.has(beforeNorm) && before?.kind !== 'number'
  }
  if (!norm.endsWith('ed') || norm.length < 4 || /^\p{Lu}/u.test(token.text)) return false
  // “the imported trunks”, “newly imported trunks”, “taxed by the state”
  if (isNominal(beforeNorm) || prepositions.has(beforeNorm)) return false
  return !(tokens[index + 1]?.norm === 'by' && before?.text === ',')
}

/** Behind these a participle belongs to a verb that is counted, or to none: “to have been involved”. */
const nonFiniteHeads = /^(?:be|been|being|having)$/

/** Pronouns whose `'s` is a verb. */
const contracted: ReadonlySet<string> = new Set(
  'it he she that there here what who where how when let this everybody everyone nobody'.split(' ')
)

function isNominal(norm: string): boolean {
  return determiners.has(norm) || norm.endsWith("'s") || norm.endsWith("s'")
}
