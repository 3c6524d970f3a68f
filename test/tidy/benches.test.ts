import { describe, expect, test } from 'vitest'
import { defineBench } from '../../bench/bench.ts'
import { benches } from '../../bench/benches.ts'
import { benchDefects } from './checks/benchDefects.ts'

describe('every bench runs with its tiny size and gives the same checksum twice', () => {
  test.each(benches.map(bench => [bench.name, bench] as const))('%s', (_, bench) => {
    expect(benchDefects(bench)).toEqual([])
  })
})

test('every bench has a name of its own', () => {
  const names = benches.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('benchDefects refuses a bench that does not repeat itself, does nothing or fails', () => {
  let calls = 0
  const sizes = { real: 10, tiny: 1 }
  const bad = (prepare: (size: number) => () => number) =>
    benchDefects(defineBench({ name: 'bad', operation: 'call', sizes, prepare }))
  expect(bad(() => () => calls++)).toEqual(['bad: gives another checksum the second time'])
  expect(bad(() => () => 0.5)).toEqual(['bad: the checksum must be a whole number: found 0.5'])
  expect(
    bad(() => {
      throw new Error('broken')
    }),
  ).toEqual(['bad: broken'])
  expect(
    benchDefects({
      name: 'bad',
      operation: 'call',
      sizes: { real: 1, tiny: 1 },
      prepare: () => () => 1,
    }),
  ).toEqual(['bad: the tiny size must be below the real one'])
})
