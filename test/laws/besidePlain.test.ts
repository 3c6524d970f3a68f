import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/run/runResult.ts'
import { eventsOf, simulate } from '../support/simulate.ts'

/** Settings under which much goes wrong. */
const settings = {
  calm: '',
  'errors and crashes': 'errors: 10%, crashes: 5%, ',
  'Inits that crash': 'initErrors: 30%, ',
  'extensions beyond the Timeout':
    'Timeout: 1, extensions: { kind: external, after: { uniform: { low: 0s, high: 1500ms } } }, ',
  'first calls that are slow': 'firstInvoke: { exponential: 300ms }, crashes: 10%, ',
  'a Timeout that few keep': 'Timeout: 1, firstInvoke: { exponential: 500ms }, errors: 20%, ',
  'reserved concurrency': 'ReservedConcurrentExecutions: 3, crashes: 5%, ',
  'provisioned concurrency':
    'AutoPublishAlias: live, ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }, errors: 5%, ',
} as const

const cases = Object.entries(settings)

const scenario = (handler: string, given: string, source = '', more = '') => `
  name: the same in two ways
  duration: 10m
  warmup: 1m
  functions:
    f: { Runtime: nodejs22.x, ${given}init: { exponential: 400ms }, ${handler} }
  ${more}
  sources:
    s: { Type: Sdk, ${source}FunctionName: f, arrivals: { profile: [{ at: 0s, rate: 5/s }, { at: 9m, rate: 5/s }, { at: 9m, rate: 0/s }] } }
  assumptions:
    idleTimeout: { uniform: { low: 10s, high: 60s } }
`

/** All that a run measured of Lambda, and of those who called it. */
function measured({ functions, account, timeSeries, sources }: RunResult) {
  const { arrivals, attempts, outcomes, latency, coldLatency, warmLatency } = sources['s'] ?? {}
  const seen = { arrivals, attempts, outcomes, latency, coldLatency, warmLatency }
  // Only clients have series of their own.
  return { functions, account, timeSeries: timeSeries.functions, seen }
}

describe('a client that waits long enough sees and does what a plain caller does', () => {
  const handler = 'duration: { lognormal: { mean: 300ms, cv: 2 } }'
  test.each(cases)('%s', (_, given) => {
    const plain = measured(simulate(scenario(handler, given)))
    expect(plain.seen.arrivals).toBeGreaterThan(2_000)
    expect(measured(simulate(scenario(handler, given, 'timeout: 1h, ')))).toEqual(plain)
    const retries = 'retries: { attempts: 1, base: 1s }, timeout: 1h, '
    expect(measured(simulate(scenario(handler, given, retries)))).toEqual(plain)
  })
})

describe('a resource that is never short is time like any other', () => {
  const whole = 'work: [{ wait: { constant: 250ms } }, { wait: { constant: 600ms } }]'
  const inSteps =
    'work: [{ wait: { constant: 250ms } }, { use: { resource: db, for: { constant: 600ms } } }]'
  test.each(cases)('%s', (_, given) => {
    const plain = measured(simulate(scenario(whole, given)))
    const withUse = scenario(inSteps, given, '', 'resources: { db: { connections: 1000000 } }')
    expect(measured(simulate(withUse))).toEqual(plain)
    // At one microsecond they may happen in another order.
    const linesOf = (yaml: string) => eventsOf(yaml).map(record => JSON.stringify(record))
    const records = linesOf(withUse).filter(line => !line.includes('"event":"resource'))
    expect(records.toSorted()).toEqual(linesOf(scenario(whole, given)).toSorted())
  })
})

test('retries never move the luck of first attempts', () => {
  const durationsOf = (retries: string) =>
    eventsOf(`
      name: luck
      duration: 5m
      functions:
        f: { Runtime: nodejs22.x, errors: 30%, init: { constant: 0s }, duration: { lognormal: { mean: 300ms, cv: 2 } } }
      sources:
        s: { Type: Api, FunctionName: f, ${retries}overhead: { exponential: 50ms }, arrivals: { poisson: 5/s } }
      assumptions:
        idleTimeout: { constant: 1h }
    `)
      .filter(record => record.event === 'finished')
      .filter(({ attempt }) => (attempt ?? 1) === 1)
      .map(({ request, outcome, duration }) => `${request} ${outcome} ${duration}`)
      .toSorted()
  const without = durationsOf('')
  expect(without.length).toBeGreaterThan(1_000)
  const common = new Set(durationsOf('retries: legacy, '))
  expect(without.filter(each => !common.has(each))).toHaveLength(0)
})
