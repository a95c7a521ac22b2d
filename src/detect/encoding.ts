import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Damage, Severity} from '../model.js'
import {proseOf} from '../prose.js'
import {findDamage} from '../story/damage/index.js'
import {report} from './report.js'

/** How to tell damage from copy, where nobody has done it yet. */
export interface EncodingOptions {
  /** Whether a word, in whatever case, is in a dictionary. */
  readonly isWord?: (word: string) => boolean
}

/** What can be read, and only not found or sorted, is not as bad as what cannot be read. */
const severities: Readonly<Record<string, Severity>> = {
  'encoding/mojibake': 'error',
  'encoding/entity': 'error',
  'encoding/escape': 'error',
  'encoding/lost': 'error',
  'encoding/decomposed': 'info',
  'encoding/nbsp': 'info',
  'encoding/zero-width': 'info'
}

/** Tags that web pages have in running text. A story about `<b>` is rarer than one that lost its page. */
const tag =
  /<\/?(?:a|b|big|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|td|tr|u|ul)(?:\s[^<>\n]{0,300})?\/?>/gi

/**
 * Report import damage: text read in the wrong encoding, leftover codes,
 * characters that cannot be seen, words broken at the end of a line.
 *
 * Where reading the story has undone the damage, its repairs are reported as
 * fixes of the text received; in a bare pipeline the text itself is searched.
 */
export function retextEncoding(options: EncodingOptions = {}) {
  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)

    if (prose.damages) {
      for (const damage of prose.damages) {
        const {start, end} = damage
        reportDamage(file, damage, damage.prose, {start, end})
      }
    } else {
      for (const damage of findDamage(prose.text, options)) reportDamage(file, damage, damage)
    }

    reportLost(file, prose.text)
    reportTags(file, prose.text)
  }
}

function reportDamage(
  file: VFile,
  damage: Damage,
  span: {readonly start: number; readonly end: number},
  received?: {readonly start: number; readonly end: number}
): void {
  report(file, {
    ruleId: damage.ruleId,
    span: {start: span.start, end: span.end},
    reason: damage.reason,
    severity: severities[damage.ruleId] ?? 'warning',
    fixes: [
      {
        edits: [{start: damage.start, end: damage.end, text: damage.text}],
        applicability: 'mechanical',
        rationale: damage.rationale
      }
    ],
    ...(received ? {received} : {})
  })
}

/** Characters that an import could not show, where nothing tells which they were. */
function reportLost(file: VFile, text: string): void {
  if (!text.includes('\uFFFD')) return

  for (const match of text.matchAll(/[\p{L}\p{N}]*\uFFFD[\p{L}\p{N}\uFFFD]*/gu)) {
    report(file, {
      ruleId: 'encoding/lost',
      span: {start: match.index, end: match.index + match[0].length},
      reason: `Unexpected “\uFFFD” in “${match[0]}”: a character was lost`,
      severity: 'error',
      note: 'Ask the source for the original.'
    })
  }
}

/** Markup that came through as text. */
function reportTags(file: VFile, text: string): void {
  if (!text.includes('<')) return

  for (const match of text.matchAll(tag)) {
    const start = match.index
    const end = start + match[0].length
    const isBlock = /^<\/?(?:br|center|div|h[1-6]|hr|img|li|ol|p|pre|table|td|tr|ul)\b/i.test(
      match[0]
    )
    report(file, {
      ruleId: 'encoding/tag',
      span: {start, end},
      reason: `Unexpected “${match[0]}”, expected text without markup`,
      severity: 'error',
      ...(isBlock
        ? {}
        : {
            fixes: [
              {
                edits: [{start, end, text: ''}],
                applicability: 'editorial',
                rationale: `“${match[0]}” is markup of a web page, which the import left in the text.`
              }
            ]
          })
    })
  }
}
