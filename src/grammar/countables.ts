import {words} from './words.js'

/**
 * People by what they are or do: never without a determiner in the singular,
 * but before a name (`teacher John Smith`), in pairs (`mother and child`), as a
 * role (`elected chairman`, `as captain`) and in headlines.
 */
export const people = words(`
  activist actor actress adviser advisor aide analyst archaeologist architect artist astronaut
  astronomer athlete attacker author baby banker biologist bodyguard bomber boxer boy broker
  burglar businessman businesswoman buyer carpenter cashier celebrity chemist child clerk client
  colleague comedian commander composer contractor criminal customer cyclist dancer defendant
  defender demonstrator dentist designer detainee detective developer diplomat dissident doctor
  driver economist electrician employee employer engineer entrepreneur envoy expert farmer fighter
  filmmaker firefighter fisherman footballer gardener geologist girl goalkeeper guest guide
  gunman hacker hairdresser historian hostage hunter immigrant inmate inspector insurgent
  interpreter investigator investor journalist juror kid landlord lawmaker lawyer lecturer
  legislator librarian magistrate mechanic merchant midfielder migrant militant miner musician
  neighbor neighbour nun nurse officer official opponent orphan painter passenger patient
  photographer physician physicist pianist pilot plumber poet policeman policewoman politician
  porter priest prisoner producer professor programmer prosecutor protester psychologist rabbi
  rebel referee refugee reporter researcher resident robber runner sailor salesman scholar
  scientist sculptor seller senator settler shareholder shepherd shopkeeper singer smuggler sniper
  soldier specialist spokesman spokesperson spokeswoman striker student surgeon survivor suspect
  swimmer tailor teacher teenager tenant terrorist thief toddler tourist trader trafficker trainer
  translator traveler traveller tutor vendor veterinarian victim villager violinist visitor
  volunteer waiter waitress widow witness woman worker writer
`)

/** Those of `people` that name what somebody is for a living. */
export const occupations = words(`
  activist actor actress analyst archaeologist architect artist astronaut astronomer athlete
  author banker biologist bodyguard boxer broker businessman businesswoman carpenter chemist clerk
  comedian composer contractor dancer dentist designer detective diplomat doctor driver economist
  electrician engineer entrepreneur farmer filmmaker firefighter fisherman footballer gardener
  geologist hairdresser historian hunter interpreter journalist lawyer lecturer librarian mechanic
  merchant miner musician nurse painter photographer physician physicist pianist pilot plumber
  poet policeman policewoman politician priest programmer psychologist rabbi researcher sailor
  salesman scientist sculptor shepherd singer soldier student surgeon tailor teacher translator
  veterinarian violinist waiter waitress writer
`)

/**
 * Things that are counted, and that no idiom has without an article, as it has
 * `by car` after `by`, which is not looked at.
 */
export const things = words(`
  bank address airline airplane airport ambulance amendment anthem apartment app apple armchair arrow
  autobiography avalanche avenue backpack bag balcony balloon banana bandage banknote banner
  barrel basement basket bathroom battalion battery bedroom bench bicycle bill billboard biography
  blanket blog boat bomb bonus book bookshop bottle bouquet box bracelet bridge briefcase
  brochure bucket building bulldozer bullet bungalow bunker burger bus button cabin cabinet cafe
  calculator calendar canal candle cannon canyon car card carpet cartoon casino castle cat
  catalogue cathedral cave ceasefire ceiling cemetery certificate chapel chapter chart checkpoint
  cigarette cinema clinic clock coalition coin collar comet committee computer
  constituency consulate contest continent corpse corridor cottage courtroom cow crater crocodile
  cupboard curtain cyclone database decree desk detector diary dictionary diploma dispute district
  dog doll donkey door dossier drawer drone earthquake elephant elevator embargo embassy
  emblem engine envelope essay explosion eyewitness facility factory farm fence ferry
  festival flag flashlight folder footprint forest fortress foundation fountain
  freighter fridge frigate furnace galaxy gallery garage garden gift glacier gown grave grenade
  gun hallway hammer handbag handbook handgun harbor hat helicopter helmet highway hill
  hotel house hurricane hut idea incident initiative inquiry instrument invoice island jacket jar
  jersey joke journal kidney kindergarten kiosk kitchen kite knife laboratory ladder lake
  lamp landmark landslide laptop lawsuit leaf leaflet lecture lens lesson letter library   limousine lion loophole lorry lottery machete machine magazine mailbox mansion
  manual manuscript map marathon mask mausoleum medal memoir merger meteor meteorite microphone
  microscope milestone minibus minister ministry mirror missile mistake mob molecule monastery
  monument moratorium mosque motorbike motorcycle motorway mountain mouse movie multinational
  mural museum needle newspaper notebook novel obituary obstacle orbiter orchestra organ outpost
  pamphlet panda parcel parrot passport patent pavilion pen pension petition photo
  photograph pickup picture pig pilgrimage pillow pipe pipeline pistol pizza placard planet
  plaque plate playground plaza podcast podium poem pond portrait poster pothole probe problem
  processor proposal prototype proverb province pub pulpit puppet puzzle pyramid quarrel
  questionnaire quota rabbit racket raft ranch ravine razor reactor receipt recipe referendum
  refinery refrigerator region registry republic reservoir resolution restaurant revolver
  ribbon rickshaw rifle ring river robot rocket roof rope rumor rumour sandwich   scandal scarf scenario screwdriver sculpture seminar sensor shark sheet shelf   ship shirt shoe shop shoulder shovel sidewalk skeleton skirt skyscraper slogan smartphone snake
  sofa souvenir spaceship spoon stadium staircase stamp statue stereotype
  street stretcher studio submarine subsidiary suburb suitcase supermarket surname sword
  symbol synagogue tablet tank tanker tariff telescope temple tent terminal textbook thermometer
  ticket tiger tire toilet token tomb tooth toothbrush tornado torpedo tournament towel tower toy
  tractor trailer trawler treaty tree tribunal trophy truck trunk tunnel turbine turtle
  typewriter typhoon umbrella vaccine valley van vehicle verdict vessel villa village vineyard
  visa volcano wall wallet warehouse warrant warship watchdog weapon webpage website
  wedding whale wheelchair window workshop wreck yacht zoo
`)

/** Singular nouns that want a determiner. */
export const countables: ReadonlySet<string> = new Set([...people, ...things])

/** Of `things`, places one goes to and parts of them; `hospital` and `court` are British without. */
export const places = words(`
  airport apartment balcony basement building cafe castle cathedral cave cemetery checkpoint cinema
  clinic corridor cottage courtroom embassy factory garage garden hotel house island kitchen
  laboratory library mansion mine ministry monastery mosque mountain museum palace playground
  pipeline prison reactor refinery restaurant river roof skyscraper stadium store supermarket suburb
  synagogue temple tomb tower tunnel valley village villa volcano wall warehouse window yacht zoo
`)

/** What has an article as an object, but may lack it after a preposition: `on film`, `in court`. */
export const objectsOnly = words(`
  list painting exhibition sculpture skeleton satellite film song album campaign survey proposal project
  program programme plan hospital university seat stadium truce network phone prize medal message
  documentary branch poll trial convoy hostel
`)
