import {phraseEnds} from './adjective-order.js'
import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {words} from './words.js'

/** `passengers … carry would has`: two verbs of one clause meet at its end, as in German. */
export const verbsTogether: Trigger = {
  words: words('would will could can must should'),
  rule: togetherRule
}

function togetherRule(copy: Copy, at: number): Fault | undefined {
  const next = copy.after(at)
  if (
    !/^(?:has|is|was|were|are|had|would|will|could|must|should|says|said)$/.test(next) ||
    next === copy.norm(at)
  )
    return
  if (copy.capital(at) || copy.compound(at)) return
  // A name or a noun: “a can is”, “the must-have”, “good will is”, “free will was”.
  const before = copy.before(at)
  if (
    /^(?:will|can|must)$/.test(copy.norm(at)) &&
    !/^(?:carry|take|make|have|be|do|go|come|see|get|give|pay|leave|bring|keep|sell|begin)$/.test(
      before
    )
  )
    return
  if (
    !/^\p{Ll}+$/u.test(before) ||
    /^(?:that|what|who|which|it|he|she|they|we|i|you|as|than|the|a|and|or|so|never|not)$/.test(
      before
    )
  )
    return

  return {
    fault: 'word-order',
    span: copy.span(at - 1, at + 1),
    severity: 'error',
    reason: `Unexpected “${copy.slice(at - 1, at + 1)}”: “${copy.norm(at)}” cannot stand before “${next}”`,
    fixes: [],
    query: true
  }
}

/** `a with the matter familiar person`: a whole phrase before its noun, as in German. */
const attributive = words('with by from in on at for to of under through')

export const phraseBeforeNoun: Trigger = {words: words('a an the'), rule: attributeRule}

function attributeRule(copy: Copy, at: number): Fault | undefined {
  const preposition = copy.after(at)
  // At every article: so no more than a look-up before most of them are done.
  if (!attributive.has(preposition) || copy.compound(at + 1)) return
  if (
    !/^(?:the|a|an|his|her|their|its)$/.test(copy.norm(at + 2)) ||
    (copy.capital(at) && !copy.startsSentence(at))
  )
    return
  if (!copy.isWord(at + 3) || !copy.isWord(at + 4) || !copy.isWord(at + 5) || copy.capital(at + 1))
    return
  const adjective = at + 4
  const noun = at + 5
  const plain =
    /(?:ed|en|ing|iar|ble|ful|ive|ent|ant|al)$/.test(copy.norm(adjective)) &&
    phraseEnds.has(copy.norm(noun + 1))

  return {
    fault: 'word-order',
    span: copy.span(at, noun),
    severity: 'error',
    reason: `Unexpected “${copy.slice(at, at + 2)} …”, expected a noun after “${copy.norm(at)}”`,
    fixes: plain
      ? [
          replacing(
            copy,
            at + 1,
            noun,
            `${copy.norm(noun)} ${copy.norm(adjective)} ${copy.slice(at + 1, at + 3)}`,
            `“${copy.slice(at + 1, adjective)}” describes “${copy.norm(noun)}” and stands after it in English.`
          )
        ]
      : [],
    query: !plain
  }
}
