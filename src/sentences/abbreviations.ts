/**
 * Abbreviations of news copy, in the form of `Token.norm` without their point.
 *
 * What a point behind them says depends on the class: never an end (`Sen.`), an
 * end only where a sentence plainly starts behind (`Inc.`, `Calif.`), and no
 * end before a figure (`No.`, `Oct.`).
 */

/** Before a name or a word that they belong to: a point never ends a sentence here. */
export const beforeNames: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr drs prof profs sen sens rep reps gov govs gen gens lt col maj brig capt cpt ' +
    'cmdr cdr adm vadm radm sgt sgts cpl pvt pfc spc msgt rev revs hon pres msgr fr sr br st sts ' +
    'ste mt mts ft supt det insp const atty attys asst assoc amb sec treas vs messrs mme mmes mlle ' +
    'hr sra srta dna e.g i.e cf viz al ed eds trans vol fig figs'
  ).split(' ')
)

/** At the end of a name: a sentence may end there too. */
export const behindNames: ReadonlySet<string> = new Set(
  (
    'jr inc corp co cos ltd plc llc llp bros mfg pty gmbh ag bldg dept div univ inst assn est esq ' +
    'phd md ave blvd rd ln ct pl hwy pkwy sq etc al approx avg govt intl natl ' +
    // States as AP abbreviates them.
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb ' +
    'nev okla ore pa tenn vt va wash wis wyo tex ont que alta sask man'
  ).split(' ')
)

/** Before a figure: “No. 10”, “Oct. 9”, “p. 12”. */
export const beforeFigures: ReadonlySet<string> = new Set(
  'no nos art jan feb mar apr jun jul aug sept sep oct nov dec p pp sec ch vol op par ver c ca approx tel'.split(
    ' '
  )
)

/**
 * Words that open sentences and, with a capital, seldom anything else: after an
 * abbreviation they show that its point ends the sentence as well.
 */
export const openers: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it we they you i his her its their our my your there here ' +
    'in on at by for from with without of to into under over after before during since until while ' +
    'when where what who why how which as if although though because but and or yet so nor not no ' +
    'however meanwhile moreover according also then now still later earlier last next another other ' +
    'many most some several few both each every all one two three nobody nothing everyone everybody ' +
    'someone something is are was were has have had will would can could should may might must did ' +
    'does do let once only even just today yesterday tomorrow among between despite instead ' +
    'nevertheless nonetheless furthermore additionally such officials police'
  ).split(' ')
)

/** Behind a figure: “200 km. east”, “812 Mio. euros”. */
export const behindFigures: ReadonlySet<string> = new Set(
  'km kg cm mm mi in ft lb lbs oz sq yd yds hr hrs min mins sec secs kph mph mio mrd mln bln mld pct'.split(
    ' '
  )
)
