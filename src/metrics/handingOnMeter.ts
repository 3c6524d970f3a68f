import type { OutletPlan } from '../model/plan/outletPlan.ts'
import type { HandingOnMeasures } from './measures.ts'

/** Counts what is handed on to sources. */
export class HandingOnMeter {
  /** One for each way; several steps of a function may be the same way. */
  readonly #counts = new Map<OutletPlan, number>()

  add(way: OutletPlan, count: number): void {
    this.#counts.set(way, (this.#counts.get(way) ?? 0) + count)
  }

  /** In the order of their names, so that it does not matter who was first. */
  get measures(): readonly HandingOnMeasures[] {
    const counts = new Map<string, HandingOnMeasures>()
    for (const [{ from, by, to }, more] of this.#counts) {
      const key = JSON.stringify([from, by, to])
      counts.set(key, { from, by, to, count: (counts.get(key)?.count ?? 0) + more })
    }
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, measures]) => measures)
  }
}
