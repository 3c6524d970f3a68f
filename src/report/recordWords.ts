import type { RequestOutcome } from '../model/clients/requestOutcome.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'

/** Which sources are given a record of an event that has ended so: nothing where none is. */
export function recordWords(call: ClientCallPlan | undefined, outcome: RequestOutcome): string[] {
  const records = call?.retries.events?.records ?? []
  const isDone = outcome === 'completed'
  const given = records.filter(({ by }) => (by === 'OnSuccess') === isDone)
  if (given.length === 0) return []
  const names = given.map(({ by, to }) => `${to} (${by})`).join(' and ')
  return [`a record of it went to ${names}`]
}
