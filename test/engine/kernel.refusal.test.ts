import { describe, expect, test } from 'vitest'
import { Kernel, type Rank } from '../../src/engine/kernel.ts'
import { InvariantError } from '../../src/math/assert.ts'

/** What a refusal says; anything but an InvariantError fails the test. */
function refusal(attempt: () => void): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof InvariantError) return error.message
    throw error
  }
  return 'not refused'
}

describe('Kernel refuses', () => {
  const bad: [number, number, string][] = [
    [0, -1, 'negative'],
    [7, -1, 'negative, though now + delay is not'],
    [0, -1e-300, 'negative'],
    [0, 0.5, 'fractional'],
    [10, 1e-17, 'fractional, though the sum is rounded to a whole number'],
    [2 ** 53 - 2, 0.25, 'fractional, though the sum is rounded to a whole number'],
    [0, Number.NaN, 'not a number'],
    [0, Number.POSITIVE_INFINITY, 'infinite'],
    [0, Number.NEGATIVE_INFINITY, 'negative and infinite'],
    [0, 2 ** 53, 'beyond 2^53 - 1'],
    [1, 2 ** 53 - 1, 'beyond 2^53 - 1 in sum'],
    [2 ** 53 - 1, 1, 'beyond 2^53 - 1 in sum'],
    [2 ** 53 - 1, 2 ** 53 - 1, 'beyond 2^53 - 1 in sum'],
  ]
  for (const rank of ['frees', 'asks'] satisfies Rank[]) {
    test.each(bad)(`at %d for a kind that ${rank} a delay of %d: %s`, (now, delay) => {
      const kernel = new Kernel()
      const kind = kernel.on<null>('request arrived', rank, () => {})
      kernel.run(now)
      const said = refusal(() => kernel.schedule(delay, kind, null))
      expect(said).toContain('request arrived')
      expect(said).toContain(`${delay}`)
      expect(kernel.pending).toBe(0)
    })
  }

  test('none of the delays from 0 to 2^53 - 1', () => {
    const kernel = new Kernel()
    const kind = kernel.on<null>('kind', 'asks', () => {})
    for (const delay of [0, -0, 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1])
      kernel.schedule(delay, kind, null)
    expect(kernel.pending).toBe(6)
  })

  test('a bad delay inside a handler, and the run stops there', () => {
    const kernel = new Kernel()
    const asked = kernel.on<null>('asked', 'asks', () => {})
    const mistaken = kernel.on<null>('mistaken', 'asks', () => kernel.schedule(-1, asked, null))
    kernel.schedule(3, mistaken, null)
    expect(refusal(() => kernel.run(10))).toContain('-1')
  })

  test.each([9, -1, 10.5, Number.NaN])('at 10 to run until %d', until => {
    const kernel = new Kernel()
    kernel.run(10)
    expect(refusal(() => kernel.run(until))).toContain(`${until}`)
    expect(kernel.now).toBe(10)
  })

  test('to run from inside a handler', () => {
    const log: string[] = []
    const kernel = new Kernel()
    const kind = kernel.on<string>('kind', 'asks', name => {
      log.push(`${kernel.now} ${name}: ${refusal(() => kernel.run(20)) !== 'not refused'}`)
    })
    kernel.schedule(3, kind, 'refused')
    kernel.schedule(4, kind, 'refused again')
    kernel.run(10)
    expect(log).toEqual(['3 refused: true', '4 refused again: true'])
    expect(kernel.now).toBe(10)
  })

  test('a name that is taken, whatever the rank', () => {
    const kernel = new Kernel()
    kernel.on<null>('arrived', 'asks', () => {})
    expect(refusal(() => kernel.on<null>('arrived', 'asks', () => {}))).toContain('arrived')
    expect(refusal(() => kernel.on<null>('arrived', 'frees', () => {}))).toContain('arrived')
  })

  test('no name that only another kernel has', () => {
    const [kernel, other] = [new Kernel(), new Kernel()]
    kernel.on<null>('arrived', 'asks', () => {})
    expect(refusal(() => other.on<null>('arrived', 'asks', () => {}))).toBe('not refused')
  })
})
