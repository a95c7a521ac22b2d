/**
 * The form of a name list.
 *
 * A list is YAML that anybody may edit, kept to one name a line so that many
 * thousands are read in a few milliseconds; a YAML parser takes a hundred times
 * as long.
 *
 * ```yaml
 * pack: bodies
 * about: Bodies that nations share.
 * kind: body
 * names:
 *   - International Court of Justice | ICJ | World Court | ~CIJ
 *   - Data Protection Commission | @Ireland
 *   - Germany | +German | ~Allemagne | ~Alemania
 * ```
 *
 * After the name, parted by ` | `, in any order:
 *
 * - `ICJ`: an abbreviation (capitals, at most a few small letters or points);
 * - `World Court`: another name that is as good; `=ABC` where it looks like an
 *   abbreviation and is none;
 * - `<Bombay`: a former name, which is left as it stands;
 * - `~CIJ`, `~Mumbay`: a wrong form, to be repaired to the abbreviation or the
 *   name; `~Blanket @Ecuador` only in a story that mentions Ecuador;
 * - `+Irish`: an adjective or a word for its people;
 * - `@Ireland`: the name belongs to a country, and is meant only in a story that
 *   mentions it.
 */
export interface NameEntry {
  readonly canonical: string
  /** What it is, as its list says: `body`, `court`, `city` … */
  readonly kind: string
  readonly accepted: readonly string[]
  readonly abbreviations: readonly string[]
  readonly adjectives: readonly string[]
  readonly wrong: readonly WrongForm[]
  /** The country, or countries, whose name it is. */
  readonly owners: readonly string[]
}

/** A form that is repaired wherever it stands, or only beside a word. */
export interface WrongForm {
  readonly text: string
  /** A word the story must hold. */
  readonly beside?: string
}

/** A mistake in a list. Lines and columns are 1-based. */
export interface ListMistake {
  readonly line: number
  readonly column: number
  readonly reason: string
}

export interface NameList {
  readonly pack: string
  readonly entries: readonly NameEntry[]
  readonly mistakes: readonly ListMistake[]
}

const abbreviationExpression = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&/-]{0,11}$/u
const nothing: readonly never[] = []

/**
 * Read a name list.
 *
 * @param text
 *   The file. Lines of other YAML than described above are mistakes.
 * @returns
 *   What could be read, and the mistakes, in order.
 */
export function parseNameList(text: string): NameList {
  const entries: NameEntry[] = []
  const mistakes: ListMistake[] = []
  let pack = ''
  let kind = ''
  let inNames = false
  let number = 0

  for (const line of text.split('\n')) {
    number++
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue

    if (inNames && trimmed.startsWith('- ')) {
      const entry = parseEntry(unquote(trimmed.slice(2).trim()), kind)
      if (typeof entry === 'string') mistakes.push({line: number, column: 1, reason: entry})
      else entries.push(entry)
      continue
    }

    const header = /^(\w+):\s*(.*)$/.exec(trimmed)

    if (!header) {
      mistakes.push({
        line: number,
        column: line.length - line.trimStart().length + 1,
        reason: `Unexpected line \`${trimmed}\`, expected \`- a name\``
      })
    } else if (header[1] === 'pack') pack = unquote(header[2] ?? '')
    else if (header[1] === 'kind') kind = unquote(header[2] ?? '')
    else if (header[1] === 'names') inNames = true
    else if (header[1] !== 'about') {
      mistakes.push({
        line: number,
        column: 1,
        reason: `Unknown key \`${header[1]}\`, expected \`pack\`, \`about\`, \`kind\` or \`names\``
      })
    }
  }

  return {pack, entries, mistakes}
}

/** Read the line of one name, without its dash; the mistake in it otherwise. */
export function parseEntry(line: string, kind: string): NameEntry | string {
  if (!line.includes('|')) {
    return {
      canonical: line,
      kind,
      accepted: nothing,
      abbreviations: nothing,
      adjectives: nothing,
      wrong: nothing,
      owners: nothing
    }
  }

  const [canonical, ...rest] = line.split('|').map((part) => part.trim())
  if (!canonical) return `Missing name before \`|\` in \`${line}\``
  const accepted: string[] = []
  const abbreviations: string[] = []
  const adjectives: string[] = []
  const wrong: WrongForm[] = []
  const owners: string[] = []

  for (const part of rest) {
    const form = part.slice(1)
    if (part === '') return `Empty form in \`${line}\`, expected one between two \`|\``
    if (part.startsWith('~')) wrong.push(parseWrong(form))
    else if (part.startsWith('@')) owners.push(form)
    else if (part.startsWith('+')) adjectives.push(form)
    else if (part.startsWith('<') || part.startsWith('=')) accepted.push(form)
    else if (abbreviationExpression.test(part)) abbreviations.push(part)
    else accepted.push(part)
  }

  return {canonical, kind, accepted, abbreviations, adjectives, wrong, owners}
}

function parseWrong(form: string): WrongForm {
  const at = form.indexOf(' @')
  return at === -1 ? {text: form} : {text: form.slice(0, at), beside: form.slice(at + 2)}
}

function unquote(value: string): string {
  const mark = value[0]
  return (mark === "'" || mark === '"') && value.length > 1 && value.endsWith(mark)
    ? value.slice(1, -1).replaceAll("''", "'")
    : value
}
