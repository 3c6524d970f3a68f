import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const maximumAge = defineAssumption({
  name: 'maximumAge',
  rule: 'L20',
  kind: { type: 'distribution' },
  fallback: {
    uniform: { low: `${quotas.lifetimeLeast.value}h`, high: `${quotas.lifetimeMost.value}h` },
  },
  summary: 'Age at which an environment is replaced, once it is idle',
  reason:
    'AWS says every few hours; about 2 h were seen, and a spread keeps environments from ending together',
})
