import { millisecond } from '../math/time.ts'
import type { LimitMeasures } from './measures.ts'

interface Seen {
  count: number
  readonly first: number
  last: number
}

/** What was refused or sent elsewhere, by the limit that did it. */
export class LimitMeter<Limit> {
  readonly #seen = new Map<Limit, Seen>()

  add(limit: Limit, now: number): void {
    const seen = this.#seen.get(limit)
    if (seen === undefined) {
      this.#seen.set(limit, { count: 1, first: now, last: now })
    } else {
      seen.count++
      seen.last = now
    }
  }

  /** By name, in the order of the names, whatever came first. */
  measures(nameOf: (limit: Limit) => string): Record<string, LimitMeasures> {
    const all: Record<string, LimitMeasures> = {}
    for (const [name, { count, first, last }] of this.#named(nameOf)) {
      all[name] = { count, firstMs: first / millisecond, lastMs: last / millisecond }
    }
    return all
  }

  /** By a name that several may have. */
  counts(nameOf: (limit: Limit) => string): Record<string, number> {
    const all: Record<string, number> = {}
    for (const [name, { count }] of this.#named(nameOf)) all[name] = (all[name] ?? 0) + count
    return all
  }

  #named(nameOf: (limit: Limit) => string): [string, Seen][] {
    return [...this.#seen]
      .map(([limit, seen]): [string, Seen] => [nameOf(limit), seen])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  }
}
