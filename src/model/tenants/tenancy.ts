import { quotas } from '../quotas.ts'

const environmentsPerConcurrency =
  quotas.tenantEnvironments.value / quotas.tenantEnvironmentsConcurrency.value

/** What all environments of a function share where each of them belongs to one tenant. */
export class Tenancy {
  /** Environments, busy or idle, that there may be at a time (T2). */
  readonly most: number
  environments = 0

  constructor(concurrency: number) {
    this.most = Math.floor(concurrency * environmentsPerConcurrency)
  }

  get isFull(): boolean {
    return this.environments >= this.most
  }
}
