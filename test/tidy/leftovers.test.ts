import { expect, test } from 'vitest'
import { leftovers } from './checks/leftovers.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (text: string) => leftovers(parseSources({ 'src/math/a.ts': text }))

test('nothing is left over in the project', () => {
  expect(leftovers(readSources())).toEqual([])
})

test.each([
  ['// TODO: later', 'TODO is a reminder: do it now, or open an issue'],
  ['/* FIXME */', 'FIXME is a reminder: do it now, or open an issue'],
  [
    '// @ts-ignore',
    '@ts-ignore hides every error: repair the type, or say @ts-expect-error and why',
  ],
  ['// @ts-expect-error', '@ts-expect-error gives no reason: say why on the same line'],
  [
    '// oxlint-disable-next-line no-console',
    'oxlint-disable-next-line gives no reason: say why after " -- "',
  ],
  ['const x: any[] = []', 'any switches the compiler off: name the type, or take unknown and look'],
])('leftovers refuses %s', (text, message) => {
  expect(complaints(`\n${text}`)).toEqual([`src/math/a.ts:2 leftovers: ${message}`])
})

test.each([
  'const a = 1',
  "import { a } from './a.ts'",
  'return this.size()',
  'if (size > 0) {',
  'kernel.schedule(delay, finished, payload)',
  "expect(a).toBe('b')",
  'this.size = 3',
  'size++',
  'draw();',
  'for (const x of y) f(x)',
  'test("a", () => {',
])('leftovers refuses code in a comment: %s', code => {
  const message = `"${code}" is code in a comment: delete it, git remembers; an example goes between \`\`\``
  expect(complaints(`// ${code}`)).toEqual([`src/math/a.ts:1 leftovers: ${message}`])
  expect(complaints(`/**\n * ${code}\n */`)).toEqual([`src/math/a.ts:2 leftovers: ${message}`])
})

test.each([
  '// Draws are taken in blocks (see fill).',
  '// P(X <= x)',
  '// C = B / (1 - load * (1 - B))',
  '// 1 / (x * (1 - x))',
  '// return early',
  '// Note: f(x) falls;',
  '// (above)',
  '/** `log(x)` for x > 0; NaN below. */',
  '/**\n * Use it so:\n * ```ts\n * const a = f(1)\n * ```\n */',
  '// @ts-expect-error a string is refused by the type',
  '// oxlint-disable-next-line no-console -- the table is the output',
  "const text = '// TODO: @ts-ignore'",
  'const any: unknown = 1',
])('leftovers accepts %s', text => {
  expect(complaints(text)).toEqual([])
})
