import {type Copy, type Fault, removing, replacing, type Trigger} from './copy.js'
import {fault, isHead} from './noun-number.js'
import {uncountables} from './nouns.js'

/** Plurals of what has none, and singulars with `a`: `informations`, `an advice`. */
const falsePlurals: ReadonlyMap<string, string> = new Map(
  [...uncountables.keys()]
    .filter(
      (noun) =>
        !/^(?:travel|transport|weather|proof|research|progress|advice|equipment|software|shopping|traffic)$/.test(
          noun
        )
    )
    .map((noun): [string, string] => [`${noun}s`, noun])
    .concat([
      ['advices', 'advice'],
      ['equipments', 'equipment'],
      ['softwares', 'software'],
      ['progresses', 'progress'],
      ['aircrafts', 'aircraft'],
      ['spacecrafts', 'spacecraft'],
      ['childrens', 'children'],
      ['womens', 'women'],
      ['mens', 'men'],
      ['polices', 'police'],
      ['medias', 'media'],
      ['criterias', 'criteria'],
      ['phenomenas', 'phenomena'],
      ['feets', 'feet'],
      ['sheeps', 'sheep'],
      ['offsprings', 'offspring']
    ])
)

export const uncountablePlural: Trigger = {
  words: [...falsePlurals.keys(), ...uncountables.keys(), 'news'],
  rule: uncountableRule
}

function uncountableRule(copy: Copy, at: number): Fault | undefined {
  const norm = copy.norm(at)
  const right = falsePlurals.get(norm)
  if (copy.capital(at) || copy.compound(at)) return

  if (right !== undefined) {
    // A verb in the present: `he progresses`; `behaviors` and `knowledges` are in no news.
    if (
      /^(?:progresses|evidences|polices|harasses)$/.test(norm) &&
      !/^(?:many|these|those|several|some|the|no|of|new)$/.test(copy.before(at))
    )
      return
    if (norm === 'behaviors') return
    // One fix for both, or the next run would find “many advice”.
    if (copy.before(at) === 'many' && uncountables.has(right)) {
      const rationale = `“${right}” is not counted in English, so it is “much ${right}”.`
      return {
        fault: 'noun-number',
        span: copy.span(at - 1, at),
        severity: 'warning',
        reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “much ${right}”`,
        fixes: [replacing(copy, at - 1, at, `much ${right}`, rationale)]
      }
    }

    return fault(copy, at, at, right, `“${right}” has no form “${norm}” in English.`)
  }

  const article = copy.before(at)
  if ((article !== 'a' && article !== 'an') || copy.after(at) === 'of') return
  if (!isHead(copy, at) || uncountables.get(norm) === '') return
  if (
    /^(?:research|clothing|evidence|equipment|software|hardware|legislation|news|advice|information|furniture|homework|luggage|baggage|machinery|jewelry)$/.test(
      norm
    ) === false
  )
    return
  const counted = norm === 'news' ? 'piece of news' : uncountables.get(norm)

  return {
    fault: 'noun-number',
    span: copy.span(at - 1, at),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at - 1, at)}”, expected “${norm}”`,
    fixes: [
      removing(
        copy,
        at - 1,
        at - 1,
        `“${norm}” is not counted in English and has no “${article}”.`
      ),
      replacing(copy, at - 1, at, `a ${counted}`, `“${norm}” is counted by the piece.`)
    ]
  }
}
