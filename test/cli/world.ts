import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'
import {run} from '../../src/cli.js'

/** What a run of the command line printed, and its exit code. */
export interface Transcript {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly bytes: Buffer
}

/** How a test runs the command line. */
export interface Setting {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly terminal?: boolean
}

/** Run the command line in this process, as a shell would. */
export async function wiremend(
  args: readonly string[],
  setting: Setting = {}
): Promise<Transcript> {
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const sink = (chunks: Uint8Array[]) => ({
    write(chunk: string | Uint8Array) {
      chunks.push(Buffer.from(chunk))
    },
    isTTY: setting.terminal ?? false
  })
  const before = process.cwd()
  const cwd = setting.cwd ?? before
  process.chdir(cwd)

  try {
    const code = await run(args, {
      stdin: async () => Buffer.from(setting.stdin ?? ''),
      stdout: sink(out),
      stderr: sink(err),
      env: setting.env ?? {},
      cwd
    })
    const bytes = Buffer.concat(out)
    return {code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString()}
  } finally {
    process.chdir(before)
  }
}

/** A folder for the tests of one file, removed after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiremend-cli-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}
