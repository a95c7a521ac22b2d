import type {VFile} from 'vfile'
import type {ProseMessage} from '../detect/report.js'
import type {Span} from '../model.js'

const told = new WeakMap<VFile, Map<string, readonly Span[]>>()

/**
 * Whether an earlier detector has a finding that touches a span: one fault is one finding.
 *
 * The messages are gone through once, when first asked, for each prefix.
 *
 * @param prefix
 *   How the rule ids begin, such as `quotes/fragment`; empty for all.
 */
export function isTold(file: VFile, span: Span, prefix: string): boolean {
  let known = told.get(file)

  if (!known) {
    known = new Map()
    told.set(file, known)
  }

  let spans = known.get(prefix)

  if (!spans) {
    spans = (file.messages as ProseMessage[]).flatMap((message) =>
      message.span && message.ruleId?.startsWith(prefix) ? [message.span] : []
    )
    known.set(prefix, spans)
  }

  return spans.some((other) => other.start < span.end && span.start < other.end)
}
