import { expect, test } from 'vitest'
import { eventsOf } from '../support/simulate.ts'
import { eventChain, heldBy } from './eventChain.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const ofPay = (yaml: string) =>
  eventsOf(yaml).filter(
    record =>
      (record.event === 'decided' || record.event === 'finished') &&
      record.request.startsWith('front>'),
  )

test('AS-2: an event that fails is tried again after 1 min, then after 2, and no more', () => {
  expect(table(ofPay(eventChain('errors: 100%, duration: { constant: 5s }')))).toBe(
    lines(`
      0s     front>pay#1  cold   pay:$LATEST#1
      5s     front>pay#1  error  pay:$LATEST#1  5000 ms, billed 5000
      1m5s   front>pay#1  warm   pay:$LATEST#1
      1m10s  front>pay#1  error  pay:$LATEST#1  5000 ms, billed 5000
      3m10s  front>pay#1  warm   pay:$LATEST#1
      3m15s  front>pay#1  error  pay:$LATEST#1  5000 ms, billed 5000
    `),
  )
})

test('AS-2: likewise after a crash and after a timeout', () => {
  expect(table(ofPay(eventChain('crashes: 100%, duration: { constant: 5s }')))).toBe(
    lines(`
      0s     front>pay#1  cold   pay:$LATEST#1
      5s     front>pay#1  crash  pay:$LATEST#1  5000 ms, billed 5000
      1m5s   front>pay#1  warm   pay:$LATEST#1
      1m10s  front>pay#1  crash  pay:$LATEST#1  5000 ms, billed 5000
      3m10s  front>pay#1  warm   pay:$LATEST#1
      3m15s  front>pay#1  crash  pay:$LATEST#1  5000 ms, billed 5000
    `),
  )
  const slow = eventChain('duration: { constant: 5s }').replace('Timeout: 900', 'Timeout: 3')
  expect(table(ofPay(slow))).toBe(
    lines(`
      0s    front>pay#1  cold      pay:$LATEST#1
      3s    front>pay#1  timedOut  pay:$LATEST#1  3000 ms, billed 3000
      1m3s  front>pay#1  warm      pay:$LATEST#1
      1m6s  front>pay#1  timedOut  pay:$LATEST#1  3000 ms, billed 3000
      3m6s  front>pay#1  warm      pay:$LATEST#1
      3m9s  front>pay#1  timedOut  pay:$LATEST#1  3000 ms, billed 3000
    `),
  )
})

test('AS-2, AS-3: throttles before it use up no retry', () => {
  const [pay, hog] = heldBy('5s')
  expect(table(ofPay(eventChain(`${pay}, errors: 100%, duration: { constant: 5s }`, hog)))).toBe(
    lines(`
      0s     front>pay#1  throttled  -              reservedConcurrency
      1s     front>pay#1  throttled  -              reservedConcurrency
      3s     front>pay#1  throttled  -              reservedConcurrency
      7s     front>pay#1  cold       pay:$LATEST#1
      12s    front>pay#1  error      pay:$LATEST#1  5000 ms, billed 5000
      1m12s  front>pay#1  warm       pay:$LATEST#1
      1m17s  front>pay#1  error      pay:$LATEST#1  5000 ms, billed 5000
      3m17s  front>pay#1  warm       pay:$LATEST#1
      3m22s  front>pay#1  error      pay:$LATEST#1  5000 ms, billed 5000
    `),
  )
})

test('AS-2, AS-4: an event that would be older than 6 h by the next retry is dropped', () => {
  // The only environment that pay may have is held for 21,400 s, but for 10 s now and then.
  const hogs = Array.from({ length: 23 }, (_, i) => `${900 * i}s`).join(', ')
  const pay = `ReservedConcurrentExecutions: 1, errors: 100%, duration: { constant: 5s },
        versions: { 1: { duration: { constant: 890s }, errors: 0% }, 2: { duration: { constant: 700s }, errors: 0% } }`
  const others = `
      hog: { Type: Sdk, FunctionName: "pay:1", arrivals: { at: [${hogs}] } }
      last: { Type: Sdk, FunctionName: "pay:2", arrivals: { at: [20700s] } }`
  const records = ofPay(eventChain(pay, others))
  expect(table(records.filter(({ at }) => at >= 21_211e6))).toBe(
    lines(`
      5h53m31s  front>pay#1  throttled  -              reservedConcurrency
      5h58m31s  front>pay#1  cold       pay:$LATEST#1
      5h58m36s  front>pay#1  error      pay:$LATEST#1  5000 ms, billed 5000
      5h59m36s  front>pay#1  warm       pay:$LATEST#1
      5h59m41s  front>pay#1  error      pay:$LATEST#1  5000 ms, billed 5000
    `),
  )
})
