import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toolVersion } from '../../src/run/toolVersion.ts'

test('results carry the version of the package', () => {
  const { version }: { version: unknown } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(toolVersion).toBe(version)
})
