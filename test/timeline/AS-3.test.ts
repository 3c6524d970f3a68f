import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { eventChain, heldBy } from './eventChain.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

test('AS-3: an event that is throttled is tried again after 1 s, and twice as long each time up to 5 min', () => {
  const [pay, hog] = heldBy('850s')
  const records = eventsOf(eventChain(`${pay}, duration: { constant: 5s }`, hog)).filter(
    record =>
      (record.event === 'decided' || record.event === 'finished') &&
      record.request.startsWith('front>'),
  )
  expect(table(records)).toBe(
    lines(`
      0s      front>pay#1  throttled  -              reservedConcurrency
      1s      front>pay#1  throttled  -              reservedConcurrency
      3s      front>pay#1  throttled  -              reservedConcurrency
      7s      front>pay#1  throttled  -              reservedConcurrency
      15s     front>pay#1  throttled  -              reservedConcurrency
      31s     front>pay#1  throttled  -              reservedConcurrency
      1m3s    front>pay#1  throttled  -              reservedConcurrency
      2m7s    front>pay#1  throttled  -              reservedConcurrency
      4m15s   front>pay#1  throttled  -              reservedConcurrency
      8m31s   front>pay#1  throttled  -              reservedConcurrency
      13m31s  front>pay#1  throttled  -              reservedConcurrency
      18m31s  front>pay#1  cold       pay:$LATEST#1
      18m36s  front>pay#1  completed  pay:$LATEST#1  5000 ms, billed 5000
    `),
  )
})
