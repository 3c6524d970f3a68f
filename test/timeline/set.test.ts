import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('reserved concurrency and the account: who arrives at the moment has the new limit', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    account: { ConcurrentExecutions: 103 }
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, ReservedConcurrentExecutions: 1, init: { constant: 0s }, duration: { constant: 4s } }
      g: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, duration: { constant: 4s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s, 2s, 3s, 6s, 7s] } }
    changes:
      - { at: 2s, set: functions.f.ReservedConcurrentExecutions, to: 2 }
      - { at: 5s, set: functions.f.ReservedConcurrentExecutions, to: 1 }
  `)
  // From 2 s on two may run. At 5 s one still runs, so that there is no room until it ends, at 6 s.
  expect(table(records, 'decided', 'change')).toBe(
    lines(`
      0s  s#1  cold       f:$LATEST#1
      1s  s#2  throttled  -            reservedConcurrency
      2s  -    done                    set functions.f.ReservedConcurrentExecutions to 2
      2s  s#3  cold       f:$LATEST#2
      3s  s#4  throttled  -            reservedConcurrency
      5s  -    done                    set functions.f.ReservedConcurrentExecutions to 1
      6s  s#5  warm       f:$LATEST#2
      7s  s#6  throttled  -            reservedConcurrency
    `),
  )
})

test('concurrency of the account, and what it claims', () => {
  const yaml = `
    name: timeline
    duration: 10s
    account: { ConcurrentExecutions: 110 }
    functions:
      f: { Runtime: nodejs22.x, Timeout: 20, ReservedConcurrentExecutions: 10, duration: { constant: 1s } }
      g: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, duration: { constant: 20s } }
    sources:
      s: { Type: Sdk, FunctionName: g, arrivals: { bursts: { size: 150, every: 4s } } }
    changes:
      - { at: 4s, set: account.ConcurrentExecutions, to: 200 }
      - { at: 5s, set: functions.f.ReservedConcurrentExecutions, to: 30 }
  `
  const { functions, account } = simulate(yaml)
  // 100 of 150 at 0 s; then 90 more of 150; with 30 set aside no more room at 8 s.
  expect(functions['g']?.ConcurrentExecutions.max).toBe(190)
  expect(functions['g']?.Throttles).toBe(50 + 60 + 150)
  expect(account.ClaimedAccountConcurrency.max).toBe(220)
  expect(account.ClaimedAccountConcurrency.mean).toBe((110 * 4 + 200 + 220 * 5) / 10)
})

test('L21: a setting of AWS gives new environments, one of ours does not', () => {
  const records = eventsOf(`
    name: timeline
    duration: 30s
    functions:
      f:
        Runtime: nodejs22.x
        MemorySize: 1769
        Timeout: 20
        init: { constant: 0s }
        work: [{ cpu: { constant: 1s } }, { wait: { constant: 1s } }]
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 4s, 6s, 10s, 20s] } }
    changes:
      - { at: 5s, set: functions.f.MemorySize, to: 128 }
      - { at: 9s, set: 'functions.f.work[1].wait', to: 3s }
      - { at: 19s, set: functions.f.errors, to: 100% }
  `)
  // 128 MB are 128/1769 of a vCPU: a second takes 13.8203125 s.
  expect(table(records, 'finished', 'removed')).toBe(
    lines(`
      2s          s#1  completed  f:$LATEST#1  2000 ms, billed 2000
      6s          s#2  completed  f:$LATEST#1  2000 ms, billed 2000
      6s          -    removed    f:$LATEST#1  deployed
      20.820313s  s#3  completed  f:$LATEST#2  14820.313 ms, billed 14821
      26.820313s  s#4  completed  f:$LATEST#3  16820.313 ms, billed 16821
    `),
  )
})

test('what is set anew draws anew, and everything else as it would have', () => {
  const scenario = (changes: string) => `
    name: timeline
    duration: 1h
    functions:
      f:
        Runtime: nodejs22.x
        Timeout: 60
        init: { exponential: 100ms }
        work: [{ cpu: { exponential: 20ms } }, { wait: { exponential: 200ms } }]
        errors: 10%
      g: { Runtime: nodejs22.x, Timeout: 60, ReservedConcurrentExecutions: 50, duration: { exponential: 200ms } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { poisson: 1/s } }
      t: { Type: Sdk, FunctionName: g, arrivals: { poisson: 1/s } }
    ${changes}
  `
  const told = (changes: string) =>
    eventsOf(scenario(changes)).flatMap(each => (each.event === 'finished' ? [each] : []))
  const before = new Map(told('').map(each => [each.request, each]))
  const [early, late] = [20 * 60_000_000, 21 * 60_000_000]
  const same = (changes: string, from = 0) => {
    const all = told(changes).filter(
      ({ at, request }) => (at < early || at > late + from) && before.has(request),
    )
    return (
      all.filter(({ request, duration, outcome, initDuration }) => {
        const was = before.get(request)
        return (
          was?.duration === duration && was.outcome === outcome && was.initDuration === initDuration
        )
      }).length / all.length
    )
  }
  const set = (path: string, to: string) => `changes: [{ at: 20m, set: ${path}, to: ${to} }]`
  // Only the requests of f from then on, which are a third of all.
  expect(same(set('"functions.f.work[1].wait"', '{ exponential: 300ms }'))).toBeCloseTo(2 / 3, 1)
  // A tenth of those more fail, and nothing else is different.
  expect(same(set('functions.f.errors', '40%'))).toBeCloseTo(1 - 0.3 / 3, 1)
  expect(same(set('account.ConcurrentExecutions', '2000'))).toBe(1)
  expect(same(set('functions.g.ReservedConcurrentExecutions', '60'))).toBe(1)
})

test('a function that shared with others has concurrency of its own from then on', () => {
  const yaml = `
    name: timeline
    duration: 10s
    account: { ConcurrentExecutions: 110 }
    functions:
      f:
        Runtime: nodejs22.x
        Timeout: 20
        init: { constant: 0s }
        duration: { constant: 20s }
        AutoPublishAlias: live
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }
      g: { Runtime: nodejs22.x, Timeout: 20, init: { constant: 0s }, duration: { constant: 20s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { bursts: { size: 5, every: 8s } } }
      t: { Type: Sdk, FunctionName: g, arrivals: { at: [0s] } }
    changes:
      - { at: 4s, set: functions.f.ReservedConcurrentExecutions, to: 6 }
  `
  // Five run of f, two of them on what is provisioned, and one of g. At 8 s f has room for one more.
  const { functions, account } = simulate(yaml)
  expect(functions['f']?.ConcurrentExecutions.max).toBe(6)
  expect(functions['f']?.throttlesByLimit['reservedConcurrency']?.count).toBe(4)
  expect(account).toEqual({
    ConcurrentExecutions: { mean: (6 * 8 + 7 * 2) / 10, max: 7 },
    UnreservedConcurrentExecutions: { mean: (6 * 4 + 1 * 6) / 10, max: 6 },
    // Three of f on demand, one of g and two provisioned; then six reserved and one of g.
    ClaimedAccountConcurrency: { mean: (6 * 4 + 7 * 6) / 10, max: 7 },
  })
})
