import { millisecond } from '../math/time.ts'
import type { SourceLoad } from './sourceLoad.ts'

/**
 * How long the sources whose calls reach a fault take, once it is over, until they are as before: no more requests inside
 * than the most before it began, and none that waits to try again.
 */
export class RecoveryMeter {
  readonly #loads: readonly SourceLoad[]
  #before: readonly number[] = []
  #endedAt: number | undefined
  readonly #recovered = new Map<SourceLoad, number>()

  constructor(loads: readonly SourceLoad[]) {
    this.#loads = loads
  }

  begin(): void {
    this.#before = this.#loads.map(({ most }) => most)
  }

  end(now: number): void {
    this.#endedAt = now
    for (const load of this.#loads) this.look(load, now)
  }

  /** Something has happened at a source. */
  look(load: SourceLoad, now: number): void {
    if (this.#endedAt === undefined || this.#recovered.has(load)) return
    const before = this.#before[this.#loads.indexOf(load)]
    if (before === undefined) return
    if (load.inside > before || load.waitingToRetry > 0) return
    this.#recovered.set(load, (now - this.#endedAt) / millisecond)
  }

  /** Milliseconds by the name of the source; null where the run ended before. */
  get recovery(): Readonly<Record<string, number | null>> {
    return Object.fromEntries(
      this.#loads.map(load => [load.name, this.#recovered.get(load) ?? null]),
    )
  }
}
