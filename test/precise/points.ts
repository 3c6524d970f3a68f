import {
  anyPattern,
  anyPositive,
  beside,
  besideFraction,
  besideMultipleOfLn2,
  besideRootOfHalf,
  besideScaledFraction,
  type Draw,
  lessOne,
  nearOne,
  ofEitherSign,
  ofExponent,
  oneLess,
  oneOf,
  uniform,
  within,
} from './draws.ts'
import { powerOfTwo } from './powerOfTwo.ts'
import type { SeededRandom } from './seededRandom.ts'

/** Draws the next arguments at which a function is to be tried. */
export type Point = (random: SeededRandom) => readonly number[]

const alone =
  (draw: Draw): Point =>
  random => [draw(random)]

/** Points for log: positive doubles. */
export const logPoints: Point = alone(
  oneOf(
    anyPositive,
    nearOne,
    uniform(0.5, 2),
    uniform(1, 1e6),
    ofExponent(-1074, 1023),
    ofExponent(-1074, -1020),
    besideScaledFraction,
    besideFraction(1, 4),
    besideRootOfHalf,
  ),
)

/** Points for log1p: doubles above -1. */
export const log1pPoints: Point = alone(
  within(
    -1,
    Infinity,
    oneOf(
      anyPositive,
      ofExponent(-1074, 1023),
      ofEitherSign(ofExponent(-60, -1)),
      ofEitherSign(ofExponent(-1074, -1)),
      lessOne(nearOne),
      lessOne(ofExponent(-53, -2)),
      uniform(-1, 3),
      uniform(0, 1e6),
      lessOne(besideFraction(0, 4)),
      lessOne(besideRootOfHalf),
      lessOne(besideScaledFraction),
    ),
  ),
)

/** Points for exp, a few of them beyond the thresholds of overflow and underflow. */
export const expPoints: Point = alone(
  oneOf(
    anyPattern,
    uniform(-745.2, 709.8),
    uniform(-745.2, 709.8),
    uniform(-40, 40),
    uniform(-1, 1),
    ofEitherSign(ofExponent(-70, 8)),
    besideMultipleOfLn2,
    besideMultipleOfLn2,
    besideFraction(-64, 64),
    uniform(709.7, 709.79),
    uniform(-745.15, -708),
  ),
)

/** Points for expm1, many of them near 0 and around -37, where the result becomes -1. */
export const expm1Points: Point = alone(
  oneOf(
    anyPattern,
    uniform(-38, 709.8),
    uniform(-40, 40),
    uniform(-1, 1),
    uniform(-0.3, 0.5),
    ofEitherSign(ofExponent(-1074, 8)),
    ofEitherSign(ofExponent(-70, 2)),
    besideMultipleOfLn2,
    besideFraction(-38, 64),
    uniform(709.7, 709.79),
    uniform(-38, -36),
  ),
)

const besideBreak: Draw = random =>
  beside(random, [0.02425, 0.97575, 0.075, 0.925, 1.388794386496402e-11][random.integer(0, 4)]!)

const besidePowerOfTwo: Draw = random => beside(random, powerOfTwo(random.integer(-1074, -1)))

/** Points for the normal quantile: the middle, both tails, and places where formulas usually change. */
export const normalQuantilePoints: Point = alone(
  within(
    0,
    1,
    oneOf(
      uniform(0, 1),
      uniform(0, 1),
      ofExponent(-1074, -1),
      ofExponent(-100, -1),
      oneLess(ofExponent(-53, -2)),
      random => 0.5 + ofEitherSign(ofExponent(-54, -3))(random),
      besideFraction(0, 1),
      besidePowerOfTwo,
      besideBreak,
    ),
  ),
)
