import { defineAssumption } from '../assumption.ts'

export const managedEnvironmentTime = defineAssumption({
  name: 'managedEnvironmentTime',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'duration' },
  fallback: '60s',
  summary: 'Time until another environment on a running instance takes requests, its Init included',
  reason: 'AWS publishes none; containers of some GB start in about a minute',
})
