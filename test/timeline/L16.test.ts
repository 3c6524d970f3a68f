// Three environments become free: #3 after 1.2 s, #2 after 2.1 s, #1 after 3 s.

import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L16: the environment that was used last is used next', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { reuse: mostRecentlyUsed }
    `,
    {
      files: {
        'requests.csv': `at,durationMs\n0,3000\n0.1,2000\n0.2,1000\n4,1000\n4.1,1000\n6,1000\n`,
      },
    },
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s     s#1  cold  f:$LATEST#1
      100ms  s#2  cold  f:$LATEST#2
      200ms  s#3  cold  f:$LATEST#3
      4s     s#4  warm  f:$LATEST#1
      4.1s   s#5  warm  f:$LATEST#2
      6s     s#6  warm  f:$LATEST#2
    `),
  )
})

test('L16: or the one that was used longest ago', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { reuse: leastRecentlyUsed }
    `,
    {
      files: {
        'requests.csv': `at,durationMs\n0,3000\n0.1,2000\n0.2,1000\n4,1000\n4.1,1000\n6,1000\n`,
      },
    },
  )
  expect(table(records, 'decided')).toBe(
    lines(`
      0s     s#1  cold  f:$LATEST#1
      100ms  s#2  cold  f:$LATEST#2
      200ms  s#3  cold  f:$LATEST#3
      4s     s#4  warm  f:$LATEST#3
      4.1s   s#5  warm  f:$LATEST#2
      6s     s#6  warm  f:$LATEST#1
    `),
  )
})

test('L16: or any, each as often as the others', () => {
  const later = Array.from({ length: 300 }, (_, index) => `${index + 10}s`)
  const records = eventsOf(
    `
      name: timeline
      duration: 10m
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 500ms } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 0s, 0s, ${later.join(', ')}] } }
      assumptions: { reuse: random }
    `,
  )
  const taken = records.flatMap(each =>
    each.event === 'decided' && each.decision === 'warm' ? [each.environment] : [],
  )
  const counts = [1, 2, 3].map(
    number => taken.filter(each => each === `f:$LATEST#${number}`).length,
  )
  const repeated = taken.filter((each, index) => each === taken[index - 1])
  expect(counts.reduce((sum, count) => sum + count)).toBe(300)
  // Three standard deviations of a third of 300 are 24.5.
  for (const count of [...counts, repeated.length]) expect(Math.abs(count - 100)).toBeLessThan(25)
})
