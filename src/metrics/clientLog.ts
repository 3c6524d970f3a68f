import type { ClientObserver } from '../model/clientObserver.ts'
import { outcomeOf } from '../model/clients/outcomeOf.ts'
import type { Request } from '../model/clients/request.ts'
import type { ClientRecord } from './clientRecord.ts'
import { executionLog } from './executionLog.ts'
import type { ExecutionRecord } from './executionRecord.ts'

/** How much a log tells. */
export interface LogOptions {
  /** Whether it says of a request who made it, where that is a visit or a function. */
  readonly withOwners?: boolean
}

/** Tells what happens around Lambda as plain records. */
export function clientLog(
  sink: (record: ClientRecord | ExecutionRecord) => void,
  { withOwners = false }: LogOptions,
): ClientObserver {
  return {
    filteredOut() {},
    executions: executionLog(sink),
    requested(request, at) {
      const by = withOwners ? request.owner?.label : undefined
      sink({ at, event: 'requested', request: labelOf(request), ...(by !== undefined && { by }) })
    },
    attempted({ request, attempt }, at) {
      sink({ at, event: 'attempted', request: labelOf(request), attempt })
    },
    answered({ request, attempt }, answer, at) {
      sink({ at, event: 'answered', request: labelOf(request), attempt, answer })
    },
    waits(request, at) {
      const { dueAt, state } = request
      const event = state === 'queued' ? 'held' : 'waits'
      sink({ at, event, request: labelOf(request), until: dueAt })
    },
    ended(request, at) {
      const { attempts } = request
      const outcome = outcomeOf(request)
      sink({ at, event: 'ended', request: labelOf(request), outcome, attempts })
    },
    resourceAsked({ resource, owner }, at) {
      sink({ at, event: 'resourceAsked', resource: resource.plan.name, by: owner.label })
    },
    resourceGranted({ resource, owner }, at) {
      sink({ at, event: 'resourceGranted', resource: resource.plan.name, by: owner.label })
    },
    resourceLeft({ resource, owner }, ending, at) {
      sink({ at, event: 'resourceLeft', resource: resource.plan.name, by: owner.label, ending })
    },
    handedOn({ from, by, to }, count, at) {
      sink({ at, event: 'handedOn', from, by, to, count })
    },
    visitBegan({ label }, at) {
      sink({ at, event: 'visitBegan', visit: label })
    },
    visitEnded({ label, isBroken }, at) {
      sink({ at, event: 'visitEnded', visit: label, isBroken })
    },
  }
}

function labelOf({ client, number }: Request): string {
  return `${client.site.name}#${number}`
}
