import type { Life, World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'
import { request as requestOf } from './slowClient.ts'
import type { Ending, Outcome } from './slowHandler.ts'
import { useOf } from './slowResource.ts'
import { Word } from './slowWord.ts'

/** Where it runs. */
interface Place {
  readonly who: { readonly environment: string }
}

/** A handler that others may hold up, and extensions; at the Timeout of the function all of it ends (L9). */
export function* handleSteps(
  world: World,
  request: Request,
  environment: Place,
  ahead: number,
  isLost: boolean,
): Life<Ending> {
  const { timeout } = request
  const startedAt = world.now
  const ending = new Word<Outcome>()
  const life = work(world, request, environment, ahead, isLost)
  // Extensions count (L9): where they would pass the timeout, it ends all.
  const timeAfter = (how: Outcome) => (how === 'crash' ? 0 : request.after)
  const whole = followed(life, how => {
    if (world.now + timeAfter(how) <= startedAt + timeout) ending.say(how)
  })
  world.later(timeout, 'gives up', () => ending.say('timedOut'))
  world.live(whole)
  if (!ending.said) yield ending.heard
  const outcome = ending.said ?? 'timedOut'
  const duration = world.now - startedAt
  if (outcome === 'timedOut') {
    whole.return()
    return { outcome, duration, extensionsDuration: 0 }
  }
  const extensionsDuration = timeAfter(outcome)
  if (extensionsDuration > 0) {
    request.caller.hears(outcome)
    yield extensionsDuration
  }
  return { outcome, duration, extensionsDuration }
}

function* followed<Result>(life: Life<Result>, then: (result: Result) => void): Life {
  then(yield* life)
}

/** What a handler does, one step after the other. */
function* work(
  world: World,
  { steps, times, longer, stream, end }: Request,
  { who }: Place,
  ahead: number,
  isLost: boolean,
): Life<Outcome> {
  yield isLost ? ahead : ahead + longer
  if (isLost) return 'crash'
  for (const [i, step] of steps.entries()) {
    const time = times[i] ?? 0
    const { isVital = true } = step
    const resource = world.around.resources.find(({ plan }) => plan.name === step.resource)
    const client = world.around.callees.find(({ plan }) => plan.name === step.call)
    // What asks does so after all that frees.
    if (resource ?? client) yield world.asking(0)
    if (resource) {
      const isDone = yield* useOf(world, resource, who.environment, time)
      if (!isDone && isVital) return 'error'
    } else if (client && step.isAwaited) {
      const outcome = yield* requestOf(world, client)
      if (outcome !== 'completed' && isVital) return 'error'
    } else if (client) world.live(followed(requestOf(world, client), () => {}))
    else if (time > 0) yield time
  }
  if (stream > 0) yield stream
  return end
}
