import {stat} from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import type {FindingFix} from '../propose.js'
import {count, emptySummary} from '../report/outcome.js'
import {prettyReporter} from '../report/pretty.js'
import {codeOf, colorsFor, mendOptions, runOver, type StoryFlags, type World} from './session.js'

/** Flags of `wiremend fix`. */
export interface FixFlags extends StoryFlags {
  readonly dryRun?: boolean
  readonly editorial?: boolean
}

/**
 * Write fixes into the files: mechanical ones, and more where asked.
 *
 * A fix that changes which words are quoted is never written in bulk; one that
 * changes words inside a quotation only with `--quoted`. A file is written
 * whole to a temporary one and renamed, and keeps its mode and owner.
 *
 * @returns
 *   The exit code, by what remains to be decided.
 */
export async function fixCommand(
  names: readonly string[],
  flags: FixFlags,
  world: World
): Promise<number> {
  const reporter = prettyReporter(colorsFor(world.stderr, world, flags.color))
  const options = await mendOptions(flags, world)
  const remaining = emptySummary()
  let written = 0
  let fixes = 0

  const run = await runOver(names, {
    flags,
    world,
    options: {...options, wants: (fix) => writable(fix, flags)},
    async each(outcome, input) {
      if ('failure' in outcome) {
        count(remaining, outcome)
        world.stderr.write(reporter.file(outcome))
        return
      }

      const {mended, path} = outcome
      const {accepted} = mended.resolution
      const left = {
        ...mended,
        findings: mended.findings.filter((d) => !d.fixes.some((fix) => accepted.has(fix)))
      }
      count(remaining, {path, mended: left})
      world.stderr.write(reporter.file({path, mended: left}))
      fixes += accepted.size

      if ('stdin' in input && input.stdin) {
        world.stdout.write(mended.bytes)
      } else if (accepted.size > 0) {
        written++
        if (!flags.dryRun) await replaceFile(path, mended.bytes)
      }
    }
  })

  const verb = flags.dryRun ? 'Would write ' : 'Wrote '
  const left = remaining.error + remaining.warning + remaining.info
  world.stderr.write(
    verb +
      amount(fixes, 'fix', 'fixes') +
      ' into ' +
      amount(written, 'story', 'stories') +
      '; ' +
      amount(left, 'finding') +
      ' left to decide\n'
  )
  return run.summary.failed > 0 ? run.code : codeOf(remaining, flags)
}

function writable(fix: FindingFix, flags: FixFlags): boolean {
  if (fix.attribution) return false
  if (fix.quoted) return flags.quoted === true
  return fix.applicability === 'mechanical' || flags.editorial === true
}

/** Write a file whole or not at all; its mode stays. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const {mode, uid, gid} = await stat(path)
  await writeFileAtomic(path, Buffer.from(bytes), {mode, chown: {uid, gid}})
}

function amount(count: number, one: string, many = one + 's'): string {
  return count + ' ' + (count === 1 ? one : many)
}
