import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {ProseMessage} from '../../src/detect/report.js'

/** What a detector makes of copy: the text with its first fixes made, and what it reported. */
export interface Mended {
  readonly text: string
  readonly ruleIds: readonly string[]
  readonly messages: readonly ProseMessage[]
}

/** Run one detector alone; queries edit nothing. */
export function mended(
  detector: () => (tree: Root, file: VFile) => undefined,
  copy: string
): Mended {
  const file = new VFile(copy)
  const tree = unified().use(retextEnglish).parse(file) as Root
  detector()(tree, file)
  const messages = file.messages as ProseMessage[]
  const edits = messages
    .flatMap((message) => (message.query ? [] : (message.fixes?.[0]?.edits ?? [])))
    .sort((a, b) => b.start - a.start || b.end - a.end)
  let text = copy

  for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)

  return {text, ruleIds: messages.map((message) => message.ruleId ?? ''), messages}
}
