import type { ClientObserver } from './clientObserver.ts'
import type { ExecutionEnvironment } from './executionEnvironment.ts'
import type { Invocation } from './invocation.ts'
import type { LambdaFunction } from './lambdaFunction.ts'
import type { ChangePhase, ChangePlan } from './plan/changePlan.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'
import type { QueueObserver } from './queueObserver.ts'
import type { StreamObserver } from './streamObserver.ts'

/** Why an environment was taken away. */
export type Removal =
  | 'idle'
  | 'age'
  | 'reset'
  | 'restore'
  | 'deprovisioned'
  | 'initFailed'
  | 'deployed'
  | 'scaledIn'

/**
 * What the model tells the world, at the moment when it happens; the objects are only lent. What
 * it returns to a caller, it has counted before: at `decided` the request is already in flight.
 */
export interface Observer {
  /** Is told of those around Lambda. */
  readonly clients: ClientObserver
  /** Is told of queues. */
  readonly queues: QueueObserver
  /** Is told of streams. */
  readonly streams: StreamObserver
  /** The request arrived and its decision is made: it is refused, or an environment is assigned. */
  decided(invocation: Invocation, now: number): void
  /** The Invoke phase begins. */
  started(invocation: Invocation, now: number): void
  /** The caller has its answer and the environment is free of the request. */
  finished(invocation: Invocation, now: number): void
  /** An environment exists from now on, and its placement and Init begin. */
  created(environment: ExecutionEnvironment, now: number): void
  /** Init or restore is done. */
  initialized(environment: ExecutionEnvironment, now: number): void
  /** Init crashed or took too long: it runs again inside the next invocation (L2, L5). */
  initFailed(environment: ExecutionEnvironment, now: number): void
  /** A crash or a timeout ended the processes inside; it is idle again after its Shutdown (L11). */
  reset(environment: ExecutionEnvironment, now: number): void
  removed(environment: ExecutionEnvironment, now: number, removal: Removal): void
  /** Another number is configured, or another number is ready. */
  provisionedChanged(provisioned: ProvisionedConcurrency, now: number): void
  /** A function on Managed Instances has one more server that is paid for, or one fewer. */
  serversChanged(lambda: LambdaFunction, more: 1 | -1, now: number): void
  /** Somebody has changed something, or begins to, goes on or ends. */
  changed(change: ChangePlan, phase: ChangePhase, now: number): void
}
