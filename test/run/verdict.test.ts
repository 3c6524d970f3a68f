import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** Requests that all come at once, and stay long. */
const burst = (account: number, lambda = '') => `
  name: burst
  duration: 1m
  account: { ConcurrentExecutions: ${account} }
  functions:
    f: { Timeout: 60, duration: 20s, init: 1s ${lambda} }
  sources:
    web: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: burst.csv } } }
`
const atOnce = (requests: number) => ({ 'burst.csv': `at,count\n1,${requests}\n` })

const judge = (requests: number, account: number, lambda?: string) =>
  simulate(burst(account, lambda), { files: atOnce(requests), verdict: true })

describe('the verdict', () => {
  test('of a run without throttles names no limit and tries nothing', () => {
    const { verdict, findings } = judge(10, 1000)
    expect(verdict).toBe('None of 10 requests throttled, 100% of 10 invocations cold.')
    expect(findings).toEqual({ binding: null, variants: [], remedy: null, deadLetters: null })
  })

  test('of a run without requests says so', () => {
    expect(judge(0, 1000).verdict).toBe('Nothing arrived.')
  })

  test('of a burst beyond the scaling rate provisions what is beyond it, to half a percent', () => {
    const { verdict, findings } = judge(3000, 10_000)
    expect(findings.binding).toEqual({
      functionName: 'f',
      limit: 'scalingRate',
      count: 2000,
      firstMs: 1000,
      lastMs: 1000,
    })
    const found = findings.remedy?.to ?? 0
    expect(found).toBeGreaterThanOrEqual(2000)
    expect(found).toBeLessThanOrEqual(2015)
    expect(verdict).toBe(
      '66.7% of 3,000 requests throttled, 100% of 1,000 invocations cold. ' +
        'Binding limit: scaling rate, which refused 2,000 requests of f at 1 s. ' +
        'Cheapest change tried that removes it: ' +
        `functions.f.ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions to ${found}.`,
    )
  })

  test('of a reserved function that is too small raises what is reserved, and no more than that', () => {
    const { findings } = judge(50, 1000, ', ReservedConcurrentExecutions: 20')
    expect(findings.binding).toMatchObject({ limit: 'reservedConcurrency', count: 30 })
    expect(findings.remedy).toEqual({
      path: 'functions.f.ReservedConcurrentExecutions',
      from: 20,
      to: 50,
      throttled: 0,
      removes: true,
      binding: null,
    })
  })

  test('of an account that is too small asks for a higher quota, for there is nothing to reserve', () => {
    const { findings } = judge(30, 10)
    expect(findings.binding).toMatchObject({ limit: 'accountConcurrency', count: 20 })
    expect(findings.remedy).toMatchObject({
      path: 'account.ConcurrentExecutions',
      from: 10,
      to: 30,
    })
  })

  test('says which limit is next, where a change removes only the one that binds', () => {
    const { verdict, findings } = judge(1400, 500)
    expect(findings.binding).toMatchObject({ limit: 'accountConcurrency', count: 900 })
    expect(findings.remedy).toMatchObject({
      throttled: 400,
      binding: { functionName: 'f', limit: 'scalingRate', count: 400 },
    })
    expect(verdict).toMatch(
      /Cheapest change tried that removes it, but not all throttles: account\.ConcurrentExecutions from 500 to \d+; scaling rate binds then and refuses 400 requests of f\.$/,
    )
  })

  test('where nothing that is tried helps says so', () => {
    const { verdict, findings } = judge(950, 1000, ', ReservedConcurrentExecutions: 800')
    expect(findings.remedy).toBeNull()
    expect(verdict).toMatch(
      /The one change that was tried does not remove it without others being refused more often\.$/,
    )
  })
})

test('a remedy removes its limit when the scenario has it', () => {
  const { findings } = judge(700, 500)
  const to = findings.remedy?.to ?? 0
  expect(judge(700, to).functions['f']?.Throttles).toBe(0)
  expect(judge(700, to - 1).functions['f']?.Throttles).toBeGreaterThan(0)
})

test('trying changes does not change what was measured', () => {
  const files = atOnce(3000)
  const { verdict: _said, findings: _found, ...tried } = judge(3000, 10_000)
  const { verdict: _, findings: __, ...plain } = simulate(burst(10_000), { files })
  expect(tried).toEqual(plain)
})

const retrying = (more = '') => `
  name: retrying
  duration: 1m
  functions:
    f: { Timeout: 60, duration: 20s, init: 0s, ReservedConcurrentExecutions: 1 }
  sources:
    web:
      Type: Sdk
      FunctionName: f
      retries: { attempts: 3, base: 1s, jitter: none }
      arrivals: { at: [1s, 2s] }
  ${more}
`

test('a request has attempts: the verdict tells one from the other', () => {
  // The second one tries at 2, 3 and 5 s while the first one runs.
  expect(simulate(retrying()).verdict).toMatch(
    /^50% of 2 requests throttled; 75% of 4 attempts throttled, 100% of 1 invocation cold\. Binding limit: reserved concurrency, which refused 3 attempts of f from 2 s to 5 s\./,
  )
})

test('pings are no requests, and are named where a limit refused some', () => {
  const pinged = (lambda: string) =>
    simulate(`
      name: pinged
      duration: 10m
      functions: { f: { Timeout: 60, duration: 100ms, init: 0s ${lambda} } }
      sources: { web: { Type: Sdk, FunctionName: f, arrivals: { at: [1s, 61s] } } }
      warmers: { keep: { FunctionName: f, every: 1m, concurrency: 2 } }
    `).verdict
  expect(pinged('')).toBe('None of 2 requests throttled, 0% of 2 invocations cold.')
  expect(pinged(', ReservedConcurrentExecutions: 1')).toMatch(
    /^None of 2 requests throttled, 0% of 2 invocations cold\. Binding limit: reserved concurrency, which refused \d+ requests and pings of f/,
  )
})

/** `shop` needs 2 at a time; `job` takes whatever is left of 110. */
const crowded = `
  name: crowded
  duration: 1m
  account: { ConcurrentExecutions: 110 }
  functions:
    shop: { duration: 20ms, init: 0s }
    job: { Timeout: 60, duration: 50s, init: 0s }
  sources:
    buying: { Type: Sdk, FunctionName: shop, arrivals: { regular: 100/s } }
    nightly: { Type: Sdk, FunctionName: job, arrivals: { regular: 10/s } }
`

test('a neighbour that takes all is named, and held back, although another function is refused', () => {
  const { verdict, findings } = simulate(crowded, { verdict: true })
  expect(findings.binding).toMatchObject({ functionName: 'shop', limit: 'accountConcurrency' })
  expect(verdict).toContain(' Meanwhile job held most of the concurrency. ')
  // 110, of which AWS keeps 100 unreserved: 10 are left for it.
  expect(findings.remedy).toMatchObject({
    path: 'functions.job.ReservedConcurrentExecutions',
    from: null,
    to: 10,
    removes: true,
    binding: { functionName: 'job', limit: 'reservedConcurrency' },
  })
})

test('nobody is named where the function that is refused is the one that takes all', () => {
  expect(judge(30, 10).verdict).not.toContain('Meanwhile')
})
