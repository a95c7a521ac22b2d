import type {Edit} from './model.js'
import type {Finding, FindingFix, PlacedEdit} from './propose.js'

/** An edit that stands, and the rules behind it. */
export interface ResolvedEdit extends Edit {
  readonly ruleIds: readonly string[]
}

/** What `resolve` decides. */
export interface Resolution {
  /** Edits of the source, sorted, none overlapping, each once. */
  readonly edits: readonly ResolvedEdit[]
  /** The fixes that stand. */
  readonly accepted: ReadonlySet<FindingFix>
  /** The fixes that do not, each with the finding whose fix was there first. */
  readonly refused: ReadonlyMap<FindingFix, Finding>
}

interface Claim {
  readonly edit: PlacedEdit
  readonly finding: Finding
  readonly ruleIds: Set<string>
}

/** Claims are looked up by the blocks of the source they touch, so that cost stays linear. */
const blockLength = 1024

/**
 * Choose the fixes that can stand together.
 *
 * Fixes are offered `mechanical` first, then in the order of the findings. One
 * that overlaps text already claimed is refused whole, and the refusal names
 * the winner, so a finding is never lost. Identical edits are not rivals; two
 * insertions at one offset are, unless identical. An edit whose text already
 * contains the repair of import damage under it takes that repair's place.
 *
 * @param findings
 *   Findings in the order of precedence.
 * @param candidate
 *   The fix of a finding that asks to stand, if one does.
 */
export function resolve(
  findings: readonly Finding[],
  candidate: (finding: Finding) => FindingFix | undefined
): Resolution {
  const offers: Array<{finding: Finding; fix: FindingFix}> = []

  for (const finding of findings) {
    const fix = candidate(finding)
    if (fix) offers.push({finding, fix})
  }

  const blocks = new Map<number, Set<Claim>>()
  const accepted = new Set<FindingFix>()
  const refused = new Map<FindingFix, Finding>()
  const claims = new Set<Claim>()

  for (const applicability of ['mechanical', 'editorial'] as const) {
    for (const {finding, fix} of offers) {
      if (fix.applicability !== applicability) continue
      const winner = rival(fix)

      if (winner) {
        refused.set(fix, winner.finding)
        continue
      }

      accepted.add(fix)
      for (const edit of fix.edits) {
        claim({edit, finding, ruleIds: new Set([finding.ruleId])})
      }
    }
  }

  const edits = [...claims]
    .map(({edit: {start, end, text}, ruleIds}) => ({start, end, text, ruleIds: [...ruleIds]}))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return {edits, accepted, refused}

  function rival(fix: FindingFix): Claim | undefined {
    for (const edit of fix.edits) {
      for (const block of blocksOf(edit)) {
        for (const other of blocks.get(block) ?? []) {
          if (areRivals(edit, other.edit)) return other
        }
      }
    }

    return undefined
  }

  function claim(offer: Claim): void {
    for (const block of blocksOf(offer.edit)) {
      for (const other of blocks.get(block) ?? []) {
        if (same(offer.edit, other.edit) || absorbs(other.edit, offer.edit)) {
          for (const ruleId of offer.ruleIds) other.ruleIds.add(ruleId)
          return
        }
      }
    }

    for (const block of blocksOf(offer.edit)) {
      const set = blocks.get(block) ?? new Set()
      blocks.set(block, set)

      for (const other of set) {
        if (!absorbs(offer.edit, other.edit)) continue
        for (const ruleId of other.ruleIds) offer.ruleIds.add(ruleId)
        withdraw(other)
      }

      set.add(offer)
    }

    claims.add(offer)
  }

  function withdraw(offer: Claim): void {
    claims.delete(offer)
    for (const block of blocksOf(offer.edit)) blocks.get(block)?.delete(offer)
  }
}

function* blocksOf(edit: PlacedEdit): Generator<number> {
  const last = Math.floor(edit.end / blockLength)
  for (let block = Math.floor(edit.start / blockLength); block <= last; block++) yield block
}

function areRivals(a: PlacedEdit, b: PlacedEdit): boolean {
  return touches(a, b) && !same(a, b) && !absorbs(a, b) && !absorbs(b, a)
}

/** Whether both want the same place. Touching spans do not; insertions at one offset do. */
function touches(a: PlacedEdit, b: PlacedEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

function same(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** Whether `a` writes the undamaged text of the place where `b` undoes the damage. */
function absorbs(a: PlacedEdit, b: PlacedEdit): boolean {
  return b.repairs !== undefined && a.absorbs?.includes(b.repairs) === true
}
