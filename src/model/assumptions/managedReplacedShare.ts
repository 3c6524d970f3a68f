import { defineAssumption } from '../assumption.ts'

export const managedReplacedShare = defineAssumption({
  name: 'managedReplacedShare',
  rule: 'G8',
  onlyWith: 'changesOfManagedInstances',
  kind: { type: 'share' },
  fallback: '25%',
  summary:
    'Share of the environments on Managed Instances that an update replaces at a time, one at least',
  reason:
    'AWS says that it replaces them gradually and not how many at a time; a quarter is what other rolling updates take',
})
