import type { OpenLoop } from '../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import { distributionOf } from '../../src/math/distributionOf.ts'
import type { RecordedRequests } from '../../src/model/plan/callPlan.ts'
import type { ClientCallPlan, ClientPlan } from '../../src/model/plan/clientPlan.ts'
import type { FilterPlan } from '../../src/model/plan/filterPlan.ts'
import type { QueuePlan } from '../../src/model/plan/queuePlan.ts'
import type { SourcePlan } from '../../src/model/plan/sourcePlan.ts'
import type { ShardsPlan, StreamPlan } from '../../src/model/plan/streamPlan.ts'
import type { WarmerPlan } from '../../src/model/plan/warmerPlan.ts'
import type { ArrivalForm, Sketch } from './sketch.ts'
import { lawFrom } from './versionFrom.ts'

/** Somebody who calls with more around it, as sketched. */
export function clientFrom({
  arrivals,
  calls,
  filter,
  flow,
  ...client
}: Sketch<ClientPlan>): ClientPlan {
  return {
    ...client,
    ...filterFrom(filter),
    arrivals: arrivalsOf(arrivals),
    calls: calls.map(clientCallFrom),
    flow: flow?.map(step =>
      step.do === 'wait' ? { ...step, time: distributionOf(step.time) } : step,
    ),
  }
}

/** A share that is let through; patterns have tests of their own. */
function filterFrom(filter: Sketch<FilterPlan> | undefined): { filter?: FilterPlan } {
  return filter !== undefined && 'passes' in filter ? { filter } : {}
}

export function clientCallFrom({
  overhead,
  recorded,
  ...call
}: Sketch<ClientCallPlan>): ClientCallPlan {
  return { ...call, overhead: lawFrom(overhead), recorded: recordedOf(recorded) }
}

/** Somebody who calls directly. */
export function sourceFrom(source: Sketch<SourcePlan>): SourcePlan {
  const { arrivals, recorded } = source
  return { ...source, arrivals: openLoopFrom(arrivals), recorded: recordedOf(recorded) }
}

export function warmerFrom({ handler, ...source }: Sketch<WarmerPlan>): WarmerPlan {
  return { ...sourceFrom(source), handler: distributionOf(handler) }
}

/** A queue and the mapping that reads it; nobody draws filters. */
export function queueFrom({ mapping, ...sketch }: Sketch<QueuePlan>): QueuePlan {
  const { perMessage, ...plan } = mapping
  const longer = lawFrom(perMessage)
  const { filter, ...queue } = sketch
  if (filter !== undefined) throw new RangeError('these queues let everything through')
  return {
    ...queue,
    ...sourceFrom(queue),
    mapping: { ...plan, ...(longer && { perMessage: longer }) },
  }
}

/** A stream of shards and the mapping that reads it; nobody draws the others. */
export function streamFrom(stream: Sketch<StreamPlan>): ShardsPlan {
  if (stream.reads !== 'shards') throw new RangeError(`a stream has shards: found ${stream.reads}`)
  const { filter, perMessage, ...lanes } = stream.lanes
  if (filter !== undefined) throw new RangeError('these streams let everything through')
  const longer = lawFrom(perMessage)
  return {
    ...stream,
    ...sourceFrom(stream),
    lanes: { ...lanes, ...(longer && { perMessage: longer }) },
  }
}

/** Arrivals that wait for nobody. */
function openLoopFrom(form: ArrivalForm): OpenLoop {
  const arrivals = arrivalsOf(form)
  if (arrivals.loop === 'closed') throw new RangeError('these arrivals have an open loop')
  return arrivals
}

function recordedOf(recorded: Sketch<RecordedRequests> | undefined): RecordedRequests | undefined {
  return (
    recorded && {
      durations: column(recorded.durations),
      inits: column(recorded.inits),
      errors: column(recorded.errors),
    }
  )
}

function column(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, value => value ?? Number.NaN)
}
