import { assert } from '../math/assert.ts'
import type { ExecutionEnding, SeenExecution } from '../model/executionObserver.ts'
import { Levels } from './levels.ts'
import type { LevelSummary } from './measures.ts'
import type { RequestMeter } from './requestMeter.ts'
import { TimeMeter } from './timeMeter.ts'

/** What is counted and measured of the executions of one state machine. [hot] */
export class ExecutionMeter {
  /** Of its Tasks. */
  readonly #calls: readonly RequestMeter[]
  readonly #ended: Record<ExecutionEnding, number> = { succeeded: 0, failed: 0, timedOut: 0 }
  readonly #running = new Levels(1)
  /** Of executions that succeeded, from start to end. */
  readonly time: TimeMeter
  started = 0
  #entered = 0

  constructor(calls: readonly RequestMeter[], kept: number) {
    this.#calls = calls
    this.time = new TimeMeter(kept)
  }

  start(now: number): void {
    this.started++
    this.#running.change(0, now, 1)
  }

  /** So many states, or items that are executions of their own, begin. */
  enter(count: number): void {
    this.#entered += count
  }

  /** `isCounted` where it started in the window. */
  end({ beganAt }: SeenExecution, ending: ExecutionEnding, now: number, isCounted: boolean): void {
    this.#ended[ending]++
    this.#running.change(0, now, -1)
    if (isCounted && ending === 'succeeded') this.time.add(now - beganAt)
  }

  endedAs(ending: ExecutionEnding): number {
    return this.#ended[ending]
  }

  get running(): number {
    return this.#running.level(0)
  }

  runningLevel(until: number): LevelSummary {
    return this.#running.summary(0, until)
  }

  /** A retry of a Task is one more (SF7). */
  get transitions(): number {
    return this.#calls.reduce(
      (sum, { arrivals, attempts }) => sum + attempts - arrivals,
      this.#entered,
    )
  }

  cut(now: number): void {
    this.#running.cut(now)
  }

  settle(now: number): void {
    this.#running.settle(now)
  }

  /** Nothing is lost and nothing counted twice (P1). */
  check(): void {
    const { succeeded, failed, timedOut } = this.#ended
    assert(
      this.started === succeeded + failed + timedOut + this.running,
      'every execution has ended in one way, or is running',
    )
  }
}
