import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRate, printRate } from '../../../src/math/units/rate.ts'

const allowed = 'a rate must be 0/s, or from 0.000000000001/s to 1000000000000/s'

describe('parseRate reads events per microsecond from', () => {
  test.each([
    ['0/s', 0],
    ['0.000/d', 0],
    ['50/s', 50 / 1e6],
    ['050.0/s', 50 / 1e6],
    ['1200/m', 1200 / 60e6],
    ['3/h', 3 / 3600e6],
    ['0.5/s', 0.5 / 1e6],
    ['1/d', 1 / 86400e6],
    ['0.1/s', 1e-7],
    ['1000000/s', 1],
    ['0.000000000001/s', 1e-18],
    ['1000000000000/s', 1e6],
    ['86400000000000000/d', 1e6],
  ])('%s', (text, rate) => {
    expect(parseRate(text)).toBe(rate)
  })
})

describe('parseRate cannot read', () => {
  test.each([
    '',
    '0',
    '50',
    '/s',
    '50s',
    '50/',
    '50/ s',
    '50 /s',
    ' 50/s',
    '50/s ',
    '50/S',
    '50/min',
    '50/sec',
    '50/ms',
    '50/2s',
    '50/s/s',
    '-1/s',
    '+1/s',
    '1e3/s',
    '.5/s',
    '5./s',
    '1_000/s',
    '1,000/s',
    'NaN/s',
    'Infinity/s',
    '\u0661/s',
  ])('%j', text => {
    expect(() => parseRate(text)).toThrow(
      new SyntaxError(
        'a rate is a number per s, m, h or d, without spaces, such as 50/s, 1200/m or 0.5/h: ' +
          `found ${JSON.stringify(text)}`,
      ),
    )
  })
})

test.each([
  '1000000000001/s',
  '0.0000000000009/s',
  '0.00000000000000000000000000000000001/d',
  `${'1'.repeat(35)}/d`,
])('parseRate refuses %s as out of range', text => {
  expect(() => parseRate(text)).toThrow(new RangeError(`${allowed}: found "${text}"`))
})

test('parseRate refuses more digits than it can need', () => {
  expect(() => parseRate(`1.${'1'.repeat(41)}/s`)).toThrow('a rate must have at most 40 decimals')
  expect(() => parseRate(`${'1'.repeat(41)}/s`)).toThrow(allowed)
  expect(parseRate(`${'0'.repeat(99)}1.5${'0'.repeat(99)}/s`)).toBe(1.5e-6)
})

describe('printRate writes', () => {
  test.each([
    ['0/d', '0/s'],
    ['50/s', '50/s'],
    ['1200/m', '20/s'],
    ['60/m', '1/s'],
    ['3600/h', '1/s'],
    ['1/m', '1/m'],
    ['3/h', '3/h'],
    ['24/d', '1/h'],
    ['1/d', '1/d'],
    ['0.5/s', '30/m'],
    ['0.5/d', '0.5/d'],
    ['7/d', '7/d'],
    ['12.34/s', '12.34/s'],
    ['1000000/s', '1000000/s'],
  ])('%s as %s', (text, shortest) => {
    expect(printRate(parseRate(text))).toBe(shortest)
  })
})

test.each([
  NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  -5e-324,
  5e-324,
  9.9e-19,
  1_000_000.0000000001,
  1e308,
])('printRate refuses %d', value => {
  expect(() => printRate(value)).toThrow(RangeError)
})

/** Doubles with arbitrary last bits, as many small ones as great ones. */
const rates = fc
  .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.integer({ min: -59, max: 18 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** exponent)

test('printRate writes what parseRate reads back, to the last bit', () => {
  fc.assert(
    fc.property(rates, rate => {
      expect(parseRate(printRate(rate))).toBe(rate)
    }),
    { seed: 1, numRuns: 5_000 },
  )
})

test('printRate needs no more letters than somebody who wrote at most 15 digits', () => {
  const digits = fc
    .tuple(fc.bigInt({ min: 1n, max: 999_999_999_999_999n }), fc.bigInt({ min: 0n, max: 49n }))
    .map(([count, halvings]) => (count >> halvings) + 1n)
  const unit = fc.constantFrom('s', 'm', 'h', 'd')
  fc.assert(
    fc.property(digits, fc.integer({ min: 3, max: 6 }), unit, (count, decimals, per) => {
      const text = `${written(count, decimals)}/${per}`
      expect(printRate(parseRate(text)).length).toBeLessThanOrEqual(text.length)
    }),
    { seed: 2, numRuns: 3_000 },
  )
})

test('parseRate gives the double nearest to what is written, in whichever unit', () => {
  const digits = fc.bigInt({ min: 10n ** 8n, max: 10n ** 22n })
  fc.assert(
    fc.property(digits, fc.integer({ min: 10, max: 20 }), (count, decimals) => {
      const nearest = Number(`${count}e-${decimals + 6}`)
      expect(parseRate(`${written(count, decimals)}/s`)).toBe(nearest)
      expect(parseRate(`${written(count * 60n, decimals)}/m`)).toBe(nearest)
      expect(parseRate(`${written(count * 3_600n, decimals)}/h`)).toBe(nearest)
      expect(parseRate(`${written(count * 86_400n, decimals)}/d`)).toBe(nearest)
    }),
    { seed: 3, numRuns: 3_000 },
  )
})

test('parseRate sees a last digit that tips the balance between two doubles', () => {
  // Exactly between 2^19 and the next double, 2^19 + 2^-33; a tie goes to the even one, 2^19.
  const between = `524288000000.${String(15_625n * 5n ** 28n).padStart(28, '0')}`
  expect(parseRate(`${between}/s`)).toBe(2 ** 19)
  expect(parseRate(`${between}000000000001/s`)).toBe(2 ** 19 + 2 ** -33)
})

function written(count: bigint, decimals: number): string {
  const text = String(count).padStart(decimals + 1, '0')
  return `${text.slice(0, text.length - decimals)}.${text.slice(text.length - decimals)}0`
}
