import { assert } from '../math/assert.ts'
import { Chains, Guard } from './chains.ts'
import { EnvironmentDraws } from './environmentDraws.ts'
import { EnvironmentPool } from './environmentPool.ts'
import { FunctionVersion } from './functionVersion.ts'
import { LambdaFunction } from './lambdaFunction.ts'
import type { FunctionPlan, ProvisionedPlan, QualifierPlan } from './plan/functionPlan.ts'
import type { WorldPlan } from './plan/worldPlan.ts'
import { ProvisionedConcurrency } from './provisionedConcurrency.ts'
import { Qualifier } from './qualifier.ts'
import { RequestRate } from './requestRate.ts'
import { reusePolicies } from './reusePolicies.ts'
import { type EnvironmentBudget, legacyScalingRate, scalingRate } from './scalingRate.ts'
import { Snapshot } from './snapshot.ts'
import type { OpenOwned } from './streams.ts'
import { Tenancy } from './tenants/tenancy.ts'
import { TenantVersions } from './tenants/tenantVersions.ts'

/** What the functions of a plan become at run time. */
export interface Functions {
  readonly lambdas: LambdaFunction[]
  readonly pools: EnvironmentPool[]
  readonly provisioned: {
    readonly target: ProvisionedConcurrency
    readonly plan: ProvisionedPlan
  }[]
  /** By the name of the function, then by their own. */
  readonly qualifiers: Map<string, Map<string, Qualifier>>
}

/** Builds the functions of a plan. */
export function functionsOf(plan: WorldPlan, open: OpenOwned): Functions {
  const { scalingModel, legacyBurst } = plan.account
  const common = scalingModel === 'legacy2023' ? legacyScalingRate(legacyBurst) : undefined
  const functions: Functions = { lambdas: [], pools: [], provisioned: [], qualifiers: new Map() }
  for (const each of plan.functions) {
    const lambda = lambdaOf(each, functions.lambdas.length, common ?? scalingRate(), plan)
    const versions = versionsOf(each, lambda, plan, open, functions)
    const qualifiers = each.qualifiers.map(qualifier =>
      qualifierOf(qualifier, versions, plan, open, functions),
    )
    functions.lambdas.push(lambda)
    functions.qualifiers.set(each.name, new Map(qualifiers.map(one => [one.name, one])))
  }
  guard(functions.lambdas, plan)
  return functions
}

/** Only what may lead to itself is counted. */
function guard(lambdas: readonly LambdaFunction[], plan: WorldPlan): void {
  const guarded = lambdas.filter(({ index }) => plan.functions[index]?.isGuarded === true)
  const chains = new Chains(guarded.length)
  for (const [place, each] of guarded.entries()) each.guard = new Guard(chains, place)
}

function lambdaOf(
  { name, reserved, isPerTenant = false }: FunctionPlan,
  index: number,
  budget: EnvironmentBudget,
  { account, behaviour }: WorldPlan,
): LambdaFunction {
  const rate =
    reserved === undefined ? undefined : new RequestRate(reserved, behaviour.requestRateWindow)
  const tenancy = isPerTenant ? new Tenancy(reserved ?? account.concurrency) : undefined
  return new LambdaFunction(name, index, reserved, rate, budget, tenancy)
}

function versionsOf(
  { versions }: FunctionPlan,
  lambda: LambdaFunction,
  { behaviour }: WorldPlan,
  open: OpenOwned,
  { pools }: Functions,
): Map<string, FunctionVersion> {
  return new Map(
    versions.map(each => {
      const owner = ['function', lambda.name, each.name]
      const draws = new EnvironmentDraws(each, behaviour, open, owner)
      const version = new FunctionVersion(lambda, pools.length, each, draws)
      const { snapshot } = each
      version.snapshot = snapshot && new Snapshot(snapshot, open, owner)
      const reuse = reusePolicies[behaviour.reuse]
      pools.push(new EnvironmentPool(version, reuse.create(open(...owner, 'reuse'))))
      if (lambda.tenancy !== undefined) {
        version.byTenant = new TenantVersions(version, pools, tenant =>
          reuse.create(open(...owner, 'tenant', String(tenant), 'reuse')),
        )
      }
      return [each.name, version]
    }),
  )
}

function qualifierOf(
  { name, routes, provisioned: wanted }: QualifierPlan,
  versions: ReadonlyMap<string, FunctionVersion>,
  { behaviour }: WorldPlan,
  open: OpenOwned,
  { provisioned }: Functions,
): Qualifier {
  const reached = routes.map(({ version: named, weight }) => {
    const version = versions.get(named)
    assert(version !== undefined, 'a route leads to a version of its function')
    return { version, weight }
  })
  const [first] = reached
  assert(first !== undefined, 'a qualifier leads somewhere')
  const { lambda, plan } = first.version
  if (wanted === undefined) return new Qualifier(name, lambda, reached, undefined)
  const owner = ['provisioned', lambda.name, name]
  const draws = new EnvironmentDraws(plan, behaviour, open, owner)
  const rate = new RequestRate(0, behaviour.requestRateWindow)
  const index = provisioned.length
  const target = new ProvisionedConcurrency(index, first.version, name, draws, rate)
  provisioned.push({ target, plan: wanted })
  return new Qualifier(name, lambda, reached, target)
}
