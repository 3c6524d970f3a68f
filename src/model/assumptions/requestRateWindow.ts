import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const requestRateWindow = defineAssumption({
  name: 'requestRateWindow',
  rule: 'C12',
  kind: { type: 'duration' },
  fallback: `${quotas.requestRateWindow.value}s`,
  summary: 'Span over which the request rate is counted',
  reason: 'AWS states a rate per second and no window',
})
