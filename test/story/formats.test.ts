import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/model.js'
import {readStory, type Story, writeStory} from '../../src/story/index.js'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const passages = (story: Story) =>
  story.passages.map((passage) => [passage.role, story.prose.slice(passage.start, passage.end)])

/** Make edits of the prose in the file, and read it again. */
async function edited(story: Story, edits: readonly Edit[], from: string): Promise<Story | string> {
  const mapped = story.toSource(edits)
  if ('refusal' in mapped) return mapped.refusal
  return readStory(writeStory(story, mapped.edits), {from})
}

const read: Array<[claim: string, format: string, source: string, passages: string[][]]> = [
  [
    'plain text: headline, byline, paragraphs',
    'text',
    'Ship sinks off Oman\n\nBy Jane Doe\n\nMUSCAT — A ship sank.\n\nNobody died.\n',
    [
      ['headline', 'Ship sinks off Oman'],
      ['byline', 'By Jane Doe'],
      ['body', 'MUSCAT — A ship sank.'],
      ['body', 'Nobody died.']
    ]
  ],
  [
    'plain text: lines that are paragraphs',
    'text',
    'Ship sinks\nJANE DOE\nA ship sank on Monday.\nNobody died.',
    [
      ['headline', 'Ship sinks'],
      ['byline', 'JANE DOE'],
      ['body', 'A ship sank on Monday.'],
      ['body', 'Nobody died.']
    ]
  ],
  [
    'plain text: wrapped lines are one paragraph',
    'text',
    'A ship that had sailed from Oman sank on\nMonday, and nobody has yet said what may\nhave happened. The Coast Guard found the\ncrew.\n\nNobody died.',
    [
      [
        'body',
        'A ship that had sailed from Oman sank on\nMonday, and nobody has yet said what may\nhave happened. The Coast Guard found the\ncrew.'
      ],
      ['body', 'Nobody died.']
    ]
  ],
  [
    'plain text: a line that goes on in lower case is no paragraph',
    'text',
    'It fishes beyond the 200\nmile limit.\nNext.',
    [
      ['body', 'It fishes beyond the 200\nmile limit.'],
      ['body', 'Next.']
    ]
  ],
  ['plain text: a headline needs a story', 'text', 'Ship sinks', [['body', 'Ship sinks']]],
  [
    'plain text: a caption',
    'text',
    'Head\n\nA story.\n\nFILE - The ship in 2019.',
    [
      ['headline', 'Head'],
      ['body', 'A story.'],
      ['caption', 'FILE - The ship in 2019.']
    ]
  ],
  [
    'HTML: blocks, references, what is not prose',
    'html',
    '<!doctype html><title>T</title><nav><p>Menu</p></nav><h1>Head &amp; tail</h1><p class="byline">Jane Doe</p><p>One <b>bold</b> word&nbsp;more.<script>x()</script></p><figure><img><figcaption>A ship</figcaption></figure><p>Run <code>ls</code> now.</p>',
    [
      ['headline', 'Head & tail'],
      ['byline', 'Jane Doe'],
      ['body', 'One bold word more.'],
      ['caption', 'A ship'],
      ['body', 'Run \uFFFC now.']
    ]
  ],
  [
    'HTML: line breaks are paragraphs, or go on',
    'html',
    '<p>One.<br>Two goes<br>on.<br><br>Three.</p>',
    [
      ['body', 'One.'],
      ['body', 'Two goes\non.'],
      ['body', 'Three.']
    ]
  ],
  [
    'Markdown',
    'markdown',
    '---\ntitle: T\n---\n\n# Head\n\nSome *bold* and a [link](http://x.org) and `code`.\n\n> Quoted\n> twice &amp; \\*starred\\*.\n\n```\ncode\n```\n\n| A | B |\n|---|---|\n| c | d |\n',
    [
      ['headline', 'Head'],
      ['body', 'Some bold and a link and \uFFFC.'],
      ['body', 'Quoted\ntwice & *starred*.'],
      ['body', 'A'],
      ['body', 'B'],
      ['body', 'c'],
      ['body', 'd']
    ]
  ],
  [
    'ninjs: the headline first, the body of best structure',
    'ninjs',
    '{"body_html": "<p>One &amp; \\u201ctwo\\u201d.<\\/p>\\n<p>Three</p>", "body_text": "One", "byline": "Jane", "headline": "He\\"ad", "slugline": "x", "associations": {"featuremedia": {"type": "picture", "headline": "no", "description_text": "A ship"}}}',
    [
      ['headline', 'He"ad'],
      ['byline', 'Jane'],
      ['body', 'One & “two”.'],
      ['body', 'Three'],
      ['caption', 'A ship']
    ]
  ],
  [
    'ninjs 3: lists of values',
    'ninjs',
    '{"headlines": [{"value": "Head"}], "bodies": [{"contentType": "text/plain", "value": "Plain"}, {"contentType": "text/html", "value": "<p>Marked</p>"}]}',
    [
      ['headline', 'Head'],
      ['body', 'Marked']
    ]
  ],
  [
    'ninjs: raw line breaks in strings',
    'ninjs',
    '{"headline": "Head", "body_text": "One.\n\nTwo."}',
    [
      ['headline', 'Head'],
      ['body', 'One.'],
      ['body', 'Two.']
    ]
  ],
  [
    'NITF',
    'nitf',
    '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf><head><title>no</title></head><body><body.head><hedline><hl1>Head</hl1><hl2>Deck</hl2></hedline><byline>By Jane<byttl>AP</byttl></byline><dateline>OSLO</dateline></body.head><body.content><p>One <em>two</em> &#8220;three&#8221; &nbsp;AT&T.</p><media><media-caption>A ship</media-caption></media><p><![CDATA[R&D <x>]]></p></body.content></body></nitf>',
    [
      ['headline', 'Head'],
      ['headline', 'Deck'],
      ['byline', 'By Jane'],
      ['byline', 'AP'],
      ['dateline', 'OSLO'],
      ['body', 'One two “three” AT&T.'],
      ['caption', 'A ship'],
      ['body', 'R&D <x>']
    ]
  ]
]

test.each(read)('%s', async (_, format, source, expected) => {
  const story = await readStory(utf8(source))
  expect(story.format).toBe(format)
  const unbroken = (pair: string[]) => pair.map((words) => words.replaceAll('\u00A0', ' '))
  expect(passages(story).map(unbroken)).toEqual(expected)
  expect(Buffer.from(writeStory(story, [])).equals(utf8(source))).toBe(true)
})

describe('edits are written for their place', () => {
  const rows: Array<
    [claim: string, from: string, source: string, find: string, text: string, written: string]
  > = [
    ['HTML', 'html', '<p>A cat</p>', 'cat', '<R&D>', '<p>A &lt;R&amp;D&gt;</p>'],
    ['an entity is replaced whole', 'html', '<p>caf&eacute;s</p>', 'é', 'e', '<p>cafes</p>'],
    [
      'JSON',
      'ninjs',
      '{"headline":"A \\"cat\\""}',
      'cat',
      'a\\b"c',
      '{"headline":"A \\"a\\\\b\\"c\\""}'
    ],
    [
      'HTML in JSON',
      'ninjs',
      '{"body_html":"<p>\\u201cA&amp;B\\u201d</p>"}',
      'A&B',
      '"R&D"',
      '{"body_html":"<p>\\u201c\\"R&amp;D\\"\\u201d</p>"}'
    ],
    [
      'CDATA',
      'nitf',
      '<nitf><p><![CDATA[A cat]]></p></nitf>',
      'cat',
      '<&>',
      '<nitf><p><![CDATA[A <&>]]></p></nitf>'
    ],
    ['Markdown', 'markdown', 'A cat', 'cat', '*x*', 'A \\*x\\*'],
    [
      'a deletion over a tag takes the text and leaves the tag',
      'html',
      '<p>a <b>b</b> c</p>',
      ' b',
      '',
      '<p>a<b></b> c</p>'
    ],
    [
      'a change on one side of a tag',
      'html',
      '<p>the <b>cat</b> sat</p>',
      'the cat',
      'the dog',
      '<p>the <b>dog</b> sat</p>'
    ],
    [
      'changes on both sides of a tag',
      'html',
      '<p>a <b>cat</b> sat</p>',
      'a cat sat',
      'the cat sits',
      '<p>the <b>cat</b> sits</p>'
    ],
    [
      'a new paragraph in a paragraph',
      'html',
      '<p>One. Two.</p>',
      ' T',
      '\n\nT',
      '<p>One.</p>\n<p>Two.</p>'
    ]
  ]

  test.each(rows)('%s', async (_, from, source, find, text, written) => {
    const story = await readStory(utf8(source), {from})
    const start = story.prose.indexOf(find)
    const mapped = story.toSource([{start, end: start + find.length, text}])
    if ('refusal' in mapped) throw new Error(mapped.refusal)
    expect(Buffer.from(writeStory(story, mapped.edits)).toString()).toBe(written)
  })

  test('a character that the charset lacks becomes a reference in markup', async () => {
    const source = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><nitf><p>caf\u00e9 x</p></nitf>',
      'latin1'
    )
    const story = await readStory(source)
    expect(story.encoding).toBe('iso-8859-1')
    const at = story.prose.indexOf('x')
    const mapped = story.toSource([{start: at, end: at + 1, text: '’'}])
    if ('refusal' in mapped) throw new Error(mapped.refusal)
    expect(Buffer.from(writeStory(story, mapped.edits)).toString('latin1')).toContain(
      '<p>caf\u00e9 &#8217;</p>'
    )
  })

  const refused: Array<[claim: string, from: string, source: string, find: string, text: string]> =
    [
      ['blocks are not joined', 'html', '<p>One</p><p>two</p>', 'One\n\ntwo', 'Onetwo'],
      ['a break between blocks is not edited', 'html', '<p>One</p><p>two</p>', '\n\n', ' '],
      ['a word that crosses a tag', 'html', '<p>o<b>n</b>e</p>', 'one', 'xyz'],
      ['the end of a CDATA section', 'nitf', '<nitf><p><![CDATA[A]]></p></nitf>', 'A', ']]>'],
      ['a new paragraph in a heading', 'html', '<h1>One two</h1>', ' ', '\n\n']
    ]

  test.each(refused)('%s', async (_, from, source, find, text) => {
    const story = await readStory(utf8(source), {from})
    const start = story.prose.indexOf(find)
    expect(story.toSource([{start, end: start + find.length, text}])).toHaveProperty('refusal')
  })

  const sides: Array<[claim: string, at: number, text: string, written: string]> = [
    ['a stop goes to the word on its left', 5, '.', '<p>a <b>cat.</b> sat</p>'],
    ['an opening mark goes to the word on its right', 2, '“', '<p>a <b>“cat</b> sat</p>'],
    ['a word with its space goes to the right', 2, 'big ', '<p>a <b>big cat</b> sat</p>']
  ]

  test.each(sides)('%s', async (_, at, text, written) => {
    const story = await readStory(utf8('<p>a <b>cat</b> sat</p>'))
    const mapped = story.toSource([{start: at, end: at, text}])
    if ('refusal' in mapped) throw new Error(mapped.refusal)
    expect(Buffer.from(writeStory(story, mapped.edits)).toString()).toBe(written)
  })
})

describe('reading again gives the prose with the edits', () => {
  const word = fc.constantFrom('cat', 'dog', 'R&amp;D', 'caf&eacute;', '&lt;b&gt;', 'x', 'é')
  const inline = fc.constantFrom('', '<b>', '</b>', '<i>', '</i>', '<!-- c -->')
  const paragraph = fc
    .array(fc.tuple(word, inline), {minLength: 1, maxLength: 8})
    .map((parts) => parts.map(([text, tag]) => text + tag).join(' '))
  const page = fc
    .array(paragraph, {minLength: 1, maxLength: 4})
    .map((list) => list.map((text) => `<p>${text}</p>`).join('\n'))

  const wrap: Record<string, (html: string) => string> = {
    html: (html) => html,
    ninjs: (html) => JSON.stringify({headline: 'H "q" \u2019', body_html: html}),
    nitf: (html) =>
      `<nitf><body>${html.replaceAll('&eacute;', '&#233;').replace(/<\/?[bi]>/g, '')}</body></nitf>`
  }

  for (const [from, make] of Object.entries(wrap)) {
    test(from, () => {
      return fc.assert(
        fc.asyncProperty(
          page,
          fc.array(fc.tuple(fc.nat(200), fc.nat(3), fc.constantFrom('', 'w', 'é&', '<q')), {
            maxLength: 3
          }),
          async (html, raw) => {
            const source = make(html)
            const story = await readStory(utf8(source), {from})
            let at = 0
            let expected = ''
            const edits: Edit[] = []
            for (const [skip, length, text] of raw) {
              const start = Math.min(story.prose.length, at + skip)
              const end = Math.min(story.prose.length, start + length)
              const old = story.prose.slice(start, end)
              // White space at the ends of a block is dropped when it is read again.
              if (
                /\s/.test(old) ||
                /\s$|^$/.test(story.prose.slice(start - 1, start)) ||
                /^\s|^$/.test(story.prose.slice(end, end + 1))
              )
                continue
              if (start === end && text === '') continue
              if ('refusal' in story.toSource([{start, end, text}])) continue
              edits.push({start, end, text})
              expected += story.prose.slice(at, start) + text
              at = end + 1
              expected += story.prose.slice(end, at)
            }
            expected += story.prose.slice(at)
            const again = await edited(story, edits, from)
            if (typeof again === 'string') throw new Error(again)
            expect(again.prose).toBe(expected)
          }
        )
      )
    })
  }
})
