import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import type {Fix, Severity, Span} from '../model.js'

/** What a detector says of one fault. Offsets into the prose. */
export interface Fault {
  /** `detector/fault`, such as `whitespace/doubled`. */
  readonly ruleId: string
  readonly span: Span
  /** One sentence: what was seen, what was wanted. */
  readonly reason: string
  readonly severity: Severity
  /** Repairs, best first. Two that are equally good make a query: see `query`. */
  readonly fixes?: readonly Fix[]
  /** True where no fix may go into the patch: they are offered only. */
  readonly query?: boolean
  readonly note?: string
  readonly url?: string
  /**
   * Set where the fault is import damage that reading has undone: then this
   * span, and the edits of `fixes`, count in the text *received*.
   */
  readonly received?: Span
}

/** A message of ours, as a detector leaves it on the file: offsets into the prose. */
export interface ProseMessage extends VFileMessage {
  severity?: Severity
  fixes?: readonly Fix[]
  query?: boolean
  span?: Span
  received?: Span
}

const locations = new WeakMap<VFile, ReturnType<typeof location>>()

/**
 * Put a finding on a file as a `VFileMessage`.
 *
 * Fills `actual` with the words found, and `expected` with what would stand in
 * their place after each fix that lies within them, so that any reporter of the
 * field can show and apply it.
 */
export function report(file: VFile, fault: Fault): ProseMessage {
  const text = String(file)
  const {span} = fault
  let points = locations.get(file)

  if (!points) {
    points = location(file)
    locations.set(file, points)
  }

  const start = points.toPoint(span.start)
  const end = points.toPoint(span.end)
  const message: ProseMessage = file.message(fault.reason, {
    ruleId: fault.ruleId,
    source: 'wiremend',
    ...(start && end ? {place: {start, end}} : {})
  })
  message.fatal = fault.severity === 'info' ? undefined : false
  message.severity = fault.severity
  message.span = span
  message.actual = text.slice(span.start, span.end)
  message.fixes = fault.fixes ?? []
  message.expected = fault.received
    ? []
    : message.fixes.filter((fix) => within(fix, span)).map((fix) => readingOf(text, span, fix))
  if (fault.query) message.query = true
  if (fault.received) message.received = fault.received
  if (fault.note) message.note = fault.note
  if (fault.url) message.url = fault.url
  return message
}

function within(fix: Fix, span: Span): boolean {
  return fix.edits.every((edit) => edit.start >= span.start && edit.end <= span.end)
}

/** What stands in the place of `span`, which holds all the edits, once a fix is made. */
function readingOf(text: string, span: Span, fix: Fix): string {
  const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let from = span.start
  let result = ''

  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }

  return result + text.slice(from, span.end)
}
