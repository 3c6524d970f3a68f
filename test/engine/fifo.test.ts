import { setImmediate } from 'node:timers/promises'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fifo } from '../../src/engine/fifo.ts'
import { collectGarbage } from './collectGarbage.ts'

describe('Fifo', () => {
  test('gives back first what came first', () => {
    const fifo = new Fifo<string>()
    for (const item of ['a', 'b', 'c']) fifo.push(item)
    expect([fifo.length, fifo.peek(), fifo.length]).toEqual([3, 'a', 3])
    expect([fifo.shift(), fifo.shift()]).toEqual(['a', 'b'])
    fifo.push('d')
    expect([fifo.shift(), fifo.shift(), fifo.length]).toEqual(['c', 'd', 0])
  })

  test('gives undefined when it is empty, and works on', () => {
    const fifo = new Fifo<string>()
    expect([fifo.length, fifo.peek(), fifo.shift(), fifo.shift()]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
    ])
    fifo.push('a')
    expect([fifo.length, fifo.peek(), fifo.shift(), fifo.shift()]).toEqual([1, 'a', 'a', undefined])
  })

  test('grows from every position of its first item', () => {
    for (let start = 0; start < 70; start++) {
      const fifo = new Fifo<number>()
      for (let item = 0; item < start; item++) {
        fifo.push(item)
        fifo.shift()
      }
      const items = Array.from({ length: 300 }, (_, item) => item)
      for (const item of items) fifo.push(item)
      expect(items.map(() => fifo.shift())).toEqual(items)
      expect(fifo.length).toBe(0)
    }
  })

  test('does what an array does', () => {
    // Runs of equal steps, so that it grows far and is often emptied.
    const someSteps = fc.array(
      fc.record({ does: fc.constantFrom('push', 'shift'), times: fc.nat(80) }),
    )
    fc.assert(
      fc.property(someSteps, steps => {
        const fifo = new Fifo<number>()
        const array: number[] = []
        let pushed = 0
        for (const { does, times } of steps) {
          for (let time = 0; time < times; time++) {
            if (does === 'push') {
              fifo.push(++pushed)
              array.push(pushed)
            } else {
              if (fifo.shift() !== array.shift()) throw new Error(`differs after ${pushed}`)
            }
            const isEqual = fifo.length === array.length && fifo.peek() === array[0]
            if (!isEqual) throw new Error(`differs after ${pushed}`)
          }
        }
        expect(array.map(() => fifo.shift())).toEqual(array)
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  test('releases what it gave back', async () => {
    const fifo = new Fifo<object>()
    const references = Array.from({ length: 100 }, (_, number) => {
      const item = { number }
      fifo.push(item)
      return new WeakRef(item)
    })
    for (let item = 0; item < 60; item++) fifo.shift()
    await setImmediate()
    collectGarbage()
    const isKept = references.map(reference => reference.deref() !== undefined)
    expect(isKept).toEqual(references.map((_, number) => number >= 60))
    expect(fifo.length).toBe(40)
  })
})
