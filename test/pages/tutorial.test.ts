import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../cli/newFolder.ts'
import { executed } from './executed.ts'
import { projectFolder } from './projectFolder.ts'

const tutorial = readFileSync(join(projectFolder, 'docs/tutorial.md'), 'utf8')

test('every command of the tutorial prints what the tutorial says', async () => {
  await expect(executed(tutorial, newFolder())).toMatchFileSnapshot('../../docs/tutorial.md')
}, 300_000)

test('a stale block is written anew, in the order of the page', () => {
  const page = [
    '```sh\nnpm ci\nalias say=echo\ncd ~\n```',
    '```yaml\n# a.yaml\nkey: 1\n```',
    '```console\n$ say one; say two >&2\nold\n$ cat a.yaml\n```',
    '```console\nnpm test\n```\n```text\nas it is\n```\n',
  ].join('\n')
  expect(executed(page, newFolder())).toBe(
    page.replace('old\n', 'one\ntwo\n').replace('cat a.yaml\n', 'cat a.yaml\n# a.yaml\nkey: 1\n'),
  )
})

test.each(['false', 'no-such-command', 'exit 0'])(
  'a command that fails fails the page: %s',
  command => {
    expect(() => executed(`\`\`\`console\n$ ${command}\n\`\`\``, newFolder())).toThrow(
      /^a command (failed|ended the shell)/,
    )
  },
)
