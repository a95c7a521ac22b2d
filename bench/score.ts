import type {Edit, Span} from '../src/model.js'

/** A damage of a garbled story, as its gold has it. */
export interface GoldSpan extends Span {
  readonly category: string
  readonly severity: string
  readonly recoverable: 'knowledge' | 'mechanical' | 'source'
  /** Replacements for exactly this span, best first; none where only the original can tell. */
  readonly fixes?: readonly string[]
  readonly quote?: string
}

/** What the score needs of a finding. */
export interface ScoredFinding extends Span {
  readonly ruleId: string
  readonly fixes: readonly {readonly edits: readonly Edit[]; readonly inPatch: boolean}[]
}

/** How one gold span fared. */
export interface SpanScore {
  readonly span: GoldSpan
  /** A finding overlaps it, and is not so long that it could mean anything. */
  readonly flagged: boolean
  /** The gold has a repair. */
  readonly fixable: boolean
  /** With all edits made, the text round the span reads as the gold repair does. */
  readonly repaired: boolean
  /** Repaired, or one of the alternatives would repair it. */
  readonly offered: boolean
}

/** How one story fared. */
export interface StoryScore {
  readonly spans: readonly SpanScore[]
  readonly findings: number
  /** Findings that touch no gold span. */
  readonly noise: readonly ScoredFinding[]
  readonly edits: number
  /** Edits that touch no gold span. */
  readonly harm: readonly Edit[]
  readonly words: number
}

/** A finding may be this much longer, in UTF-16 units, than the fault that it flags. */
const slack = 80

/**
 * Score the findings of one garbled story against its gold, by the text that
 * results and not by offsets.
 */
export function scoreStory(
  text: string,
  spans: readonly GoldSpan[],
  findings: readonly ScoredFinding[]
): StoryScore {
  const outer = spans.filter((span) => !spans.some((other) => covers(other, span)))
  const goldEdits = settle(
    outer.flatMap((d) =>
      d.fixes?.[0] === undefined ? [] : [{start: d.start, end: d.end, text: d.fixes[0]}]
    )
  )
  const edits = settle(findings.flatMap(inPatch))

  return {
    spans: spans.map((span) => scoreSpan(text, span, findings, edits, goldEdits)),
    findings: findings.length,
    noise: findings.filter(
      (d) => !spans.some((s) => touches(s, d) || inPatch(d).some((edit) => touches(s, edit)))
    ),
    edits: edits.length,
    harm: edits.filter((edit) => !spans.some((span) => touches(span, edit))),
    words: text.split(/\s+/).filter(Boolean).length
  }
}

function scoreSpan(
  text: string,
  span: GoldSpan,
  findings: readonly ScoredFinding[],
  edits: readonly Edit[],
  goldEdits: readonly Edit[]
): SpanScore {
  const near = findings.filter((d) => touches(span, d))
  const flagged = near.some((d) => d.end - d.start <= span.end - span.start + slack)
  const fixes = span.fixes ?? []
  if (fixes.length === 0) return {span, flagged, fixable: false, repaired: false, offered: false}
  const reads = (made: readonly Edit[]) => readsAsGold(text, span, fixes, made, goldEdits)
  const repaired = reads(edits)
  const offered =
    repaired ||
    near.some((finding) =>
      finding.fixes.some((fix) =>
        reads(
          settle([...fix.edits, ...goldEdits.filter((d) => !fix.edits.some((e) => touches(e, d)))])
        )
      )
    )
  return {span, flagged, fixable: true, repaired, offered}
}

/** Whether the smallest window round a span that no edit straddles reads as a gold repair does. */
function readsAsGold(
  text: string,
  span: GoldSpan,
  fixes: readonly string[],
  edits: readonly Edit[],
  goldEdits: readonly Edit[]
): boolean {
  let from = span.start
  let to = span.end

  for (let moved = true; moved; ) {
    moved = false

    for (const edit of [...edits, ...goldEdits]) {
      const mine = edits.includes(edit)
      if (edit.start < from && (edit.end > from || (mine && edit.end === from))) {
        from = edit.start
        moved = true
      }
      if (edit.end > to && (edit.start < to || (mine && edit.start === to))) {
        to = edit.end
        moved = true
      }
    }
  }

  const got = render(text, edits, from, to)
  const apart = goldEdits.filter(
    (d) => !touches(d, span) || d.start >= span.end || d.end <= span.start
  )
  const wanted = [
    ...fixes.map((fix) =>
      render(text, settle([...apart, {start: span.start, end: span.end, text: fix}]), from, to)
    ),
    render(text, goldEdits, from, to)
  ]
  return got !== undefined && got !== text.slice(from, to) && wanted.includes(got)
}

function covers(other: GoldSpan, span: GoldSpan): boolean {
  return (
    other !== span &&
    other.start <= span.start &&
    other.end >= span.end &&
    other.end - other.start > span.end - span.start &&
    (other.fixes ?? []).length > 0
  )
}

function inPatch(finding: ScoredFinding): readonly Edit[] {
  return finding.fixes.find((fix) => fix.inPatch)?.edits ?? []
}

function touches(a: Span, b: Span): boolean {
  return (
    (a.start < b.end && b.start < a.end) ||
    ((a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end)
  )
}

/** Edits in order, without any that overlaps one before it. */
function settle(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []

  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
  }

  return kept
}

function render(
  text: string,
  edits: readonly Edit[],
  from: number,
  to: number
): string | undefined {
  let result = ''
  let at = from

  for (const edit of edits) {
    if (edit.end < from || edit.start > to) continue
    if (edit.start < from || edit.end > to) return undefined
    if (edit.start === to && edit.end === to && from !== to) continue
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }

  return result + text.slice(at, to)
}
