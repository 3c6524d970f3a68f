import { defineAssumption } from '../assumption.ts'

export const lowTrafficWait = defineAssumption({
  name: 'lowTrafficWait',
  rule: 'E-S4',
  kind: { type: 'duration' },
  fallback: '20s',
  summary:
    'How long a batch with a window is gathered at least that begins when nothing came for a whole window',
  reason: 'AWS says that it may be up to 20 s, which is how long a receive waits for messages',
  onlyWith: 'queues',
})
