import { managedConfiguration, versionConfiguration } from '../model/functionConfiguration.ts'
import { mappings } from './mappings.ts'
import { resourceShape } from './resourceShape.ts'
import { versionShape } from './versionShape.ts'

/** A place of a scenario that may be set while it runs; a star stands for a name. */
interface Settable {
  readonly path: readonly string[]
  readonly keys: readonly string[]
}

const mappedSettings = [
  ...new Set(Object.values(mappings).flatMap(({ settable: own = [] }) => own)),
]
const versionKeys = Object.keys(versionShape)
const provisioned = ['ProvisionedConcurrencyConfig', 'ScalableTarget'] as const

/** All that may be set while it runs: whatever else changes would be another world. */
export const settable: readonly Settable[] = [
  { path: ['account'], keys: ['ConcurrentExecutions', 'ApiGateway'] },
  {
    path: ['functions', '*'],
    keys: [
      'ReservedConcurrentExecutions',
      ...provisioned,
      ...versionKeys,
      ...Object.keys(managedConfiguration),
    ],
  },
  { path: ['functions', '*', 'versions', '*'], keys: versionKeys },
  { path: ['functions', '*', 'aliases', '*'], keys: provisioned },
  { path: ['resources', '*'], keys: Object.keys(resourceShape.shape) },
  {
    path: ['sources', '*'],
    keys: [
      'arrivals',
      'retries',
      'timeout',
      'TimeoutInMillis',
      'idleTimeout',
      'ThrottlingRateLimit',
      'ThrottlingBurstLimit',
      'requestSize',
      'answerSize',
      'overhead',
      ...mappedSettings.map(setting => setting.split('.')[0] ?? setting),
    ],
  },
]

/** Settings of AWS's that each version has: another value is a new configuration (L21). */
export const configurationKeys: readonly string[] = [
  ...Object.keys(versionConfiguration),
  'CapacityProviderConfig',
]
