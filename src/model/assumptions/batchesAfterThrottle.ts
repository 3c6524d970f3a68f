import { defineAssumption } from '../assumption.ts'

export const batchesAfterThrottle = defineAssumption({
  name: 'batchesAfterThrottle',
  rule: 'E-S7',
  kind: { type: 'share' },
  fallback: '70%',
  summary: 'What is left of the batches at once after a throttle, once a second at most',
  reason: 'AWS says that Lambda reads more slowly, and not by how much',
  onlyWith: 'queues',
})
