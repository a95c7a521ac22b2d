import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder, wiremend} from './world.js'

const folder = temporaryFolder()

const pack = `pack: desk
about: What our desk knows.
rules:
  - id: forces-of-order
    find: forces of order
    replace: police
    rationale: '“{match}” is the French “forces de l’ordre”.'
    examples:
      fix:
        - from: The forces of order came.
          to: The police came.
      keep:
        - The opera sets the forces of chaos against those of order.
`

test('rules test: examples that come out as written exit with 0', async () => {
  writeFileSync(join(folder, 'desk.yaml'), pack)
  expect(await wiremend(['rules', 'test', 'desk.yaml'], {cwd: folder})).toMatchObject({
    code: 0,
    stdout: '1 rules, 2 examples, none failed\n'
  })
})

test('rules test: an example that comes out otherwise is shown, and exits with 1', async () => {
  writeFileSync(
    join(folder, 'wrong.yaml'),
    pack.replace('to: The police came.', 'to: Police came.')
  )
  const {code, stdout} = await wiremend(['rules', 'test', 'wrong.yaml'], {cwd: folder})
  expect(code).toBe(1)
  expect(stdout).toContain('wrong  desk/forces-of-order\n  copy    The forces of order came.\n')
})

test('rules test: a mistake in a rule file is told at line and column, and exits with 2', async () => {
  writeFileSync(join(folder, 'broken.yaml'), pack.replace('replace:', 'replaces:'))
  const {code, stderr} = await wiremend(['rules', 'test', 'broken.yaml'], {cwd: folder})
  expect(code).toBe(2)
  expect(stderr).toMatch(/broken\.yaml:6:5: Unknown field `replaces`/)
})

test('rules list and explain: show a rule of the user', async () => {
  const list = await wiremend(['rules', 'list', '--rules', './desk.yaml'], {cwd: folder})
  expect(list.stdout).toContain(
    'desk/forces-of-order\twarning\teditorial\t-\tforces of order → police\n'
  )
  const explained = await wiremend(
    ['rules', 'explain', 'desk/forces-of-order', '--rules', './desk.yaml'],
    {cwd: folder}
  )
  expect(explained.code).toBe(0)
  expect(explained.stdout).toContain('is the French “forces de l’ordre”')
})

test('rules explain: an unknown rule exits with 2', async () => {
  const {code, stderr} = await wiremend(['rules', 'explain', 'desk/nothing'], {cwd: folder})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'Unknown rule `desk/nothing`, expected one that `wiremend rules list` shows\n'
  })
})

test('--rules: a pack of the user mends a story', async () => {
  writeFileSync(join(folder, 'a.txt'), 'The forces of order came on Monday to clear the square.\n')
  const {stdout} = await wiremend(['--rules', './desk.yaml', 'a.txt'], {cwd: folder})
  expect(stdout).toContain('\n+The police came on Monday to clear the square.\n')
})

test('rules audit: counts what each rule finds in an archive', async () => {
  writeFileSync(
    join(folder, 'b.txt'),
    'The forces of order left, and the forces of order came back.\n'
  )
  const {code, stdout} = await wiremend(
    ['rules', 'audit', '--rules', './desk.yaml', 'a.txt', 'b.txt'],
    {cwd: folder}
  )
  expect(code).toBe(0)
  expect(stdout).toContain('desk/forces-of-order\t3\t')
  expect(stdout).toContain('\t2 stories\n  …The forces of order came on Monday')
})

test('--rules: a name list of the user mends names one step off', async () => {
  writeFileSync(
    join(folder, 'names.yaml'),
    'pack: desk-names\nkind: body\nnames:\n  - Harbour Pilots Licensing Board\n'
  )
  writeFileSync(
    join(folder, 'c.txt'),
    'The Board of Licensing of Harbour Pilots met on Monday to hear the captain.\n'
  )
  const {stdout} = await wiremend(['--rules', './names.yaml', 'c.txt'], {cwd: folder})
  expect(stdout).toContain('\n+The Harbour Pilots Licensing Board met on Monday')
})

test('--rules: a mistake in a name list is told at line and column', async () => {
  writeFileSync(join(folder, 'wrong-names.yaml'), 'pack: desk-names\nnames:\n  what is this\n')
  const {code, stderr} = await wiremend(['--rules', './wrong-names.yaml', 'c.txt'], {cwd: folder})
  expect(code).toBe(2)
  expect(stderr).toMatch(/wrong-names\.yaml:3:\d+: /)
})
