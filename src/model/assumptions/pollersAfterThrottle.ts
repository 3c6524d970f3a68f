import { defineAssumption } from '../assumption.ts'

export const pollersAfterThrottle = defineAssumption({
  name: 'pollersAfterThrottle',
  rule: 'KF-3',
  kind: { type: 'share' },
  fallback: '50%',
  summary: 'What is left of the event pollers when the function was throttled since the last look',
  reason: 'AWS says fewer; half is what is usual where something backs off',
  onlyWith: 'topics',
})
