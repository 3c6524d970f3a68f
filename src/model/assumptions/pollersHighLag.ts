import { defineAssumption } from '../assumption.ts'

export const pollersHighLag = defineAssumption({
  name: 'pollersHighLag',
  rule: 'KF-5',
  kind: { type: 'duration' },
  fallback: '1m',
  summary:
    'Event pollers double while the offset lag would take longer than this at the pace since the last look',
  reason: 'AWS says that the lag is too high, and not when; it looks every minute',
  onlyWith: 'topics',
})
