import { nearestQuotient } from '../math/nearestQuotient.ts'
import { hour } from '../math/time.ts'
import { cold, provisioned } from '../model/decision.ts'
import { callsView } from './callView.ts'
import { environmentMetrics } from './environmentMetrics.ts'
import type { FunctionMeter } from './functionMeter.ts'
import { mbMicroseconds } from './gbSecond.ts'
import { gbSeconds } from './gbSeconds.ts'
import { measured } from './measured.ts'
import type { FunctionMeasures } from './measures.ts'
import { defineMetric, type Metric } from './metric.ts'
import { outcomeIndex } from './outcomeIndex.ts'
import { rateOf } from './rate.ts'

const error = outcomeIndex('error')
const crash = outcomeIndex('crash')
const timedOut = outcomeIndex('timedOut')

/** What is reported of every function. */
export const functionMetrics = {
  Invocations: defineMetric({
    unit: null,
    meaning: 'Invocations that began: requests whose code was run, whatever came of it',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(({ started }) => started),
  }),
  Errors: defineMetric({
    unit: null,
    meaning: 'Invocations that ended by an error, a crash or the Timeout',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) =>
      meter.count(
        counts => counts.endedAs(error) + counts.endedAs(crash) + counts.endedAs(timedOut),
      ),
  }),
  Throttles: defineMetric({
    unit: null,
    meaning: 'Requests that a limit refused; they are neither Invocations nor Errors',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(({ throttled }) => throttled),
  }),
  throttlesByLimit: defineMetric({
    unit: null,
    meaning: 'Throttles by the limit that refused them, with the first and the last time',
    aws: false,
    shape: 'limits',
    of: ({ throttles }: FunctionMeter) => throttles.measures(({ name }) => name),
  }),
  throttlesByReason: defineMetric({
    unit: null,
    meaning: 'Throttles by the reason that the Invoke API gives',
    aws: false,
    shape: 'counts',
    of: ({ throttles }: FunctionMeter) => throttles.counts(({ Reason }) => Reason),
  }),
  coldStarts: defineMetric({
    unit: null,
    meaning: 'Invocations whose request was given a new environment and waited for Init',
    aws: false,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(counts => counts.startedAs(cold)),
  }),
  timeouts: defineMetric({
    unit: null,
    meaning: 'Invocations that were ended by the Timeout',
    aws: false,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(counts => counts.endedAs(timedOut)),
  }),
  suppressedInits: defineMetric({
    unit: null,
    meaning: 'Invocations with an Init inside them, after a failed Init or a reset',
    aws: false,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(({ suppressedInits }) => suppressedInits),
  }),
  Duration: defineMetric({
    unit: 'ms',
    meaning: 'Time of the handler, with an Init inside it but without the one before it',
    aws: true,
    shape: 'times',
    of: ({ duration }: FunctionMeter) => duration,
  }),
  InitDuration: defineMetric({
    unit: 'ms',
    meaning: 'Init, or restore of a snapshot, where an invocation reports one',
    aws: false,
    shape: 'times',
    of: ({ initDuration }: FunctionMeter) => initDuration.summary,
  }),
  PostRuntimeExtensionsDuration: defineMetric({
    unit: 'ms',
    meaning: 'Time that extensions ran on after the handler, where they did',
    aws: true,
    shape: 'times',
    of: ({ extensionsDuration }: FunctionMeter) => extensionsDuration.summary,
  }),
  coldStartRate: defineMetric({
    unit: null,
    meaning: 'Share of cold starts among the invocations that began in the window',
    aws: false,
    shape: 'rate',
    of: (meter: FunctionMeter) =>
      rateOf(
        meter.countInWindow(counts => counts.startedAs(cold)),
        meter.countInWindow(({ started }) => started),
      ),
  }),
  throttleRate: defineMetric({
    unit: null,
    meaning: 'Share of throttled requests among those that arrived in the window',
    aws: false,
    shape: 'rate',
    of: (meter: FunctionMeter) =>
      rateOf(
        meter.countInWindow(({ throttled }) => throttled),
        meter.countInWindow(({ arrivals }) => arrivals),
      ),
  }),
  billedDurationMs: defineMetric({
    unit: 'ms',
    meaning: 'Billed duration of all invocations that finished',
    aws: false,
    shape: 'count',
    of: (meter: FunctionMeter) => Number(meter.total(({ billedMs }) => billedMs)),
  }),
  gbSeconds: defineMetric({
    unit: 'GB-s',
    meaning: 'Billed duration times memory of all invocations that finished',
    aws: false,
    shape: 'amount',
    of: (meter: FunctionMeter) => gbSeconds(meter.total(({ billedMemory }) => billedMemory)),
  }),
  ConcurrentExecutions: defineMetric({
    unit: null,
    meaning: 'Requests in flight, on demand or provisioned, with any Init that they wait for',
    aws: true,
    shape: 'level',
    of: ({ concurrency, index }: FunctionMeter, until) => concurrency.summary(index, until),
  }),
  environments: defineMetric({
    unit: null,
    meaning: 'Execution environments of the function, provisioned ones included',
    aws: false,
    shape: 'environments',
    of: (meter: FunctionMeter, until) => measured(environmentMetrics, meter, until),
  }),
  ProvisionedConcurrencyInvocations: defineMetric({
    unit: null,
    meaning: 'Invocations that began on provisioned concurrency',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(counts => counts.startedAs(provisioned)),
  }),
  ProvisionedConcurrencySpilloverInvocations: defineMetric({
    unit: null,
    meaning: 'Invocations that ran on demand because the provisioned concurrency was not free',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(({ spillovers }) => spillovers),
  }),
  spillsByCause: defineMetric({
    unit: null,
    meaning:
      'Requests that could not use the provisioned concurrency, by the cause; on demand they may have been throttled',
    aws: false,
    shape: 'limits',
    of: ({ spills }: FunctionMeter) => spills.measures(cause => cause),
  }),
  ProvisionedConcurrencyUtilization: defineMetric({
    unit: null,
    meaning:
      'Busy over ready provisioned environments, all names together; null where none was ready',
    aws: true,
    shape: 'level or null',
    of: (meter: FunctionMeter, until) => meter.provisioned.utilization(until),
  }),
  provisionedGbSeconds: defineMetric({
    unit: 'GB-s',
    meaning: 'Configured provisioned concurrency over the whole run, times memory',
    aws: false,
    shape: 'amount',
    of: (meter: FunctionMeter, until) =>
      nearestQuotient(meter.provisioned.memoryArea(until), mbMicroseconds),
  }),
  managedInstanceHours: defineMetric({
    unit: 'h',
    meaning:
      'Hours of all servers that it had over the whole run; null where it is not on Managed Instances',
    aws: false,
    shape: 'amount or null',
    of: ({ servers, isManaged }: FunctionMeter, until) =>
      isManaged ? nearestQuotient(servers.area(until), BigInt(hour)) : null,
  }),
  RecursiveInvocationsDropped: defineMetric({
    unit: null,
    meaning: 'Requests that were stopped because their chain of invocations came to it too often',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.count(({ recursive }) => recursive),
  }),
  AsyncEventsReceived: defineMetric({
    unit: null,
    meaning: 'Events that Lambda took for it, for which nobody waits',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) =>
      meter.countEvents(each => each.arrivals - each.answersOf('tooLarge')),
  }),
  asyncEventsDuplicated: defineMetric({
    unit: null,
    meaning: 'Events that Lambda delivered once more although they were done',
    aws: false,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.countEvents(({ duplicates }) => duplicates),
  }),
  AsyncEventAge: defineMetric({
    unit: 'ms',
    meaning: 'From the moment an event was taken to the begin of each of its invocations',
    aws: true,
    shape: 'times',
    of: ({ eventAge }: FunctionMeter) => eventAge.summary,
  }),
  AsyncEventsDropped: defineMetric({
    unit: null,
    meaning: 'Events that Lambda gave up, those among them that somebody keeps',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) =>
      meter.countEvents(
        each => each.endedAs('dropped') + each.endedAs('expired') + each.endedAs('deadLettered'),
      ),
  }),
  DeadLetterErrors: defineMetric({
    unit: null,
    meaning:
      'Events given up that the dead-letter queue could not take, because they are too large',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) => meter.countEvents(each => each.lostBy('DeadLetterQueue')),
  }),
  DestinationDeliveryFailures: defineMetric({
    unit: null,
    meaning: 'Records of events that a destination could not take, because they are too large',
    aws: true,
    shape: 'count',
    of: (meter: FunctionMeter) =>
      meter.countEvents(each => each.lostBy('OnSuccess') + each.lostBy('OnFailure')),
  }),
  waiting: defineMetric({
    unit: null,
    meaning:
      'How long invocations that have ended waited for functions that they called and in queues of resources, and ' +
      'the GB-seconds billed while they waited for either',
    aws: false,
    shape: 'waiting',
    of: ({ waiting }: FunctionMeter) => waiting.measures,
  }),
  calls: defineMetric({
    unit: null,
    meaning: 'The requests that its invocations made, by the function that they call',
    aws: false,
    shape: 'calls',
    of: ({ calls }: FunctionMeter) => callsView(calls),
  }),
} as const satisfies Record<keyof FunctionMeasures, Metric<FunctionMeter>>
