import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import picocolors from 'picocolors'
import type {Colors} from 'picocolors/types.js'
import type {Pluggable, Plugin} from 'unified'
import {type Config, ConfigError, loadConfig} from '../config.js'
import {explain, findInputs, type Input} from '../inputs.js'
import {type MendOptions, mend} from '../mend.js'
import type {Severity} from '../model.js'
import {count, emptySummary, type Outcome, type Summary} from '../report/outcome.js'
import type {RuleSet} from '../rules/index.js'
import {StoryError} from '../story/index.js'
import {progressBar} from './progress.js'
import {ruleSet} from './tool.js'

/** Where a command reads and writes; a test gives its own. */
export interface World {
  readonly stdin: () => Promise<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** A place to write to. */
export interface Sink {
  write(chunk: string | Uint8Array): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** Options that every command on stories knows. */
export interface StoryFlags {
  readonly accept?: string[]
  readonly color?: boolean
  readonly config?: string
  readonly exitZero?: boolean
  readonly failOn?: Severity | 'never'
  readonly from?: string
  readonly jsonPath?: string[]
  readonly quoted?: boolean
  readonly rules?: string[]
  readonly selector?: string
  readonly source?: string
  readonly stdinFilename?: string
  readonly style?: 'ap' | 'british'
}

/** The exit codes of every command. */
export const exitCode = {nothing: 0, findings: 1, failure: 2} as const

/** Bad input to the tool itself: its message goes to the user as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Colours for a stream, unless the user or `NO_COLOR` says otherwise. */
export function colorsFor(sink: Sink, world: World, flag?: boolean): Colors {
  const {env} = world
  const wanted =
    flag ??
    (Boolean(env.FORCE_COLOR) || (!env.NO_COLOR && env.TERM !== 'dumb' && Boolean(sink.isTTY)))
  return picocolors.createColors(wanted)
}

/** Put config and flags together into options for `mend`; flags win, lists add up. */
export async function mendOptions(
  flags: StoryFlags,
  world: World
): Promise<MendOptions & {readonly rules: RuleSet}> {
  const config = await loadConfig(world.cwd, flags.config)
  const accept = [...(config.accept ?? [])]
  for (const path of flags.accept ?? []) accept.push(...(await readAccept(path)))
  const source = flags.source ?? config.source
  const style = flags.style ?? config.style
  // `--no-quoted` can only say no; without it the flag is true.
  const quoted = flags.quoted === false ? false : (config.quoted ?? true)
  return {
    accept,
    rules: await ruleSet(
      [...(config.rules ?? []), ...(flags.rules ?? [])],
      config.packs,
      world.cwd
    ),
    ...(config.severities ? {severities: config.severities} : {}),
    ...(source ? {sources: [source]} : {}),
    ...(style ? {style} : {}),
    ...(flags.from ? {from: flags.from} : {}),
    ...(flags.jsonPath ? {jsonPath: flags.jsonPath} : {}),
    ...(flags.selector ? {selector: flags.selector} : {}),
    plugins: await loadPlugins(config),
    wants: (fix) => quoted || !fix.quoted
  }
}

async function readAccept(path: string): Promise<string[]> {
  let text: string

  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError('Cannot read the accepted words in `' + path + '`: ' + explain(error))
  }

  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter(Boolean)
}

async function loadPlugins(config: Config): Promise<Pluggable[]> {
  const require = createRequire(join(config.folder ?? process.cwd(), 'wiremend.config.yaml'))
  const plugins: Pluggable[] = []

  for (const entry of config.plugins ?? []) {
    const [name, options] = typeof entry === 'string' ? [entry, undefined] : entry
    let module: {default?: unknown}

    try {
      module = await import(pathToFileURL(require.resolve(name)).href)
    } catch (error) {
      throw new ConfigError('Cannot load the plugin `' + name + '`, expected an installed module', {
        cause: error
      })
    }

    if (typeof module.default !== 'function') {
      throw new ConfigError(
        'Unexpected module `' + name + '`, expected a plugin as its default export'
      )
    }

    const plugin = module.default as Plugin<[unknown?]>
    plugins.push(options === undefined ? plugin : [plugin, options])
  }

  return plugins
}

/** A run over many stories. */
export interface Run {
  readonly summary: Summary
  /** The exit code of the run. */
  readonly code: number
}

/** What `runOver` is given besides its stories. */
export interface RunOptions {
  readonly flags: StoryFlags
  readonly world: World
  readonly options: MendOptions
  /** Called for each outcome, in the order of the inputs. May be asynchronous. */
  readonly each: (outcome: Outcome, input: Input) => unknown
}

/**
 * Mend stories one after the other, so that a run over any number of files
 * needs the memory of one. A file that fails is told, and the others go on.
 */
export async function runOver(names: readonly string[], run: RunOptions): Promise<Run> {
  const {flags, world, options, each} = run
  const summary = emptySummary()
  const inputs: Input[] = []

  for await (const input of findInputs(names, {
    stdin: world.stdin,
    ...(flags.stdinFilename ? {stdinName: flags.stdinFilename} : {})
  })) {
    inputs.push(input)
  }

  const bar = progressBar(inputs.length, world.stderr)

  for (const input of inputs) {
    bar.hide()
    const outcome = await outcomeOf(input, options)
    count(summary, outcome)
    await each(outcome, input)
    bar.advance()
  }

  bar.hide()
  return {summary, code: codeOf(summary, flags)}
}

async function outcomeOf(input: Input, options: MendOptions): Promise<Outcome> {
  const {path} = input
  if ('failure' in input) return {path, failure: input.failure}

  try {
    return {path, mended: await mend(await input.read(), {...options, path})}
  } catch (error) {
    if (error instanceof StoryError) return {path, failure: placed(error)}
    if ((error as NodeJS.ErrnoException).syscall || (error as NodeJS.ErrnoException).code) {
      return {path, failure: explain(error)}
    }
    throw error
  }
}

function placed({place, reason}: StoryError): string {
  if (place?.line !== undefined) return place.line + ':' + (place.column ?? 1) + ' ' + reason
  return place?.byte === undefined ? reason : 'byte ' + place.byte + ': ' + reason
}

const ranks = {info: 0, warning: 1, error: 2, never: 3}

/** 0: nothing at or above `--fail-on`; 1: something; 2: something could not be read. */
export function codeOf(summary: Summary, flags: StoryFlags): number {
  if (summary.failed > 0) return exitCode.failure
  if (flags.exitZero) return exitCode.nothing
  const least = ranks[flags.failOn ?? 'warning']
  const found = (['info', 'warning', 'error'] as const).some(
    (severity) => ranks[severity] >= least && summary[severity] > 0
  )
  return found ? exitCode.findings : exitCode.nothing
}
