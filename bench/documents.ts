import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** A document of a corpus. */
export interface CorpusDocument {
  readonly id: string
  readonly text: string
}

/** Documents of a folder of `.txt` files, or of NDJSON with `id` and `text`. */
export function* documents(path: string): Generator<CorpusDocument> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (name.endsWith('.txt')) yield {id: name, text: readFileSync(join(path, name), 'utf8')}
    }
    return
  }

  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line) yield JSON.parse(line) as CorpusDocument
  }
}
