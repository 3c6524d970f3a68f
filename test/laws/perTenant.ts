import * as fc from 'fast-check'
import { fronts } from '../../src/model/clients/fronts.ts'
import type { TenantsPlan } from '../../src/model/plan/tenantsPlan.ts'
import type { PlanSketch } from './planSketch.ts'
import { withoutCallsTo } from './withoutCallsTo.ts'

/** Few tenants, so that they come back. */
export const randomTenants: fc.Arbitrary<TenantsPlan> = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  exponent: fc.constantFrom(0, 1, 2.5),
})

/** What can say for which tenant a request is (T3). */
const saying = new Set<string>([fronts.Sdk.Type, fronts.Api.Type])

/** The plan with functions that keep tenants apart, and without what does not go with that (T1, T3). */
export function perTenant(
  plan: PlanSketch,
  names: readonly string[],
  tenants: TenantsPlan,
): PlanSketch {
  const isIsolated = ({ functionName }: { readonly functionName: string }) =>
    names.includes(functionName)
  const { clients = [], warmers = [] } = plan
  return {
    ...plan,
    functions: withoutCallsTo(plan.functions, names).map(each =>
      names.includes(each.name)
        ? {
            ...each,
            isPerTenant: true,
            versions: each.versions.map(version => ({ ...version, restore: undefined })),
            qualifiers: each.qualifiers.map(one => ({ ...one, provisioned: undefined })),
          }
        : each,
    ),
    sources: plan.sources.map(each => (isIsolated(each) ? { ...each, tenants } : each)),
    clients: clients.map(client => ({
      ...client,
      calls: client.calls.map(call => {
        if (!isIsolated(call)) return call
        const front = saying.has(call.front.Type) ? call.front : fronts.Sdk
        return { ...call, front, tenants }
      }),
    })),
    warmers: warmers.filter(each => !isIsolated(each)),
  }
}
