import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePercentage, printPercentage } from '../../../src/math/units/percentage.ts'

describe('parsePercentage reads the share', () => {
  test.each([
    ['0%', 0],
    ['0', 0],
    ['0.000%', 0],
    ['1%', 0.01],
    ['0.1%', 0.001],
    ['0.001', 0.001],
    ['0.07%', 0.0007],
    ['7%', 0.07],
    ['29%', 0.29],
    ['33.3%', 0.333],
    ['0.5', 0.5],
    ['100%', 1],
    ['100.000%', 1],
    ['0100%', 1],
    ['1', 1],
    ['1.0', 1],
    [`0.${'0'.repeat(323)}5`, 5e-324],
  ])('%s', (text, share) => {
    expect(parsePercentage(text)).toBe(share)
  })
})

describe('parsePercentage cannot read', () => {
  test.each([
    '',
    '%',
    '1 %',
    ' 1%',
    '1% ',
    '1%%',
    '-1%',
    '-0',
    '+1%',
    '1e-3',
    '1e-3%',
    '.5',
    '5.%',
    '1,5%',
    '1_0%',
    '1pct',
    'NaN',
    'Infinity',
    'Infinity%',
    '\u0665%',
    '1\uff05',
  ])('%j', text => {
    expect(() => parsePercentage(text)).toThrow(
      new SyntaxError(
        'a percentage is a number and %, without spaces, such as 0.1%, or a share from 0 to 1, ' +
          `such as 0.001: found ${JSON.stringify(text)}`,
      ),
    )
  })
})

test.each(['101%', '100.00000000000000000000000001%', '1.00000000000000000000001', '2', '50'])(
  'parsePercentage refuses %s, which is more than the whole',
  text => {
    expect(() => parsePercentage(text)).toThrow(
      new RangeError(
        `a percentage must be at most 100%, a share at most 1: found ${JSON.stringify(text)}`,
      ),
    )
  },
)

test('parsePercentage refuses what would vanish into 0', () => {
  expect(() => parsePercentage(`0.${'0'.repeat(324)}1%`)).toThrow(
    new RangeError(`a share must be 0 or at least 5e-324: found "0.${'0'.repeat(38)}…"`),
  )
})

describe('printPercentage writes', () => {
  test.each([
    [0, '0%'],
    [0.001, '0.1%'],
    [0.01, '1%'],
    [0.07, '7%'],
    [0.29, '29%'],
    [0.5, '50%'],
    [1, '100%'],
    [1e-7, '0.00001%'],
    [1 / 3, '33.33333333333333%'],
    [5e-324, `0.${'0'.repeat(321)}5%`],
  ])('%d as %s', (share, text) => {
    expect(printPercentage(share)).toBe(text)
  })
})

test.each([NaN, Infinity, -Infinity, -0, -1, -5e-324, 1 + 2 ** -52, 100, 1e308])(
  'printPercentage refuses %d',
  value => {
    expect(() => printPercentage(value)).toThrow(RangeError)
  },
)

test('printPercentage writes what parsePercentage reads back, to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
      expect(parsePercentage(printPercentage(share))).toBe(share)
      expect(printPercentage(share)).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?%$/)
    }),
    { seed: 1, numRuns: 5_000 },
  )
})

test('parsePercentage reads the same number from a percentage and from its share', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), digits => {
      const text = String(digits).padStart(8, '0')
      const share = Number(`0.${text}`)
      expect(parsePercentage(`0.${text}`)).toBe(share)
      expect(parsePercentage(`${text.slice(0, 2)}.${text.slice(2)}%`)).toBe(share)
    }),
    { seed: 2, numRuns: 3_000 },
  )
})
