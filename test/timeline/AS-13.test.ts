// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html, read 2026-10

import { expect, test } from 'vitest'
import { simulate } from '../support/simulate.ts'
import { eventChain, heldBy } from './eventChain.ts'

test('AS-13: the age is 0 where an event is invoked as it comes', () => {
  const { functions } = simulate(eventChain('duration: { constant: 1s }'))
  expect(functions['pay']?.AsyncEventAge).toMatchObject({ count: 1, mean: 0 })
  expect(functions['front']?.AsyncEventAge).toMatchObject({ count: 0, mean: null })
})

test('AS-13: it grows with retries, and a throttle is no invocation', () => {
  const failing = simulate(eventChain('errors: 100%, duration: { constant: 1s }'))
  expect(failing.functions['pay']?.AsyncEventAge).toMatchObject({ count: 3, min: 0, max: 182_000 })
  const [pay, hog] = heldBy('10s')
  const held = simulate(eventChain(`${pay}, duration: { constant: 1s }`, hog))
  expect(held.functions['pay']?.AsyncEventAge).toMatchObject({ count: 1, min: 15_000 })
})
