import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const scenario = (settings: string, source = '') => `
  name: timeline
  duration: 4s
  functions:
    f: { Runtime: nodejs22.x, Timeout: 10, init: { constant: 0s }, ${settings} }
  sources:
    s: { Type: Sdk, ${source}FunctionName: f, arrivals: { users: { users: 2, think: { constant: 1s } } } }
`

test('users think, ask, wait for the answer and think again', () => {
  const yaml = scenario('duration: { constant: 500ms }')
  expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
    lines(`
      1s    s#1  cold       f:$LATEST#1
      1s    s#2  cold       f:$LATEST#2
      1.5s  s#1  completed  f:$LATEST#1  500 ms, billed 500
      1.5s  s#2  completed  f:$LATEST#2  500 ms, billed 500
      2.5s  s#3  warm       f:$LATEST#2
      2.5s  s#4  warm       f:$LATEST#1
      3s    s#3  completed  f:$LATEST#2  500 ms, billed 500
      3s    s#4  completed  f:$LATEST#1  500 ms, billed 500
    `),
  )
  expect(simulate(yaml).sources['s']).toMatchObject({ arrivals: 4, outcomes: { completed: 4 } })
})

test('a throttle ends the waiting of its user, who thinks again; the other one waits on', () => {
  const yaml = scenario('ReservedConcurrentExecutions: 1, duration: { constant: 1500ms }')
  expect(table(eventsOf(yaml), 'decided', 'finished')).toBe(
    lines(`
      1s    s#1  cold       f:$LATEST#1
      1s    s#2  throttled  -            reservedConcurrency
      2s    s#3  throttled  -            reservedConcurrency
      2.5s  s#1  completed  f:$LATEST#1  1500 ms, billed 1500
      3s    s#4  warm       f:$LATEST#1
      3.5s  s#5  throttled  -            reservedConcurrency
    `),
  )
})

test('with retries a user waits for the last answer', () => {
  const yaml = scenario(
    'ReservedConcurrentExecutions: 0, duration: { constant: 1s }',
    'retries: { attempts: 2, base: 700ms, jitter: none }, ',
  )
  expect(table(eventsOf(yaml), 'attempted', 'ended').replaceAll(/\n.* s#[246] .*/g, '')).toBe(
    lines(`
      1s    s#1  attempt 1
      1.7s  s#1  attempt 2
      1.7s  s#1  ends         throttled after 2
      2.7s  s#3  attempt 1
      3.4s  s#3  attempt 2
      3.4s  s#3  ends         throttled after 2
    `),
  )
})

test('who gave up thinks again, while what was called runs on', () => {
  const yaml = scenario('duration: { constant: 2s }', 'timeout: 500ms, ')
  const records = eventsOf(yaml)
  expect(table(records, 'attempted', 'ended')).toBe(
    lines(`
      1s    s#1  attempt 1
      1s    s#2  attempt 1
      1.5s  s#2  ends         timedOut after 1
      1.5s  s#1  ends         timedOut after 1
      2.5s  s#3  attempt 1
      2.5s  s#4  attempt 1
      3s    s#4  ends         timedOut after 1
      3s    s#3  ends         timedOut after 1
    `),
  )
  expect(simulate(yaml).functions['f']?.ConcurrentExecutions.max).toBe(4)
})
