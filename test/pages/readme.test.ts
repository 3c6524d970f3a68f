import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformWithOxc } from 'vite'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { commands } from '../../src/cli/commands.ts'
import { exitCodes } from '../../src/cli/exitCodes.ts'
import { runIn } from '../cli/builtCommand.ts'
import { newFolder } from '../cli/newFolder.ts'
import { projectFolder } from './projectFolder.ts'

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')

/** The first block of the README in this language. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1]
  if (found === undefined) throw new Error(`the README has a block of ${language}`)
  return found
}

test('the README shows what its first command prints, to the last digit', async () => {
  const [, line = ''] = /^npm ci && npm start -- (.*)\n$/.exec(block('console')) ?? []
  const { status, stdout, stderr } = runIn(projectFolder, line.split(' '))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const shown = readme.replace(/```text\n.*?```/s, () => `\`\`\`text\n${stdout}\`\`\``)
  await expect(shown).toMatchFileSnapshot('../../README.md')
})

test('npm start builds and runs the command', () => {
  expect(packageJson.scripts).toHaveProperty(
    'start',
    'npm run --silent build && node dist/cli/main.js',
  )
})

test("the README's library example runs", async () => {
  const library = pathToFileURL(join(projectFolder, 'dist/index.js')).href
  const example = block('ts').replace("'lambdasim'", JSON.stringify(library))
  const { code } = await transformWithOxc(example, 'example.ts')
  const script = join(newFolder(), 'example.mjs')
  writeFileSync(script, code)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^None of [\d,]+ requests throttled, .* cold\.\n$/)
})

test('the README names every command', () => {
  const [, named = ''] = /^Its commands: (.*?);/m.exec(readme) ?? []
  expect(named).toBe(commands.map(({ name }) => `\`${name}\``).join(', '))
})

test('the README has every exit code', () => {
  const [, codes = ''] = /## Exit codes\n(.*?)\n## /s.exec(readme) ?? []
  const told = [...codes.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, code = '']) =>
    code.split(', ').map(Number),
  )
  expect(told).toEqual(Object.values(exitCodes))
})

test('the README fits on three screens', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(120)
})
