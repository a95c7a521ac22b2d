/** Nationalities, languages, days and months that have no other meaning in lower case. */
export const alwaysProper: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february april june july september october november december ' +
    'american americans british briton britons english englishman chinese japanese german germans ' +
    'italian italians spanish spaniard spaniards portuguese brazilian brazilians mexican mexicans ' +
    'canadian canadians australian australians indian indians pakistani pakistanis iranian iranians ' +
    'iraqi iraqis syrian syrians egyptian egyptians israeli israelis palestinian palestinians ' +
    'lebanese jordanian jordanians saudi saudis yemeni yemenis omani omanis kuwaiti qatari emirati ' +
    'ukrainian ukrainians russian russians belarusian belarusians moldovan romanian romanians ' +
    'bulgarian bulgarians hungarian hungarians czech czechs slovak slovaks polish_ serbian serbs ' +
    'croatian croats bosnian kosovar albanian albanians greek greeks turkish_ turks armenian ' +
    'armenians georgian georgians azerbaijani kazakh uzbek afghan_ afghans nepalese nepali ' +
    'bangladeshi sri_ korean koreans vietnamese thai filipino filipinos indonesian indonesians ' +
    'malaysian malaysians singaporean burmese cambodian mongolian taiwanese tibetan tibetans uyghur ' +
    'uyghurs uighur uighurs african africans nigerian nigerians kenyan kenyans ethiopian ethiopians ' +
    'somali somalis sudanese egyptian libyan libyans tunisian tunisians algerian algerians moroccan ' +
    'moroccans ghanaian senegalese rwandan ugandan zimbabwean congolese angolan european europeans ' +
    'asian asians austrian austrians belgian belgians dutchman norwegian norwegians swede swedes ' +
    'swedish finn finns finnish dane danes icelandic irishman irish_ scottish welsh frenchman ' +
    'frenchmen estonian latvian lithuanian argentine argentines argentinian chilean chileans ' +
    'colombian colombians venezuelan venezuelans peruvian peruvians bolivian ecuadorian uruguayan ' +
    'paraguayan cuban cubans haitian haitians jamaican jamaicans honduran salvadoran guatemalan ' +
    'nicaraguan panamanian dominican_ hispanic hispanics arabic hebrew mandarin_ cantonese ' +
    'portuguese catalan basque kurdish kurds islam islamic muslim muslims christian christians ' +
    'jewish jews judaism catholic_ catholics protestant_ hindu hindus buddhist buddhists'
  )
    .split(' ')
    .filter((word) => !word.endsWith('_'))
)

/**
 * Nouns that end the proper name of a body: behind a capitalised adjective they
 * have a capital too, as in “Cultural Revolution” or “World Health Organization”.
 */
export const bodies: ReadonlySet<string> = new Set(
  (
    'union council court organization organisation bank fund agency committee commission ministry ' +
    'parliament party university institute revolution war treaty convention federation league ' +
    'assembly congress authority administration association academy army navy guard bureau board ' +
    'department office observatory museum tribunal society alliance initiative plan accord ' +
    'agreement pact forum foundation corporation reserve senate circle sea ocean'
  ).split(' ')
)

/**
 * Adjectives that are capitalised in mid-sentence only as part of a name, unlike
 * `French` or `Democratic`, which have their capital anyhow.
 */
export const nameAdjectives: ReadonlySet<string> = new Set(
  (
    'world international national federal central supreme constitutional cultural united social ' +
    'economic general royal imperial industrial civil cold great permanent regional atomic monetary ' +
    'environmental judicial electoral security human public common joint strategic scientific ' +
    'agricultural medical criminal legislative executive military naval constituent'
  ).split(' ')
)

/** Behind a nationality in lower case these make a word of the kitchen or the house. */
export const householdNouns: ReadonlySet<string> = new Set(
  (
    'fries toast dressing windows window doors door press horn bread kiss kissing cheese chard bath ' +
    'baths numerals measles nuts muffin muffins leather roulette dolls oven ovens pastry ' +
    'shepherd elm rose cap capped'
  ).split(' ')
)

/** Names in lower case by right: brands, particles of family names, and what the web has. */
export const lowerBrands: ReadonlySet<string> = new Set(
  (
    'iphone ipad ipod imac ios imessage itunes icloud ebay etrade eharmony esports ecommerce elife ' +
    'macos watchos tvos ipados nginx npm github_ adidas_ easyjet_ facebook_ google_ de del della der ' +
    'den des di da do dos das du van von vom zu zum zur ten ter la le les el al ul ibn bin bint abu ' +
    'af av y e d l bell_ http https www com org net k.d will.i.am deadmau5 thyssenkrupp xkcd'
  )
    .split(' ')
    .filter((word) => !word.endsWith('_'))
)

/**
 * Names whose second word loses its capital where another language writes names so: first word,
 * then its seconds. The first has its capital in mid-sentence and shows that a name is meant.
 */
export const pairs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    european: 'union commission parliament council',
    united: 'nations kingdom states',
    white: 'house',
    middle: 'east ages',
    red: 'cross crescent',
    world: 'cup bank war',
    supreme: 'court',
    north: 'korea sea pole',
    south: 'korea africa pole',
    arab: 'league spring emirates',
    african: 'union',
    olympic: 'games',
    nobel: 'prize',
    holy: 'see land',
    capitol: 'hill',
    wall: 'street',
    silicon: 'valley'
  }).map(([first, seconds]) => [first, new Set(seconds.split(' '))])
)

/**
 * Names whose first word lost its capital and whose second has it: `united States`, `hong Kong`.
 * Each first word is nothing else before its second.
 */
export const lowerFirsts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    united: 'states nations kingdom arab',
    san: 'francisco diego jose josé antonio salvador marino juan',
    los: 'angeles',
    hong: 'kong',
    sri: 'lanka',
    costa: 'rica',
    puerto: 'rico',
    burkina: 'faso',
    sierra: 'leone',
    abu: 'dhabi',
    tel: 'aviv',
    kuala: 'lumpur',
    phnom: 'penh',
    buenos: 'aires',
    addis: 'ababa',
    las: 'vegas',
    rio: 'grande',
    south: 'korea africa carolina dakota sudan',
    north: 'korea carolina dakota macedonia',
    saudi: 'arabia'
  }).map(([first, seconds]) => [first, new Set(seconds.split(' '))])
)
