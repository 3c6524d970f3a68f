import * as fc from 'fast-check'
import { retryModes } from '../../src/model/clients/retryModes.ts'
import type { PlanSketch } from '../laws/planSketch.ts'
import { seldom } from '../laws/randomTimes.ts'

type Call = PlanSketch['sources'][number]

/** The plan with functions that keep tenants apart, answers that are streamed, and adaptive clients. */
export function randomModes(sketch: PlanSketch, grid: number): fc.Arbitrary<PlanSketch> {
  const tenants = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    exponent: fc.constantFrom(0, 1, 2),
  })
  const streamTime = fc.constantFrom(0, grid, 3 * grid)
  return fc
    .record({
      isPerTenant: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      tenants: fc.array(tenants, { minLength: 8, maxLength: 8 }),
      streams: fc.array(seldom(streamTime), { minLength: 8, maxLength: 8 }),
      adaptive: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    })
    .map(modes => {
      // A ping is for no tenant, and tenants go with nothing else (T3).
      const apart = new Set(
        sketch.functions
          .filter(
            (fn, i) =>
              modes.isPerTenant[i] &&
              fn.qualifiers.every(one => !one.provisioned) &&
              fn.versions.every(one => !one.restore && !one.managed) &&
              !(sketch.warmers ?? []).some(one => one.functionName === fn.name),
          )
          .map(({ name }) => name),
      )
      let place = 0
      const called = <T extends Pick<Call, 'functionName'>>(call: T) => {
        const own = place++ % 8
        const stream = modes.streams[own]
        const whose = modes.tenants[own]
        return {
          ...call,
          ...(stream !== undefined && { streamTime: stream }),
          ...(whose && apart.has(call.functionName) && { tenants: whose }),
        }
      }
      const client = <T extends Pick<Call, 'functionName'> & { retries: object }>(call: T) => {
        const isAdaptive = modes.adaptive[place % 8]
        const one = called(call)
        if (!isAdaptive || 'events' in call.retries) return one
        return { ...one, retries: retryModes.adaptive.plan }
      }
      return {
        ...sketch,
        sources: sketch.sources.map(called),
        clients: (sketch.clients ?? []).map(one => ({ ...one, calls: one.calls.map(client) })),
        functions: sketch.functions.map(fn => ({
          ...fn,
          isPerTenant: apart.has(fn.name),
          calls: (fn.calls ?? []).map(client),
        })),
      }
    })
}
