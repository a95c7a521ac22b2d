import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {convertPathToPattern, glob, isDynamicPattern} from 'tinyglobby'

/** One file to read, or why there is none. */
export type Input =
  | {readonly path: string; readonly stdin?: true; read(): Promise<Uint8Array>}
  | {readonly path: string; readonly failure: string}

/** Extensions of the files that a folder is searched for; a file that is named is read whatever it is called. */
const storyExtensions = [
  'htm',
  'html',
  'json',
  'markdown',
  'md',
  'nitf',
  'nml',
  'txt',
  'xhtml',
  'xml'
]

/**
 * Find the files that paths, folders and globs name, each once, in order.
 *
 * `-` is standard input. A folder stands for the stories in it, at any depth;
 * hidden files and `node_modules` are passed over.
 */
export async function* findInputs(
  names: readonly string[],
  options: {readonly stdin?: () => Promise<Uint8Array>; readonly stdinName?: string} = {}
): AsyncGenerator<Input> {
  const seen = new Set<string>()

  for (const name of names) {
    if (name === '-') {
      yield {path: options.stdinName ?? 'stdin', stdin: true, read: options.stdin ?? readStdin}
      continue
    }

    const found = await expand(name)

    if (typeof found === 'string') {
      yield {path: name, failure: found}
      continue
    }

    for (const path of found) {
      if (seen.has(path)) continue
      seen.add(path)
      yield {path, read: () => readFile(path)}
    }
  }
}

async function expand(name: string): Promise<string[] | string> {
  let stats: Awaited<ReturnType<typeof stat>> | undefined

  try {
    stats = await stat(name)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return explain(error)
  }

  if (stats?.isDirectory()) {
    const pattern = convertPathToPattern(name) + '/**/*.{' + storyExtensions.join(',') + '}'
    const paths = await search(pattern)
    return paths.length > 0
      ? paths
      : 'No stories in this folder, expected files named .' + storyExtensions.join(', .')
  }

  if (stats) return [name]
  if (!isDynamicPattern(name)) return 'No such file or folder'
  const paths = await search(name)
  return paths.length > 0 ? paths : 'No file matches this pattern'
}

async function search(pattern: string): Promise<string[]> {
  const paths = await glob(pattern, {
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**']
  })
  return paths.map((path) => join(path)).sort()
}

/** All of standard input. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Say why the file system refused, in words. */
export function explain(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') return 'Cannot read: permission denied'
  if (code === 'EISDIR') return 'Cannot read: this is a folder'
  if (code === 'ENOENT') return 'No such file or folder'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'Cannot read: over 2 GiB, expected a smaller file'
  return message
}
