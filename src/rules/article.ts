/** Said as words, or with a first letter that sounds as it is written. */
const spokenAcronyms = new Set(
  'NATO NASA NAFTA FIFA FEMA LATAM MERCOSUR SARS SWAT RADAR LASER NOAA HAMAS FARC RAF'.split(' ')
)
const lettersWithVowelSound = /^[AEFHILMNORSX]/
/** “Hour”, “honest”, “heir”, “honor”: the h is silent. */
const silentH = /^h(?:our|onest|eir(?:$|[^aeiou]|ess|loom)|ono(?:u?r|rar))/
/** “One”, “once”, “Europe”, “use”, “union”: a vowel letter, no vowel sound. */
const consonantSound =
  /^(?:on(?:e|ce)(?![a-z])|eu|ewe|u(?:ni(?![mn]|ll|de)|nanim|biq|s(?:[aeu]|ing)|t[eio]|r[aiu]|kr|gand))/

/**
 * The article that the sound of a word asks for.
 *
 * @returns
 *   Nothing where spelling does not tell, as with a single letter.
 */
export function articleFor(word: string): 'a' | 'an' | undefined {
  if (/^\p{Nd}/u.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word) ? 'an' : 'a'
  if (!/^[A-Za-z]/.test(word)) return undefined

  if (/^[A-Z]{2,5}(?:s|'s)?$/.test(word)) {
    if (spokenAcronyms.has(word)) return 'a'
    return lettersWithVowelSound.test(word) ? 'an' : 'a'
  }

  const lower = word.toLowerCase()
  if (silentH.test(lower)) return 'an'
  if (consonantSound.test(lower)) return 'a'
  return /^[aeiou]/.test(lower) ? 'an' : 'a'
}
