import type {Fault} from '../detect/report.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Span} from '../model.js'
import type {Prose, Token} from '../prose.js'
import type {NameLookup} from './lookup.js'
import {isCapital} from './runs.js'
import {distance, fold, skeleton, sound} from './words.js'

/** One place where a name of a person, a place or a people stands. */
interface Use extends Span {
  /** As it is written, without `'s`. */
  readonly text: string
  /** Index of its first token. */
  readonly token: number
  /** The word before it, if that is capitalised and joined to nothing: a given name, as a rule. */
  readonly given: string | undefined
  /** Whether a capitalised word follows. */
  readonly followed: boolean
}

/** One spelling, and where it stands. */
interface Spelling {
  readonly text: string
  /** Folded, one word, without a plural. */
  readonly folded: string
  readonly plural: boolean
  readonly uses: Use[]
  /** Given names before it. */
  readonly givens: Set<string>
  /** How it sounds, once somebody has asked. */
  sounded?: string
}

/** Shorter names differ by a letter and are two. */
const shortest = 5

/** A name that stands so often is no slip. */
const mostSlips = 2

const particle =
  /^(?:al|el|ben|bin|ibn|abu|von|van|der|den|de|du|da|di|del|della|la|le|ter|ten|mac|mc|st|san|dos|das|do)$/
const titleWord =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|lt|col|maj|capt|sgt|prof|president|minister|senator|judge|justice|king|queen|prince|princess|pope|sheikh|sir|lord|lady|mayor|chief|secretary|chancellor|the|but|and|when|if|in|on|at|as|for|then|that|this|so|while|after|before)$/

/**
 * Find names that a story spells in two ways.
 *
 * The one spelling is that of a full first mention (“Sumaya Al Balushi”), of
 * the name lists, or of the majority; the other must be rare, stand alone, and
 * belong to nobody else.
 */
export function spellings(
  prose: Prose,
  names: NameLookup,
  lexicon: Lexicon,
  taken: ReadonlyArray<{readonly span: Span}>
): Fault[] {
  const found = collect(prose)
  const isWord = (text: string) => !/[\s-]/.test(text) && lexicon.isCommon(text)

  for (const [text, spelling] of found) {
    // “There” begins a sentence and is nobody; a name that is also a word has a given name.
    if (spelling === none || (spelling.givens.size === 0 && isWord(text))) found.delete(text)
  }

  const faults: Fault[] = []
  const told = new Set<Spelling>()

  const maySlip = ({text, uses}: Spelling) => uses.length <= mostSlips && !isWord(text)

  for (const [slip, right] of nearPairs(found, maySlip)) judge(slip, right)

  return faults

  function judge(slip: Spelling, right: Spelling): void {
    if (told.has(slip) || told.has(right)) return
    const evidence = evidenceFor(slip, right, names, lexicon)
    if (!evidence) return
    told.add(slip)
    const wanted =
      slip.plural === right.plural
        ? right.text
        : slip.plural
          ? `${right.text}s`
          : right.text.slice(0, -1)

    for (const use of slip.uses) {
      if (taken.some(({span}) => span.start < use.end && use.start < span.end)) continue
      faults.push({
        ruleId: 'names/inconsistent',
        span: {start: use.start, end: use.end},
        reason: `Unexpected “${use.text}”, expected “${wanted}” as elsewhere in the story`,
        severity: 'warning',
        fixes: [
          {
            edits: [{start: use.start, end: use.end, text: wanted}],
            applicability: 'editorial',
            rationale: evidence
          }
        ]
      })
    }
  }
}

/** Every capitalised name of the story, under each of its spellings. */
function collect(prose: Prose): Map<string, Spelling> {
  const {tokens} = prose
  const found = new Map<string, Spelling>()

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.kind !== 'word' || !isCapital(token.text)) continue
    const last = joinedEnd(tokens, index)
    add(index, last)
    // `Al Balushi` and `Van den Hove` as one, `Balushi` by itself not again.
    index = last
  }

  return found

  function add(first: number, last: number): void {
    const from = tokens[first]!
    const to = tokens[last]!
    const possessive = to.norm.endsWith("'s")
    const end = possessive ? to.end - 2 : to.end
    const text =
      first !== last
        ? prose.text.slice(from.start, end)
        : possessive
          ? to.text.slice(0, -2)
          : to.text
    let spelling = found.get(text)
    if (spelling === none) return
    if (!spelling) {
      spelling = spellingOf(text)
      found.set(text, spelling)
      if (spelling === none) return
    }

    const before = tokens[first - 1]
    const after = tokens[last + 1]
    const given =
      before?.kind === 'word' &&
      before.passage === from.passage &&
      isCapital(before.text) &&
      !titleWord.test(before.norm) &&
      !before.norm.endsWith("'s")
        ? before.text
        : undefined
    const followed =
      !possessive &&
      after?.kind === 'word' &&
      after.passage === to.passage &&
      after.spaced &&
      isCapital(after.text)
    spelling.uses.push({start: from.start, end, text, token: first, given, followed})
    if (given) spelling.givens.add(given)
  }
}

/** Stands for words that are no name. */
const none: Spelling = {text: '', folded: '', plural: false, uses: [], givens: new Set()}

function spellingOf(text: string): Spelling {
  const whole = fold(text.replace(/[\s-]/g, ''))
  if (whole.length < shortest || !/^\p{L}[\p{L}\s'’-]*$/u.test(text)) return none
  const plural = whole.length > shortest && /[^siu]s$/.test(whole)
  return {text, folded: plural ? whole.slice(0, -1) : whole, plural, uses: [], givens: new Set()}
}

/** The last token of a name that begins with a particle or has a hyphen. */
function joinedEnd(tokens: readonly Token[], first: number): number {
  let last = first

  for (;;) {
    const token = tokens[last]!
    const next = tokens[last + 1]
    const further = tokens[last + 2]
    if (!next || next.passage !== token.passage) return last

    if (
      next.text === '-' &&
      !next.spaced &&
      further &&
      !further.spaced &&
      isCapital(further.text)
    ) {
      last += 2
    } else if (
      particle.test(token.norm) &&
      next.kind === 'word' &&
      (isCapital(next.text) || particle.test(next.norm))
    ) {
      last++
    } else return last
  }
}

/** Spellings a letter or two apart: they begin or end with the same letters. */
function* nearPairs(
  found: ReadonlyMap<string, Spelling>,
  maySlip: (spelling: Spelling) => boolean
): Generator<[Spelling, Spelling]> {
  const ends = new Map<string, Spelling[]>()
  const all = [...found.values()].filter((d) => d.folded.length >= shortest && d.folded.length < 25)

  for (const spelling of all) {
    for (const key of endsOf(spelling.folded)) {
      const others = ends.get(key)
      if (others) others.push(spelling)
      else ends.set(key, [spelling])
    }
  }

  for (const slip of all) {
    if (!maySlip(slip)) continue

    for (const key of endsOf(slip.folded)) {
      const others = ends.get(key)!
      // So many names of one beginning tell nothing; and the time must not grow with their square.
      if (others.length > mostOfOneEnd) continue
      for (const right of others) {
        if (right === slip || Math.abs(right.folded.length - slip.folded.length) > 2) continue
        yield [slip, right]
      }
    }
  }
}

const mostOfOneEnd = 60

function endsOf(folded: string): readonly [string, string] {
  return [`${folded.slice(0, 3)}-`, `-${folded.slice(-3)}`]
}

/** Why the one is a slip for the other, `undefined` where it need not be. */
function evidenceFor(
  slip: Spelling,
  right: Spelling,
  names: NameLookup,
  lexicon: Lexicon
): string | undefined {
  if (slip.folded === right.folded && slip.plural !== right.plural) return
  if (sameWriting(slip.text, right.text)) return
  if (isDerived(slip.folded, right.folded) || isDerived(right.folded, slip.folded)) return
  if (slip.uses.length > mostSlips || slip.uses.length > right.uses.length) return
  const near = distance(slip.folded, right.folded, 2)
  const same = soundOf(slip) === soundOf(right)
  if (!same && near > 2) return
  if (!same && near === 1 && slip.folded.length <= shortest) return
  if (
    !same &&
    near === 2 &&
    (skeleton(slip.folded) !== skeleton(right.folded) || slip.folded.length < 6)
  )
    return

  const simple = !/[\s-]/.test(slip.text)
  if (simple && lexicon.isCommon(slip.text)) return
  if (!/[\s-]/.test(right.text) && lexicon.isCommon(right.text) && right.givens.size === 0) return
  const slipKnown = simple && (lexicon.exists(slip.text) || names.single(slip.folded).length > 0)

  // Another given name is another person, and a word before another name is its own.
  const givens = [...slip.givens]
  const shared = givens.length > 0 && givens.every((given) => right.givens.has(given))
  if (givens.length > 0 && !shared) return
  if (!shared && slip.uses.some((use) => use.followed)) return

  const introduced = right.givens.size > 0
  const first = right.uses[0]!.start < slip.uses[0]!.start
  const given = [...right.givens][0]

  if (shared) {
    if (slipKnown && right.uses.length < 2) return
    return `The story has “${givens[0]} ${right.text}” elsewhere; one person has one spelling.`
  }

  if (introduced && first && !slipKnown) {
    return `The story introduces “${given} ${right.text}”, and nobody called “${slip.text}”.`
  }

  if (introduced && first && right.uses.length > 1 && slip.uses.length === 1 && same) {
    return `The story introduces “${given} ${right.text}”, and nobody called “${slip.text}”.`
  }

  if (slipKnown && !sameName(slip, right, names)) return
  if (!same && slip.folded !== right.folded) {
    if (right.uses.length < 3 || near > 1 || slip.uses.length > 1) return
    if (!lexicon.exists(right.text) && right.uses.length < 4) return
  }
  if (right.uses.length > slip.uses.length || (first && right.uses.length === slip.uses.length)) {
    return `The story has “${right.text}” ${
      right.uses.length > 1 ? `${right.uses.length} times` : 'first'
    }; one name has one spelling.`
  }
  return
}

/** How a spelling sounds: many pairs ask for it, and it takes long. */
function soundOf(spelling: Spelling): string {
  spelling.sounded ??= sound(spelling.folded)
  return spelling.sounded
}

/** Spellings that differ in capitals only are another detector's. */
function sameWriting(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** `Iranian` of `Iran`, `Smiths` of `Smith`: another word, no other spelling. */
function isDerived(a: string, b: string): boolean {
  if (!a.startsWith(b.slice(0, -1))) return false
  const rest = a.startsWith(b) ? a.slice(b.length) : a.slice(b.length - 1)
  return /^(?:s|es|n|an|ns|ans|ian|ians|ese|i|is|ish|er|ers|r|ism|ist|ists|y|a|o|in|en|ic|al|ia)$/.test(
    rest
  )
}

/** Whether the lists have both as one name: `Uyghur` and `Uighur`. */
function sameName(a: Spelling, b: Spelling, names: NameLookup): boolean {
  const entries = ({folded}: Spelling) => {
    const ids = names.single(folded)
    return (ids.length > 0 ? ids : names.single(`${folded}s`)).map((id) => names.surface(id).entry)
  }

  const other = entries(b)
  return entries(a).some((entry) => other.includes(entry))
}
