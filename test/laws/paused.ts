import * as fc from 'fast-check'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { randomLaw } from './randomTimes.ts'
import type { ArrivalForm, LawForm, Sketch, UsersForm } from './sketch.ts'

type Listed = Extract<ArrivalForm, { at: object }>

const day = 24 * 3600 * 1_000_000

/** A snapshot that nobody uses for so long is given up (S4). */
const unused = 14 * day

/** When nothing happens for how long, and how long it takes to build a snapshot again. */
interface Pause {
  readonly from: number
  readonly length: number
  readonly rebuild: LawForm
}

/** A pause after which snapshots are gone, or nearly so. */
export function randomPause(grid: number): fc.Arbitrary<Pause> {
  return fc
    .record({
      from: fc.integer({ min: 1, max: 40 }),
      beyond: fc.integer({ min: -6, max: 6 }),
      rebuild: randomLaw(grid, 12),
    })
    .map(({ from, beyond, rebuild }) => ({
      from: from * grid,
      length: unused + beyond * grid,
      rebuild,
    }))
}

/**
 * The plan whose published versions are restored from snapshots that can be given up. It is without all that
 * would go on by itself through a pause of days: users, warmers, and what is provisioned.
 */
export function snapshotted(plan: PlanSketch, { rebuild }: Pause, grid: number): PlanSketch {
  const coming: Listed = { at: { times: [0, 60 * grid] } }
  return {
    ...plan,
    functions: plan.functions.map(each => ({
      ...each,
      versions: each.versions.map(version => {
        if (version.name === '$LATEST' || each.isPerTenant) return version
        return { ...version, restore: version.restore ?? { constant: grid }, snapshot: { rebuild } }
      }),
      qualifiers: each.qualifiers.map(one => ({ ...one, provisioned: undefined })),
    })),
    sources: plan.sources.map(each => ({ ...each, arrivals: listed(each.arrivals, coming) })),
    clients: (plan.clients ?? []).map(each => ({
      ...each,
      arrivals: listed(each.arrivals, coming),
    })),
    warmers: [],
  }
}

/** Arrivals that are listed, or others in their place. */
function listed(arrivals: ArrivalForm | UsersForm, otherwise: Listed): Listed {
  return 'at' in arrivals ? arrivals : otherwise
}

/** The plan with a pause in it: what would happen from then on happens so much later. */
export function paused(plan: PlanSketch, pause: Pause): PlanSketch {
  const { clients = [], changes = [] } = plan
  const later = (arrivals: ArrivalForm | UsersForm) => laterArrivals(arrivals, pause)
  return {
    ...plan,
    until: moved(plan.until, pause),
    sources: plan.sources.map(each => ({ ...each, arrivals: later(each.arrivals) })),
    clients: clients.map(each => ({ ...each, arrivals: later(each.arrivals) })),
    changes: changes.map(each => laterChange(each, pause)),
  }
}

function moved(at: number, { from, length }: Pause): number {
  return at >= from ? at + length : at
}

function laterArrivals(arrivals: ArrivalForm | UsersForm, pause: Pause): Listed {
  const { at } = listed(arrivals, { at: { times: [pause.from] } })
  return { at: { times: at.times.map(time => moved(time, pause)) } }
}

function laterChange(change: Sketch<ChangePlan>, pause: Pause): Sketch<ChangePlan> {
  if (change.do === 'fault') {
    return { ...change, from: moved(change.from, pause), until: moved(change.until, pause) }
  }
  const at = moved(change.at, pause)
  if (change.do !== 'set') return { ...change, at }
  const arrivals = change.arrivals.map(each => ({
    ...each,
    arrivals: laterArrivals(each.arrivals, pause),
  }))
  return { ...change, at, arrivals }
}
