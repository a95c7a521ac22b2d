import {createHash} from 'node:crypto'
import type {Detection} from './detect.js'
import type {Applicability, Fix, Severity, Span} from './model.js'
import {lastAtOrBefore, tokenize} from './prose.js'
import type {SourceEdit, Story} from './story/index.js'

/** A finding, with everything in offsets of the source. */
export interface Finding extends Span {
  /** Stable across runs and moved lines: made of the rule, the words and their context. */
  readonly id: string
  /** `detector/fault`, or `pack/rule` for a phrase. */
  readonly ruleId: string
  /** `wiremend`, or the name of the plugin that said it. */
  readonly source: string
  readonly severity: Severity
  /** The words found, as a reader sees them. */
  readonly actual: string
  readonly reason: string
  readonly note: string | undefined
  readonly url: string | undefined
  /** Whether the words stand inside a direct quotation, in any plausible reading. */
  readonly quoted: boolean
  /** Best first. Empty: a query. */
  readonly fixes: readonly FindingFix[]
  /** The fixes are offered; none may go into the patch by itself. */
  readonly query: boolean
}

/** An edit of the source, in the form its place asks for (an entity in XML, an escape in JSON). */
export interface PlacedEdit extends SourceEdit {
  /** Index into `Story.damages`: this edit is that repair. */
  readonly repairs?: number
}

/** A fix of the source. */
export interface FindingFix {
  readonly edits: readonly [PlacedEdit, ...PlacedEdit[]]
  /** What stands in the place of the finding afterwards, as a reader sees it. */
  readonly text: string
  readonly applicability: Applicability
  /** The fix changes words inside a direct quotation. */
  readonly quoted: boolean
  /** The fix changes which words are quoted. */
  readonly attribution: boolean
  readonly rationale: string
}

/** How `propose` treats what detectors found. */
export interface ProposeOptions {
  /** Words and names that are right here; a finding inside one of them is dropped. */
  readonly accept?: readonly string[]
  /** Severity by rule id (`quotes/stray`) or detector (`quotes`). */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Words inside direct quotations, in any plausible reading: sorted, not overlapping. */
  readonly quoted?: readonly Span[]
}

/**
 * Turn what detectors said of the prose into findings and fixes of the source.
 *
 * Order is kept: it is the order of precedence for `resolve`. A fix that cannot
 * be expressed in the source (it crosses markup, or the file's encoding lacks a
 * character) is left out and the note of its finding says so, which makes the
 * finding a query.
 */
export function propose(
  story: Story,
  detections: readonly Detection[],
  options: ProposeOptions = {}
): Finding[] {
  const findings: Finding[] = []
  const ids = new Map<string, number>()
  const quoted = options.quoted ?? []
  const accepted = acceptance(story.prose, options.accept ?? [])
  const damageAt = new Map(story.damages.map((d, index) => [d.start + ':' + d.end, index]))

  for (const detection of detections) {
    const severity = severityOf(detection, options.severities ?? {})
    if (severity === 'off' || accepted(detection.span)) continue
    const repairs = detection.received
      ? damageAt.get(detection.received.start + ':' + detection.received.end)
      : undefined
    const notes = detection.note ? [detection.note] : []
    const fixes: FindingFix[] = []

    for (const fix of detection.fixes) {
      const result = story.toSource(fix.edits, {received: detection.received !== undefined})

      if ('refusal' in result) {
        notes.push('Not in the patch: ' + result.refusal)
        continue
      }

      const [first, ...rest] = result.edits.map((edit) =>
        repairs === undefined ? edit : {...edit, repairs}
      )
      if (!first) continue
      fixes.push({
        edits: [first, ...rest],
        text: detection.received
          ? fix.edits.map((d) => d.text).join('')
          : reading(story, fix, detection.span),
        applicability: fix.applicability,
        quoted: fix.applicability === 'editorial' && changesWords(story, fix, quoted),
        attribution: fix.attribution === true,
        rationale: fix.rationale
      })
    }

    const span = story.spanToSource(detection.received ?? detection.span, {
      received: detection.received !== undefined
    })
    findings.push({
      id: identify(story, detection, ids),
      ruleId: detection.ruleId,
      source: detection.source,
      severity,
      start: span.start,
      end: span.end,
      actual: detection.actual,
      reason: detection.reason,
      note: notes.length > 0 ? notes.join(' ') : undefined,
      url: detection.url,
      quoted: touchesAny(quoted, detection.span),
      fixes,
      query: detection.query
    })
  }

  return findings
}

/** The words over `span`, or over all the edits where they reach further, after a fix. */
function reading(story: Story, fix: Fix, span: Span): string {
  const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let from = Math.min(span.start, edits[0]?.start ?? span.start)
  const to = Math.max(span.end, ...edits.map((d) => d.end))
  let result = ''

  for (const edit of edits) {
    result += story.prose.slice(from, edit.start) + edit.text
    from = edit.end
  }

  return result + story.prose.slice(from, to)
}

/** Whether some edit alters letters or figures, not marks and spaces alone, inside a quotation. */
function changesWords(story: Story, fix: Fix, quoted: readonly Span[]): boolean {
  return fix.edits.some(
    (edit) =>
      touchesAny(quoted, edit) && bare(story.prose.slice(edit.start, edit.end)) !== bare(edit.text)
  )
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a span touches one of some spans, which are sorted and do not overlap. */
function touchesAny(spans: readonly Span[], span: Span): boolean {
  let low = 0
  let high = spans.length

  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= span.start) low = middle + 1
    else high = middle
  }

  const next = spans[low]
  return next !== undefined && next.start < Math.max(span.end, span.start + 1)
}

function severityOf(
  detection: Detection,
  severities: Readonly<Record<string, Severity | 'off'>>
): Severity | 'off' {
  const detector = detection.ruleId.split('/')[0] ?? ''
  return severities[detection.ruleId] ?? severities[detector] ?? detection.severity
}

const contextLength = 24

function identify(story: Story, detection: Detection, ids: Map<string, number>): string {
  const {start, end} = detection.span
  const before = story.prose.slice(Math.max(0, start - contextLength), start)
  const after = story.prose.slice(end, end + contextLength)
  const hash = createHash('sha256')
    .update([detection.ruleId, before, detection.actual, after].join('\0').replace(/\s+/g, ' '))
    .digest('hex')
    .slice(0, 12)
  const seen = ids.get(hash) ?? 0
  ids.set(hash, seen + 1)
  return seen === 0 ? hash : hash + '-' + (seen + 1)
}

/** Find the accepted words and names in a story once, so that a look-up costs nothing. */
function acceptance(prose: string, accept: readonly string[]): (span: Span) => boolean {
  if (accept.length === 0) return () => false
  const byFirst = new Map<string, string[][]>()

  for (const entry of accept) {
    const words = tokenize(entry, []).map((d) => d.norm)
    const first = words[0]
    if (first === undefined) continue
    const list = byFirst.get(first) ?? []
    byFirst.set(first, list)
    list.push(words)
  }

  const tokens = tokenize(prose, [])
  const places: Span[] = []
  /** For each place, the furthest end of any place up to it. */
  const reach: number[] = []

  for (const [index, token] of tokens.entries()) {
    for (const words of byFirst.get(token.norm) ?? []) {
      const last = tokens[index + words.length - 1]

      if (last && words.every((word, offset) => tokens[index + offset]?.norm === word)) {
        places.push({start: token.start, end: last.end})
        reach.push(Math.max(last.end, reach.at(-1) ?? 0))
      }
    }
  }

  return (span) => {
    const index = lastAtOrBefore(places, span.start)
    const place = places[index]
    return place !== undefined && place.start <= span.start && (reach[index] ?? 0) >= span.end
  }
}
