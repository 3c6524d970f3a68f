import type { ExecutionEnvironment } from './executionEnvironment.ts'

/** Idle environments in the order in which they became idle, linked through themselves. [hot] */
export class IdleList {
  #oldest: ExecutionEnvironment | undefined
  #newest: ExecutionEnvironment | undefined
  #size = 0

  get size(): number {
    return this.#size
  }

  get oldest(): ExecutionEnvironment | undefined {
    return this.#oldest
  }

  get newest(): ExecutionEnvironment | undefined {
    return this.#newest
  }

  add(environment: ExecutionEnvironment): void {
    const newest = this.#newest
    environment.older = newest
    if (newest === undefined) this.#oldest = environment
    else newest.newer = environment
    this.#newest = environment
    this.#size++
  }

  remove(environment: ExecutionEnvironment): void {
    const { older, newer } = environment
    if (older === undefined) this.#oldest = newer
    else older.newer = newer
    if (newer === undefined) this.#newest = older
    else newer.older = older
    environment.older = undefined
    environment.newer = undefined
    this.#size--
  }

  /** All of them, the oldest first. */
  all(): readonly ExecutionEnvironment[] {
    const all: ExecutionEnvironment[] = []
    for (let each = this.#oldest; each !== undefined; each = each.newer) all.push(each)
    return all
  }
}
