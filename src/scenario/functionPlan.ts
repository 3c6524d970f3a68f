import type { ClientCallPlan } from '../model/plan/clientPlan.ts'
import type { FunctionPlan, QualifierPlan } from '../model/plan/functionPlan.ts'
import { quotas } from '../model/quotas.ts'
import { callPlan } from './callPlan.ts'
import { type Alias, deploymentOf } from './deployment.ts'
import { eventCall } from './eventCall.ts'
import { eventDestinations } from './eventDestinations.ts'
import { guardedFunctions } from './guardedFunctions.ts'
import { InvokePlans } from './invokePlans.ts'
import { lawOf } from './lawOf.ts'
import { managedPlan } from './managedPlan.ts'
import { provisionedPlan } from './provisionedPlan.ts'
import type { FunctionSettings, Scenario } from './scenario.ts'
import { shiftsOf } from './shiftsOf.ts'
import { versionPlan } from './versionPlan.ts'

/** A function with all its versions, and all names that it can be called by. */
export function functionPlan(
  scenario: Scenario,
  name: string,
  settings: FunctionSettings,
): FunctionPlan {
  const { versions, aliases } = deploymentOf(settings)
  const calls = new InvokePlans(scenario, name)
  const rebuild = lawOf(scenario.assumptions.snapshotRebuild)
  return {
    name,
    reserved: settings.ReservedConcurrentExecutions,
    ...(guardedFunctions(scenario).has(name) && { isGuarded: true }),
    isPerTenant: settings.TenancyConfig !== undefined,
    versions: [...versions].map(([version, own]) => {
      const managed = managedPlan(scenario, settings, own)
      if (managed === undefined) return versionPlan(version, own, calls, rebuild)
      const { MemorySize = quotas.managedMemoryDefault.value } = own
      return { ...versionPlan(version, { ...own, MemorySize }, calls, rebuild), managed }
    }),
    qualifiers: [
      ...[...versions.keys()].map(versionQualifier),
      ...aliases.map(alias =>
        aliasQualifier(
          alias,
          shiftsOf(scenario.changes, `${name}:${alias.name}`).map(({ version }) => version),
        ),
      ),
    ],
    calls: [...calls.all, ...destinationCalls(scenario, name, settings)],
  }
}

/** What it calls with what came of its events. */
function destinationCalls(
  scenario: Scenario,
  name: string,
  { EventInvokeConfig = {} }: FunctionSettings,
): readonly ClientCallPlan[] {
  return eventDestinations(name, EventInvokeConfig).map(each =>
    eventCall(scenario, callPlan(scenario, each.name, each.reference)),
  )
}

function versionQualifier(name: string): QualifierPlan {
  return { name, routes: [{ version: name, weight: 1 }], provisioned: undefined }
}

/** A version without a share is never called, so it has no route; unless it gets a share later. */
function aliasQualifier(
  { name, routes, provisioned }: Alias,
  later: readonly string[],
): QualifierPlan {
  const called = routes.filter(({ weight }) => weight > 0)
  const others = new Set(later.filter(each => !called.some(({ version }) => version === each)))
  return {
    name,
    routes: [...called, ...[...others].map(version => ({ version, weight: 0 }))],
    provisioned: provisionedPlan(provisioned),
  }
}
