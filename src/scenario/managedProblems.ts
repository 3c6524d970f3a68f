import { foundInWords } from '../math/reading/foundInWords.ts'
import { second } from '../math/time.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import { type DeployedFunction, deployedFunctions } from './deployedFunctions.ts'
import { managedPlaces } from './managedPlan.ts'
import { executionsPath, isProvisioned } from './provisionedExecutions.ts'
import type { ScenarioSettings } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { timeOf } from './timeOf.ts'
import { versionPlaces } from './versionPlaces.ts'

/** What is wrong together on Managed Instances, AWS's own rules apart. */
export function managedProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return [
    ...targetProblems(settings),
    ...deployedFunctions(settings)
      .filter(({ settings: { CapacityProviderConfig } }) => CapacityProviderConfig !== undefined)
      .flatMap(each => [...boundProblems(each), ...concurrencyProblems(each)]),
    ...versionProblems(settings),
  ]
}

function targetProblems({ assumptions }: ScenarioSettings): readonly CheckedProblem[] {
  const targets = ['managedCpuTarget', 'managedSaturationTarget'] as const
  const problems = targets
    .filter(name => shareOf(assumptions[name]) < 0.01)
    .map(name => ({
      path: ['assumptions', name],
      message: `must be at least 1%: ${foundInWords(assumptions[name])}`,
    }))
  const { managedEvaluationInterval: interval } = assumptions
  if (timeOf(interval) >= second) return problems
  const message = `must be at least 1s: ${foundInWords(interval)}`
  return [...problems, { path: ['assumptions', 'managedEvaluationInterval'], message }]
}

/** Nothing scales what has no environment, because nothing is used. */
function boundProblems({ settings, path }: DeployedFunction): readonly CheckedProblem[] {
  const { MinExecutionEnvironments: least, MaxExecutionEnvironments: most } =
    settings.FunctionScalingConfig ?? {}
  const at = [...path, 'FunctionScalingConfig', 'MinExecutionEnvironments']
  if (least === 0 && most !== 0) {
    return [
      {
        path: at,
        message: 'must be at least 1 unless MaxExecutionEnvironments is 0, too (G4): found 0',
      },
    ]
  }
  if (least === undefined || most === undefined || least <= most) return []
  const message = `must be at most MaxExecutionEnvironments, ${most} (G4): found ${least}`
  return [{ path: at, message }]
}

/** Whether AWS refuses these is not said; here they do not go together. */
function concurrencyProblems({ settings, aliases, path }: DeployedFunction): CheckedProblem[] {
  const why = 'must be left out on Managed Instances, which have their own environments (G1)'
  const problems: CheckedProblem[] = []
  const { ReservedConcurrentExecutions: reserved } = settings
  if (reserved !== undefined) {
    const at = [...path, 'ReservedConcurrentExecutions']
    problems.push({ path: at, message: `${why}: found ${reserved}` })
  }
  for (const alias of aliases.filter(isProvisioned)) {
    const at = executionsPath({ ...alias, path: [...path, ...alias.path] })
    problems.push({ path: at, message: `${why}: found provisioned concurrency` })
  }
  return problems
}

function versionProblems(settings: ScenarioSettings): readonly CheckedProblem[] {
  return versionPlaces(settings).flatMap(({ of, version, path }) => {
    if (of.CapacityProviderConfig === undefined) return []
    const { LambdaManagedInstancesCapacityProviderConfig: config } = of.CapacityProviderConfig
    const problems: CheckedProblem[] = []
    if (version.SnapStart?.ApplyOn === 'PublishedVersions') {
      const message =
        'must be left out on Managed Instances, which have no cold starts (G1): found it'
      problems.push({ path: [...path, 'SnapStart'], message })
    }
    if (version.extensions?.after !== undefined) {
      const message =
        'must be left out on Managed Instances, whose extensions are not told of invocations (G6): found it'
      problems.push({ path: [...path, 'extensions', 'after'], message })
    }
    if (version.Runtime === undefined && managedPlaces(config, version) === undefined) {
      const message =
        'PerExecutionEnvironmentMaxConcurrency must be given where no runtime is known (G2): found none'
      problems.push({ path: [...path, 'CapacityProviderConfig'], message })
    }
    return problems
  })
}
