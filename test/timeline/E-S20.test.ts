import { describe, expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'

/** What one minute of a queue that is never empty comes to. */
function saturated(settings: string, work: string) {
  const { functions, queues } = simulate(`
    name: A queue that is never empty
    duration: 60s
    functions:
      work: { Timeout: 900, init: 0, ${work} }
    sources:
      orders: { Type: SQS, FunctionName: work, queue: { backlog: 100000, VisibilityTimeout: 900 }, ${settings} }
  `)
  return { ...functions['work'], ...queues['orders'] }
}

const two = 'ProvisionedPollerConfig: { MinimumPollers: 2, MaximumPollers: 2 }'

/** AWS's formula: what one poller does in a second, of batches so large and messages of so many KB. */
function perPoller(batch: number, sizeKb: number, seconds: number): number {
  const bySize = Math.ceil(1024 / sizeKb)
  const byInvokes = Math.ceil(10 / seconds) * batch
  const byCalls = Math.min(100, 10 * batch)
  return Math.min(bySize, byInvokes, byCalls)
}

describe('E-S20: two pollers that are never idle do what the formula of AWS says', () => {
  test.each([
    ['receives bind', 10, 1, 0.1],
    ['receives of single messages bind', 1, 1, 0.1],
    ['size binds', 10, 64, 0.1],
    ['invocations at once bind', 1, 1, 5],
    ['invocations at once bind, in batches', 10, 1, 5],
    // X4: the page says 10 a second for batches of 10, and its formula 100: 10 are of single messages.
    ['the example of the page, with its batches', 10, 3, 1],
    ['the example of the page, as it was reckoned', 1, 3, 1],
  ])('%s: batches of %d, %d KB, %d s', (_, batch, size, seconds) => {
    const settings = `BatchSize: ${batch}, requestSize: ${size}KB, ${two}`
    const { InvokedEventCount } = saturated(settings, `duration: { constant: ${seconds}s }`)
    const expected = 2 * perPoller(batch, size, seconds)
    expect(Math.abs((InvokedEventCount ?? 0) / 60 / expected - 1)).toBeLessThan(0.04)
  })

  test('so 100 EPS of X4, not 10', () => {
    expect(perPoller(10, 3, 1)).toBe(100)
    expect(perPoller(1, 3, 1)).toBe(10)
  })
})
