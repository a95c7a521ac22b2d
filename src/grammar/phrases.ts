import type {Trigger} from './copy.js'
import {readPatterns, ruleOf} from './phrase-pattern.js'

/** Phrases that are wrong word for word; see `PhrasePattern` for how to read them. */
const table = `
# extra-article
!in|of|at|for|from|on [the both] <plural> => both | “both” takes the place of “the”.
^ [the most of] the|them => most of | “most” of something has no article in English.
^ [the last] week|month|year , => last | “last {match}” counted from now has no article.
play|plays|played|playing [the] football|soccer|tennis|basketball|volleyball|hockey|chess|golf|rugby|handball|baseball|cricket !ball|team|club|federation|league|game|match|player|season => | A game that is played has no article.
# verb-form
didn't|doesn't|don't [<past>] => base($2) | After “did”, “does” and “do” the verb is in its base form.
did|does not [<past>] => base($3) | After “did not” the verb is in its base form.
^ did|does <subject> [<past>] => base($3) | After “did” the verb is in its base form.
why|how|when|where|what did|does <subject> [<past>] => base($4) | After “did” the verb is in its base form.
couldn't|wouldn't|won't|shouldn't|can't [<past>] => base($2) | After an auxiliary the verb is in its base form.
^ <subject> must|should|could [to] <base> => | After an auxiliary the verb has no “to”.
the <lower> must|should|could [to] <base> => | After an auxiliary the verb has no “to”.
cannot|couldn't|can't|mustn't|shouldn't [to] <base> => | After an auxiliary the verb has no “to”.
let|lets|letting <object> [to] <base> => | After “let” and an object the verb has no “to”.
let|lets|letting the|his|her|their <plural> [to] <base> => | After “let” and an object the verb has no “to”.
made|make|makes|making me|him|us [to] <base> => | After “make” and an object the verb has no “to”.
avoid|avoids|avoided|avoiding|enjoy|enjoys|enjoyed|enjoying [to <base>] => ing($3) | “{match}” follows a verb that takes the form in -ing.
!is|are|was|were|be|been|being deny|denies|denied|denying [to have] <participle> => having | “deny” takes the form in -ing.
considers|considering [to] <base> => ? | “consider” takes the form in -ing.
!is|are|was|were|be|been|being suggest|suggests|suggested|suggesting [to <base>] => ing($4) | “suggest” takes the form in -ing or a clause.
finish|finishes|finished|finishing [to write|read|build|eat|pay|speak|work|prepare|repair|study] => ing($3) | “finish” takes the form in -ing.
# verb-frame
interested [to buy|acquire|invest|join|sell|develop|build|participate|cooperate|purchase|work|play|sign|obtain|expand] => in ing($3) | “interested” takes “in” and the form in -ing.
explained|explains|described|announced|declared|mentioned|confirmed [] me|him|us|them that|the|how|why|what => to | What is explained is explained “to” somebody.
[said|says] me|him|her|us|them that => told | Somebody is “told” something; “said” takes no person.
<subject> [told] that <det> => said | “told” needs a listener; without one it is “said”.
<subject> [told] that <subject> => said | “told” needs a listener; without one it is “said”.
suggested|proposed [me|him|us|them to] <base> => that subject($2) | “suggest” takes a clause, not a person and “to”.
ministry|minister|police|he|she|spokesman|spokeswoman|company|agency|government|president|committee|prosecutors|authorities [informed] that => said | “informed” needs somebody who is informed; without one it is “said”.
[said to] reporters|journalists that => told | Reporters are “told” something.
want|wants|wanted [that] the|a => ? | “want” takes an object and “to”, not a clause.
listen|listens|listened|listening [] the|him|them|his|her|this|that|these|those => to | One listens “to” something.
graduated [] the university|academy|institute|faculty|conservatory|college => from | One graduates “from” a school.
congratulated <object> [with] => on | One congratulates somebody “on” something.
# preposition
based [in] a true|real => on | What has a foundation is based “on” it.
based [in] facts|evidence|data|research|interviews|information|documents|estimates => on | What has a foundation is based “on” it.
was|were|been|is|are|being condemned|criticized|criticised|praised|killed|supported|organized|organised|caused|written [from] the|a !air|distance|start|outset|perspective|ground|beginning => by | Who did it follows “by” after “{match}” in the passive.
at the age of <number> [years] <end> => | The age itself says that it is in years.
won|lost|beat|finished|ended [with] <number> - <number> <rest> => | A score has no preposition.
rose|fell|increased|decreased|grew|dropped|declined|climbed|risen|fallen|grown|jumped|shrank [of|for|with] <number> %|percent <rest> => by | How much something changed follows “by”.
rose|fell|increased|decreased|grew|dropped|declined|climbed|jumped|shrank [on|at] <number> %|percent in|compared|last|. => by | How much something changed follows “by”.
[in|at] <weekday> <end> => on | A day has “on”.
[in|at] <weekday> night|morning|evening|afternoon <end> => on | A day has “on”.
[in] <month> <day> , => on | A date has “on”.
[in|at] <day> <month> => on | A date has “on”.
[on] <month> <year> <end> => in | A month has “in”.
[on] <year> , => in | A year has “in”.
!spent|focus|based|depending|focused|spending|data|bets [on] <year> . => in | A year has “in”.
[by] my|his|our opinion , => in | An opinion has “in”.
[in the same time] , => at the same time | English has “at the same time”.
[in the] night|morning|evening|afternoon of <weekday> => on the | A part of a given day has “on”.
# idiom
[did] a mistake|decision|effort|proposal|suggestion => made | English has “made” with this noun.
[do|done] a mistake|decision|proposal|suggestion => make | English has “make” with this noun.
[made] a question|questions => asked | A question is asked.
[made] a photo|picture|selfie of => took | A photo is taken.
[it's depend] on => it depends | “it’s” already holds a verb.
[it's depends] on => it depends | “it’s” already holds a verb.
# word-order
^ never|rarely|seldom [<subject> has|have|had|was|were|will|would|did] => $3 $2 | After a negative word at the start the verb comes before its subject.
known|unclear|clear|wondered|wonders|explain|explained|understand|understood when|how|why|where [will|would|can|could|should <subject>] => $4 $3 | A question inside a sentence has its subject first.
known|unclear|clear|wondered|wonders|explain|explained|understand|understood when|how|why|where [will|would|can|could|should the <plural>] => $4 $5 $3 | A question inside a sentence has its subject first.
speak|speaks|spoke|speaking [very well <nation>] => $4 very well | The language comes before how well it is spoken.
speak|speaks|spoke|speaking [well <nation>] => $3 well | The language comes before how well it is spoken.
know|knows|knew [well the] <lower> => ? | “well” comes after what is known.
visited|inaugurated|signed|arrested|attended|won|received|launched|opened|published [yesterday] the|a => ? | “yesterday” stands between the verb and its object.
# double-negation
[no one] of the|them|us <plural> => none | It is “none of” several.
never [didn't|doesn't|don't|hasn't|haven't] => ? | “never” negates already. | spoken
# age
<number> - [years] - old => year | Before a noun the unit is singular: “year-old”.
is|was [<number> years old] <person> <end> => a $2-year-old | Before a noun, an age is written “year-old”, with an article.
^ he|she [has <number> years] <end> => is $3 | In English one “is” so many years old. | query
a|the|his|her|their|its <number> - [days|weeks|months|years|hours|minutes|miles|kilometers|meters|points] <lower> => singular($5) | Joined to a number before a noun, the unit is singular.
# double-comparison
[more] <comparative> than => | The word is compared already. | spoken
# tense
^ in <year> he|she|it|they [has|have <participle>] => ? | A year that is over has the past tense.
^ yesterday , the <lower> [has|have <participle>] => ? | “yesterday” is over and has the past tense.
[has been] founded|built|born|established|created|elected|signed|killed|adopted|introduced in <year> <end> => was | A year that is over has the past tense.
!to|must|may|might|could|would|should|will [have been] founded|built|born|established|created|elected|signed|killed|adopted|introduced in <year> <end> => were | A year that is over has the past tense.
he|she|it|who [exists|works|lives|serves|leads|heads|plays|teaches|studies] since <year> => has participle($2) | “since” reaches from then to now, which asks for the perfect.
[exists] since <year> => has existed | “since” reaches from then to now, which asks for the perfect.
he|she|who [works|lives|serves|plays|teaches|studies] here|there since => has participle($2) | “since” reaches from then to now, which asks for the perfect.
# missing-article
is|was|became|becomes|remains [] member|citizen|resident|native|graduate|survivor|supporter|victim of => a | One of several has “a”.
in|at|near|off|along|from|on|to [] coast|outskirts|territory|verge|eve|outbreak of => the | What “of” defines has “the”.
in|at|near|from [] center|centre|capital|middle|north|south|east|west|beginning|end of => the | What “of” defines has “the”.
`

/** Phrases of the table, each with the words that call it. */
export const phrases: readonly Trigger[] = readPatterns(table).map((pattern) => ({
  words: pattern.anchorWords,
  rule: ruleOf(pattern)
}))
