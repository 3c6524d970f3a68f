import * as fc from 'fast-check'
import type { PlanSketch } from './planSketch.ts'
import { mostProvisioned } from './randomFunction.ts'
import { randomResource } from './randomResource.ts'
import { picked, type Turn } from './turn.ts'

/** The concurrency of the account, never below what is committed. */
export const turnConcurrency: fc.Arbitrary<Turn> = fc
  .oneof(fc.integer({ min: 1, max: 6 }), fc.constant(1000))
  .map(spare => now => {
    const concurrency = committed(now) + spare
    return { told: { concurrency }, after: { ...now, account: { ...now.account, concurrency } } }
  })

/** What a function has reserved, where the others still have something left. */
export const turnReserved: fc.Arbitrary<Turn> = fc
  .record({ pick: fc.nat(), more: fc.nat({ max: 3 }) })
  .map(({ pick, more }) => now => {
    const fn = picked(now.functions.filter(isChanged), pick)
    if (fn === undefined) return undefined
    const to = mostProvisioned(fn) + more
    if (to === fn.reserved) return undefined
    const after = {
      ...now,
      functions: now.functions.map(each => (each === fn ? { ...each, reserved: to } : each)),
    }
    if (committed(after) >= now.account.concurrency) return undefined
    return { told: { reserved: [{ functionName: fn.name, from: fn.reserved, to }] }, after }
  })

/** What is provisioned, or its bounds where it scales, never above what it might have been from the start. */
export const turnProvisioned: fc.Arbitrary<Turn> = fc
  .record({ pick: fc.nat(), fewer: fc.nat({ max: 4 }), below: fc.nat({ max: 3 }) })
  .map(({ pick, fewer, below }) => now => {
    const all = now.functions.flatMap(({ name, qualifiers }) =>
      qualifiers.flatMap(one =>
        one.provisioned === undefined
          ? []
          : [{ functionName: name, qualifier: one.name, plan: one.provisioned }],
      ),
    )
    const target = picked(all, pick)
    if (target === undefined) return undefined
    const { functionName, qualifier, plan } = target
    const { scaling } = plan
    const executions = Math.max(1, plan.executions - fewer)
    const most = scaling && Math.max(0, scaling.most - fewer)
    const bounds = most === undefined ? undefined : { least: Math.max(0, most - below), most }
    return {
      told: { provisioned: [{ functionName, qualifier, executions, bounds }] },
      // What is committed stays what it was at most.
      after: now,
    }
  })

/** The limits of a resource. */
export function turnResource(grid: number): fc.Arbitrary<Turn> {
  return fc.record({ pick: fc.nat(), limits: randomResource(grid) }).map(
    ({ pick, limits }): Turn =>
      now => {
        const resources = now.resources ?? []
        const was = picked(resources, pick)
        if (was === undefined) return undefined
        const next = { ...limits, name: was.name }
        const after = { ...now, resources: resources.map(each => (each === was ? next : each)) }
        return { told: { resources: [next] }, after }
      },
  )
}

/** Nobody changes a function on Managed Instances. */
export function isChanged({ versions }: PlanSketch['functions'][number]): boolean {
  return versions.every(({ managed }) => managed === undefined)
}

function committed({ functions }: PlanSketch): number {
  return functions.reduce((sum, fn) => sum + (fn.reserved ?? mostProvisioned(fn)), 0)
}
