import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { isTemplateName, templates } from '../../src/cli/templates.ts'
import { runIn } from './builtCommand.ts'
import { newFolder } from './newFolder.ts'
import { put } from './smallScenario.ts'

const some = expect.toSatisfy((count: number) => count > 0, 'is above 0')

/** What happens in each, as its summary says. */
const promises = {
  api: { checkout: { Invocations: some, coldStarts: some, Throttles: 0 } },
  burst: { shop: { throttlesByLimit: { scalingRate: { count: some } } } },
  provisioned: {
    search: {
      ProvisionedConcurrencyInvocations: some,
      ProvisionedConcurrencySpilloverInvocations: some,
    },
  },
}

describe('lambdasim init', () => {
  test.each(Object.keys(templates).filter(isTemplateName))(
    'writes a scenario of %s that runs',
    name => {
      const folder = newFolder()
      const { text } = templates[name]
      expect(runIn(folder, ['init', 'mine', '--template', name])).toEqual({
        status: 0,
        stdout: '',
        stderr: 'mine.yaml is written. Next: lambdasim run mine.yaml\n',
      })
      expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(text)
      const line = ['run', 'mine.yaml', '--json', '--no-verdict']
      const { status, stdout, stderr } = runIn(folder, line)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout).functions).toMatchObject(promises[name])
    },
  )

  test('writes scenario.yaml where nothing is said, and stdout for -', () => {
    const folder = newFolder()
    expect(runIn(folder, ['init']).status).toBe(0)
    const { stdout } = runIn(folder, ['init', '-'])
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(stdout)
    expect(runIn(folder, ['validate', 'scenario.yaml']).status).toBe(0)
  })

  test('replaces nothing', () => {
    const folder = newFolder()
    const path = put(folder, 'mine.yaml', 'mine\n')
    expect(runIn(folder, ['init', 'mine'])).toMatchObject({
      status: 2,
      stderr:
        'lambdasim: "mine.yaml" exists, and init replaces nothing; give it another name\n' +
        'lambdasim --help tells more.\n',
    })
    expect(readFileSync(path, 'utf8')).toBe('mine\n')
  })

  test('refuses a folder that is not there and a template that is not known', () => {
    const folder = newFolder()
    expect(runIn(folder, ['init', 'no/such'])).toMatchObject({ status: 2 })
    expect(runIn(folder, ['init', 'x', '--template', 'bust'])).toMatchObject({ status: 2 })
  })

  // The superuser may write everywhere.
  test.skipIf(process.getuid?.() === 0)('says when there is no permission, exit code 3', () => {
    const folder = newFolder()
    chmodSync(folder, 0o500)
    const { status, stderr } = runIn(folder, ['init'])
    chmodSync(folder, 0o700)
    expect(status).toBe(3)
    expect(stderr).toBe('lambdasim: "scenario.yaml" cannot be written: there is no permission\n')
  })
})
