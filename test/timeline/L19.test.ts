import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('L19: idle for the whole of its time it is gone; a request at exactly that moment does not find it', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 5.999999s, 11.999999s] } }
      assumptions: { idleTimeout: { constant: 5s } }
    `,
  )
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s          s#1  cold     f:$LATEST#1
      5.999999s   s#2  warm     f:$LATEST#1
      11.999999s  -    removed  f:$LATEST#1  idle
      11.999999s  s#3  cold     f:$LATEST#2
      17.999999s  -    removed  f:$LATEST#2  idle
    `),
  )
})

test('L19: where surplusIdleTimeout is set, idleTimeout counts from the last use of the version, and what is surplus ends at its own time', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 40s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s:
          Type: Sdk
          FunctionName: f
          arrivals: { at: [0s, 0.5s, 4s, 8.5s, 9s, 14.999999s, 16s, 21.999999s, 27.999999s] }
      assumptions: { idleTimeout: { constant: 5s }, surplusIdleTimeout: { constant: 8s } }
    `,
  )
  // At 6 s, after 5 s, the first is kept, as the function is in use; after 8 s it is gone, and the
  // request of that moment does not find it. From 10 s on nothing is in use: both that are left last
  // until just before 15 s, also the one that is idle since 9.5 s.
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s          s#1  cold     f:$LATEST#1
      500ms       s#2  cold     f:$LATEST#2
      4s          s#3  warm     f:$LATEST#2
      8.5s        s#4  warm     f:$LATEST#2
      9s          -    removed  f:$LATEST#1  idle
      9s          s#5  cold     f:$LATEST#3
      14.999999s  s#6  warm     f:$LATEST#3
      16s         s#7  warm     f:$LATEST#3
      17.5s       -    removed  f:$LATEST#2  idle
      21.999999s  s#8  warm     f:$LATEST#3
      27.999999s  -    removed  f:$LATEST#3  idle
      27.999999s  s#9  cold     f:$LATEST#4
      33.999999s  -    removed  f:$LATEST#4  idle
    `),
  )
})

test('L19: the last environments of a function all end idleTimeout after its last use, or at their own surplus time', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 2s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { at: [0s, 1s, 1.9s, 8s, 8.9s, 15.9s] } }
      assumptions: { idleTimeout: { constant: 5s }, surplusIdleTimeout: { constant: 6.5s } }
    `,
  )
  // The last use ends at 10.9 s: idle since 10 s or since 10.9 s, both that are left go 5 s after it.
  expect(table(records, 'decided', 'removed')).toBe(
    lines(`
      0s     s#1  cold     f:$LATEST#1
      1s     s#2  cold     f:$LATEST#2
      1.9s   s#3  cold     f:$LATEST#3
      8s     s#4  warm     f:$LATEST#3
      8.5s   -    removed  f:$LATEST#1  idle
      8.9s   s#5  warm     f:$LATEST#2
      15.9s  -    removed  f:$LATEST#2  idle
      15.9s  -    removed  f:$LATEST#3  idle
      15.9s  s#6  cold     f:$LATEST#4
    `),
  )
})

test('L19: a version whose only request still waits for Init is in use', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 20s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 0s }, duration: { constant: 1s } }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
      assumptions: { idleTimeout: { constant: 5s }, surplusIdleTimeout: { constant: 1h } }
    `,
    { files: { 'requests.csv': `at,durationMs,initMs\n0,1000,0\n0.5,100,9000\n` } },
  )
  const ofFirst = records.filter(each => 'environment' in each && each.environment?.endsWith('#1'))
  const ofSecond = records.filter(({ event }) => event === 'finished').slice(1)
  expect(table([...ofFirst, ...ofSecond], 'finished', 'removed')).toBe(
    lines(`
      1s     s#1  completed  f:$LATEST#1  1000 ms, billed 1000
      14.6s  -    removed    f:$LATEST#1  idle
      9.6s   s#2  completed  f:$LATEST#2  100 ms, init 9000, billed 9100
    `),
  )
})
