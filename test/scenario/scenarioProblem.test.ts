import { expect, test } from 'vitest'
import { printProblems } from '../../src/scenario/scenarioProblem.ts'

const at = (
  line: number,
  column: number,
  path: (string | number)[] = [],
  message = 'is wrong',
) => ({
  file: 'checkout.yaml',
  line,
  column,
  path,
  message,
})

test('a problem is printed with file, line, column, path and message', () => {
  const path = ['functions', 'checkout', 'MemorySize']
  const message = 'must be from 128 to 10240: found 64'
  expect(printProblems([at(14, 17, path, message)])).toBe(
    'checkout.yaml:14:17 functions.checkout.MemorySize: must be from 128 to 10240: found 64',
  )
})

test('a problem of the whole text is printed without a path', () => {
  expect(printProblems([at(1, 1)])).toBe('checkout.yaml:1:1 is wrong')
})

test('problems are printed in the order of the text', () => {
  const problems = [at(10, 1), at(2, 30), at(2, 4), at(2, 4, ['a'])]
  expect(printProblems(problems).split('\n')).toEqual([
    'checkout.yaml:2:4 is wrong',
    'checkout.yaml:2:4 a: is wrong',
    'checkout.yaml:2:30 is wrong',
    'checkout.yaml:10:1 is wrong',
  ])
})

test('20 problems are printed in full', () => {
  const lines = printProblems(Array.from({ length: 20 }, (_, i) => at(i + 1, 1))).split('\n')
  expect(lines).toHaveLength(20)
  expect(lines.at(-1)).toBe('checkout.yaml:20:1 is wrong')
})

test('of 27 problems the first 20 are printed and the rest counted', () => {
  const lines = printProblems(Array.from({ length: 27 }, (_, i) => at(27 - i, 1))).split('\n')
  expect(lines).toHaveLength(21)
  expect(lines[0]).toBe('checkout.yaml:1:1 is wrong')
  expect(lines.at(-1)).toBe('and 7 more')
})
