/** Something behind the functions that has limits of its own: a database, an API of somebody else's. */
export interface ResourcePlan {
  readonly name: string
  /** How many may use it at once; Infinity where that has no limit. */
  readonly units: number
  /** How often it may be used; undefined where that has no limit. */
  readonly rate: ResourceRate | undefined
  /** How many may wait for it; 0 where it refuses at once, Infinity where all may. */
  readonly queue: number
  /** How long they wait at most; undefined where that has no end. */
  readonly patience: number | undefined
}

/** So many uses in a period, and so many at once. */
interface ResourceRate {
  readonly amount: number
  readonly period: number
  readonly burst: number
}
