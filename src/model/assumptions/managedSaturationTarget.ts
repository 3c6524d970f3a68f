import { defineAssumption } from '../assumption.ts'

export const managedSaturationTarget = defineAssumption({
  name: 'managedSaturationTarget',
  rule: 'G3',
  onlyWith: 'ManagedInstances',
  kind: { type: 'share' },
  fallback: '50%',
  summary:
    'Share of the places for requests that the most of them at once may take before Managed Instances are added',
  reason: 'AWS publishes none; with half of them free traffic may double before more are there',
})
