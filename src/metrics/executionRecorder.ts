import type {
  ExecutionEnding,
  ExecutionObserver,
  SeenExecution,
} from '../model/executionObserver.ts'
import type { StatePlan } from '../model/plan/stateMachinePlan.ts'
import { ExecutionMeter } from './executionMeter.ts'
import { type Fingerprint, saltOf } from './fingerprint.ts'
import type { RecorderSetup } from './recorderSetup.ts'
import type { RequestMeter } from './requestMeter.ts'

/** More than is noted of messages: sets how executions ended apart. */
const executionEnded = 200
const ways: Readonly<Record<ExecutionEnding, number>> = { succeeded: 0, failed: 1, timedOut: 2 }

/** Measures executions of state machines. [hot] */
export class ExecutionRecorder implements ExecutionObserver {
  /** By the number of the machine. */
  readonly meters: readonly ExecutionMeter[]
  readonly #warmup: number
  readonly #advance: (now: number) => void
  readonly #salts: Int32Array
  readonly #fingerprint: Fingerprint

  /** Beside the meters of all clients. */
  constructor(
    { plan, warmup, kept, fingerprint, advance }: RecorderSetup,
    all: readonly RequestMeter[],
  ) {
    const { stateMachines = [] } = plan
    this.meters = stateMachines.map(({ calls }) => {
      const own = all.filter(meter => calls.includes(meter.plan))
      return new ExecutionMeter(own, kept)
    })
    this.#salts = Int32Array.from(stateMachines, ({ name }) => saltOf(name))
    this.#warmup = warmup
    this.#fingerprint = fingerprint
    this.#advance = advance
  }

  began({ machine }: SeenExecution, now: number): void {
    this.#advance(now)
    this.meters[machine.index]!.start(now)
  }

  entered({ machine }: SeenExecution, _: StatePlan, now: number): void {
    this.#advance(now)
    this.meters[machine.index]!.enter(1)
  }

  opened({ machine }: SeenExecution, items: number): void {
    this.meters[machine.index]!.enter(items)
  }

  ended(execution: SeenExecution, ending: ExecutionEnding, now: number): void {
    this.#advance(now)
    const { machine, number, beganAt, transitions } = execution
    this.meters[machine.index]!.end(execution, ending, now, beganAt >= this.#warmup)
    const salt = this.#salts[machine.index]!
    const what = executionEnded + ways[ending]
    this.#fingerprint.note(salt, number, beganAt, now - beganAt, what, transitions)
  }

  cut(now: number): void {
    for (const meter of this.meters) meter.cut(now)
  }

  settle(now: number): void {
    for (const meter of this.meters) meter.settle(now)
  }

  check(): void {
    for (const meter of this.meters) meter.check()
  }
}
