/**
 * Words of names, and how far two spellings are apart.
 */

const foldings: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŀ: 'l',
  ə: 'e'
}

/** Lower case without accents and apostrophes: `Tórshavn's` and `torshavns` are one. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  // Most words are plain, and normalising is slow.
  if (isPlain(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’ʻʼ`]/gu, '')
    .replace(/[øłđðþßæœıŀə]/g, (letter) => foldings[letter] ?? letter)
}

function isPlain(lower: string): boolean {
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index)
    if (code > 122 || code < 48 || (code > 57 && code < 97)) return false
  }
  return true
}

/** Words that hold a name together and say nothing themselves. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'of the and for on in to a an at by with against from de du des la le les el los las del da do ' +
    'das dos e et y und der die den dem des van von di della'
  ).split(' ')
)

/** Of these, the ones that English itself has; `Los` and `La` with a capital say something. */
export const englishFunctionWords: ReadonlySet<string> = new Set(
  'of the and for on in to a an at by with against from'.split(' ')
)

/** The word without an English plural: `belts` → `belt`, `ministries` → `ministry`. */
export function stem(folded: string): string {
  if (folded.length < 4 || !folded.endsWith('s')) return folded
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/.test(folded)) return folded.slice(0, -2)
  return /(?:ss|us|is)$/.test(folded) ? folded : folded.slice(0, -1)
}

/**
 * How a word sounds, so that spellings of one name from Cyrillic, Arabic,
 * Chinese or Greek letters and back come out alike: `Whitlock` and `Witlock`,
 * `Uyghur` and `Uighur`, `Al Balushi` and `Al-Baloushi`.
 */
export function sound(folded: string): string {
  return folded
    .replace(/[^a-z0-9]/g, '')
    .replace(/dzh|dj/g, 'j')
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/[kg]h/g, (pair) => (pair === 'kh' ? 'h' : 'g'))
    .replace(/th/g, 't')
    .replace(/wh/g, 'w')
    .replace(/w/g, 'v')
    .replace(/qu/g, 'kv')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ck/g, 'k')
    .replace(/c(?![eiyh])/g, 'k')
    .replace(/ch/g, 'c')
    .replace(/[yj]/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ie|ei/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{3})e$/, '')
}

/** The consonants of a sound, hissing ones as one: what vowels and letters of another script leave. */
export function skeleton(word: string): string {
  const letters = sound(word)
  const bare = letters
    .replace(/ts|tz|dz|[czs]h?/g, 's')
    .replace(/(?<=.)[aeiouh]/g, '')
    .replace(/^[aeiou]/, 'a')
    .replace(/^h(?=[a-z])/, 'k')
    .replace(/^g/, 'k')
    .replace(/(.)\1+/g, '$1')
  return bare || letters
}

/** Letters in order of the alphabet: `NGR` and `NRG` are one. */
export function letterSet(word: string): string {
  return `^${[...word].sort().join('')}`
}

/**
 * Damerau–Levenshtein distance: letters changed, dropped, added or swapped.
 *
 * @returns
 *   The distance, or `limit + 1` where it is more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({length: b.length + 1}, (_, index) => index)

  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i

    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))

      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      }

      row.push(cost)
      if (cost < least) least = cost
    }

    if (least > limit) return limit + 1
    beforeLast = last
    last = row
  }

  return last[b.length]!
}

/**
 * Whether one word may be the other after a passage through other letters or a
 * slip of one letter.
 *
 * @param wide
 *   Whether more is around to say so, and less likeness will do.
 */
export function alike(a: string, b: string, wide = false): boolean {
  if (a === b || sound(a) === sound(b)) return true
  const shortest = Math.min(a.length, b.length)
  if (shortest >= 5 && distance(a, b, 1) <= 1) return true
  if (shortest < 4 || skeleton(a) !== skeleton(b)) return false
  return distance(sound(a), sound(b), wide ? 3 : 2) <= (wide && shortest >= 5 ? 3 : 2)
}

/** A number below 2^48 for a text, so that the sum of a dozen is exact. */
export function numberOf(text: string): number {
  let high = 0x811c9dc5
  let low = 0x9e37

  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = (Math.imul(low, 31) + code) | 0
  }

  return (high >>> 0) * 0x10000 + ((low ^ (low >>> 16)) & 0xffff)
}
