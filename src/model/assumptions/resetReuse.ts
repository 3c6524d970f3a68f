import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const resetReuse = defineAssumption({
  name: 'resetReuse',
  rule: 'L12',
  kind: { type: 'share' },
  fallback: `${quotas.resetReuse.value}%`,
  summary: 'Chance that an environment is used again after a crash or a timeout has reset it',
  reason: 'AWS does not say; the diagram in its documentation keeps it',
})
