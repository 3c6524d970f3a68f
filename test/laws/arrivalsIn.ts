import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { randomStream } from '../../src/math/random/randomStream.ts'
import type { WorldPlan } from '../../src/model/plan/worldPlan.ts'
import { type PlanSketch, planOf } from './planSketch.ts'

/** When requests or visitors come that wait for nobody, by their labels. */
export function arrivalsIn(sketch: PlanSketch): Map<string, number> {
  const plan = planOf(sketch)
  const { sources, warmers = [], clients = [] } = plan
  const visitors = clients.map(client => ({ ...client, mark: client.flow ? '~' : '#' }))
  const direct = [...sources, ...warmers].map(source => ({ ...source, mark: '#' }))
  return new Map(
    [...direct, ...visitors].flatMap(({ name, mark, arrivals: process }) =>
      process.loop === 'closed'
        ? []
        : timesOf(plan, name, process, sketch.until).map((at, i): [string, number] => [
            `${name}${mark}${i + 1}`,
            at,
          ]),
    ),
  )
}

/** Those of a source come until it has others, which come from then on. */
function timesOf(plan: WorldPlan, name: string, process: OpenLoop, until: number): number[] {
  const { seed, replication, changes = [] } = plan
  const others = changes
    .flatMap(change => (change.do === 'set' ? change : []))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, since, arrivals }) =>
      arrivals.flatMap(each =>
        each.source === name && each.arrivals.loop === 'open'
          ? { from: at, path: [since], arrivals: each.arrivals }
          : [],
      ),
    )
  const all = [{ from: 0, path: [], arrivals: process }, ...others]
  return all.flatMap(({ from, path, arrivals }, place) => {
    const to = all[place + 1]?.from ?? until
    const open = (purpose: string) =>
      randomStream(seed, String(replication), 'source', name, 'arrivals', ...path, purpose)
    return timesBefore(arrivals, to, open).filter(at => at >= from)
  })
}

function timesBefore(
  arrivals: OpenLoop,
  until: number,
  open: Parameters<OpenLoop['sampler']>[0],
): number[] {
  const sampler = arrivals.sampler(open)
  const times: number[] = []
  for (;;) {
    const next = new Float64Array(1)
    sampler.fill(next)
    const time = Math.round(next[0] ?? Infinity)
    if (time >= until) return times
    times.push(time)
  }
}
