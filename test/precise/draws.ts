import { powerOfTwo } from './powerOfTwo.ts'
import type { SeededRandom } from './seededRandom.ts'

/** Draws a number to try a function at. */
export type Draw = (random: SeededRandom) => number

const value = new Float64Array(1)
const words = new Uint32Array(value.buffer)

export const anyPattern: Draw = random => {
  do {
    words[0] = random.word()
    words[1] = random.word()
  } while (!Number.isFinite(value[0]))
  return value[0]!
}

export const anyPositive: Draw = random => Math.abs(anyPattern(random)) || 1

/** Positive, with every binary exponent of the range equally likely; subnormals lose their low bits. */
export const ofExponent =
  (low: number, high: number): Draw =>
  random =>
    (1 + random.uniform()) * powerOfTwo(random.integer(low, high))

export const ofEitherSign =
  (draw: Draw): Draw =>
  random =>
    random.word() & 1 ? draw(random) : -draw(random)

export const uniform =
  (low: number, high: number): Draw =>
  random =>
    random.between(low, high)

/** One plus or minus something small of any size. */
export const nearOne: Draw = random => 1 + ofEitherSign(ofExponent(-53, -2))(random)

// Implementations change their table cell or their formula at such places; a few doubles on either side are tried.
export const beside = (random: SeededRandom, x: number): number =>
  x + x * random.integer(-3, 3) * Number.EPSILON

export const besideFraction =
  (low: number, high: number): Draw =>
  random => {
    const denominator = powerOfTwo(random.integer(4, 10))
    return beside(random, random.integer(low * denominator, high * denominator) / denominator)
  }

export const besideMultipleOfLn2: Draw = random => {
  const denominator = powerOfTwo(random.integer(0, 10))
  const k = random.integer(-1076 * denominator, 1025 * denominator)
  return beside(random, (k * Math.LN2) / denominator)
}

export const besideScaledFraction: Draw = random =>
  besideFraction(1, 2)(random) * powerOfTwo(random.integer(-1000, 1000))

export const besideRootOfHalf: Draw = random =>
  beside(random, Math.SQRT1_2 * powerOfTwo(random.integer(-3, 3)))

export function oneOf(...draws: readonly Draw[]): Draw {
  return random => draws[random.integer(0, draws.length - 1)]!(random)
}

export const lessOne =
  (draw: Draw): Draw =>
  random =>
    draw(random) - 1

export const oneLess =
  (draw: Draw): Draw =>
  random =>
    1 - draw(random)

// Draws again until the point lies strictly between the two.
export const within =
  (low: number, high: number, draw: Draw): Draw =>
  random => {
    for (;;) {
      const x = draw(random)
      if (x > low && x < high) return x
    }
  }
