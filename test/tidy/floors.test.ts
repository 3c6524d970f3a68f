import { expect, test } from 'vitest'
import { floors } from './checks/floors.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (texts: Readonly<Record<string, string>>) => floors(parseSources(texts))

test('imports of the project go down the floors and in no circle', () => {
  expect(floors(readSources())).toEqual([])
})

test('floors accepts imports of the own floor and of lower ones, and a face that re-exports', () => {
  expect(
    complaints({
      'src/math/a.ts': "import seedrandom from 'seedrandom'\nexport const a = seedrandom",
      'src/math/b.ts': "import { a } from './a.ts'\nexport const b = a",
      'src/engine/c.ts': "import type { A } from '../math/b.ts'\nexport type C = A",
      'src/cli/main.ts': "import { c } from '../engine/c.ts'\nc()",
      'src/index.ts': "export * from './math/b.ts'\nexport { c } from './engine/c.ts'",
      'test/math/a.test.ts': "import { a } from '../../src/index.ts'\nexport { a }",
    }),
  ).toEqual([])
})

test.each([
  ['a runtime import', "import { b } from '../engine/b.ts'"],
  ['a type import', "import type { B } from '../engine/b.ts'"],
  ['a type by import()', "type B = import('../engine/b.ts').B"],
  ['an import()', "const b = await import('../engine/b.ts')"],
])('floors refuses %s that goes up', (_, text) => {
  expect(complaints({ 'src/math/a.ts': `// One line before.\n${text}` })).toEqual([
    'src/math/a.ts:2 floors: math (floor 1) imports engine (floor 2): ' +
      'move what is needed down, or take it as an argument',
  ])
})

test('floors keeps cli and web apart, and both out of the face', () => {
  expect(
    complaints({
      'src/cli/a.ts': "import { b } from '../web/b.ts'",
      'src/index.ts': "export { c } from './cli/c.ts'",
    }),
  ).toEqual([
    'src/cli/a.ts:1 floors: cli imports web, and the two do not know each other: move what both need down',
    'src/index.ts:1 floors: index.ts (floor 8) imports cli (floor 9): move what is needed down, or take it as an argument',
  ])
})

test('floors refuses folders, barrels and files outside src', () => {
  expect(
    complaints({
      'src/engine/a.ts':
        "import { b } from '../math'\nimport { c } from '../index.ts'\nimport { d } from '../../test/d.ts'\n" +
        "import { e } from './e'",
    }),
  ).toEqual([
    'src/engine/a.ts:1 floors: ../math must name a .ts file: import the file that has the thing',
    'src/engine/a.ts:2 floors: ../index.ts is a barrel: import the file that has the thing',
    'src/engine/a.ts:3 floors: ../../test/d.ts lies outside src: move what src needs into src',
    'src/engine/a.ts:4 floors: ./e must name a .ts file: import the file that has the thing',
  ])
})

test('floors refuses files on no floor and a second barrel', () => {
  expect(complaints({ 'src/a.ts': '', 'src/cellar/b.ts': '', 'src/math/index.ts': '' })).toEqual([
    'src/a.ts:1 floors: this folder is no floor: move the file to a floor of docs/architecture.md',
    'src/cellar/b.ts:1 floors: this folder is no floor: move the file to a floor of docs/architecture.md',
    'src/math/index.ts:1 floors: src/index.ts is the only barrel: name the file after what it exports',
  ])
})

test.each([
  ['by name', "export { b } from './b.ts'", 'b'],
  ['as a type', "export type { B } from './b.ts'", 'B'],
  ['wholesale', "export * from './b.ts'", '*'],
  ['after an import', "import { b as c } from './b.ts'; export { c as d }", 'd'],
])('floors refuses a re-export %s', (_, text, name) => {
  expect(complaints({ 'src/math/a.ts': text })).toEqual([
    `src/math/a.ts:1 floors: ${name} is passed on: ` +
      'let its users import the file that has it (only src/index.ts re-exports)',
  ])
})

test('floors refuses a circle, even of types alone', () => {
  expect(
    complaints({
      'src/math/a.ts': "import { b } from './b.ts'",
      'src/math/b.ts': "\nimport type { C } from './c.ts'",
      'src/math/c.ts': "import type { A } from './a.ts'",
      'src/math/d.ts': "import { a } from './a.ts'",
    }),
  ).toEqual([
    'src/math/c.ts:1 floors: imports in a circle, src/math/a.ts -> src/math/b.ts -> src/math/c.ts -> src/math/a.ts: ' +
      'move what both need into a file of its own',
  ])
})
