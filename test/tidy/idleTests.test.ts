import { expect, test } from 'vitest'
import { idleTests } from './checks/idleTests.ts'
import { parseSources, readSources } from './tree.ts'

const complaints = (text: string, path = 'test/math/a.test.ts') =>
  idleTests(parseSources({ [path]: text }))

test('every test of the project runs and can fail', () => {
  expect(idleTests(readSources())).toEqual([])
})

const skipped = '.skip gives no reason: delete the test, or call skip(when, "reason") inside it'

test.each([
  ['expect(true).toBe(true)', 'expect(true) cannot fail: expect something of the code'],
  ["test.only('a', f)", '.only silences all other tests: take it away'],
  ["describe.only.each([1])('a', f)", '.only silences all other tests: take it away'],
  ["test.todo('a')", '.todo is a reminder: write the test, or open an issue'],
  ["test.skip('a', f)", skipped],
  ["describe.skip('a', f)", skipped],
  ['context.skip()', 'skip() gives no reason: say why, skip(when, "reason")'],
  ["skip('')", 'skip() gives no reason: say why, skip(when, "reason")'],
])('idleTests refuses %s', (text, message) => {
  expect(complaints(`\n${text}`)).toEqual([`test/math/a.test.ts:2 idle tests: ${message}`])
})

test.each([
  'expect(isOpen(true)).toBe(true)',
  "test('a', ({ skip }) => skip(isOld, 'needs Node 22'))",
  "context.skip('needs Node 22')",
  'context.skip(`needs Node ${22}`)',
  'reader.only(1)',
  "const text = 'test.only(1)'",
])('idleTests accepts %s', text => {
  expect(complaints(text)).toEqual([])
})

test('idleTests leaves files outside test/ alone', () => {
  expect(complaints('reader.skip()', 'src/scenario/a.ts')).toEqual([])
})
