#!/usr/bin/env node
import {processWorld, run} from './cli.js'

// A reader that has seen enough (`wiremend … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), processWorld())
