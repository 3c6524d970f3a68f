import { millisecond } from '../math/time.ts'
import { queuesOf } from '../model/plan/queuesOf.ts'
import type { WorldPlan } from '../model/plan/worldPlan.ts'
import type { AccountMeter } from './accountMeter.ts'
import { accountMetrics } from './accountMetrics.ts'
import type { ClientRecorder } from './clientRecorder.ts'
import { clientSeriesMetrics } from './clientSeriesMetrics.ts'
import { eventSeriesMetrics } from './eventSeriesMetrics.ts'
import { executionMetrics } from './executionMetrics.ts'
import type { FunctionMeter } from './functionMeter.ts'
import { functionMetrics } from './functionMetrics.ts'
import { measured } from './measured.ts'
import type { HandingOnMeasures, Measures } from './measures.ts'
import { queueMetrics } from './queueMetrics.ts'
import type { QueueRecorder } from './queueRecorder.ts'
import { queueSeriesMetrics } from './queueSeriesMetrics.ts'
import { queueView } from './queueView.ts'
import { resourceMetrics } from './resourceMetrics.ts'
import type { SeriesMeter } from './seriesMeter.ts'
import { seriesMetrics } from './seriesMetrics.ts'
import type { SourceMeter } from './sourceMeter.ts'
import { sourceMetrics } from './sourceMetrics.ts'
import { clientView, directView, machineView, tellingView } from './sourceView.ts'
import { streamMetrics } from './streamMetrics.ts'
import type { StreamRecorder } from './streamRecorder.ts'
import { streamSeriesMetrics } from './streamSeriesMetrics.ts'
import { streamView } from './streamView.ts'
import { warmerMetrics } from './warmerMetrics.ts'

/** Everything that was metered, in the order of the plan. */
interface Metered {
  readonly plan: WorldPlan
  readonly window: { readonly warmup: number; readonly until: number }
  readonly functions: readonly FunctionMeter[]
  /** Of every call, in the order of all calls. */
  readonly sources: readonly SourceMeter[]
  readonly clients: ClientRecorder
  readonly queues: QueueRecorder
  readonly streams: StreamRecorder
  readonly account: AccountMeter
  readonly series: SeriesMeter
  readonly fingerprint: string
}

/** Reads the metrics off the meters. */
export function measuresOf(metered: Metered): Measures {
  const { plan, window, functions, account, series, fingerprint } = metered
  const { warmup, until } = window
  return {
    window: { fromMs: warmup / millisecond, toMs: until / millisecond },
    functions: byName(plan.functions, functions, meter => measured(functionMetrics, meter, until)),
    sources: sourceMeasures(metered),
    resources: byName(plan.resources ?? [], metered.clients.resources, meter =>
      measured(resourceMetrics, meter, until),
    ),
    queues: byName(queuesOf(plan), metered.queues.meters, meter =>
      measured(queueMetrics, meter, until),
    ),
    streams: byName(plan.streams ?? [], metered.streams.meters, meter =>
      measured(streamMetrics, meter, until),
    ),
    stateMachines: byName(plan.stateMachines ?? [], metered.clients.executions.meters, meter =>
      measured(executionMetrics, meter, until),
    ),
    changes: metered.clients.changes.measures,
    handedOn: [...metered.clients.handingOn.measures, ...deadLetters(metered)],
    warmers: warmerMeasures(metered),
    account: measured(accountMetrics, { account, functions }, until),
    timeSeries: {
      periodMs: series.period / millisecond,
      functions: byName(plan.functions, functions, (_, index) =>
        measured(seriesMetrics, { series, index }, until),
      ),
      sources: byName(plan.clients ?? [], plan.clients ?? [], (_, index) =>
        measured(clientSeriesMetrics, { series: metered.clients.series, index }, until),
      ),
      streams: byName(plan.streams ?? [], metered.streams.meters, (_, index) =>
        measured(streamSeriesMetrics, { series: metered.streams.series, index }, until),
      ),
      events: eventSeries(metered),
      queues: byName(queuesOf(plan), queuesOf(plan), (_, index) =>
        measured(queueSeriesMetrics, { series: metered.queues.series, index }, until),
      ),
    },
    fingerprint,
  }
}

/** What one queue gives up, another takes. */
function deadLetters({ plan, queues }: Metered): HandingOnMeasures[] {
  return queuesOf(plan).flatMap(({ name, deadLetters: to }, i) => {
    const count = queues.meters[i]!.lostAs('deadLettered')
    return to === undefined || count === 0 ? [] : [{ from: name, by: 'RedrivePolicy', to, count }]
  })
}

function eventSeries({ plan, functions, clients, window }: Metered) {
  const handed = plan.functions.flatMap(({ name }, index) => {
    const place = { series: clients.events, index }
    const hasEvents = (functions[index]?.events.length ?? 0) > 0
    return hasEvents ? [[name, measured(eventSeriesMetrics, place, window.until)] as const] : []
  })
  return Object.fromEntries(handed)
}

/** Direct sources first, each in the order of the plan. */
function sourceMeasures({
  plan,
  sources,
  clients,
  queues,
  streams,
  window,
}: Metered): Measures['sources'] {
  const { until } = window
  const direct = plan.sources.map(({ name }, i) => [name, directView(sources[i]!)] as const)
  let next = 0
  const others = (plan.clients ?? []).map(({ name, calls, flow, sendTo = [] }) => {
    const meters = clients.meters.slice(next, (next += calls.length))
    const [to] = sendTo
    if (to !== undefined && calls.length === 0) {
      const told = clients.handingOn.measures.find(each => each.from === name && each.to === to)
      return [name, tellingView(told?.count ?? 0)] as const
    }
    return [name, clientView(meters, clients.visits.get(name), flow !== undefined)] as const
  })
  const { queues: queued = [], streams: streamed = [], warmers = [] } = plan
  const firstOfStreams = sources.length - warmers.length - streamed.length
  const first = firstOfStreams - queued.length
  const ofMachines = (plan.stateMachines ?? []).map(({ name, calls }) => {
    const meters = clients.meters.slice(next, (next += calls.length))
    return [name, machineView(meters)] as const
  })
  const ofQueues = queued.map(
    ({ name }, i) => [name, queueView(queues.meters[i]!, sources[first + i])] as const,
  )
  const ofStreams = streamed.map(
    ({ name }, i) => [name, streamView(streams.meters[i]!, sources[firstOfStreams + i]!)] as const,
  )
  const unread = queuesOf(plan)
    .slice(queued.length)
    .map(({ name }, i) => [name, queueView(queues.meters[queued.length + i]!, undefined)] as const)
  return Object.fromEntries(
    [...direct, ...others, ...ofMachines, ...ofQueues, ...ofStreams, ...unread].map(
      ([name, view]) => [name, measured(sourceMetrics, view, until)],
    ),
  )
}

/** Their meters are the last of all. */
function warmerMeasures({ plan, sources, window }: Metered): Measures['warmers'] {
  const { warmers = [] } = plan
  return byName(warmers, sources.slice(sources.length - warmers.length), meter =>
    measured(warmerMetrics, meter, window.until),
  )
}

function byName<Item, Value>(
  plans: readonly { readonly name: string }[],
  items: readonly Item[],
  of: (item: Item, index: number) => Value,
): Record<string, Value> {
  const names = plans.map(({ name }) => name)
  return Object.fromEntries(items.map((item, index) => [names[index] ?? '', of(item, index)]))
}
