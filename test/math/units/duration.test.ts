import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDuration, printDuration } from '../../../src/math/units/duration.ts'

const most = Number.MAX_SAFE_INTEGER

describe('parseDuration reads', () => {
  test.each([
    ['0', 0],
    ['0s', 0],
    ['0d0us', 0],
    ['1us', 1],
    ['50us', 50],
    ['50\u00b5s', 50],
    ['50\u03bcs', 50],
    ['250ms', 250_000],
    ['0250ms', 250_000],
    ['1.5s', 1_500_000],
    ['1.500000000000000000000000000000000000000000000000s', 1_500_000],
    ['0.000001s', 1],
    ['90s', 90_000_000],
    ['5m', 300_000_000],
    ['5m5ms', 300_005_000],
    ['0.1m', 6_000_000],
    ['2h', 7_200_000_000],
    ['1h30m', 5_400_000_000],
    ['1h90m', 9_000_000_000],
    ['1.5h30m', 7_200_000_000],
    ['7d', 604_800_000_000],
    ['1d1h1m1s1ms1us', 90_061_001_001],
    ['0.00000000125d', 108],
    ['0.1s', 100_000],
    ['1.1s', 1_100_000],
    ['4.35s', 4_350_000],
    ['8589934592.000001s', 8_589_934_592_000_001],
    ['9007199254740991us', most],
    ['104249d23h47m34.740991s', most],
    [`${'0'.repeat(50)}1us`, 1],
  ])('%s', (text, microseconds) => {
    expect(parseDuration(text)).toBe(microseconds)
  })
})

describe('parseDuration cannot read', () => {
  test.each([
    '',
    ' ',
    '10',
    '00',
    '0.0',
    '10 ms',
    ' 10ms',
    '10ms ',
    '10ms\n',
    '1h 30m',
    '-5s',
    '+5s',
    '1e3s',
    '1_000s',
    '1,5s',
    '.5s',
    '5.s',
    '1:30m',
    '1:s',
    '1.5.5s',
    '1..5s',
    'ms',
    's5',
    '5S',
    '5MS',
    '5sec',
    '5min',
    '5ns',
    '5w',
    '30m1h',
    '1s1s',
    '1us1\u00b5s',
    '1h30',
    '1hm',
    'NaN',
    'Infinity',
    'Infinitys',
    '0x10s',
    '\u0663s',
    '\uff11s',
    '1\u00a0s',
    '1\u200bs',
    'constructor',
    '1constructor',
  ])('%j', text => {
    expect(() => parseDuration(text)).toThrow(
      new SyntaxError(
        'a duration is a number and a unit (d, h, m, s, ms, us), or several from the largest unit ' +
          `to the smallest, without spaces, such as 250ms or 1h30m: found ${JSON.stringify(text)}`,
      ),
    )
  })
})

test.each([
  '1.0000001s',
  '0.0000000000625d',
  '0.5us',
  '1.5us',
  '1.0001ms',
  '0.1234567s',
  '0.0000005s0.5us',
])('parseDuration refuses %s, which is no whole number of microseconds', text => {
  expect(() => parseDuration(text)).toThrow(
    new RangeError(`a duration must be a whole number of microseconds: found "${text}"`),
  )
})

test.each(['9007199254740992us', '104250d', '1000000000000000000000d', `${'9'.repeat(38)}us`])(
  'parseDuration refuses %s, which is beyond exact integers',
  text => {
    expect(() => parseDuration(text)).toThrow(
      new RangeError(`a duration must be at most 104249d23h47m34.740991s: found "${text}"`),
    )
  },
)

test('parseDuration shortens a long text in its message', () => {
  expect(() => parseDuration(`${'9'.repeat(41)}us`)).toThrow(
    new RangeError(
      `a duration must be at most 104249d23h47m34.740991s: found "${'9'.repeat(40)}…"`,
    ),
  )
})

describe('printDuration writes', () => {
  test.each([
    [0, '0s'],
    [1, '1us'],
    [999, '999us'],
    [1_000, '1ms'],
    [1_500, '1.5ms'],
    [250_000, '250ms'],
    [1_000_001, '1.000001s'],
    [1_500_000, '1.5s'],
    [59_999_999, '59.999999s'],
    [60_000_000, '1m'],
    [60_000_001, '1m1us'],
    [90_000_000, '1m30s'],
    [5_400_000_000, '1h30m'],
    [3_600_250_000, '1h250ms'],
    [604_800_000_000, '7d'],
    [90_061_001_001, '1d1h1m1.001001s'],
    [most, '104249d23h47m34.740991s'],
  ])('%d as %s', (microseconds, text) => {
    expect(printDuration(microseconds)).toBe(text)
  })
})

test.each([NaN, Infinity, -Infinity, -0, -1, 0.5, most + 1, 1e308, 5e-324])(
  'printDuration refuses %d',
  value => {
    expect(() => printDuration(value)).toThrow(RangeError)
  },
)

test('printDuration names minus zero for what it is', () => {
  expect(() => printDuration(-0)).toThrow(
    'a duration must be a whole number of microseconds from 0 to 9007199254740991: found -0',
  )
})

test('printDuration writes what parseDuration reads back, for every kind of size', () => {
  const anySize = fc
    .tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 52 }))
    .map(([count, halvings]) => Math.floor(count / 2 ** halvings))
  fc.assert(
    fc.property(anySize, duration => {
      expect(parseDuration(printDuration(duration))).toBe(duration)
    }),
    { seed: 1, numRuns: 3_000 },
  )
})

test('parseDuration adds up whole and decimal parts exactly', () => {
  const units = [
    { name: 'd', span: 86_400_000_000 },
    { name: 'h', span: 3_600_000_000 },
    { name: 'm', span: 60_000_000 },
    { name: 's', span: 1_000_000 },
    { name: 'ms', span: 1_000 },
  ]
  const part = fc.record({ whole: fc.nat(9_999), thousandths: fc.nat(999) })
  fc.assert(
    fc.property(fc.subarray(units, { minLength: 1 }), part, (chosen, { whole, thousandths }) => {
      const number = `${whole}.${String(thousandths).padStart(3, '0')}`
      const text = chosen.map(({ name }) => number + name).join('')
      const parts = chosen.map(({ span }) => whole * span + thousandths * (span / 1_000))
      expect(parseDuration(text)).toBe(parts.reduce((sum, each) => sum + each))
    }),
    { seed: 2, numRuns: 2_000 },
  )
})
