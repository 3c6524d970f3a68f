import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('what a trace recorded of a request replaces what is drawn, and nothing else does', () => {
  const records = eventsOf(
    `
      name: timeline
      duration: 10s
      functions:
        f: { Runtime: nodejs22.x, init: { constant: 1s }, duration: { constant: 500ms }, errors: 100% }
      sources:
        s: { Type: Sdk, FunctionName: f, arrivals: { trace: { file: requests.csv } } }
    `,
    {
      files: { 'requests.csv': `at,durationMs,initMs,error\n0,100,200,0\n2,100,,1\n4,,,0\n6,,,\n` },
    },
  )
  expect(table(records, 'finished')).toBe(
    lines(`
      300ms  s#1  completed  f:$LATEST#1  100 ms, init 200, billed 300
      2.1s   s#2  error      f:$LATEST#1  100 ms, billed 100
      4.5s   s#3  completed  f:$LATEST#1  500 ms, billed 500
      6.5s   s#4  error      f:$LATEST#1  500 ms, billed 500
    `),
  )
})
