import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { eventChain } from './eventChain.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const off = eventChain('ReservedConcurrentExecutions: 0, duration: { constant: 5s }')
const shown = (text: string) =>
  table(
    eventsOf(text).filter(each => 'request' in each && each.request.startsWith('front>')),
    'decided',
    'waits',
    'ended',
  )

test('AS-5: an event for a function that is switched off is taken, throttled once, and is over', () => {
  expect(shown(off)).toBe(
    lines(`
      0s  front>pay#1  throttled  -  reservedConcurrency
      0s  front>pay#1  ends          dropped after 1
    `),
  )
  expect(simulate(off).sources['s']?.outcomes).toMatchObject({ completed: 1 })
})

test('AS-5: whoever waits to be tried again while it is switched off finds that at the next attempt', () => {
  const busy = eventChain(
    'ReservedConcurrentExecutions: 1, versions: { 1: { duration: { constant: 1m } } }, duration: { constant: 5s }',
    'hog: { Type: Sdk, FunctionName: "pay:1", arrivals: { at: [0s] } }',
  )
  const change =
    'changes: [{ at: 2s, set: functions.pay.ReservedConcurrentExecutions, to: 0 }, { at: 2m, set: functions.pay.ReservedConcurrentExecutions, to: 1 }]'
  expect(shown(`${busy}  ${change}\n`).split('\n').at(-1)).toMatch(/^3s .* dropped after 3$/)
})

test('AS-5, AS-8: and goes to the dead letters where there are some', () => {
  const kept = eventChain(
    'ReservedConcurrentExecutions: 0, duration: { constant: 5s }, DeadLetterQueue: { Type: SQS, TargetArn: lost }',
  )
  expect(shown(kept)).toContain('deadLettered after 1')
})
