import { quotas } from './quotas.ts'

const largest = new Set(['us-east-1', 'us-west-2', 'eu-west-1'])
const large = new Set(['ap-northeast-1', 'eu-central-1', 'us-east-2'])

/** How many environments an account could add at once in a Region until 2023 (C10). */
export function legacyBurst(region: string): number {
  if (largest.has(region)) return quotas.legacyBurstMost.value
  return (large.has(region) ? quotas.legacyBurstLarge : quotas.legacyBurstLeast).value
}
