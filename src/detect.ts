import type {Pluggable} from 'unified'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {ProseMessage} from './detect/report.js'
import type {Fix, Severity, Span} from './model.js'
import {parse, piecesOf} from './parse.js'
import {countWords, Prose} from './prose.js'
import {quotedSpans} from './quotes/read.js'
import type {SourceLanguage} from './source-language.js'
import type {Story} from './story/index.js'

/** What a detector found, with offsets into the prose of the whole story. */
export interface Detection {
  readonly ruleId: string
  readonly source: string
  readonly severity: Severity
  readonly span: Span
  readonly received: Span | undefined
  readonly actual: string
  readonly reason: string
  readonly note: string | undefined
  readonly url: string | undefined
  readonly fixes: readonly Fix[]
  readonly query: boolean
}

/** What detectors found in a story, and of it. */
export interface Detections {
  /** In the order of the plugins, within one plugin in its own order. */
  readonly detections: readonly Detection[]
  /** Words inside direct quotations, in any plausible reading: sorted, not overlapping. */
  readonly quoted: readonly Span[]
  /** The language it was translated from, as far as its traces tell. */
  readonly translatedFrom: SourceLanguage | undefined
}

/**
 * Run detectors over a story.
 *
 * The story is parsed passage by passage into one nlcst root (a story over
 * 64 kB into several, one after the other), and each detector is a retext
 * plugin that sees that root and a file whose value is the prose.
 *
 * @param story
 *   Story, as `readStory` gives it.
 * @param plugins
 *   Retext plugins, in the order of precedence.
 */
export async function detect(story: Story, plugins: readonly Pluggable[]): Promise<Detections> {
  const processors = plugins.map((plugin) => unified().use([plugin]).freeze())
  const quoted: Span[] = []
  const found: Detection[][] = plugins.map(() => [])
  let counts: ReadonlyMap<string, number> | undefined
  let translatedFrom: SourceLanguage | undefined

  for (const piece of piecesOf(story.prose, story.passages)) {
    const text = story.prose.slice(piece.start, piece.end)
    const tree = parse(text, piece.passages)
    const file = new VFile({value: text, ...(story.path ? {path: story.path} : {})})
    const prose = new Prose(text, tree, {
      passages: piece.passages,
      damages: damagesIn(story, piece),
      // A story of one piece has its words counted with its tokens.
      ...(piece.start === 0 && piece.end >= story.prose.trimEnd().length
        ? {}
        : {counts: () => (counts ??= countWords(story.prose))})
    })
    file.data.wiremend = prose

    for (const [index, processor] of processors.entries()) {
      const before = file.messages.length
      await processor.run(tree, file)

      for (const message of file.messages.slice(before)) {
        found[index]?.push(toDetection(message, piece.start, story.prose))
      }
    }

    for (const {start, end} of quotedSpans(prose.quotations())) {
      quoted.push({start: start + piece.start, end: end + piece.start})
    }

    if ((prose.translatedFrom?.confidence ?? 0) > (translatedFrom?.confidence ?? 0)) {
      translatedFrom = prose.translatedFrom
    }
  }

  return {detections: found.flat(), quoted, translatedFrom}
}

function damagesIn(story: Story, piece: Span) {
  return story.damages
    .filter((d) => d.prose.start >= piece.start && d.prose.start <= piece.end)
    .map((d) => ({
      ...d,
      prose: {start: d.prose.start - piece.start, end: d.prose.end - piece.start}
    }))
}

/** Read a message, ours or anybody's whose `actual` and `expected` say what to put where. */
function toDetection(message: VFileMessage, base: number, text: string): Detection {
  const ours: ProseMessage = message
  const place = ours.span ?? placeOf(message)
  const span = {start: (place?.start ?? 0) + base, end: (place?.end ?? 0) + base}
  const actual = message.actual ?? text.slice(span.start, span.end)
  const common = {
    source: message.source ?? 'unknown',
    span,
    actual,
    reason: message.reason,
    note: message.note ?? undefined,
    url: message.url ?? undefined
  }

  if (message.source === 'wiremend' && ours.span) {
    return {
      ...common,
      ruleId: message.ruleId ?? 'unknown',
      severity: ours.severity ?? 'warning',
      received: ours.received,
      fixes: ours.received ? (ours.fixes ?? []) : (ours.fixes ?? []).map((fix) => shift(fix, base)),
      query: ours.query === true
    }
  }

  const expected = place ? (message.expected ?? []) : []
  return {
    ...common,
    ruleId: [message.source, message.ruleId].filter(Boolean).join('/') || 'unknown',
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    received: undefined,
    fixes: expected.map((words) => ({
      edits: [{...span, text: words}],
      applicability: 'editorial',
      rationale: message.reason
    })),
    // Several that are equally good, as far as the plugin says: a person chooses.
    query: expected.length !== 1
  }
}

function placeOf(message: VFileMessage): Span | undefined {
  const {place} = message
  if (!place || !('start' in place)) return undefined
  const {start, end} = place
  return start.offset === undefined || end.offset === undefined
    ? undefined
    : {start: start.offset, end: end.offset}
}

function shift(fix: Fix, base: number): Fix {
  if (base === 0) return fix
  const [first, ...rest] = fix.edits.map((d) => ({
    ...d,
    start: d.start + base,
    end: d.end + base
  }))
  return first ? {...fix, edits: [first, ...rest]} : fix
}
