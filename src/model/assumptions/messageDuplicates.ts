import { defineAssumption } from '../assumption.ts'

export const messageDuplicates = defineAssumption({
  name: 'messageDuplicates',
  rule: 'E4',
  kind: { type: 'share' },
  fallback: '0%',
  summary:
    'Chance that a message that is done is not deleted, and so is received again when it is visible',
  reason: 'AWS says that it happens on rare occasions, and not how often',
  onlyWith: 'queues',
})
