import type { BacklogPlan } from '../plan/streamPlan.ts'

/** When each record was written that is there when the run begins and is read: moments up to 0. */
export function* backlogTimes({ age, count, readsFrom }: BacklogPlan): Generator<number> {
  for (let i = 0; i < count; i++) {
    const writtenAt = Math.floor((age * i) / count) - age
    if (writtenAt >= readsFrom) yield writtenAt
  }
}
