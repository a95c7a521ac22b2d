import {
  demonstrative,
  existential,
  pluralSubject,
  relativeClause,
  singularSubject
} from './agreement.js'
import {doubledConjunction} from './concession.js'
import type {Rule, Trigger} from './copy.js'
import {
  abstractArticle,
  countryArticle,
  idiomArticle,
  shareArticle,
  titleArticle,
  yearArticle
} from './definite.js'
import {indefiniteArticle} from './indefinite.js'
import {bareName, bareOccupation, bareOffice, bareSubject} from './institutions.js'
import {missingArticle} from './missing-article.js'
import {doubledNegation, negatedSubject} from './negation.js'
import {
  comparison,
  countedSingular,
  everyPlural,
  manySingular,
  muchPlural,
  oneOfThe,
  uncountablePlural
} from './noun-number.js'
import {
  adjectiveAfterNoun,
  itExists,
  lateSpeaker,
  maker,
  phraseBeforeNoun,
  portfolio,
  qualityAfterNoun,
  reportFirst,
  verbFirst,
  verbsTogether
} from './order.js'
import {phrases} from './phrases.js'
import {addition, carrier, purchase, valency} from './prepositions.js'
import {otherPronoun, ownBody} from './pronouns.js'
import {uninflected} from './tense-base.js'
import {continuing, deadline, duration, futureClause, outsideOf, perfect} from './time.js'

/** Every rule, in the order of precedence. */
const triggers: readonly Trigger[] = [
  shareArticle,
  indefiniteArticle,
  bareOccupation,
  missingArticle,
  bareOffice,
  bareName,
  bareSubject,
  countryArticle,
  abstractArticle,
  titleArticle,
  idiomArticle,
  yearArticle,
  relativeClause,
  pluralSubject,
  singularSubject,
  existential,
  demonstrative,
  everyPlural,
  oneOfThe,
  manySingular,
  muchPlural,
  uncountablePlural,
  comparison,
  countedSingular,
  uninflected,
  valency,
  addition,
  purchase,
  carrier,
  duration,
  continuing,
  perfect,
  futureClause,
  deadline,
  outsideOf,
  doubledNegation,
  negatedSubject,
  adjectiveAfterNoun,
  qualityAfterNoun,
  lateSpeaker,
  verbFirst,
  reportFirst,
  verbsTogether,
  phraseBeforeNoun,
  portfolio,
  maker,
  itExists,
  otherPronoun,
  ownBody,
  doubledConjunction,
  ...phrases
]

/** The rules to ask at each word. */
export const rulesByWord: ReadonlyMap<string, readonly Rule[]> = byWord(triggers)

function byWord(all: readonly Trigger[]): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>()

  for (const {words, rule} of all) {
    for (const word of words) {
      const rules = map.get(word)
      if (rules) rules.push(rule)
      else map.set(word, [rule])
    }
  }

  return map
}
