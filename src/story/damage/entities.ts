import type {Damage} from '../../model.js'
import {decodeReference} from '../references.js'
import {type DamageContext, inAddress, show} from './finder.js'

/**
 * Names that survive a lost semicolon, a stray space or a change of case, as
 * translation machines leave them; any other name must be whole.
 */
const usual = new Set(
  'amp lt gt quot apos nbsp lsquo rsquo ldquo rdquo sbquo bdquo laquo raquo ndash mdash hellip euro pound bull shy middot copy reg trade deg'.split(
    ' '
  )
)

const entity =
  /& ?(?:amp ?; ?)*(?:# ?([xX] ?[0-9a-fA-F]{2,5}|[0-9]{2,6})|([A-Za-z][A-Za-z0-9]{1,30}))( ?;)?/g

/** Find character references that were left as text, also those escaped twice. */
export function findEntities(text: string, context: DamageContext): Damage[] {
  const damages: Damage[] = []
  void context

  for (const match of text.matchAll(entity)) {
    const start = match.index
    const end = start + match[0].length
    const decoded = decode(match, text)
    if (decoded === undefined || inAddress(text, start)) continue
    damages.push(toDamage(text, start, end, decoded))
  }

  return joinSpaces(text, damages)
}

function decode(match: RegExpMatchArray, text: string): string | undefined {
  const [whole, number, name, semicolon] = match
  const start = match.index!
  const strict = semicolon === ';' && !/^& /.test(whole)
  const next = text[start + whole.length] ?? ''

  if (number) {
    if (!semicolon && /[0-9a-z]/i.test(next)) return undefined
    const reference = `&#${number.replace(' ', '')};`
    const decoded = decodeReference(reference)
    return decoded === reference || decoded === '\uFFFD' ? undefined : plain(decoded)
  }

  if (!name) return undefined
  const lower = name.toLowerCase()
  if (strict) {
    const reference = `&${name};`
    const decoded = decodeReference(reference)
    if (decoded !== reference) return plain(decoded)
    return usual.has(lower) ? plain(decodeReference(`&${lower};`)) : undefined
  }

  if (semicolon) return usual.has(lower) ? plain(decodeReference(`&${lower};`)) : undefined
  // “R&D”, “&lt” alone: without any semicolon, only what is no word and stands whole.
  if (
    /^& /.test(whole) ||
    /\w/.test(next) ||
    !/^(?:nbsp|quot|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|apos|amp)$/.test(lower)
  ) {
    return undefined
  }
  return plain(decodeReference(`&${lower};`))
}

/** Spaces that cannot be seen become those that can; what has no width goes. */
function plain(decoded: string): string {
  if (/^[\u00A0\u2000-\u200A\u202F\u3000]$/.test(decoded)) return ' '
  return /^[\u00AD\u200B-\u200F\u2060\uFEFF]$/.test(decoded) ? '' : decoded
}

function toDamage(text: string, start: number, end: number, decoded: string): Damage {
  const seen = text.slice(start, end)
  return {
    start,
    end,
    text: decoded,
    ruleId: 'encoding/entity',
    reason: `Unexpected ${show(seen)}, expected ${show(decoded)}`,
    rationale: `“${seen}” is how a web page writes ${show(decoded)}; the import left the code.`
  }
}

/** Spaces written as references, next to each other or to a plain one, are one space. */
function joinSpaces(text: string, damages: readonly Damage[]): Damage[] {
  const joined: Damage[] = []

  for (const damage of damages) {
    const last = joined.at(-1)
    if (damage.text === ' ' && last?.text === ' ' && last.end === damage.start) {
      joined[joined.length - 1] = toDamage(text, last.start, damage.end, ' ')
    } else joined.push(damage)
  }

  return joined.map((damage) => {
    if (damage.text !== ' ') return damage
    const beside = (text[damage.start - 1] ?? '\n') + (text[damage.end] ?? '\n')
    return /\s/.test(beside) ? toDamage(text, damage.start, damage.end, '') : damage
  })
}
