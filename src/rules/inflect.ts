import {irregularNouns, irregularVerbs, stressedVerbs} from './irregular.js'

/** Which form of a word stands in the copy; a set of bits, as forms coincide. */
export const form = {
  base: 1,
  /** Plural of a noun, third person of a verb. */
  s: 2,
  past: 4,
  participle: 8,
  ing: 16,
  comparative: 32,
  superlative: 64
} as const

/** Parts of speech that a pattern may insist on: `~run/n`, `~run/v`, `~big/a`. */
export type PartOfSpeech = 'a' | 'n' | 'v'

/** A form of a word, and which forms it may be. */
export interface Inflection {
  readonly text: string
  readonly forms: number
}

const cache = new Map<string, readonly Inflection[]>()

/**
 * Every form of a word.
 *
 * Without a part of speech a word is taken for a verb and a noun: `detain`,
 * `detains`, `detained`, `detaining`. Of two spellings of one form (`traveled`,
 * `travelled`) the first is the one that replacements use.
 *
 * @param lemma
 *   The dictionary form, such as `hold`, `child`, `big`.
 */
export function inflections(lemma: string, part?: PartOfSpeech): readonly Inflection[] {
  const key = `${lemma}/${part ?? ''}`
  let result = cache.get(key)

  if (!result) {
    const byText = new Map<string, number>()
    const add = (texts: readonly string[], bit: number) => {
      for (const text of texts) byText.set(text, (byText.get(text) ?? 0) | bit)
    }

    add([lemma], form.base)

    if (part === 'a') {
      add(compared(lemma, 'er'), form.comparative)
      add(compared(lemma, 'est'), form.superlative)
    } else {
      if (part !== 'v') add(plurals(lemma), form.s)

      if (part !== 'n') {
        if (lemma === 'be') {
          add(['are', 'am'], form.base)
          add(['was', 'were'], form.past)
        }

        // An irregular noun is no verb: “womans” is in nobody's copy.
        if (part === 'v' || !irregularNouns.has(lemma)) add([thirdPerson(lemma)], form.s)
        const irregular = irregularVerbs.get(lemma)
        if (lemma !== 'be') add(irregular ? irregular.past : pasts(lemma), form.past)
        add(irregular ? irregular.participle : pasts(lemma), form.participle)
        add(presentParticiples(lemma), form.ing)
      }
    }

    result = [...byText].map(([text, forms]) => ({text, forms}))
    cache.set(key, result)
  }

  return result
}

const infinitiveAfter = new Set(
  "to will would can could may might shall should must not n't do does did don't won't let".split(
    ' '
  )
)
const participleAfter = new Set(
  (
    'have has had having be is are was were been being am get gets got getting by ' +
    "haven't hasn't hadn't isn't aren't wasn't weren't not never also since already"
  ).split(' ')
)

/**
 * Put a word into the form of another.
 *
 * @param lemma
 *   The word to inflect.
 * @param seen
 *   The form that stands in the copy.
 * @param before
 *   The word before it in the copy, which tells a participle from a past.
 */
export function inflect(
  lemma: string,
  seen: Inflection,
  part: PartOfSpeech | undefined,
  before: string | undefined
): string {
  const {forms} = seen
  if (lemma === 'be') return formOfBe(seen, before)
  if (seen.text === 'am' || seen.text === 'are') return lemma
  if (forms & form.base) return lemma
  if (forms & form.ing) return presentParticiples(lemma)[0] as string
  if (forms & form.comparative) return compared(lemma, 'er')[0] as string
  if (forms & form.superlative) return compared(lemma, 'est')[0] as string

  if (forms & form.s) {
    return part === 'n' || irregularNouns.has(lemma)
      ? (plurals(lemma)[0] as string)
      : thirdPerson(lemma)
  }

  const irregular = irregularVerbs.get(lemma)
  if (!irregular) return pasts(lemma)[0] as string
  const participle =
    forms & form.past && forms & form.participle
      ? before !== undefined && participleAfter.has(before)
      : Boolean(forms & form.participle)
  return (participle ? irregular.participle : irregular.past)[0] as string
}

function formOfBe({text, forms}: Inflection, before: string | undefined): string {
  if (['am', 'are', 'was', 'were'].includes(text)) return text
  if (forms & form.base) return before && infinitiveAfter.has(before) ? 'be' : 'are'
  if (forms & form.s) return 'is'
  if (forms & form.ing) return 'being'
  return before && /^(have|has|had|having)/.test(before) ? 'been' : 'was'
}

function thirdPerson(verb: string): string {
  return irregularVerbs.get(verb)?.third ?? addS(verb)
}

function plurals(noun: string): readonly string[] {
  return irregularNouns.get(noun) ?? [addS(noun)]
}

function addS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/(?:^|[^aeiou])(?:go|do)$|(?:ech|vet|her|potat|tomat|embarg|torped)o$/.test(word)) {
    return `${word}es`
  }
  return `${word}s`
}

function pasts(verb: string): readonly string[] {
  if (/e$/.test(verb)) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stems(verb).map((stem) => `${stem}ed`)
}

function presentParticiples(verb: string): readonly string[] {
  if (verb === 'be') return ['being']
  if (/ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`]
  return stems(verb).map((stem) => `${stem}ing`)
}

/** The stem before -ed and -ing; American spelling first. */
function stems(verb: string): readonly string[] {
  if (/c$/.test(verb)) return [`${verb}k`]
  const doubled = verb + verb.slice(-1)
  if (/^(?:[^aeiou]*|qu|squ)[aeiou][bdgklmnprtvz]$/.test(verb)) return [doubled]
  if (stressedVerbs.has(verb)) return [doubled]
  if (/[^aeiou][aeiou]l$/.test(verb)) return [verb, doubled]
  return [verb]
}

const irregularAdjectives = new Map([
  ['good', ['better', 'best']],
  ['bad', ['worse', 'worst']],
  ['far', ['farther', 'farthest']],
  ['little', ['less', 'least']]
])

function compared(adjective: string, ending: 'er' | 'est'): readonly string[] {
  const irregular = irregularAdjectives.get(adjective)
  if (irregular) return [irregular[ending === 'er' ? 0 : 1] as string]
  if (/e$/.test(adjective)) return [adjective + ending.slice(1)]
  if (/[^aeiou]y$/.test(adjective)) return [`${adjective.slice(0, -1)}i${ending}`]
  const doubled = /^[^aeiou]*[aeiou][bdgmnt]$/.test(adjective)
  return [(doubled ? adjective + adjective.slice(-1) : adjective) + ending]
}
