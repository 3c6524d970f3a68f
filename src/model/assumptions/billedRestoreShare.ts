import { defineAssumption } from '../assumption.ts'

export const billedRestoreShare = defineAssumption({
  name: 'billedRestoreShare',
  rule: 'S3',
  kind: { type: 'share' },
  fallback: '40%',
  summary: 'Share of a SnapStart restore that is billed',
  reason:
    'AWS bills a part and does not say which; five public logs have 26 to 303 ms of 326 to 565 ms',
})
