import type { FunctionVersion } from './functionVersion.ts'
import type { IdleEnvironments } from './idleEnvironments.ts'
import { WaitingForInit } from './waitingForInit.ts'

/** The environments of a version on demand that can take a request, now or when they come up (L14). */
export class EnvironmentPool {
  readonly version: FunctionVersion
  readonly idle: IdleEnvironments
  readonly waiting: WaitingForInit

  constructor(version: FunctionVersion, idle: IdleEnvironments, waiting = new WaitingForInit()) {
    this.version = version
    this.idle = idle
    this.waiting = waiting
  }
}
