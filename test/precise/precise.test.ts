import { describe, expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { FRACTION_BITS, ONE, SHIFT, scale, times, toFixedPoint } from './fixedPoint.ts'
import { goldenDigits } from './goldenDigits.ts'
import { toDouble } from './judge.ts'
import { LN2, SQRT_TWO_PI } from './knownReals.ts'
import { millsRatio } from './normalTail.ts'
import type { Precise } from './precise.ts'
import { expOfFixedPoint, preciseExp } from './preciseExp.ts'
import { preciseExpm1 } from './preciseExpm1.ts'
import { logInFixedPoint, preciseLog } from './preciseLog.ts'
import { preciseLog1p } from './preciseLog1p.ts'
import { preciseNormalCumulative, preciseNormalQuantile } from './preciseNormal.ts'
import { precisePow } from './precisePow.ts'
import { seededRandom } from './seededRandom.ts'
import { expOfRatio, logOfRatio } from './series.ts'
import { split } from './split.ts'

const PROMISED_BITS = 118

const fixed = (mantissa: bigint): Precise => ({ mantissa, exponent: -FRACTION_BITS })

const GRID_BITS = 400
const onGrid = ({ mantissa, exponent }: Precise): bigint => scale(mantissa, exponent + GRID_BITS)
const onGridValue = (mantissa: bigint): Precise => ({ mantissa, exponent: -GRID_BITS })

const quantileWithoutGuess = (p: number): Precise => preciseNormalQuantile(p)

const functions: Readonly<Record<string, (x: number, y: number) => Precise>> = {
  log: preciseLog,
  exp: preciseExp,
  log1p: preciseLog1p,
  expm1: preciseExpm1,
  pow: precisePow,
  cumulative: preciseNormalCumulative,
  quantile: quantileWithoutGuess,
}

describe('the precise reference has the known digits', () => {
  for (const [name, f] of Object.entries(functions)) {
    const goldens = goldenDigits[name] ?? []
    it(`of ${name} at ${goldens.length} points`, () => {
      expect(goldens.length).toBeGreaterThanOrEqual(10)
      for (const [[x, y = 0], digits] of goldens) {
        const bits = agreement(f(x, y), digits)
        expect(bits, `${name}(${x}, ${y})`).toBeGreaterThanOrEqual(PROMISED_BITS)
      }
    })
  }

  it('of log 2 and the square root of 2 pi', () => {
    const ln2 = '0.69314718055994530941723212145817656807550013436025525412068'
    const sqrtTwoPi = '2.50662827463100050241576528481104525300698674060993831662992'
    expect(agreement(fixed(LN2), ln2)).toBeGreaterThan(185)
    expect(agreement(fixed(SQRT_TWO_PI), sqrtTwoPi)).toBeGreaterThan(185)
  })
})

describe('the fast routes of the reference agree with plain series', () => {
  const random = seededRandom(3)

  it('for log', () => {
    for (let i = 0; i < 100; i += 1) {
      const integer = BigInt(random.integer(2 ** 52, 2 ** 53 - 1))
      const plain = logOfRatio(integer, 1n << 52n, FRACTION_BITS + 64) >> 64n
      const difference = Number(logInFixedPoint(integer, -52) - plain)
      expect(Math.abs(difference)).toBeLessThan(8)
    }
  })

  it('for exp', () => {
    for (let i = 0; i < 100; i += 1) {
      const integer = BigInt(random.integer(0, 2 ** 52))
      const plain = expOfRatio(integer, 1n << 53n, FRACTION_BITS + 64) >> 64n
      const { mantissa, exponent } = expOfFixedPoint(integer << (SHIFT - 53n))
      expect(exponent).toBe(-FRACTION_BITS)
      expect(Math.abs(Number(mantissa - plain))).toBeLessThan(8)
    }
  })

  it('for log1p and expm1 where they begin to use their own', () => {
    for (let i = 0; i < 100; i += 1) {
      const x = random.between(-1, 1) * 2 ** -30
      const t = toFixedPoint(x)
      const viaLog = fixed(logInFixedPoint(ONE + t, -FRACTION_BITS))
      expect(agreement(preciseLog1p(x), viaLog)).toBeGreaterThan(140)
      const { mantissa, exponent } = expOfFixedPoint(t)
      const viaExp = fixed(scale(mantissa, exponent + FRACTION_BITS) - ONE)
      expect(agreement(preciseExpm1(x), viaExp)).toBeGreaterThan(140)
    }
  })
})

describe('the precise reference keeps the identities', () => {
  const random = seededRandom(1)
  const sample = Array.from({ length: 2000 }, () => ({
    x: random.between(0.5, 2) * 2 ** random.integer(-1000, 1000),
    small: random.between(-1, 1) * 2 ** random.integer(-30, 9),
  }))

  it('exp(log x) = x', () => {
    for (const { x } of sample) {
      const { mantissa, exponent } = split(x)
      const back = expOfFixedPoint(logInFixedPoint(mantissa, exponent))
      expect(agreement(back, split(x))).toBeGreaterThan(170)
    }
  })

  it('exp(x) exp(-x) = 1', () => {
    for (const { small: x } of sample) {
      const product = preciseExp(x).mantissa * preciseExp(-x).mantissa
      const exponent = preciseExp(x).exponent + preciseExp(-x).exponent
      expect(agreement({ mantissa: product, exponent }, '1')).toBeGreaterThan(170)
    }
  })

  it('expm1(2 x) = expm1(x) (expm1(x) + 2)', () => {
    for (const { small: x } of sample) {
      const { mantissa, exponent } = preciseExpm1(x)
      const plusTwo = mantissa + scale(1n, 1 - exponent)
      const product = { mantissa: mantissa * plusTwo, exponent: 2 * exponent }
      expect(agreement(product, preciseExpm1(2 * x))).toBeGreaterThan(140)
    }
  })

  it('log1p(x) + log1p(-x) = log1p(-x^2) where x^2 is a double', () => {
    for (let i = 0; i < 500; i += 1) {
      const x = random.integer(1, 2 ** 26 - 1) / 2 ** random.integer(26, 60)
      const sum = onGrid(preciseLog1p(x)) + onGrid(preciseLog1p(-x))
      expect(agreement(onGridValue(sum), preciseLog1p(-x * x))).toBeGreaterThan(100)
    }
  })

  it('pow(x, 1/2)^2 = x and pow(x, 3) = x x x', () => {
    for (const { x } of sample) {
      const root = precisePow(x, 0.5)
      const square = { mantissa: root.mantissa * root.mantissa, exponent: 2 * root.exponent }
      expect(agreement(square, split(x))).toBeGreaterThan(PROMISED_BITS)
      const { mantissa, exponent } = split(x)
      const cube = { mantissa: mantissa ** 3n, exponent: 3 * exponent }
      expect(agreement(precisePow(x, 3), cube)).toBeGreaterThan(PROMISED_BITS)
    }
  })

  it('pow is exact where the result lies half way between two doubles', () => {
    const odd = 2 ** 27 - 1
    expect(agreement(precisePow(odd, 2), { mantissa: BigInt(odd) ** 2n, exponent: 0 })).toBe(1000)
    const short = 2 ** 18 - 1
    const cube = { mantissa: BigInt(short) ** 3n, exponent: 0 }
    expect(agreement(precisePow(short ** 2, 1.5), cube)).toBe(1000)
    expect(agreement(precisePow(2 ** -1074, 0.5), { mantissa: 1n, exponent: -537 })).toBe(1000)
    expect(agreement(precisePow(8, 1 / 3), '2')).toBeLessThan(60)
    const rootOf18 = '4.24264068711928514640506617262909423570901563'
    expect(agreement(precisePow(18, 0.5), rootOf18)).toBeGreaterThan(PROMISED_BITS)
  })
})

describe('the precise normal distribution', () => {
  it('has the Mills ratio sqrt(pi / 2) at 0, reached by integration from 39', () => {
    expect(agreement(fixed(2n * millsRatio(0)), fixed(SQRT_TWO_PI))).toBeGreaterThan(170)
  })

  it('agrees with the power series about 0', () => {
    for (let x = -6; x <= 6; x += 0.37) {
      const t = toFixedPoint(x)
      let term = t
      let sum = 0n
      for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
        sum += term
        term = times(times(term, t), t) / n
      }
      const density = expOfFixedPoint(-times(t, t) / 2n)
      const scaled = (times(sum, density.mantissa) << SHIFT) / SQRT_TWO_PI
      const series = ONE / 2n + scale(scaled, density.exponent + FRACTION_BITS)
      expect(agreement(fixed(series), preciseNormalCumulative(x))).toBeGreaterThan(140)
    }
  })

  it('is symmetric', () => {
    for (let x = 0; x < 8; x += 0.013) {
      const lower = preciseNormalCumulative(-x)
      const upper = preciseNormalCumulative(x)
      const sum = onGrid(lower) + onGrid(upper)
      expect(agreement(onGridValue(sum), '1')).toBeGreaterThan(180)
    }
  })

  it('has the same quantile whatever the guess', () => {
    for (const p of [5e-324, 1e-200, 1e-9, 0.3, 0.5 - 2 ** -54, 0.77, 1 - 2 ** -53]) {
      const quantile = preciseNormalQuantile(p)
      const nearest = toDouble(quantile)
      for (const guess of [nearest * 1.01, -(2 ** -27), -nearest, 0, 1e300, Infinity]) {
        const again = preciseNormalQuantile(p, guess)
        expect(agreement(again, quantile)).toBeGreaterThanOrEqual(PROMISED_BITS)
      }
    }
  })
})
