import { defineAssumption } from '../assumption.ts'

export const batchesAfterError = defineAssumption({
  name: 'batchesAfterError',
  rule: 'E-S7',
  kind: { type: 'share' },
  fallback: '90%',
  summary: 'What is left of the batches at once after an error, once a second at most',
  reason: 'AWS says that Lambda gradually reads more slowly, and not by how much',
  onlyWith: 'queues',
})
