import type { ExecutionEnvironment } from './executionEnvironment.ts'

/** The idle environments of a version, and which of them takes the next request (L16). */
export interface IdleEnvironments {
  readonly size: number
  add(environment: ExecutionEnvironment): void
  /** The one that is used again; undefined where none is idle. */
  take(): ExecutionEnvironment | undefined
  remove(environment: ExecutionEnvironment): void
  /** All of them; whoever changes something meanwhile has a list of its own. */
  all(): readonly ExecutionEnvironment[]
}
