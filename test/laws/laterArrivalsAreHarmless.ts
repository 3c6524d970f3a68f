import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { RunLaw } from './law.ts'
import type { Sketch } from './planSketch.ts'
import { sameLogs } from './sameLogs.ts'

/** What arrives from the middle of the run on changes nothing before it. */
export const laterArrivalsAreHarmless: RunLaw = (sketch, run) => {
  const middle = sketch.until / 2
  const sources = sketch.sources.map(source => withoutLater(source, middle))
  const before = (from: typeof sketch) => run(from).filter(({ at }) => at < middle)
  return sameLogs(before({ ...sketch, sources }), before(sketch))
}

function withoutLater(source: Sketch<SourcePlan>, middle: number): Sketch<SourcePlan> {
  if (!('at' in source.arrivals)) return source
  const times = source.arrivals.at.times.filter(time => time < middle)
  return { ...source, arrivals: { at: { times: times.length > 0 ? times : [middle] } } }
}
