import {type Copy, type Fault, replacing, type Trigger} from './copy.js'
import {auxiliaries, conjunctions, prepositions, words} from './words.js'

/** A vowel is written, a consonant is spoken: `a European`, `a one-time`, `a unit`. */
const consonantSound =
  /^(?:e[uw]|ones?$|once|oneself|u(?:biq|fo|ganda|kr|kulele|nanim|ni(?!n|m[aeip]|dent|dea|ss)|ran|rea|rin|rolog|ruguay|s[aeiu]|tah|te[nr]|til|top|vula))/

/** A consonant is written, a vowel is spoken: `an hour`. */
const vowelSound = /^(?:heir(?:$|s|ess|loom)|honest|honou?r|hour)/

/** Words with which both are in use. */
const either =
  /^(?:h(?:abit|alluc|armon|erb|eroic|ilar|ispanic|isto|omage|orr|ot|umble|yster|ypo)|uber|url$|sql$|faq$)/

/** Initials whose names start with a vowel, and with a consonant. */
const vowelInitial = /^[AEFHILMNORSX]/
const consonantInitial = /^[BCDGJKPQTUVWYZ]/

/** `an 8`, `an 11`, `an 18-year-old`, `an 80`, `an 11,000-ton`; not `a 1,100`. */
const vowelNumber = /^(?:8|1[18](?:$|[.,]\d{3}(?:,|$)|\.\d))/

/** Where a year is meant, 1800 starts with a vowel, and 1100 may. */
const ambiguousNumber = /^1[18]\d\d$/

/** Letters that stand for themselves, or words of other languages. */
const noArticleAfter = words('vitamin hepatitis type group class grade plan category section')

/**
 * `a` before a vowel sound, `an` before a consonant sound.
 *
 * Translation puts another word after the article and leaves the article.
 */
export const indefiniteArticle: Trigger = {words: ['a', 'an'], rule}

function rule(copy: Copy, at: number): Fault | undefined {
  const article = copy.token(at)
  const capital = copy.capital(at)
  if (capital && !copy.startsSentence(at)) return
  if (article.text === 'AN' || noArticleAfter.has(copy.before(at))) return
  if (copy.compound(at)) return
  let next = at + 1
  if (!copy.joined(at, next)) return
  const currency = /^[$€£¥]$/.test(copy.norm(next))
  if (currency) next++
  const token = copy.token(next)
  if (!copy.joined(at, next) || (!currency && !token.spaced)) return
  const wanted = articleFor(copy, next)
  if (!wanted || wanted === article.norm) return

  return {
    fault: 'a-an',
    span: copy.span(at, next),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, next)}”, expected “${wanted}”`,
    fixes: [
      replacing(
        copy,
        at,
        at,
        wanted,
        `“${token.text}” is spoken with a ${wanted === 'an' ? 'vowel' : 'consonant'} first, so its article is “${wanted}”.`
      )
    ]
  }
}

/** The article that a word asks for; `undefined` where usage differs or nobody can know. */
export function articleFor(copy: Copy, at: number): 'a' | 'an' | undefined {
  const {text} = copy.token(at)
  if (remembered.has(text)) return remembered.get(text)
  const article = findArticle(copy, at)
  // In a compound, and as initials, the neighbours count too.
  if (text.length > 3 && !copy.compound(at) && remembered.size < mostRemembered) {
    remembered.set(text, article)
  }
  return article
}

/** Words whose article is known; enough for the common ones of a language. */
const mostRemembered = 20_000
const remembered = new Map<string, 'a' | 'an' | undefined>()

function findArticle(copy: Copy, at: number): 'a' | 'an' | undefined {
  const {text, norm, kind} = copy.token(at)

  if (kind === 'number') {
    if (ambiguousNumber.test(text)) return
    return vowelNumber.test(text) ? 'an' : 'a'
  }

  if (kind !== 'word' || /[^a-zà-ÿ'’]/i.test(text)) return

  // `class A or class B`; but `an in-house study`.
  if (!copy.compound(at) && isFunctionWord(norm)) return

  // Initials: `an FBI agent`, `an X-ray`; `a NATO` is a word, and nobody knows of `SAT`.
  if (/^[A-Z]+$/.test(text) && (text.length > 1 || copy.compound(at))) {
    if (/^(?:[AEIO]|U[^SNK])/.test(text) && /[AEIOU].*[AEIOU]|[AEIO][^AEIOU]{2}/.test(text)) return
    if (/[AEIOU]/.test(text.slice(1)) && /^[FHLMNRSX]/.test(text)) return
    if (/^U/.test(text)) return /^U[SNK]/.test(text) || text.length === 1 ? 'a' : undefined
    return vowelInitial.test(text) ? 'an' : consonantInitial.test(text) ? 'a' : undefined
  }

  if (norm.length === 1) {
    const initial = norm.toUpperCase()
    return copy.capital(at) && copy.norm(at + 1) === '.' && initial === 'U' ? 'a' : undefined
  }

  // `iPhone`, `mRNA`, `eBay`: spoken as letters.
  if (/^\p{Ll}\p{Lu}|\p{Ll}\p{Lu}\p{Lu}/u.test(text) || either.test(norm)) return
  if (consonantSound.test(norm)) return 'a'
  if (vowelSound.test(norm)) return 'an'
  if (/^u/.test(norm) && copy.capital(at)) return
  if (/^[aeiouàáâäæèéêëíîïóôöúü]/.test(norm)) return 'an'
  // `an mph`: no vowel, so perhaps letters.
  if (!/[aeiouy]/.test(norm)) return
  return /^[bcdfgjklmnpqrstvwxyz]|^h/.test(norm) ? 'a' : undefined
}

function isFunctionWord(norm: string): boolean {
  return conjunctions.has(norm) || auxiliaries.has(norm) || prepositions.has(norm)
}
