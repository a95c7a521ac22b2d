/** `be`, `have`, `do` and the modals, whose form alone shows a clause. */
export const auxiliaries: ReadonlySet<string> = new Set(
  (
    'is are was were am has have had do does did will would can could shall should may might must ' +
    "ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't " +
    "can't cannot couldn't shan't shouldn't mightn't mustn't needn't ain't"
  ).split(' ')
)

/** Modals: what follows them is a bare verb. */
export const modals: ReadonlySet<string> = new Set(
  'will would can could shall should may might must'.split(' ')
)

/**
 * Past forms that do not end in `-ed`, and that are not participles or nouns far oftener than
 * verbs.
 */
const irregularPast =
  'said told made came went took gave got saw found thought knew became left felt kept held brought ' +
  'began stood ran wrote sat met paid led spoke lost sent built fell grew spent won taught caught ' +
  'sold fought chose drew drove threw broke bought wore rose flew hit cut put set let hurt shut cost ' +
  'beat bet quit spread struck swore swept shook shot sank sang rang drank ate bit blew bore bound ' +
  'bred burst cast clung crept dealt dug dreamt fed fled flung forgot forgave froze hid hung knelt ' +
  'laid lay leapt learnt lent lit meant overcame rode sought slid slept spun split stole stuck stung ' +
  'strove swam swung tore undertook understood upheld wept withdrew withstood woke wound forbade ' +
  'foresaw outdid oversaw overthrew mistook heard read shone sped spat sprang stank strode swelled ' +
  'trod wove wrung lied tied died heard understood warned vowed'

/** Verbs in common use, whose third person and plain form show a clause where a noun cannot stand. */
const commonVerbs =
  'say tell want know think believe need seem become get make go come take give keep let begin appear ' +
  'remain include continue learn understand allow spend expect agree require suggest provide live ' +
  'hope argue pay meet hear bring happen write sit stand lose add speak read grow open walk offer ' +
  'remember consider buy serve die send build stay fall reach kill raise pass sell decide return ' +
  'explain develop carry break receive support hold turn follow stop create help show try ask work ' +
  'call feel leave put mean start play run move like love hate wish win bear eat drink sleep rise ' +
  'cost cut set see find use look talk wait watch fight choose wear drive draw throw catch teach ' +
  'denies deny insist claim warn fear threaten refuse reject accept admit acknowledge announce ' +
  'declare describe demand deserve depend belong consist contain cover concern control face feature ' +
  'involve join lack last lead lie matter own owe prefer prevent produce promise protect prove reduce ' +
  'reflect refer rely represent reveal seek separate share sound spread strengthen suffer surround ' +
  'tend travel vary vote worry hurt enjoy exist earn hire host boast span date rank range house sits ' +
  'urge vow note stress point call plan intend aim hail praise mourn blame slam'

/** Words that are plain or third-person verb forms, mostly. */
export const presentVerbs: ReadonlySet<string> = new Set(
  commonVerbs.split(' ').flatMap((verb) => [verb, thirdPerson(verb)])
)

/** Verb forms that are nouns as often: a clause that must have a verb cannot count on them. */
export const nounVerbs: ReadonlySet<string> = new Set(
  (
    'talk call play move work start show end claim fear vote run help report support hold turn stop love ' +
    'hope plan need use look watch fight demand concern control feature face lead share sound travel ' +
    'promise cut set hit cost bet drink sleep rise fall return offer break walk drive draw catch throw ' +
    'reach pass open lie matter host date range house note stress point praise blame aim vow urge cover ' +
    'like rank lack release produce spread want wish win worry hurt show visit spread'
  )
    .split(' ')
    .flatMap((verb) => [verb, thirdPerson(verb)])
)

/** See `irregularPast`. */
export const pastVerbs: ReadonlySet<string> = new Set(irregularPast.split(' '))

/** Verbs of saying, in the forms that news gives them. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells tell added adds noted notes warned warns insisted insists ' +
    'announced announces declared declares explained explains argued argues claimed claims stated ' +
    'states asked asks replied replies wrote writes confirmed confirms acknowledged acknowledges ' +
    'admitted admits stressed stresses recalled recalls'
  ).split(' ')
)

/** Words before a noun: behind one of these a word is no finite verb. */
export const determiners: ReadonlySet<string> = new Set(
  (
    'the a an this that these those my your his her its our their no any some each every either ' +
    'neither another such both all most many few several much more less fewer'
  ).split(' ')
)

export const prepositions: ReadonlySet<string> = new Set(
  (
    'of in on at by for from with without to into onto over under between among against during ' +
    'before after since through across along behind beyond about around near toward towards upon ' +
    'within inside outside above below beneath beside besides despite amid via per except until ' +
    'like unlike as than throughout off'
  ).split(' ')
)

/** Pronouns that can only be subjects. */
export const subjects: ReadonlySet<string> = new Set('i he she we they there'.split(' '))

/** Words that make a clause of what follows and leave the sentence without a main verb. */
export const subordinators: ReadonlySet<string> = new Set(
  (
    'that which who whom whose where when while because if although though unless whether what how ' +
    'why whereas whoever whatever wherever whenever'
  ).split(' ')
)

/** Words that introduce a clause or a mere noun: what follows decides. */
export const eitherWay: ReadonlySet<string> = new Set(
  'as since before after until than once'.split(' ')
)

/** Whether a word in `-ing` is a form of a verb, not `nothing`, `spring` or `during`. */
export function isGerund(norm: string): boolean {
  return norm.length > 5 && norm.endsWith('ing') && !notGerunds.has(norm)
}

const notGerunds: ReadonlySet<string> = new Set(
  (
    'nothing something anything everything during morning evening spring string beijing boeing ' +
    'sterling viking wedding ceiling pudding herring offspring sibling siblings according regarding ' +
    'concerning notwithstanding excluding interesting amazing surprising exciting outstanding'
  ).split(' ')
)

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|go|do)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
