import {isGlued} from './proper.js'
import {
  type CasingFault,
  type CasingStory,
  isTitleCase,
  opensSentence,
  recased,
  titled
} from './story.js'
import {bodies, lowerFirsts, nameAdjectives, pairs} from './words.js'

/**
 * `Cultural revolution`, `World health organization`: a proper name of which
 * only the first word has its capital, as Romance and Slavic languages write it.
 */
export function halfName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (
    !nameAdjectives.has(token.norm) ||
    !/^\p{Lu}\p{Ll}/u.test(token.text) ||
    opensSentence(tokens, index)
  )
    return
  let to = index + 1
  // Up to two words in lower case before the noun that names the body.
  while (
    to < index + 4 &&
    tokens[to]?.passage === token.passage &&
    /^\p{Ll}+$/u.test(tokens[to]!.text) &&
    !bodies.has(tokens[to]!.norm)
  )
    to++
  const noun = tokens[to]
  if (
    to > index + 3 ||
    !noun ||
    noun.passage !== token.passage ||
    !bodies.has(noun.norm) ||
    noun.text !== noun.norm
  )
    return

  for (let at = index + 1; at < to; at++) {
    const {norm} = tokens[at]!
    if (
      !/^(?:health|trade|monetary|atomic|energy|food|labor|labour|criminal|human|rights|space|intelligence|electoral|election|security|defense|defence|constitutional|people's|peoples|olympic|meteorological)$/.test(
        norm
      )
    )
      return
  }

  if (isTitleCase(story, index)) return
  const edits = tokens
    .slice(index + 1, to + 1)
    .map((d) => ({start: d.start, end: d.start + 1, text: d.text.slice(0, 1).toUpperCase()}))
  const span = {start: token.start, end: noun.end}
  const seen = story.prose.text.slice(span.start, span.end)
  return {
    fault: 'half-name',
    span,
    reason: `Unexpected lower case in the name “${seen}”`,
    severity: 'warning',
    fixes: [
      {
        edits: edits as [(typeof edits)[0], ...typeof edits],
        applicability: 'editorial',
        rationale: `“${token.text}” has a capital in mid-sentence, so this is a name; English gives each of its words one.`
      }
    ]
  }
}

/** Who has an office in a party: “chairman of the union party”. */
const officers =
  /^(?:chairman|chairwoman|chair|leader|head|member|members|president|founder|spokesman|spokeswoman|secretary|candidate|deputy)$/

/** What a party calls itself; each is an ordinary word as well. */
const partyWords =
  /^(?:union|unity|labor|labour|conservative|liberal|republican|democratic|socialist|communist|green|progress|progressive|people's|peoples|national|christian|social|freedom|justice|reform|homeland|workers'|workers|pirate|center|centre|independence|republic)$/

/** `chairman of the union party`: with an office in it, a party has a name. */
export function partyName(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  if (token.norm !== 'party' || token.text !== 'party') return
  let from = index - 1
  while (from > index - 4 && partyWords.test(tokens[from]?.norm ?? '')) from--
  if (from === index - 1 || tokens[from]?.norm !== 'the' || tokens[from - 1]?.norm !== 'of') return
  if (!officers.test(tokens[from - 2]?.norm ?? '')) return
  const edits = tokens
    .slice(from + 1, index + 1)
    .filter((d) => d.text === d.norm)
    .map((d) => ({start: d.start, end: d.start + 1, text: d.text.slice(0, 1).toUpperCase()}))
  if (edits.length === 0) return
  const span = {start: tokens[from + 1]!.start, end: token.end}
  return {
    fault: 'half-name',
    span,
    reason: `Unexpected lower case in “${story.prose.text.slice(span.start, span.end)}”, which has an office and so a name`,
    severity: 'warning',
    fixes: [
      {
        edits: edits as [(typeof edits)[0], ...typeof edits],
        applicability: 'editorial',
        rationale: `Somebody is ${tokens[from - 2]!.text} of it, so it is one certain party, and its name has capitals.`
      }
    ]
  }
}

/** `European union`, `White house`: the second word of a name in lower case. */
export function namePair(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const second = tokens[index + 1]
  if (!second || second.text !== second.norm || second.passage !== token.passage) return
  if (!pairs.get(token.norm)?.has(second.norm) || !/^\p{Lu}\p{Ll}/u.test(token.text)) return
  if (opensSentence(tokens, index) || isTitleCase(story, index)) return
  // “North sea routes” is odd; “the Arab league table” is not.
  if (tokens[index + 2]?.norm === 'table') return
  const wanted = titled(second.norm)
  return {
    fault: 'half-name',
    span: {start: token.start, end: second.end},
    reason: `Unexpected lower case in “${token.text} ${second.text}”`,
    severity: 'warning',
    fixes: [
      recased(
        second,
        wanted,
        `“${token.text} ${wanted}” is one name, and each of its words has a capital.`
      )
    ]
  }
}

/** `united States`, `hong Kong`: the first word of a name in lower case. */
export function nameHead(story: CasingStory, index: number): CasingFault | undefined {
  const {tokens} = story
  const token = tokens[index]!
  const second = tokens[index + 1]
  if (!second || token.text !== token.norm || second.text === second.norm) return
  if (second.passage !== token.passage || !lowerFirsts.get(token.norm)?.has(second.norm)) return
  if (isGlued(story, index)) return
  const wanted = titled(token.norm)
  return {
    fault: 'half-name',
    span: {start: token.start, end: second.end},
    reason: `Unexpected lower case in “${token.text} ${second.text}”`,
    severity: 'warning',
    fixes: [
      recased(
        token,
        wanted,
        `“${wanted} ${second.text}” is one name, and each of its words has a capital.`
      )
    ]
  }
}
