import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const placementTime = defineAssumption({
  name: 'placementTime',
  rule: 'L1',
  kind: { type: 'distribution' },
  fallback: { constant: `${quotas.placementTime.value}s` },
  summary: 'Time before Init for placing an environment and loading its code, never billed',
  reason: 'AWS publishes none, and its worked examples have none',
})
