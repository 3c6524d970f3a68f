import { quotas } from '../quotas.ts'
import type { FrontRate } from './front.ts'

const { apiRate, apiBurst, apiRateOfNewer, apiBurstOfNewer } = quotas

/** Regions in which an account begins with less. */
const newer = new Set([
  'af-south-1',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'mx-central-1',
])

/** What all APIs of an account let through in a Region together, unless AWS has raised it (F8). */
export function apiGatewayRate(region: string): FrontRate {
  return newer.has(region)
    ? { perSecond: apiRateOfNewer.value, burst: apiBurstOfNewer.value }
    : { perSecond: apiRate.value, burst: apiBurst.value }
}
