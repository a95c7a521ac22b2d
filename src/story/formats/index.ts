import {StoryError} from '../error.js'
import type {Format} from './format.js'

const startOfHtml =
  /^(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|header|p|div|article|section|main|h[1-6]|pre|ul|ol|table|figure|blockquote|span|b|i|em|strong|a|img|br)\b)/i

const storyKey =
  /"(?:headlines?|body_\w+|bodies|body|description_\w+|descriptions|byline|slugline)"\s*:/

const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]{0,8000}?\r?\n\1[ \t]*(?:\r?\n|$)/
const marksOfMarkdown = [/^#{1,6} \S/m, /\[[^\]\n]+\]\(https?:/, /^[*-] \[[^\]\n]+\]\(/m, /^```/m]

/** Start of the header, the header, start of the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the wires send them
const wireText = /^\x16*\x01[^\x02]{0,400}\x02(.)/s

/** Whether a text begins with the headers of a message, as mail servers put them on. */
function isMail(head: string): boolean {
  const block = /^[\s\S]*?(?=\r?\n\r?\n|$)/.exec(head)?.[0] ?? ''
  const lines = block.split(/\r?\n/).slice(0, -1)
  return (
    lines.length > 2 &&
    lines.every((line) => /^(?:[!-9;-~]+:|[ \t]|From )/.test(line)) &&
    /^(?:received|mime-version|message-id|content-type|return-path|delivered-to):/im.test(block)
  )
}

/** Formats in the order in which they are tried; the last takes everything. */
export const formats: readonly Format[] = [
  {
    name: 'ninjs',
    about: 'JSON: ninjs 1 to 3 and what comes near it, with text, HTML or NITF in its strings',
    detect: ({head, source, extension}) =>
      (head.startsWith('{') || /^\[\s*\{/.test(head)) &&
      (/^(?:json|ninjs)$/.test(extension) || storyKey.test(source)),
    load: async () => (await import('./ninjs.js')).readNinjs
  },
  {
    name: 'newsml-g2',
    about: 'NewsML-G2: items, packages and messages, with NITF, XHTML, HTML or text in them',
    detect: ({root}) =>
      /^(?:newsItem|newsMessage|packageItem|conceptItem|planningItem|groupSet|contentSet|contentMeta)$/.test(
        root
      ),
    load: async () => (await import('./news-xml.js')).readNewsmlG2
  },
  {
    name: 'newsml',
    about: 'NewsML 1, with NITF, XHTML, HTML or text in its components',
    detect: ({root}) => root === 'NewsML',
    load: async () => (await import('./news-xml.js')).readNewsml1
  },
  {
    name: 'feed',
    about: 'RSS and Atom: titles, summaries and full content',
    detect: ({root}) => /^(?:rss|feed|RDF)$/.test(root),
    load: async () => (await import('./news-xml.js')).readFeed
  },
  {
    name: 'nitf',
    about: 'NITF 3, also in the envelope of a feed',
    detect: ({head}) => /<(?:\w+:)?nitf[\s>]/.test(head) && head.startsWith('<'),
    load: async () => (await import('./nitf.js')).readNitfFile
  },
  {
    name: 'docx',
    about: 'Word documents: the patch is of their text, `fix` writes it back into the archive',
    // Told by its bytes, before there is a text.
    detect: () => false,
    load: async () => {
      throw new StoryError('Unexpected text, expected a Word document', {place: {byte: 0}})
    }
  },
  {
    name: 'html',
    about: 'HTML pages and fragments; of a page, the main article',
    detect: ({head, extension}) =>
      startOfHtml.test(head.replace(/^<\?xml[^>]*>\s*/, '')) ||
      (/^x?html?$/.test(extension) && head.includes('<')),
    load: async () => (await import('./html.js')).readHtmlFile
  },
  {
    name: 'xml',
    about: 'other XML whose elements are named as in the trade: headline, byline, body, …',
    detect: ({root, head, source}) =>
      root !== '' && (head.startsWith('<?xml') || source.trimEnd().endsWith(root + '>')),
    load: async () => (await import('./news-xml.js')).readNewsXml
  },
  {
    name: 'anpa',
    about: 'ANPA 1312, with its control characters',
    detect: ({head}) => wireText.exec(head)?.[1] === '^',
    load: async () => (await import('./telex.js')).readAnpa
  },
  {
    name: 'iptc7901',
    about: 'IPTC 7901, with its control characters',
    detect: ({head}) => wireText.test(head),
    load: async () => (await import('./telex.js')).readIptc7901
  },
  {
    name: 'zczc',
    about: 'text between ZCZC and NNNN, with lines of codes or keys before it',
    // Some begin with a line of fields between control characters instead.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the wires send them
    detect: ({head}) => /^(?:zczc\b|\x01[^\x02\n]*\x1f)/i.test(head),
    load: async () => (await import('./telex.js')).readZczc
  },
  {
    name: 'mail',
    about: 'e-mail: plain text or HTML, in MIME parts, quoted-printable',
    detect: ({head}) => isMail(head),
    load: async () => (await import('./mail.js')).readMail
  },
  {
    name: 'markdown',
    about: 'Markdown, with or without front matter',
    detect: ({head, extension}) =>
      /^(?:md|markdown|mkd|mdown)$/.test(extension) ||
      // A text file may have a line that looks like Markdown; two kinds of them are no accident.
      (extension !== 'txt' && frontMatter.test(head)) ||
      marksOfMarkdown.filter((mark) => mark.test(head)).length > 1,
    load: async () => (await import('./markdown.js')).readMarkdown
  },
  {
    name: 'text',
    about: 'plain text, with paragraphs between blank lines, in lines, or wrapped',
    detect: () => true,
    load: async () => (await import('./text.js')).readText
  }
]
