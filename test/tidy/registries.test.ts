import { expect, test } from 'vitest'
import { registries } from './checks/registries.ts'
import { parseSources, readSources } from './tree.ts'

const list = 'src/math/laws.ts'
const complaints = (texts: Readonly<Record<string, string>>) =>
  registries(parseSources(texts), [list])

test('each list of the project has all files of its folder and nothing else', () => {
  expect(registries(readSources())).toEqual([])
})

test.each([
  'export const laws = [gamma, pareto]',
  'export const laws = [gamma, pareto] as const satisfies readonly Law[]',
])('registries accepts a list of all files: %s', statement => {
  const imports =
    "import type { Law } from './law.ts'\nimport { gamma } from './laws/gamma.ts'\nimport { pareto } from './laws/pareto.ts'"
  expect(
    complaints({
      [list]: `${imports}\n${statement}`,
      'src/math/laws/gamma.ts': '',
      'src/math/laws/pareto.ts': '',
    }),
  ).toEqual([])
})

test('registries refuses a file that is not in the list, even where it is imported', () => {
  expect(
    complaints({
      [list]:
        "import { gamma } from './laws/gamma.ts'\nimport { weibull } from './laws/weibull.ts'\n" +
        'export const laws = [weibull]\nconst others = [gamma]',
      'src/math/laws/gamma.ts': '',
      'src/math/laws/weibull.ts': '',
      'src/math/laws/pareto.ts': '',
    }),
  ).toEqual([
    'src/math/laws/gamma.ts:1 registries: not in src/math/laws.ts: add its line there, or move it out of src/math/laws/',
    'src/math/laws/pareto.ts:1 registries: not in src/math/laws.ts: add its line there, or move it out of src/math/laws/',
  ])
})

test('registries refuses a kind that has no file of its name', () => {
  expect(
    complaints({
      [list]:
        "import { gamma, erlang } from './laws/gamma.ts'\nconst pareto = 1\nexport const laws = [gamma, erlang, pareto]",
      'src/math/laws/gamma.ts': '',
    }),
  ).toEqual([
    'src/math/laws.ts:1 registries: erlang comes from src/math/laws/gamma.ts: name the file after it, src/math/laws/erlang.ts',
    'src/math/laws.ts:3 registries: pareto is not imported from src/math/laws/: move it to src/math/laws/pareto.ts',
  ])
})

test('registries refuses a list that is missing', () => {
  expect(complaints({})).toEqual(['src/math/laws.ts:1 registries: this list is missing: write it'])
})
