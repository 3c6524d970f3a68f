import type { Provenance } from '../provenance.ts'

/** Something of AWS's that hands events to functions and waits for nothing, by the `Type` that SAM gives it. */
export interface EventSource<Type extends string = string> {
  readonly Type: Type
  /** Where events come from, as one sentence without its full stop. */
  readonly summary: string
  /** Whether several functions may be given the same event, each for itself. */
  readonly fansOut: boolean
  /** Whether its events come by a schedule. */
  readonly isScheduled: boolean
  /** Whether Lambda follows chains of invocations through it (AS-7); not where it is left out. */
  readonly isTraced?: boolean
  /** Where it is told that it invokes functions asynchronously. */
  readonly provenance: Provenance
}

/** Keeps the `Type`, so that the list of sources is a list of types as well. */
export function defineEventSource<const Type extends string>(
  source: EventSource<Type>,
): EventSource<Type> {
  return source
}
