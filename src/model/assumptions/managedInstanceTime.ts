import { defineAssumption } from '../assumption.ts'

export const managedInstanceTime = defineAssumption({
  name: 'managedInstanceTime',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'duration' },
  fallback: '180s',
  summary: 'Time until the first environment on a new instance takes requests, its Init included',
  reason:
    'AWS publishes none; an EC2 instance takes minutes, and all of it has to fit into the 5 minutes in which traffic may double',
})
