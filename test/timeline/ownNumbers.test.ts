import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'

// What a request will do is drawn when it arrives, whatever comes of it.

const scenario = (limit: number, crashes: string) => `
  name: timeline
  duration: 60s
  account: { ConcurrentExecutions: ${limit} }
  functions:
    f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { exponential: { mean: 1s } }, errors: 50%, crashes: ${crashes} }
  sources:
    s: { Type: Sdk, FunctionName: f, arrivals: { regular: { rate: 2/s } } }
  assumptions: { resetReuse: 0 }
`

function endsOf(limit: number, crashes: string) {
  const finished = eventsOf(scenario(limit, crashes)).filter(each => each.event === 'finished')
  return new Map(finished.map(({ request, duration, outcome }) => [request, { duration, outcome }]))
}

test('what a request does is the same where others are throttled', () => {
  const free = endsOf(1000, '0%')
  const throttled = [...endsOf(1, '0%')]
  expect(throttled.length).toBeGreaterThan(20)
  expect(throttled.length).toBeLessThan(free.size - 20)
  expect(
    throttled.filter(([request, { duration }]) => free.get(request)?.duration !== duration),
  ).toEqual([])
})

test('whether a request fails is the same where others crash', () => {
  const without = endsOf(1000, '0%')
  const others = [...endsOf(1000, '50%')].filter(([, { outcome }]) => outcome !== 'crash')
  expect(others.length).toBeGreaterThan(20)
  expect(others.length).toBeLessThan(without.size - 20)
  expect(
    others.filter(([request, { outcome }]) => without.get(request)?.outcome !== outcome),
  ).toEqual([])
})
