import type { Rank } from '../../src/engine/kernel.ts'

export interface TwinKind<Payload> {
  readonly name: string
  readonly rank: Rank
  readonly handler: (payload: Payload) => void
}

interface TwinEvent {
  readonly at: number
  readonly rank: Rank
  readonly happen: () => void
}

/**
 * The kernel's naive twin: one array, always in order, no thought of speed. It believes the
 * sentence "by time, at one time what frees before what asks, then first scheduled, first run".
 */
export class Twin {
  #now = 0
  readonly #events: TwinEvent[] = []

  get now(): number {
    return this.#now
  }

  get pending(): number {
    return this.#events.length
  }

  on<Payload>(name: string, rank: Rank, handler: (payload: Payload) => void): TwinKind<Payload> {
    return { name, rank, handler }
  }

  schedule<Payload>(delay: number, kind: TwinKind<Payload>, payload: Payload): void {
    const event = {
      at: this.#now + delay,
      rank: kind.rank,
      happen: () => kind.handler(payload),
    }
    const lastBefore = this.#events.findLastIndex(earlier => !goesBefore(event, earlier))
    this.#events.splice(lastBefore + 1, 0, event)
  }

  run(until: number): void {
    for (;;) {
      const [next] = this.#events
      if (next === undefined || next.at >= until) break
      this.#events.shift()
      this.#now = next.at
      next.happen()
    }
    this.#now = until
  }
}

/** Whether a newcomer overtakes an event that was scheduled before it. */
function goesBefore(newcomer: TwinEvent, earlier: TwinEvent): boolean {
  if (newcomer.at !== earlier.at) return newcomer.at < earlier.at
  return newcomer.rank === 'frees' && earlier.rank === 'asks'
}
