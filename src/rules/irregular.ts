/** The forms of a verb that no rule of spelling gives. */
export interface IrregularVerb {
  readonly third?: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
}

/** base past participle; alternatives by a slash, the American one first. */
const verbs = `
arise arose arisen|awake awoke awoken|be was/were been|bear bore borne/born|beat beat beaten
become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|broadcast broadcast broadcast|build built built|burn burned/burnt burned/burnt
burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|dream dreamed/dreamt dreamed/dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten/got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung/hanged hung/hanged
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt|learn learned/learnt learned/learnt|leave left left|lend lent lent
let let let|lie lay lain|light lit/lighted lit/lighted|lose lost lost|make made made|mean meant meant
meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood
offset offset offset|outdo outdid outdone|overcome overcame overcome|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid paid
prove proved proven/proved|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
repay repaid repaid|reset reset reset|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
sew sewed sewn/sewed|shake shook shaken|shed shed shed|shine shone/shined shone/shined|shoot shot shot
show showed shown/showed|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spell spelled/spelt spelled/spelt
spend spent spent|spill spilled/spilt spilled/spilt|spin spun spun|split split split
spoil spoiled/spoilt spoiled/spoilt|spread spread spread|spring sprang sprung|stand stood stood
steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck/stricken|strive strove striven
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone
uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept
win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written`

const thirds = new Map([
  ['be', 'is'],
  ['have', 'has']
])

export const irregularVerbs: ReadonlyMap<string, IrregularVerb> = new Map(
  verbs
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [base, past, participle] = line.trim().split(' ') as [string, string, string]
      const third = thirds.get(base)
      return [
        base,
        {past: past.split('/'), participle: participle.split('/'), ...(third ? {third} : {})}
      ]
    })
)

/** Verbs of several syllables that stress, and so double, the last. */
export const stressedVerbs: ReadonlySet<string> = new Set(
  (
    'abet abhor acquit admit allot annul abut begin commit compel confer control corral defer deter ' +
    'disbar dispel embed emit equip excel expel extol forget impel incur infer instil occur omit ' +
    'outrun patrol permit prefer propel rebel rebut recur refer regret remit repel reset submit ' +
    'transfer transmit unplug upset program kidnap worship'
  ).split(' ')
)

/** singular plural; a second plural by a slash. */
const nouns =
  'man men|woman women|child children|person people/persons|foot feet|tooth teeth|goose geese|' +
  'mouse mice|ox oxen|life lives|wife wives|knife knives|half halves|leaf leaves|thief thieves|' +
  'shelf shelves|wolf wolves|calf calves|loaf loaves|self selves|crisis crises|basis bases|' +
  'analysis analyses|thesis theses|hypothesis hypotheses|parenthesis parentheses|axis axes|' +
  'criterion criteria|phenomenon phenomena|stimulus stimuli|nucleus nuclei|fungus fungi|' +
  'alumnus alumni|bacterium bacteria|datum data|medium media|memorandum memorandums/memoranda|' +
  'referendum referendums/referenda|curriculum curriculums/curricula|index indexes/indices|' +
  'appendix appendixes/appendices|spokesman spokesmen|spokeswoman spokeswomen|' +
  'spokesperson spokespeople|congressman congressmen|congresswoman congresswomen|' +
  'businessman businessmen|fisherman fishermen|fireman firemen|policeman policemen|' +
  'policewoman policewomen|serviceman servicemen|gunman gunmen|chairman chairmen|' +
  'salesperson salespeople|layman laymen|passerby passersby|sheep sheep|deer deer|fish fish|' +
  'aircraft aircraft|series series|species species|offspring offspring|headquarters headquarters|' +
  'police police|staff staff/staffs|information information|equipment equipment|evidence evidence'

export const irregularNouns: ReadonlyMap<string, readonly string[]> = new Map(
  nouns.split('|').map((line) => {
    const [singular, plural] = line.split(' ') as [string, string]
    return [singular, plural.split('/')]
  })
)
