import type { z } from 'zod'
import { millisecond } from '../math/time.ts'
import type { LanePlan } from '../model/plan/lanePlan.ts'
import type { BacklogPlan, ConsumedPlan } from '../model/plan/streamPlan.ts'
import { quotas } from '../model/quotas.ts'
import type { consumedShape } from './consumedShape.ts'
import { lanePlan } from './lanePlan.ts'
import type { Given } from './mapping.ts'
import { poisonPlan } from './poisonShape.ts'

interface ConsumedKind {
  readonly type: string
  readonly hasAge: boolean
  /** Batches at once. */
  readonly batches: number
  readonly retention: number
  readonly backlog: BacklogPlan
  /** Share of the messages that are too large. */
  readonly oversized: number
}

/** A queue of a broker or a change stream, and its event source mapping, as the model takes them. */
export function consumedPlan(
  settings: z.output<z.ZodObject<typeof consumedShape>>,
  given: Given,
  { batches, retention, ...kind }: ConsumedKind,
  ends: Partial<Pick<LanePlan, 'retries' | 'hasDestination'>> = {},
): ConsumedPlan {
  const { messageErrors, perMessage, poison } = settings
  const lanes = lanePlan(settings, given, {
    retention,
    window: quotas.gatheringDefault.value * millisecond,
    gathersFromFirst: true,
  })
  return {
    ...given.call,
    ...kind,
    reads: 'messages',
    isBatched: messageErrors !== undefined || perMessage !== undefined || poison !== undefined,
    arrivals: given.arrivals,
    shards: 1,
    parallelization: batches,
    ...(poison !== undefined && { poison: poisonPlan(poison) }),
    lanes: { ...lanes, ...ends },
  }
}
