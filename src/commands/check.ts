import {jsonReporter} from '../report/json.js'
import type {Reporter} from '../report/outcome.js'
import {prettyReporter} from '../report/pretty.js'
import {colorsFor, mendOptions, runOver, type StoryFlags, type World} from './session.js'
import {toolOf} from './tool.js'

/** Formats of the report. */
export const reportFormats = ['pretty', 'json'] as const

/** Flags of `wiremend check`. */
export interface CheckFlags extends StoryFlags {
  readonly format?: (typeof reportFormats)[number]
}

/** Print the report on stdout. */
export async function checkCommand(
  names: readonly string[],
  flags: CheckFlags,
  world: World
): Promise<number> {
  const options = await mendOptions(flags, world)
  const reporter: Reporter =
    flags.format === 'json'
      ? jsonReporter(toolOf(options.rules))
      : prettyReporter(colorsFor(world.stdout, world, flags.color))
  world.stdout.write(reporter.start?.() ?? '')
  const run = await runOver(names, {
    flags,
    world,
    options,
    each(outcome) {
      world.stdout.write(reporter.file(outcome))
    }
  })
  world.stdout.write(reporter.end?.(run.summary) ?? '')
  return run.code
}
