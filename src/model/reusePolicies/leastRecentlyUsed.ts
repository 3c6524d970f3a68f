import type { ExecutionEnvironment } from '../executionEnvironment.ts'
import type { IdleEnvironments } from '../idleEnvironments.ts'
import { IdleList } from '../idleList.ts'
import { defineReusePolicy } from '../reusePolicy.ts'

/** Every environment is kept warm for as long as there are enough requests for all. */
export const leastRecentlyUsed = defineReusePolicy({
  name: 'leastRecentlyUsed',
  summary: 'the one that has been idle longest',
  create: () => new LeastRecentlyUsed(),
})

class LeastRecentlyUsed implements IdleEnvironments {
  readonly #list = new IdleList()

  get size(): number {
    return this.#list.size
  }

  add(environment: ExecutionEnvironment): void {
    this.#list.add(environment)
  }

  take(): ExecutionEnvironment | undefined {
    const { oldest } = this.#list
    if (oldest !== undefined) this.#list.remove(oldest)
    return oldest
  }

  remove(environment: ExecutionEnvironment): void {
    this.#list.remove(environment)
  }

  all(): readonly ExecutionEnvironment[] {
    return this.#list.all()
  }
}
