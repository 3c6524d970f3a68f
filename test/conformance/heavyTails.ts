import type { Distribution } from '../../src/math/distribution.ts'
import { expectation } from './expectation.ts'

/** A moment that a million draws cannot show, and why. */
export interface HeavyTail {
  readonly moment: 'mean' | 'variance'
  readonly names: readonly string[]
  readonly when: (distribution: Distribution) => boolean
  readonly reason: string
}

const fourthMoment = (distribution: Distribution) =>
  expectation(
    p => distribution.quantile(p),
    x => x ** 4,
  )

/** For all of these the moments of the numbers below the 99.9% quantile are compared all the same. */
export const heavyTails: readonly HeavyTail[] = [
  {
    moment: 'mean',
    names: ['pareto', 'mixture', 'shifted', 'truncated'],
    when: ({ variance }) => variance === Number.POSITIVE_INFINITY,
    reason: 'the variance is infinite, so the mean of the draws has no standard error',
  },
  {
    moment: 'variance',
    names: ['pareto', 'mixture', 'shifted', 'truncated'],
    when: distribution => fourthMoment(distribution) === Number.POSITIVE_INFINITY,
    reason: 'the fourth moment is infinite, so the variance of the draws has no standard error',
  },
  {
    moment: 'variance',
    names: ['lognormal'],
    when: ({ mean, variance }) => variance > 4 * mean * mean,
    reason: 'above a cv of 2 the variance of a million draws is made by the largest ten of them',
  },
]
