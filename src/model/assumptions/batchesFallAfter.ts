import { defineAssumption } from '../assumption.ts'

export const batchesFallAfter = defineAssumption({
  name: 'batchesFallAfter',
  rule: 'E-S3',
  kind: { type: 'duration' },
  fallback: '60s',
  summary:
    'After how long a time in which half of them would have done the batches at once are halved',
  reason: 'AWS says that they become fewer when traffic falls, and not how fast',
  onlyWith: 'queues',
})
