import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { eventChain, heldBy } from './eventChain.ts'

const ends = (text: string) =>
  eventsOf(text).flatMap(each =>
    each.event === 'ended' && each.request.startsWith('front>')
      ? [`${each.at / 1e6} s: ${each.outcome} after ${each.attempts}`]
      : [],
  )

test('AS-4: an event is dropped when its retries are used up, 60 and 120 s after its errors (A33)', () => {
  expect(ends(eventChain('errors: 100%, duration: { constant: 5s }'))).toEqual([
    '195 s: failed after 3',
  ])
})

test('AS-4, AS-3: one that is throttled for ever has 79 retries, the last at 21,511 s (A35)', () => {
  const again = Array.from({ length: 28 }, (_, i) => `${850 * i}s`).join(', ')
  const [pay, hog] = heldBy('850s', again)
  expect(ends(eventChain(`${pay}, duration: { constant: 5s }`, hog))).toEqual([
    '21511 s: throttled after 80',
  ])
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
