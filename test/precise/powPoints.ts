import {
  anyPattern,
  anyPositive,
  besideScaledFraction,
  nearOne,
  ofExponent,
  oneOf,
  uniform,
} from './draws.ts'
import type { Point } from './points.ts'
import { powerOfTwo } from './powerOfTwo.ts'
import type { SeededRandom } from './seededRandom.ts'

const anyBase = oneOf(
  anyPositive,
  nearOne,
  ofExponent(-1074, 1023),
  uniform(0.01, 4),
  random => random.integer(2, 1000),
  besideScaledFraction,
)

const exponentTo = (power: number, x: number): number => {
  const y = power / Math.log2(x)
  return Number.isFinite(y) ? y : 2
}

// An exponent that brings the result to any power of two that doubles have, or a little beyond.
const exponentToAnywhere = (random: SeededRandom, x: number): number =>
  exponentTo(random.between(-1080, 1026), x)

const anywhere: Point = random => {
  const x = anyBase(random)
  return [x, exponentToAnywhere(random, x)]
}

const nearOneAsResult: Point = random => {
  const x = anyBase(random)
  return [x, exponentToAnywhere(random, x) * ofExponent(-70, -1)(random)]
}

const shortExponent: Point = random => [
  anyBase(random),
  random.integer(-64, 64) / powerOfTwo(random.integer(0, 3)),
]

const negativeBase: Point = random => {
  const x = anyBase(random)
  return [-x, Math.round(exponentToAnywhere(random, x))]
}

const moderate: Point = random => [random.between(0.5, 2), random.between(-3, 3)]

const atThreshold: Point = random => {
  const x = anyBase(random)
  const isHigh = random.word() % 2 === 0
  return [
    x,
    exponentTo(isHigh ? random.between(1023.9, 1024.1) : random.between(-1075.1, -1021), x),
  ]
}

// Exactly a double, or exactly half way between two.
const exactPower: Point = random => {
  const root = random.integer(0, 2)
  const odd = 2 * random.integer(1, 2 ** (26 - 6 * root)) + 1
  const degree = powerOfTwo(root)
  return [root === 0 ? odd : root === 1 ? odd * odd : 81, random.integer(1, 5) / degree]
}

const anyExponent: Point = random => [anyBase(random), anyPattern(random)]

const kinds = [
  anywhere,
  anywhere,
  anywhere,
  nearOneAsResult,
  shortExponent,
  negativeBase,
  moderate,
  atThreshold,
  exactPower,
  anyExponent,
]

/** Points for pow: results of all sizes, near 1 and near the thresholds, roots, exact powers and negative bases. */
export const powPoints: Point = random => kinds[random.integer(0, kinds.length - 1)]!(random)
