import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { RunLaw } from './law.ts'
import { sameLogs } from './sameLogs.ts'
import type { ArrivalForm, Sketch } from './sketch.ts'

/** What arrives from the middle of the run on changes nothing before it. */
export const laterArrivalsAreHarmless: RunLaw = (sketch, run) => {
  const middle = sketch.until / 2
  const sources = sketch.sources.map(source => withoutLater(source, middle))
  const clients = (sketch.clients ?? []).map(client => ({
    ...client,
    arrivals: earlier(client.arrivals, middle),
  }))
  const before = (from: typeof sketch) => run(from).filter(({ at }) => at < middle)
  return sameLogs(before({ ...sketch, sources, clients }), before(sketch))
}

function withoutLater(source: Sketch<SourcePlan>, middle: number): Sketch<SourcePlan> {
  return { ...source, arrivals: earlier(source.arrivals, middle) }
}

function earlier<Form extends object>(arrivals: Form | ArrivalForm, middle: number) {
  if (!('at' in arrivals)) return arrivals
  const times = arrivals.at.times.filter(time => time < middle)
  return { at: { times: times.length > 0 ? times : [middle] } }
}
