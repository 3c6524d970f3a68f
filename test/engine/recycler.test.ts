import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Recycler } from '../../src/engine/recycler.ts'
import { InvariantError } from '../../src/math/assert.ts'

function numbered() {
  const items: { readonly number: number }[] = []
  const recycler = new Recycler(() => {
    const item = { number: items.length }
    items.push(item)
    return item
  })
  return { items, recycler }
}

describe('Recycler', () => {
  test('makes nothing before something is taken', () => {
    const { items, recycler } = numbered()
    expect([items.length, recycler.made, recycler.taken]).toEqual([0, 0, 0])
  })

  test('hands out a used object again before it makes another', () => {
    const { recycler } = numbered()
    const [a, b] = [recycler.take(), recycler.take()]
    expect(b).not.toBe(a)
    expect([recycler.made, recycler.taken]).toEqual([2, 2])
    recycler.giveBack(a)
    expect([recycler.made, recycler.taken]).toEqual([2, 1])
    expect(recycler.take()).toBe(a)
    expect(recycler.take().number).toBe(2)
    expect([recycler.made, recycler.taken]).toEqual([3, 3])
  })

  test('refuses more than it handed out', () => {
    const { recycler } = numbered()
    expect(() => recycler.giveBack({ number: 0 })).toThrow(InvariantError)
    const item = recycler.take()
    recycler.giveBack(item)
    expect(() => recycler.giveBack(item)).toThrow(InvariantError)
    expect([recycler.made, recycler.taken]).toEqual([1, 0])
  })

  test('never hands out what is in use, and makes as many as were ever in use together', () => {
    // A step takes (undefined) or gives back one of those in use.
    const someSteps = fc.array(fc.option(fc.nat(), { nil: undefined, freq: 2 }), {
      maxLength: 200,
      size: 'max',
    })
    fc.assert(
      fc.property(someSteps, steps => {
        const { items, recycler } = numbered()
        const inUse: { readonly number: number }[] = []
        const seen: number[][] = []
        const expected: number[][] = []
        let most = 0
        for (const step of steps) {
          if (step === undefined) {
            const item = recycler.take()
            inUse.push(item)
          } else {
            const [item] = inUse.splice(step % Math.max(1, inUse.length), 1)
            if (item !== undefined) recycler.giveBack(item)
          }
          most = Math.max(most, inUse.length)
          seen.push([new Set(inUse).size, recycler.taken, recycler.made])
          expected.push([inUse.length, inUse.length, most])
        }
        expect(seen).toEqual(expected)
        expect(items.length).toBe(most)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
