import { defineAssumption } from '../assumption.ts'

export const managedCpuShare = defineAssumption({
  name: 'managedCpuShare',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'share' },
  fallback: '20%',
  summary:
    'Share of its time for which a request on Managed Instances uses a vCPU, where its function does not say it by work or calls other functions',
  reason:
    'AWS advises many requests for each vCPU where they mostly wait, as those of an API do; a fifth is such a load, and what is known is better written as work',
})
