import type {Mended} from '../mend.js'
import type {Severity} from '../model.js'
import {countWords} from '../prose.js'

/** What came of one file. */
export type Outcome =
  | {readonly path: string; readonly mended: Mended}
  | {readonly path: string; readonly failure: string}

/** Totals of a run. */
export interface Summary extends Record<Severity, number> {
  files: number
  /** Stories left alone: not in English. */
  skipped: number
  /** Files that could not be read. */
  failed: number
  words: number
  /** Fixes in the patch. */
  fixes: number
}

/** A summary of nothing. */
export function emptySummary(): Summary {
  return {files: 0, skipped: 0, failed: 0, words: 0, error: 0, warning: 0, info: 0, fixes: 0}
}

/** Count one more outcome. */
export function count(summary: Summary, outcome: Outcome): void {
  summary.files++

  if ('failure' in outcome) {
    summary.failed++
    return
  }

  const {mended} = outcome

  if (mended.skipped !== undefined) {
    summary.skipped++
    return
  }

  for (const words of countWords(mended.story.prose).values()) summary.words += words
  for (const finding of mended.findings) summary[finding.severity]++
  summary.fixes += mended.resolution.accepted.size
}

/** What a reporter is told of the tool. */
export interface Tool {
  readonly version: string
  /** Hash of the rule set: `sha256:…`. */
  readonly rules: string
}

/**
 * Writes a run as text. `file` is called for each outcome as it comes, so that a
 * run over any number of files needs the memory of one.
 */
export interface Reporter {
  start?(): string
  file(outcome: Outcome): string
  end?(summary: Summary): string
}
