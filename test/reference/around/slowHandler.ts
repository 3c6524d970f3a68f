import type { FinishedRecord } from '../../../src/metrics/logRecord.ts'
import type { Environment } from '../slowLife.ts'
import type { Life, World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'
import { handleSteps } from './slowSteps.ts'

export type Outcome = FinishedRecord['outcome']

/** How handler and extensions ended, and how long they took. */
export type Ending = Pick<FinishedRecord, 'outcome' | 'duration' | 'extensionsDuration'>

/** Handler and extensions of a request, until they are done or the Timeout ends both (L9). */
export function* handle(
  world: World,
  request: Request,
  environment: Environment,
  ahead: number,
  isLost: boolean,
): Life<Ending> {
  if (request.isStepwise) return yield* handleSteps(world, request, environment, ahead, isLost)
  const { timeout } = request
  const outcome = isLost ? 'crash' : request.end
  const duration = ahead + (isLost ? 0 : request.work)
  const extensionsDuration = outcome === 'crash' ? 0 : request.after
  if (duration + extensionsDuration > timeout) {
    yield timeout
    return { outcome: 'timedOut', duration: timeout, extensionsDuration: 0 }
  }
  // Whoever waits has the answer before the extensions are done.
  if (extensionsDuration > 0) world.later(duration, 'frees', () => request.caller.hears(outcome))
  yield duration + extensionsDuration
  return { outcome, duration, extensionsDuration }
}
