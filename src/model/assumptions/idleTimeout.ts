import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const idleTimeout = defineAssumption({
  name: 'idleTimeout',
  rule: 'L19',
  kind: { type: 'distribution' },
  fallback: { constant: `${quotas.idleTimeout.value}s` },
  summary: 'Idle time after which an environment is taken away',
  reason:
    'AWS publishes none; logs of 2020 end nearly all environments from 630 to 660 s of idleness',
})
