import { expect, test } from 'vitest'
import { UsageError } from '../../src/cli/command.ts'
import { failure } from '../../src/cli/failure.ts'
import { InvariantError } from '../../src/math/assert.ts'

test('failure tells a mistake of the user in words, without a stack trace', () => {
  expect(failure(new UsageError('--servers must be a whole number: found 2.5'), [])).toEqual({
    said: 'lambdasim: --servers must be a whole number: found 2.5\nlambdasim --help tells more.\n',
    code: 2,
  })
})

test('failure shows control characters as text, and keeps its own lines', () => {
  const { said } = failure(new UsageError('one \u001B[31m\r\nand two'), [])
  expect(said).toContain('one \\u001b[31m\\u000d\nand two\n')
})

test('failure names a broken promise, where it broke, and the line that shows it again', () => {
  const error = new InvariantError('no more are served than there are servers')
  const { said, code } = failure(error, ['demo', '--seed', "it's"])
  expect(code).toBe(70)
  expect(said).toContain('a promise was broken inside')
  expect(said).toContain("lambdasim demo --seed 'it'\\''s'\n")
  expect(said).toContain('no more are served than there are servers')
  expect(said).toContain('failure.test.ts')
})

test('failure reports whatever else was thrown', () => {
  expect(failure(new TypeError('x is undefined'), ['demo'])).toMatchObject({ code: 70 })
  expect(failure('a text', ['demo']).said).toContain('a text')
})
