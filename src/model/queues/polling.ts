import type { MappingPlan } from '../plan/queuePlan.ts'

/** How a mapping fetches messages: in how many batches at once, and how fast. */
export interface Polling {
  /** How many batches there are at once, and how many there may be. */
  readonly inUse: number
  readonly limit: number
  /** Whether no further batch may be begun. */
  readonly isFull: boolean
  readonly mayGrow: boolean
  /** Between one step of growing and the next, while messages wait. */
  readonly growsEvery: number
  /** From when on the next receive may be made. */
  readonly freeAt: number
  /** Most messages of one receive. */
  readonly perReceive: number
  /** Receives that brought messages. */
  readonly receives: number
  /** Most pollers there were; undefined where they are Lambda's own affair. */
  readonly mostPollers: number | undefined
  /** How long messages waited although there were as many pollers as there may be. */
  boundTime(until: number): number
  /** Receives that brought none. */
  emptyReceives(until: number): number
  /** Other settings from now on. */
  change(plan: MappingPlan, now: number): void
  /** Lambda begins to read, or stops. */
  begin(now: number): void
  stop(now: number): void
  /** A batch is begun, or done. */
  enter(now: number): void
  leave(now: number): void
  received(messages: number, now: number): void
  /** Whether messages wait that may not be read yet, now that all were read that might. */
  fellBehind(isBehind: boolean, now: number): void
  grow(now: number): void
  throttled(now: number): void
  failed(now: number): void
  /** To be called each time after the same span. */
  fall(now: number): void
}
