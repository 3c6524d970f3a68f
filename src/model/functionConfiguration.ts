import { z } from 'zod'
import { quotas } from './quotas.ts'
import { runtimes } from './runtimes.ts'

const { memoryLeast, memoryMost, memoryDefault, timeoutLeast, timeoutMost, timeoutDefault } = quotas
const { ephemeralStorageLeast, ephemeralStorageMost, ephemeralStorageDefault } = quotas
const { managedConcurrencyLeast, managedConcurrencyMost, managedMemoryMost, managedTimeoutMost } =
  quotas
const { managedEnvironmentsDefault, managedEnvironmentsLeast, managedEnvironmentsMost } = quotas
const { memoryPerManagedVcpuLeast, memoryPerManagedVcpuMost, memoryPerManagedVcpuDefault } = quotas
const { targetLeast, targetMost, targetDefault, scalingCooldown } = quotas

const capacity = z.int().min(0)

const managedEnvironments = z
  .int()
  .min(managedEnvironmentsLeast.value)
  .max(managedEnvironmentsMost.value)

/** AWS's settings of a function that each published version keeps for itself. */
export const versionConfiguration = {
  Runtime: z
    .enum(runtimes)
    .optional()
    .describe('Language runtime; init and firstInvoke are measured for it'),
  Architectures: z
    .tuple([z.enum(['x86_64', 'arm64'])])
    .optional()
    .describe('Instruction set; x86_64 where none is set')
    .meta({ default: ['x86_64'] }),
  PackageType: z
    .enum(['Zip', 'Image'])
    .optional()
    .describe('How the code is deployed; Zip where none is set')
    .meta({ default: 'Zip' }),
  MemorySize: z
    .int()
    .min(memoryLeast.value)
    .max(managedMemoryMost.value)
    .optional()
    .describe(
      `Memory in MB, and with it the share of a vCPU; ${memoryDefault.value} where none is set; above ${memoryMost.value} on Managed Instances only`,
    )
    .meta({ default: memoryDefault.value }),
  Timeout: z
    .int()
    .min(timeoutLeast.value)
    .max(managedTimeoutMost.value)
    .optional()
    .describe(
      `Seconds after which an invocation is ended; ${timeoutDefault.value} where none is set; above ${timeoutMost.value} for events on Managed Instances only`,
    )
    .meta({ default: timeoutDefault.value }),
  EphemeralStorage: z
    .strictObject({
      Size: z
        .int()
        .min(ephemeralStorageLeast.value)
        .max(managedMemoryMost.value)
        .describe('Size of /tmp in MB'),
    })
    .optional()
    .describe(
      `The /tmp directory; ${ephemeralStorageDefault.value} MB where none is set; above ${ephemeralStorageMost.value} on Managed Instances only`,
    )
    .meta({ default: { Size: ephemeralStorageDefault.value } }),
  SnapStart: z
    .strictObject({
      ApplyOn: z.enum(['PublishedVersions', 'None']).describe('Which versions are restored'),
    })
    .optional()
    .describe('Whether new environments of published versions are restored from a snapshot'),
}

/** AWS's settings of a function as a whole. */
export const functionConfiguration = {
  ReservedConcurrentExecutions: z
    .int()
    .min(0)
    .optional()
    .describe('Reserved concurrency: floor and ceiling of this function; 0 stops it'),
  TenancyConfig: z
    .strictObject({
      TenantIsolationMode: z
        .enum(['PER_TENANT'])
        .describe('PER_TENANT: an environment serves one tenant and no other'),
    })
    .optional()
    .describe('Tenant isolation; sources of the function then have tenants'),
  RecursiveLoop: z
    .enum(['Terminate', 'Allow'])
    .optional()
    .describe('Whether Lambda stops it when its own invocations lead to it again and again')
    .meta({ default: 'Terminate' }),
  AutoPublishAlias: z
    .string()
    .regex(/^(?!\d+$)[\w-]{1,128}$/, 'must be 1 to 128 letters, digits, - and _, not all digits')
    .optional()
    .describe('SAM publishes a version and this alias that leads to it; callers use it'),
}

/** AWS's settings of a function on Managed Instances. */
export const managedConfiguration = {
  CapacityProviderConfig: z
    .strictObject({
      LambdaManagedInstancesCapacityProviderConfig: z
        .strictObject({
          CapacityProviderArn: z
            .string()
            .min(1)
            .max(140)
            .optional()
            .describe('The capacity provider; every function is taken to have one of its own'),
          PerExecutionEnvironmentMaxConcurrency: z
            .int()
            .min(managedConcurrencyLeast.value)
            .max(managedConcurrencyMost.value)
            .optional()
            .describe('Requests that an environment runs at once; what its runtime has where none'),
          ExecutionEnvironmentMemoryGiBPerVCpu: z
            .number()
            .min(memoryPerManagedVcpuLeast.value)
            .max(memoryPerManagedVcpuMost.value)
            .optional()
            .describe('GB of MemorySize that bring a vCPU')
            .meta({ default: memoryPerManagedVcpuDefault.value }),
        })
        .describe('Lambda Managed Instances'),
    })
    .optional()
    .describe('Runs the function on instances of the account, many requests on an environment'),
  FunctionScalingConfig: z
    .strictObject({
      MinExecutionEnvironments: managedEnvironments
        .optional()
        .describe('Least environments on Managed Instances')
        .meta({ default: managedEnvironmentsDefault.value }),
      MaxExecutionEnvironments: managedEnvironments
        .optional()
        .describe('Most environments on Managed Instances')
        .meta({ default: managedEnvironmentsMost.value }),
    })
    .optional()
    .describe('Bounds of the number of environments on Managed Instances'),
}

/** What a scheduled action sets; AWS wants one of them at least. */
export const scheduledCapacity = z
  .strictObject({
    MinCapacity: capacity.optional().describe('Least provisioned concurrency from then on'),
    MaxCapacity: capacity.optional().describe('Most provisioned concurrency from then on'),
  })
  .describe('What the action sets')

/** AWS's settings of provisioned concurrency: at an alias, or at a function for its own alias. */
export const provisionedConfiguration = {
  ProvisionedConcurrencyConfig: z
    .strictObject({
      ProvisionedConcurrentExecutions: z
        .int()
        .min(1)
        .describe('Environments that are initialized ahead of all requests'),
    })
    .optional()
    .describe('Provisioned concurrency'),
  ScalableTarget: z
    .strictObject({
      MinCapacity: capacity.describe('Least provisioned concurrency'),
      MaxCapacity: capacity.describe('Most provisioned concurrency'),
    })
    .optional()
    .describe('Bounds between which Application Auto Scaling keeps provisioned concurrency'),
  TargetTrackingScalingPolicyConfiguration: z
    .strictObject({
      TargetValue: z
        .number()
        .min(targetLeast.value)
        .max(targetMost.value)
        .default(targetDefault.value)
        .describe('Utilization of provisioned concurrency that is aimed at'),
      ScaleOutCooldown: z
        .int()
        .min(0)
        .default(scalingCooldown.value)
        .describe('Seconds from one scaling out to the next'),
      ScaleInCooldown: z
        .int()
        .min(0)
        .default(scalingCooldown.value)
        .describe('Seconds from one scaling in to the next'),
      DisableScaleIn: z.boolean().default(false).describe('Whether it never scales in'),
    })
    .optional()
    .describe('Target tracking on ProvisionedConcurrencyUtilization'),
}
