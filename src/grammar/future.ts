import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {singularOf} from './nouns.js'
import {newsVerbs, thirdPerson} from './verbs.js'
import {words} from './words.js'

/** `when it will have teeth`: in English the future is in the other clause. */
export const futureClause: Trigger = {
  words: words('when if once until unless'),
  rule: futureRule
}

/** Before a question in disguise: `asked when he will`, `the day when it will`. */
const asks =
  /^(?:ask|wonder|know|knew|see|say|said|sure|clear|unclear|doubt|question|tell|told|decid|discuss|announc|predict|explain|reveal|matter|day|date|time|moment|year|point|night|week|month|hour|period|era|idea|about|of|on|to|and|or|not|uncertain|unknown|determin|debate|consider|check|find|learn|guess|understand|as|even|only|what|how|where|even|forecast|com(?:e|es|ing)$|came|specif|indicat|certain|remains|is|was|be)/

const subjects = words('it he she they we i this')

function futureRule(copy: Copy, at: number): Fault | undefined {
  const before = copy.before(at)
  const first = copy.startsSentence(at)
  if (!first && before !== ',' && asks.test(before)) return
  const subject = subjectEnd(copy, at + 1)
  if (subject === undefined) return
  const will = copy.norm(subject + 1)
  if (will !== 'will' || !copy.joined(at, subject + 2)) return
  const verb = copy.norm(subject + 2)
  if (
    !/^\p{Ll}+$/u.test(verb) ||
    (/^(?:not|never|also|still|ever|be|have)$/.test(verb) && !/^(?:be|have)$/.test(verb))
  )
    return
  // “if it will help” asks for somebody's will.
  if (copy.norm(at) === 'if' && verb === 'help') return
  const known = verb === 'be' || verb === 'have' || newsVerbs.has(verb)
  if (!known || !hasFuture(copy, at, subject + 1)) return
  if (/^(?:and|or|when|if|how|,)$/.test(copy.norm(at + 1))) return
  const plural =
    /^(?:they|we|you|i)$/.test(copy.norm(subject)) ||
    (/[^su]s$/.test(copy.norm(subject)) && copy.norm(subject) !== 'this' && subject > at + 1)
  const i = copy.norm(subject) === 'i'
  const right =
    verb === 'be' ? (i ? 'am' : plural ? 'are' : 'is') : plural ? verb : thirdPerson(verb)

  return {
    fault: 'tense',
    span: copy.span(subject + 1, subject + 2),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(subject + 1, subject + 2)}” after “${copy.norm(at)}”, expected “${right}”`,
    fixes: [
      replacing(
        copy,
        subject + 1,
        subject + 2,
        right,
        `The future is said already in the other clause; after “${copy.norm(at)}” English has the present, “${right}”.`
      )
    ]
  }
}

/** Index of the last word of a short subject that starts at a word. */
function subjectEnd(copy: Copy, at: number): number | undefined {
  if (subjects.has(copy.norm(at)) && copy.norm(at + 1) === 'will') return at
  if (!/^(?:the|a|an|this|his|her|their|our|its)$/.test(copy.norm(at))) return
  for (let end = at + 1; end <= at + 3; end++) {
    if (!copy.isWord(end) || copy.compound(end)) return
    if (copy.norm(end + 1) === 'will')
      return /(?:es|ed|s)$/.test(copy.norm(end)) && !singularOf.has(copy.norm(end))
        ? undefined
        : end
  }
  return
}

/** Whether another clause of the sentence speaks of the future, or orders something. */
function hasFuture(copy: Copy, at: number, own: number): boolean {
  const start = copy.sentenceStart(at)
  const end = copy.sentenceEnd(at)

  for (let index = start; index < end; index++) {
    if (index === own) continue
    if (/^(?:will|won't|'ll|shall|must|can|cannot|can't)$|'ll$/.test(copy.norm(index))) return true
  }

  return false
}
