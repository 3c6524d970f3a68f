import type { OpenLoop } from '../../../src/math/arrivalProcess.ts'
import type { SourcePlan } from '../../../src/model/plan/sourcePlan.ts'
import { decide } from '../slowRequest.ts'
import type { World } from '../slowWorld.ts'
import { requestOf } from './slowCall.ts'

/** When those of a source come, by which change, and what each does. */
export interface Coming {
  readonly arrivals: OpenLoop
  readonly since: readonly string[]
  readonly come: () => void
}

/** They come again and again, until others come instead; the next one is on the way before one does anything. */
export function expect(world: World, name: string, coming: Coming): void {
  const { comings } = world.around
  const next = () => {
    let at = 0
    do at = world.time(coming.arrivals, 'source', name, 'arrivals', ...coming.since)
    while (at < world.now)
    world.later(at - world.now, 'asks', () => {
      if (comings.get(name) !== coming) return
      next()
      coming.come()
    })
  }
  comings.set(name, coming)
  next()
}

/** A source calls, again and again, and takes what it gets. */
export function call(world: World, source: SourcePlan): void {
  const { name, arrivals } = source
  let number = 0
  const come = () => {
    const told = { request: `${name}#${++number}` }
    decide(world, requestOf(world, source, { told, number, isEvent: false, hears() {} }))
  }
  expect(world, name, { arrivals, since: [], come })
}
