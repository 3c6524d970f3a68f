import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

const scenario = (duration: string, plain: string) => `
  name: series
  duration: 3m
  account: { ConcurrentExecutions: 1 }
  functions:
    f: { Timeout: 600, init: 0s, duration: ${duration} }
  sources:
    plain: { Type: Sdk, FunctionName: f, arrivals: { at: [${plain}] } }
    web:
      Type: Sdk
      FunctionName: f
      retries: { attempts: 3, base: 20s, cap: 20s, jitter: none }
      arrivals: { at: [2s, 50s, 62s] }
`

// plain is inside from 1 s to 11 s and from 61 s to 71 s. web comes at 2 s: refused, again at 22 s, to 32 s.
// At 50 s it runs, to 60 s. At 62 s: refused, again at 82 s.
test('arrivals and attempts are counted in their periods, and failures where they are final', () => {
  const { timeSeries } = simulate(scenario('10s', '1s, 61s'))
  expect(timeSeries.periodMs).toBe(60_000)
  expect(timeSeries.sources).toEqual({
    web: { arrivals: [2, 1, 0], attempts: [3, 2, 0], failures: [0, 0, 0] },
  })
})

// Now it is busy for good: attempts at 2, 22 and 42 s; at 50, 70 and 90 s; at 62, 82 and 102 s.
test('a request fails in the period of its last attempt, whenever it arrived', () => {
  const { timeSeries, sources } = simulate(scenario('500s', '1s'))
  expect(timeSeries.sources).toEqual({
    web: { arrivals: [2, 1, 0], attempts: [4, 5, 0], failures: [1, 2, 0] },
  })
  expect(sources['web']).toMatchObject({ arrivals: 3, attempts: 9, amplification: 3 })
})

test('the periods of a long run are those of its functions, and nothing is lost', () => {
  const long = scenario('10s', '1s')

    .replace('duration: 3m', 'duration: 3d')
    .replace('at: [2s, 50s, 62s]', 'regular: 1/m')
  const { timeSeries, sources } = simulate(long)
  const { arrivals = [], attempts = [] } = timeSeries.sources['web'] ?? {}
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  expect(timeSeries.functions['f']?.Invocations).toHaveLength(arrivals.length)
  expect([sum(arrivals), sum(attempts)]).toEqual([
    sources['web']?.arrivals,
    sources['web']?.attempts,
  ])
})
