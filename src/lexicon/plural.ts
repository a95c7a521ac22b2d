const irregular: ReadonlyArray<readonly [singular: RegExp, plural: string]> = [
  [/woman$/, 'women'],
  [/man$/, 'men'],
  [/child$/, 'children'],
  [/person$/, 'people'],
  [/(?<=[^aeiou])y$/, 'ies'],
  [/(?<=s|x|z|ch|sh)$/, 'es'],
  [/$/, 's']
]

/** The plural of an English noun phrase: of its head, before the first “of”. */
export function plural(phrase: string): string {
  const match = /^(.+?)( of .+)?$/.exec(phrase)
  const head = match?.[1] ?? phrase
  const found = irregular.find(([singular]) => singular.test(head))
  return found ? head.replace(found[0], found[1]) + (match?.[2] ?? '') : phrase
}
