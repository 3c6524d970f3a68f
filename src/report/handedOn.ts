import type { RequestOutcome } from '../model/clients/requestOutcome.ts'
import type { RecordPlan } from '../model/clients/retryMode.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'

/** Who is given what came of an event; nothing where nobody is. */
export function handedOn({ retries }: ClientCallPlan, outcome: RequestOutcome): string[] {
  const { events } = retries
  if (events === undefined) return []
  const { onFailure, onSuccess, records = [] } = events
  const successes = records.filter(({ by }) => by === 'OnSuccess')
  if (outcome === 'completed') return [...told(onSuccess), ...given(successes)]
  if (outcome !== 'deadLettered') return []
  const failures = records.filter(({ by }) => by !== 'OnSuccess')
  const named = [...told(onFailure), ...given(failures)]
  return named.length > 0 ? named : ['its dead-letter queue or destination keeps it (AS-4)']
}

function given(records: readonly RecordPlan[]): string[] {
  if (records.length === 0) return []
  return [`a record of it went to ${records.map(({ by, to }) => `${to} (${by})`).join(' and ')}`]
}

function told(names: readonly string[]): string[] {
  return names.map(name => `it goes on to ${name} (AS-9)`)
}
