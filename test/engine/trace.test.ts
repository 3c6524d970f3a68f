import { describe, expect, test } from 'vitest'
import { Kernel } from '../../src/engine/kernel.ts'

describe('Trace', () => {
  test('is told time, name and payload of every event, before its handler runs', () => {
    const log: unknown[][] = []
    const kernel = new Kernel({
      event: (now, name, payload) => log.push(['trace', now, name, payload]),
    })
    const ended = kernel.on<object>('ended', 'frees', payload => log.push(['ended', payload]))
    const arrived = kernel.on<object>('arrived', 'asks', payload => {
      log.push(['arrived', payload])
      kernel.schedule(5, ended, payload)
    })
    const [a, b] = [{ name: 'a' }, { name: 'b' }]
    kernel.schedule(10, arrived, a)
    kernel.schedule(15, arrived, b)
    kernel.run(16)
    expect(log).toEqual([
      ['trace', 10, 'arrived', a],
      ['arrived', a],
      ['trace', 15, 'ended', a],
      ['ended', a],
      ['trace', 15, 'arrived', b],
      ['arrived', b],
    ])
    expect(log[0]?.[3]).toBe(a)
  })
})
