import { assert } from '../math/assert.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import type { SetPlan } from '../model/plan/changePlan.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { Scenario } from './scenario.ts'
import { sourcePlans } from './sourcePlans.ts'
import type { SourceSettings } from './sourceShape.ts'
import { startOf } from './startOf.ts'
import { traceFiles } from './traceFiles.ts'
import type { Turned } from './turnedScenarios.ts'

/** What sources do differently after a change: how they call, and when. */
export function sourceChanges(turned: Turned): Pick<SetPlan, 'calls' | 'arrivals' | 'streams'> {
  const { before, after } = turned
  const others = Object.entries(after.sources).flatMap(([name, settings]) => {
    const own = before.sources[name]
    return own === undefined || JSON.stringify(own) === JSON.stringify(settings)
      ? []
      : [{ name, own, settings }]
  })
  return {
    calls: others.flatMap(({ name, own, settings }) => callsOf(after, name, own, settings)),
    arrivals: others.flatMap(({ name, own, settings }) =>
      JSON.stringify(own.arrivals) === JSON.stringify(settings.arrivals)
        ? []
        : [arrivalsChange(after, name, own, settings)],
    ),
    streams: others.flatMap(({ name, own, settings }) => {
      const shards = shardsOf(settings)
      const isSame = JSON.stringify(shardsOf(own)) === JSON.stringify(shards)
      return isSame ? [] : [{ source: name, ...shards }]
    }),
  }
}

function callsOf(
  scenario: Scenario,
  name: string,
  before: SourceSettings,
  settings: SourceSettings,
): SetPlan['calls'] {
  const { arrivals: _, ...own } = before
  const { arrivals: __, ...rest } = settings
  if (JSON.stringify(own) === JSON.stringify(rest)) return []
  const traces = traceFiles(scenario.traces, startOf(scenario))
  const hasNewOverhead = JSON.stringify(own.overhead) !== JSON.stringify(rest.overhead)
  const { clients } = sourcePlans({ ...scenario, sources: { [name]: settings } }, traces)
  return clients.flatMap(({ calls }) => calls.map(plan => ({ plan, hasNewOverhead })))
}

function shardsOf({ ParallelizationFactor = 1, stream }: SourceSettings) {
  return { shards: stream?.ShardCount ?? 1, parallelization: ParallelizationFactor }
}

function arrivalsChange(
  scenario: Scenario,
  source: string,
  before: SourceSettings,
  settings: SourceSettings,
): SetPlan['arrivals'][number] {
  const hasNewThoughts = thinkOf(before) !== thinkOf(settings)
  return { source, arrivals: arrivalsOf(scenario, settings), hasNewThoughts }
}

/** As it is written: what is written the same is the same law. */
function thinkOf({ arrivals }: SourceSettings): string {
  return JSON.stringify(plainObject(plainObject(arrivals)?.['users'])?.['think'])
}

function arrivalsOf(scenario: Scenario, { arrivals }: SourceSettings) {
  const reading = readSourceArrivals(arrivals, startOf(scenario))
  assert(reading.ok && reading.value.file === undefined, 'arrivals that are set are a process')
  return reading.value.process
}
