import type {Sink} from './session.js'

/** Fewer files than this are done before a bar could be read. */
const fewestFiles = 20

const width = 24

/** A progress bar on a terminal; nothing at all elsewhere. */
export function progressBar(total: number, sink: Sink) {
  const shown = Boolean(sink.isTTY) && total >= fewestFiles
  let done = 0
  let drawn = ''

  return {
    advance() {
      done++
      if (!shown) return
      const filled = Math.round((done / total) * width)
      const next =
        '[' + '='.repeat(filled).padEnd(width) + '] ' + done + ' of ' + total + ' stories'
      if (next === drawn) return
      drawn = next
      sink.write('\r' + next)
    },
    hide() {
      if (drawn) sink.write('\r\u001B[K')
      drawn = ''
    }
  }
}
