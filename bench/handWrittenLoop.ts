import seedrandom from 'seedrandom'

/**
 * What somebody writes in an afternoon who needs one number: one function, one keep-alive, one cap,
 * every latency kept and sorted at the end, no limits, no reasons; the generator is seeded, since a
 * result that nobody can repeat is none. It says what the machine can do, beside ours in the same run.
 */
export function handWrittenLoop(setup: LoopSetup): number {
  const chance = seedrandom.alea('42')
  const { rate, warm, init, keepAlive, cap, requests } = setup
  const departures = new Departures()
  const latencies = new Float64Array(requests)
  // Idle environments: their end of idleness, the last freed on top.
  const idleSince: number[] = []
  let firstIdle = 0
  let busy = 0
  let cold = 0
  let served = 0
  let now = 0
  for (let request = 0; request < requests; request++) {
    now += -Math.log(1 - chance()) / rate
    while (departures.size > 0 && departures.first <= now) {
      idleSince.push(departures.pop())
      busy--
    }
    while (firstIdle < idleSince.length && (idleSince[firstIdle] ?? 0) + keepAlive <= now)
      firstIdle++
    if (firstIdle === idleSince.length && firstIdle > 0) {
      idleSince.length = 0
      firstIdle = 0
    }
    let stay = -Math.log(1 - chance()) * warm
    if (firstIdle < idleSince.length) idleSince.pop()
    else if (busy < cap) {
      stay += init
      cold++
    } else continue
    busy++
    latencies[served++] = stay
    departures.push(now + stay)
  }
  const sorted = latencies.subarray(0, served)
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy would take the memory twice
  sorted.sort()
  return cold + Math.round((sorted[Math.floor(served * 0.99)] ?? 0) * 1e6)
}

export interface LoopSetup {
  readonly rate: number
  readonly warm: number
  readonly init: number
  readonly keepAlive: number
  readonly cap: number
  readonly requests: number
}

/** A binary heap of moments. */
class Departures {
  readonly #moments = new Float64Array(1 << 20)
  size = 0

  get first(): number {
    return this.#moments[0] ?? Infinity
  }

  push(moment: number): void {
    let hole = this.size++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const above = this.#moments[parent] ?? 0
      if (above <= moment) break
      this.#moments[hole] = above
      hole = parent
    }
    this.#moments[hole] = moment
  }

  pop(): number {
    const first = this.first
    const last = this.#moments[--this.size] ?? 0
    let hole = 0
    for (;;) {
      let child = 2 * hole + 1
      if (child >= this.size) break
      if (child + 1 < this.size && (this.#moments[child + 1] ?? 0) < (this.#moments[child] ?? 0))
        child++
      const below = this.#moments[child] ?? 0
      if (last <= below) break
      this.#moments[hole] = below
      hole = child
    }
    this.#moments[hole] = last
    return first
  }
}
