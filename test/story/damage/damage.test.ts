import {describe, expect, test} from 'vitest'
import {findDamage} from '../../../src/story/index.js'

const words = new Set(
  'parliament government country the a long term compartment know knowledge economic well known words that said'.split(
    ' '
  )
)
const isWord = (word: string) => words.has(word.toLowerCase())

/** The text with all of its damage undone. */
function mend(text: string): string {
  let result = ''
  let from = 0
  for (const damage of findDamage(text, {isWord})) {
    result += text.slice(from, damage.start) + damage.text
    from = damage.end
  }
  return result + text.slice(from)
}

const mojibake: Array<[claim: string, received: string, original: string]> = [
  ['an apostrophe, in straight copy', 'It couldnâ€™t "wait".', 'It couldn\'t "wait".'],
  ['an apostrophe, in typographic copy', '“Peruâ€™s” and ‘so’', '“Peru’s” and ‘so’'],
  ['an accented letter', 'in a cafÃ©.', 'in a café.'],
  ['a letter at the end of a word', 'in Bogotá and BogotÃ¡', 'in Bogotá and Bogotá'],
  ['a capital letter', 'in Ã–sterreich', 'in Österreich'],
  ['a capital in capitals', 'JOSÃ‰ MUJICA', 'JOSÉ MUJICA'],
  ['a dash', 'DARMSTADT â€” European', 'DARMSTADT — European'],
  ['a dash with a C1 control', 'DARMSTADT â\u0080\u0094 European', 'DARMSTADT — European'],
  ['an ellipsis', 'And soâ€¦', 'And so…'],
  ['a bullet', 'â€¢ One', '• One'],
  ['quotation marks', 'â€œNo,â€\u009D he said.', '“No,” he said.'],
  ['a closing mark whose last byte is lost', 'â€œNo,â€ he said.', '“No,” he said.'],
  ['a currency', 'Â£20 or â‚¬25', '£20 or €25'],
  ['a degree and a half', '20Â°C, Â½', '20°C, ½'],
  ['a space', '20Â\u00A0km', '20 km'],
  ['a space that became a plain one', 'the endÂ of', 'the end of'],
  ['a space beside a plain one', 'the end.Â  Next', 'the end.  Next'],
  ['twice', 'It couldnÃ¢â‚¬â„¢t', 'It couldn’t'],
  ['a stray capital before a mark', "ItÂ's late", "It's late"],
  ['twice, a letter', 'in a cafÃƒÂ©.', 'in a café.'],
  ['in entities', 'It couldn&acirc;&euro;&trade;t', 'It couldn’t'],
  ['a C1 control alone', 'It couldn\u0092t', 'It couldn’t'],
  ['a C1 control in UTF-8 in Windows', 'It couldnÂ’t', 'It couldn’t'],
  ['Polish', 'Lech WaÅ‚Ä™sa in Å\u0081Ã³dÅº', 'Lech Wałęsa in Łódź'],
  ['Turkish', 'Recep Tayyip ErdoÄŸan', 'Recep Tayyip Erdoğan'],
  ['Czech', 'VÃ¡clav in BrnÄ›, Å\u00A0koda and Å koda', 'Václav in Brně, Škoda and Škoda'],
  ['Russian', 'Â«ÐŸÑ€Ð°Ð²Ð´Ð°Â»', '«Правда»'],
  ['Chinese', 'ä¸­å›½ said', '中国 said'],
  ['an emoji', 'Fun ðŸ˜€', 'Fun 😀'],
  ['à and a plain space', 'dÃ©jÃ  vu', 'déjà vu'],
  ['a ligature', 'the ï¬\u0081rst', 'the first'],
  ['a byte order mark', 'ï»¿The', 'The'],
  ['UTF-8 as Macintosh', 'It couldn‚Äôt in the caf√©', 'It couldn’t in the café'],
  ['UTF-8 as Cyrillic', 'It couldnвЂ™t', 'It couldn’t'],
  ['UTF-8 as Central European', 'It couldnâ€™t in a cafĂ©', 'It couldn’t in a café'],
  ['UTF-8 as DOS', 'It couldnΓÇÖt in a caf├⌐', 'It couldn’t in a café'],
  ['UTF-8 as Western DOS', 'It couldnÔÇÖt in a caf├®', 'It couldn’t in a café'],
  ['UTF-8 as Chinese, a letter with it', 'It couldn鈥檛', 'It couldn’t'],
  ['Macintosh as Windows', 'It couldnÕt', 'It couldn’t'],
  ['Macintosh quotation marks', 'ÒWe know,Ó she said.', '“We know,” she said.'],
  ['a lost apostrophe', 'It couldn?t. Peru?s. They?re', "It couldn't. Peru's. They're"],
  ['a lozenge', 'It couldn\uFFFDt', "It couldn't"],
  ['controls dropped altogether', 'the countryâs law couldnât', 'the country’s law couldn’t']
]

const keptMojibake: Array<[claim: string, text: string]> = [
  ['a capital and a quotation mark', 'He said “CAFÉ” and “DÉJÀ VU…”'],
  ['a capital and a possessive', 'ANDRÉ’S, JOSÉ’S AND IRMÃ’S'],
  ['Portuguese capitals', 'SÃO PAULO, AMANHÃ… IRMÃ”'],
  ['French', 'Il est où ? À “l’été”, ça…'],
  ['Italian before a mark', 'c’è… è” è’ perché”'],
  ['German', 'Groß… „Strauß“ Ärger Öl'],
  ['Romanian', 'ÎNSĂ, în România, Ţară, Â'],
  ['Vietnamese', 'Nguyễn Ân, Tạ Đình Đề, Ấn'],
  ['Swedish and Norwegian', 'Å, Ørsted, Ærø, BLÅ”'],
  ['Turkish', 'Erdoğan, İstanbul, Çağlayan'],
  ['signs', '20 °C, £5, 5 µm, §12, ©2024, ±1, ×, ÷'],
  ['maths', 'the √2 and ¬p'],
  ['Russian', 'в «Правде»'],
  ['Greek', 'Γιώργος'],
  ['a question', 'Who said so? Really?']
]

const entities: Array<[claim: string, received: string, original: string]> = [
  ['a number', 'This isn&#39;t a gift', "This isn't a gift"],
  ['a hexadecimal number', 'players&#x27; response', "players' response"],
  ['a letter', 'Nelly Farf&aacute;n', 'Nelly Farfán'],
  ['a mark, in straight copy', "Oman&rsquo;s '", "Oman's '"],
  ['escaped twice', 'AT&amp;amp;T and &amp;quot;no&amp;quot;', 'AT&T and "no"'],
  ['a space', 'one&nbsp;two', 'one two'],
  ['spaces in a row', 'one &nbsp;&nbsp;two', 'one two'],
  ['a space without its semicolon', 'one&nbsp two', 'one two'],
  ['spaced by a translation machine', 'He said & quot; no & quot ;', 'He said " no "'],
  ['in capitals', '&QUOT;No&QUOT;', '"No"'],
  ['Windows numbers', 'It&#146;s', 'It’s'],
  ['a quotation mark, in typographic copy', 'He’s “in” and &quot;out&quot;', 'He’s “in” and “out”'],
  ['a parted apostrophe, in typographic copy', '‘It’s’ isn &#39;t', '‘It’s’ isn ’t'],
  ['a soft hyphen', 'parlia&shy;ment', 'parliament']
]

const keptEntities: Array<[claim: string, text: string]> = [
  ['an ampersand', 'AT&T, R&D; M&S and Q&A'],
  ['an address', 'https://example.org/?a=1&copy=2&amp;b=3'],
  ['a name that is none', '&foo; & bar;']
]

const others: Array<[claim: string, received: string, original: string]> = [
  ['a soft hyphen', 'popu\u00ADlation', 'population'],
  ['a soft hyphen at a line wrap', 'popu\u00AD\nlation', 'population'],
  ['a space without width', 'in\u200Bside', 'inside'],
  ['a space without width between words', 'the\u200Bcountry', 'the country'],
  ['a byte order mark inside', 'One\uFEFF two', 'One two'],
  ['a direction mark', 'Hello\u200E there', 'Hello there'],
  ['a control', 'One\u0002 two\u007F', 'One two'],
  ['a line wrap', 'the parlia-\nment sat', 'the parliament sat'],
  ['a line wrap with CRLF', 'the parlia-\r\nment sat', 'the parliament sat'],
  ['a line wrap that became a space', 'the parlia- ment sat', 'the parliament sat'],
  ['a figure at a line wrap', 'its 200-\nmile limit', 'its 200-mile limit'],
  ['a figure with a space', 'a 45- year-old', 'a 45-year-old'],
  ['a compound at a line wrap', 'a long-\nterm plan', 'a long-term plan'],
  [
    'a compound known from the story',
    'a deep-sea port, the deep- sea port',
    'a deep-sea port, the deep-sea port'
  ],
  ['full-width marks', 'he said：no，yes。Then（so）', 'he said: no, yes. Then (so)'],
  ['full-width figures', 'in ２０１９ and ＡＢＣ', 'in 2019 and ABC'],
  ['a full-width time', 'at 19：30', 'at 19:30'],
  ['Arabic marks', 'the end، and then؟', 'the end, and then?'],
  ['Arabic figures', 'in ٢٠١٩', 'in 2019'],
  ['a Cyrillic letter', 'the gоvernment', 'the government'],
  ['ligatures', 'the ﬁrst eﬀort', 'the first effort'],
  ['an accent apart', 'cafe\u0301', 'café'],
  ['an escape', 'It isn\\u2019t \\"so\\"', 'It isn\'t "so"'],
  ['mail', 'It isn=E2=80=99t', 'It isn’t'],
  ['a space after a figure', 'lending 240\u00A0million', 'lending 240 million'],
  ['a space between words', 'the\u00A0minister', 'the minister']
]

const kept: Array<[claim: string, text: string]> = [
  ['suspended hyphens', 'two- and three-year, pre- to post-war'],
  ['a dash without its space', 'He knew- that said'],
  [
    'hard-wrapped compounds',
    'a well-\nknown man of some\nimport in the\nlong-\nterm plan\nof it all\n'
  ],
  ['families and flags', '👩‍👩‍👧 🏳️‍🌈 🇫🇷'],
  ['Persian', 'می‌خواهم'],
  ['Hindi', 'क्‍ष'],
  ['Chinese in a quotation', 'the paper 人民日报，“中国。” said'],
  ['Greek letters', 'µTorrent, α-helix, Ω'],
  ['a careful desk', '5\u00A0km, 6\u00A0km, 7\u00A0km'],
  ['addresses', 'http://x.org/don?t=1 and C:\\new']
]

const tables = {mojibake, entities, others}

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    test.each(table)('%s is undone', (_, received, original) => {
      expect(mend(received)).toBe(original)
    })
    test.each(table)('%s is undone once and for all', (_, received) => {
      expect(findDamage(mend(received), {isWord})).toEqual([])
    })
  })
}

describe('good copy is left alone', () => {
  test.each([...keptMojibake, ...keptEntities, ...kept])('%s', (_, text) => {
    expect(findDamage(text, {isWord})).toEqual([])
  })
})

test('a damage says what was seen, what was wanted, and why', () => {
  expect(findDamage("It couldnâ€™t 'wait'.")).toEqual([
    {
      start: 9,
      end: 12,
      text: "'",
      ruleId: 'encoding/mojibake',
      reason: "Unexpected “â€™”, expected “'”",
      rationale: "“â€™” is what becomes of “'” when a file is opened in the wrong encoding."
    }
  ])
})
