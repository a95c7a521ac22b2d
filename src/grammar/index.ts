import {adjectiveAfterNoun, qualityAfterNoun} from './adjective-order.js'
import {comparison} from './comparison.js'
import {doubledConjunction} from './concession.js'
import type {Rule, Trigger} from './copy.js'
import {countedSingular} from './counted-noun.js'
import {countryArticle} from './country-article.js'
import {abstractArticle, idiomArticle, shareArticle, titleArticle, yearArticle} from './definite.js'
import {demonstrative, existential} from './demonstrative.js'
import {deadline, duration, outsideOf} from './duration.js'
import {futureClause} from './future.js'
import {phraseBeforeNoun, verbsTogether} from './german-order.js'
import {indefiniteArticle} from './indefinite.js'
import {bareName, bareOccupation, bareOffice, bareSubject} from './institutions.js'
import {missingArticle} from './missing-article.js'
import {doubledNegation, negatedSubject} from './negation.js'
import {everyPlural, manySingular, muchPlural, oneOfThe} from './noun-number.js'
import {chainedName, maker, portfolio} from './of-phrase.js'
import {continuing, perfect} from './perfect.js'
import {phrases} from './phrases.js'
import {pluralSubject} from './plural-subject.js'
import {addition, carrier, purchase} from './prepositions.js'
import {otherPronoun, ownBody} from './pronouns.js'
import {relativeClause} from './relative-clause.js'
import {singularSubject} from './singular-subject.js'
import {itExists, lateSpeaker, reportFirst, verbFirst} from './subject-order.js'
import {uninflected} from './tense-base.js'
import {uncountablePlural} from './uncountable.js'
import {valency} from './valency-rule.js'

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
  chainedName,
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
