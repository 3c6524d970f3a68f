import { EnvironmentPool } from '../environmentPool.ts'
import { FunctionVersion } from '../functionVersion.ts'
import type { IdleEnvironments } from '../idleEnvironments.ts'

/**
 * A version as each of its tenants sees it: with environments of its own. To the rest of the model
 * they are versions like any other, so that what has no tenants costs nothing.
 */
export class TenantVersions {
  readonly #version: FunctionVersion
  readonly #pools: EnvironmentPool[]
  readonly #idle: (tenant: number) => IdleEnvironments
  readonly #all = new Map<number, FunctionVersion>()

  constructor(
    version: FunctionVersion,
    pools: EnvironmentPool[],
    idle: (tenant: number) => IdleEnvironments,
  ) {
    this.#version = version
    this.#pools = pools
    this.#idle = idle
  }

  renewed(next: FunctionVersion, replace: (old: FunctionVersion, next: FunctionVersion) => void) {
    const renewed = new TenantVersions(next, this.#pools, this.#idle)
    for (const [tenant, old] of this.#all) {
      const own = old.replacement(this.#pools.length, next.plan, next.draws)
      own.tenant = { number: tenant, of: next }
      renewed.#all.set(tenant, own)
      replace(old, own)
    }
    return renewed
  }

  of(tenant: number): FunctionVersion {
    const known = this.#all.get(tenant)
    if (known !== undefined) return known
    const { lambda, plan, draws } = this.#version
    const own = new FunctionVersion(lambda, this.#pools.length, plan, draws)
    own.tenant = { number: tenant, of: this.#version }
    this.#pools.push(new EnvironmentPool(own, this.#idle(tenant)))
    this.#all.set(tenant, own)
    return own
  }
}
