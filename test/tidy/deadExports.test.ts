import { expect, test } from 'vitest'
import { deadExports } from './checks/deadExports.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (texts: Readonly<Record<string, string>>) => deadExports(parseSources(texts))

test('no export and no file of the project is dead', () => {
  expect(deadExports(readSources())).toEqual([])
})

test('deadExports accepts what the face, another file, a test or a bench imports', () => {
  expect(
    complaints({
      'src/index.ts': "export { a } from './math/a.ts'\nexport type { B } from './math/a.ts'",
      'src/math/a.ts':
        "import * as all from './all.ts'\nexport const a = all\nexport type B = 1\nexport const c = 2\n" +
        'export const d = 3\nexport type E = 4',
      'src/math/all.ts': 'export const one = 1\nexport const two = 2',
      'src/cli/main.ts': "export const main = () => import('./late.ts')",
      'src/cli/late.ts': "export const late = 1\ntype All = typeof import('./all.ts')",
      'src/cli/all.ts': 'export const three = 3',
      'test/math/a.test.ts': "import { c } from '../../src/math/a.ts'",
      'bench/a.ts':
        "import { d as x } from '../src/math/a.ts'\ntype E = import('../src/math/a.ts').E",
    }),
  ).toEqual([])
})

test('deadExports refuses an export that nobody imports', () => {
  expect(
    complaints({
      'src/index.ts': "export { a } from './math/a.ts'",
      'src/math/a.ts':
        'export const a = 1\nexport interface B {}\nexport function c() {}\nconst d = 1\nexport { d as e }',
      'src/cli/main.ts': "import { c } from './other.ts'",
      'test/a.test.ts': "import { B } from './math/a.ts'",
    }),
  ).toEqual([
    'src/math/a.ts:2 dead code: nobody imports B: drop the word export, or delete it',
    'src/math/a.ts:3 dead code: nobody imports c: drop the word export, or delete it',
    'src/math/a.ts:5 dead code: nobody imports e: drop the word export, or delete it',
  ])
})

test('deadExports refuses files that no entry reaches, though they import each other', () => {
  const next =
    'not reached from src/index.ts or src/cli/main.ts: export it there, use it, or delete it'
  expect(
    complaints({
      'src/index.ts': '',
      'src/cli/main.ts': '',
      'src/math/a.ts': "import { b } from './b.ts'\nexport const a = b",
      'src/math/b.ts': "import { a } from './a.ts'\nexport const b = a",
      'test/a.test.ts': "import { a } from '../src/math/a.ts'",
    }),
  ).toEqual([`src/math/a.ts:1 dead code: ${next}`, `src/math/b.ts:1 dead code: ${next}`])
})

test('deadExports refuses a tree without its entries', () => {
  expect(complaints({ 'src/index.ts': '', 'src/math/a.ts': '' })).toEqual([
    'src/cli/main.ts:1 dead code: this entry is missing, so nothing can be reached: write it',
  ])
})
