import type {VFile} from 'vfile'
import type {ProseMessage} from '../detect/report.js'
import type {Span} from '../model.js'

/** Whether a rule has a finding on a file that touches a span: one fault is one finding. */
export function isTold(file: VFile, span: Span, ruleId: string): boolean {
  return (file.messages as ProseMessage[]).some(
    (message) =>
      message.ruleId === ruleId &&
      message.span !== undefined &&
      message.span.start < span.end &&
      span.start < message.span.end
  )
}
