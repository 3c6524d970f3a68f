/** When something that failed with one of these errors is tried again, and how long after (SF2). */
export interface RetrierPlan {
  readonly errors: readonly string[]
  /** Retries at most, by all of its errors together. */
  readonly attempts: number
  /** Before the first retry; each later one is `rate` times as long, up to `cap`. In microseconds. */
  readonly interval: number
  readonly rate: number
  readonly cap: number
  /** Whether chance takes something from nothing to the whole of each wait. */
  readonly isJittered: boolean
}
