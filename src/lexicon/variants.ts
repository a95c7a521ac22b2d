/**
 * British endings and their American counterparts, where the two differ for
 * good. The endings in -ise are apart: Oxford and Canada write -ize beside
 * “colour”, so -ize says nothing, while -ise is British.
 */
const endings: ReadonlyArray<readonly [british: RegExp, american: string]> = [
  [/our(?=$|s$|ed$|ing$|able$|ite|ful|less|er|al|hood|i)/, 'or'],
  [/(?<=[bt])re(?=$|s$|d$)/, 'er'],
  [/ogue(?=$|s$|d$)/, 'og'],
  [/ys(?=e$|es$|ed$|er$|ers$|ing$)/, 'yz'],
  [/(?<=[aeiou])ll(?=ed$|ing$|er$|ers$|ings$|or$|ors$)/, 'l'],
  [/(?<=[ei])l(?=ment|ful)/, 'll'],
  [/(?<=[aeiou])l(?=$|s$)/, 'll'],
  [/ence(?=$|s$|less)/, 'ense'],
  [/ae/, 'e'],
  [/oe/, 'e']
]

/** Pairs that no ending gives. */
const pairs: ReadonlyArray<readonly [british: string, american: string]> = [
  ['grey', 'gray'],
  ['greys', 'grays'],
  ['cheque', 'check'],
  ['cheques', 'checks'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['kerb', 'curb'],
  ['kerbs', 'curbs'],
  ['plough', 'plow'],
  ['ploughed', 'plowed'],
  ['ploughing', 'plowing'],
  ['sceptic', 'skeptic'],
  ['sceptical', 'skeptical'],
  ['scepticism', 'skepticism'],
  ['sceptics', 'skeptics'],
  ['mould', 'mold'],
  ['moustache', 'mustache'],
  ['jewellery', 'jewelry'],
  ['aluminium', 'aluminum'],
  ['pyjamas', 'pajamas'],
  ['ageing', 'aging'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['aeroplane', 'airplane'],
  ['aeroplanes', 'airplanes']
]

const paired = new Map(pairs)

/** The spellings that a British one may have in America, likeliest first. */
export function americanSpellings(british: string): string[] {
  const other = paired.get(british)
  const found = other ? [other] : []

  for (const [pattern, american] of endings) {
    const spelling = british.replace(pattern, american)
    if (spelling !== british) found.push(spelling)
  }

  return found
}

/** The -ize spelling of a word in -ise, or nothing. */
export function izeSpelling(word: string): string | undefined {
  const spelling = word.replace(
    /is(?=(?:e|es|ed|er|ers|ing|ings|able|ation|ations|ational)$)/,
    'iz'
  )
  return spelling === word ? undefined : spelling
}
