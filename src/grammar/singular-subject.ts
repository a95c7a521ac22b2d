import type {Copy, Fault, Trigger} from './copy.js'
import {countables} from './countables.js'
import {headRule} from './head-noun.js'
import {phraseStart} from './noun-phrase.js'
import {groups, singularOf} from './nouns.js'
import {bases, fault, singularForms, toSingular} from './verb-number.js'
import {modals, words} from './words.js'

/** Pronouns of one person that have a clause of their own. */
export const singularPronouns = words(`
  anyone everyone someone nobody everybody somebody anybody whoever he she
`)

/** `he have`, `each of the ministers have`, `the minister are`, `everyone know`. */
export const singularSubject: Trigger = {
  words: new Set([...singularForms.keys(), ...bases.keys()]),
  rule: singularRule
}

/** Verbs and words before `that he have`, which is no slip. */
const subjunctive =
  /^(?:insist|demand|suggest|recommend|propos|request|requir|ask|urg|order|essential|important|vital|necessary|imperative|lest|advis|insisten|condition|wish)/

function singularRule(copy: Copy, verb: number): Fault | undefined {
  const norm = copy.norm(verb)
  const right = toSingular(norm)
  const subject = copy.before(verb)
  if (!right || subject === '' || copy.compound(verb)) return
  const at = verb - 1

  if (singularPronouns.has(subject) && subject !== 'whoever') {
    // “if he were”, “were he to”; “someone were to” is the same.
    const body = subject.endsWith('body') || subject.endsWith('one')
    if (norm === "weren't" || copy.quoted(verb)) return
    if (norm === 'were' && !(body && copy.startsSentence(at))) return
    const before = copy.before(at)
    const free =
      copy.startsSentence(at) ||
      /^(?:because|when|while|where|but|although|though|and|which|what|how|why)$/.test(before)
    if (!free || (before === 'and' && !/^s?he$/.test(subject))) return
    if (hasInversion(copy, at)) return
    return fault(copy, at, verb, right, `“${subject}” is one, so the verb is “${right}”.`)
  }

  if (!singularForms.has(norm)) return
  if (/^(?:was|were)/.test(right) && copy.quoted(verb)) return

  // “each of the ministers have”.
  const head = eachOf(copy, at)
  if (head !== undefined) {
    return fault(
      copy,
      head,
      verb,
      right,
      `The subject is “${copy.norm(head)} of”, which is one, so the verb is “${right}”.`
    )
  }

  const headed = headRule(copy, verb)
  if (headed) return headed

  // “The minister have”: a person at the start of a sentence.
  if (!countables.has(subject) || groups.has(subject) || copy.capital(at)) return
  const first = phraseStart(copy, at)
  if (first === at || !copy.startsSentence(first)) return
  if (!/^(?:the|a|an|this|that|his|her|their|every|each)$/.test(copy.norm(first))) return
  if (norm === 'were' && /^(?:to|a|the)$/.test(copy.after(verb))) return
  return fault(
    copy,
    at,
    verb,
    right,
    `The subject “${copy.slice(first, at)}” is one, so its verb is “${right}”.`
  )
}

/** Whether an auxiliary or a demand stands before in the sentence, so that a base form is right. */
function hasInversion(copy: Copy, at: number): boolean {
  const start = copy.sentenceStart(at)

  for (let index = start; index < at; index++) {
    const norm = copy.norm(index)
    if (subjunctive.test(norm)) return true
    if (
      index >= at - 4 &&
      (modals.has(norm) || /^(?:did|do|does|let|make|makes|made|to|see|help|had)$/.test(norm))
    )
      return true
  }

  return false
}

/** Index of `each`, `every one`, `neither` or `one` before `of the …s`, where that is the subject. */
function eachOf(copy: Copy, at: number): number | undefined {
  const first = phraseStart(copy, at)
  const pronoun = /^(?:them|us|these|those)$/.test(copy.norm(at))
  if (!pronoun && (!singularOf.has(copy.norm(at)) || first === at)) return
  const of = (pronoun ? at : first) - 1
  if (copy.norm(of) !== 'of' || !/^(?:each|one)$/.test(copy.norm(of - 1))) return
  if (pronoun && copy.norm(of - 1) === 'each') return
  return copy.startsSentence(of - 1) ? of - 1 : undefined
}
