import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const provisionedPreparation = defineAssumption({
  name: 'provisionedPreparation',
  rule: 'C8',
  kind: { type: 'distribution' },
  fallback: { constant: `${quotas.provisionedPreparation.value}s` },
  summary: 'Time before the first environment of more provisioned concurrency is allocated',
  reason: 'AWS says one to two minutes; this is the middle',
})
