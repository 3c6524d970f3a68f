import { nearestQuotient } from '../math/nearestQuotient.ts'
import { ExactSum } from '../math/statistics/exactSum.ts'
import type { Invocation } from '../model/invocation.ts'
import { mbMicroseconds } from './gbSecond.ts'
import type { WaitingMeasures } from './measures.ts'

const microsecondsPerMs = 1_000n

/** How long the invocations of one function waited for others, and what was billed meanwhile. */
export class WaitingMeter {
  readonly #calls = new ExactSum()
  readonly #queues = new ExactSum()
  /** Of all that time, times memory. */
  readonly #memory = new ExactSum()

  /** An invocation has ended whose handler went step by step. */
  add({ callTime, queueTime, version }: Invocation): void {
    if (callTime + queueTime === 0) return
    if (queueTime > 0) this.#queues.add(queueTime)
    if (callTime > 0) this.#calls.add(callTime)
    this.#memory.addProduct(callTime + queueTime, version.memoryMb)
  }

  get measures(): WaitingMeasures {
    return {
      callsMs: nearestQuotient(this.#calls.total, microsecondsPerMs),
      queueMs: nearestQuotient(this.#queues.total, microsecondsPerMs),
      gbSeconds: nearestQuotient(this.#memory.total, mbMicroseconds),
    }
  }
}
