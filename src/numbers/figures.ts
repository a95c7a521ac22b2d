import type {Edit, Fix, Severity, Span} from '../model.js'
import type {Prose, Token} from '../prose.js'

/** What a reader of figures sees of a story. */
export interface Figures {
  readonly prose: Prose
  readonly tokens: readonly Token[]
  /** The apostrophe that the story itself uses. */
  readonly apostrophe: string
}

/** A figure in foreign form: where, why, and what an English desk would write. */
export interface FigureFault {
  /** Without the detector: `decimal-comma`. */
  readonly fault: string
  readonly span: Span
  readonly reason: string
  readonly severity: Severity
  readonly fixes: readonly Fix[]
  readonly query?: boolean
  readonly note?: string
}

/** Look at the figure at an index of the tokens; nothing if it is in order. */
export type FigureReader = (figures: Figures, index: number) => FigureFault | undefined

/** Unit words after which a comma can only be a decimal one, and a number only a quantity. */
export const unitWords: ReadonlySet<string> = new Set(
  (
    'percent percentage cent million millions billion billions trillion thousand ' +
    'euro euros dollar dollars pound pounds franc francs peso pesos real reais rial rials riyal ' +
    'riyals ruble rubles rouble roubles rupee rupees yen yuan won lira liras kroner kronor krone ' +
    'krona zloty zlotys dirham dirhams dinar dinars shekel shekels hryvnia hryvnias leu lei lev ' +
    'leva forint forints koruna rand baht rupiah sol soles shilling shillings naira ' +
    'meter meters metre metres kilometer kilometers kilometre kilometres km centimeter ' +
    'centimeters centimetre centimetres cm mm mile miles foot feet inch inches yard yards ' +
    'hectare hectares acre acres kilogram kilograms kilo kilos kg gram grams ton tons tonne tonnes ' +
    'liter liters litre litres gallon gallons barrel barrels degree degrees watt watts kilowatt ' +
    'kilowatts megawatt megawatts gigawatt gigawatts mw gw kwh volt volts knots kph mph magnitude'
  ).split(' ')
)

/** Signs of a currency that English sets before the figure. */
export const currencySigns: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '₽', '₹', '₩', '₺'])

export const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' ')
)

/** Words with which a figure is a label, not a quantity: “Section 118”. */
const labels: ReadonlySet<string> = new Set(
  (
    'section article page pages room route highway flight gate channel chapter volume verse line ' +
    'lines number no nos phase type model unit season episode grade size version act level floor ' +
    'platform track bus train version seat row block box lot apartment suite paragraph item rule category ' +
    'top under over age aged est gmt jan feb mar apr jun jul aug sept sep oct nov dec tel phone call'
  ).split(' ')
)

/** Whether the token before a figure shows it to be a label or half of a date. */
export function isLabelled(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before || before.passage !== tokens[index]?.passage) return false
  if (before.kind === 'number') return true
  if (before.kind === 'mark') return '+-–/(#.№:'.includes(before.text)
  if (labels.has(before.norm) || months.has(before.norm)) return true
  // A name takes a figure: “Boeing 737”, “Apollo 11”. At the start of a sentence it may be “Some”.
  const first = tokens[index - 2]
  const opens = !first || first.passage !== before.passage || '.?!"“'.includes(first.text)
  return /^\p{Lu}/u.test(before.text) && !opens
}

/** A fix of one rationale. */
export function fixOf(
  edits: readonly [Edit, ...Edit[]],
  rationale: string,
  applicability: Fix['applicability'] = 'editorial'
): Fix {
  return {edits, applicability, rationale}
}

/** The tokens from one index up to another as they stand. */
export function textOf(figures: Figures, from: number, to: number): string {
  const first = figures.tokens[from]
  const last = figures.tokens[to - 1]
  return first && last ? figures.prose.text.slice(first.start, last.end) : ''
}

/** The span of the tokens from one index up to another, which exist. */
export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span {
  return {start: tokens[from]!.start, end: tokens[to - 1]!.end}
}

/** A whole number with commas, as English groups it: `26000000` is `26,000,000`. */
export function grouped(value: string): string {
  return value.replace(/\B(?=(?:\d{3})+$)/g, ',')
}
