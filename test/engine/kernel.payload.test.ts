import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Kernel } from '../../src/engine/kernel.ts'
import { collectGarbage } from './collectGarbage.ts'

describe('Kernel keeps payloads', () => {
  test('of any type, by reference', () => {
    const kernel = new Kernel()
    const payloads: unknown[] = [{ a: 1 }, undefined, null, 0, Number.NaN, () => 1]
    const seen: unknown[] = []
    const kind = kernel.on<unknown>('kind', 'asks', payload => seen.push(payload))
    for (const payload of payloads) kernel.schedule(1, kind, payload)
    kernel.run(2)
    expect(seen.length).toBe(payloads.length)
    for (const [place, payload] of payloads.entries()) expect(seen[place]).toBe(payload)
  })

  test('apart from those of another kernel', () => {
    const log: string[] = []
    const [one, two] = [new Kernel(), new Kernel()]
    const oneRan = one.on<string>('ran', 'asks', payload => log.push(`${one.now} ${payload}`))
    const twoRan = two.on<string>('ran', 'asks', payload => log.push(`${two.now} ${payload}`))
    for (const place of [1, 2, 3]) {
      one.schedule(place, oneRan, `one's ${place}`)
      two.schedule(place, twoRan, `two's ${place}`)
    }
    one.run(3)
    two.run(4)
    one.run(4)
    expect(log).toEqual([
      "1 one's 1",
      "2 one's 2",
      "1 two's 1",
      "2 two's 2",
      "3 two's 3",
      "3 one's 3",
    ])
  })

  test('only until their events ran', async () => {
    const kernel = new Kernel()
    const kind = kernel.on<object>('kind', 'asks', () => {})
    const references = Array.from({ length: 1000 }, (_, event) => {
      const payload = { event }
      kernel.schedule((event * 617) % 1000, kind, payload)
      return { due: (event * 617) % 1000, payload: new WeakRef(payload) }
    })
    const kept = () => references.filter(({ payload }) => payload.deref() !== undefined)
    kernel.run(900)
    await setImmediate()
    collectGarbage()
    expect(kept().every(({ due }) => due >= 900)).toBe(true)
    expect(kept().length).toBe(100)
    kernel.run(1000)
    await setImmediate()
    collectGarbage()
    expect(kept()).toEqual([])
  })
})
