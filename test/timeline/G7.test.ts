import { expect, test } from 'vitest'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const managed = 'CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} }'

test('G7: an event may run for 5,400 s, and who waits is answered after 900 s', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 2h
      functions:
        f: { Runtime: nodejs22.x, Timeout: 5400, ${managed}, duration: { constant: 80m } }
        g: { Runtime: nodejs22.x, init: { constant: 0s }, work: [{ invoke: { FunctionName: f, InvocationType: Event } }] }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
        t: { Type: Sdk, FunctionName: g, arrivals: { at: [0s] } }
        u: { Type: Sdk, FunctionName: f, timeout: 3h, arrivals: { at: [1s] } }
    `,
  )
  expect(table(records, 'finished').replaceAll(/ {2,}/g, ' ')).toBe(
    lines(`
      0s t#1 completed g:$LATEST#1 0 ms, billed 0
      15m s#1 timedOut f:$LATEST#1 900000 ms, billed 0
      15m1s u#1 timedOut f:$LATEST#3 900000 ms, billed 0
      1h20m g>f#1 completed f:$LATEST#2 4800000 ms, billed 0
    `),
  )
})

test.each([
  ['Timeout: 901', 'Timeout: must be at most 900 without CapacityProviderConfig: found 901 (G7)'],
  [
    'MemorySize: 10241',
    'MemorySize: must be at most 10240 without CapacityProviderConfig: found 10241 (G7)',
  ],
  [
    'EphemeralStorage: { Size: 10241 }',
    'EphemeralStorage.Size: must be at most 10240 without CapacityProviderConfig: found 10241 (G7)',
  ],
])('G7: %s is for Managed Instances', (setting, problem) => {
  const scenario = (settings: string) => `
    name: timeline
    duration: 1h
    functions:
      f: { Runtime: nodejs22.x, ${settings}, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
  `
  expect(problemsOf(scenario(setting))).toEqual([`functions.f.${problem}`])
  expect(problemsOf(scenario(`${managed}, ${setting}`))).toEqual([])
})

test('G7: neither concurrency nor request rate of the account counts, and no time is billed', () => {
  const { functions, account } = simulate(
    `
      name: timeline
      duration: 1m
      account: { ConcurrentExecutions: 1 }
      functions:
        f: { Runtime: nodejs22.x, ${managed}, duration: { constant: 1s } }
        g: { Runtime: nodejs22.x, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { regular: 100/s } }
        t: { Type: Sdk, FunctionName: g, arrivals: { at: [10s, 20s] } }
    `,
  )
  expect(functions['f']).toMatchObject({ Throttles: 0, gbSeconds: 0, billedDurationMs: 0 })
  expect(functions['f']?.ConcurrentExecutions.max).toBe(100)
  expect(functions['g']?.Invocations).toBe(2)
  expect(account.ConcurrentExecutions.max).toBe(101)
  expect(account.ClaimedAccountConcurrency.max).toBe(1)
})

test.each([
  ['ReservedConcurrentExecutions: 10', 'ReservedConcurrentExecutions'],
  [
    'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 10 }',
    'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
  ],
])('G7: %s has no part in it', (setting, path) => {
  const problems = problemsOf(`
    name: timeline
    duration: 1m
    functions:
      f: { Runtime: nodejs22.x, ${managed}, ${setting}, duration: { constant: 1s } }
    sources:
      s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s] } }
  `)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`functions.f.${path}: must be left out on Managed Instances`)
})
