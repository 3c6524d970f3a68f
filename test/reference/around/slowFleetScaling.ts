import type { Life, World } from '../slowWorld.ts'
import { add, type Fleet, pass, remove } from './slowFleet.ts'

/** The least number is there at the start, and then it follows the use (G3, G4). */
export function follow(world: World, fleet: Fleet): void {
  for (let i = 0; i < fleet.plan.least; i++) world.live(add(world, fleet, true))
  if (fleet.plan.most > 0) world.live(evaluate(world, fleet))
}

function* evaluate(world: World, fleet: Fleet): Life {
  const { interval, scaleInWindow } = fleet.plan.scaling
  const needs: { readonly at: number; readonly needed: number }[] = []
  for (;;) {
    yield interval
    const needed = neededNow(world, fleet)
    needs.push({ at: world.now, needed })
    const recent = needs.filter(({ at }) => at === world.now || at > world.now - scaleInWindow)
    const enough = Math.max(...recent.map(one => one.needed))
    const stay = fleet.crowds.filter(one => !one.isLeaving)
    const ready = stay.filter(one => one.isReady)
    for (let more = needed - stay.length; more > 0; more--) world.live(add(world, fleet))
    for (let surplus = ready.length - enough; surplus > 0; surplus--) leave(world, fleet)
  }
}

/** So many that neither CPUs nor places for requests are used more than they should (X13). */
function neededNow(world: World, fleet: Fleet): number {
  const { plan, crowds, running } = fleet
  const { cpuShare, vcpus, maxConcurrency, least, most, scaling } = plan
  pass(world, fleet)
  const ready = crowds.filter(one => one.isReady && !one.isLeaving).length
  const used = ((fleet.area / scaling.interval) * cpuShare) / vcpus
  const byCpu = Math.min(used, ready) / scaling.cpuTarget
  const byPlaces = fleet.peak / (maxConcurrency * scaling.saturationTarget)
  Object.assign(fleet, { area: 0, peak: running })
  // A hair more than a whole number is a matter of rounding.
  const needed = Math.ceil(Math.max(byCpu, byPlaces) - 1e-9)
  return Math.min(Math.max(needed, least), most)
}

/** The least used goes, once nothing runs there any more. */
function leave(world: World, fleet: Fleet): void {
  const ready = fleet.crowds.filter(one => one.isReady && !one.isLeaving)
  const [crowd] = ready.toSorted((a, b) => a.running - b.running || b.since - a.since)
  if (crowd?.running === 0) remove(world, fleet, crowd, 'scaledIn')
  else if (crowd) crowd.isLeaving = true
}
