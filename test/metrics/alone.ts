import { Recorder } from '../../src/metrics/recorder.ts'
import { Account } from '../../src/model/account.ts'
import { deafObserver } from '../../src/model/deafObserver.ts'
import { warm } from '../../src/model/decision.ts'
import type { ExecutionEnvironment } from '../../src/model/executionEnvironment.ts'
import { Invocation } from '../../src/model/invocation.ts'
import type { Observer } from '../../src/model/observer.ts'
import { RequestRate } from '../../src/model/requestRate.ts'
import { World } from '../../src/model/world.ts'
import { planOf } from '../laws/planSketch.ts'
import { handMade } from './handMade.ts'

const second = 1_000_000

interface Alone {
  readonly recorder: Recorder
  readonly environment: ExecutionEnvironment
  /** A warm request that takes 5 µs. */
  readonly request: (number: number, arrivedAt: number) => Invocation
}

/** A recorder of two environments and nothing else, and requests that it could be told of. */
export function alone(): Alone {
  const recorder = new Recorder(planOf(handMade([61])), { warmup: 0, until: 60 * second })
  let given: Invocation | undefined
  const keep: Observer = {
    ...deafObserver,
    decided: invocation => void (given ??= invocation),
  }
  new World(planOf(handMade([0])), keep).run(1)
  if (given === undefined) throw new RangeError('the request was decided')
  const { source, lambda, version, environment } = given
  if (environment === undefined) throw new RangeError('the request was given an environment')
  recorder.created(environment, 0)
  recorder.created(environment, 0)
  const request = (number: number, arrivedAt: number): Invocation => {
    const account = new Account(1, new RequestRate(1, 1_000_000))
    const other = new Invocation(account)
    other.source = source
    other.lambda = lambda
    other.version = version
    other.number = number
    other.arrivedAt = arrivedAt
    other.startedAt = arrivedAt
    other.answeredAt = arrivedAt + 5
    other.duration = 5
    other.decision = warm
    other.outcome = 'completed'
    return other
  }
  return { recorder, request, environment }
}
