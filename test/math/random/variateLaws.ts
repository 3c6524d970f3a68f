import type { RandomStream } from '../../../src/math/random/randomStream.ts'
import { normalBeyond } from './normalBeyond.ts'

/** What is true of the numbers of one kind. */
export interface VariateLaw {
  readonly kind: 'uniform' | 'exponential' | 'normal'
  readonly fill: (stream: RandomStream, out: Float64Array) => void
  /** P(X > x). */
  readonly beyond: (x: number) => number
  /** Where the numbers lie, but for a probability that no run of ours will see. */
  readonly range: readonly [number, number]
  /** E[X^order]. */
  readonly moment: (order: number) => number
  /** Where the tails begin that are examined on their own. */
  readonly tails: readonly number[]
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

const normalMoment = (order: number): number =>
  order < 2 ? 1 - order : (order - 1) * normalMoment(order - 2)

export const variateLaws: readonly VariateLaw[] = [
  {
    kind: 'uniform',
    fill: (stream, out) => stream.fillUniform(out),
    beyond: x => 1 - x,
    range: [0, 1],
    moment: order => 1 / (order + 1),
    tails: [0.01, 0.99],
  },
  {
    kind: 'exponential',
    fill: (stream, out) => stream.fillExponential(out),
    beyond: x => Math.exp(-x),
    range: [0, 50],
    moment: factorial,
    tails: [8],
  },
  {
    kind: 'normal',
    fill: (stream, out) => stream.fillNormal(out),
    beyond: normalBeyond,
    range: [-15, 15],
    moment: normalMoment,
    tails: [-4, 4],
  },
]
