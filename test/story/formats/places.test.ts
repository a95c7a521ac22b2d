import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {readStory, StoryError, writeStory} from '../../../src/story/index.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('a selector chooses the elements of a page', () => {
  const page = utf8(
    '<html><body><div class="menu x"><p>Menu</p></div><div id="a" class="story"><p>One</p><h2>Two</h2></div><section data-kind="story main"><div><p>Three</p></div></section></body></html>'
  )
  const rows: Array<[selector: string, prose: string]> = [
    ['#a', 'One\n\nTwo'],
    ['div.story', 'One\n\nTwo'],
    ['.x', 'Menu'],
    ['div.menu.x p', 'Menu'],
    ['body > div > p', 'Menu\n\nOne'],
    ['section > p', ''],
    ['section p', 'Three'],
    ['[data-kind]', 'Three'],
    ['section[data-kind~="main"]', 'Three'],
    ["[data-kind^='story']", 'Three'],
    ['[data-kind$=main]', 'Three'],
    ['[data-kind*="y m"]', 'Three'],
    ['[id=a], section', 'One\n\nTwo\n\nThree'],
    ['*#a', 'One\n\nTwo']
  ]

  test.each(rows)('%s', async (selector, prose) => {
    if (prose === '') {
      await expect(readStory(page, {selector})).rejects.toThrow(
        'No element matches the selector `section > p`'
      )
      return
    }
    expect((await readStory(page, {selector})).prose).toBe(prose)
  })

  test('that cannot be read is an error that says what was wanted', async () => {
    await expect(readStory(page, {selector: 'p:first-child'})).rejects.toThrow(
      'Unexpected `:first-child` in the selector `p:first-child`, expected names, `.class`, `#id` or `[attribute]`'
    )
  })
})

describe('a path names the strings of JSON that hold prose', () => {
  const json = utf8(
    '{"title": "no", "a": {"b-c": [{"text": "One"}, {"text": "<p>Two &amp; three</p>"}]}, "heads": ["Four"], "n": 5}'
  )
  const rows: Array<[path: string, prose: string]> = [
    ['a.b-c[0].text', 'One'],
    ['$.a.b-c[*].text', 'One\n\nTwo & three'],
    ["a['b-c'].1.text", 'Two & three'],
    ['heads[*]', 'Four'],
    ['n', ''],
    ['nothing.here', '']
  ]

  test.each(rows)('%s', async (path, prose) => {
    const story = await readStory(json, {jsonPath: [path]})
    expect(story.format).toBe('ninjs')
    expect(story.prose).toBe(prose)
    if (prose === '') expect(story.notes).toContain(`The JSON has no string at \`${path}\`.`)
  })

  test('that cannot be read is an error that says what was wanted', async () => {
    await expect(readStory(json, {jsonPath: ['a[?(@.b)]']})).rejects.toThrow(StoryError)
  })
})

describe('what a change makes stale is said, not changed', () => {
  const rows: Array<[claim: string, source: string, note: string]> = [
    [
      'a count of words in XML',
      '<newsItem><contentSet><inlineData wordcount="2">One two</inlineData></contentSet></newsItem>',
      'The metadata says how long the story is (`wordcount`); a change makes that stale.'
    ],
    [
      'a count of characters in JSON',
      '{"headline": "x", "charcount": 3}',
      'The metadata says how long the story is (`charcount`); a change makes that stale.'
    ],
    [
      'the same body a second time',
      '{"body_html": "<p>One</p>", "body_text": "One"}',
      '`body_text` says again what `body_html` says, and was not read; a change makes it stale.'
    ]
  ]

  test.each(rows)('%s', async (_, source, note) => {
    expect((await readStory(utf8(source))).notes).toContain(note)
  })
})

describe('edits are written for their place', () => {
  const head = 'From: a@example.org\r\nSubject: b\r\nMIME-Version: 1.0\r\n'
  const quoted = (charset: string, body: string) =>
    `${head}Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`
  const wire = (body: string) =>
    `\u0016\u0016\u0001a\r\n\u0002^BC-x<\r\n\t   ${body}\r\n\u0003\u0004`
  const rows: Array<[claim: string, source: string, find: string, text: string, written: string]> =
    [
      [
        'escaped HTML in XML',
        '<feed><entry><content type="html">&lt;p&gt;A cat&lt;/p&gt;</content></entry></feed>',
        'cat',
        '<R&D>',
        '&lt;p&gt;A &amp;lt;R&amp;amp;D&amp;gt;&lt;/p&gt;'
      ],
      [
        'HTML in CDATA',
        '<rss><channel><item><description><![CDATA[<p>A cat</p>]]></description></item></channel></rss>',
        'cat',
        'R&D',
        '<p>A R&amp;D</p>'
      ],
      [
        'UTF-8 in quoted-printable',
        quoted('utf-8', 'A cat=2E'),
        'cat',
        '“x=y”',
        'A =E2=80=9Cx=3Dy=E2=80=9D=2E'
      ],
      [
        'Windows-1252 in quoted-printable',
        quoted('iso-8859-1', 'A =93cat=94'),
        '“cat',
        '‘é',
        'A =91=E9=94'
      ],
      [
        'over a soft line break',
        quoted('utf-8', 'A c=\r\nat sat'),
        'cat',
        'dog',
        '\r\n\r\nA dog sat'
      ],
      [
        'a wire without marks',
        wire("A ``cat'' _ so"),
        '“cat” —',
        '“dog’s” —',
        "\t   A ``dog's'' _ so"
      ],
      ['a paragraph of a wire', wire('One. Two.'), ' T', '\n\nT', '\t   One.\r\n \r\n\t   Two.']
    ]

  test.each(rows)('%s', async (_, source, find, text, written) => {
    const story = await readStory(utf8(source))
    const start = story.prose.indexOf(find)
    expect(start).toBeGreaterThanOrEqual(0)
    const mapped = story.toSource([{start, end: start + find.length, text}])
    if ('refusal' in mapped) throw new Error(mapped.refusal)
    expect(Buffer.from(writeStory(story, mapped.edits)).toString()).toContain(written)
  })

  const refused: Array<[claim: string, bytes: Buffer, text: string, refusal: RegExp]> = [
    [
      'the charset of a message lacks it',
      utf8(quoted('iso-8859-2', 'A cat')),
      '→',
      /lacks a character/
    ],
    [
      'base64 moves all that follows',
      utf8(
        `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${utf8('A “cat”').toString('base64')}`
      ),
      'dog',
      /base64, which cannot be edited/
    ],
    ['a file in Latin-1 lacks it', iconv.encode(wire('A cat \u00e9'), 'win1252'), '→', /has no “→”/]
  ]

  test.each(refused)('refused: %s', async (_, bytes, text, refusal) => {
    const story = await readStory(bytes)
    const start = story.prose.indexOf('cat')
    const mapped = story.toSource([{start, end: start + 3, text}])
    expect('refusal' in mapped ? mapped.refusal : '').toMatch(refusal)
  })
})

describe('the faults of real wire files are undone', () => {
  const rows: Array<[claim: string, bytes: Buffer, prose: string]> = [
    [
      'references escaped twice',
      utf8(
        '<?xml version="1.0"?><n><body>&lt;p&gt;Spire&amp;amp;apos;s &amp;amp;quot;yes&amp;amp;quot;&lt;/p&gt;</body></n>'
      ),
      'Spire\'s "yes"'
    ],
    [
      'UTF-8 read twice as something else',
      utf8('<nitf><p>It didn&#xE2;&#x20AC;&#x2122;t cost &#xC2;&#xA3;4.</p></nitf>'),
      'It didn’t cost £4.'
    ],
    [
      'Windows-1252 marks in declared Latin-1',
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><nitf><p>It\u0092s</p></nitf>',
        'latin1'
      ),
      'It’s'
    ],
    ['U+0092', utf8('<nitf><p>It&#x92;s here, isn\u0092t it</p></nitf>'), 'It’s here, isn’t it']
  ]

  test.each(rows)('%s', async (_, bytes, prose) => {
    expect((await readStory(bytes)).prose).toBe(prose)
  })
})

describe('words between desks are not prose', () => {
  const rows: Array<[line: string, isProse: boolean]> = [
    ['CORRECTED', false],
    ['REFILE - Fixes a typo in the first paragraph', false],
    ['EMBARGOED UNTIL 00:01 GMT, MONDAY', false],
    ['NOT FOR PUBLICATION:', false],
    ["(Adds minister's comment, background)", false],
    ['(Corrects paragraph 3 to say two ships, not three.)', false],
    ['Correction: An earlier version said that three ships sank.', true],
    ['CORRECTIONS OFFICERS said that nobody fled.', true],
    ['(Adds up to a lot of ships.) He said so.', true]
  ]

  test.each(rows)('%s', async (line, isProse) => {
    for (const source of [
      `Ship lost\n\n${line}\n\nA ship sank on Monday.`,
      `<h1>Ship lost</h1><p>${line}</p><p>A ship sank on Monday.</p>`
    ]) {
      const story = await readStory(utf8(source))
      const passages = story.passages.map(({start, end}) => story.prose.slice(start, end))
      expect(passages.includes(line)).toBe(isProse)
      expect(passages).toContain('A ship sank on Monday.')
    }
  })
})

test('damage at the very ends of a file is told at the edge of the prose', async () => {
  const story = await readStory(utf8('\u200B\nA ship sank.\n\u200B'))
  expect(story.damages.map((damage) => damage.prose)).toEqual([
    {start: 1, end: 1},
    {start: 13, end: 13}
  ])
})
