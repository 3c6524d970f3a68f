import { assert } from '../../math/assert.ts'
import type { Client } from '../clients/client.ts'
import type { Inlet } from '../inlet.ts'
import type { Outlets } from '../outlets.ts'
import type { WorkStep } from '../plan/functionPlan.ts'
import type { Resource } from '../resources/resource.ts'

/** What a step needs besides time. */
export interface StepNeeds {
  readonly resource: Resource | undefined
  readonly client: Client | undefined
  readonly outlet: Inlet | undefined
  /** How many are sent; undefined where it is one for each message that the handler has. */
  readonly messages: number | undefined
  /** Whether the answer is waited for. */
  readonly isAwaited: boolean
  /** Whether the handler cannot go on without it. */
  readonly isVital: boolean
}

/** Finds what the steps of a version need, once for each list of steps. */
export function stepNeeds(
  clients: readonly Client[],
  resources: readonly Resource[],
  outlets: Outlets,
): (steps: readonly WorkStep[]) => readonly StepNeeds[] {
  const known = new Map<readonly WorkStep[], readonly StepNeeds[]>()
  const needsOf = (step: WorkStep): StepNeeds => {
    const { resource: named, call, send, isAwaited = true, isVital = true } = step
    const resource = resources.find(({ plan }) => plan.name === named)
    const client = clients.find(({ plan }) => plan.name === call)
    assert(named === undefined || resource !== undefined, 'a step uses a resource of the plan')
    assert(call === undefined || client !== undefined, 'a step makes a call of its function')
    const outlet = send && outlets.of({ from: send.from, by: 'send', to: send.to })
    return { resource, client, outlet, messages: send?.messages, isAwaited, isVital }
  }
  return steps => {
    const needs = known.get(steps) ?? steps.map(needsOf)
    known.set(steps, needs)
    return needs
  }
}
