import { expect, test } from 'vitest'
import { bannedWords } from './checks/bannedWords.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (path: string, text = '') => bannedWords(parseSources({ [path]: text }))

test('the project uses its words as they are fixed', () => {
  expect(bannedWords(readSources())).toEqual([])
})

test.each([
  ['a name', 'const warmContainers = 1', 'containers'],
  ['a private name', 'class A { #sandbox = 1 }', 'sandbox'],
  ['a type', 'type A = LambdaInstance', 'instance'],
  ['a comment', '// Every idle worker is reused.', 'worker'],
])('bannedWords refuses a synonym in %s', (_, text, word) => {
  expect(complaints('src/model/a.ts', `\n${text}`)).toEqual([
    `src/model/a.ts:2 words: "${word}" is a synonym: ` +
      'say execution environment, or what else it is (object, example, server)',
  ])
})

test.each([
  ['src/model/a.ts', 'const is = a instanceof B // The instanceof, for instance.'],
  ['src/model/a.ts', 'type A = InstanceType<typeof B>'],
  ['src/model/a.ts', 'const managedInstances = 3 // Managed Instances.'],
  ['src/model/a.ts', "const name = 'container'"],
  ['src/run/a.ts', 'const workers = 2 // One worker per core.'],
  ['test/a.ts', 'const container = 1'],
])('bannedWords accepts in %s: %s', (path, text) => {
  expect(complaints(path, text)).toEqual([])
})

test.each([
  ['const AWSRegion = 1', 'aws', 'move it to src/model'],
  ['// The throttled ones.', 'throttled', 'move it to src/model'],
  ["const message = 'an Invocation is late'", 'invocation', 'move it to src/model'],
  ['// Two cold starts.', 'cold', 'move it to src/model'],
  ['let coldStart', 'cold', 'move it to src/model'],
  ['const lambdas = [2]', 'lambdas', 'a rate is called rate'],
  ['const lambda = 2', 'lambda', 'a rate is called rate'],
])('bannedWords refuses AWS on the ground floors: %s', (text, word, instead) => {
  for (const path of ['src/engine/a.ts', 'src/math/a.ts']) {
    expect(complaints(path, text)).toEqual([
      `${path}:1 words: "${word}" is unknown on the ground floors: ${instead}`,
    ])
  }
  expect(complaints('src/model/a.ts', text)).toEqual([])
})

test('bannedWords accepts words that only look like those of AWS', () => {
  expect(complaints('src/engine/a.ts', '// Draws and laws, a cold cache, a start.')).toEqual([])
})

test.each([
  ['src/math/utils.ts', 'utils'],
  ['src/report/types.d.ts', 'types'],
  ['test/helpers/a.ts', 'helpers'],
  ['bench/constants.ts', 'constants'],
])('bannedWords refuses the name of %s', (path, part) => {
  expect(complaints(path)).toEqual([
    `${path}:1 words: "${part}" says nothing: name the file or folder after the one thing it has`,
  ])
})
