import { describe, expect, test } from 'vitest'
import { outcome } from './shipped.ts'

describe('a deployment at noon', () => {
  test('exact: 400/s times 2.1 s are cold and in flight at once, where 40 were before', () => {
    const { checkout } = outcome('noon-deployment').functions
    expect(checkout?.coldStartRate).toMatchObject({ count: 840, of: 3 * 60 * 400 + 60 * 400 })
    expect(checkout?.ConcurrentExecutions.max).toBe(840)
    const before = outcome('noon-deployment', { changes: '[]' }).functions['checkout']
    expect(before?.coldStartRate.count).toBe(0)
  })

  test('exact: of 600/s, 260 are refused from the 1,000th in flight until the first is free', () => {
    const { checkout } = outcome('noon-deployment', {
      'sources.web.arrivals.regular': '600/s',
    }).functions
    expect(Object.keys(checkout?.throttlesByLimit ?? {})).toEqual(['accountConcurrency'])
    expect(checkout?.throttleRate.count).toBe(260)
  })
})

describe('a canary', () => {
  const { careful, careless } = outcome('canary').functions

  // The window is that of the new version: 3 minutes with 200 requests a second.
  test('exact theory: 2% of the requests fail with it, and 20% without', () => {
    const of = 3 * 60 * 200
    const near = (errors: number | undefined, share: number) =>
      Math.abs((errors ?? Number.NaN) / of - share) < 4 * Math.sqrt((share * (1 - share)) / of)
    expect(near(careful?.Errors, 0.02)).toBe(true)
    expect(near(careless?.Errors, 0.2)).toBe(true)
  })

  test('exact: 420 are cold where all go over at once, and a tenth of that with a canary', () => {
    expect(careless?.coldStartRate.count).toBe(420)
    // A tenth is drawn: 42 with a standard deviation of 6.
    expect(Math.abs((careful?.coldStartRate.count ?? 0) - 42)).toBeLessThan(25)
  })
})
