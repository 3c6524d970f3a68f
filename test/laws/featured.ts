import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { TenantsPlan } from '../../src/model/plan/tenantsPlan.ts'
import { mappedCalls } from './mappedCalls.ts'
import { perTenant } from './perTenant.ts'
import type { PlanSketch } from './planSketch.ts'
import { onManaged } from './randomManaged.ts'
import { type QueueDraft, queued } from './randomMapped.ts'
import { reading, type StreamDraft } from './randomRead.ts'
import { streamed } from './streamed.ts'

/** What is switched on, and where: by the place of a function or of a call. */
export interface Features {
  readonly warmers: boolean | undefined
  readonly managed: { readonly plan: ManagedPlan; readonly places: readonly boolean[] } | undefined
  readonly tenants: { readonly plan: TenantsPlan; readonly places: readonly boolean[] } | undefined
  /** Steps of the grid that it takes; where it is none, nothing is streamed. */
  readonly streaming: readonly number[] | undefined
  readonly adaptive: readonly boolean[] | undefined
  readonly queues: readonly QueueDraft[] | undefined
  readonly streams: readonly StreamDraft[] | undefined
}

/** The plan with all that is switched on. */
export function featured(plain: PlanSketch, features: Features, grid: number): PlanSketch {
  const { warmers, managed, tenants, streaming, adaptive, queues, streams } = features
  let plan: PlanSketch = warmers ? plain : { ...plain, warmers: [] }
  if (tenants) {
    const isolated = plan.functions.filter((_, place) => tenants.places[place])
    const names = isolated.map(({ name }) => name)
    plan = perTenant(plan, names, tenants.plan)
  }
  if (managed) {
    const functions = plan.functions.map((each, place) =>
      managed.places[place] && !each.isPerTenant ? onManaged(each, managed.plan) : each,
    )
    plan = { ...plan, functions }
  }
  if (queues) plan = queued(plan, queues)
  if (streams) plan = reading(plan, streams)
  if (streaming) plan = streamed(plan, streaming, grid)
  if (!adaptive) return plan
  return mappedCalls(plan, (call, place) => {
    const isAdaptive = adaptive[place % adaptive.length] === true && call.front.isEvent !== true
    return isAdaptive ? { ...call, retries: { ...call.retries, isAdaptive } } : call
  })
}
