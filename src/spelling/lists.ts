/** Contractions without their apostrophe that are no words themselves. */
export const contractions: ReadonlyMap<string, string> = new Map(
  (
    "aren't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't " +
    "shouldn't wasn't weren't wouldn't you're they're we've they've you've could've should've " +
    "would've that's what's there's here's it'll that'll they'll you'll who'll they'd you'd who's"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word])
)

/** Contractions that are words too without it: only after a pronoun. */
export const pronounContractions: ReadonlyMap<string, string> = new Map([
  ['cant', "can't"],
  ['wont', "won't"]
])

export const pronouns: ReadonlySet<string> = new Set('i you he she it we they who'.split(' '))

/** Small words that a lost space joins, with an article or one another. */
export const joinedWords: ReadonlyMap<string, string> = new Map(
  'of to in on for and with from by at that as is was into over under after before during against between'
    .split(' ')
    .flatMap((first) =>
      ['the', 'a', 'an', 'this', 'their', 'his', 'its', 'these'].map((second) => [first, second])
    )
    .concat([
      ['it', 'is'],
      ['he', 'is'],
      ['has', 'been'],
      ['have', 'been'],
      ['had', 'been'],
      ['will', 'be'],
      ['would', 'be'],
      ['to', 'be'],
      ['did', 'not'],
      ['do', 'not'],
      ['does', 'not'],
      ['is', 'not'],
      ['more', 'than'],
      ['less', 'than'],
      ['such', 'as'],
      ['as', 'well'],
      ['a', 'lot']
    ])
    .filter(([first, second]) => `${first}${second}`.length > 4)
    .map(([first, second]) => [`${first}${second}`, `${first} ${second}`])
)

const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth'
const cardinals =
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred'

/** Beginnings and endings that take a hyphen between them, and that imports glue together. */
const hyphenated: ReadonlyArray<readonly [firsts: string, seconds: string]> = [
  [
    ordinals,
    'largest biggest smallest highest lowest longest fastest oldest youngest richest poorest best worst most busiest tallest quarter place round floor grade class degree generation term half'
  ],
  [
    cardinals,
    'year day week month hour minute mile meter metre foot story storey bedroom point goal game man woman person member nation time way thirds quarters fifths'
  ],
  ['long short medium near', 'term range lived awaited standing running distance serving'],
  ['high low', 'level profile speed ranking quality income tech risk cost paid'],
  ['well', 'known established documented deserved founded armed paid educated'],
  ['so', 'called'],
  [
    'self',
    'employed defense defence styled made governing proclaimed imposed declared sufficient determination'
  ],
  ['full part', 'time scale fledged'],
  ['far', 'right left reaching flung'],
  ['left right', 'wing leaning winger hander'],
  ['government state family foreign privately', 'owned run funded backed controlled']
]

/** Compounds that have lost their hyphen: `fourthlargest`. */
export const hyphenWords: ReadonlyMap<string, string> = new Map(
  hyphenated.flatMap(([firsts, seconds]) =>
    firsts
      .split(' ')
      .flatMap((first) =>
        seconds.split(' ').map((second): [string, string] => [first + second, `${first}-${second}`])
      )
  )
)

/** Words with which a sentence may begin and which are no slip of a name. */
export const openers: ReadonlySet<string> = new Set(
  (
    'about according after although another because before between despite during every few ' +
    'from further had have however many meanwhile more most nearly other since some such than ' +
    'that their them then there these they this those though through under until were what when ' +
    'where which while with without would your police government officials'
  ).split(' ')
)

/** Words of a date or a nation, in which a capital is no sign of a name. */
export const calendar: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december monday ' +
    'tuesday wednesday thursday friday saturday sunday'
  ).split(' ')
)

export const nations: ReadonlySet<string> = new Set(
  (
    'afghanistan afghan albania albanian algeria algerian america american argentina argentine ' +
    'armenia armenian australia australian austria austrian azerbaijan bangladesh belarus belgium ' +
    'belgian bolivia bolivian brazil brazilian britain british bulgaria bulgarian cambodia ' +
    'cambodian cameroon canada canadian chinese colombia colombian croatia croatian cyprus czech ' +
    'denmark danish ecuador egypt egyptian england english estonia estonian ethiopia ethiopian ' +
    'european finland finnish france french georgia germany german greece greek guatemala ' +
    'honduras hungary hungarian iceland indonesia indonesian ireland israel israeli italian italy ' +
    'jamaica japan japanese jordanian kazakhstan kenya kenyan korea korean kosovo latvia latvian ' +
    'lebanon lebanese libya libyan lithuania lithuanian luxembourg malaysia malaysian mexico ' +
    'mexican moldova mongolia morocco moroccan mozambique myanmar nepal netherlands nicaragua ' +
    'nigeria nigerian norway norwegian pakistan pakistani palestine palestinian panama paraguay ' +
    'peruvian philippines poland portugal portuguese romania romanian russia russian rwanda ' +
    'scotland scottish senegal serbia serbian singapore slovakia slovenia somalia somali spain ' +
    'spanish sudan sweden swedish switzerland swiss syria syrian taiwan tanzania thailand tunisia ' +
    'tunisian turkey turkish uganda ukraine ukrainian uruguay venezuela venezuelan vietnam ' +
    'vietnamese yemen zambia zimbabwe'
  ).split(' ')
)

/** Small words of other languages that show a foreign phrase. */
export const foreignParticles: ReadonlySet<string> = new Set(
  'de du des le les la el los las del di della delle dello dei degli und der das dem von van het et à au aux'.split(
    ' '
  )
)

/** Endings that in an unknown word point to a language. */
export const foreignEndings: ReadonlyArray<readonly [ending: RegExp, language: string]> = [
  [/(?:ção|ções|eir[oa]s?|idades?)$/, 'Portuguese'],
  [/(?:ción|ciones|mientos?|ísim[oa]s?|ñ[oa]s?|adores|idores|adoras|icantes)$/, 'Spanish'],
  [/(?:zioni?|issim[oaie]|aggi|ità)$/, 'Italian'],
  [/(?:ières?|euses?|elles?ment|ités?|aires?|iques?)$/, 'French'],
  [/(?:keit|keiten|heiten|schaft|schaften|ungen|lich|liche[nrs]?|stätten?)$/, 'German'],
  [/(?:heid|lijke?|schappen)$/, 'Dutch'],
  [/(?:stvo|skiy|skogo|niki|ovets|ovtsy|itsa|atel|iteli?)$/, 'Russian'],
  [/(?:lığı|liği|ları|leri|lık|cılık)$/, 'Turkish']
]
