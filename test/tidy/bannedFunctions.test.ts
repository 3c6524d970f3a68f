import { expect, test } from 'vitest'
import { bannedFunctions } from './checks/bannedFunctions.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (text: string, path = 'src/math/a.ts') =>
  bannedFunctions(parseSources({ [path]: text }))

const stepOf = (text: string) =>
  complaints(`\n${text}`).map(line => line.replace(/^src\/math\/a.ts:2 banned: /, ''))

test('floors 1 to 7 of the project call nothing that differs between machines', () => {
  expect(bannedFunctions(readSources())).toEqual([])
})

test.each([
  ['Math.log(2)', 'Math.log', 'log from src/math/elementary/log.ts'],
  ["Math['log1p'](2)", 'Math.log1p', 'log1p from src/math/elementary/log1p.ts'],
  ['Math.log2(2)', 'Math.log2', 'log from src/math/elementary/log.ts, times Math.LOG2E'],
  ['const f = Math.exp', 'Math.exp', 'exp from src/math/elementary/exp.ts'],
  ['Math.pow(2, 3)', 'Math.pow', 'pow from src/math/elementary/pow.ts, or a product'],
  ['3 ** 2', '**', 'pow from src/math/elementary/pow.ts, or a product'],
  ['2 ** 0.5', '**', 'pow from src/math/elementary/pow.ts, or a product'],
  ['2 ** n', '**', 'pow from src/math/elementary/pow.ts, or a product'],
  ['x **= 3', '**=', 'pow from src/math/elementary/pow.ts, or a product'],
  [
    'Math.sin(1)',
    'Math.sin',
    'write it in src/math/elementary/ from + - * / sqrt and stored tables',
  ],
  ['Math.hypot(3, 4)', 'Math.hypot', 'Math.sqrt of the sum of squares'],
  ['Math.random()', 'Math.random', 'a RandomStream, taken as an argument'],
  ['Math[name](1)', 'Math by a computed name', 'write Math.name'],
  ['const { exp } = Math', 'Math as a value', 'write Math.name'],
  ['Date.now()', 'Date', 'take the moment as an argument: an integer count of microseconds'],
  ['let at: Date', 'Date', 'take the moment as an argument: an integer count of microseconds'],
  ['performance.now()', 'performance', 'measure in bench/ or in src/cli/'],
  ['globalThis.x', 'globalThis', 'name the thing itself'],
  ['(1).toLocaleString()', 'toLocaleString', 'build the text by hand'],
  ['new Intl.Segmenter()', 'Intl', 'build the text by hand'],
  ['a.localeCompare(b)', 'localeCompare', 'compare with < and >, which go by code units'],
  ['setTimeout(f, 1)', 'setTimeout', 'schedule an event of src/engine'],
  ['async function f() {}', 'async', 'schedule an event of src/engine'],
  ['const f = async () => 1', 'async', 'schedule an event of src/engine'],
  ['await f()', 'await', 'schedule an event of src/engine'],
  ['export {}; for await (const x of y) f(x)', 'for await', 'schedule an event of src/engine'],
  ['for (const x in y) f(x)', 'for..in', 'for..of over Object.keys'],
])('bannedFunctions refuses %s', (text, found, instead) => {
  expect(stepOf(text)).toEqual([`${found} is banned on floors 1 to 7: ${instead}`])
})

test.each([
  '[3, 1].sort()',
  'names.toSorted()',
  'const a = [1]\na.sort()',
  'const f = (a: Float64Array) => a\nconst g = (a: number[]) => a.sort()',
  'class A { #a: string[] = []; b() { this.#a.sort() } }',
  'names.filter(f).sort()',
  'new Names().sort()',
  'const f = (a: Names) => a.sort()',
  'class A { a = new Float64Array(3); b(a: string[]) { a.sort() } }',
])('bannedFunctions refuses to sort without a comparator: %s', text => {
  expect(stepOf(text).join('\n')).toMatch(
    /sort(ed)?\(\) without a comparator is banned on floors 1 to 7: pass a comparator, \(a, b\) => a - b for numbers, or declare the typed array as one$/i,
  )
})

test.each([
  'new Float64Array(3).sort()',
  'Float64Array.from([2, 1]).slice().sort()',
  'const a = new Int32Array(2)\na.sort()\na.toSorted()',
  'function f(a: Float64Array) { const b = a.slice(); return b.sort() }',
  'class A { #a = new Float64Array(3); b() { this.#a.sort() } }',
  'interface A { readonly a: Float64Array }\nconst f = (x: A) => x.a.toSorted()',
  '[3, 1].sort((a, b) => a - b)',
])('bannedFunctions accepts to sort %s', text => {
  expect(complaints(text)).toEqual([])
})

test.each([
  'Math.sqrt(2) + Math.floor(3) * Math.PI - Math.imul(1, 2)',
  '2n ** 64n',
  '2 ** 52 + 2 ** -1074',
  'run.performance.Date.setTimeout()',
  'const x = { Date: 1, performance: 2 }',
  'interface X { readonly performance: number; Date(): void }',
  'class X { performance = 1; Date() {} }',
  "// Math.log(x) would do, and 'Date' too.\nconst text = 'Math.log(x)'",
  'for (const x of y) f(x)',
  'const constructor = valueOf(toString)',
])('bannedFunctions accepts %s', text => {
  expect(complaints(text)).toEqual([])
})

test('two to a whole number is exact, so bannedFunctions may accept it', () => {
  let [up, down] = [1, 1]
  for (let exponent = 1; exponent <= 1074; exponent++) {
    up *= 2
    down /= 2
    expect([2 ** exponent, 2 ** -exponent]).toEqual([up, down])
  }
})

test('bannedFunctions leaves the floors above 7, the tests and the benches alone', () => {
  expect(complaints('Math.log(2)', 'src/run/run.ts')).toHaveLength(1)
  for (const path of ['src/report/a.ts', 'src/cli/a.ts', 'test/a.ts', 'bench/a.ts']) {
    expect(complaints('Math.log(await Date.now())', path)).toEqual([])
  }
})
