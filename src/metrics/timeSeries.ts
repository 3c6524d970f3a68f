/** Values by period, named as CloudWatch names them; the period grows with the run. */
export interface TimeSeries {
  readonly periodMs: number
  readonly functions: Readonly<Record<string, FunctionSeries>>
  /** Only of sources that call through clients: what others do, their functions show. */
  readonly sources: Readonly<Record<string, SourceSeries>>
  readonly streams: Readonly<Record<string, StreamPeriods>>
  /** Only of functions that are handed events. */
  readonly events: Readonly<Record<string, AsyncEventSeries>>
  readonly queues: Readonly<Record<string, QueueMessagesSeries>>
}

export interface StreamPeriods {
  /** Maximum, ms; null in a period without invocations. */
  readonly IteratorAge: readonly (number | null)[]
}

export interface AsyncEventSeries {
  readonly AsyncEventsReceived: readonly number[]
  /** Average, ms; null in a period in which none was invoked. */
  readonly AsyncEventAge: readonly (number | null)[]
}

/** Sums of what was sent and deleted, and maxima of the rest. */
export interface QueueMessagesSeries {
  readonly NumberOfMessagesSent: readonly number[]
  readonly NumberOfMessagesDeleted: readonly number[]
  readonly ApproximateNumberOfMessagesVisible: readonly number[]
  readonly ApproximateNumberOfMessagesNotVisible: readonly number[]
  readonly oldestMs: readonly number[]
  readonly batches: readonly number[]
  readonly batchLimit: readonly number[]
}

export interface SourceSeries {
  readonly arrivals: readonly number[]
  readonly attempts: readonly number[]
  readonly failures: readonly number[]
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
