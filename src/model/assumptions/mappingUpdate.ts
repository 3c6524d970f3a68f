import { defineAssumption } from '../assumption.ts'

export const mappingUpdate = defineAssumption({
  name: 'mappingUpdate',
  rule: 'E8',
  kind: { type: 'duration' },
  fallback: '60s',
  summary:
    'How long it takes until Lambda reads by settings of an event source mapping that were changed',
  reason: 'AWS says that it may take minutes until it begins to read, or stops',
  onlyWith: 'changesOfQueues',
})
