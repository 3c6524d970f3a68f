import * as fc from 'fast-check'
import type { ClientCallPlan } from '../../src/model/plan/clientPlan.ts'
import { randomPatience } from './randomClient.ts'
import { randomRetries } from './randomRetries.ts'
import { randomSource } from './randomSource.ts'
import { randomLaw, seldom } from './randomTimes.ts'
import type { Sketch } from './sketch.ts'
import { streaming } from './streamed.ts'
import { picked, type Turn } from './turn.ts'

const megabyte = 1024 * 1024

type CallSketch = Sketch<ClientCallPlan>

/** How a client makes its calls: its patience, its retries and so on. */
export function turnCalls(grid: number): fc.Arbitrary<Turn> {
  return fc.record({ pick: fc.nat(), other: randomOther(grid) }).map(({ pick, other }) => now => {
    const clients = now.clients ?? []
    const was = picked(clients, pick)
    if (was === undefined) return undefined
    const told = was.calls.map(call => {
      const { overhead, ...others } = other(call)
      return { plan: { ...call, ...others, ...overhead }, hasNewOverhead: overhead !== undefined }
    })
    const next = { ...was, calls: told.map(({ plan }) => plan) }
    return {
      told: { calls: told },
      after: { ...now, clients: clients.map(each => (each === was ? next : each)) },
    }
  })
}

type Other = Partial<Omit<CallSketch, 'overhead'>> & {
  readonly overhead?: Pick<CallSketch, 'overhead'>
}

function randomOther(grid: number): fc.Arbitrary<(was: CallSketch) => Other> {
  const isAdaptive = fc.boolean()
  const rate = fc.record({ perSecond: fc.constantFrom(1, 3), burst: fc.constantFrom(1, 2) })
  return fc.oneof(
    seldom(rate).map(each => () => ({ rate: each })),
    fc.option(randomPatience(grid), { nil: undefined }).map(patience => () => ({ patience })),
    fc.record({ plan: randomRetries(grid), isAdaptive }).map(drawn => () => ({
      retries: { ...drawn.plan, isAdaptive: drawn.isAdaptive },
    })),
    seldom(randomLaw(grid, 2)).map(overhead => () => ({ overhead: { overhead } })),
    fc.constantFrom(0, 7).map(size => () => ({ requestSize: size * megabyte })),
    fc.constantFrom(0, 7, 8, 12).map(size => (was: CallSketch) => {
      if (was.streamTime === undefined) return { answerSize: size * megabyte }
      const { answerSize, streamTime } = streaming(was, size)
      return { answerSize, ...(streamTime !== undefined && { streamTime }) }
    }),
  )
}

/** When those come who wait for nobody, unless that was recorded. */
export function turnArrivals(grid: number, steps: number): fc.Arbitrary<Turn> {
  return fc
    .record({ pick: fc.nat(), drawn: randomSource(grid, steps) })
    .map(({ pick, drawn: { arrivals } }) => now => {
      const direct = now.sources.filter(({ recorded }) => recorded === undefined)
      const open = (now.clients ?? []).filter(
        each =>
          !('users' in each.arrivals) && each.calls.every(call => call.recorded === undefined),
      )
      const source = picked([...direct, ...open], pick)?.name
      return source === undefined
        ? undefined
        : { told: { arrivals: [{ source, arrivals }] }, after: now }
    })
}
