import type { Path } from '../math/reading/reading.ts'
import { deploymentOf, latest } from '../scenario/deployment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { sourceReferences } from '../scenario/sourceReferences.ts'

interface ProvisionedPlace {
  readonly path: Path
  /** What is configured there; null where nothing is. */
  readonly from: number | null
}

const setting = ['ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions']

/**
 * Where a function's provisioned concurrency is set, so that its callers find it: at the alias that
 * all of them call. Undefined where there is none that may have some: callers name `$LATEST`, a
 * version or several names, the alias is weighted, or its number is left to scaling.
 */
export function provisionedPlace(
  scenario: Scenario,
  functionName: string,
): ProvisionedPlace | undefined {
  const settings = scenario.functions[functionName]
  if (settings === undefined) return undefined
  const { aliases, unqualified } = deploymentOf(settings)
  const own = ['functions', functionName]
  const called = new Set(
    Object.values(scenario.sources)
      .flatMap(sourceReferences)
      .map(({ reference }) => reference.split(':'))
      .filter(([name]) => name === functionName)
      .map(([, qualifier]) => qualifier),
  )
  const [qualifier] = called
  if (called.size !== 1) return undefined
  if (qualifier === undefined && unqualified === latest) {
    return { path: [...own, ...setting], from: null }
  }
  const alias = aliases.find(({ name }) => name === (qualifier ?? unqualified))
  if (alias === undefined || alias.routes.length > 1) return undefined
  const { ScalableTarget, ProvisionedConcurrencyConfig } = alias.provisioned
  if (ScalableTarget !== undefined) return undefined
  return {
    path: [...own, ...alias.path, ...setting],
    from: ProvisionedConcurrencyConfig?.ProvisionedConcurrentExecutions ?? null,
  }
}
