import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSize, printSize } from '../../../src/math/units/size.ts'

const most = Number.MAX_SAFE_INTEGER

describe('parseSize reads bytes from', () => {
  test.each([
    ['0B', 0],
    ['0GB', 0],
    ['64B', 64],
    ['256KB', 262_144],
    ['256KiB', 262_144],
    ['512MB', 536_870_912],
    ['512MiB', 536_870_912],
    ['1024MB', 1_073_741_824],
    ['1GB', 1_073_741_824],
    ['1.5GB', 1_610_612_736],
    ['1.5GiB', 1_610_612_736],
    ['0.5KB', 512],
    ['0.000000000931322574615478515625GB', 1],
    ['9007199254740991B', most],
  ])('%s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })
})

describe('parseSize cannot read', () => {
  test.each([
    '',
    '0',
    '512',
    '512 MB',
    ' 512MB',
    '512MB ',
    '512mb',
    '512Mb',
    '512M',
    '512kB',
    '512TB',
    '64bytes',
    '64BiB',
    'MB',
    '-1B',
    '+1B',
    '1e3B',
    '.5KB',
    '5.KB',
    '1GB512MB',
    'NaNB',
    '\u0966B',
    '1constructor',
  ])('%j', text => {
    expect(() => parseSize(text)).toThrow(
      new SyntaxError(
        'a size is a number and a unit (B, KB, MB, GB; 1 KB is 1024 B), without spaces, ' +
          `such as 512MB: found ${JSON.stringify(text)}`,
      ),
    )
  })
})

test.each(['1.5B', '0.1KB', '0.0000000004656612873077392578125GB'])(
  'parseSize refuses %s, which is no whole number of bytes',
  text => {
    expect(() => parseSize(text)).toThrow(
      new RangeError(`a size must be a whole number of bytes: found "${text}"`),
    )
  },
)

test.each(['9007199254740992B', '8388608GB', '100000000000000000000B'])(
  'parseSize refuses %s, which is beyond exact integers',
  text => {
    expect(() => parseSize(text)).toThrow(
      new RangeError(`a size must be at most 9007199254740991B: found "${text}"`),
    )
  },
)

describe('printSize writes', () => {
  test.each([
    [0, '0B'],
    [1, '1B'],
    [1_023, '1023B'],
    [1_024, '1KB'],
    [1_025, '1025B'],
    [262_144, '256KB'],
    [1_073_741_824, '1GB'],
    [1_610_612_736, '1536MB'],
    [most, '9007199254740991B'],
  ])('%d as %s', (bytes, text) => {
    expect(printSize(bytes)).toBe(text)
  })
})

test.each([NaN, Infinity, -Infinity, -0, -1, 0.5, most + 1, 1e308, 5e-324])(
  'printSize refuses %d',
  value => {
    expect(() => printSize(value)).toThrow(RangeError)
  },
)

test('printSize writes what parseSize reads back, for every kind of size', () => {
  const anySize = fc
    .tuple(fc.maxSafeNat(), fc.integer({ min: 0, max: 52 }), fc.constantFrom(1, 1024, 1024 ** 2))
    .map(([count, halvings, unit]) => Math.floor(count / unit / 2 ** halvings) * unit)
  fc.assert(
    fc.property(anySize, bytes => {
      expect(parseSize(printSize(bytes))).toBe(bytes)
    }),
    { seed: 1, numRuns: 3_000 },
  )
})
