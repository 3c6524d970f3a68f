import { expect, test } from 'vitest'
import type { DecidedRecord, LogRecord } from '../../src/metrics/logRecord.ts'
import { eventsOf, problemsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const isolated = 'TenancyConfig: { TenantIsolationMode: PER_TENANT }'

const calling = (source: string, account = 1_000, more = isolated) => `
  name: timeline
  duration: 10m
  account: { ConcurrentExecutions: ${account} }
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 100ms }, duration: { constant: 50ms }, ${more} }
  sources:
    s: { FunctionName: f, ${source} }
  assumptions: { idleTimeout: { constant: 1h }, maximumAge: { constant: 10h } }
`

const decided = (log: readonly LogRecord[]) =>
  log.filter((record): record is DecidedRecord => record.event === 'decided')

test('T1: a request runs on an idle environment of its own tenant, or on a new one', () => {
  const log = eventsOf(calling('Type: Sdk, tenants: 5, arrivals: { poisson: 20/s }'))
  // A second implementation: whose each environment is, and until when it is busy.
  const environments: { tenant: number; label: string; freeAt: number }[] = []
  let cold = 0
  for (const { at, tenant = 0, decision, environment = '' } of decided(log)) {
    const idle = environments.filter(each => each.tenant === tenant && each.freeAt <= at)
    expect(decision).toBe(idle.length === 0 ? 'cold' : 'warm')
    cold += decision === 'cold' ? 1 : 0
    const freeAt = at + (decision === 'cold' ? 150_000 : 50_000)
    const known = environments.find(({ label }) => label === environment)
    const used = known ?? { tenant, label: environment, freeAt }
    if (known === undefined) environments.push(used)
    expect(used.tenant).toBe(tenant)
    used.freeAt = freeAt
  }
  expect(cold).toBe(environments.length)
  expect(new Set(environments.map(({ tenant }) => tenant))).toEqual(new Set([1, 2, 3, 4, 5]))
  expect(new Set(environments.map(({ label }) => label)).size).toBe(environments.length)
})

test('T1: with a single tenant everything is as without isolation', () => {
  const of = (yaml: string) =>
    eventsOf(yaml).map(record =>
      record.event === 'decided' ? { ...record, tenant: 0, state: 0 } : record,
    )
  const one = calling('Type: Sdk, tenants: 1, arrivals: { poisson: 20/s }')
  const none = calling('Type: Sdk, arrivals: { poisson: 20/s }', 1_000, '')
  expect(of(one)).toEqual(of(none))
})

test('T1: tenants are equally likely, or as likely as Zipf says; and nothing else depends on them', () => {
  const of = (tenants: string) =>
    eventsOf(calling(`Type: Sdk, tenants: ${tenants}, arrivals: { poisson: 50/s }`))
  const share = (log: readonly LogRecord[], tenant: number) => {
    const all = decided(log)
    return all.filter(each => each.tenant === tenant).length / all.length
  }
  const equal = of('4')
  for (const tenant of [1, 2, 3, 4]) expect(share(equal, tenant)).toBeCloseTo(1 / 4, 1.6)
  // 1 + 1/2 + 1/3 + 1/4 = 25/12.
  const zipf = of('{ count: 4, exponent: 1 }')
  for (const tenant of [1, 2, 3, 4]) expect(share(zipf, tenant)).toBeCloseTo(12 / 25 / tenant, 1.6)
  expect(decided(zipf).map(({ at }) => at)).toEqual(decided(equal).map(({ at }) => at))
})

test('T1: all attempts of a request are for its tenant', () => {
  const log = eventsOf(
    calling(
      'Type: Sdk, tenants: 50, retries: standard2026, arrivals: { bursts: { size: 9, every: 5s } }',
      4,
    ),
  )
  const tenants = new Map<string, Set<number | undefined>>()
  for (const { request, tenant } of decided(log)) {
    tenants.set(request, (tenants.get(request) ?? new Set()).add(tenant))
  }
  expect(decided(log).filter(({ attempt = 1 }) => attempt > 1).length).toBeGreaterThan(50)
  expect([...tenants.values()].every(({ size }) => size === 1)).toBe(true)
})

test('T2: there are 2.5 environments, busy or idle, for each unit of concurrency', () => {
  const source = 'Type: Sdk, tenants: 1000, arrivals: { at: [0s, 1s, 2s, 3s, 4s, 5s, 6s] }'
  const log = eventsOf(calling(source, 2))
  expect(table(log, 'decided')).toBe(
    lines(`
      0s  s#1  cold       f:$LATEST#1
      1s  s#2  cold       f:$LATEST#2
      2s  s#3  cold       f:$LATEST#3
      3s  s#4  cold       f:$LATEST#4
      4s  s#5  cold       f:$LATEST#5
      5s  s#6  throttled  -            tenantEnvironments
      6s  s#7  throttled  -            tenantEnvironments
    `),
  )
  // Of the function's own concurrency where it has reserved some: 2.5 times 2.
  const reserved = eventsOf(calling(source, 1_000, `${isolated}, ReservedConcurrentExecutions: 2`))
  expect(table(reserved, 'decided')).toBe(table(log, 'decided'))
})

test('T2: an environment that goes makes room for another', () => {
  const source =
    'Type: Sdk, tenants: 1000, arrivals: { at: [0s, 200ms, 400ms, 600ms, 800ms, 1s, 2.149s, 2.151s, 2.152s] }'
  const log = eventsOf(calling(source, 2).replace('{ constant: 1h }', '{ constant: 2s }'))
  // The first environment is idle from 150 ms on, and gone 2 s later.
  expect(table(log, 'decided')).toBe(
    lines(`
      0s      s#1  cold       f:$LATEST#1
      200ms   s#2  cold       f:$LATEST#2
      400ms   s#3  cold       f:$LATEST#3
      600ms   s#4  cold       f:$LATEST#4
      800ms   s#5  cold       f:$LATEST#5
      1s      s#6  throttled  -            tenantEnvironments
      2.149s  s#7  throttled  -            tenantEnvironments
      2.151s  s#8  cold       f:$LATEST#6
      2.152s  s#9  throttled  -            tenantEnvironments
    `),
  )
})

test('T2: concurrency that is set makes room for other environments, or leaves less', () => {
  const source =
    'Type: Sdk, tenants: 1000, arrivals: { at: [0s, 1s, 2s, 3s, 4s, 5s, 7s, 8s, 9s, 10s, 11s] }'
  const changes = [
    '{ at: 6s, set: account.ConcurrentExecutions, to: 3 }',
    '{ at: 10s, set: account.ConcurrentExecutions, to: 1 }',
  ]
  const log = eventsOf(`${calling(source, 2)}  changes: [${changes.join(', ')}]`)
  // 2.5 times 2, then 2.5 times 3; what is there stays when there may be fewer.
  expect(table(log, 'decided')).toBe(
    lines(`
      0s   s#1   cold       f:$LATEST#1
      1s   s#2   cold       f:$LATEST#2
      2s   s#3   cold       f:$LATEST#3
      3s   s#4   cold       f:$LATEST#4
      4s   s#5   cold       f:$LATEST#5
      5s   s#6   throttled  -            tenantEnvironments
      7s   s#7   cold       f:$LATEST#6
      8s   s#8   cold       f:$LATEST#7
      9s   s#9   throttled  -            tenantEnvironments
      10s  s#10  throttled  -            tenantEnvironments
      11s  s#11  throttled  -            tenantEnvironments
    `),
  )
})

test('T2: an account of 1,000 has 2,500 environments at most, though never 1,000 of them are busy', () => {
  const source = 'Type: Sdk, tenants: 100000, arrivals: { regular: 10/s }'
  const { functions, findings } = simulate(calling(source))
  expect(functions['f']?.environments.max).toBe(2_500)
  expect(functions['f']?.ConcurrentExecutions.max).toBeLessThan(10)
  expect(findings.binding?.limit).toBe('tenantEnvironments')
})

test('T3: what does not go with tenant isolation is refused', () => {
  const arrivals = 'arrivals: { regular: 1/s }'
  const found = (source: string, more?: string) =>
    problemsOf(calling(`${source}, ${arrivals}`, 1_000, more))
  expect(found('Type: Sdk')).toEqual([
    'sources.s: tenants must be given where f has TenancyConfig (T1)',
  ])
  expect(found('Type: Sdk, tenants: 3', '')).toEqual([
    'sources.s.tenants: must be left out unless the function has TenancyConfig (T1)',
  ])
  expect(found('Type: FunctionUrl, tenants: 3')).toEqual([
    'sources.s.Type: must be Sdk or Api where f has TenancyConfig (T3): found FunctionUrl',
  ])
  expect(found('Type: Sdk, tenants: 0')).toEqual(['sources.s.tenants: must be at least 1: found 0'])
  expect(found('Type: Sdk, tenants: many')).toEqual([
    'sources.s.tenants: must be a number of tenants, or count and exponent of Zipf: found "many"',
  ])
  const provisioned = 'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 }'
  expect(found('Type: Api, tenants: 3', `${isolated}, ${provisioned}`)).toEqual([
    'functions.f.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: ' +
      'a function must have either provisioned concurrency or TenancyConfig: found both (T3)',
  ])
  const snapStart = 'AutoPublishAlias: live, SnapStart: { ApplyOn: PublishedVersions }'
  expect(found('Type: Api, tenants: 3', `${isolated}, ${snapStart}`)).toContain(
    'functions.f.SnapStart: a function must have either SnapStart or TenancyConfig: found both (T3)',
  )
  const others = calling(`Type: Sdk, tenants: 3, ${arrivals}`)
  expect(problemsOf(`${others}  warmers: { w: { FunctionName: f, every: 5m } }`)).toEqual([
    'warmers.w.FunctionName: a warmer must call a function without TenancyConfig: found f',
  ])
})
