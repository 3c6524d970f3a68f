import { limit, type PublishedLimit } from './publishedLimit.ts'

const model =
  'github.com/boto/botocore/blob/1.43.107/botocore/data/lambda/2015-03-31/service-2.json'
const tests = 'github.com/aws-powertools/powertools-lambda-typescript/issues/5735'
const dg = 'DG/lambda-managed-instances'

/** Typed by hand from AWS's pages on Managed Instances, and from its model of the API. */
export const publishedManagedLimits: readonly PublishedLimit[] = [
  limit('G2', 'Node.js: 64 a vCPU', `${dg}-nodejs-runtime`, 'managedNodejs', 64, 'requests'),
  limit('G2', '.NET: 32 a vCPU', `${dg}-dotnet-runtime`, 'managedDotnet', 32, 'requests'),
  limit('G2', 'Java: 32 a vCPU', `${dg}-java-runtime`, 'managedJava', 32, 'requests'),
  limit('G2', 'Python: 16 a vCPU', `${dg}-python-runtime`, 'managedPython', 16, 'requests'),
  limit('G2', 'Rust: 8 a vCPU', `${dg}-rust`, 'managedRust', 8, 'requests'),
  limit('G2', 'an environment has one place', model, 'managedConcurrencyLeast', 1, 'requests'),
  limit('G2', 'or up to 1,600', model, 'managedConcurrencyMost', 1600, 'requests'),
  limit('G4', 'it starts on three', `${dg}-scaling`, 'managedInstancesAtStart', 3, 'instances'),
  limit('G4', 'at least 3', `${dg}-scaling`, 'managedEnvironmentsDefault', 3, 'environments'),
  limit('G4', 'both bounds may be 0', model, 'managedEnvironmentsLeast', 0, 'environments'),
  limit('G4', 'and 15,000', model, 'managedEnvironmentsMost', 15_000, 'environments'),
  limit('G4', 'a server has 4 vCPUs', tests, 'managedInstanceVcpus', 4, 'vCPUs'),
  limit('G5', 'the smallest has 2 GB', dg, 'managedMemoryLeast', 2048, 'MB'),
  limit('G5', 'the largest has 32 GB', model, 'managedMemoryMost', 32_768, 'MB'),
  limit('G5', '2 GB a vCPU at least', model, 'memoryPerManagedVcpuLeast', 2, 'GB'),
  limit('G5', '8 GB a vCPU at most', model, 'memoryPerManagedVcpuMost', 8, 'GB'),
  limit('G6', 'Init has 130 s', `${dg}-execution-environment`, 'managedInitTimeout', 130, 's'),
  limit('G7', 'events have 90 min', model, 'managedTimeoutMost', 5400, 's'),
]
