// https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html, read 2026-10

import { expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, simulate } from '../support/simulate.ts'

test('where all that is reserved is provisioned, $LATEST is throttled and the alias is not (C7)', () => {
  const { functions } = simulate(`
    name: nothing left for $LATEST
    duration: 1m
    functions:
      f:
        Runtime: nodejs22.x
        ReservedConcurrentExecutions: 10
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
        init: { constant: 0s }
        duration: { constant: 1s }
    sources:
      latest: { Type: Sdk, FunctionName: "f:$LATEST", arrivals: { at: [0s, 10s] } }
      live: { Type: Sdk, FunctionName: "f:live", arrivals: { bursts: { size: 11, every: 1h } } }
  `)
  expect(functions['f']).toMatchObject({
    Invocations: 10,
    ProvisionedConcurrencyInvocations: 10,
    Throttles: 3,
    throttlesByReason: { ReservedFunctionConcurrentInvocationLimitExceeded: 3 },
  })
})

test('provisioned concurrency of 100 takes 1,000 requests per second, whatever they last (C7)', () => {
  const yaml = `
    name: 1,000 requests per second
    duration: 10s
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 100 }
        init: { constant: 0s }
        duration: { constant: 1ms }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 2000/s } }
  `
  const requests = requestsOf(eventsOf(yaml))
  // A bucket of 1,000 is empty after the first second; then one of two finds a token.
  for (let second = 2; second < 10; second++) {
    const within = requests.filter(({ arrivedAt }) => Math.floor(arrivedAt / 1000) === second)
    expect(within).toHaveLength(2000)
    expect(within.filter(({ decision }) => decision === 'provisioned')).toHaveLength(1000)
    expect(within.filter(({ spill }) => spill === 'rate')).toHaveLength(1000)
  }
})

test('the same 1,000 a second and no more do not spill (C7)', () => {
  const { functions } = simulate(`
    name: just enough
    duration: 10s
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 100 }
        duration: { constant: 100ms }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 1000/s } }
  `)
  expect(functions['f']).toMatchObject({
    ProvisionedConcurrencyInvocations: 10_000,
    ProvisionedConcurrencySpilloverInvocations: 0,
    coldStarts: 0,
    ConcurrentExecutions: { max: 100 },
  })
})
