import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { transformWithOxc } from 'vite'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(project, 'README.md'), 'utf8')

/** The first block of the README in this language. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1]
  if (found === undefined) throw new Error(`the README has a block of ${language}`)
  return found
}

const run = (...line: string[]) => spawnSync(process.execPath, line, { encoding: 'utf8' })

test('the README shows what the demonstration prints, to the last digit', () => {
  expect(run(join(project, 'dist/cli/main.js'), 'demo').stdout).toBe(block('text'))
})

test("the README's library example runs", async () => {
  const library = pathToFileURL(join(project, 'dist/index.js')).href
  const example = block('ts').replace("'lambdasim'", JSON.stringify(library))
  const { code } = await transformWithOxc(example, 'example.ts')
  const folder = mkdtempSync(join(tmpdir(), 'lambdasim-readme-'))
  try {
    const script = join(folder, 'example.mjs')
    writeFileSync(script, code)
    const { status, stdout, stderr } = run(script)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^0 us: arrival 1\n\d+ us: arrival 2\n/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
