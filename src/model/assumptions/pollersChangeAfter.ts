import { defineAssumption } from '../assumption.ts'
import { quotas } from '../quotas.ts'

export const pollersChangeAfter = defineAssumption({
  name: 'pollersChangeAfter',
  rule: 'KF-2',
  kind: { type: 'duration' },
  fallback: `${quotas.pollersChangeMost.value}m`,
  summary:
    'How long after a look at the offset lag there are more or fewer event pollers on demand',
  reason: 'AWS says within three minutes, so no sooner is promised',
  onlyWith: 'topics',
})
