import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePath, printPath } from '../../src/scenario/pathText.ts'

describe('parsePath reads', () => {
  test.each([
    ['duration', ['duration']],
    ['functions.checkout.MemorySize', ['functions', 'checkout', 'MemorySize']],
    ['functions.checkout.work[0].cpu', ['functions', 'checkout', 'work', 0, 'cpu']],
    ['a[0][12]', ['a', 0, 12]],
    ['functions["my.function"].Timeout', ['functions', 'my.function', 'Timeout']],
    ["functions['my.function'].Timeout", ['functions', 'my.function', 'Timeout']],
    ['functions."my.function".Timeout', ['functions', 'my.function', 'Timeout']],
    ['"a\\"b"', ['a"b']],
    ['[""]', ['']],
    ['versions.1', ['versions', '1']],
    ['versions["1"]', ['versions', '1']],
    ['with space.\u{1f980}', ['with space', '\u{1f980}']],
    ['a["__proto__"]', ['a', '__proto__']],
  ])('%s', (text, path) => {
    expect(parsePath(text)).toEqual({ ok: true, value: path })
  })
})

describe('parsePath cannot read', () => {
  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a[',
    'a[]',
    'a[x]',
    'a[-1]',
    'a[01]',
    'a[1.5]',
    'a[9007199254740993]',
    'a]b',
    'a[0]b',
    'a["b"',
    'a["b]',
    'a["\\q"]',
    'a"b"',
    'a.b"',
  ])('%j', text => {
    expect(parsePath(text)).toEqual({
      ok: false,
      problems: [
        {
          path: [],
          message:
            'a path is names with dots between them, such as functions.checkout.MemorySize; ' +
            'a name with dots is quoted, like functions["my.function"], and lists count from [0]: ' +
            `found ${JSON.stringify(text)}`,
        },
      ],
    })
  })
})

test('parsePath refuses a path that no scenario has', () => {
  expect(parsePath(`${'a.'.repeat(500)}a`).ok).toBe(false)
  expect(parsePath(`${'a.'.repeat(400)}a`).ok).toBe(true)
})

test('printPath quotes what is no plain name', () => {
  expect(printPath(['functions', 'my.function', 'work', 0, '', "it's"])).toBe(
    'functions["my.function"].work[0][""]["it\'s"]',
  )
})

test('parsePath reads what printPath writes', () => {
  const name = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('.', '[', ']', '"', "'", '\\', 'a', '1') }),
  )
  const path = fc.array(fc.oneof(name, fc.nat()), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(path, given => {
      expect(parsePath(printPath(given))).toEqual({ ok: true, value: given })
    }),
    { seed: 3, numRuns: 500 },
  )
})
