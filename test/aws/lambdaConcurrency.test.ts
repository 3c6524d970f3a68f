// https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html, read 2026-10

import { describe, expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf, simulate } from '../support/simulate.ts'
import { tally } from '../support/tally.ts'

describe('concurrency is the rate times the duration (A15, C1)', () => {
  test.each([
    { rate: '100/s', duration: '1s', concurrency: 100 },
    { rate: '100/s', duration: '500ms', concurrency: 50 },
    { rate: '200/s', duration: '250ms', concurrency: 50 },
    { rate: '5000/s', duration: '200ms', concurrency: 1000 },
  ])('$rate of $duration is a concurrency of $concurrency', ({ rate, duration, concurrency }) => {
    const { functions, account } = simulate(`
      name: steady
      duration: 8s
      warmup: 2s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: ${duration} } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { regular: ${rate} } }
    `)
    const level = { mean: concurrency, max: concurrency }
    expect(functions['f']?.ConcurrentExecutions).toMatchObject(level)
    expect(account.ConcurrentExecutions).toMatchObject(level)
    expect(functions['f']?.Throttles).toBe(0)
    expect(functions['f']?.environments.created).toBe(concurrency)
  })
})

test('ten requests need six environments: A to E are new, A, B and C serve again, F is new, D serves again (A16, L15)', () => {
  const yaml = `
    name: ten requests
    duration: 20s
    functions:
      f: { Runtime: nodejs22.x, Timeout: 30, init: { constant: 1s }, duration: { constant: 4s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: ten.csv } } }
  `
  const rows = [
    '0,4000', // A until 5 s
    '1,4000', // B until 6 s
    '2,4000', // C until 7 s
    '3,4500', // D until 8.5 s
    '4,8000', // E until 13 s
    '5.5,4000', // A, the only idle one
    '6.5,4000', // B
    '7.5,4000', // C
    '7.8,4000', // F: all five are busy
    '9,4000', // D
  ]
  const files = { 'ten.csv': `at,durationMs\n${rows.join('\n')}\n` }
  const { functions, sources } = simulate(yaml, { files })
  expect(functions['f']).toMatchObject({ Invocations: 10, coldStarts: 6, Throttles: 0 })
  expect(functions['f']?.environments).toMatchObject({ created: 6, max: 6 })
  expect(functions['f']?.ConcurrentExecutions.max).toBe(6)
  expect(sources['s']?.outcomes.completed).toBe(10)

  const requests = requestsOf(eventsOf(yaml, { files }))
  expect(requests.map(({ decision }) => decision).join(' ')).toBe(
    'cold cold cold cold cold warm warm warm cold warm',
  )
  const letters = requests.map(({ environment = '' }) => 'ABCDEF'[Number(environment.at(-1)) - 1])
  expect(letters.join('')).toBe('ABCDEABCFD')
})

describe('reserved concurrency is taken from what others share (A17, C3, C4)', () => {
  const functions = `
      functions:
        blue: { Runtime: nodejs22.x, Timeout: 60, ReservedConcurrentExecutions: 400, init: { constant: 1s }, duration: { constant: 30s } }
        orange: { Runtime: nodejs22.x, Timeout: 60, ReservedConcurrentExecutions: 400, init: { constant: 1s }, duration: { constant: 30s } }
        green: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 30s } }
        white: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 30s } }`

  test('with 400 and 400 of 1,000 reserved, 200 of 201 others run', () => {
    const { functions: measured, account } = simulate(`
      name: others
      duration: 1m
      account: { ConcurrentExecutions: 1000 }
      ${functions}
      sources:
        a: { Type: Sdk, FunctionName: green, arrivals: { bursts: { size: 101, every: 1h } } }
        b: { Type: Sdk, FunctionName: white, arrivals: { bursts: { size: 100, every: 1h } } }
    `)
    // The two sources take turns, so the last of the 101 finds nothing.
    expect(measured['white']).toMatchObject({ Invocations: 100, Throttles: 0 })
    expect(measured['green']).toMatchObject({
      Invocations: 100,
      Throttles: 1,
      throttlesByReason: { ConcurrentInvocationLimitExceeded: 1 },
    })
    expect(measured['green']?.throttlesByLimit['accountConcurrency']?.count).toBe(1)
    expect(account.ConcurrentExecutions.max).toBe(200)
  })

  test('the 401st of orange is throttled while everything else is idle', () => {
    const { functions: measured, account } = simulate(`
      name: orange
      duration: 1m
      account: { ConcurrentExecutions: 1000 }
      ${functions}
      sources:
        a: { Type: Sdk, FunctionName: orange, arrivals: { bursts: { size: 401, every: 1h } } }
    `)
    expect(measured['orange']).toMatchObject({
      Invocations: 400,
      Throttles: 1,
      throttlesByReason: { ReservedFunctionConcurrentInvocationLimitExceeded: 1 },
    })
    expect(account.ConcurrentExecutions.max).toBe(400)
    expect(account.UnreservedConcurrentExecutions.max).toBe(0)
  })
})

test('provisioned concurrency of 400 leaves 600 of 1,000 to all functions together (C4, C6)', () => {
  const { functions } = simulate(`
    name: provisioned and others
    duration: 1m
    functions:
      orange:
        Runtime: nodejs22.x
        Timeout: 60
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 400 }
        init: { constant: 1s }
        duration: { constant: 30s }
      green: { Runtime: nodejs22.x, Timeout: 60, init: { constant: 1s }, duration: { constant: 30s } }
    sources:
      a: { Type: Sdk, FunctionName: orange, arrivals: { bursts: { size: 500, every: 1h } } }
      b: { Type: Sdk, FunctionName: green, arrivals: { bursts: { size: 501, every: 1h } } }
  `)
  expect(functions['orange']).toMatchObject({
    ProvisionedConcurrencyInvocations: 400,
    ProvisionedConcurrencySpilloverInvocations: 100,
    coldStarts: 100,
    Throttles: 0,
  })
  expect(functions['green']).toMatchObject({
    Invocations: 500,
    throttlesByReason: { ConcurrentInvocationLimitExceeded: 1 },
  })
})

test('with 200 provisioned of 400 reserved, 200 run warm, 200 cold, the 401st is throttled, with 600 idle elsewhere (A19, C6, C7)', () => {
  const yaml = `
    name: reserved and provisioned
    duration: 1m
    account: { ConcurrentExecutions: 1000 }
    functions:
      orange:
        Runtime: nodejs22.x
        Timeout: 60
        ReservedConcurrentExecutions: 400
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 200 }
        init: { constant: 1s }
        duration: { constant: 30s }
    sources:
      s: { Type: Sdk, FunctionName: orange, arrivals: { bursts: { size: 401, every: 1h } } }
  `
  const { functions } = simulate(yaml)
  expect(functions['orange']).toMatchObject({
    Invocations: 400,
    Throttles: 1,
    throttlesByReason: { ReservedFunctionConcurrentInvocationLimitExceeded: 1 },
    ProvisionedConcurrencyInvocations: 200,
    ProvisionedConcurrencySpilloverInvocations: 200,
    coldStarts: 200,
  })
  const requests = requestsOf(eventsOf(yaml))
  expect(tally(requests.slice(0, 200).map(({ decision }) => decision))).toEqual({
    provisioned: 200,
  })
  expect(tally(requests.slice(200, 400).map(({ decision }) => decision))).toEqual({ cold: 200 })
  expect(requests[400]?.decision).toBe('throttled')
})

describe('50 ms at 20,000 requests per second are a concurrency of 1,000 (A21, C11)', () => {
  const scenario = (limit: number) => `
    name: request rate
    duration: 6s
    warmup: 2s
    account: { ConcurrentExecutions: ${limit} }
    functions:
      f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 50ms } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 20000/s } }
  `

  test('but a limit of 1,000 serves 10,000 requests per second and throttles 10,000', () => {
    const { functions } = simulate(scenario(1000))
    // Four seconds after the bucket of one second has run empty.
    expect(functions['f']?.throttleRate).toMatchObject({ count: 40_000, of: 80_000, rate: 0.5 })
    expect(functions['f']?.throttlesByReason).toEqual({
      CallerRateLimitExceeded: functions['f']?.Throttles,
    })
  })

  test('and a limit of 2,000 serves them all', () => {
    const { functions } = simulate(scenario(2000))
    expect(functions['f']).toMatchObject({ Invocations: 120_000, Throttles: 0 })
    expect(functions['f']?.ConcurrentExecutions).toMatchObject({ mean: 1000, max: 1000 })
  })
})

describe('provisioned concurrency of 10 spills (A23, C7)', () => {
  const scenario = (duration: string, arrivals: string) => `
    name: spillover
    duration: 2m
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }
        init: { constant: 0s }
        duration: { constant: ${duration} }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: ${arrivals} }
  `

  test('at more than 10 requests in flight', () => {
    const yaml = scenario('1s', '{ bursts: { size: 11, every: 1h } }')
    const requests = requestsOf(eventsOf(yaml))
    expect(tally(requests.map(({ decision }) => decision))).toEqual({ provisioned: 10, cold: 1 })
    expect(requests[10]).toMatchObject({ decision: 'cold', spill: 'allBusy' })
    expect(requests[9]?.spill).toBeUndefined()
  })

  test('at more than 100 requests per second: of 101, 100 run on it and 1 spills', () => {
    const yaml = scenario('20ms', '{ regular: 101/s }')
    const requests = requestsOf(eventsOf(yaml))
    // The first 99 s use up the depth of the bucket, one token more each second than it gains.
    const first = requests.find(({ decision }) => decision !== 'provisioned')
    expect(first).toMatchObject({ request: 's#10001', spill: 'rate', decision: 'cold' })
    for (let second = 99; second < 120; second++) {
      const within = requests.filter(({ arrivedAt }) => Math.floor(arrivedAt / 1000) === second)
      const spilled = within.filter(({ spill }) => spill !== undefined)
      expect([within.length, ...spilled.map(({ spill }) => spill)]).toEqual([101, 'rate'])
    }
    const { functions } = simulate(yaml)
    expect(functions['f']).toMatchObject({
      Invocations: 12_120,
      Throttles: 0,
      ProvisionedConcurrencyInvocations: 12_099,
      ProvisionedConcurrencySpilloverInvocations: 21,
    })
    expect(functions['f']?.spillsByCause['rate']?.count).toBe(21)
  })
})

describe('provisioned concurrency of 5,000 set at 0 s (A29, C8)', () => {
  const scenario = (preparation: string, seed = 1) => `
    name: allocation
    seed: ${seed}
    duration: 4m
    account: { ConcurrentExecutions: 10000 }
    functions:
      f:
        Runtime: nodejs22.x
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5000 }
        init: { constant: 0s }
        duration: { constant: 10ms }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { regular: 1/s } }
    assumptions:
      provisionedAtStart: requested
      provisionedPreparation: ${preparation}
  `
  const firstOnIt = (yaml: string): number | undefined => {
    const requests = requestsOf(eventsOf(yaml))
    const first = requests.findIndex(({ decision }) => decision === 'provisioned')
    for (const { spill } of requests.slice(0, first)) expect(spill).toBe('notReady')
    for (const { decision } of requests.slice(first)) expect(decision).toBe('provisioned')
    return requests[first]?.arrivedAt
  }

  test.each([
    ['60s', 110_000],
    ['90s', 140_000],
    ['120s', 170_000],
  ])('prepared in %s it is usable after 50 s more, none of it before', (preparation, ready) => {
    expect(firstOnIt(scenario(`{ constant: ${preparation} }`))).toBe(ready)
  })

  test('prepared in 1 to 2 minutes it is usable from 110 s to 170 s', () => {
    const ready = Array.from({ length: 20 }, (_, seed) =>
      firstOnIt(scenario('{ uniform: { low: 60s, high: 120s } }', seed)),
    )
    for (const time of ready) expect(time).toSatisfy((ms: number) => ms >= 110_000 && ms <= 171_000)
    expect(new Set(ready).size).toBeGreaterThan(10)
  })
})
