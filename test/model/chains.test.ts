import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Chains, Guard } from '../../src/model/chains.ts'

const functions = 3
const limit = 16

test('a chain counts how often each function was invoked, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(functions - 1), { maxLength: 40 }), walk => {
      const chains = new Chains(functions)
      const after = (order: readonly number[]) =>
        order.reduce((chain, place) => chains.after(chain, place), 0)
      const chain = after(walk)
      const counts = Array.from({ length: functions }, (_, place) => chains.count(chain, place))
      expect(counts).toEqual(counts.map((_, place) => walk.filter(each => each === place).length))
      expect(after(walk.toSorted((a, b) => b - a))).toBe(chain)
    }),
    { seed: 3 },
  )
})

test('a guard admits 16 invocations of its own function, and hands on what it stops once', () => {
  const chains = new Chains(2)
  const guard = new Guard(chains, 0)
  const other = new Guard(chains, 1)
  let chain = other.after(0)
  for (let times = 0; times < limit; times++) {
    expect(guard.stops(chain)).toBe(false)
    chain = guard.after(chain)
  }
  expect([guard.stops(chain), guard.hasStopped(chain)]).toEqual([true, false])
  const stopped = guard.after(chain)
  expect([guard.stops(stopped), guard.hasStopped(stopped)]).toEqual([true, true])
  expect(guard.after(stopped)).toBe(stopped)
  expect([other.stops(stopped), guard.farther(chain, stopped)]).toEqual([false, stopped])
})
