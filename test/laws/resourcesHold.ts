import type { LogRecord } from '../../src/metrics/logRecord.ts'
import type { ChangePlan } from '../../src/model/plan/changePlan.ts'
import type { ResourcePlan } from '../../src/model/plan/resourcePlan.ts'
import { changeTold } from './changeTold.ts'
import type { LogLaw } from './law.ts'
import type { PlanSketch } from './planSketch.ts'
import type { Sketch } from './sketch.ts'

type Told = Extract<LogRecord, { resource: string }>

/**
 * A resource is used by no more than its units, and nobody waits for it while one is free; whoever has
 * waited longest is next, and neither too many wait nor for too long. Each use ends once. Where a function
 * on Managed Instances uses it, requests of one environment are not told apart, and nothing is said.
 */
export const resourcesHold: LogLaw = (sketch, log) => {
  const shared = sketch.functions
    .flatMap(({ versions }) => versions)
    .flatMap(({ managed, steps }) => (managed ? steps : []))
  return (sketch.resources ?? [])
    .filter(({ name }) => shared.every(step => step.resource !== name))
    .flatMap(plan => faultsOf(plan, sketch, log))
}

function faultsOf(first: ResourcePlan, sketch: PlanSketch, log: readonly LogRecord[]): string[] {
  let plan = first
  const state: Uses = { users: new Map(), waiting: [], before: 0 }
  const own = log.filter(
    record => record.event === 'change' || ('resource' in record && record.resource === plan.name),
  )
  const moments = [...own.map(({ at }) => at), sketch.until]
  return own.flatMap((record, place) => {
    if (record.event === 'change') plan = planAfter(plan, changeTold(sketch, record.what))
    const complaints = 'resource' in record ? enter(plan, state, record) : []
    // What happens within a moment is not looked at, but how it ends.
    const isLast = moments[place + 1] !== record.at
    return [...complaints, ...(isLast ? excesses(plan, state) : [])].map(
      complaint => `${plan.name} at ${record.at}: ${complaint}`,
    )
  })
}

function planAfter(plan: ResourcePlan, change: Sketch<ChangePlan>): ResourcePlan {
  const set = change.do === 'set' ? change.resources : []
  return set.find(({ name }) => name === plan.name) ?? plan
}

interface Uses {
  readonly users: Map<string, number>
  waiting: { readonly by: string; readonly at: number; readonly patience: number }[]
  /** How many waited when the moment before ended: where fewer may from now on, they go on waiting. */
  before: number
}

function enter({ units, patience = Infinity }: ResourcePlan, uses: Uses, record: Told): string[] {
  const { at, by } = record
  const { users, waiting } = uses
  const first = waiting[0]
  const asked = waiting.find(one => one.by === by)
  if (record.event === 'resourceAsked') {
    waiting.push({ by, at, patience })
    return asked || users.has(by) ? [`${by} asks twice`] : []
  }
  uses.waiting = waiting.filter(one => one !== asked)
  if (record.event === 'resourceGranted') {
    users.set(by, at)
    return [
      ...(first?.by === by ? [] : [`${by} is served before ${first?.by}`]),
      ...(users.size > units ? [`${by} is served while ${users.size - 1} use it`] : []),
    ]
  }
  if (record.event !== 'resourceLeft') return []
  const waited = at - (asked?.at ?? at)
  const complaints = waited > (asked?.patience ?? Infinity) ? [`${by} waits for ${waited}`] : []
  if (record.ending === 'refused' && waited > 0) complaints.push(`${by} is refused after a wait`)
  if (!users.delete(by) && !asked) complaints.push(`${by} leaves what it does not have`)
  if (record.ending === 'done' && asked) complaints.push(`${by} is done before it begins`)
  return complaints
}

function excesses({ units, queue, rate }: ResourcePlan, uses: Uses): string[] {
  const { users, waiting, before } = uses
  uses.before = waiting.length
  const isFree = users.size < units && rate === undefined
  return [
    ...(waiting.length > Math.max(queue, before) ? [`${waiting.length} wait`] : []),
    ...(isFree && waiting.length > 0 ? [`${waiting[0]?.by} waits while ${users.size} use it`] : []),
  ]
}
