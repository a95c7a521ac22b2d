/** Make a set of the words in a text. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Words after which a noun phrase has its determiner already. */
export const determiners = words(`
  a an the this that these those my your his her its our their whose which what each every either
  neither no some any another much many more most several few both all enough such one's
`)

export const possessives = words('my your his her its our their whose')

export const subjectPronouns = words('i you he she it we they who')

export const modals = words(`
  will would can could may might must shall should cannot can't won't wouldn't couldn't
  shouldn't mustn't
`)

/** Forms of be, have and do that can be finite. */
export const auxiliaries = words(`
  is was are were am be been being has have had having do does did isn't wasn't aren't weren't
  hasn't haven't hadn't doesn't don't didn't
`)

export const prepositions = words(`
  about above across after against along among around at before behind below beneath beside between
  beyond by despite down during for from in inside into like near of off on onto out outside over
  past per since through throughout to toward towards under until up upon with within without
`)

export const conjunctions = words(
  'and or but nor because when while where if that although though unless until whereas whether as'
)

export const relatives = words('that which who whose whom where')

/** Marks that end a noun phrase. */
export const stops = words('. , ; : ! ? ) ] ” " … — – »')

export const units = words(`
  second seconds minute minutes hour hours day days week weeks month months year years decade
  decades century centuries night nights
`)

/** Nouns that measure: `five miles is a long way` is good English. */
export const measures = words(`
  seconds minutes hours days weeks months years decades centuries nights dollars cents euros pounds
  pence yen yuan rubles roubles rupees pesos francs degrees percent points miles yards feet inches
  meters metres kilometers kilometres centimeters acres hectares tons tonnes kilograms kilos grams
  ounces liters litres gallons barrels watts volts megawatts seats votes games goals runs times
  thirds quarters halves fifths tenths others sides ways things
`)

export const smallNumbers = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
`)

export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday')

export const months = words(`
  january february march april may june july august september october november december jan feb
  aug sept oct nov dec
`)

/** Adjectives of nation that stand before a noun without changing its number. */
export const nationalities = words(`
  afghan african albanian algerian american angolan arab argentine armenian asian australian
  austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british
  bulgarian burmese cambodian canadian chechen chilean chinese colombian congolese croatian cuban
  cypriot czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian european
  filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian
  icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan
  korean kurdish kuwaiti kyrgyz latvian lebanese libyan lithuanian malaysian mexican moldovan
  mongolian moroccan nepalese nigerian norwegian omani pakistani palestinian panamanian paraguayan
  peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian
  singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai
  tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni
  zimbabwean
`)

/** Adjectives that say nothing of number and are no nouns or verbs. */
export const plainAdjectives = words(`
  new old young big small large huge tiny long tall great good bad famous important
  major serious former foreign rich poor beautiful dangerous special different private
  modern ancient similar powerful wooden rare strange unknown suspicious nearby
  small-scale big-name wealthy armed elderly sick pregnant talented expensive cheap
`)
