import { fronts } from '../model/clients/fronts.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { functionNameOf } from './functionReference.ts'
import type { ScenarioSettings } from './scenario.ts'
import { sourceReferences } from './sourceReferences.ts'
import { workReferences } from './workReferences.ts'

/** What can say for which tenant a request is (T3): the API, and API Gateway by a header. */
const saying: readonly string[] = [fronts.Sdk.Type, fronts.Api.Type]

/** A function that keeps tenants apart is called for a tenant, and no other is (T1). */
export function tenantProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  const isolated = new Set(
    Object.entries(settings.functions)
      .filter(([, { TenancyConfig }]) => TenancyConfig !== undefined)
      .map(([name]) => name),
  )
  const isIsolated = (reference: string) => isolated.has(functionNameOf(reference))
  const ofSources = Object.entries(settings.sources).flatMap(([name, source]) => {
    const found = sourceReferences(source).find(({ reference }) => isIsolated(reference))
    const problems = sourceTenants(source, found?.reference)
    return problems.map(each => ({ ...each, path: ['sources', name, ...each.path] }))
  })
  const warmers = Object.entries(settings.warmers ?? {}).map(([name, { FunctionName }]) => ({
    who: 'a warmer',
    reference: FunctionName,
    path: ['warmers', name, 'FunctionName'],
  }))
  const handlers = workReferences(settings).map(each => ({ who: 'a handler', ...each }))
  const unsaid = [...warmers, ...handlers]
    .filter(({ reference }) => isIsolated(reference))
    .map(({ who, reference, path }) => ({
      path,
      message: `${who} must call a function without TenancyConfig: found ${reference}`,
    }))
  return [...ofSources, ...unsaid]
}

function sourceTenants(
  { tenants, Type }: ScenarioSettings['sources'][string],
  isolated: string | undefined,
): CheckedProblem[] {
  if (isolated === undefined) {
    if (tenants === undefined) return []
    const message = 'must be left out unless the function has TenancyConfig (T1)'
    return [{ path: ['tenants'], message, isKey: true }]
  }
  if (!saying.includes(Type)) {
    const message = `must be ${saying.join(' or ')} where ${isolated} has TenancyConfig (T3): found ${Type}`
    return [{ path: ['Type'], message }]
  }
  if (tenants !== undefined) return []
  return [{ path: [], message: `tenants must be given where ${isolated} has TenancyConfig (T1)` }]
}
