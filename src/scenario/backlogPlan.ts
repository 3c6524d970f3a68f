import { second } from '../math/time.ts'
import type { BacklogPlan } from '../model/plan/streamPlan.ts'
import type { Given } from './mapping.ts'
import type { StreamSettings } from './streamShape.ts'
import { timeOf } from './timeOf.ts'

type Starting = Partial<Pick<StreamSettings, 'StartingPosition' | 'StartingPositionTimestamp'>>

interface Backlog {
  readonly backlog?: number | undefined
  readonly backlogAge?: string | number | undefined
}

/** What is there when the run begins, and which of it is read. */
export function backlogPlan(
  { StartingPosition = 'TRIM_HORIZON', StartingPositionTimestamp = 0 }: Starting,
  { backlog = 0, backlogAge }: Backlog,
  { start = 0 }: Given,
): BacklogPlan {
  const beginnings = {
    TRIM_HORIZON: -Infinity,
    AT_TIMESTAMP: StartingPositionTimestamp * second - start,
    LATEST: Infinity,
  }
  return {
    count: backlog,
    age: backlogAge === undefined ? 0 : timeOf(backlogAge),
    readsFrom: beginnings[StartingPosition],
  }
}
