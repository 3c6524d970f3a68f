import { describe, expect, test } from 'vitest'
import { readArrivals } from '../../src/math/readArrivals.ts'
import { readDistribution } from '../../src/math/readDistribution.ts'
import { unitReader } from '../../src/scenario/unitReader.ts'

describe('unitReader reads', () => {
  test.each([
    ['250ms', 'time', 250_000],
    ['2h', 'time', 7_200_000_000],
    ['1h30m', 'quantity', 5_400_000_000],
    [0, 'time', 0],
    ['0', 'time', 0],
    [0, 'quantity', 0],
    ['0s', 'quantity', 0],
    ['50/s', 'rate', 5e-5],
    ['3000/m', 'rate', 5e-5],
    ['0/s', 'rate', 0],
    ['1%', 'probability', 0.01],
    ['0.1%', 'probability', 0.001],
    ['0.001', 'probability', 0.001],
    [0.25, 'probability', 0.25],
    [-3, 'probability', -3],
    ['50%', 'ratio', 0.5],
    [2.5, 'ratio', 2.5],
    [7, 'count', 7],
    [7.5, 'count', 7.5],
  ] as const)('%j as a %s', (given, kind, value) => {
    expect(unitReader(given, kind)).toBe(value)
  })
})

const time = 'a time such as 250ms or 1h30m, without spaces'
const rate = 'a rate such as 50/s or 1200/m, without spaces'
const share = 'a number such as 0.01 or a percentage such as 1%'

describe('unitReader says what must be written instead of', () => {
  test.each([
    [10, 'time', 'a time with its unit, write 10s or 10ms'],
    [10, 'quantity', 'a time with its unit, write 10s or 10ms'],
    [0.5, 'quantity', 'a time with its unit, write 0.5s or 0.5ms'],
    ['10', 'time', 'a time with its unit, write 10s or 10ms'],
    ['10 ms', 'time', time],
    ['1e3', 'time', time],
    ['-5ms', 'time', time],
    [-10, 'time', time],
    [1e300, 'time', time],
    [5e-324, 'time', time],
    ['1_000', 'time', time],
    ['', 'time', time],
    [true, 'time', time],
    [null, 'time', time],
    [['1s'], 'time', time],
    ['0.5us', 'time', 'a whole number of microseconds'],
    ['999999999d', 'quantity', 'at most 104249d23h47m34.740991s'],
    [50, 'rate', 'a rate with its unit, write 50/s or 50/m'],
    ['50', 'rate', 'a rate with its unit, write 50/s or 50/m'],
    [0, 'rate', rate],
    ['50 /s', 'rate', rate],
    [{ rate: 1 }, 'rate', rate],
    ['9999999999999/s', 'rate', '0/s, or from 0.000000000001/s to 1000000000000/s'],
    ['101%', 'probability', 'at most 100%, a share at most 1'],
    ['1 %', 'probability', share],
    ['often', 'ratio', share],
    [true, 'probability', share],
    ['7', 'count', 'a whole number'],
    [undefined, 'count', 'a whole number'],
  ] as const)('%j for a %s', (given, kind, words) => {
    expect(unitReader(given, kind)).toBe(words)
  })
})

test('a distribution is read in microseconds', () => {
  const reading = readDistribution({ constant: '1.5ms' }, unitReader)
  expect(reading.ok && reading.value.mean).toBe(1_500)
})

test('a distribution without units is refused with the next step', () => {
  expect(readDistribution({ constant: 10 }, unitReader)).toEqual({
    ok: false,
    problems: [
      {
        path: ['constant'],
        message: 'constant must be a time with its unit, write 10s or 10ms: found 10',
      },
    ],
  })
})

test('an arrival rate without a unit is refused with the next step', () => {
  expect(readArrivals({ poisson: 200 }, unitReader)).toEqual({
    ok: false,
    problems: [
      {
        path: ['poisson'],
        message: 'poisson must be a rate with its unit, write 200/s or 200/m: found 200',
      },
    ],
  })
})

test('100 kB of digits are read or refused at once', () => {
  const digits = '9'.repeat(100_000)
  for (const kind of ['time', 'rate', 'probability'] as const) {
    expect(typeof unitReader(digits, kind)).toBe('string')
    expect(typeof unitReader(`${digits}x`, kind)).toBe('string')
  }
})
