import type {Trigger} from './copy.js'
import {readPatterns, ruleOf} from './phrase-pattern.js'

/** Phrases that are wrong word for word; see `PhrasePattern` for how to read them. */
const table = `
# extra-article
minister|ministry|ministers of [the] foreign|internal affairs => | A portfolio has no article after “of”.
whose [the|his|her|their|its] <lower> => | “whose” is the determiner.
^ [the most part] of the => most | English has “most of the”.
!in|of [the] half of the|them|his|her|their|its => | “half of” has no article.
than [the] half of => | “half of” has no article.
is|was|are|were [the] responsible for|of => | “responsible” is no noun here.
since [the] last year|week|month <end> => | “last year” counted from now has no article.
!in|of|at|for|from|on [the both] <plural> => both | “both” takes the place of “the”.
^ [the most of] the|them => most of | “most” of something has no article in English.
^ [the last] week|month|year , => last | “last {match}” counted from now has no article.
play|plays|played|playing [the] football|soccer|tennis|basketball|volleyball|hockey|chess|golf|rugby|handball|baseball|cricket !ball|team|club|federation|league|game|match|player|season => | A game that is played has no article.
# verb-form
[is] arrived|died|happened|occurred|appeared|disappeared|emerged|participated <word> => has | This verb has its perfect with “has”.
[are] arrived|died|happened|occurred|appeared|disappeared|emerged|participated <word> => have | This verb has its perfect with “have”.
[was|were] arrived|died|happened|occurred|disappeared|emerged|participated in|on|at|from|after|when|yesterday|last|.|, => | This verb has no passive.
!think|thought|dream|dreamed|heard|conceive of [to <base>] => ing($3) | After “of” a verb takes the form in -ing.
let|lets|letting <plural> [to] <base> => | After “let” and an object the verb has no “to”.
has|had [<pure>] => participle($2) | After “has” and “had” the verb is a participle.
refused|refuses|refuse|agreed|agrees|decided|decides|promised|promises|hopes|hoped|wants|wanted|managed|threatened|pledged|vowed|failed [<gerund>] <det> => to lemma($2) | This verb takes “to” and the base form.
!is|are|was|were|be|been|being deny|denies|denied|denying [to be] => being | “deny” takes the form in -ing.
allows|permits [to <base>] => ing($3) | “allow” takes a person and “to”, or the form in -ing.
enables [to] <base> => ? | “enable” takes somebody who is enabled.
without [to <base>] => ing($3) | After “without” a verb takes the form in -ing.
^ before|after [to <base>] => ing($3) | After a preposition a verb takes the form in -ing.
came|come|fight|fights|fought|fighting|went|work|works|needed|necessary|used|arrested [for to] <base> => to | The purpose has “to” alone.
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
all|everything|nothing|something|anything [what] <subject> => that | After “all” and its like, English has “that”.
<person> [which] <finite> => who | A person is “who”.
minister|president|mayor|chancellor|king|queen [which] <finite> => who | A person is “who”.
prevented|prevents [that] the|a => ? | “prevent” takes an object and “from”.
helps [to] the|his|her|their => | One helps somebody.
phoned|telephoned [to] <det> => | One phones somebody.
investigating|investigated [about] <det> => | One investigates something.
commented [about] the|a|his|her|their => on | One comments “on” something.
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
travel|travels|traveled|travelled|go|goes|went|came|come|arrived|commute|drove|return|returned [with the] bus|train|car|plane|ferry|bike|bicycle|subway|metro|tram|taxi|boat|ship <end> => by | One travels “by” it, without an article.
travel|travels|traveled|travelled|go|goes|went|came|come|arrived|commute|drove|return|returned [with the] bus|train|car|plane|ferry|bike|bicycle|subway|metro|tram|taxi|boat|ship to|from|in|and => by | One travels “by” it, without an article.
[in the near of] => near | English has “near” alone.
[in internet] <end> => on the internet | English has “on the internet”.
[in] tv|television <end> => on | English has “on television”.
[at] the radio|television|phone <end> => on | English has “on the radio”.
near [of] <det> => | “near” has no second preposition.
is|was|are|were|too|very close [of|from] the|his|her|their => to | English has “close to”.
same [like] <det> => as | English has “the same as”.
more|less|fewer|higher|lower|larger|greater|bigger|smaller [as|that] <number> => than | A comparison has “than”.
between <number> [to] <number> => and | “between” joins its two ends with “and”.
is|are|was|were|went|go|been|going [in] strike <end> => on | One is “on” strike.
is|are|was|were|went|go|been|going [in] strike since|for|over|at|to|and => on | One is “on” strike.
<number> years [of] prison|jail <end> => in | Years are spent “in” prison.
against [of] <det> => | “against” has no second preposition.
in front [] the|his|her|their|its => of | “in front” has “of”.
^ in spite [] the|his|her|their|its => of | “in spite” has “of”.
, in spite [] the|his|her|their|its => of | “in spite” has “of”.
^ because [] the <lower> , !which|who|he|she|it|said|however|in|at|a|an|according|after|now|once|as|though|like|along|and|with|when|if|until|if|to|for|by => of | A cause that is no clause has “because of”.
[despite] he|she|they|we was|were|had|has|is|are|did|could|would => although | “despite” takes no clause.
[despite that] <subject> => although | “despite” takes no clause.
due [of] => to | English has “due to”.
died|dies|die|dying [by] cancer|pneumonia|hunger|malaria|cholera|tuberculosis|leukemia|aids => of | One dies “of” an illness.
born [at|on] <year> => in | A year has “in”.
born [the] <day> <month> => on | A date has “on”.
in [the last years] , => recent years | English has “in recent years”.
in [the last years] . => recent years | English has “in recent years”.
[at the] morning|afternoon|evening <end> => in the | A part of the day has “in”.
[at the night] <end> => at night | English has “at night”.
studied|studies|studying [in] the university => at | One studies “at” a university.
far [of] the|his|her|their => from | English has “far from”.
temperature|price|speed|cost|length|height|weight|salary|population|distance was|is [of|from] <money> => | The figure follows “is” without a preposition.
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
^ the president|minister|spokesman|spokeswoman|chancellor|mayor|ambassador|official|prosecutor [he|she] said|announced|added|confirmed|told|stressed|declared => | The subject is named already.
the|his|her|their|our|its [two|three|four|five|six|seven|ten first|last|next] days|weeks|months|years|hours|minutes|decades|games|matches|rounds|chapters => $3 $2 | “first”, “last” and “next” come before the number.
is|was|are|were [enough <adjective>] to|for|. => $3 enough | “enough” comes after an adjective.
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
<number> - [years] - old !but|and|is|was|when|he|she|who|at|in|with|.|,|;|) => year | Before a noun the unit is singular: “year-old”.
is|was [<number> years old] <person> <end> => a $2-year-old | Before a noun, an age is written “year-old”, with an article.
^ he|she [has <number> years] <end> => is $3 | In English one “is” so many years old. | query
a|the|his|her|their|its <number> - [days|weeks|months|years|hours|minutes|miles|kilometers|meters|points] <lower> => singular($4) | Joined to a number before a noun, the unit is singular.
# noun-number
<number> [peoples] => people | Persons who are counted are “people”.
!the|these|those|his|her|their|its|our|my|all [other two|three|four|five|six|seven|eight|ten] was|were|are|died|had|have|remained => $3 others | Counted, “other” comes after the number.
a lot [] money|people|time|children|women|men|work|information|problems|things|questions|countries|attention => of | “a lot” of something has “of”.
plenty [] people|money|time => of | “plenty” of something has “of”.
[an other] => another | “another” is one word.
the|all|many|some [others] <plural> => other | Before a noun “other” has no plural.
# double-comparison
[more <short>] than|.|,|and|to|for|in|if|because => comparative($2) | A short adjective is compared by its ending.
the [most <short>] .|,|of|in|among|and => superlative($3) | A short adjective is compared by its ending.
too [much] <quality> to|for|.|, => | “too” alone goes before an adjective.
very|so [much] <quality> .|,|for|that => | No “much” goes before a plain adjective.
[more] <comparative> than => | The word is compared already. | spoken
# agreement
there [has] been many|several|two|three|four|five|hundreds|thousands|dozens => have | Several take the plural.
there [have] been an <singular> <end> => has | One takes the singular.
there [have] been an <singular> in|of|on|at => has | One takes the singular.
^ [this] are|were <det> => these | Several take “these”.
^ [these is] <det> => these are | “these” takes the plural.
^ [these was] <det> => these were | “these” takes the plural.
# tense
he|she|it|who [is] here|there since <year> => has been | “since” reaches from then to now, which asks for the perfect.
they|we|who [are] here|there since <year> => have been | “since” reaches from then to now, which asks for the perfect.
^ in <year> he|she|it|they [has|have <participle>] => ? | A year that is over has the past tense.
^ yesterday , the <lower> [has|have <participle>] => ? | “yesterday” is over and has the past tense.
[has been] founded|built|born|established|created|elected|signed|killed|adopted|introduced in <year> <end> => was | A year that is over has the past tense.
!to|must|may|might|could|would|should|will [have been] founded|built|born|established|created|elected|signed|killed|adopted|introduced in <year> <end> => were | A year that is over has the past tense.
he|she|it|who [exists|works|lives|serves|leads|heads|plays|teaches|studies] since <year> => has participle($2) | “since” reaches from then to now, which asks for the perfect.
[exists] since <year> => has existed | “since” reaches from then to now, which asks for the perfect.
he|she|who [works|lives|serves|plays|teaches|studies] here|there since => has participle($2) | “since” reaches from then to now, which asks for the perfect.
# missing-article
in [] presence|aftermath|framework|vicinity of => the | What “of” defines has “the”.
more than [] thousand|hundred|million <plural> => a | One hundred, thousand or million has “a”.
about|nearly|almost|around [] thousand|hundred|million <plural> => a | One hundred, thousand or million has “a”.
two|three|four|five|six|seven|eight|nine|ten of [] <plural> were|was|who|in|from|at|on|near|have|had|died => the | A part of several has “of the”.
one of [] <plural> said|says|was|is|told|who|in|has|had => the | A part of several has “of the”.
^ during|in|at [] press|news conference => a | What is counted has an article.
is|was [] daughter|son|brother|sister|wife|widow|nephew|niece of => the | A relation of somebody has an article.
according to [] report|source|study|survey|poll|newspaper|official|spokesman|witness|statement|investigation , => a | What is counted has an article.
according to [] report|study|survey|poll|statement of|by|from|published|in => a | What is counted has an article.
^ in [] interview with => an | What is counted has an article.
^ in [] statement|report|letter|speech|post|message|email on|published|released|to|posted|for => a | What is counted has an article.
^ at [] meeting|summit|ceremony|conference|briefing in|with|of|on => a | What is counted has an article.
is|was|became|becomes|remains [] member|citizen|resident|native|graduate|survivor|supporter|victim of => a | One of several has “a”.
in|at|near|off|along|from|on|to [] coast|outskirts|territory|verge|eve|outbreak of => the | What “of” defines has “the”.
in|at|near|from [] center|centre|capital|middle|north|south|east|west|beginning|end of => the | What “of” defines has “the”.
`

/** Phrases of the table, each with the words that call it. */
export const phrases: readonly Trigger[] = readPatterns(table).map((pattern) => ({
  words: pattern.anchorWords,
  rule: ruleOf(pattern)
}))
