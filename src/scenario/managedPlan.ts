import { second } from '../math/time.ts'
import { managedConcurrency } from '../model/managed/managedConcurrency.ts'
import type { ManagedPlan } from '../model/plan/managedPlan.ts'
import { quotas } from '../model/quotas.ts'
import { cpuShareOf } from './cpuShareOf.ts'
import { measuredRuntimeOf } from './measuredRuntimeOf.ts'
import type { FunctionSettings, Scenario } from './scenario.ts'
import { shareOf } from './shareOf.ts'
import { timeOf } from './timeOf.ts'
import type { VersionSettings } from './versionShape.ts'

/** What Managed Instances are for a version; undefined where its function is not on them. */
export function managedPlan(
  { assumptions }: Scenario,
  { CapacityProviderConfig, FunctionScalingConfig = {} }: FunctionSettings,
  version: VersionSettings,
): ManagedPlan | undefined {
  if (CapacityProviderConfig === undefined) return undefined
  const { LambdaManagedInstancesCapacityProviderConfig: config } = CapacityProviderConfig
  const timeout = version.Timeout ?? quotas.timeoutDefault.value
  const answerLimit = quotas.timeoutMost.value
  const { MaxExecutionEnvironments: most = quotas.managedEnvironmentsMost.value } =
    FunctionScalingConfig
  const vcpus = managedVcpus(config, version)
  const share = cpuShareOf(version)
  return {
    vcpus,
    maxConcurrency: managedPlaces(config, version) ?? 1,
    least:
      FunctionScalingConfig.MinExecutionEnvironments ??
      Math.min(quotas.managedEnvironmentsDefault.value, most),
    most,
    answerLimit: answerLimit * second,
    initLimit: Math.max(quotas.managedInitTimeout.value, Math.min(timeout, answerLimit)) * second,
    environmentsPerMachine: Math.max(1, Math.floor(quotas.managedInstanceVcpus.value / vcpus)),
    cpuShare: share ?? shareOf(assumptions.managedCpuShare),
    slowsDown: share !== undefined,
    scaling: {
      interval: timeOf(assumptions.managedEvaluationInterval),
      cpuTarget: shareOf(assumptions.managedCpuTarget),
      saturationTarget: shareOf(assumptions.managedSaturationTarget),
      environmentTime: timeOf(assumptions.managedEnvironmentTime),
      machineTime: timeOf(assumptions.managedInstanceTime),
      scaleInWindow: timeOf(assumptions.managedScaleInWindow),
    },
  }
}

type ManagedConfig = NonNullable<
  FunctionSettings['CapacityProviderConfig']
>['LambdaManagedInstancesCapacityProviderConfig']

/** Requests that an environment runs at once; undefined where neither the scenario nor its runtime says it (G2). */
export function managedPlaces(config: ManagedConfig, version: VersionSettings): number | undefined {
  const { PerExecutionEnvironmentMaxConcurrency: own } = config
  const runtime = measuredRuntimeOf(version) ?? ''
  return own ?? managedConcurrency(runtime, managedVcpus(config, version))
}

/** Memory decides, by what of it goes with each vCPU (G5). */
function managedVcpus(config: ManagedConfig, { MemorySize }: VersionSettings): number {
  const memoryMb = MemorySize ?? quotas.managedMemoryDefault.value
  const { ExecutionEnvironmentMemoryGiBPerVCpu: each = quotas.memoryPerManagedVcpuDefault.value } =
    config
  return memoryMb / (each * 1024)
}
