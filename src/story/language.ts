/** Whether a story is in English. */
export interface Language {
  readonly english: boolean
  /** Its name in English, where it is known. */
  readonly language?: string
  /** One sentence: the evidence. */
  readonly reason?: string
}

/** Characters looked at, from the start and from the middle; a language shows long before. */
const sampleLength = 20_000

/** A story of fewer words says too little: a headline, a table, a list of results. */
const fewestWords = 12

/** Share of all words that are this language's small words, in running copy of it; English has 0.35. */
const foreignShare = 0.12

/** English copy, however garbled or full of figures and names, keeps more of its small words. */
const englishShare = 0.12

/** Different small words that must be seen: “de” and “la” are in many names. */
const fewestKinds = 4

/** Small words that hardly occur in the others, nor in English. */
const smallWords: Readonly<Record<string, string>> = {
  English:
    'the and of to that with was were which this from by has had have been are will would said its his their they but not who it she he be at after about more than when there what into could also',
  French:
    'le les des du et est une dans pour qui sur pas plus par avec ce cette sont aux ont son ses été mais nous être leur selon après sans entre deux elle la un que ne se au',
  Spanish:
    'el los las y una por con para del que su sus se lo al como más pero este esta ha han fue sobre entre desde también según hasta año ser muy la un es en',
  Portuguese:
    'o os as e uma um por com para do da dos das que não se ao na no nas mais mas foi são sobre entre também até seu sua pela pelo ser está segundo',
  Italian:
    'il lo gli e una di che per con del della dei delle nel nella non sono più anche come ha alla dal dalla questo stato tra essere si ma un al',
  German:
    'der das und ist ein eine den dem des nicht mit sich auf für von zu im auch nach bei aus werden wird wurde sind hat haben dass oder wie als er sie es',
  Dutch:
    'het een en van dat niet met op voor zijn aan ook naar bij uit worden wordt werd hebben heeft maar om dit deze door nog als ze hij er te zich',
  Swedish:
    'och att det som en är av för med den till inte på har de ett om var vi han men från kan efter ska också när eller över där vid så enligt',
  Norwegian:
    'og å det som en er av for med den til ikke på har de et om var vi han men fra kan etter skal også når eller over der ved så ifølge blir',
  Danish:
    'og at det som en er af for med den til ikke på har de et om var vi han men fra kan efter skal også når eller over der ved så ifølge bliver',
  Finnish:
    'ja on ei että se oli hän mutta myös kun ovat tai niin kuin joka mukaan sen vuonna ole olisi jo vain sekä kanssa',
  Polish:
    'i w na z do się nie że jest o to od po jak przez za oraz dla są przy jego ale był który która które tym',
  Czech:
    'a v na se je že z do s o i k ve za pro po jako ale od by který která které jsou byl podle při také',
  Hungarian:
    'a az és hogy nem is egy azt volt meg ez csak szerint mint el már vagy még után ki lehet',
  Romanian:
    'și în de la pe cu din este că nu un o pentru au fost prin mai care sau după lui cea cel',
  Croatian: 'i je u na se da su za od s o koji koja kao ne bi bio što iz će do ili nakon prema',
  Turkish:
    've bir bu için da de ile olarak olan daha çok sonra gibi kadar en ise göre ancak her ne',
  Indonesian:
    'yang dan di dari untuk dengan pada dalam ini itu tidak akan ke oleh juga adalah telah sebagai karena bisa ada lebih',
  Vietnamese: 'của và là có được trong cho không với các những một này đã người tại khi để về',
  Catalan:
    'el els les i una per amb del que la és en al més però aquest aquesta ha van sobre entre també segons fins'
}

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) {
    const languages = languagesOf.get(word)
    if (languages) languages.push(language)
    else languagesOf.set(word, [language])
  }
}

/** Scripts that English is not written in, and the language that most news in them is in. */
const scripts: ReadonlyArray<readonly [letters: RegExp, language: string]> = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/[іїєґІЇЄҐ]/gu, 'Ukrainian'],
  [/\p{Script=Cyrillic}/gu, 'Russian'],
  [/[پچژگ]/gu, 'Persian'],
  [/\p{Script=Arabic}/gu, 'Arabic'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}/gu, 'Hindi'],
  [/\p{Script=Bengali}/gu, 'Bengali'],
  [/\p{Script=Tamil}/gu, 'Tamil'],
  [/\p{Script=Thai}/gu, 'Thai'],
  [/\p{Script=Georgian}/gu, 'Georgian'],
  [/\p{Script=Armenian}/gu, 'Armenian']
]

/**
 * Tell whether a text is English, by its script and its small words.
 *
 * English unless there is evidence of another language in most of it: garbled
 * copy, tables and short texts stay English, and so does a story that quotes a
 * paragraph of something else. Offers the nearest large language where several
 * share a script.
 */
export function languageOf(text: string): Language {
  const sample = sampleOf(text)
  const script = scriptOf(sample)
  if (script) return foreign(script, 'most of its letters are not Latin')

  const counts = new Map<string, number>()
  const kinds = new Map<string, Set<string>>()
  let words = 0

  for (const match of sample.matchAll(/\p{L}+/gu)) {
    words++
    const word = match[0].toLowerCase()
    for (const language of languagesOf.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
      const seen = kinds.get(language)
      if (seen) seen.add(word)
      else kinds.set(language, new Set([word]))
    }
  }

  if (words < fewestWords) return {english: true}
  const english = (counts.get('English') ?? 0) / words
  let best: string | undefined
  for (const [language, count] of counts) {
    if (language === 'English' || (kinds.get(language)?.size ?? 0) < fewestKinds) continue
    if (best === undefined || count > counts.get(best)!) best = language
  }

  if (best === undefined) return {english: true}
  const share = counts.get(best)! / words
  if (share < foreignShare || english >= englishShare || share < english * 1.5)
    return {english: true}
  const percent = Math.round(share * 100)
  return foreign(best, `${percent}% of its words are small words of ${best}`)
}

function foreign(language: string, evidence: string): Language {
  return {english: false, language, reason: `The story is in ${language}: ${evidence}.`}
}

function sampleOf(text: string): string {
  if (text.length <= 2 * sampleLength) return text
  const middle = text.length >> 1
  return `${text.slice(0, sampleLength)} ${text.slice(middle, middle + sampleLength)}`
}

function scriptOf(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const others = letters - latin
  if (others < fewestWords || others < letters * 0.6) {
    // Chinese takes fewer letters for the same words than the names it quotes in Latin.
    const han = sample.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0
    if (han < fewestWords || han * 3 < letters) return undefined
  }
  let best: string | undefined
  let most = 0
  for (const [expression, language] of scripts) {
    const count = sample.match(expression)?.length ?? 0
    // A few letters of their own tell Japanese, Ukrainian and Persian from their neighbours.
    const weight = /Japanese|Ukrainian|Persian/.test(language) ? 20 : 1
    if (count * weight > most) {
      most = count * weight
      best = language
    }
  }
  return best
}
