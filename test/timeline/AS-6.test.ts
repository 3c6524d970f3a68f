import { expect, test } from 'vitest'
import { eventsOf, simulate } from '../support/simulate.ts'
import { eventChain } from './eventChain.ts'
import { lines } from './lines.ts'
import { table } from './table.ts'

const repeated = (share: string, pay = 'duration: { constant: 2s }') =>
  eventChain(pay).replace('assumptions:', `assumptions:\n      eventDuplicates: ${share}`)

test('AS-6: an event that is done is delivered once more, and no more often', () => {
  const own = eventsOf(repeated('100%')).filter(
    each => 'request' in each && each.request === 'front>pay#1',
  )
  expect(table(own, 'requested', 'decided', 'answered', 'waits', 'ended')).toBe(
    lines(`
      0s  front>pay#1  arrives
      0s  front>pay#1  cold      pay:$LATEST#1
      2s  front>pay#1  answer 1                 completed
      2s  front>pay#1  waits                    until 2s
      2s  front>pay#1  warm      pay:$LATEST#1
      4s  front>pay#1  answer 2                 completed
      4s  front>pay#1  ends                     completed after 2
    `),
  )
})

test('AS-6: duplicates are counted apart, and no event is counted twice', () => {
  const { functions } = simulate(repeated('100%'))
  expect(functions['pay']).toMatchObject({
    Invocations: 2,
    AsyncEventsReceived: 1,
    asyncEventsDuplicated: 1,
    AsyncEventsDropped: 0,
  })
  expect(functions['front']?.calls['pay']).toMatchObject({
    arrivals: 1,
    attempts: 2,
    outcomes: { completed: 1 },
  })
})

test('AS-6: an event whose second delivery fails is tried again like any other', () => {
  const { functions } = simulate(repeated('100%', 'duration: { constant: 2s }, errors: 60%'))
  const { Errors = 0, Invocations = 0, asyncEventsDuplicated } = functions['pay'] ?? {}
  expect(asyncEventsDuplicated).toBe(1)
  expect(Invocations - Errors).toBeGreaterThanOrEqual(1)
})

test('AS-6: where none is set there are none, and nothing is drawn', () => {
  const none = eventChain('duration: { exponential: { mean: 2s } }')
  expect(simulate(none).functions).toEqual(
    simulate(repeated('0%', 'duration: { exponential: { mean: 2s } }')).functions,
  )
})
