import type {Prose, Token} from '../prose.js'
import type {TokenRange} from './context.js'
import {inflections} from './inflect.js'

/**
 * What stories are about, by words that they then have.
 *
 * A word taken for its twin (`avocado` for the lawyer that French calls
 * “avocat”) is told by the story that it stands in. Words that several topics
 * share say little, so each is listed where it says most; regular inflections
 * follow by themselves.
 */
const words = {
  army:
    'army soldier troop battalion brigade artillery missile rocket shell tank trench frontline ceasefire commander general ' +
    'offensive ammunition weapon bombardment drone warplane fighter rebel garrison barracks military airstrike militia ' +
    'sniper wounded invade invasion occupied defense conscript marine navy',
  aviation:
    'airline airport aircraft plane flight pilot runway passenger cockpit crew jet boeing airbus takeoff landing baggage ' +
    'terminal airspace aviation cabin hangar turbulence altitude steward boarding',
  business:
    'company firm corporation shareholder profit revenue sales merger acquisition executive ceo subsidiary turnover plant ' +
    'manufacturer supplier customer contract startup brand retailer chain quarter earnings dividend forecast competitor ' +
    'market investor founder layoff workforce headquarters board',
  courts:
    'court judge trial defendant prosecutor lawyer attorney verdict sentence jury appeal witness testify testimony guilty ' +
    'acquit convict conviction plead hearing indictment lawsuit plaintiff bail jail prison charge magistrate courtroom ' +
    'tribunal defense accused crime evidence law legal',
  culture:
    'film movie actor actress director festival cinema theater museum exhibition painting painter gallery novel author ' +
    'orchestra concert singer album song stage premiere audience playwright artist sculpture audience opera ballet scene ' +
    'script studio award documentary',
  diplomacy:
    'treaty ambassador embassy diplomat diplomatic talks summit sanction negotiator negotiation foreign envoy accord ' +
    'bilateral consulate delegation mediator ceasefire border alliance nato summit peace',
  elections:
    'election vote voter ballot candidate poll polling campaign turnout runoff party incumbent opposition seat coalition ' +
    'constituency referendum majority victory electoral primary mayor parliament lawmaker percent counted',
  energy:
    'oil gas pipeline refinery barrel crude power electricity grid reactor nuclear turbine wind solar coal plant fuel ' +
    'megawatt energy drilling lng opec utility kilowatt outage blackout',
  farming:
    'farm farmer crop harvest wheat grain cattle livestock field irrigation fertilizer orchard milk dairy soil seed drought ' +
    'tractor vineyard agriculture barn plow sheep cow pig poultry',
  finance:
    'bank loan interest rate inflation bond stock share investor currency budget deficit debt fund lender mortgage credit ' +
    'economy tax exchange market percent bankruptcy default central euro dollar treasury insurer economist deposit',
  food:
    'food cook kitchen restaurant chef recipe dish meal fruit vegetable salad bread meat dinner lunch menu taste sauce ' +
    'bake oven eat ate flavor dessert grocery cheese wine potato onion garlic',
  football:
    'goal goalkeeper striker midfielder defender penalty referee coach team match cup league halftime stadium fan ' +
    'substitute header corner equalizer season club squad foul offside shootout score scored tournament final semifinal ' +
    'quarterfinal kick ball pitch fifa uefa',
  government:
    'government minister cabinet ministry president premier decree reform bill law opposition spokesman spokeswoman policy ' +
    'administration official mayor governor parliament lawmaker senate senator council budget municipality',
  health:
    'hospital doctor patient nurse surgery vaccine virus disease infection clinic symptom treatment medicine drug surgeon ' +
    'ward ambulance epidemic outbreak diagnosis health cancer medical dose injured',
  labor:
    'strike union worker wage salary pay layoff employer pension labor picket overtime workforce unemployment hire factory ' +
    'bargaining walkout job redundancy',
  media:
    'newspaper journalist reporter editor television broadcast channel broadcaster magazine website newsroom press radio ' +
    'publisher columnist headline viewer anchor',
  migration:
    'migrant refugee asylum border visa deportation shelter smuggler boat coast camp citizenship passport immigrant deport',
  nature:
    'species animal bird forest whale fish park wildlife zoo habitat biologist conservation endangered river lake tree ' +
    'predator nest wolf bear reef scientist',
  parliament:
    'parliament lawmaker senate senator congress bill amendment committee speaker vote deputy legislation session chamber ' +
    'majority minority opposition caucus lawmaker legislature representative debate motion',
  police:
    'police officer detective arrest suspect robbery thief theft murder victim gun shooting investigator crime station ' +
    'raid handcuff fugitive gang burglary stabbing detained custody shot killed search',
  rail:
    'train railway railroad station track locomotive passenger carriage platform conductor rail subway metro commuter ' +
    'derail freight timetable driver',
  religion:
    'church priest bishop pope mosque imam temple prayer rabbi synagogue pilgrim worship parish monastery cardinal faith ' +
    'cathedral congregation sermon monk nun',
  school:
    'school teacher pupil student classroom university exam professor lesson degree campus curriculum college grade ' +
    'graduate homework tuition kindergarten principal',
  sea:
    'ship port vessel sailor captain harbor boat ferry crew cargo coast sea fishing fisherman deck anchor dock container ' +
    'sink sank sail coastguard tanker lighthouse rescue',
  science:
    'scientist researcher laboratory study experiment physicist telescope satellite astronomer orbit spacecraft rocket ' +
    'moon nasa astronaut probe mission gene cell fossil climate university journal',
  sport:
    'athlete champion championship medal olympic race coach tournament title season win won final record team sprint ' +
    'marathon tennis set match cyclist swimmer podium gold silver bronze player stadium',
  technology:
    'software app phone internet user data computer hacker website online algorithm smartphone network server code chip ' +
    'platform device screen download password privacy digital robot',
  traffic:
    'road car driver highway truck traffic crash bus motorist lane vehicle speed bridge motorcycle pedestrian street ' +
    'collision wheel driving intersection license',
  weather:
    'rain storm flood wind snow hurricane temperature degree forecast drought wildfire heat cold thunderstorm tornado ' +
    'meteorologist weather typhoon mudslide inch celsius fahrenheit winter'
}

/** What a story may be about. */
export type Topic = keyof typeof words

/** All topics, in order. */
export const topicNames = Object.keys(words) as readonly Topic[]

/** So many distinct words of a topic in one paragraph, besides the match, tell what it is about. */
const fewestInParagraph = 2

/** So many in the whole story. */
const fewestInStory = 4

/** So many words of a topic in the whole story, and a word that belongs to it is at home. */
const fewestAtHome = 2

const forms = new Map<Topic, ReadonlyMap<string, string>>()

/** The inflections of the words of a topic, each with its word. */
function formsOf(topic: Topic): ReadonlyMap<string, string> {
  let found = forms.get(topic)

  if (!found) {
    found = new Map(
      words[topic]
        .split(' ')
        .flatMap((word) => inflections(word).map(({text}) => [text, word] as const))
    )
    forms.set(topic, found)
  }

  return found
}

/** Tells what a story is about, and remembers what it has counted. */
export class Topics {
  readonly #prose: Prose
  readonly #inStory = new Map<Topic, ReadonlySet<string>>()
  readonly #inPassage = new Map<string, ReadonlySet<string>>()

  constructor(prose: Prose) {
    this.#prose = prose
  }

  /** Whether the paragraph of a match, or the story, is about a topic. */
  about(topic: Topic, match: TokenRange): boolean {
    const own = this.#ownWords(topic, match)
    return (
      this.#count(this.#wordsOfStory(topic), own) >= fewestInStory ||
      this.#count(this.#wordsOfPassage(topic, match), own) >= fewestInParagraph
    )
  }

  /** Whether a story may be about a topic at a token; a match there has still to be left out. */
  mayBeAbout(topic: Topic, first: number): boolean {
    return (
      this.#wordsOfStory(topic).size >= fewestInStory ||
      this.#wordsOfPassage(topic, {first, last: first}).size >= fewestInParagraph
    )
  }

  /** Whether a story has so much of a topic that a word of it is at home. */
  isHome(topic: Topic, match: TokenRange): boolean {
    return this.#count(this.#wordsOfStory(topic), this.#ownWords(topic, match)) >= fewestAtHome
  }

  /** A word of the match is no evidence for the match. */
  #ownWords(topic: Topic, {first, last}: TokenRange): ReadonlySet<string> {
    return distinct(formsOf(topic), this.#prose.tokens.slice(first, last))
  }

  #wordsOfPassage(topic: Topic, {first}: TokenRange): ReadonlySet<string> {
    const {tokens} = this.#prose
    const passage = tokens[first]?.passage
    const key = topic + passage
    const known = this.#inPassage.get(key)
    if (known) return known
    let from = first
    let to = first
    while (tokens[from - 1]?.passage === passage && from > 0) from--
    while (tokens[to]?.passage === passage && to < tokens.length) to++
    const found = distinct(formsOf(topic), tokens.slice(from, to))
    this.#inPassage.set(key, found)
    return found
  }

  #wordsOfStory(topic: Topic): ReadonlySet<string> {
    let found = this.#inStory.get(topic)

    if (!found) {
      const list = new Set<string>()
      for (const [form, word] of formsOf(topic)) if (this.#prose.counts.has(form)) list.add(word)
      found = list
      this.#inStory.set(topic, found)
    }

    return found
  }

  #count(found: ReadonlySet<string>, own: ReadonlySet<string>): number {
    let count = 0
    for (const word of found) if (!own.has(word)) count++
    return count
  }
}

function distinct(known: ReadonlyMap<string, string>, tokens: readonly Token[]): Set<string> {
  const found = new Set<string>()

  for (const {norm} of tokens) {
    const word = known.get(norm) ?? known.get(norm.replace(/'s$/, ''))
    if (word !== undefined) found.add(word)
  }

  return found
}
