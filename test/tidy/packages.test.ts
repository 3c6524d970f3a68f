import { expect, test } from 'vitest'
import { packages } from './checks/packages.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (path: string, text: string) => packages(parseSources({ [path]: text }))

test('each outside package of the project is known in the one place that owns it', () => {
  expect(packages(readSources())).toEqual([])
})

test.each([
  ['seedrandom', 'src/math/random/randomStream.ts'],
  ['zod', 'src/scenario/schema.ts'],
  ['zod/mini', 'src/model/asyncConfiguration.ts'],
  ['csv-stringify/sync', 'src/report/csv.ts'],
  ['yargs', 'src/cli/commands/run.ts'],
  ['node:fs', 'src/cli/main.ts'],
  ['node:os', 'bench/run.ts'],
  ['tinybench', 'bench/run.ts'],
  ['fast-check', 'test/math/log.test.ts'],
  ['../math/log.ts', 'src/engine/kernel.ts'],
])('packages accepts %s in %s', (specifier, path) => {
  expect(complaints(path, `import '${specifier}'`)).toEqual([])
})

test('packages refuses a package away from its owner', () => {
  expect(complaints('src/model/invoker.ts', "\nimport { z } from 'zod/mini'")).toEqual([
    'src/model/invoker.ts:2 packages: zod is known in src/model/functionConfiguration.ts, ' +
      'src/model/asyncConfiguration.ts, src/scenario/, src/cli/ only: call what is exported there',
  ])
})

test.each([
  ['lodash', 'lodash'],
  ['@stdlib/math/log', '@stdlib/math'],
])('packages refuses %s, which no table names', (specifier, name) => {
  expect(complaints('bench/run.ts', `const x = await import('${specifier}')`)).toEqual([
    `bench/run.ts:1 packages: ${name} is not in the table: ` +
      'write a decision record and add it to test/tidy/checks/packages.ts',
  ])
})

test.each([
  ['src/report/csv.ts', 'node:fs'],
  ['src/math/a.ts', 'fs'],
  ['src/web/main.ts', 'node:fs/promises'],
])('packages refuses in %s %s, which a browser lacks', (path, specifier) => {
  expect(complaints(path, `import type { Stats } from '${specifier}'`)).toEqual([
    `${path}:1 packages: ${specifier} is known in src/cli/ and bench/ only, ` +
      'the rest runs in a browser too: take what is needed as an argument',
  ])
})
