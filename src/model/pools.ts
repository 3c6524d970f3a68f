import type { EnvironmentPool } from './environmentPool.ts'
import type { FunctionVersion } from './functionVersion.ts'
import { IdleList } from './idleList.ts'
import type { ProvisionedConcurrency } from './provisionedConcurrency.ts'

/** Where the environments of an account are found: by version on demand, and by what is provisioned. */
export class Pools {
  readonly #onDemand: readonly EnvironmentPool[]
  readonly #provisioned: readonly IdleList[]

  constructor(onDemand: readonly EnvironmentPool[], provisioned: number) {
    this.#onDemand = onDemand
    this.#provisioned = Array.from({ length: provisioned }, () => new IdleList())
  }

  of(version: FunctionVersion): EnvironmentPool {
    return this.#onDemand[version.index]!
  }

  /** The idle ones of those that are provisioned. */
  provisioned(provisioned: ProvisionedConcurrency): IdleList {
    return this.#provisioned[provisioned.index]!
  }
}
