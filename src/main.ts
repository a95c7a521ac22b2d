#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {processWorld, run} from './cli.js'

// Trees of one piece of a story after another are garbage that V8 would let grow
// to several times what is in use. Collected sooner, a story of 10 MB takes half
// the memory, and no more time.
setFlagsFromString('--heap-growing-percent=10')

// A reader that has seen enough (`wiremend … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), processWorld())
