import type { RemovedRecord } from '../../../src/metrics/logRecord.ts'
import type { ManagedPlan } from '../../../src/model/plan/managedPlan.ts'
import type { Life, Pool, World } from '../slowWorld.ts'

/** An environment on Managed Instances: how many requests run there, and since when it is as busy as it is. */
export type Crowd = ReturnType<typeof crowdOf>

/** All environments of a version on Managed Instances, and what was seen of them since the last evaluation. */
export type Fleet = ReturnType<typeof fleetOf>

export function fleetOf(pool: Pool, plan: ManagedPlan) {
  const { least, environmentsPerMachine } = plan
  const machines = Math.max(Math.min(3, least), Math.ceil(least / environmentsPerMachine))
  const servers = { machines, fewest: machines, upAt: 0 }
  const seen = { running: 0, peak: 0, area: 0, at: 0, changes: 0 }
  const crowds: Crowd[] = []
  return { pool, plan, crowds, ...servers, ...seen }
}

function crowdOf(world: World, pool: Pool) {
  const { fn, version, path, count } = pool
  const environment = `${fn.name}:${version.name}#${++count.created}`
  const who = { environment, function: fn.name, version: version.name }
  const first = world.time(version.firstInvoke, ...path, 'firstInvoke')
  return { who, first, running: 0, since: 0, isReady: false, isLeaving: false }
}

/** One more, which takes requests when it has come up, or at once where the run begins (G4). */
export function* add(world: World, fleet: Fleet, isStart = false): Life {
  const { pool, crowds } = fleet
  const crowd = crowdOf(world, pool)
  crowds.push(crowd)
  world.log.push({ at: world.now, event: 'created', ...crowd.who })
  const isUp = isStart || (yield* comeUp(world, fleet))
  if (isUp) {
    crowd.isReady = true
    crowd.since = ++fleet.changes
    world.log.push({ at: world.now, event: 'initialized', ...crowd.who })
  } else remove(world, fleet, crowd, 'initFailed')
}

/** Its Init runs while it finds a place, or takes its own time, up to its limit (G6). */
function* comeUp(world: World, fleet: Fleet): Life<boolean> {
  const { version, path } = fleet.pool
  const { initLimit } = fleet.plan
  const init = world.time(version.init, ...path, 'init')
  const hasCrash = world.happens(version.initErrors, ...path, 'initErrors')
  yield Math.max(place(world, fleet), Math.min(init, initLimit))
  return !hasCrash && init <= initLimit
}

/** Servers are filled one after the other; the first on a new one takes longer (G3). */
function place(world: World, fleet: Fleet): number {
  const { environmentsPerMachine, scaling } = fleet.plan
  const { environmentTime, machineTime } = scaling
  if (fleet.crowds.length > fleet.machines * environmentsPerMachine) {
    fleet.machines++
    fleet.upAt = world.now + Math.max(0, machineTime - environmentTime)
  }
  return Math.max(0, fleet.upAt - world.now) + environmentTime
}

/** It is gone, and so is a server that is not needed any more. */
export function remove(
  world: World,
  fleet: Fleet,
  crowd: Crowd,
  removal: RemovedRecord['removal'],
): void {
  const { crowds, plan, fewest } = fleet
  crowds.splice(crowds.indexOf(crowd), 1)
  const needed = Math.ceil(crowds.length / plan.environmentsPerMachine)
  if (needed < fleet.machines) fleet.machines = Math.max(fewest, fleet.machines - 1)
  world.log.push({ at: world.now, event: 'removed', ...crowd.who, removal })
}

/** One request more or less runs on it. */
export function crowded(world: World, fleet: Fleet, crowd: Crowd, change: 1 | -1): void {
  pass(world, fleet)
  crowd.running += change
  fleet.running += change
  fleet.peak = Math.max(fleet.peak, fleet.running)
  crowd.since = ++fleet.changes
  if (crowd.isLeaving && crowd.running === 0) remove(world, fleet, crowd, 'scaledIn')
}

export function pass(world: World, fleet: Fleet): void {
  fleet.area += fleet.running * (world.now - fleet.at)
  fleet.at = world.now
}
