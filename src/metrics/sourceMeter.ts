import { assert, InvariantError } from '../math/assert.ts'
import { QuantileSketch } from '../math/statistics/quantileSketch.ts'
import { cold, type Decision, recursive as stopped } from '../model/decision.ts'
import type { Invocation } from '../model/invocation.ts'
import { carry, total } from './exactCells.ts'
import type { TimeSummary } from './measures.ts'
import * as column from './requestCounts.ts'
import { RequestCounts } from './requestCounts.ts'
import { TimeMeter } from './timeMeter.ts'
import { timeSummary } from './timeSummary.ts'

// Constants of this module are not looked up at every use, as those of another are: 10 ns a request.
const {
  arrivals,
  billedMemory,
  billedMs,
  columns,
  decided,
  inFlight,
  notReady,
  outcomes,
  recursive,
  refused,
  spillovers,
  started,
  stays,
  suppressedInits,
  warmTimes,
} = column
const coldIndex = cold.index

/**
 * What is counted and measured of the requests of one source. It calls one function, so that what
 * is counted of a function is the sum over its sources. [hot]
 */
export class SourceMeter {
  /** Those of all sources, because where thousands take turns, memory costs more than arithmetic. */
  readonly #cells: Float64Array
  readonly #row: number
  #before: Float64Array
  /** From when on the stays of those that are inside are still to be added. */
  #settledAt = 0
  /**
   * Of requests that found an environment: their latency, which is their `Duration` too, because
   * they start when they arrive.
   */
  readonly #warm: QuantileSketch
  readonly #cold: TimeMeter

  private constructor(cells: Float64Array, row: number, kept: number) {
    this.#cells = cells
    this.#row = row
    this.#warm = new QuantileSketch(kept)
    this.#cold = new TimeMeter(kept)
    this.#before = this.#own.slice()
  }

  /** So many, with their numbers side by side, which each keep some values as they are. */
  static several(count: number, kept: number): readonly SourceMeter[] {
    const cells = new Float64Array(count * columns)
    return Array.from(
      { length: count },
      (_, index) => new SourceMeter(cells, index * columns, kept),
    )
  }

  decide(decision: Decision, number: number, arrivedAt: number): void {
    const cells = this.#cells
    const row = this.#row
    const count = cells[row + arrivals]! + 1
    if (number !== count) refuse('requests come in order', count, number)
    cells[row + arrivals] = count
    if (decision.limit !== undefined) {
      cells[row + refused]! += 1
      return
    }
    if (decision.refuses) {
      cells[row + (decision === stopped ? recursive : notReady)]! += 1
      return
    }
    cells[row + decided + decision.index]! += 1
    cells[row + inFlight]! += 1
    cells[row + stays]! -= arrivedAt - this.#settledAt
  }

  start(decision: number, isSpilled: boolean): void {
    const cells = this.#cells
    cells[this.#row + started + decision]! += 1
    if (isSpilled) cells[this.#row + spillovers]! += 1
  }

  /** A request that was not refused has ended, whether or not its invocation began. */
  finish(invocation: Invocation, now: number, outcome: number, warmup: number): void {
    const cells = this.#cells
    const row = this.#row
    const { arrivedAt } = invocation
    const inside = cells[row + inFlight]! - 1
    const billed = invocation.billedMs
    if (inside < 0) refuse('only a request that is inside ends', 0, inside)
    cells[row + inFlight] = inside
    cells[row + outcomes + outcome]! += 1
    cells[row + stays]! += now - this.#settledAt
    cells[row + billedMs]! += billed
    cells[row + billedMemory]! += billed * invocation.version.memoryMb
    if (invocation.suppressedInit > 0) cells[row + suppressedInits]! += 1
    if (arrivedAt < warmup) return
    const latency = invocation.answeredAt - arrivedAt
    if (invocation.decision.index === coldIndex) {
      this.#cold.add(latency)
    } else {
      const { duration } = invocation
      if (latency !== duration) refuse('a warm request starts when it arrives', duration, latency)
      this.#warm.add(latency)
      cells[row + warmTimes]! += latency
    }
  }

  /** To be called now and then: adds what those that are inside have stayed, and keeps sums in range. */
  settle(now: number): void {
    const cells = this.#cells
    const row = this.#row
    cells[row + stays]! += cells[row + inFlight]! * (now - this.#settledAt)
    this.#settledAt = now
    for (let place = row + stays; place < row + columns; place += 2) {
      carry(cells, place)
    }
  }

  /** The window begins. */
  cut(): void {
    this.#before = this.#own.slice()
  }

  get counts(): RequestCounts {
    return new RequestCounts(this.#own)
  }

  /** The counts when the window began. */
  get countsBefore(): RequestCounts {
    return new RequestCounts(this.#before)
  }

  get billedMs(): bigint {
    return this.#total(billedMs)
  }

  /** Billed milliseconds times MB. */
  get billedMemory(): bigint {
    return this.#total(billedMemory)
  }

  get latency(): TimeSummary {
    return this.#cold.with([this])
  }

  get coldLatency(): TimeSummary {
    return this.#cold.summary
  }

  get warmLatency(): TimeSummary {
    return timeSummary(this.quantiles, this.sum)
  }

  /** Of the latency of warm requests. */
  get quantiles(): QuantileSketch {
    return this.#warm
  }

  get sum(): bigint {
    return this.#total(warmTimes)
  }

  /** How long requests were inside, until it was settled last. */
  get stays(): bigint {
    return this.#total(stays)
  }

  /** Nothing is lost and nothing counted twice (P1). */
  check(): void {
    const { counts } = this
    assert(
      counts.arrivals ===
        counts.throttled + counts.notReady + counts.recursive + counts.ended + counts.inFlight,
      'every request was refused, has ended or is in flight',
    )
  }

  get #own(): Float64Array {
    return this.#cells.subarray(this.#row, this.#row + columns)
  }

  #total(place: number): bigint {
    return total(this.#cells, this.#row + place)
  }
}

/** Out of line, so that no message is built while all is well. */
function refuse(promise: string, expected: number, found: number): never {
  throw new InvariantError(`${promise}: expected ${expected}, found ${found}`)
}
