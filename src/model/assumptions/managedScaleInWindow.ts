import { defineAssumption } from '../assumption.ts'

export const managedScaleInWindow = defineAssumption({
  name: 'managedScaleInWindow',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'duration' },
  fallback: '15m',
  summary: 'Time for which fewer environments must have been enough before some are taken away',
  reason:
    'AWS says that it scales down gradually and gives no time; 15 minutes are what its target tracking waits for',
})
