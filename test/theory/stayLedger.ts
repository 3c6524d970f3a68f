import type { StationObserver } from '../../src/cli/demo/station.ts'
import { assert } from '../../src/math/assert.ts'

/** From when on and until when somebody was somewhere. */
type Interval = readonly [from: number, to: number]

/** Writes down everybody's stay and wait by what was told at their ends. */
export class StayLedger implements StationObserver {
  readonly #admitted: number[] = []
  readonly #waits: Interval[] = []
  readonly #stays: Interval[] = []
  #refusals = 0

  get refusals(): number {
    return this.#refusals
  }

  arrived(now: number): void {
    this.#admitted.push(now)
  }

  refused(): void {
    this.#admitted.pop()
    this.#refusals++
  }

  started(now: number, wait: number): void {
    this.#waits.push([now - wait, now])
  }

  left(now: number, stay: number): void {
    this.#stays.push([now - stay, now])
  }

  /** All time spent waiting within the window, and all time spent present. */
  spent(window: Interval): { waiting: bigint; present: bigint } {
    return {
      waiting: overlap(this.#admitted, this.#waits, window),
      present: overlap(this.#admitted, this.#stays, window),
    }
  }
}

/** How much of all intervals lies in the window; of who came and did not go, up to its end. */
function overlap(
  came: readonly number[],
  ended: readonly Interval[],
  [from, to]: Interval,
): bigint {
  const unended = new Map<number, number>()
  for (const moment of came) unended.set(moment, (unended.get(moment) ?? 0) + 1)
  for (const [moment] of ended) {
    const count = unended.get(moment) ?? 0
    assert(count > 0, 'what ends began when somebody came')
    unended.set(moment, count - 1)
  }
  const within = (start: number, end: number) =>
    BigInt(Math.max(0, Math.min(end, to) - Math.max(start, from)))
  let sum = 0n
  for (const [start, end] of ended) sum += within(start, end)
  for (const [start, count] of unended) sum += within(start, to) * BigInt(count)
  return sum
}
