import { defineAssumption } from '../assumption.ts'

export const managedCpuTarget = defineAssumption({
  name: 'managedCpuTarget',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'share' },
  fallback: '50%',
  summary: 'Use of the CPUs that the scaling of Managed Instances aims at',
  reason:
    'AWS publishes none for its own scaling; traffic that doubles fits into twice of half, as AWS promises',
})
