import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { type Manifest, manifest } from './checks/manifest.ts'
import { repositoryPaths } from './tree.ts'

const good: Manifest = {
  dependencies: {
    'csv-stringify': '6.9.0',
    'd3-array': '3.2.5',
    seedrandom: '3.0.5',
    yaml: '2.9.1',
    yargs: '18.2.0',
    zod: '4.6.7',
  },
  devDependencies: { vitest: '4.1.12' },
}
const table = 'the table of test/tidy/checks/manifest.ts'

test('the project installs exactly what was decided, and its top is short', () => {
  expect(manifest(packageJson, repositoryPaths())).toEqual([])
})

test('manifest accepts exact versions of what was decided', () => {
  expect(manifest(good, ['package.json', 'src/index.ts', '.ci/run'])).toEqual([])
})

test.each(['^4.1.12', '~4.1.12', '4.x', 'latest', '4.1.12-beta.1', '>=4.1.12'])(
  'manifest refuses the version %s',
  version => {
    expect(manifest({ ...good, devDependencies: { vitest: version } }, [])).toEqual([
      `package.json: vitest must have an exact version: found ${version}`,
    ])
  },
)

test('manifest refuses a dependency that was not decided, and the loss of one that was', () => {
  const { zod, ...others } = good.dependencies
  expect(manifest({ ...good, dependencies: { ...others, lodash: '4.17.21' } }, [])).toEqual([
    `package.json: lodash is a new dependency: write a decision record and add it to ${table}`,
    'package.json: zod is no longer a dependency: put it back, ' +
      `or write a decision record and take it from ${table}`,
  ])
  expect(zod).toBe('4.6.7')
})

test('manifest refuses a strange entry at the top', () => {
  expect(manifest(good, ['scripts/build.sh', 'scripts/clean.sh', 'notes.md'])).toEqual([
    `scripts: the top of the repository has no such entry: move it into a folder, or add it to ${table}`,
    `notes.md: the top of the repository has no such entry: move it into a folder, or add it to ${table}`,
  ])
})
