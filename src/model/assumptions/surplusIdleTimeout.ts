import { defineAssumption } from '../assumption.ts'

export const surplusIdleTimeout = defineAssumption({
  name: 'surplusIdleTimeout',
  rule: 'L19',
  kind: { type: 'distribution', orElse: 'none' },
  fallback: 'none',
  summary:
    'Idle time after which an environment is taken away while its function is in use; idleTimeout then counts from the last use of the function',
  reason:
    'AWS publishes none; in logs of 2020 surplus environments of busy functions lasted 640 to 1,600 s, so that uniform from 640 s to 1,600 s is nearest to them',
})
