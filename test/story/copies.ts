/** Small files of each format, of our own making, and the passages they hold. */
export interface Copy {
  readonly claim: string
  readonly format: string
  readonly source: string
  readonly passages: ReadonlyArray<readonly [role: string, text: string]>
}

const item = (body: string, more = '') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><title>meta  one .</title></itemMeta><contentMeta><slugline>SHIP-OMAN</slugline><headline>Ship &amp; crew lost</headline><by>Jane Doe</by>${more}</contentMeta><contentSet>${body}</contentSet></newsItem>`

const message = (lines: readonly string[]) => lines.join('\r\n')

export const copies: readonly Copy[] = [
  {
    claim: 'NewsML-G2 with NITF',
    format: 'newsml-g2',
    source: item(
      '<inlineXML contenttype="application/nitf+xml" wordcount="9"><nitf xmlns="x"><body><body.content><p>A <em>ship</em> sank &#8212; late.</p></body.content></body></nitf></inlineXML>'
    ),
    passages: [
      ['headline', 'Ship & crew lost'],
      ['byline', 'Jane Doe'],
      ['body', 'A ship sank — late.']
    ]
  },
  {
    claim: 'NewsML-G2 with XHTML, in a namespace of its own',
    format: 'newsml-g2',
    source: item(
      '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>no</h:title></h:head><h:body><h:h2>Crew</h:h2><h:p>A ship <h:b>sank</h:b>.<h:br/>Nobody died.</h:p></h:body></h:html></inlineXML>'
    ),
    passages: [
      ['headline', 'Ship & crew lost'],
      ['byline', 'Jane Doe'],
      ['headline', 'Crew'],
      ['body', 'A ship sank.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'NewsML-G2 with escaped HTML as data, and a caption over two lines',
    format: 'newsml-g2',
    source: item(
      '<inlineData contenttype="text/html">&lt;p&gt;R&amp;amp;D at &lt;i&gt;sea&lt;/i&gt;&lt;/p&gt;</inlineData>',
      '<description role="drol:caption">The ship\n    before it sank.</description>'
    ),
    passages: [
      ['headline', 'Ship & crew lost'],
      ['byline', 'Jane Doe'],
      ['caption', 'The ship\n    before it sank.'],
      ['body', 'R&D at sea']
    ]
  },
  {
    claim: 'NewsML-G2: a message of several items',
    format: 'newsml-g2',
    source: `<?xml version="1.0"?>\n<newsMessage><header><sent>2020</sent></header><itemSet><packageItem><contentMeta><headline>Two ships</headline></contentMeta></packageItem>${item('<inlineData contenttype="text/plain">One sank.\n\nOne did not.</inlineData>')}</itemSet></newsMessage>`,
    passages: [
      ['headline', 'Two ships'],
      ['headline', 'Ship & crew lost'],
      ['byline', 'Jane Doe'],
      ['body', 'One sank.'],
      ['body', 'One did not.']
    ]
  },
  {
    claim: 'NewsML-G2 with XML of an agency',
    format: 'newsml-g2',
    source: item(
      '<inlineXML><story><byline>By Jane Doe</byline><text><p>A ship sank.</p><p>Nobody died.</p></text></story></inlineXML>'
    ),
    passages: [
      ['headline', 'Ship & crew lost'],
      ['byline', 'Jane Doe'],
      ['byline', 'By Jane Doe'],
      ['body', 'A ship sank.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'NewsML 1: components with roles, CDATA, a style sheet',
    format: 'newsml',
    source:
      '<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ship lost</HeadLine><CopyrightLine>no  one .</CopyrightLine></NewsLines><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>A ship.</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Main"/><ContentItem><MimeType FormalName="text/css"/><DataContent>p {}</DataContent></ContentItem><ContentItem><DataContent><![CDATA[<P>A ship <B>sank</B> &amp; so on.</P>]]></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>',
    passages: [
      ['headline', 'Ship lost'],
      ['caption', 'A ship.'],
      ['body', 'A ship sank & so on.']
    ]
  },
  {
    claim: 'RSS: titles are HTML, full content in CDATA',
    format: 'feed',
    source:
      '<?xml version="1.0"?><rss xmlns:content="c"><channel><title>Desk  feed .</title><item><title>It&amp;#8217;s lost</title><description>Short.</description><content:encoded><![CDATA[<p>A ship <b>sank</b>.</p>]]></content:encoded></item></channel></rss>',
    passages: [
      ['headline', 'It’s lost'],
      ['caption', 'Short.'],
      ['body', 'A ship sank.']
    ]
  },
  {
    claim: 'Atom: escaped content, and XHTML',
    format: 'feed',
    source:
      '<feed xmlns="a"><title>Desk</title><entry><title type="text">Ship lost</title><content type="html">&lt;p&gt;A &lt;b&gt;ship&lt;/b&gt; &amp;amp; crew.&lt;/p&gt;</content></entry><entry><title>Found</title><content type="xhtml"><div><p>It <i>floats</i>.</p></div></content></entry></feed>',
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'A ship & crew.'],
      ['headline', 'Found'],
      ['body', 'It floats.']
    ]
  },
  {
    claim: 'XML of an agency of its own',
    format: 'xml',
    source:
      '<?xml version="1.0"?><Publish><Priority>3</Priority><Headline>Ship lost</Headline><Byline>Jane Doe</Byline><WordCount>4</WordCount><ContentText>&lt;p&gt;A ship sank.&lt;/p&gt;</ContentText></Publish>',
    passages: [
      ['headline', 'Ship lost'],
      ['byline', 'Jane Doe'],
      ['body', 'A ship sank.']
    ]
  },
  {
    claim: 'NITF: preformatted lines are paragraphs, columns are a table',
    format: 'nitf',
    source:
      '<nitf><body><body.content><pre>International Match\nMexico beat Panama.\nP   W   L\n</pre></body.content></body></nitf>',
    passages: [
      ['body', 'International Match'],
      ['body', 'Mexico beat Panama.']
    ]
  },
  {
    claim: 'JSON of an agency: the item lies deep, bylines in a list',
    format: 'ninjs',
    source:
      '{"data": {"item": {"headline": "Ship lost", "bylines": [{"by": "By JANE DOE"}], "description_summary": "A ship sank.", "usageterms": ["not  prose ."], "renditions": {"nitf": {"title": "Story  Download"}}}}}',
    passages: [
      ['headline', 'Ship lost'],
      ['byline', 'By JANE DOE'],
      ['caption', 'A ship sank.']
    ]
  },
  {
    claim: 'JSON of a blog: strings that are rendered HTML',
    format: 'ninjs',
    source:
      '[{"title": {"rendered": "Ship &amp; crew"}, "body": {"rendered": "<p>A \\u201cship\\u201d sank.<\\/p>\\n"}}]',
    passages: [
      ['headline', 'Ship & crew'],
      ['body', 'A “ship” sank.']
    ]
  },
  {
    claim: 'JSON whose body is a list of blocks',
    format: 'ninjs',
    source:
      '{"headline": "Ship lost", "body": [{"type": "paragraph", "text": "A ship sank."}, {"type": "image"}, {"text": "Nobody died."}]}',
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'A ship sank.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'ninjs with NITF in a string',
    format: 'ninjs',
    source: JSON.stringify({
      headlines: [{value: 'Ship lost'}],
      bodies: [
        {
          role: 'nitf',
          value: '<?xml version="1.0"?>\n<nitf><body><p>A ship &amp; crew.</p></body></nitf>'
        },
        {contentType: 'text/plain', value: 'A ship & crew.'}
      ]
    }),
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'A ship & crew.']
    ]
  },
  {
    claim: 'ANPA 1312: marks of the wire become marks',
    format: 'anpa',
    source:
      "\u0016\u0016\u0001W2870\u001fasian\r\nf l\u0013\u0011 BC-Ship  11-13 0049\r\n\u0002^BC-Ship Lost,46<\r\n^Ship lost off Oman<\r\n^AP Photo XNP101<\r\n^Eds: With photos.<\r\n^By JANE DOE=\r\n^Associated Press=\r\n\t   MUSCAT (AP) _ ``It's gone,'' she said.\r\n \r\n\t   Nobody died.\r\n\r\n\t   \u0003AP-WF-11-13-13 1509GMT<\r\n\u0004",
    passages: [
      ['headline', 'Ship lost off Oman'],
      ['byline', 'By JANE DOE'],
      ['byline', 'Associated Press'],
      ['body', "MUSCAT (AP) — “It's gone,” she said."],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'IPTC 7901: wrapped lines, a version line, a part not for publication',
    format: 'iptc7901',
    source: message([
      '\u0001eca100 3 s 586 ccccb   dpa 099',
      '',
      'Oman/ship/',
      '\u00021ST LEAD',
      'Ship lost off Oman',
      'By Jane Doe, dpa =',
      '',
      'Muscat (dpa) - A ship that had sailed from Oman sank on',
      'Monday, police said.',
      '',
      'Nobody died.',
      '',
      '* * * *',
      'The following information is not intended for publication',
      'Tel:  1 .',
      '\u0003071341 GMT Okt 15',
      '\u0004'
    ]),
    passages: [
      ['headline', 'Ship lost off Oman'],
      ['byline', 'By Jane Doe, dpa'],
      ['body', 'Muscat (dpa) - A ship that had sailed from Oman sank on\nMonday, police said.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'IPTC 7901: indented paragraphs',
    format: 'iptc7901',
    source: message([
      '\u0001a0105KYODO\u001fkoko-',
      'u s\u0014\u0012 BC-Ship   09-12 0344',
      '\u0002BC-Ship',
      'Ship: Oman loses one at sea+',
      '     MUSCAT, Dec. 9 Kyodo - A ship sank on ',
      'Monday.',
      '     Nobody died.',
      '==Kyodo',
      '\u0003KWS-21:37\u0004'
    ]),
    passages: [
      ['headline', 'Ship: Oman loses one at sea'],
      ['body', 'MUSCAT, Dec. 9 Kyodo - A ship sank on\nMonday.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'ZCZC with codes',
    format: 'zczc',
    source: message([
      'ZCZC AAP',
      '%A',
      '#Ship_1',
      '$Ship lost off Oman',
      ':(MUSCAT)',
      '*07000000',
      'A ship sank on Monday.',
      '',
      'Nobody died.',
      'AAP RTV',
      'NNNN'
    ]),
    passages: [
      ['headline', 'Ship lost off Oman'],
      ['body', 'A ship sank on Monday.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'ZCZC with keys',
    format: 'zczc',
    source: message([
      'zczc',
      'AN#26945219',
      'BY#',
      'TI#Ship lost off Oman',
      'AB#It sank.',
      'TX#',
      'A ship sank on Monday.'
    ]),
    passages: [
      ['headline', 'Ship lost off Oman'],
      ['caption', 'It sank.'],
      ['body', 'A ship sank on Monday.']
    ]
  },
  {
    claim: 'e-mail in quoted-printable',
    format: 'mail',
    source: message([
      'Received: by desk',
      'From: Jane <jane@example.org>',
      'Subject: Ship lost',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset="windows-1252"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'MUSCAT =96 A ship sa=',
      'nk on =93Monday=94, and 1 + 1 =3D 2.',
      '',
      'Nobody died.',
      '',
      '-- ',
      'Jane  Doe .'
    ]),
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'MUSCAT – A ship sank on “Monday”, and 1 + 1 = 2.'],
      ['body', 'Nobody died.']
    ]
  },
  {
    claim: 'e-mail of several parts: the HTML is read, the attachment is not',
    format: 'mail',
    source: message([
      'From: Jane <jane@example.org>',
      'Subject: =?utf-8?Q?Ship?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="a"',
      '',
      '--a',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Plain.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p class=3D"x">A ship =E2=80=',
      '=94 sank &amp; so on.</p>',
      '--b--',
      '--a',
      'Content-Type: text/plain',
      'Content-Disposition: attachment',
      '',
      'No.',
      '--a--'
    ]),
    passages: [['body', 'A ship — sank & so on.']]
  },
  {
    claim: 'e-mail with JSON in it',
    format: 'mail',
    source: message([
      'From: Form <form@example.org>',
      'Message-ID: <1@example.org>',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '{"Headline":["Ship lost"],"Body":["A \\"ship\\" =E2=80=94 sa=',
      'nk."]}'
    ]),
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'A "ship" — sank.']
    ]
  },
  {
    claim: 'WordPress blocks: their comments and embedded addresses are not prose',
    format: 'html',
    source:
      '<!-- wp:paragraph {"align":"left"} -->\n<p>A ship sank.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:embed --><figure><div class="wp-block-embed__wrapper">\nhttps://example.org/1\n</div><figcaption>The ship</figcaption></figure><!-- /wp:embed -->',
    passages: [
      ['body', 'A ship sank.'],
      ['caption', 'The ship']
    ]
  },
  {
    claim: 'a page: its main article, and the heading above it',
    format: 'html',
    source:
      '<!doctype html><html><head><title>Ship lost | Desk</title></head><body><div class="menu"><p>Menu</p></div><h1>Ship lost</h1><div class="story"><p>A ship sank on Monday.</p><p>Nobody died there.</p></div><div class="more"><p>Read on</p></div></body></html>',
    passages: [
      ['headline', 'Ship lost'],
      ['body', 'A ship sank on Monday.'],
      ['body', 'Nobody died there.']
    ]
  },
  {
    claim: 'a page: preformatted text',
    format: 'html',
    source: '<pre>One line.\nTwo goes\non.</pre>',
    passages: [
      ['body', 'One line.'],
      ['body', 'Two goes\non.']
    ]
  }
]
