import * as fc from 'fast-check'
import { eventInvoke } from '../../src/model/clients/eventInvoke.ts'
import type { Jitter, RetryPlan } from '../../src/model/clients/retryMode.ts'
import { retryModes } from '../../src/model/clients/retryModes.ts'
import { seldom } from './randomTimes.ts'

/** Ways to try again: those that have a name, but for the adaptive one, and others on the grid. */
export function randomRetries(grid: number): fc.Arbitrary<RetryPlan> {
  const { adaptive: _, ...modes } = retryModes
  const named = Object.values(modes).map(({ plan }): RetryPlan => plan)
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom(...named), ownRetries(grid))
}

function ownRetries(grid: number): fc.Arbitrary<RetryPlan> {
  const jitters: Jitter[] = ['none', 'full', 'equal', 'decorrelated']
  const time = fc.nat({ max: 3 }).map(steps => steps * grid)
  const cost = fc.nat({ max: 5 })
  return fc.record({
    attempts: fc.integer({ min: 1, max: 5 }),
    base: fc.record({ transient: time, throttling: time }),
    cap: fc.integer({ min: 1, max: 6 }).map(steps => steps * grid),
    jitter: fc.constantFrom(...jitters),
    quota: seldom(
      fc.record({
        tokens: fc.nat({ max: 12 }),
        transient: cost,
        throttling: cost,
        timeout: cost,
        refund: fc.nat({ max: 2 }),
      }),
    ),
    isAdaptive: fc.constant(false),
  })
}

/** How Lambda tries again with an event: by AWS's times, or by others on the grid. */
export function randomEventRetries(grid: number): fc.Arbitrary<RetryPlan> {
  const time = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(steps => steps * grid)
  const own = fc.record({
    errorWaits: fc.array(time(0, 4), { maxLength: 2 }),
    throttleBase: time(1, 2),
    throttleCap: time(2, 6),
    maximumAge: time(0, 12),
    keepsFailures: fc.boolean(),
    onSuccess: fc.constant([]),
    onFailure: fc.constant([]),
  })
  return fc.oneof(
    { withCrossShrink: true },
    fc.constant(eventInvoke.retries),
    own.map(events => ({ ...eventInvoke.retries, events })),
  )
}
