import type { RunResult } from '../../src/run/runResult.ts'
import { emptyDay } from './launchDay.ts'

const refused = { scalingRate: { count: 1, firstMs: 0, lastMs: 0 } }

/** A day of so many functions: the later ones are used more, but the first three are throttled. */
export function dayOf(count: number): RunResult {
  const { checkout } = emptyDay.functions
  const { web } = emptyDay.sources
  if (!checkout || !web) throw new Error('the empty day has a function and a source')
  const numbers = Array.from({ length: count }, (_, i) => i)
  const functions = numbers.map(i => {
    const throttles = i < 3 ? { Throttles: 1, throttlesByLimit: refused } : {}
    return [`function-${i + 1}`, { ...checkout, Invocations: i, ...throttles }] as const
  })
  const sources = numbers.map(i => [`source-${i + 1}`, { ...web, arrivals: i }] as const)
  return {
    ...emptyDay,
    functions: Object.fromEntries(functions),
    sources: Object.fromEntries(sources),
    timeSeries: {
      periodMs: 60_000,
      functions: {},
      sources: {},
      streams: {},
      events: {},
      queues: {},
    },
  }
}
