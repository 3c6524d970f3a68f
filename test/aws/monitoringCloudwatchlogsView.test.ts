// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html, read 2026-10

import { expect, test } from 'vitest'
import { requestsOf } from '../support/requestsOf.ts'
import { eventsOf } from '../support/simulate.ts'

test.each([
  ['A4', 79.67, 80],
  ['A5', 26.73, 27],
])('a warm invocation is billed by its Duration, rounded up (%s, L6)', (_, duration, billedMs) => {
  const files = { 'two.csv': `at,durationMs,initMs\n0,5,100\n10,${duration},100\n` }
  const requests = requestsOf(
    eventsOf(
      `
      name: warm
      duration: 1m
      functions:
        f: { Runtime: nodejs22.x, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: two.csv } } }
      `,
      { files },
    ),
  )
  expect(requests[1]).toMatchObject({ decision: 'warm', duration, initDuration: 0, billedMs })
})
