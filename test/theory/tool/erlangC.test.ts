import { expect, test } from 'vitest'
import { mmc } from '../../../src/math/queueing/mmc.ts'
import { distanceFrom } from './distanceFrom.ts'
import { replicate } from './replicate.ts'

/** Messages a second, of 1 s on average, and how many are read at once. */
const rows = [
  { servers: 2, rate: 1.4 },
  { servers: 3, rate: 2.4 },
  { servers: 5, rate: 3.5 },
] as const

test.each(rows)(
  'a queue with MaximumConcurrency $servers and single messages is M/M/$servers: $rate a second wait as Erlang C says',
  ({ servers, rate }) => {
    const stays = replicate(
      `
      name: M/M/c
      duration: 6000s
      warmup: 200s
      functions: { f: { Timeout: 900, init: 0, duration: { exponential: { mean: 1s } } } }
      sources:
        orders:
          Type: SQS
          FunctionName: f
          BatchSize: 1
          ScalingConfig: { MaximumConcurrency: ${servers} }
          queue: { VisibilityTimeout: 3600 }
          arrivals: { poisson: ${rate}/s }
      `,
      ({ sources }) => sources['orders']?.latency.mean,
    )
    expect(distanceFrom(stays, 1_000 * mmc(servers, rate, 1).meanStay)).toBe('')
  },
)
