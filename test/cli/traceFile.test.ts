import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { put, smallScenario } from './smallScenario.ts'

/** Runs the small scenario, in a folder of a folder, with the arrivals of this trace file. */
function runTrace(folder: string, file: string) {
  const inner = join(folder, 'inner')
  mkdirSync(inner, { recursive: true })
  const arrivals = `{ trace: { file: ${JSON.stringify(file)} } }`
  put(inner, 'trace.yaml', smallScenario.replace('{ regular: 1/s }', arrivals))
  put(inner, 'ten.csv', `at\n${Array.from({ length: 10 }, (_, second) => second).join('\n')}\n`)
  return runIn(folder, ['run', 'inner/trace.yaml', '--json'])
}

describe('a trace file', () => {
  test('is found beside the scenario', () => {
    const { status, stdout, stderr } = runTrace(newFolder(), 'ten.csv')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).sources.web.arrivals).toBe(10)
  })

  test.each([
    ['../outside.csv', 'a file must lie in the folder of the scenario: found "../outside.csv"'],
    ['link.csv', 'a file must lie in the folder of the scenario: found "link.csv"'],
    ['/dev/zero', 'a file must lie in the folder of the scenario: found "/dev/zero"'],
    ['zero', 'a file must lie in the folder of the scenario: found "zero"'],
    ['none.csv', '"none.csv" cannot be read: there is no such file or folder'],
    ['.', 'a file must be given: "." is a folder'],
  ])('must be one of its own folder, not %s', (file, words) => {
    const folder = newFolder()
    const inner = join(folder, 'inner')
    mkdirSync(inner)
    put(folder, 'outside.csv', 'at\n1\n')
    symlinkSync(join(folder, 'outside.csv'), join(inner, 'link.csv'))
    symlinkSync('/dev/zero', join(inner, 'zero'))
    const { status, stdout, stderr } = runTrace(folder, file)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toContain('inner/trace.yaml:')
  })
})
