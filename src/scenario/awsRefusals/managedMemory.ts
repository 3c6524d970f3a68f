import { quotas } from '../../model/quotas.ts'
import { defineRefusal } from '../refusal.ts'
import { versionPlaces } from '../versionPlaces.ts'

/** An environment on Managed Instances has a whole vCPU at least, and the memory that goes with it. */
export const managedMemory = defineRefusal({
  rule: 'G5',
  find: settings =>
    versionPlaces(settings).flatMap(({ of, version, path }) => {
      if (of.CapacityProviderConfig === undefined) return []
      const {
        ExecutionEnvironmentMemoryGiBPerVCpu: each = quotas.memoryPerManagedVcpuDefault.value,
      } = of.CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig
      const { MemorySize = quotas.managedMemoryDefault.value } = version
      const least = Math.max(quotas.managedMemoryLeast.value, Math.ceil(each * 1024))
      if (MemorySize >= least) return []
      const message = `MemorySize must be at least ${least} on Managed Instances with ${each} GB for each vCPU: found ${MemorySize}`
      return [{ path: [...path, 'MemorySize'], message }]
    }),
})
