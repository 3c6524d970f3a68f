import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('G1: a request without room is refused at once, and the next finds the place that was left', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f:
          Runtime: nodejs22.x
          CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { PerExecutionEnvironmentMaxConcurrency: 2 } }
          FunctionScalingConfig: { MinExecutionEnvironments: 2 }
          duration: { constant: 1s }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [1s, 1.1s, 1.2s, 1.3s, 1.4s, 2s, 5s] } }
    `,
  )
  // The first two go to different environments, then each has one more: the fewest, then the longest so.
  expect(table(records)).toBe(
    lines(`
      0s    -    created      f:$LATEST#1
      0s    -    initialized  f:$LATEST#1
      0s    -    created      f:$LATEST#2
      0s    -    initialized  f:$LATEST#2
      1s    s#1  warm         f:$LATEST#1
      1s    s#1  starts       f:$LATEST#1
      1.1s  s#2  warm         f:$LATEST#2
      1.1s  s#2  starts       f:$LATEST#2
      1.2s  s#3  warm         f:$LATEST#1
      1.2s  s#3  starts       f:$LATEST#1
      1.3s  s#4  warm         f:$LATEST#2
      1.3s  s#4  starts       f:$LATEST#2
      1.4s  s#5  throttled    -            managedConcurrency
      2s    s#1  completed    f:$LATEST#1  1000 ms, billed 0
      2s    s#6  warm         f:$LATEST#1
      2s    s#6  starts       f:$LATEST#1
      2.1s  s#2  completed    f:$LATEST#2  1000 ms, billed 0
      2.2s  s#3  completed    f:$LATEST#1  1000 ms, billed 0
      2.3s  s#4  completed    f:$LATEST#2  1000 ms, billed 0
      3s    s#6  completed    f:$LATEST#1  1000 ms, billed 0
      5s    s#7  warm         f:$LATEST#2
      5s    s#7  starts       f:$LATEST#2
      6s    s#7  completed    f:$LATEST#2  1000 ms, billed 0
    `),
  )
})

test('G1: nothing is cold, ever, and what is refused is told by its own limit', () => {
  const { functions } = simulate(
    `
      name: timeline
      duration: 10m
      functions:
        f:
          Runtime: provided.al2023
          CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }
          duration: { exponential: 1s }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { poisson: 40/s } }
    `,
  )
  const f = functions['f']
  expect(f?.coldStarts).toBe(0)
  expect(f?.Throttles).toBeGreaterThan(100)
  expect(Object.keys(f?.throttlesByLimit ?? {})).toEqual(['managedConcurrency'])
  expect(Object.keys(f?.throttlesByReason ?? {})).toEqual(['ConcurrentInvocationLimitExceeded'])
})
