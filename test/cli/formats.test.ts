import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {formats, readStory} from '../../src/story/index.js'
import {temporaryFolder, wiremend} from './world.js'

const folder = temporaryFolder()
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text)

// Phrases are not what is asked here, and take time to load.
write('wiremend.config.yaml', 'packs: []\n')

test('formats: lists them, in the order in which they are tried', async () => {
  const {code, stdout, stderr} = await wiremend(['formats'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.split('\n')).toHaveLength(formats.length + 1)
  expect(stdout).toContain('\nnitf       NITF 3, also in the envelope of a feed\n')
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^text /)
})

test('a file that cannot be read is told with its place, and the others go on', async () => {
  write('broken.xml', '<?xml version="1.0"?>\n<nitf><p>One</p>\n<p>Tw')
  write('whole.txt', 'The minister said on Monday that  nobody left.\n')
  const {code, stdout, stderr} = await wiremend(['broken.xml', 'whole.txt'], {cwd: folder})
  expect(code).toBe(2)
  expect(stderr).toContain('3:4 Cannot read the XML: Missing end tag for element p')
  expect(stdout).toContain('\n+The minister said on Monday that nobody left.\n')
})

test('--json-path and --selector say where the prose stands', async () => {
  write('a.json', '{"n": "Not  this .", "lines": [{"t": "The minister  left."}]}')
  write('a.html', '<p>Not  this one.</p><div id="s"><p>The minister  left.</p></div>')
  const json = await wiremend(['--json-path', 'lines[*].t', 'a.json'], {cwd: folder})
  expect(json.stdout).toContain('\n+{"n": "Not  this .", "lines": [{"t": "The minister left."}]}\n')
  const html = await wiremend(['--selector', '#s', 'a.html'], {cwd: folder})
  expect(html.stdout).toContain(
    '\n+<p>Not  this one.</p><div id="s"><p>The minister left.</p></div>\n'
  )
})

test('a Word document: its patch is of its text, and fix writes the archive', async () => {
  const file = readFileSync(new URL('../fixtures/story.docx', import.meta.url))
  const story = await readStory(file)
  const start = story.prose.indexOf('sailed')
  const mapped = story.toSource([{start, end: start, text: ' '}])
  if ('refusal' in mapped) throw new Error(mapped.refusal)
  write('a.docx', story.archive!.write(mapped.edits))
  const {stdout} = await wiremend(['a.docx'], {cwd: folder})
  expect(stdout).toContain('\n-It  sailed on.\n')
  expect(stdout).toContain('\n+It sailed on.\n')
  await wiremend(['fix', 'a.docx'], {cwd: folder})
  const fixed = await readStory(readFileSync(join(folder, 'a.docx')))
  expect(fixed.format).toBe('docx')
  expect(fixed.prose).toBe(story.prose)
})
