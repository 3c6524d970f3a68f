import { defineAssumption } from '../assumption.ts'

export const managedEvaluationInterval = defineAssumption({
  name: 'managedEvaluationInterval',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'duration' },
  fallback: '30s',
  summary: 'Time from one evaluation of the scaling of Managed Instances to the next',
  reason: 'AWS publishes none; a reaction within 5 minutes needs several of them',
})
