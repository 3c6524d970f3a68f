import { describe, expect, test } from 'vitest'
import { eventsOf } from '../../support/simulate.ts'
import { distanceFrom } from './distanceFrom.ts'
import { laws } from './laws.ts'
import { replicate } from './replicate.ts'

const scenario = (duration: string, length: string, warmup: string) => `
  name: no limit
  duration: ${length}
  warmup: ${warmup}
  functions:
    f: { Runtime: nodejs22.x, Timeout: 900, init: { constant: 0s }, duration: ${duration} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { poisson: 50/s } }
`

describe('with no limit in reach, concurrency is rate x mean duration, whatever the law (C1)', () => {
  test.each(laws)('50 a second of $law', ({ duration, warmup }) => {
    const yaml = scenario(duration, `${warmup + 150}s`, `${warmup}s`)
    const means = replicate(yaml, ({ functions }) => functions['f']?.ConcurrentExecutions.mean)
    expect(distanceFrom(means, 50)).toBe('')
  })
})

test('requests find a Poisson number in flight: mean and variance 50, half at most 50, 99% at most 67', () => {
  const runs = Array.from({ length: 20 }, (_, seed) => {
    const yaml = scenario('{ exponential: { mean: 1s } }', '120s', '0s')
    const found = eventsOf(yaml, { seed: String(seed) }).flatMap(record =>
      record.event === 'decided' && record.at >= 20e6 ? [record.state.concurrency] : [],
    )
    const mean = average(found)
    return {
      mean,
      variance: average(found.map(each => (each - mean) ** 2)),
      half: average(found.map(each => (each <= 50 ? 1 : 0))),
      nearlyAll: average(found.map(each => (each <= 67 ? 1 : 0))),
    }
  })
  expect(
    distanceFrom(
      runs.map(({ mean }) => mean),
      50,
    ),
  ).toBe('')
  // Within a run the variance is around the mean of that run, which varies itself by 2 x 50 / 100 s.
  expect(
    distanceFrom(
      runs.map(({ variance }) => variance),
      49,
    ),
  ).toBe('')
  expect(
    distanceFrom(
      runs.map(({ half }) => half),
      poissonUpTo(50),
    ),
  ).toBe('')
  expect(
    distanceFrom(
      runs.map(({ nearlyAll }) => nearlyAll),
      poissonUpTo(67),
    ),
  ).toBe('')
})

function average(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

/** The chance that a Poisson number with a mean of 50 is at most `most`. */
function poissonUpTo(most: number): number {
  let term = Math.exp(-50)
  let sum = term
  for (let k = 1; k <= most; k++) {
    term *= 50 / k
    sum += term
  }
  return sum
}
