import type { DecisionState } from '../../../src/metrics/logRecord.ts'
import type { Life, World } from '../slowWorld.ts'
import type { Request } from './slowCall.ts'
import { type Crowd, crowded, type Fleet, fleetOf } from './slowFleet.ts'
import { follow } from './slowFleetScaling.ts'
import type { Ending } from './slowHandler.ts'
import { stateOf } from './slowState.ts'
import { handleSteps } from './slowSteps.ts'

/** Each version on Managed Instances that somebody calls has a fleet of its own (G4). */
export function startFleets(world: World): void {
  const { sources, clients = [], warmers = [], queues = [], streams = [], functions } = world.plan
  const calls = [...clients, ...functions].flatMap(one => one.calls ?? [])
  const all = [...sources, ...calls, ...warmers, ...queues, ...streams]
  const isCalled = (name: string, version: string) =>
    all.some(
      call =>
        call.functionName === name &&
        functions
          .find(one => one.name === name)
          ?.qualifiers.find(one => one.name === call.qualifier)
          ?.routes.some(route => route.version === version),
    )
  for (const pool of world.pools) {
    const { managed } = pool.version
    if (!managed || !isCalled(pool.fn.name, pool.version.name)) continue
    const fleet = fleetOf(pool, managed)
    world.around.fleets.set(pool, fleet)
    follow(world, fleet)
  }
}

/** A request runs where there is room, or is refused at once (G1); no limit of the account counts (G7). */
export function decideManaged(world: World, request: Request): void {
  const { pool, caller } = request
  const fleet = world.around.fleets.get(pool)
  if (!fleet) throw new RangeError(`who is called has a fleet: found ${pool.fn.name}`)
  const { maxConcurrency } = fleet.plan
  const state = crowdedState(world, request, fleet)
  const who = { ...caller.told, function: pool.fn.name, version: pool.version.name, state }
  const [crowd] = fleet.crowds
    .filter(one => one.isReady && !one.isLeaving && one.running < maxConcurrency)
    .toSorted((a, b) => a.running - b.running || a.since - b.since)
  if (!crowd) {
    const Reason = 'ConcurrentInvocationLimitExceeded'
    const refused = { decision: 'throttled', limit: 'managedConcurrency', Reason } as const
    world.log.push({ at: world.now, event: 'decided', ...who, ...refused })
    return caller.hears('throttled')
  }
  const { environment } = crowd.who
  world.log.push({ at: world.now, event: 'decided', ...who, decision: 'warm', environment })
  world.live(run(world, request, fleet, crowd))
}

function crowdedState(world: World, request: Request, { crowds, plan }: Fleet): DecisionState {
  const initializing = crowds.filter(one => !one.isReady).length
  const busy = crowds.filter(one => one.running > 0).length
  const idle = crowds.length - initializing - busy
  const environments = { environments: crowds.length, initializing, busy, idle }
  return { ...stateOf(world, request), ...environments, maxConcurrency: plan.maxConcurrency }
}

/** It runs beside others; its timeout ends the invocation, and what it does goes on in its place (G6). */
function* run(world: World, request: Request, fleet: Fleet, crowd: Crowd): Life {
  const { caller, pool } = request
  const { answerLimit } = fleet.plan
  const { timeout } = pool.version
  request.isOnDemand = false
  request.timeout = caller.isEvent ? timeout : Math.min(timeout, answerLimit)
  world.inFlight.push(request)
  const told = { ...caller.told, environment: crowd.who.environment }
  world.log.push({ at: world.now, event: 'started', ...told })
  crowded(world, fleet, crowd, 1)
  const { first } = crowd
  crowd.first = 0
  if (request.isStepwise) {
    finish(world, request, crowd, yield* handleSteps(world, request, crowd, first, false))
  } else {
    const time = first + slowed(request, fleet, crowd)
    const duration = Math.min(time, request.timeout)
    const outcome = time > request.timeout ? 'timedOut' : request.end
    yield duration
    finish(world, request, crowd, { outcome, duration, extensionsDuration: 0 })
    if (time > duration) yield time - duration
  }
  crowded(world, fleet, crowd, -1)
}

/** Where all ask for more CPU than there is when it begins, its own CPU time gets so much longer. */
function slowed(
  { work, stream, isRecorded }: Request,
  { plan }: Fleet,
  { running }: Crowd,
): number {
  const demand = (running * plan.cpuShare) / plan.vcpus
  if (!plan.slowsDown || isRecorded || demand <= 1) return work
  const own = work - stream
  return Math.round(own * (1 + plan.cpuShare * (demand - 1))) + stream
}

function finish(world: World, request: Request, crowd: Crowd, ending: Ending): void {
  const { inFlight, log, now: at } = world
  const { environment } = crowd.who
  const told = { ...request.caller.told, environment, ...ending, initDuration: 0, billedMs: 0 }
  log.push({ at, event: 'finished', answeredAt: at, ...told })
  inFlight.splice(inFlight.indexOf(request), 1)
  request.caller.hears(ending.outcome)
}
