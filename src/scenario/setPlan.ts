import type { SetPlan } from '../model/plan/changePlan.ts'
import { accountApiRate } from './accountApiRate.ts'
import { deployedAliases, deployedFunctions } from './deployedFunctions.ts'
import { functionPlan } from './functionPlan.ts'
import { provisionedPlan } from './provisionedPlan.ts'
import { resourcePlan } from './resourcePlan.ts'
import { configurationKeys } from './settable.ts'
import { sourceChanges } from './sourceChanges.ts'
import type { Turned } from './turnedScenarios.ts'
import type { VersionSettings } from './versionShape.ts'

/** What of the plans is other after a change than before it. */
export function setPlan(turned: Turned): Omit<SetPlan, 'at'> {
  const { before, after, since } = turned
  const concurrency = after.account.ConcurrentExecutions
  const apiRate = accountApiRate(after.account)
  return {
    since,
    concurrency: concurrency === before.account.ConcurrentExecutions ? undefined : concurrency,
    apiRate: isOther(apiRate, accountApiRate(before.account)) ? apiRate : undefined,
    reserved: reservedChanges(turned),
    versions: versionChanges(turned),
    provisioned: provisionedChanges(turned),
    resources: Object.entries(after.resources ?? {})
      .filter(([name, settings]) => isOther(settings, before.resources?.[name]))
      .map(([name, settings]) => resourcePlan(name, settings)),
    ...sourceChanges(turned),
  }
}

function reservedChanges({ before, after }: Turned): SetPlan['reserved'] {
  return Object.entries(after.functions).flatMap(([functionName, settings]) => {
    const from = before.functions[functionName]?.ReservedConcurrentExecutions
    const to = settings.ReservedConcurrentExecutions
    if (to === undefined || from === to) return []
    return [{ functionName, from, to }]
  })
}

function versionChanges({ before, after, laws }: Turned): SetPlan['versions'] {
  const was = deployedFunctions(before)
  return deployedFunctions(after).flatMap(({ name, settings, versions }) => {
    const own = was.find(each => each.name === name)?.versions
    const others = [...versions].filter(([version, each]) => isOther(each, own?.get(version)))
    if (others.length === 0) return []
    const plans = functionPlan(after, name, settings).versions
    return others.flatMap(([version, each]) => {
      const plan = plans.find(one => one.name === version)
      if (plan === undefined) return []
      const since = laws.get(`${name}:${version}`)
      const isDeployed = isReconfigured(own?.get(version), each)
      const change = { functionName: name, plan: since === undefined ? plan : { ...plan, since } }
      return [{ ...change, isDeployed }]
    })
  })
}

/** Whether a setting of AWS's is another. */
function isReconfigured(before: VersionSettings | undefined, after: VersionSettings): boolean {
  const configurationOf = (settings: object = {}) =>
    Object.entries(settings).filter(([key]) => configurationKeys.includes(key))
  return isOther(configurationOf(before), configurationOf(after))
}

function provisionedChanges({ before, after }: Turned): SetPlan['provisioned'] {
  const was = deployedAliases(before)
  return deployedAliases(after).flatMap(({ of, name, provisioned }) => {
    const own = was.find(each => each.of.name === of.name && each.name === name)
    const plan = provisionedPlan(provisioned)
    const planBefore = own && provisionedPlan(own.provisioned)
    if (plan === undefined || planBefore === undefined) return []
    const bounds = plan.scaling && { least: plan.scaling.least, most: plan.scaling.most }
    const boundsBefore = planBefore.scaling && {
      least: planBefore.scaling.least,
      most: planBefore.scaling.most,
    }
    const { executions } = plan
    if (executions === planBefore.executions && !isOther(bounds, boundsBefore)) return []
    return [{ functionName: of.name, qualifier: name, executions, bounds }]
  })
}

function isOther(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b)
}
