import type { Answer } from './clients/answer.ts'
import type { Client } from './clients/client.ts'
import type { Call, Request } from './clients/request.ts'
import type { Visit } from './clients/visit.ts'
import type { ExecutionObserver } from './executionObserver.ts'
import type { OutletPlan } from './plan/outletPlan.ts'
import type { Use, UseEnding } from './resources/use.ts'

/** What the model tells of those around Lambda, when it happens; the objects are only lent. */
export interface ClientObserver {
  /** An event of a client is not let through by its filter. */
  filteredOut(client: Client, now: number): void
  /** Is told of executions of state machines. */
  readonly executions: ExecutionObserver
  /** A client's request arrives. */
  requested(request: Request, now: number): void
  /** A request makes an attempt; its state still says what it did before. */
  attempted(call: Call, now: number): void
  /** The client has an answer to an attempt, or gave up waiting. */
  answered(call: Call, answer: Answer, now: number): void
  /** A request is held back, or waits to try again. */
  waits(request: Request, now: number): void
  /** No attempt follows; its state still says what it did before. */
  ended(request: Request, now: number): void
  /** An invocation wants to use a resource; it has got it; it has it no longer, or never had it. */
  resourceAsked(use: Use, now: number): void
  resourceGranted(use: Use, now: number): void
  resourceLeft(use: Use, ending: UseEnding, now: number): void
  /** So many messages go to a source, before it has them. */
  handedOn(way: OutletPlan, count: number, now: number): void
  /** Somebody comes, or has done all; a visit that is broken ends before. */
  visitBegan(visit: Visit, now: number): void
  visitEnded(visit: Visit, now: number): void
}
