import {expect, test} from 'vitest'
import {lexicon} from '../../src/lexicon/index.js'
import {correctionOf, slipOf} from '../../src/spelling/correction.js'
import {isFormation} from '../../src/spelling/formation.js'

const english = lexicon()

/** Misspellings that people make, with what they mean. */
const misspelled = (
  'abscence:absence accross:across acheive:achieve accidentaly:accidentally ' +
  'accomodate:accommodate adress:address agressive:aggressive aparent:apparent ' +
  'apparant:apparent appearence:appearance arguement:argument basicly:basically ' +
  'becuase:because begining:beginning beleive:believe buisness:business catagory:category ' +
  'cemetary:cemetery changable:changeable collegue:colleague comming:coming ' +
  'commitee:committee completly:completely concious:conscious definately:definitely ' +
  'dissapear:disappear dissapoint:disappoint embarass:embarrass enviroment:environment ' +
  'existance:existence experiance:experience familar:familiar finaly:finally ' +
  'foriegn:foreign fourty:forty freind:friend futher:further goverment:government ' +
  'grammer:grammar happend:happened harrass:harass immediatly:immediately ' +
  'independant:independent interupt:interrupt knowlege:knowledge liason:liaison ' +
  'libary:library maintainance:maintenance millenium:millennium miniscule:minuscule ' +
  'minsiter:minister mispell:misspell neccessary:necessary noticable:noticeable ' +
  'ocassion:occasion occured:occurred occurence:occurrence offical:official ' +
  'parliment:parliament persistant:persistent peice:piece politican:politician ' +
  'posession:possession prefered:preferred presance:presence privelege:privilege ' +
  'publically:publicly reccomend:recommend recieved:received refered:referred ' +
  'religous:religious remeber:remember responsability:responsibility seperate:separate ' +
  'succesful:successful suprise:surprise teh:the thier:their tommorow:tomorrow ' +
  'tounge:tongue truely:truly unfortunatly:unfortunately untill:until wich:which ' +
  'wierd:weird writting:writing yeild:yield presidnet:president securtiy:security ' +
  'adminstration:administration negotations:negotiations electon:election ' +
  'spokeman:spokesman agreemnt:agreement soliders:soldiers poeple:people hte:the taht:that ' +
  'whcih:which millon:million sanctons:sanctions minstry:ministry'
).split(' ')

test.each(misspelled.map((d) => d.split(':') as [string, string]))('%s is %s', (wrong, right) => {
  expect(correctionOf(wrong, english)?.word).toBe(right)
})

/** Words of kitchens, laboratories and sports that dictionaries lack and nobody misspelled. */
const jargon = (
  'glamper wagyu dashi kabob kaiseki cenote cenotes maloca ayahuasca kratom psilocybin ' +
  'psychedelics microdose microdosing zolpidem tirzepatide apixaban rituximab hydrology ' +
  'bioswale bioswales biochar agrivoltaics turbidite ignimbrite hominin hominins theropod ' +
  'theropods pliosaur ichthyosaur trilobites tardigrade tardigrades axolotl okapi pangolin ' +
  'pangolins quokka quokkas bilby vaquita vaquitas mezcal pisco cachaca soju baijiu arepa ' +
  'arepas birria pupusas empanadas injera jollof berbere zaatar sumac labneh halloumi ' +
  'tahini shakshuka banh pho udon gyoza mochi tteokbokki bulgogi banchan dirndl lederhosen ' +
  'abaya abayas thobe dishdasha shalwar kameez lungi dhoti sherpa tuktuk rickshaw jeepney ' +
  'jeepneys matatu matatus favelas barrio banlieue banlieues kibbutzim shtetl muezzin ' +
  'mullahs ayatollahs fatwas hajj umrah madrassa madrassas imam emir sharia mujahideen ' +
  'peshmerga gendarmes carabinieri mestre capoeira samba fado flamenco ranchera bachata ' +
  'reggaeton cumbia dembow afrobeats amapiano kwaito grime drumline moshpit setlist mixtape ' +
  'mixtapes vinyls turntablist bassline basslines zydeco gnocchi burrata prosecco pinotage ' +
  'viognier malbec pilates barre plyometrics kettlebells deadlift deadlifts burpees ' +
  'uncapped leggie doosra googly wicketkeeper fullback fullbacks flyhalf lineout lineouts ' +
  'rucks scrumhalf peloton domestique domestiques keirin madison slopestyle halfpipe ' +
  'superpipe biathlete biathletes luger lugers triathlon repechage regatta coxswain birdie ' +
  'bogeys albatross wyvern chatbots hackathon hackathons firmware middleware kubernetes ' +
  'dockerized localhost usability unbanked underbanked neobank neobanks insurtech proptech ' +
  'cleantech greentech agtech femtech regtech unicorns decacorn tokenized airdrop ' +
  'airdropped memecoin memecoins staking hodl rugpull altcoin altcoins fracking frackers ' +
  'lithiation electrolyser electrolyzer electrolyzers heatwave heatwaves megadrought ' +
  'megafire megafires firenado bushfires permafrost glaciologist glaciologists paleoclimate ' +
  'bycatch trawlers longliner longliners krill eelgrass seagrass reforestation ' +
  'afforestation rewetting peatland peatlands wetland microbiome virome metagenomics ' +
  'proteomics exome epigenome crispr genotyping serotype serotypes zoonotic zoonoses'
).split(' ')

test('jargon has no correction', () => {
  const corrected = jargon
    .filter((word) => !english.exists(word) && !isFormation(word, english))
    .map((word) => [word, correctionOf(word, english)?.word])
    .filter(([, right]) => right !== undefined)
  expect(corrected).toEqual([])
})

const slips: ReadonlyArray<readonly [wrong: string, right: string, slip: string, cost: number]> = [
  ['minsiter', 'minister', '“is” is turned round', 0.5],
  ['comittee', 'committee', 'one “m” of two is missing', 0.4],
  ['goverment', 'government', 'the letter “n” is missing', 0.7],
  ['attackk', 'attack', '“k” is doubled', 0.4],
  ['definately', 'definitely', '“a” stands for “i”', 0.6],
  ['sekretary', 'secretary', '“k” is taken for “c”', 0.8],
  ['xouse', 'house', '“x” stands for “h”', 1.9]
]

for (const [wrong, right, slip, cost] of slips) {
  test(`${wrong}: ${slip}`, () => {
    const found = slipOf(wrong, right)
    expect(found.slip).toBe(slip)
    expect(found.cost).toBeCloseTo(cost)
  })
}
