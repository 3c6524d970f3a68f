import type { ExecutionEnvironment } from './executionEnvironment.ts'
import type { Invocation } from './invocation.ts'

/** An environment that comes up, and the request that waits for it, if any still does. */
export interface StartUp {
  readonly environment: ExecutionEnvironment
  invocation: Invocation | undefined
}
