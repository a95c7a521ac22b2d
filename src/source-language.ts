import type {Prose} from './prose.js'
import type {Match} from './rules/index.js'

/** The language that a story was translated from, as far as its traces tell. */
export interface SourceLanguage {
  /** ISO 639-1, such as `fr`. */
  readonly language: string
  /** 0 to 1: the share of the traces that point there, less what few traces leave open. */
  readonly confidence: number
  /** Languages whose rules apply. */
  readonly active: readonly string[]
}

/** Languages of a pack, by the first word of its name: its wordings are their traces. */
const languagesOfPack: Readonly<Record<string, readonly string[]>> = {
  arabic: ['ar'],
  chinese: ['zh'],
  dutch: ['nl'],
  french: ['fr'],
  german: ['de'],
  hindi: ['hi'],
  italian: ['it'],
  japanese: ['ja'],
  korean: ['ko'],
  persian: ['fa'],
  polish: ['pl'],
  portuguese: ['pt'],
  romance: ['fr', 'es', 'pt', 'it'],
  russian: ['ru'],
  slavic: ['ru', 'uk', 'pl'],
  spanish: ['es'],
  turkish: ['tr'],
  ukrainian: ['uk']
}

/** What the typography of a language leaves standing. A trace counts once, however often it stands. */
const traces: ReadonlyArray<readonly [pattern: RegExp, languages: readonly string[]]> = [
  [/«[\u00A0\u202F ]|[\u00A0\u202F ]»/, ['fr']],
  [/«\p{L}/u, ['es', 'it', 'ru', 'uk', 'pt', 'fa', 'ar']],
  [/„\p{L}/u, ['de', 'pl', 'uk']],
  [/\p{L}[\u00A0\u202F][;:!?]/u, ['fr']],
  [/[¿¡]\p{L}/u, ['es']],
  [/[，。、；：！？（）「」]/, ['zh', 'ja']],
  [/[「」『』]/, ['ja']],
  [/[،؛؟]/, ['ar', 'fa']],
  [/\d,\d{1,2}[\u00A0\u202F ]?%/, ['fr', 'es', 'de', 'pt', 'it', 'ru', 'uk', 'pl', 'tr', 'nl']],
  [/\d[\u00A0\u202F ]%/, ['fr', 'de', 'ru', 'es']],
  [/\b\d{1,3}[\u00A0\u202F]\d{3}\b/, ['fr', 'ru', 'uk', 'pl']],
  [/\b\d{1,3}\.\d{3}\.\d{3}\b/, ['es', 'de', 'pt', 'it', 'nl', 'tr']],
  [/\bN[º°]/, ['es', 'fr', 'pt', 'it']],
  [/№/, ['ru', 'uk']]
]

/** How much of the doubt each trace leaves open. */
const openness = 0.5

/** Below this confidence it is a guess, which helps nobody. */
const leastConfidence = 0.3

/**
 * What a wording counts that English has too: a rule limited to a language must
 * not be the evidence for itself.
 */
const weakTrace = 0.25

/**
 * Infer the language that a story was translated from.
 *
 * Each wording that the rule files know to be the trace of a language, and each
 * habit of its typography, is one point, shared among the languages that leave
 * it; a wording that English has too is a quarter, and the same trace counts
 * once. The confidence is the share of the points
 * that the first language has, times 1 − 0.5ⁿ for its n points.
 *
 * @param matches
 *   What the rules match, those limited to a language included.
 */
export function inferSource(prose: Prose, matches: readonly Match[]): SourceLanguage | undefined {
  const points = new Map<string, number>()
  const add = (languages: readonly string[], weight = 1) => {
    for (const language of languages) {
      points.set(language, (points.get(language) ?? 0) + weight / languages.length)
    }
  }

  const seen = new Set<string>()

  for (const {rule} of matches) {
    if (seen.has(rule.ruleId)) continue
    seen.add(rule.ruleId)
    const named = languagesOfPack[rule.pack.split('-')[0] ?? ''] ?? []
    if (rule.sources.length > 0) add(rule.sources, weakTrace)
    else add(named)
  }

  for (const [pattern, languages] of traces) if (pattern.test(prose.text)) add(languages)

  const order = [...points].sort((a, b) => b[1] - a[1])
  const total = order.reduce((sum, [, count]) => sum + count, 0)
  const [best] = order
  if (!best) return undefined
  const confidence = confidenceOf(best[1], total)
  if (confidence < leastConfidence) return undefined
  return {language: best[0], confidence, active: activeOf(order, total)}
}

function confidenceOf(count: number, total: number): number {
  return Math.round((count / total) * (1 - openness ** count) * 100) / 100
}

/**
 * The languages whose rules apply: the likeliest if it is likely enough, else the
 * few likeliest that are so together, as neighbours with the same habits are.
 */
function activeOf(order: ReadonlyArray<readonly [string, number]>, total: number): string[] {
  const active: string[] = []
  let sum = 0

  for (const [language, count] of order.slice(0, mostActive)) {
    active.push(language)
    sum += count
    if (confidenceOf(sum, total) >= sureEnough) return active
  }

  return []
}

/** Languages that may be active together. */
const mostActive = 2

/**
 * Confidence at and above which rules that are limited to a language apply: one
 * plain trace and some weak ones, none of them of another language.
 */
const sureEnough = 0.6
