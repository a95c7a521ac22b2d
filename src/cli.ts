import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {checkCommand, reportFormats} from './commands/check.js'
import {diffCommand} from './commands/diff.js'
import {fixCommand} from './commands/fix.js'
import {formatsCommand} from './commands/formats.js'
import {rulesAudit, rulesExplain, rulesList, rulesTest} from './commands/rules.js'
import {exitCode, UsageError, type World} from './commands/session.js'
import {version} from './commands/tool.js'
import {ConfigError} from './config.js'
import {readStdin} from './inputs.js'
import {RuleError} from './rules/index.js'

/**
 * Run the command line.
 *
 * @param args
 *   Arguments after the name of the program.
 * @param world
 *   Streams, environment and folder.
 * @returns
 *   Exit code: 0 nothing found, 1 findings, 2 something could not be read or run.
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code: number = exitCode.nothing
  const program = new Command('wiremend')
    .description(
      'Mend imported and machine-translated wire copy: a story goes in, a diff comes out, an editor decides.'
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(wiremend --help shows what it takes)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text)
    })
    .addHelpText('after', examples)

  stories(
    program.command('diff', {isDefault: true}),
    'print the patch on stdout, the report on stderr'
  )
    .option('--word-diff', 'show changed words inside their lines; for reading, not for applying')
    .option('--no-quoted', 'leave fixes that change quoted words out of the patch')
    .action(async (files: string[], flags) => {
      code = await diffCommand(named(files), flags, world)
    })

  stories(program.command('check'), 'print the report')
    .addOption(
      new Option('--format <name>', 'form of the report').choices(reportFormats).default('pretty')
    )
    .option('--no-quoted', 'leave fixes that change quoted words out of the patch')
    .action(async (files: string[], flags) => {
      code = await checkCommand(named(files), flags, world)
    })

  stories(program.command('fix'), 'write mechanical fixes into the files')
    .option('--editorial', 'write editorial fixes too, save those that change what is quoted')
    .option('--quoted', 'write fixes that change words inside quotations too')
    .option('--dry-run', 'write nothing; say what would be written')
    .action(async (files: string[], flags) => {
      code = await fixCommand(named(files), flags, world)
    })

  program
    .command('formats')
    .description('list the formats that stories may be in')
    .action(() => {
      code = formatsCommand(world)
    })

  const rules = program.command('rules').description('test, list or explain the rule files')
  const rulesOption = new Option(
    '--rules <path>',
    'rule file, folder or package to use as well; may be repeated'
  ).argParser(also)
  rules
    .command('test')
    .description('run the examples of every rule')
    .argument('[path...]', 'rule files or folders; the bundled packs by default')
    .option('--coverage', 'fail on a rule that no example fires')
    .action(async (paths: string[], flags) => {
      code = await rulesTest(paths, flags, world)
    })
  rules
    .command('list')
    .description('list the rules')
    .addOption(rulesOption)
    .action(async (flags) => {
      code = await rulesList(flags, world)
    })
  rules
    .command('explain')
    .description('say what a rule does, and why')
    .argument('<id...>', 'rules, such as french/bipartite')
    .addOption(rulesOption)
    .action(async (ids: string[], flags) => {
      code = await rulesExplain(ids, flags, world)
    })

  stories(
    rules.command('audit'),
    'count how often each rule speaks on an archive, with examples'
  ).action(async (files: string[], flags) => {
    code = await rulesAudit(named(files), flags, world)
  })

  try {
    await program.parseAsync([...args], {from: 'user'})
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCode.failure

    if (error instanceof UsageError || error instanceof ConfigError || error instanceof RuleError) {
      world.stderr.write(error.message + '\n')
      return exitCode.failure
    }

    throw error
  }

  return code
}

const examples = `
Examples:
  wiremend story.txt                   the patch of one story
  wiremend story.txt | git apply       the patch, made
  wiremend check --format json desk/   every story in a folder, for a program
  wiremend fix --dry-run "in/**/*.xml"   what would be written without a yes
  cat story.txt | wiremend fix -       a mended story on stdout

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 something could not be read or run.`

function stories(command: Command, description: string): Command {
  return command
    .description(description)
    .argument('[files...]', 'files, folders or globs; - is standard input')
    .option(
      '--accept <file>',
      'words and names that are right here, one a line; may be repeated',
      also
    )
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .option('--config <file>', 'config to use, not the nearest wiremend.config.yaml or .json')
    .option('--exit-zero', 'exit with 0 whatever is found')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1')
        .choices(['info', 'warning', 'error', 'never'])
        .default('warning')
    )
    .option('--from <format>', 'format of the stories, where the contents mislead')
    .option(
      '--json-path <path>',
      'strings of JSON that hold prose, such as items[*].body; may be repeated',
      also
    )
    .option('--rules <path>', 'rule file, folder or package to use as well; may be repeated', also)
    .option('--selector <css>', 'element of HTML pages that holds the story')
    .option(
      '--source <language>',
      'language the stories were translated from, such as fr',
      language
    )
    .option('--stdin-filename <name>', 'name of what comes on standard input')
    .addOption(new Option('--style <profile>', 'style profile').choices(['ap', 'british']))
}

/** An option that may be repeated adds up. A list after one flag would swallow the files. */
function also(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

function language(value: string): string {
  if (/^[a-z]{2,3}$/.test(value)) return value
  throw new InvalidArgumentError('Expected a language code such as `fr`.')
}

function named(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files
  throw new UsageError('No stories named, expected files, folders or globs (wiremend --help)')
}

/** The parts of the process that commands use. */
export function processWorld(): World {
  return {
    stdin: readStdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd()
  }
}
