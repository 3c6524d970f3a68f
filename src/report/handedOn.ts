import type { RequestOutcome } from '../model/clients/requestOutcome.ts'
import type { ClientCallPlan } from '../model/plan/clientPlan.ts'

/** Who is given what came of an event; nothing where nobody is. */
export function handedOn({ retries }: ClientCallPlan, outcome: RequestOutcome): string[] {
  const { events } = retries
  if (events === undefined) return []
  if (outcome === 'completed') return told(events.onSuccess)
  if (outcome !== 'deadLettered') return []
  const named = told(events.onFailure)
  return named.length > 0 ? named : ['its dead-letter queue or destination keeps it (AS-4)']
}

function told(names: readonly string[]): string[] {
  return names.map(name => `it goes on to ${name} (AS-9)`)
}
