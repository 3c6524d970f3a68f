// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html, read 2026-11

import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { eventChain, heldBy } from './eventChain.ts'
import { events } from './events.ts'

const always = 'errors: 100%, duration: { constant: 1s }'

test('AS-4: an event that is out of retries is dropped', () => {
  expect(events(always)).toEqual({ at: [0, 61, 182], ended: [183, 'dropped'] })
})

test.each([
  [0, [0], 1],
  [1, [0, 61], 62],
])('AS-2, AS-4: with MaximumRetryAttempts %i it has attempts at %j s', (most, at, end) => {
  const own = `${always}, EventInvokeConfig: { MaximumRetryAttempts: ${most} }`
  expect(events(own)).toEqual({ at, ended: [end, 'dropped'] })
})

test.each([
  [60, [0], [1, 'expired']],
  [61, [0, 61], [62, 'expired']],
  [181, [0, 61], [62, 'expired']],
  [182, [0, 61, 182], [183, 'dropped']],
])('AS-3, AS-4: with MaximumEventAgeInSeconds %i it has attempts at %j s', (age, at, ended) => {
  const own = `${always}, EventInvokeConfig: { MaximumEventAgeInSeconds: ${age} }`
  expect(events(own)).toEqual({ at, ended })
})

test('AS-3, AS-4: likewise where it is throttled, which uses up no retry', () => {
  const [pay, hog] = heldBy('900s')
  const own = `${pay}, duration: { constant: 1s }, EventInvokeConfig: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 100 }`
  expect(events(own, hog)).toEqual({ at: [0, 1, 3, 7, 15, 31, 63], ended: [63, 'expired'] })
})

test('AS-4, AS-8: whoever keeps what was given up has it, for whatever reason that was', () => {
  const queue = 'DeadLetterQueue: { Type: SQS, TargetArn: lost }'
  const destination = 'DestinationConfig: { OnFailure: { Type: S3, Destination: lost } }'
  const lost = { at: [0], ended: [1, 'deadLettered'] }
  const once = 'MaximumRetryAttempts: 0'
  expect(events(`${always}, ${queue}, EventInvokeConfig: { ${once} }`)).toEqual(lost)
  expect(events(`${always}, EventInvokeConfig: { ${once}, ${destination} }`)).toEqual(lost)
  const young = 'MaximumEventAgeInSeconds: 60'
  expect(events(`${always}, ${queue}, EventInvokeConfig: { ${young} }`)).toEqual(lost)
})

test('AS-4, AS-13: what was given up counts as AsyncEventsDropped, kept or not', () => {
  const dropped = (own: string) => simulate(eventChain(`${always}, ${own}`)).functions['pay']
  const once = 'EventInvokeConfig: { MaximumRetryAttempts: 0 }'
  for (const more of ['', ', DeadLetterQueue: { Type: SNS, TargetArn: lost }']) {
    expect(dropped(once + more)).toMatchObject({
      AsyncEventsReceived: 1,
      AsyncEventsDropped: 1,
      Errors: 1,
    })
  }
})

test('AS-3: a snapshot that is not restored in time uses up no retry', () => {
  const text = eventChain('duration: { constant: 5s }')
    .replace(
      'pay: { Runtime: nodejs22.x,',
      'pay: { Runtime: java21, SnapStart: { ApplyOn: PublishedVersions }, AutoPublishAlias: live, restore: { constant: 11s },',
    )
    .replace('duration: 8h', 'duration: 10m')
  const { functions } = simulate(text)
  const tries = eventsOf(text).filter(
    each => each.event === 'attempted' && each.request.startsWith('front>'),
  )
  // 10 s each, and then 1, 2, 4, 8 ... s of waiting.
  expect(tries.map(({ at }) => at / 1e6)).toEqual([0, 11, 23, 37, 55, 81, 123, 197, 335])
  expect(functions['pay']?.Invocations).toBe(0)
})
