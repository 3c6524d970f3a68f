import { day } from '../math/time.ts'
import type { SnapshotPlan } from './plan/functionPlan.ts'
import { quotas } from './quotas.ts'
import type { OpenOwned } from './streams.ts'
import { WholeDraws } from './wholeDraws.ts'

const unusedMost = quotas.snapshotUnusedMost.value * day

/**
 * The snapshot that a version is restored from, where one that nobody uses is given up: the next
 * request for a new environment finds the version Inactive and has it built again (S4). Whatever
 * needs no new environment does not ask.
 */
export class Snapshot {
  readonly #rebuild: WholeDraws
  #readyAt = 0

  constructor({ rebuild }: SnapshotPlan, open: OpenOwned, owner: readonly string[]) {
    this.#rebuild = new WholeDraws(rebuild, open(...owner, 'snapshotRebuild'))
  }

  /** New code is published with a snapshot of its own, which is there and in use from now on. */
  publish(now: number): void {
    this.#readyAt = now
  }

  /** Whether there is something to restore, given when the version was used last. */
  isReady(now: number, lastUsedAt: number): boolean {
    if (now >= this.#readyAt && now - Math.max(lastUsedAt, this.#readyAt) >= unusedMost) {
      this.#readyAt = now + this.#rebuild.next()
    }
    return now >= this.#readyAt
  }
}
