import type { Environment } from '../slowLife.ts'
import type { Request } from '../slowRequest.ts'
import { type Life, Word, type World } from '../slowWorld.ts'
import { request as requestOf } from './slowClient.ts'
import { useOf } from './slowResource.ts'

export type Ending = Request['end'] | 'timedOut'

/** The handler of an invocation begins after a time; at the Timeout of the function all of it ends. */
export function* handleUntil(
  world: World,
  request: Request,
  environment: Environment,
  first: number,
  isLost: boolean,
): Life<Ending> {
  const { timeout } = request.pool.version
  const deadline = world.now + timeout
  const ending = new Word<Ending>()
  const life = work(world, request, environment, first, isLost)
  const ends = (how: Ending) => {
    // Extensions count (L9): where they would pass the timeout, it ends all.
    const after = how === 'crash' ? 0 : request.after
    if (world.now + after <= deadline) ending.say(how)
  }
  const whole = followed(life, ends)
  world.later(timeout, 'gives up', () => ending.say('timedOut'))
  world.live(whole)
  if (!ending.said) yield ending
  if (ending.said === 'timedOut') whole.return()
  return ending.said ?? 'timedOut'
}

function* followed<Result>(life: Life<Result>, then: (result: Result) => void): Life {
  then(yield* life)
}

/** What a handler does that others may hold up, one step after the other. */
function* work(
  world: World,
  { times, pool, end }: Request,
  { who }: Environment,
  first: number,
  isLost: boolean,
): Life<Ending> {
  yield first
  if (isLost) return 'crash'
  for (const [i, step] of pool.version.steps.entries()) {
    const time = times[i] ?? 0
    const resource = world.resources.find(({ plan }) => plan.name === step.resource)
    const client = world.callees.find(({ plan }) => plan.name === step.call)
    // What asks does so after all that frees.
    if (resource ?? client) yield { time: 0, rank: 'asks' }
    if (resource) {
      const isDone = yield* useOf(world, resource, who.environment, time)
      if (!isDone) return 'error'
    } else if (client && step.isAwaited) {
      const outcome = yield* requestOf(world, client)
      if (outcome !== 'completed') return 'error'
    } else if (client) world.live(followed(requestOf(world, client), () => {}))
    else if (time > 0) yield time
  }
  return end
}
