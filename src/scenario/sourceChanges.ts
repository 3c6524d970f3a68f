import { assert } from '../math/assert.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import type { SetPlan } from '../model/plan/changePlan.ts'
import type { ClientPlan } from '../model/plan/clientPlan.ts'
import { readSourceArrivals } from './readSourceArrivals.ts'
import type { Scenario } from './scenario.ts'
import { sourcePlans } from './sourcePlans.ts'
import type { SourceSettings } from './sourceShape.ts'
import { startOf } from './startOf.ts'
import { timeOf } from './timeOf.ts'
import { traceFiles } from './traceFiles.ts'
import type { Turned } from './turnedScenarios.ts'

/** What sources do differently after a change: how they call, and when. */
export function sourceChanges(
  turned: Turned,
): Pick<SetPlan, 'calls' | 'arrivals' | 'queues' | 'streams' | 'switches'> {
  const { before, after } = turned
  const others = Object.entries(after.sources).flatMap(([name, settings]) => {
    const own = before.sources[name]
    return own === undefined || JSON.stringify(own) === JSON.stringify(settings)
      ? []
      : [{ name, own, settings }]
  })
  const plans = others
    .filter(({ own, settings }) => isReset(own, settings))
    .map(({ name, own, settings }) => ({ own, settings, ...plansOf(after, name, settings) }))
  const queues = plans.flatMap(each => each.queues ?? [])
  const delay = timeOf(after.assumptions.mappingUpdate)
  const switches = plans.flatMap(({ own, streams = [] }) =>
    streams.flatMap(({ name, lanes: { isEnabled } }) =>
      (own.Enabled ?? true) === isEnabled ? [] : [{ source: name, isEnabled, delay }],
    ),
  )
  return {
    calls: plans.flatMap(({ own, settings, clients }) => callsOf(own, settings, clients)),
    ...(queues.length > 0 && { queues: queues.map(plan => ({ plan, delay })) }),
    ...(switches.length > 0 && { switches }),
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

/** Whether more than its arrivals is other than before. */
function isReset(before: SourceSettings, settings: SourceSettings): boolean {
  const { arrivals: _, ...own } = before
  const { arrivals: __, ...rest } = settings
  return JSON.stringify(own) !== JSON.stringify(rest)
}

function plansOf(scenario: Scenario, name: string, settings: SourceSettings) {
  const traces = traceFiles(scenario.traces, startOf(scenario))
  return sourcePlans({ ...scenario, sources: { [name]: settings } }, traces)
}

function callsOf(
  before: SourceSettings,
  settings: SourceSettings,
  clients: readonly ClientPlan[],
): SetPlan['calls'] {
  const hasNewOverhead = JSON.stringify(before.overhead) !== JSON.stringify(settings.overhead)
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
