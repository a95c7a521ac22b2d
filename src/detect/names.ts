import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import {lexicon} from '../lexicon/index.js'
import type {Edit, Fix} from '../model.js'
import {ownNames} from '../names/load.js'
import type {NameLookup} from '../names/lookup.js'
import {type NearMiss, nearMisses} from '../names/near.js'
import {spellings} from '../names/spelling.js'
import {trimmed} from '../names/trim.js'
import {type Prose, proseOf} from '../prose.js'
import {report} from './report.js'

/** What the detector of names may be told. */
export interface NameOptions {
  /** Names to know; by default the lists of the package. */
  readonly names?: NameLookup
  /** Words and names that are right here. */
  readonly accept?: readonly string[]
}

/**
 * Flag names one step off, and names that a story spells in two ways.
 *
 * A machine that has translated a name there and back leaves its words in
 * another order, in the plural, as their neighbours (“office” for “agency”), or
 * in another alphabet's letters. Name lists know how the name should be.
 */
export function retextNames(options: NameOptions = {}) {
  const accepted = new Set(options.accept)

  return (tree: Root, file: VFile): undefined => {
    const prose = proseOf(tree, file)
    const names = options.names ?? ownNames()
    const {misses, mentions} = nearMisses(prose, names, lexicon())

    for (const miss of misses) {
      if (!accepted.has(prose.text.slice(miss.span.start, miss.span.end))) tell(file, prose, miss)
    }

    const taken = [...misses, ...mentions]

    for (const fault of spellings(prose, names, lexicon(), taken)) {
      if (!accepted.has(prose.text.slice(fault.span.start, fault.span.end))) report(file, fault)
    }
  }
}

function tell(file: VFile, prose: Prose, miss: NearMiss): void {
  const {span} = miss
  const actual = prose.text.slice(span.start, span.end)
  const wanted = miss.wanted[0]!
  // A wrong form that differs by its accents alone is how the copy writes the name.
  if (wanted === actual) return
  const rationale = rationaleOf(miss, actual, wanted)
  const fixes = miss.wanted.map(
    (text): Fix => ({
      edits: [trimmed(prose.text, articleBefore(prose, span, text))],
      applicability: 'editorial',
      rationale
    })
  )
  const edit = fixes[0]!.edits[0]
  report(file, {
    ruleId: `names/${miss.fault}`,
    span: {start: Math.max(span.start, edit.start), end: Math.min(span.end, edit.end)},
    reason: `Unexpected name “${actual}”, expected “${wanted}”`,
    severity: 'warning',
    fixes,
    ...(miss.doubtful ? {query: true} : {})
  })
}

function rationaleOf(miss: NearMiss, actual: string, wanted: string): string {
  const {canonical} = miss.entry

  switch (miss.fault) {
    case 'acronym':
      return miss.anchor && miss.anchor === canonical
        ? `“${actual}” stands beside “${canonical}”, whose abbreviation is “${wanted}”.`
        : `“${actual}” is another language’s abbreviation; in English it is “${wanted}”${
            wanted === canonical ? '' : ` (${canonical})`
          }.`
    case 'case':
      return `The name is written “${wanted}”.`
    case 'foreign':
      return `“${actual}” is what translation makes of “${wanted}”.`
    case 'misspelled':
      return `No name in the lists is spelled “${actual}”; “${wanted}” is the one name near it.`
    case 'reordered':
      return `The words of “${actual}” are those of “${wanted}” in another order or form.`
    default:
      return `“${actual}” says in other words what is called “${wanted}”${
        miss.anchor ? `; “${miss.anchor}” in the story says that it is meant` : ''
      }.`
  }
}

/** `an OTAN` → `a NATO`, and `the OTAN` → `NATO`, which takes no article. */
function articleBefore(prose: Prose, span: {start: number; end: number}, text: string): Edit {
  const before = /(?:^|[\s“"‘'(])((?:an?|the) )$/i.exec(
    prose.text.slice(Math.max(0, span.start - 6), span.start)
  )?.[1]
  if (!before) return {...span, text}
  const start = span.start - before.length
  const article = before.trim()

  if (article.toLowerCase() === 'the') {
    return spokenAcronyms.has(text) && !/^the /i.test(text)
      ? {start, end: span.end, text}
      : {...span, text}
  }

  const wanted =
    /^[AEFHILMNORSX](?:[A-Z.]|$)|^[AEIO]|^U(?!S|\.|ni|K|N)/.test(text) && !spokenAcronyms.has(text)
      ? 'an'
      : /^[AEIO]/.test(text)
        ? 'an'
        : 'a'
  if (wanted === article.toLowerCase()) return {...span, text}
  return {
    start,
    end: span.end,
    text: `${article === 'A' || article === 'An' ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted} ${text}`
  }
}

/** Abbreviations said as words, without an article. */
const spokenAcronyms = new Set(
  'NATO OPEC UNICEF UNESCO NASA ASEAN APEC NAFTA ECOWAS FIFA UEFA UNAIDS USAID UNRWA CELAC UNASUR UNIDO'.split(
    ' '
  )
)
