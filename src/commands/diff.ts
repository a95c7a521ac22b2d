import {relative, resolve as resolvePath} from 'node:path'
import {colorPatch, patchOf, readablePatch, wordPatch} from '../report/patch.js'
import {prettyReporter} from '../report/pretty.js'
import {colorsFor, mendOptions, runOver, type StoryFlags, type World} from './session.js'

/** Flags of `wiremend diff`. */
export interface DiffFlags extends StoryFlags {
  readonly wordDiff?: boolean
}

/** Print the patch on stdout and the report on stderr. */
export async function diffCommand(
  names: readonly string[],
  flags: DiffFlags,
  world: World
): Promise<number> {
  const reporter = prettyReporter(colorsFor(world.stderr, world, flags.color))
  const colors = colorsFor(world.stdout, world, flags.color)
  const readable = flags.wordDiff || colors.isColorSupported
  const run = await runOver(names, {
    flags,
    world,
    options: await mendOptions(flags, world),
    each(outcome) {
      world.stderr.write(reporter.file(outcome))
      if ('failure' in outcome) return
      const path = patchPath(outcome.path, world.cwd)
      if (!readable) {
        world.stdout.write(patchOf(outcome.mended, path))
        return
      }
      const patch = readablePatch(outcome.mended, path)
      world.stdout.write(flags.wordDiff ? wordPatch(patch, colors) : colorPatch(patch, colors))
    }
  })
  world.stderr.write(reporter.end?.(run.summary) ?? '')
  return run.code
}

/**
 * The name of a file in its patch: from here, with forward slashes. Patch tools
 * refuse names that lead out of their folder, so for a file above or beside
 * this one the leading `../` go: the patch is applied where the rest starts.
 */
export function patchPath(path: string, cwd: string): string {
  return relative(cwd, resolvePath(cwd, path))
    .replaceAll('\\', '/')
    .replace(/^(?:\.\.\/)+/, '')
}
