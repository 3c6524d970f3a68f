import { quotas } from '../quotas.ts'

const environmentsPerConcurrency =
  quotas.tenantEnvironments.value / quotas.tenantEnvironmentsConcurrency.value

/** What all environments of a function share where each of them belongs to one tenant. */
export class Tenancy {
  /** Environments, busy or idle, that there may be at a time (T2). */
  most: number
  environments = 0

  constructor(concurrency: number) {
    this.most = mostOf(concurrency)
  }

  /** Its function has so much concurrency from now on; those that there are stay. */
  resize(concurrency: number): void {
    this.most = mostOf(concurrency)
  }

  get isFull(): boolean {
    return this.environments >= this.most
  }
}

function mostOf(concurrency: number): number {
  return Math.floor(concurrency * environmentsPerConcurrency)
}
