import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const proactiveInit = defineAssumption({
  name: 'proactiveInit',
  rule: 'L17',
  kind: { type: 'share' },
  fallback: `${quotas.proactiveInit.value}%`,
  summary: 'Share of Inits on demand that run ahead of any request, below 100%',
  reason: 'AWS gives no share; 50 to 85% were seen with busy functions in 2023',
})
