import type {Mended} from '../mend.js'
import type {Finding, FindingFix} from '../propose.js'
import type {Outcome, Reporter, Tool} from './outcome.js'
import {type Point, pointsOf} from './points.js'

/**
 * Report as JSON, as `schema/report.json` has it: offsets are UTF-16 units into
 * the decoded source, lines and columns count from 1.
 */
export function jsonReporter(tool: Tool): Reporter {
  let separator = ''

  return {
    start() {
      return '{"version":1,"tool":' + JSON.stringify(tool) + ',"files":['
    },
    file(outcome) {
      const text = separator + '\n' + JSON.stringify(toJson(outcome))
      separator = ','
      return text
    },
    end(summary) {
      return '\n],"summary":' + JSON.stringify(summary) + '}\n'
    }
  }
}

/** One file of the report. */
function toJson(outcome: Outcome) {
  const {path} = outcome

  if ('failure' in outcome) {
    return {path, status: 'failed', reason: outcome.failure, notes: [], passages: [], findings: []}
  }

  const {story, findings, resolution, skipped, garble} = outcome.mended
  const toPoint = pointsOf(story.source)
  const refusedBy = (fix: FindingFix) => resolution.refused.get(fix)?.id ?? null

  return {
    path,
    status: skipped === undefined ? 'checked' : 'skipped',
    ...(skipped === undefined ? {} : {reason: skipped}),
    format: story.format,
    encoding: story.encoding,
    translatedFrom: sourceOf(outcome.mended),
    garble: garble?.story ?? null,
    notes: story.notes,
    passages: story.passages.map((passage, index) => ({
      role: passage.role,
      ...story.spanToSource(passage),
      garble: garble?.passages[index] ?? null
    })),
    findings: findings.map((finding) => ({
      ...about(finding, toPoint),
      fixes: finding.fixes.map((fix) => ({
        text: fix.text,
        edits: fix.edits.map(({start, end, text}) => ({start, end, text})),
        applicability: fix.applicability,
        quoted: fix.quoted,
        attribution: fix.attribution,
        rationale: fix.rationale,
        inPatch: resolution.accepted.has(fix),
        refusedBy: refusedBy(fix)
      }))
    }))
  }
}

function sourceOf({translatedFrom}: Mended) {
  if (!translatedFrom) return null
  const {language, confidence} = translatedFrom
  return {language, confidence}
}

function about(finding: Finding, toPoint: (offset: number) => Point) {
  const start = toPoint(finding.start)
  const end = toPoint(finding.end)
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    source: finding.source,
    severity: finding.severity,
    start: finding.start,
    end: finding.end,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    actual: finding.actual,
    reason: finding.reason,
    ...(finding.note === undefined ? {} : {note: finding.note}),
    ...(finding.url === undefined ? {} : {url: finding.url}),
    quoted: finding.quoted
  }
}
