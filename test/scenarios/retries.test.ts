import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

type Sets = Readonly<Record<string, string>>

/** What becomes of requests from so many seconds on, while the fault ends at 240 s. */
function afterTheFault(source: string, from: number, to: number, sets: Sets = {}) {
  const window = { duration: `${to}s`, warmup: `${from}s` }
  const { functions, sources } = outcome('retry-storm', { ...sets, ...window })
  const throttled = functions[source]?.throttleRate.rate ?? Number.NaN
  // Who gives up and asks again waits for 2 s at least.
  const { p50, max } = sources[source]?.latency ?? {}
  return {
    isWell: throttled === 0 && (max ?? Infinity) < 2000,
    isLost: throttled > 0.5 && (p50 ?? 0) > 2000,
  }
}

// https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
describe('a retry storm', () => {
  const { sources, functions, changes } = outcome('retry-storm')

  test('shape: the impatient make nearly five attempts of a request, and keep the load above 200/s', () => {
    const { arrivals = 0, attempts = 0 } = sources['impatient'] ?? {}
    // Five from 2 minutes on, and one of each of the 16,800 before.
    const amplified = (attempts - 16_800) / (arrivals - 16_800)
    expect(amplified).toBeGreaterThan(4.8)
    expect(amplified).toBeLessThanOrEqual(5.05)
    expect(functions['impatient']?.ConcurrentExecutions.max).toBe(600)
  })

  test('shape: most of what ran for them had been given up', () => {
    const { abandoned, outcomes } = sources['impatient'] ?? {}
    expect(abandoned?.count).toBeGreaterThan(3 * (outcomes?.completed ?? Infinity))
  })

  test('shape: the impatient do not recover, and the standard does within 10 s', () => {
    expect(afterTheFault('impatient', 540, 600).isLost).toBe(true)
    expect(afterTheFault('standard', 250, 300).isWell).toBe(true)
    expect(sources['standard']?.amplification).toBeLessThan(1.02)
    const [ofImpatient, ofStandard] = changes
    expect(ofImpatient?.recovery['impatient']).toBe(null)
    expect(ofStandard?.recovery['standard']).toBeLessThan(10_000)
  })

  test('shape: a quota alone cures them, and waits with jitter do not', () => {
    const quota = { 'sources.impatient.retries.quota': '500' }
    expect(afterTheFault('impatient', 250, 300, quota).isWell).toBe(true)
    const jitter = {
      'sources.impatient.retries.base': '100ms',
      'sources.impatient.retries.cap': '20s',
      'sources.impatient.retries.jitter': 'full',
    }
    expect(afterTheFault('impatient', 300, 360, jitter).isLost).toBe(true)
  })

  test('shape: of the SDKs, those without a quota do not recover either', () => {
    const legacy = { 'sources.impatient.retries': 'legacy' }
    expect(afterTheFault('impatient', 300, 360, legacy).isLost).toBe(true)
    const old = { 'sources.impatient.retries': 'standardOld' }
    expect(afterTheFault('impatient', 250, 300, old).isWell).toBe(true)
  })
})

// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
describe('back-off and jitter', () => {
  const { sources } = outcome('backoff-and-jitter')
  const callsOf = (name: string) => sources[name]?.attempts ?? Number.NaN
  const doneAfter = (name: string) => sources[name]?.latency.max ?? Number.NaN

  test('everybody is served in the end', () => {
    for (const { outcomes } of Object.values(sources)) expect(outcomes.completed).toBe(100)
  })

  test('shape: full jitter makes less than half of the calls, and is done ten times sooner', () => {
    expect(callsOf('full-jitter') / callsOf('exponential')).toBeLessThan(0.5)
    expect(doneAfter('full-jitter') / doneAfter('exponential')).toBeLessThan(0.1)
  })

  test('shape: the other two jitters do so as well', () => {
    for (const name of ['equal-jitter', 'decorrelated']) {
      expect(callsOf(name) / callsOf('exponential')).toBeLessThan(0.5)
      expect(doneAfter(name) / doneAfter('exponential')).toBeLessThan(0.1)
    }
  })

  // Two of those who come together are served, so that 100 + 98 + ... + 2 calls are made.
  test('exact: without jitter 2,550 calls, in 50 rounds', () => {
    expect(callsOf('no-backoff')).toBe(2550)
    expect(callsOf('exponential')).toBe(2550)
    expect(doneAfter('no-backoff')).toBe(49 * 100 + 100)
    const doubled = 100 + 200 + 400 + 800 + 1600 + 3200 + 6400 + 12_800
    expect(doneAfter('exponential')).toBe(doubled + 41 * 20_000 + 100)
  })
})
