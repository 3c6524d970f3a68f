import { expect, test } from 'vitest'
import { outcome } from './shipped.ts'

// The case of lambda-concurrency-reservations on https://staging.zhivko-todorov.com.
test('shape: a job with 800 of 1,000 throttles the shop, which reservations and a cap prevent', () => {
  const { catalogue, checkout } = outcome('noisy-neighbour').functions
  expect(catalogue?.Throttles).toBeGreaterThan(0)
  expect(checkout?.Throttles).toBeGreaterThan(0)
  const cured = outcome('noisy-neighbour', {
    'functions.report.ReservedConcurrentExecutions': '500',
    'functions.catalogue.ReservedConcurrentExecutions': '350',
    'functions.checkout.ReservedConcurrentExecutions': '50',
  }).functions
  expect(cured['catalogue']?.Throttles).toBe(0)
  expect(cured['checkout']?.Throttles).toBe(0)
  expect(cured['report']?.Throttles).toBeGreaterThan(0)
})

// Erlang's loss formula: B(10, 8) = 0.121661, B(10, 20) = 0.537963. Bands of four standard errors.
test.each([
  { rate: '40/s', throttled: 0.121661, band: 0.006 },
  { rate: '100/s', throttled: 0.537963, band: 0.004 },
])('exact theory: $throttled of $rate are throttled in a new account', row => {
  const { functions } = outcome('new-account', {
    'sources.web.arrivals.poisson': row.rate,
    'assumptions.requestRateWindow': '10s',
  })
  const rate = functions['f']?.throttleRate.rate ?? Number.NaN
  expect(Math.abs(rate - row.throttled)).toBeLessThan(row.band)
})

// exp(-rate x timeout), and the share that AWS calls typical for production.
test.each([
  { rate: '6/h', cold: Math.exp(-1), band: 0.021 },
  { rate: '12/h', cold: Math.exp(-2), band: 0.011 },
])('exact theory: $cold of the requests of a test environment with $rate are cold', row => {
  const { functions } = outcome('quiet-test-environment', {
    'sources.tester.arrivals.poisson': row.rate,
  })
  const rate = functions['test']?.coldStartRate.rate ?? Number.NaN
  expect(Math.abs(rate - row.cold)).toBeLessThan(row.band)
  expect(functions['production']?.coldStartRate.rate).toBeLessThan(0.01)
})

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html: under 1% is usual.
test('shape: of five requests a second fewer than 1% are cold and none is throttled', () => {
  const { functions } = outcome('hello')
  expect(functions['greet']?.coldStartRate.rate).toBeLessThan(0.01)
  expect(functions['greet']?.Throttles).toBe(0)
  expect(functions['greet']?.ConcurrentExecutions.mean).toBeCloseTo(0.5, 1)
})
