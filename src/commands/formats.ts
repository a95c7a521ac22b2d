import {formats} from '../story/index.js'
import {exitCode, type World} from './session.js'

/** List the formats of stories, in the order in which they are tried. */
export function formatsCommand(world: World): number {
  const width = Math.max(...formats.map((format) => format.name.length))

  for (const {name, about} of formats) {
    world.stdout.write(name.padEnd(width + 2) + about + '\n')
  }

  return exitCode.nothing
}
