import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoney, printMoney } from '../../../src/math/units/money.ts'

const most = 1_000_000_000_000_000_000_000_000_000n

describe('parseMoney reads', () => {
  test.each([
    ['0USD', 0n, 'USD'],
    ['250USD', 250_000_000_000_000n, 'USD'],
    ['0.20USD', 200_000_000_000n, 'USD'],
    ['0.0000166667USD', 16_666_700n, 'USD'],
    ['0.000000000001EUR', 1n, 'EUR'],
    ['0.0000000000010000EUR', 1n, 'EUR'],
    ['0.3USD', 300_000_000_000n, 'USD'],
    ['1000000000000000JPY', most, 'JPY'],
  ])('%s', (text, picoUnits, currency) => {
    expect(parseMoney(text)).toEqual({ picoUnits, currency })
  })
})

describe('parseMoney cannot read', () => {
  test.each([
    '',
    '0',
    '250',
    '$250',
    '250$',
    '250 USD',
    ' 250USD',
    '250USD ',
    '250USD\n',
    '250usd',
    '250US',
    '250USDT',
    '250U$D',
    '250\u00c4BC',
    'USD250',
    'USD',
    '-1USD',
    '+1USD',
    '1e3USD',
    '1,000USD',
    '.5USD',
    '5.USD',
    'NaN',
    '\u0661USD',
  ])('%j', text => {
    expect(() => parseMoney(text)).toThrow(
      new SyntaxError(
        'an amount of money is a number and a currency of three capital letters, without spaces, ' +
          `such as 250USD or 0.20USD: found ${JSON.stringify(text)}`,
      ),
    )
  })
})

test('parseMoney refuses more decimals than it keeps', () => {
  expect(() => parseMoney('0.0000000000001USD')).toThrow(
    new RangeError('an amount of money must have at most 12 decimals: found "0.0000000000001USD"'),
  )
})

test('parseMoney refuses more than a million thousand millions', () => {
  expect(() => parseMoney('1000000000000000.000000000001USD')).toThrow(
    new RangeError(
      'an amount of money must be at most 1000000000000000: ' +
        'found "1000000000000000.000000000001USD"',
    ),
  )
})

describe('printMoney writes', () => {
  test.each([
    [0n, '0USD'],
    [250_000_000_000_000n, '250USD'],
    [200_000_000_000n, '0.20USD'],
    [1_230_000_000_000n, '1.23USD'],
    [16_666_700n, '0.0000166667USD'],
    [1n, '0.000000000001USD'],
    [most, '1000000000000000USD'],
  ])('%d as %s', (picoUnits, text) => {
    expect(printMoney({ picoUnits, currency: 'USD' })).toBe(text)
  })
})

test.each([
  [-1n, 'USD', 'an amount of money must be from 0 to 1000000000000000: found -1 pico-units'],
  [most + 1n, 'USD', `an amount of money must be from 0 to 1000000000000000: found ${most + 1n}`],
  [1n, 'usd', 'a currency must be three capital letters: found "usd"'],
  [1n, '', 'a currency must be three capital letters: found ""'],
])('printMoney refuses %d %j', (picoUnits, currency, message) => {
  expect(() => printMoney({ picoUnits, currency })).toThrow(RangeError)
  expect(() => printMoney({ picoUnits, currency })).toThrow(message)
})

test('printMoney writes what parseMoney reads back, for amounts of every size', () => {
  const amounts = fc
    .tuple(fc.bigInt({ min: 0n, max: most }), fc.bigInt({ min: 0n, max: 89n }))
    .map(([amount, halvings]) => amount >> halvings)
  const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''))
  const currencies = fc.string({ unit: letters, minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(amounts, currencies, (picoUnits, currency) => {
      const money = { picoUnits, currency }
      expect(parseMoney(printMoney(money))).toEqual(money)
    }),
    { seed: 1, numRuns: 3_000 },
  )
})
