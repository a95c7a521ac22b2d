import type {Colors} from 'picocolors/types.js'
import type {Mended} from '../mend.js'
import type {Finding, FindingFix} from '../propose.js'
import type {Reporter, Summary} from './outcome.js'
import {plain, shorten} from './plain.js'
import {pointsOf} from './points.js'

/** Copy shown on either side of a change, in characters. */
const contextLength = 16

/** Longest piece of copy, in characters, that a line of the report repeats. */
const longestWords = 60

/** Report for a person at a terminal. */
export function prettyReporter(colors: Colors): Reporter {
  return {
    file(outcome) {
      const name = colors.underline(plain(outcome.path))
      if ('failure' in outcome)
        return name + '\n  ' + colors.red('failed') + '  ' + outcome.failure + '\n\n'
      const {mended} = outcome

      if (mended.skipped !== undefined) {
        return name + '\n  ' + colors.yellow('skipped') + '  ' + plain(mended.skipped) + '\n\n'
      }

      if (mended.findings.length === 0 && mended.story.notes.length === 0) return ''
      const toPoint = pointsOf(mended.story.source)
      const rows = mended.findings.map((finding) => row(finding, mended, toPoint, colors))
      const notes = mended.story.notes.map((note) => '  ' + colors.dim('note') + '  ' + plain(note))
      return [name + about(mended, colors), ...notes, ...rows].join('\n') + '\n\n'
    },
    end(summary) {
      return sum(summary, colors) + '\n'
    }
  }
}

/** How garbled the story is, and what language its traces point to. */
function about({garble, translatedFrom}: Mended, colors: Colors): string {
  const parts = garble ? ['garble ' + garble.story] : []
  if (translatedFrom) {
    const {language, confidence} = translatedFrom
    parts.push('from ' + languageName(language) + '? ' + Math.round(100 * confidence) + ' %')
  }
  return colors.dim('  ' + parts.join(', '))
}

const names = new Intl.DisplayNames('en', {type: 'language'})

function languageName(code: string): string {
  return names.of(code) ?? code
}

function row(
  finding: Finding,
  mended: Mended,
  toPoint: ReturnType<typeof pointsOf>,
  colors: Colors
): string {
  const {line, column} = toPoint(finding.start)
  const color = {error: colors.red, warning: colors.yellow, info: colors.blue}[finding.severity]
  const lines = [
    '  ' +
      (line + ':' + column).padEnd(8) +
      color(finding.severity.padEnd(7)) +
      '  ' +
      plain(finding.reason) +
      '  ' +
      colors.dim(plain(finding.ruleId) + (finding.quoted ? ' quoted' : ''))
  ]
  const standing = finding.fixes.find((fix) => mended.resolution.accepted.has(fix))
  const indent = ' '.repeat(19)

  if (standing) {
    const label = standing.applicability === 'mechanical' ? colors.dim('  mechanical') : ''
    lines.push(indent + change(mended.story.source, standing, colors) + label)
  } else if (finding.fixes.length > 0) {
    const offers = finding.fixes.map((fix) => '“' + words(fix.text) + '”').join(', ')
    const refuser = mended.resolution.refused.get(finding.fixes[0] as (typeof finding.fixes)[0])
    const why = refuser
      ? 'not in the patch: ' + plain(refuser.ruleId) + ' changes the same words'
      : 'a question'
    lines.push(indent + colors.dim(why + '; offers ') + offers)
  }

  if (finding.note) lines.push(indent + colors.dim(plain(finding.note)))
  return lines.join('\n')
}

/** The change inside its line, as `git diff --word-diff` shows it. */
function change(source: string, fix: FindingFix, colors: Colors): string {
  const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const first = edits[0]?.start ?? 0
  const last = edits.at(-1)?.end ?? first
  let from = Math.max(0, first - contextLength)
  let text = ''

  for (const edit of edits) {
    text += plain(shorten(source.slice(from, edit.start), longestWords))
    if (edit.end > edit.start)
      text += colors.red('[-' + words(source.slice(edit.start, edit.end)) + '-]')
    if (edit.text !== '') text += colors.green('{+' + words(edit.text) + '+}')
    from = edit.end
  }

  return '…' + text + plain(source.slice(from, last + contextLength)) + '…'
}

function words(text: string): string {
  return shorten(plain(text), longestWords)
}

function sum(summary: Summary, colors: Colors): string {
  const parts = [
    plural(summary.files, 'story', 'stories'),
    plural(summary.words, 'word'),
    colors.red(plural(summary.error, 'error')),
    colors.yellow(plural(summary.warning, 'warning')),
    summary.info + ' info',
    plural(summary.fixes, 'fix', 'fixes') + ' in the patch'
  ]
  if (summary.skipped > 0) parts.push(summary.skipped + ' skipped')
  if (summary.failed > 0) parts.push(colors.red(summary.failed + ' failed'))
  return parts.join(', ')
}

function plural(count: number, one: string, many = one + 's'): string {
  return count.toLocaleString('en-US') + ' ' + (count === 1 ? one : many)
}
