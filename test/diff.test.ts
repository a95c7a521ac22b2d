import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {diff, type ExplainedByteEdit} from '../src/diff.js'

const folder = mkdtempSync(join(tmpdir(), 'wiremend-diff-'))
afterAll(() => rmSync(folder, {recursive: true}))

function edit(start: number, end: number, text: string, ...ruleIds: string[]): ExplainedByteEdit {
  return {start, end, bytes: Buffer.from(text), ruleIds}
}

function splice(bytes: Buffer, edits: readonly ExplainedByteEdit[]): Buffer {
  const parts: Uint8Array[] = []
  let from = 0
  for (const d of edits) {
    parts.push(bytes.subarray(from, d.start), d.bytes)
    from = d.end
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}

/** What a patch tool makes of the file. */
function patched(tool: 'git' | 'patch', name: string, bytes: Buffer, patch: Uint8Array): Buffer {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  writeFileSync(join(folder, 'the.patch'), patch)
  const args = tool === 'git' ? ['apply', 'the.patch'] : ['-p1', '-s', '-i', 'the.patch']
  // Git takes the folder for part of a repository above it, were there one.
  execFileSync(tool, args, {cwd: folder, env: {...process.env, GIT_DIR: folder}, stdio: 'pipe'})
  return readFileSync(path)
}

test('diff: a hunk names its rules after the second @@', () => {
  const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n'
  const patch = diff('a story.txt', Buffer.from(text), [
    edit(4, 7, 'TWO', 'quotes/stray'),
    edit(text.length - 4, text.length - 1, 'TEN', 'french/bipartite', 'quotes/stray')
  ])
  expect(Buffer.from(patch).toString()).toBe(
    [
      '--- a/a story.txt\t',
      '+++ b/a story.txt\t',
      '@@ -1,5 +1,5 @@ quotes/stray',
      ' one',
      '-two',
      '+TWO',
      ' three',
      ' four',
      ' five',
      '@@ -7,4 +7,4 @@ french/bipartite quotes/stray',
      ' seven',
      ' eight',
      ' nine',
      '-ten',
      '+TEN',
      ''
    ].join('\n')
  )
})

test('diff: no edit, no patch', () => {
  expect(diff('x', Buffer.from('x\n'), [])).toHaveLength(0)
  expect(diff('x', Buffer.from('x\n'), [edit(0, 1, 'x')])).toHaveLength(0)
})

for (const tool of ['git', 'patch'] as const) {
  test('diff: ' + tool + ' makes of the patch what the edits make of the file', () => {
    const line = fc.constantFrom(
      'a\n',
      'b\n',
      'c',
      '\n',
      '\r\n',
      '\r',
      'é€🙂\n',
      'a long line\n',
      '\0'
    )
    const change = fc.tuple(
      fc.nat(60),
      fc.nat(5),
      fc.constantFrom('', 'X', '\n', 'Y\n', '\nZ', '-- \n')
    )

    fc.assert(
      fc.property(
        fc.array(line, {minLength: 1, maxLength: 24}),
        fc.array(change),
        (lines, changes) => {
          const bytes = Buffer.from(lines.join(''))
          const edits: ExplainedByteEdit[] = []

          for (const [start, length, text] of changes.sort((a, b) => a[0] - b[0])) {
            const last = edits.at(-1)
            if (start > bytes.length || (last && (start < last.end || start === last.start)))
              continue
            edits.push(edit(start, Math.min(bytes.length, start + length), text, 'a/rule'))
          }

          const wanted = splice(bytes, edits)
          const patch = diff('in a folder.txt', bytes, edits)
          expect(patch.length === 0).toBe(wanted.equals(bytes))
          // A tool that finds nothing left of a file removes it; no story is mended to nothing.
          fc.pre(patch.length > 0 && wanted.length > 0)
          expect(patched(tool, 'in a folder.txt', bytes, patch)).toEqual(wanted)
        }
      ),
      {numRuns: 60}
    )
  })
}
