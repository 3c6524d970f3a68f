import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../src/math/elementary/normalQuantile.ts'
import { outcome } from './shipped.ts'

describe('API Gateway gives up after 29 s', () => {
  const { sources, functions } = outcome('api-gateway-29s')
  const { browser } = sources
  const [median, p99, limit, patience] = [15, 90, 120, 29]
  // Quantiles of the lognormal time, cut off by the Timeout, in seconds.
  const sigma = Math.log(p99 / median) / normalQuantile(0.99)
  const steps = 20_000
  const times = Array.from({ length: steps }, (_, i) =>
    Math.min(limit, median * Math.exp(sigma * normalQuantile((i + 0.5) / steps))),
  )
  const total = (some: readonly number[]) => some.reduce((sum, time) => sum + time, 0)
  const late = times.filter(time => time > patience)

  test('exact theory: 19.6% of the requests get a 504', () => {
    const share = late.length / steps
    expect(share).toBeCloseTo(0.196, 3)
    const ended = (browser?.arrivals ?? 0) - (browser?.outcomes.inFlight ?? 0)
    const found = (browser?.answers['504'] ?? 0) / ended
    expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / ended))
  })

  test('exact theory: what nobody waited for is 46% of the bill', () => {
    const share = total(late) / total(times)
    expect(share).toBeCloseTo(0.4625, 3)
    const billed = functions['report']?.billedDurationMs ?? Number.NaN
    const found = (browser?.abandoned.billedDurationMs ?? Number.NaN) / billed
    expect(Math.abs(found - share)).toBeLessThan(0.02)
  })

  test('exact theory: a Timeout of 29 s saves 18%', () => {
    const cut = outcome('api-gateway-29s', { 'functions.report.Timeout': '29' })
    const ratio = (cut.functions['report']?.gbSeconds ?? 0) / (functions['report']?.gbSeconds ?? 0)
    const expected = total(times.map(time => Math.min(time, patience))) / total(times)
    expect(expected).toBeCloseTo(0.821, 3)
    expect(Math.abs(ratio - expected)).toBeLessThan(0.01)
  })
})

describe('chained functions', () => {
  const { functions, sources } = outcome('chained-functions')
  const billed = (name: string) => functions[name]?.Duration

  test('exact: who waits is billed for the others as well', () => {
    const chain = ['create-order', 'process-payment', 'create-invoice'].map(billed)
    expect(chain.map(each => each?.min)).toEqual([1000, 950, 550])
    expect(chain.map(each => each?.max)).toEqual([1000, 950, 550])
    expect(sources['waits']?.latency.max).toBe(1000)
  })

  test('exact: who hands over is billed for itself', () => {
    const chain = ['accept-order', 'take-payment', 'send-invoice'].map(billed)
    expect(chain.map(each => each?.min)).toEqual([50, 400, 550])
    expect(chain.map(each => each?.max)).toEqual([50, 400, 550])
    expect(sources['hands-over']?.latency.max).toBe(50)
  })

  test('exact: 50 environments instead of 20', () => {
    const busy = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + (functions[name]?.ConcurrentExecutions.max ?? 0), 0)
    expect(busy(['create-order', 'process-payment', 'create-invoice'])).toBe(20 + 19 + 11)
    // 1, 8 and 11 by Little's law; where one comes as another leaves, the next has to begin first.
    expect(busy(['accept-order', 'take-payment', 'send-invoice'])).toBeLessThanOrEqual(21)
  })
})

describe('a load test with users who wait', () => {
  const { sources } = outcome('closed-loop-users')
  const { 'load-test': closed, visitors } = sources
  const [users, think, service, rate] = [10, 70, 10, 0.0921]
  const weights = (all: number) =>
    Array.from({ length: all + 1 }, (_, n) =>
      Array.from({ length: n }, (_none, i) => ((all - i) * service) / think).reduce(
        (product, each) => product * each,
        1,
      ),
    )
  const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0)
  const of = (value: number | null | undefined) => value ?? Number.NaN

  // The machine repair model: one server, ten sources.
  test('exact theory: ten users ask 92.1 times a second and wait 38.5 ms', () => {
    const present = weights(users)
    const throughput = (1 - (present[0] ?? 0) / sum(present)) / service
    expect(throughput).toBeCloseTo(rate, 4)
    const stay = users / throughput - think
    expect(stay).toBeCloseTo(38.5, 1)
    expect(of(closed?.latency.mean) / stay).toBeCloseTo(1, 1.5)
    expect(of(closed?.arrivals) / (40 * 60_000) / throughput).toBeCloseTo(1, 2)
  })

  // Who asks finds what the other nine leave (Sevcik and Mitrani, Lavenberg and Reiser).
  test('exact theory: with p99 at 121 ms', () => {
    const found = weights(users - 1)
    const longer = (time: number) =>
      sum(found.map((weight, n) => weight * erlangTail(n + 1, time / service))) / sum(found)
    expect(longer(121.1)).toBeCloseTo(0.01, 4)
    expect(of(closed?.latency.p99) / 121.1).toBeCloseTo(1, 1)
  })

  // M/M/1; within four standard errors of 40 minutes, which are 5% of the mean.
  test('exact theory: independent visitors take 127 ms, and 585 ms at p99', () => {
    const stay = service / (1 - rate * service)
    expect(stay).toBeCloseTo(126.6, 1)
    expect(Math.abs(of(visitors?.latency.mean) / stay - 1)).toBeLessThan(0.2)
    expect(Math.abs(of(visitors?.latency.p99) / (stay * Math.log(100)) - 1)).toBeLessThan(0.2)
    expect(of(visitors?.latency.p99) / of(closed?.latency.p99)).toBeGreaterThan(4)
    expect(of(visitors?.arrivals) / of(closed?.arrivals)).toBeCloseTo(1, 1.5)
  })
})

/** How likely so many exponential times together are longer. */
function erlangTail(stages: number, time: number): number {
  let term = Math.exp(-time)
  let tail = term
  for (let i = 1; i < stages; i++) {
    term *= time / i
    tail += term
  }
  return tail
}
