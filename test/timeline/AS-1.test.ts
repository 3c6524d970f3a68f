import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { eventChain } from './eventChain.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('AS-1: who hands an event over waits for nothing', () => {
  const records = eventsOf(eventChain('duration: { constant: 5s }'))
  expect(table(records, 'decided', 'finished')).toBe(
    lines(`
      0s    s#1          cold       front:$LATEST#1
      0s    front>pay#1  cold       pay:$LATEST#1
      20ms  s#1          completed  front:$LATEST#1  20 ms, billed 20
      5s    front>pay#1  completed  pay:$LATEST#1    5000 ms, billed 5000
    `),
  )
})

test('AS-1: not even where the function is stopped, or fails', () => {
  for (const pay of [
    'ReservedConcurrentExecutions: 0, duration: { constant: 5s }',
    'errors: 100%, duration: { constant: 0s }',
  ]) {
    const { front } = simulate(eventChain(pay)).functions
    expect(front).toMatchObject({ Errors: 0, Duration: { max: 20 } })
  }
})

test('AS-1: the Timeout of who handed it over is nothing to it', () => {
  const yaml = eventChain('duration: { constant: 5s }').replace(
    'front: { Runtime: nodejs22.x,',
    'front: { Runtime: nodejs22.x, Timeout: 1,',
  )
  const records = eventsOf(yaml.replace('wait: 20ms', 'wait: 2s'))
  expect(table(records, 'finished')).toBe(
    lines(`
      1s  s#1          timedOut   front:$LATEST#1  1000 ms, billed 1000
      5s  front>pay#1  completed  pay:$LATEST#1    5000 ms, billed 5000
    `),
  )
})

test('AS-1, C11: events are held to no request rate, only to concurrency', () => {
  const yaml = eventChain('ReservedConcurrentExecutions: 1, duration: { constant: 1ms }').replace(
    'at: [0s]',
    'at: [0s, 1ms, 2ms, 3ms, 4ms, 5ms, 6ms, 7ms, 8ms, 9ms, 10ms, 11ms]',
  )
  expect(simulate(yaml).functions['pay']).toMatchObject({ Invocations: 12, Throttles: 0 })
})

test('AS-1: whatever the caller would do about an answer, it has one: the event is no less tried to its end', () => {
  const yaml = eventChain('duration: { constant: 5s }').replace(
    'InvocationType: Event',
    'InvocationType: Event, timeout: 10ms, retries: { attempts: 5, base: 7s, jitter: none }',
  )
  expect(simulate(yaml).functions['pay']).toMatchObject({ Invocations: 1, Errors: 0 })
})
