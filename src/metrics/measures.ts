import type { ChangeMeasures } from './changeMeasures.ts'
import type { HandingOnMeasures } from './handingOnMeasures.ts'
import type { TimeSeries } from './timeSeries.ts'

/** What a run measured, as plain JSON values; whatever nothing was seen of is null. */
export interface Measures {
  /** What distributions, averages and shares cover; counts cover the whole run. */
  readonly window: { readonly fromMs: number; readonly toMs: number }
  readonly functions: Readonly<Record<string, FunctionMeasures>>
  readonly sources: Readonly<Record<string, SourceMeasures>>
  readonly resources: Readonly<Record<string, ResourceMeasures>>
  readonly queues: Readonly<Record<string, QueueMeasures>>
  readonly streams: Readonly<Record<string, StreamMeasures>>
  readonly stateMachines: Readonly<Record<string, StateMachineMeasures>>
  readonly warmers: Readonly<Record<string, WarmerMeasures>>
  readonly account: AccountMeasures
  readonly changes: readonly ChangeMeasures[]
  /** What went to sources, by who handed it on and by what. */
  readonly handedOn: readonly HandingOnMeasures[]
  readonly timeSeries: TimeSeries
  /** A sum over all requests of a hash of what happened to each: equal runs have equal fingerprints. */
  readonly fingerprint: string
}

/** Milliseconds. */
export interface TimeSummary {
  readonly count: number
  readonly mean: number | null
  readonly min: number | null
  readonly max: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly 'p99.9': number | null
}

export interface LevelSummary {
  readonly mean: number | null
  readonly max: number
}

/** A limit at work: how many requests it refused or sent elsewhere, and when first and last. */
export interface LimitMeasures {
  readonly count: number
  readonly firstMs: number
  readonly lastMs: number
}

export interface FunctionMeasures {
  readonly Invocations: number
  readonly Errors: number
  readonly Throttles: number
  /** By our name of the limit (`scalingRate`), because AWS gives two limits the same reason. */
  readonly throttlesByLimit: Readonly<Record<string, LimitMeasures>>
  /** By the reason that the API gives. */
  readonly throttlesByReason: Readonly<Record<string, number>>
  readonly coldStarts: number
  readonly timeouts: number
  /** Invocations with an Init inside them, after a failed Init or a reset. */
  readonly suppressedInits: number
  readonly Duration: TimeSummary
  readonly InitDuration: TimeSummary
  readonly PostRuntimeExtensionsDuration: TimeSummary
  /** Share of the invocations that began in the window and waited for Init. */
  readonly coldStartRate: Rate
  readonly throttleRate: Rate
  readonly billedDurationMs: number
  readonly gbSeconds: number
  readonly ConcurrentExecutions: LevelSummary
  readonly environments: EnvironmentMeasures
  readonly ProvisionedConcurrencyInvocations: number
  readonly ProvisionedConcurrencySpilloverInvocations: number
  readonly spillsByCause: Readonly<Record<string, LimitMeasures>>
  /** Busy over ready provisioned environments, in the window; null where nothing is provisioned. */
  readonly ProvisionedConcurrencyUtilization: LevelSummary | null
  /** Configured provisioned concurrency over time, times memory. */
  readonly provisionedGbSeconds: number
  /** Of the servers that it ran on, over time; null where it is not on Managed Instances. */
  readonly managedInstanceHours: number | null
  readonly RecursiveInvocationsDropped: number
  readonly AsyncEventsReceived: number
  readonly asyncEventsDuplicated: number
  readonly AsyncEventAge: TimeSummary
  readonly AsyncEventsDropped: number
  readonly DeadLetterErrors: number
  readonly DestinationDeliveryFailures: number
  readonly waiting: WaitingMeasures
  /** The requests that it made by what they call; empty where it calls nothing. */
  readonly calls: Readonly<Record<string, CallMeasures>>
}

/** What invocations waited for others, of those that have ended. */
export interface WaitingMeasures {
  readonly callsMs: number
  readonly queueMs: number
  /** Billed while they waited, for either. */
  readonly gbSeconds: number
}

/** A share of requests; on fewer than 30 events with its exact 95% interval. */
export interface Rate {
  readonly count: number
  readonly of: number
  readonly rate: number | null
  readonly interval: readonly [number, number] | null
}

export interface EnvironmentMeasures {
  readonly created: number
  readonly mean: number | null
  readonly max: number
  readonly meanRunning: number | null
  readonly meanIdle: number | null
  /** Of those that ended in the window. */
  readonly meanLifetimeMs: number | null
}

export interface SourceMeasures {
  readonly arrivals: number
  readonly attempts: number
  readonly outcomes: OutcomeCounts
  /** From arrival to answer, of the requests that arrived in the window and were answered. */
  readonly latency: TimeSummary
  readonly coldLatency: TimeSummary
  readonly warmLatency: TimeSummary
  /** Attempts over arrivals; null where nothing arrived. */
  readonly amplification: number | null
  /** Attempts that the front refused before Lambda knew of them, and those that nobody waited for any longer. */
  readonly refused: number
  readonly gaveUp: number
  /** What attempts came back with, by HTTP status; `none` where nobody waited long enough. */
  readonly answers: Readonly<Record<string, number>>
  readonly abandoned: AbandonedMeasures
  /** Those who came, where each does one thing after another; null where a request is all. */
  readonly visits: VisitMeasures | null
  /** The requests of a flow by what they call; empty where there is no flow. */
  readonly calls: Readonly<Record<string, CallMeasures>>
}

/** Invocations that ran to their end though nobody waited for them any longer. */
export interface AbandonedMeasures {
  readonly count: number
  readonly billedDurationMs: number
}

export interface VisitMeasures {
  readonly began: number
  readonly completed: number
  /** Ended early, because a call failed. */
  readonly broken: number
  readonly inside: number
  /** From coming to leaving, of those who completed all, waits included. */
  readonly time: TimeSummary
}

/** One call of a flow or of a function. */
export interface CallMeasures {
  readonly arrivals: number
  readonly attempts: number
  readonly outcomes: OutcomeCounts
  readonly latency: TimeSummary
  readonly abandoned: AbandonedMeasures
}

/** They sum to the arrivals. */
export interface OutcomeCounts {
  readonly completed: number
  readonly failed: number
  readonly timedOut: number
  readonly throttled: number
  readonly dropped: number
  readonly deadLettered: number
  readonly expired: number
  readonly filtered: number
  readonly inFlight: number
  readonly queued: number
  readonly waitingToRetry: number
}

/** Uses are done, failed, refused, given up, or still going on. */
export interface ResourceMeasures {
  readonly uses: number
  readonly done: number
  readonly failed: number
  readonly refused: number
  readonly gaveUp: number
  readonly busy: LevelSummary
  readonly queued: LevelSummary
  /** From asking to having it, and from having it to the end. */
  readonly wait: TimeSummary
  readonly use: TimeSummary
}

/** Messages are deleted, dead-lettered, expired, visible, in flight or delayed. */
export interface StreamMeasures {
  readonly type: string
  readonly IncomingRecords: number
  readonly WriteProvisionedThroughputExceeded: number
  readonly backlog: number
  readonly PolledEventCount: number
  readonly FilteredOutEventCount: number
  readonly InvokedEventCount: number
  readonly FailedInvokeEventCount: number
  readonly DroppedEventCount: number
  readonly OnFailureDestinationDeliveredEventCount: number
  readonly destinationMessages: number
  readonly checkpointed: number
  readonly expired: number
  readonly waiting: number
  readonly inBatches: number
  readonly waitingLevel: LevelSummary
  readonly IteratorAge: TimeSummary
  readonly batches: LevelSummary
  readonly batchSize: number | null
  readonly caughtUpAtMs: number | null
  readonly blockedMs: number
  readonly blocked: number
  readonly blockedShard: number | null
  readonly blockedSinceMs: number | null
  readonly hottestShard: number | null
  readonly ShardCount: number
  readonly ParallelizationFactor: number
  readonly CommittedEventCount: number | null
  readonly MaxOffsetLag: number | null
  readonly SumOffsetLag: number | null
  readonly pollers: LevelSummary | null
  readonly ProvisionedPollers: number | null
  readonly EventPollerUnit: number | null
  readonly OversizedRecordCount: number | null
}

export interface QueueMeasures {
  readonly NumberOfMessagesSent: number
  readonly NumberOfMessagesReceived: number
  readonly NumberOfEmptyReceives: number
  readonly receiveCalls: number
  readonly NumberOfMessagesDeleted: number
  readonly duplicated: number
  readonly deadLettered: number
  readonly poisonDeadLettered: number
  readonly expired: number
  readonly ApproximateNumberOfMessagesVisible: number
  readonly ApproximateNumberOfMessagesNotVisible: number
  readonly ApproximateNumberOfMessagesDelayed: number
  readonly visible: LevelSummary
  readonly inFlight: LevelSummary
  readonly oldestMs: number
  readonly drainedAtMs: number | null
  readonly ProvisionedPollers: number | null
  readonly pollersBoundMs: number
  /** Receives that came to nothing, by their cause. */
  readonly letGo: Readonly<Record<'failed' | 'reported' | 'throttled', number>>
  readonly PolledEventCount: number
  readonly InvokedEventCount: number
  readonly FailedInvokeEventCount: number
  readonly DeletedEventCount: number
  readonly FilteredOutEventCount: number
}

/** Executions succeed, fail, time out, or are running. */
export interface StateMachineMeasures {
  readonly ExecutionsStarted: number
  readonly ExecutionsSucceeded: number
  readonly ExecutionsFailed: number
  readonly ExecutionsTimedOut: number
  readonly running: number
  readonly runningAtOnce: LevelSummary
  readonly ExecutionTime: TimeSummary
  readonly transitions: number
}

/** What pings came to; they are among the invocations of their function. */
export interface WarmerMeasures {
  readonly pings: number
  readonly coldPings: number
  readonly throttledPings: number
  /** Of the pings of the window, as their function has them of everything. */
  readonly coldStartRate: Rate
  readonly throttleRate: Rate
  readonly billedDurationMs: number
  readonly gbSeconds: number
  /** Null where no run without it was made. */
  readonly coldStartsAvoided: number | null
  /** What that run was without: `it`, this warmer; `all` of them; `none`. */
  readonly comparedWithout: string
}

export interface AccountMeasures {
  readonly ConcurrentExecutions: LevelSummary
  readonly UnreservedConcurrentExecutions: LevelSummary
  readonly ClaimedAccountConcurrency: LevelSummary
}
