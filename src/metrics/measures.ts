/** What a run measured, as plain JSON values; whatever nothing was seen of is null. */
export interface Measures {
  /** What distributions, averages and shares cover; counts cover the whole run. */
  readonly window: { readonly fromMs: number; readonly toMs: number }
  readonly functions: Readonly<Record<string, FunctionMeasures>>
  readonly sources: Readonly<Record<string, SourceMeasures>>
  readonly account: AccountMeasures
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
  readonly inFlight: number
  readonly queued: number
  readonly waitingToRetry: number
}

export interface AccountMeasures {
  readonly ConcurrentExecutions: LevelSummary
  readonly UnreservedConcurrentExecutions: LevelSummary
  readonly ClaimedAccountConcurrency: LevelSummary
}

/** Values by period, named as CloudWatch names them; the period grows with the run. */
export interface TimeSeries {
  readonly periodMs: number
  readonly functions: Readonly<Record<string, FunctionSeries>>
}

export interface FunctionSeries {
  /** Sum, at the period in which the invocation began. */
  readonly Invocations: readonly number[]
  readonly Errors: readonly number[]
  readonly Throttles: readonly number[]
  readonly coldStarts: readonly number[]
  /** Maximum. */
  readonly ConcurrentExecutions: readonly number[]
  /** Average, ms; null in a period without invocations. */
  readonly Duration: readonly (number | null)[]
}
